// Turn the links of workers to the case's claims that its newest import did not state into WAS links.
// params: case, batch, laid
// rows: 
MATCH (:ArrearsCase {id: $case})<-[:STATED_IN]-(q:Claim)<-[i:CLAIMS]-(n:Person)
WHERE i.laid <> $laid
CREATE (n)-[w:WAS]->(q)
SET w = properties(i)
SET w.link = 'CLAIMS', w.withdrawn = $batch
DELETE i
