"""Who may act here: the first administrator, signing in, bearer tokens."""
