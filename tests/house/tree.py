"""The checkout as the house tests see it: its files, its Python, and the words somebody chose in it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
ROOMS = ("caseflow", "graph", "tests", "bench", "docs")
SKIPPED = {"var", "build", "dist", "__pycache__", "jars", "target"}


def walk(folder: Path) -> Iterator[Path]:
    """Every file that belongs to the house: no environment, no caches, nothing the program wrote."""
    for each in sorted(folder.iterdir()):
        hidden = each.name.startswith(".") and each.name not in {".ci", ".importlinter", ".pre-commit-config.yaml"}
        if hidden or each.name in SKIPPED or each.name.endswith(".egg-info"):
            continue
        if each.is_dir():
            yield from walk(each)
        else:
            yield each


@cache
def files() -> tuple[Path, ...]:
    return tuple(walk(TOP))


def named(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


@cache
def modules(*rooms: str) -> tuple[Path, ...]:
    """The Python of these rooms; of the whole house without any."""
    chosen = rooms or (*ROOMS, "wsgi.py")
    return tuple(path for path in files() if path.suffix == ".py" and named(path).split("/")[0] in chosen)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=named(path))


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, Function))


def docstrings(path: Path) -> set[int]:
    """The ids of the constant nodes which are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = (node.body for node in ast.walk(parsed(path)) if isinstance(node, owners))
    return {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}


def chosen_names(path: Path) -> Iterator[tuple[int, str]]:
    """Names this module itself gave to something: not those of other people's libraries which it merely uses."""
    for node in ast.walk(parsed(path)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield node.lineno, name
            case ast.arg(arg=name):
                yield node.lineno, name
            case ast.Name(id=name, ctx=ast.Store()):
                yield node.lineno, name
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield node.lineno, name
            case ast.alias(asname=str(name)):
                yield 0, name


def words_of(name: str) -> list[str]:
    """`LetterServiceManager` and `letter_service_manager` are the same three words."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_").split("_")
