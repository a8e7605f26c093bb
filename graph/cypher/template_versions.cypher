// The versions of letter templates that were handed in, of one kind or (by null) of every kind, the newest first.
// params: kind
// rows: facts
MATCH (v:TemplateVersion)
WHERE $kind IS NULL OR v.kind = $kind
RETURN properties(v) AS facts
ORDER BY v.kind, v.number DESC
