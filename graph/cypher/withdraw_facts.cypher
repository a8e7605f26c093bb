// Mark the case's facts that its newest import did not state as withdrawn.
// params: case, batch
// rows: 
MATCH (c:ArrearsCase {id: $case})<-[i:STATED_IN]-(f)
WHERE i.batch <> $batch
SET f.withdrawn = $batch
CREATE (f)-[w:WAS]->(c)
SET w = properties(i)
SET w.link = 'STATED_IN', w.withdrawn = $batch
DELETE i
