"""Migrations: numbered without a gap, named after what they do, either schema or facts."""

import re

from tests.house import tree

FORM = re.compile(r"V(\d{4})__[a-z0-9]+(?:_[a-z0-9]+)*\.cypher")
SCHEMA = re.compile(r"\b(?:CREATE|DROP)\s+(?:RANGE\s+|TEXT\s+|POINT\s+)?(?:CONSTRAINT|INDEX)\b")
FACTS = re.compile(r"\b(?:MERGE|SET|DELETE|REMOVE)\b|\bCREATE\s*\(")


def migrations() -> list[tree.Path]:
    return [path for path in tree.files() if path.parent == tree.TOP / "migrations"]


def test_there_is_a_first_migration() -> None:
    assert [path.name for path in migrations() if path.name.startswith("V0001__")]


def test_migrations_are_numbered_in_order_without_a_gap() -> None:
    names = [path.name for path in migrations() if path.suffix == ".cypher"]
    assert [name for name in names if not FORM.fullmatch(name)] == []
    assert [int(name[1:5]) for name in names] == list(range(1, len(names) + 1))


def without_comments(path: tree.Path) -> str:
    return re.sub(r"//.*", "", path.read_text(encoding="utf-8"))


def test_a_migration_changes_the_schema_or_the_facts_never_both() -> None:
    # Neo4j refuses schema and facts in one transaction; the embedded engine would let it pass.
    texts = {path.name: without_comments(path) for path in migrations()}
    assert [name for name, text in texts.items() if SCHEMA.search(text) and FACTS.search(text)] == []
