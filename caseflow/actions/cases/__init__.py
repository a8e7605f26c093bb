"""Verbs of the office about cases."""
