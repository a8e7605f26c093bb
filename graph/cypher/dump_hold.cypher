// Let nobody add to the log until this transaction is taken back.
// params: 
// rows: 
MATCH (l:Log {id: 'log'})
SET l.writers = coalesce(l.writers, 0) + 1
