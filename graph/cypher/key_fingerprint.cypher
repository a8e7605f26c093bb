// The fingerprint of the key that seals this store's personal values.
// params: 
// rows: fingerprint
MATCH (k:SealKey {id: 'personal'})
RETURN k.fingerprint AS fingerprint
