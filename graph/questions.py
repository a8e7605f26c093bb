"""Cypher by name: one question, or one stroke of the pen, per file of `graph/cypher`."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "cypher"


@cache
def cypher(name: str) -> str:
    """The statement of `cypher/<name>.cypher`, without its header; raises FileNotFoundError for none such."""
    lines = (_FOLDER / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("//")).strip()


PING = cypher("ping")
"""What is asked to learn whether anybody answers."""
