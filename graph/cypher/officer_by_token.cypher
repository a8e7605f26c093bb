// The officer who holds a bearer token, by the token's digest.
// params: digest
// rows: facts
MATCH (o:Officer)
WHERE $digest IN coalesce(o.token_digests, [])
RETURN properties(o) AS facts
LIMIT 1
