// The smallest question there is.
// params: 
// rows: one
RETURN 1 AS one
