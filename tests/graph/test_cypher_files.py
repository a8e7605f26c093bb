"""Cypher stands in files with a header that is true, and speaks only the schema's words."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from graph import schema
from graph.questions import cypher
from tests.engines import MIGRATIONS, TOP

FILES = sorted((TOP / "graph" / "cypher").glob("*.cypher"))
NAMES = [path.stem for path in FILES]
CHANGING = {"format", "replace", "join", "format_map"}
OF_THE_LIBRARY = {"__Neo4jMigration"}
"""Labels of neo4j-python-migrations."""


def header(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[:3]


def listed(line: str, before: str) -> list[str]:
    """The names after `// params: ` or `// rows: `."""
    assert line.startswith(before.rstrip())
    return [name for name in line.removeprefix(before.rstrip()).strip().split(", ") if name]


def code(name: str) -> str:
    """A statement without its texts in quotes."""
    return re.sub(r"'[^']*'", "''", cypher(name))


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_begins_with_what_it_says_in_one_sentence(path: Path) -> None:
    said = header(path)[0]
    assert re.fullmatch(r"// [A-Z].*\.", said)
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 120] == []


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_the_header_names_the_parameters_that_are_used(path: Path) -> None:
    declared = listed(header(path)[1], "// params: ")
    assert declared == sorted(set(declared), key=declared.index)
    assert set(declared) == set(re.findall(r"\$(\w+)", code(path.stem)))


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_the_header_names_the_rows_that_come_back(path: Path) -> None:
    outer = code(path.stem)
    while "{" in outer:
        outer = re.sub(r"\{[^{}]*\}", "", outer)
    answer = outer[outer.rindex("RETURN ") :] if "RETURN " in outer else ""
    assert re.findall(r" AS (\w+)", answer) == listed(header(path)[2], "// rows: ")


def texts_of(path: Path) -> list[str]:
    """The text constants of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_each_file_is_used_in_exactly_one_place() -> None:
    # `case` and `officer` are words of other things too: only a call that names them counts.
    asked = re.compile(r"(?:cypher|ask|_ask|_run)\(\s*\"(\w+)\"")
    sources = [path.read_text(encoding="utf-8") for path in (TOP / "graph").glob("*.py")]
    used = Counter(name for source in sources for name in asked.findall(source))
    used.update(name for path in [TOP / "graph" / "pen.py"] for name in texts_of(path) if name.startswith("withdraw_"))
    assert used == Counter(NAMES)


@pytest.mark.parametrize(
    "text", [*(cypher(name) for name in NAMES), *(p.read_text() for p in MIGRATIONS.glob("*.cypher"))]
)
def test_labels_and_types_are_those_of_the_schema(text: str) -> None:
    bare = re.sub(r"'[^']*'", "''", text)
    types = {one for many in re.findall(r"\[\w*:([\w|]+)", bare) for one in many.split("|")}
    labels = {one for many in re.findall(r"\(\w*:([\w|]+)", bare) for one in many.split("|")}
    assert types <= {link.type for link in schema.LINKS}
    assert labels <= {kind.label for kind in schema.KINDS} | OF_THE_LIBRARY


def test_kinds_and_links_have_a_name_of_their_own_in_both_languages() -> None:
    for names in ([(kind.zh, kind.en) for kind in schema.KINDS], [(link.zh, link.en) for link in schema.LINKS]):
        zh, en = zip(*names, strict=True)
        assert len(set(zh)) == len(zh)
        assert len(set(en)) == len(en)


def test_no_python_of_the_room_puts_cypher_together() -> None:
    composed = [
        f"{path.name}:{node.lineno}"
        for path in (TOP / "graph").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.BinOp | ast.JoinedStr) or (isinstance(node, ast.Attribute) and node.attr in CHANGING)
        if any(isinstance(part, ast.Call) and getattr(part.func, "id", "") == "cypher" for part in ast.walk(node))
    ]
    assert composed == []
