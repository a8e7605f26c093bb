"""Who may import whom, and that linter and formatter have nothing to say."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house import tree

BIN = Path(sys.executable).parent


def said_by(*words: str) -> str:
    """What a tool of the test environment prints when it objects; empty when it has nothing to say."""
    answer = subprocess.run(
        [str(BIN / words[0]), *words[1:]], cwd=tree.TOP, capture_output=True, text=True, timeout=120, check=False
    )
    return "" if answer.returncode == 0 else answer.stdout + answer.stderr


def test_every_room_imports_only_what_the_table_of_rooms_allows() -> None:
    said = said_by("lint-imports", "--no-cache")
    assert not said, said


def test_the_linter_has_nothing_to_say() -> None:
    said = said_by("ruff", "check", "--no-cache", ".")
    assert not said, said


def test_the_formatter_has_nothing_to_change() -> None:
    said = said_by("ruff", "format", "--no-cache", "--check", ".")
    assert not said, said


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree.parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_the_domain_rests_on_the_standard_library_alone() -> None:
    foreign = [
        f"{tree.named(path)} imports {name}"
        for path in tree.modules("caseflow")
        if tree.named(path).startswith("caseflow/domain/")
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("caseflow.domain")
    ]
    assert foreign == []


CLOCKS_AND_DOORS = {"os", "socket", "subprocess", "time", "random", "urllib", "http", "pathlib", "shutil", "tempfile"}


def test_the_domain_opens_no_door_and_asks_no_clock() -> None:
    doors = [
        f"{tree.named(path)} imports {name}"
        for path in tree.modules("caseflow")
        if tree.named(path).startswith("caseflow/domain/")
        for name in imported(path)
        if name.split(".")[0] in CLOCKS_AND_DOORS
    ]
    assert doors == []


def test_every_contract_names_rooms_that_exist() -> None:
    text = (tree.TOP / ".importlinter").read_text(encoding="utf-8")
    rooms = {path.stem for path in (tree.TOP / "caseflow").glob("*.py")} - {"__init__", "__main__"}
    rooms |= {path.parent.name for path in (tree.TOP / "caseflow").glob("*/__init__.py")}
    assert [room for room in sorted(rooms) if f"caseflow.{room}" not in text] == []
