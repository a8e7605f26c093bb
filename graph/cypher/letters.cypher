// The newest letters of all cases.
// params: limit
// rows: facts
MATCH (l:Letter)
WITH l
ORDER BY l.drafted_at DESC, l.id
LIMIT $limit
RETURN properties(l) AS facts
