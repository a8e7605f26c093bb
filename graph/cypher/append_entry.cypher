// Write an entry, and make it the end of the log.
// params: entry, number, hash
// rows: 
MATCH (l:Log {id: 'log'})
SET l.number = $number, l.hash = $hash
CREATE (e:Entry)
SET e = $entry
