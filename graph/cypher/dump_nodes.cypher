// Some nodes of a kind, in the order in which they lie there.
// params: kind, skip, limit
// rows: facts
MATCH (n:$($kind))
RETURN properties(n) AS facts
SKIP $skip
LIMIT $limit
