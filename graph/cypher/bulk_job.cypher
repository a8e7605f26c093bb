// One bulk job with its items in their order.
// params: job
// rows: facts, items
MATCH (j:BulkJob {id: $job})
RETURN properties(j) AS facts,
       COLLECT { MATCH (j)<-[:PART_OF]-(i:BulkItem) RETURN properties(i) } AS items
