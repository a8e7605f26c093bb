// Begin the log anew, and say on it since when a restore is under way: nobody may use the store until it has ended.
// params: hash, since
// rows: 
MATCH (l:Log {id: 'log'})
SET l = {id: 'log', number: 0, hash: $hash, restoring: $since}
