// Mark the case's facts that its newest import did not state as withdrawn.
// params: case, batch, laid
// rows: 
MATCH (c:ArrearsCase {id: $case})<-[i:STATED_IN]-(f)
WHERE i.laid <> $laid
SET f.withdrawn = $batch
CREATE (f)-[w:WAS]->(c)
SET w = properties(i)
SET w.link = 'STATED_IN', w.withdrawn = $batch
DELETE i
