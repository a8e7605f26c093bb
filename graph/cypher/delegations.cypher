// Every delegation, the newest first.
// params: 
// rows: facts
MATCH (d:Delegation)
RETURN properties(d) AS facts
ORDER BY d.at DESC
