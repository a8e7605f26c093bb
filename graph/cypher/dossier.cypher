// All that a case states, and what the log holds about it, in one row: many rows would cost more than the question.
// params: case
// rows: facts, stated, parties, workers, entries
MATCH (c:ArrearsCase {id: $case})
RETURN properties(c) AS facts,
       COLLECT { MATCH (c)<-[:STATED_IN]-(f) RETURN [labels(f)[0], properties(f)] } AS stated,
       COLLECT { MATCH (c)-[i:INVOLVES]->() RETURN properties(i) } AS parties,
       COLLECT { MATCH (c)<-[:STATED_IN]-(:Claim)<-[w:CLAIMS]-() RETURN properties(w) } AS workers,
       COLLECT { MATCH (e:Entry {subject: $case}) RETURN properties(e) } AS entries
