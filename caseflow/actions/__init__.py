"""One verb of the office per function, a folder by subject."""
