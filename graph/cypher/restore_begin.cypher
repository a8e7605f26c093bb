// Wait for the end of the log, then say whether anything was ever written, or a restore begun.
// params: 
// rows: number, since
MATCH (l:Log {id: 'log'})
SET l.writers = coalesce(l.writers, 0) + 1
RETURN l.number AS number, l.restoring AS since
