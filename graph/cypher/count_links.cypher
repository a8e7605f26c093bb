// How many links of each type there are.
// params: 
// rows: kind, many
MATCH ()-[l]->()
RETURN type(l) AS kind, count(l) AS many
