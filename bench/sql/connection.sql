-- How many links lie between two parties, at most twelve; the length only, the way itself would cost SQL far more.
WITH RECURSIVE reached AS (
    SELECT %(one)s::text AS node, 0 AS hops
    UNION
    SELECT l.there, r.hops + 1 FROM reached r JOIN link l ON l.here = r.node WHERE r.hops < 12
)
SELECT hops FROM reached WHERE node = %(other)s LIMIT 1
