// The day of the last letter of a series.
// params: series
// rows: last
MATCH (l:Letter {series: $series})
RETURN max(l.issued_on) AS last
