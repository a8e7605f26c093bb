"""The only room that knows Cypher and the driver: it keeps facts, and answers the Protocols of `caseflow.office`.

The door is `graph.opening.open_graph`; everything it raises is a DomainError.
"""
