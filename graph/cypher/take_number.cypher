// Take the next number of a series; the unit of work that fails gives it back.
// params: series
// rows: number
MERGE (s:Series {id: $series})
SET s.last = coalesce(s.last, 0) + 1
RETURN s.last AS number
