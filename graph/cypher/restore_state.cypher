// Since when a restore has been under way; nothing where none is.
// params: 
// rows: since
MATCH (l:Log {id: 'log'})
WHERE l.restoring IS NOT NULL
RETURN l.restoring AS since
