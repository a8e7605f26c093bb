// Entries of the log in their order, after a number.
// params: after, limit
// rows: facts
MATCH (e:Entry)
WHERE e.number > $after
RETURN properties(e) AS facts
ORDER BY e.number
LIMIT $limit
