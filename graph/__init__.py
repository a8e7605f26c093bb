"""The only room that knows Cypher and the driver."""
