// Write an officer, new or known.
// params: name, officer
// rows: 
MERGE (o:Officer {name: $name})
SET o += $officer
