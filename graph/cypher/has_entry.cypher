// Whether an act is in the log already.
// params: act
// rows: number
MATCH (e:Entry {id: $act})
RETURN e.number AS number
