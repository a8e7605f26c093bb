"""Pages for people: each view parses, acts, shows."""
