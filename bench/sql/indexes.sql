-- Laid after the first load, as one does; later loads keep them up to date. `link` is what the graph walks, both ways.
CREATE INDEX ON project (case_id);
CREATE INDEX ON contract (case_id);
CREATE INDEX ON contract (under_id);
CREATE INDEX ON claim (case_id);
CREATE INDEX ON claim (contract_id);
CREATE INDEX ON worker_claim (worker_key);
CREATE INDEX ON entry (subject);
CREATE MATERIALIZED VIEW link AS
WITH one_way (here, there) AS (
    SELECT case_id, party_key FROM involved
    UNION ALL SELECT id, giver_key FROM contract WHERE giver_key IS NOT NULL
    UNION ALL SELECT id, taker_key FROM contract WHERE taker_key IS NOT NULL
    UNION ALL SELECT id, project_id FROM contract WHERE project_id IS NOT NULL
    UNION ALL SELECT id, under_id FROM contract WHERE under_id IS NOT NULL
    UNION ALL SELECT id, case_id FROM contract
    UNION ALL SELECT id, case_id FROM project
    UNION ALL SELECT id, case_id FROM claim
    UNION ALL SELECT id, employer_key FROM claim WHERE employer_key IS NOT NULL
    UNION ALL SELECT id, contract_id FROM claim WHERE contract_id IS NOT NULL
    UNION ALL SELECT worker_key, claim_id FROM worker_claim
    UNION ALL SELECT case_id || '/' || place, case_id FROM event
    UNION ALL SELECT case_id || '/' || place, party_key FROM event WHERE party_key IS NOT NULL
)
SELECT here, there FROM one_way UNION ALL SELECT there, here FROM one_way
WITH NO DATA;
CREATE INDEX ON link (here, there);
