"""Keep the office safe: back it up while it works, restore it into an empty place, bring its key back."""
