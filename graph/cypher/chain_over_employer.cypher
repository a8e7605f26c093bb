// The way up for a worker whose claims name no contract: over the contracts let to the employer in that case.
// params: worker
// rows: claim, employer, contracts, owner
MATCH (w:Person {key: $worker})-[:CLAIMS]->(q:Claim)-[:AGAINST]->(e)<-[:LET_TO]-(k:Contract)
MATCH (q)-[:STATED_IN]->(:ArrearsCase)<-[:STATED_IN]-(k)
MATCH up = (k)-[:UNDER*0..24]->(:Contract)
WITH q, e, k, up
ORDER BY q.id, k.id, length(up) DESC
WITH q, e, k, collect(nodes(up))[0] AS chain
WITH q, e, chain, last(chain) AS top
OPTIONAL MATCH (top)-[:LET_BY]->(o)
RETURN q.id AS claim, labels(e)[0] + ':' + e.key AS employer, [n IN chain | n.id] AS contracts,
       labels(o)[0] + ':' + o.key AS owner
