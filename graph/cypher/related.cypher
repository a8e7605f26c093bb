// Other cases of the same companies (known by their credit codes), with where each lies.
// params: case, limit
// rows: through, id, title, owed, projects, supervision, assigned
MATCH (c:ArrearsCase {id: $case})-[:INVOLVES]->(o:Organisation)<-[:INVOLVES]-(d:ArrearsCase)
WHERE o.credit_code IS NOT NULL AND d.id <> $case
WITH DISTINCT o, d
ORDER BY o.name, d.id
LIMIT $limit
OPTIONAL MATCH (d)<-[:STATED_IN]-(q:Claim)
WITH o, d, sum(coalesce(q.owed, 0)) AS owed
OPTIONAL MATCH (d)<-[:STATED_IN]-(p:Project {place: 0})
RETURN o.name AS through, d.id AS id, coalesce(p.name, d.notes, d.source_publisher, d.id) AS title, owed AS owed,
       COLLECT { MATCH (d)<-[:STATED_IN]-(j:Project) RETURN [j.region_town, j.sector] } AS projects,
       [d.supervision_town, d.supervision_regulator] AS supervision,
       COLLECT { MATCH (d)<-[:ABOUT]-(a:Assignment) WHERE a.ended_at IS NULL RETURN a.officer } AS assigned
ORDER BY through, id
