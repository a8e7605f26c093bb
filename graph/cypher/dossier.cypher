// All that a case states, what the office did, what the log holds, in one row: many rows would cost more.
// params: case
// rows: facts, stated, parties, workers, records, entries
MATCH (c:ArrearsCase {id: $case})
RETURN properties(c) AS facts,
       COLLECT { MATCH (c)<-[:STATED_IN]-(f) RETURN [labels(f)[0], properties(f)] } AS stated,
       COLLECT { MATCH (c)-[i:INVOLVES]->() RETURN properties(i) } AS parties,
       COLLECT { MATCH (c)<-[:STATED_IN]-(:Claim)<-[w:CLAIMS]-() RETURN properties(w) } AS workers,
       COLLECT { MATCH (c)<-[:ABOUT]-(r) RETURN [labels(r)[0], properties(r)] } AS records,
       COLLECT { MATCH (e:Entry {subject: $case}) RETURN properties(e) } AS entries
