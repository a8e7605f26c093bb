"""Drawing letters: what a letter says, out of a case and its judgement, with no known fact typed again."""
