// The sign-ins of an officer, the last seen first.
// params: name
// rows: facts
MATCH (s:Session {officer: $name})
RETURN properties(s) AS facts
ORDER BY s.seen_at DESC
