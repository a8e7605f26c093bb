"""The forms of the office, one module per letter kind: its sentences and where its slots stand."""
