// The way from a worker over his claims up to the owner, contract by contract.
// params: worker
// rows: claim, employer, contracts, owner
MATCH (w:Person {key: $worker})-[:CLAIMS]->(q:Claim)-[:ARISES_UNDER]->(k:Contract)
MATCH up = (k)-[:UNDER*0..24]->(:Contract)
WITH q, k, up
ORDER BY q.id, k.id, length(up) DESC
WITH q, k, collect(nodes(up))[0] AS chain
WITH q, chain, last(chain) AS top
OPTIONAL MATCH (top)-[:LET_BY]->(o)
RETURN q.id AS claim, null AS employer, [n IN chain | n.id] AS contracts, labels(o)[0] + ':' + o.key AS owner
