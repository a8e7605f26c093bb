// Cases in order of id, with what their claims add up to.
// params: after, limit
// rows: id, title, as_of, workers, owed, parties, imported_at
MATCH (c:ArrearsCase)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
OPTIONAL MATCH (c)<-[:STATED_IN]-(q:Claim)
WITH c, sum(coalesce(q.workers, 0)) AS workers, sum(coalesce(q.owed, 0)) AS owed
OPTIONAL MATCH (c)<-[:STATED_IN]-(p:Project {place: 0})
RETURN c.id AS id, coalesce(p.name, c.notes, c.source_publisher, c.id) AS title, c.as_of AS as_of,
       workers AS workers, owed AS owed,
       COUNT { (c)-[:INVOLVES]->() } AS parties, c.imported_at AS imported_at
ORDER BY id
