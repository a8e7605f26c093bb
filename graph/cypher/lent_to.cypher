// What others lent to an officer and nobody revoked, each with the officer who lent it.
// params: name
// rows: lent, giver
MATCH (d:Delegation {taker: $name})
WHERE d.revoked_at IS NULL
MATCH (g:Officer {name: d.giver})
WHERE coalesce(g.suspended, false) = false
RETURN properties(d) AS lent, properties(g) AS giver
