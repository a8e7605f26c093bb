// What many cases state and what the office did about them, one row for each case, without the log.
// params: after, limit
// rows: facts, stated, parties, workers, records
MATCH (c:ArrearsCase)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
RETURN properties(c) AS facts,
       COLLECT { MATCH (c)<-[:STATED_IN]-(f) RETURN [labels(f)[0], properties(f)] } AS stated,
       COLLECT { MATCH (c)-[i:INVOLVES]->() RETURN properties(i) } AS parties,
       COLLECT { MATCH (c)<-[:STATED_IN]-(:Claim)<-[w:CLAIMS]-() RETURN properties(w) } AS workers,
       COLLECT { MATCH (c)<-[:ABOUT]-(r) RETURN [labels(r)[0], properties(r)] } AS records
ORDER BY facts.id
