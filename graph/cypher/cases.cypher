// Cases in order of id, with what their claims add up to, where they lie and how far they are.
// params: after, limit
// rows: id, title, as_of, workers, owed, parties, imported_at, projects, supervision, assigned, moves
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
       COUNT { (c)-[:INVOLVES]->() } AS parties, c.imported_at AS imported_at,
       COLLECT { MATCH (c)<-[:STATED_IN]-(j:Project) RETURN [j.region_town, j.sector] } AS projects,
       [c.supervision_town, c.supervision_regulator] AS supervision,
       COLLECT { MATCH (c)<-[:ABOUT]-(a:Assignment) WHERE a.ended_at IS NULL RETURN a.officer } AS assigned,
       COLLECT { MATCH (c)<-[:ABOUT]-(m:Move) WHERE m.aside = false RETURN [m.place, m.to_state] } AS moves
ORDER BY id
