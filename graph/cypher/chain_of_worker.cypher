// The way from a worker over his claims up to the owner, contract by contract, one row for each link.
// params: worker
// rows: here, link, there
MATCH (w:Person {key: $worker})-[:CLAIMS]->(q:Claim)-[:ARISES_UNDER]->(k:Contract)
MATCH up = (k)-[:UNDER*0..24]->(:Contract)
WITH w, q, k, up
ORDER BY q.id, k.id, length(up) DESC
WITH w, q, k, collect(nodes(up))[0] AS chain
OPTIONAL MATCH (owner)<-[:LET_BY]-(top:Contract {id: last(chain).id})
WITH ['Person:' + w.key, 'Claim:' + q.id] + [n IN chain | 'Contract:' + n.id]
     + CASE WHEN owner IS NULL THEN [] ELSE [labels(owner)[0] + ':' + owner.key] END AS names,
     ['CLAIMS', 'ARISES_UNDER'] + [n IN tail(chain) | 'UNDER'] + ['LET_BY'] AS links
UNWIND range(0, size(names) - 2) AS place
RETURN names[place] AS here, links[place] AS link, names[place + 1] AS there
