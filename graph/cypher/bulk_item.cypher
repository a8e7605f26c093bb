// One letter of a bulk job with its job.
// params: item
// rows: job, facts
MATCH (i:BulkItem {id: $item})-[:PART_OF]->(j:BulkJob)
RETURN properties(j) AS job, properties(i) AS facts
