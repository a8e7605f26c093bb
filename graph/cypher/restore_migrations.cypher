// Forget the migrations that the backup had not been through: the next start applies them to what it held.
// params: project, version
// rows: 
MATCH (m:__Neo4jMigration {project: $project})
WHERE m.version <> 'BASELINE' AND m.version > $version
DETACH DELETE m
