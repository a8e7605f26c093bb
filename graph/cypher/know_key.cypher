// Remember the fingerprint of the first key, and say which is remembered.
// params: fingerprint
// rows: fingerprint
MATCH (l:Log {id: 'log'})
SET l.writers = coalesce(l.writers, 0) + 1
MERGE (k:SealKey {id: 'personal'})
ON CREATE SET k.fingerprint = $fingerprint
RETURN k.fingerprint AS fingerprint
