// Take some of the nodes away that a restore wrote, and say how many.
// params: limit
// rows: many
MATCH (n)
WHERE NOT (n:__Neo4jMigration OR n:Log OR n:MigrationLock)
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS many
