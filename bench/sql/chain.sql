-- From a worker over his claims up to the owner, contract by contract.
WITH RECURSIVE up AS (
    SELECT w.claim_id, c.id, c.under_id, c.giver_key, 0 AS step
    FROM worker_claim w JOIN claim q ON q.id = w.claim_id JOIN contract c ON c.id = q.contract_id
    WHERE w.worker_key = %(worker)s
    UNION ALL
    SELECT up.claim_id, c.id, c.under_id, c.giver_key, up.step + 1
    FROM up JOIN contract c ON c.id = up.under_id
    WHERE up.step < 24
)
SELECT claim_id, id, under_id, CASE WHEN under_id IS NULL THEN giver_key END AS owner FROM up ORDER BY claim_id, step
