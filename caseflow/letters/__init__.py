"""The only room that knows Word: compile, press, lint."""
