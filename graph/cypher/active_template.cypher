// The version of a kind's template that is in use, or no row where the one of the folder is.
// params: kind, state
// rows: facts
MATCH (v:TemplateVersion {kind: $kind, state: $state})
RETURN properties(v) AS facts
ORDER BY v.number DESC
LIMIT 1
