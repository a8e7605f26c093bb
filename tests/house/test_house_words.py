"""What may stand in no file: a path of one machine, other people's code, Cypher or style out of its place."""

import ast
import re
from pathlib import Path

import pytest

from tests.house import tree

TEXT = {".py", ".md", ".yml", ".yaml", ".toml", ".html", ".css", ".js", ".json", ".cypher", ".svg", ".txt", ".xml", ""}


def text_files() -> list[Path]:
    return [path for path in tree.files() if path.suffix in TEXT]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# Written apart so that this file does not find itself.
SOMEBODYS_PATH = re.compile(r"(?<![\w.])/(?:wo" r"rk|ho" r"me/\w+|Us" r"ers/\w+|ro" r"ot)/|\.\./sha" r"red|fa" r"rm-\w")


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    bad = [f"{tree.named(path)}: {found[0]}" for path in text_files() if (found := SOMEBODYS_PATH.search(read(path)))]
    assert bad == []


@pytest.mark.parametrize("line", ["see ../sha" + "red/x", "cd /ho" + "me/anna/x", "(/wo" + "rk/main)"])
def test_such_a_path_is_found(line: str) -> None:
    assert SOMEBODYS_PATH.search(line)


@pytest.mark.parametrize("line", ["/api/v1/cases/work/x", "https://example.org/home/x", "docs/work/"])
def test_an_address_of_our_own_is_left_alone(line: str) -> None:
    assert not SOMEBODYS_PATH.search(line)


CYPHER = re.compile(
    r"\b(?:MATCH|MERGE|UNWIND|OPTIONAL MATCH|DETACH DELETE)\b\s*[($\w]|\bCREATE\s+(?:\(|CONSTRAINT|INDEX)"
)


def spoken(path: Path) -> list[tuple[int, str]]:
    """The text constants of a module, those inside f-strings too; docstrings are talk and do not count."""
    talk = tree.docstrings(path)
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree.parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in talk
    ]


def test_cypher_stands_in_files_of_its_own() -> None:
    bad = [
        f"{tree.named(path)}:{line} {text[:60]}"
        for path in tree.modules("caseflow", "graph")
        for line, text in spoken(path)
        if CYPHER.search(text)
    ]
    assert bad == []


@pytest.mark.parametrize("text", ["MATCH (n) RETURN n", "UNWIND $rows AS row", "create x\nMERGE (:Person {key: 1})"])
def test_cypher_is_recognised(text: str) -> None:
    assert CYPHER.search(text)


def test_no_page_carries_a_style_of_its_own() -> None:
    pages = [path for path in tree.files() if path.suffix == ".html"]
    assert [tree.named(path) for path in pages if re.search(r"\sstyle\s*=|<style\b", read(path))] == []


def test_no_page_carries_a_script_of_its_own() -> None:
    pages = [path for path in tree.files() if path.suffix == ".html"]
    bad = r"<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']"
    assert [tree.named(path) for path in pages if re.search(bad, read(path))] == []


def looks_minified(path: Path) -> bool:
    return ".min." in path.name or any(len(line) > 400 for line in read(path).splitlines())


def test_no_file_of_other_people_lies_among_ours() -> None:
    ours = [path for path in tree.files() if path.suffix in {".js", ".css"}]
    assert [tree.named(path) for path in ours if looks_minified(path)] == []
    foreign = {".woff", ".woff2", ".ttf", ".otf", ".ttc", ".jar", ".so", ".dll", ".exe", ".whl", ".zip"}
    assert [tree.named(path) for path in tree.files() if path.suffix in foreign] == []


def test_no_text_file_ends_without_an_end_of_line() -> None:
    bad = [tree.named(path) for path in text_files() if (text := read(path)) and not text.endswith("\n")]
    assert bad == []
