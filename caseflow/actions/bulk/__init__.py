"""Many letters at once: planned, started, worked off in the background, looked at, taken away as one archive."""
