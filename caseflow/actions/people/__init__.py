"""Who may act here: officers and posts, the organisation tree, delegations, proving oneself, sign-ins, keys."""
