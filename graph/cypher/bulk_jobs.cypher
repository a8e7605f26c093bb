// The newest bulk jobs, of one officer or (by null) of everybody.
// params: by, limit
// rows: facts
MATCH (j:BulkJob)
WHERE $by IS NULL OR j.by = $by
RETURN properties(j) AS facts
ORDER BY j.at DESC
LIMIT $limit
