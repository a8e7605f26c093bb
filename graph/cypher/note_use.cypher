// Write down that a sign-in was used.
// params: session, at
// rows: 
MATCH (s:Session {id: $session})
SET s.seen_at = $at
