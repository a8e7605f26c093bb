// The shortest way between two parties, one row for each link.
// params: one, other
// rows: here, link, there
MATCH (a:Organisation|Person {key: $one}), (b:Organisation|Person {key: $other})
MATCH way = shortestPath((a)-[:INVOLVES|LET_BY|LET_TO|FOR|UNDER|AGAINST|ARISES_UNDER|CLAIMS|CONCERNS|STATED_IN*..12]-(b))
WITH [n IN nodes(way) | labels(n)[0] + ':' + coalesce(n.key, n.id)] AS names, [l IN relationships(way) | type(l)] AS links
LIMIT 1
UNWIND range(0, size(links) - 1) AS place
RETURN names[place] AS here, links[place] AS link, names[place + 1] AS there
