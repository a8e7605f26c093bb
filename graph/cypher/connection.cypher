// The shortest way between two parties, over what holds now.
// params: one, other
// rows: names, links
OPTIONAL MATCH (a1:Organisation {key: $one})
OPTIONAL MATCH (a2:Person {key: $one})
OPTIONAL MATCH (b1:Organisation {key: $other})
OPTIONAL MATCH (b2:Person {key: $other})
WITH coalesce(a1, a2) AS a, coalesce(b1, b2) AS b
WHERE a IS NOT NULL AND b IS NOT NULL
MATCH way = shortestPath(
  (a)-[:INVOLVES|LET_BY|LET_TO|FOR|UNDER|AGAINST|ARISES_UNDER|CLAIMS|CONCERNS|STATED_IN*..12]-(b)
)
RETURN [n IN nodes(way) | labels(n)[0] + ':' + coalesce(n.key, n.id)] AS names,
       [l IN relationships(way) | type(l)] AS links
