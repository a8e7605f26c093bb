// Make other writers of a case wait until this unit of work ends.
// params: case
// rows: held
MATCH (c:ArrearsCase {id: $case})
SET c.held = coalesce(c.held, 0) + 1
RETURN c.held AS held
