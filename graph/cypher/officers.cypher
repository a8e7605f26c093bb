// All officers by name.
// params: 
// rows: facts
MATCH (o:Officer)
RETURN properties(o) AS facts
ORDER BY o.name
