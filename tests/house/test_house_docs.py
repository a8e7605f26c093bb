"""Docs that cannot lie: what they name exists, what is made from data is not stale, what changed is said."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import caseflow
from caseflow.cli import INTERRUPTED, USAGE_WRONG, commands
from caseflow.problems.refusals import REFUSALS
from caseflow.settings import NAMES
from tests.house import tree

FIRST_READ = ("README.md", "README.zh-CN.md")
PROSE = (*FIRST_READ, "CONTRIBUTING.md", "DEVELOPERS.md", "docs/guide.md")
PARTS_OF_A_DECISION = ["Context", "Decision", "Easier", "Harder"]


def text(name: str) -> str:
    return (tree.TOP / name).read_text(encoding="utf-8")


def code_in(name: str) -> list[str]:
    """Everything between backticks or in a fenced block, line by line, without prompts and comments."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", text(name), re.DOTALL | re.MULTILINE)
    inline = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text(name), flags=re.DOTALL | re.MULTILINE))
    lines = [line.split(" #")[0].strip().removeprefix("$ ") for block in fenced for line in block.splitlines()]
    return [each for each in (*inline, *lines) if each]


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("page", PROSE)
def test_every_make_target_the_docs_name_exists(page: str) -> None:
    named = {word for line in code_in(page) for word in re.findall(r"\bmake ([a-z][a-z-]*)", line)}
    assert named - make_targets() == set()


def test_every_make_target_explains_itself() -> None:
    explained = set(re.findall(r"^([a-z-]+):.*?## \S", text("Makefile"), re.MULTILINE))
    assert make_targets() - explained == set()


def command_named(words: list[str]) -> bool:
    """Whether the `caseflow` command has this sub-command; words that are no commands (arguments) end the walk."""
    here: click.Command = commands
    for word in words:
        if not isinstance(here, click.Group) or not re.fullmatch(r"[a-z][a-z-]*", word):
            return True
        if word not in here.commands:
            return False
        here = here.commands[word]
    return True


@pytest.mark.parametrize("page", PROSE)
def test_every_command_the_docs_name_exists(page: str) -> None:
    lines = [
        found[1].split() for line in code_in(page) if (found := re.match(r"(?:\.venv/bin/)?caseflow ([^|]+)", line))
    ]
    assert [" ".join(words) for words in lines if not command_named(words)] == []


def test_a_command_that_is_not_there_is_found() -> None:
    assert not command_named(["case", "abolish"])
    assert command_named(["case", "list"])


PATH = re.compile(r"(?:caseflow|graph|tests|docs|templates|migrations|bench|\.ci)/[\w./*-]*|[\w-]+\.(?:md|toml|py|txt)")


def paths_in(page: str) -> Iterator[str]:
    for line in code_in(page):
        if PATH.fullmatch(line):
            yield line


def is_there(name: str) -> bool:
    return any(tree.TOP.glob(name.rstrip("/"))) or any(path.name == name for path in tree.files())


@pytest.mark.parametrize(
    "page", [*PROSE, *[f"docs/decisions/{each.name}" for each in (tree.TOP / "docs/decisions").iterdir()]]
)
def test_every_path_the_docs_name_exists(page: str) -> None:
    assert [name for name in paths_in(page) if not is_there(name)] == []


def links_in(path: Path) -> list[str]:
    return re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8"))


def test_every_link_between_pages_leads_somewhere() -> None:
    dead = [
        f"{tree.named(page)}: {link}"
        for page in tree.files()
        if page.suffix == ".md"
        for link in links_in(page)
        if "://" not in link and not (page.parent / link).exists()
    ]
    assert dead == []


@pytest.mark.parametrize("page", FIRST_READ)
def test_the_first_screen_says_how_to_run_and_how_to_test(page: str) -> None:
    lines = text(page).splitlines()
    first_screen = "\n".join(lines[:40])
    assert "make run" in first_screen
    assert "make test" in first_screen
    assert len(lines) < 150


def test_the_continuous_check_runs_the_readme_s_test_command_and_insists_on_every_engine() -> None:
    script = tree.TOP / ".ci" / "run"
    assert "\nmake test STRICT=1\n" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", str(script)], check=True, timeout=20)


def test_the_guide_names_every_setting_and_none_that_is_not_there() -> None:
    assert set(re.findall(r"`(CASEFLOW_[A-Z_]+)`", text("docs/guide.md"))) == set(NAMES)


def test_pages_made_from_rules_and_glossary_are_not_stale() -> None:
    done = subprocess.run(
        [sys.executable, "docs/pages.py", "--check"],
        cwd=tree.TOP,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(tree.TOP), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr


def test_the_changelog_tells_of_this_version_and_of_what_comes() -> None:
    heads = re.findall(r"^## \[([^\]]+)\]", text("CHANGELOG.md"), re.MULTILINE)
    assert heads[0] == "Unreleased"
    assert caseflow.__version__ in heads


def decisions() -> list[Path]:
    return sorted((tree.TOP / "docs" / "decisions").glob("[0-9]*.md"))


def test_decisions_are_numbered_in_order_and_indexed() -> None:
    assert [int(path.name[:3]) for path in decisions()] == list(range(1, len(decisions()) + 1))
    index = text("docs/decisions/README.md")
    assert [path.name for path in decisions() if f"({path.name})" not in index] == []


@pytest.mark.parametrize("path", decisions(), ids=lambda path: path.stem)
def test_a_decision_says_why_what_and_what_it_costs(path: Path) -> None:
    assert re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE) == PARTS_OF_A_DECISION


def test_the_guide_explains_every_exit_code_and_none_that_never_comes() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", text("docs/guide.md"), re.MULTILINE)}
    assert told == {refusal.exit_code for refusal in REFUSALS.values()} | {0, USAGE_WRONG, INTERRUPTED}
