"""Findings of a case: seen beside what officers decided, confirmed, corrected or marked as beyond finding out."""
