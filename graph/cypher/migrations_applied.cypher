// The migrations the store has been through.
// params: project
// rows: version, checksum
MATCH (m:__Neo4jMigration {project: $project})
WHERE m.version <> 'BASELINE'
RETURN m.version AS version, m.checksum AS checksum
