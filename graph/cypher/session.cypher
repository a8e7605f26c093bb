// A sign-in and its officer.
// params: digest
// rows: session, facts
MATCH (s:Session {id: $digest})
MATCH (o:Officer {name: s.officer})
RETURN properties(s) AS session, properties(o) AS facts
