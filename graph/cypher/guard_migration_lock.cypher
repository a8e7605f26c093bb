// Make sure that there can be only one migration lock.
// params: 
// rows: 
CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.id IS UNIQUE
