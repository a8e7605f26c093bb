"""Verbs of the office about letters."""
