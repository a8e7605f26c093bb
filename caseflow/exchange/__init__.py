"""The case file and the judgement as JSON: one place for the command line and the web."""
