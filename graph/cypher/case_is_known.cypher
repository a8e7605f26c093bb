// Whether the case is in the graph already.
// params: case
// rows: id
MATCH (c:ArrearsCase {id: $case})
RETURN c.id AS id
