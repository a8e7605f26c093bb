-- Everything the case page shows, in one statement and one answer.
SELECT json_build_object(
    'case', (SELECT to_json(c) FROM arrears_case c WHERE c.id = %(case)s),
    'projects', (SELECT json_agg(p ORDER BY p.place) FROM project p WHERE p.case_id = %(case)s),
    'parties', (SELECT json_agg(i ORDER BY i.place) FROM involved i WHERE i.case_id = %(case)s),
    'contracts', (SELECT json_agg(c ORDER BY c.place) FROM contract c WHERE c.case_id = %(case)s),
    'claims', (SELECT json_agg(q ORDER BY q.place) FROM claim q WHERE q.case_id = %(case)s),
    'people', (SELECT json_agg(w ORDER BY w.claim_id, w.place)
               FROM claim q JOIN worker_claim w ON w.claim_id = q.id WHERE q.case_id = %(case)s),
    'events', (SELECT json_agg(e ORDER BY e.place) FROM event e WHERE e.case_id = %(case)s),
    'officers', (SELECT json_agg(s ORDER BY s.place) FROM supervisor s WHERE s.case_id = %(case)s),
    'acts', (SELECT json_agg(a ORDER BY a.place) FROM supervision_act a WHERE a.case_id = %(case)s),
    'disputes', (SELECT json_agg(d ORDER BY d.place) FROM dispute d WHERE d.case_id = %(case)s),
    'proofs', (SELECT json_agg(f ORDER BY f.place) FROM proof f WHERE f.case_id = %(case)s),
    'entries', (SELECT json_agg(e ORDER BY e.number) FROM entry e WHERE e.subject = %(case)s)
)
