// All that a case states, one row for each fact.
// params: case
// rows: kind, place, facts
MATCH (c:ArrearsCase {id: $case})
RETURN 'ArrearsCase' AS kind, 0 AS place, properties(c) AS facts
UNION ALL
MATCH (:ArrearsCase {id: $case})<-[:STATED_IN]-(f)
RETURN labels(f)[0] AS kind, f.place AS place, properties(f) AS facts
UNION ALL
MATCH (:ArrearsCase {id: $case})-[i:INVOLVES]->()
RETURN 'INVOLVES' AS kind, i.place AS place, properties(i) AS facts
UNION ALL
MATCH (:ArrearsCase {id: $case})<-[:STATED_IN]-(:Claim)<-[w:CLAIMS]-()
RETURN 'CLAIMS' AS kind, w.place AS place, properties(w) AS facts
