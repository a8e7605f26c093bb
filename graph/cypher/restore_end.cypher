// Open the store for use.
// params: 
// rows: 
MATCH (l:Log {id: 'log'})
REMOVE l.restoring
