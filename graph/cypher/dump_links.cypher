// All links that begin at some nodes of a kind; `keys` says which property is the key of which kind.
// params: kind, skip, limit, keys
// rows: type, start_key, end, end_key, facts
MATCH (a:$($kind))
WITH a
SKIP $skip
LIMIT $limit
MATCH (a)-[l]->(b)
RETURN type(l) AS type, properties(a)[$keys[$kind]] AS start_key,
       labels(b)[0] AS end, properties(b)[$keys[labels(b)[0]]] AS end_key, properties(l) AS facts
