// What an administrator confirmed of the office's own values.
// params: 
// rows: facts
MATCH (v:ConfirmedValue)
RETURN properties(v) AS facts
ORDER BY v.id
