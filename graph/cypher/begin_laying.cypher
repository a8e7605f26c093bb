// Wait for other writers of the case, new or known, and count how often it was laid.
// params: case
// rows: laid
MERGE (c:ArrearsCase {id: $case})
SET c.laid = coalesce(c.laid, 0) + 1
RETURN c.laid AS laid
