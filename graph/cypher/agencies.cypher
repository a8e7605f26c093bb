// The organisation tree, flat.
// params: 
// rows: facts
MATCH (a:Agency)
RETURN properties(a) AS facts
ORDER BY a.id
