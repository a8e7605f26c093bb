// Turn the case's links to parties that its newest import did not state into WAS links.
// params: case, batch, laid
// rows: 
MATCH (c:ArrearsCase {id: $case})-[i:INVOLVES]->(n)
WHERE i.laid <> $laid
CREATE (c)-[w:WAS]->(n)
SET w = properties(i)
SET w.link = 'INVOLVES', w.withdrawn = $batch
DELETE i
