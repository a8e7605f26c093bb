"""Verbs of the office about people."""
