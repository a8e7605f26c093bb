// How many nodes of each kind there are.
// params: 
// rows: kind, many
MATCH (n)
RETURN labels(n)[0] AS kind, count(n) AS many
