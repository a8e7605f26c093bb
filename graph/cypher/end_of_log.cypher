// Wait for other writers of the log, then say the number and the hash of its last entry.
// params: 
// rows: number, hash
MATCH (l:Log {id: 'log'})
SET l.writers = coalesce(l.writers, 0) + 1
RETURN l.number AS number, l.hash AS hash
