// One officer by name.
// params: name
// rows: facts
MATCH (o:Officer {name: $name})
RETURN properties(o) AS facts
