// Hold the migration lock until the transaction ends.
// params: 
// rows: 
MERGE (n:MigrationLock {id: 'lock'})
SET n.taken = coalesce(n.taken, 0) + 1
