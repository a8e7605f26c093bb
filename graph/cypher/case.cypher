// All that a case states, in one row: its own facts, [kind, facts] of each fact, its parties, its workers.
// params: case
// rows: facts, stated, parties, workers
MATCH (c:ArrearsCase {id: $case})
RETURN properties(c) AS facts,
       COLLECT { MATCH (c)<-[:STATED_IN]-(f) RETURN [labels(f)[0], properties(f)] } AS stated,
       COLLECT { MATCH (c)-[i:INVOLVES]->() RETURN properties(i) } AS parties,
       COLLECT { MATCH (c)<-[:STATED_IN]-(:Claim)<-[w:CLAIMS]-() RETURN properties(w) } AS workers
