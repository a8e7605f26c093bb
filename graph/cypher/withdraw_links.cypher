// Turn the links between the case's facts and others that its newest import did not state into WAS links.
// params: case, batch, laid
// rows: 
MATCH (:ArrearsCase {id: $case})<-[:STATED_IN]-(f)-[i:FOR|UNDER|LET_BY|LET_TO|AGAINST|ARISES_UNDER|CONCERNS]->(n)
WHERE i.laid <> $laid
CREATE (f)-[w:WAS]->(n)
SET w = properties(i)
SET w.link = type(i), w.withdrawn = $batch
DELETE i
