"""The two commands and the wheel: installing once, pins for all that is needed, a program that works on its own."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import caseflow
from tests.house import tree

CARRIED = ("templates/", "migrations/", "tests/published_cases/")


def project() -> dict[str, list[str]]:
    """Every requirement of pyproject.toml by group; the program's own stand under "run"."""
    content = tomllib.loads((tree.TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"run": content["dependencies"], **content["optional-dependencies"]}


def bare(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_the_project_asks_for_is_pinned() -> None:
    lines = (tree.TOP / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {bare(line.split("==")[0]) for line in lines if "==" in line}
    wanted = {bare(re.split(r"[\[<>=!;~ ]", each)[0]) for group in project().values() for each in group}
    assert wanted - pinned - {"setuptools"} == set()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What make looks at, as a newcomer has it after a first `make run`."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(tree.TOP / name, tmp_path)
    (tmp_path / ".venv").mkdir()
    for name in ("pyvenv.cfg", "installed", "installed-test"):
        (tmp_path / ".venv" / name).touch()
    return tmp_path


def would_do(checkout: Path, target: str) -> str:
    words = ["make", "--dry-run", "--no-print-directory", target]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"}
    return subprocess.run(
        words, cwd=checkout, env=clean, check=True, capture_output=True, text=True, timeout=20
    ).stdout.strip()


def test_a_second_run_installs_nothing(checkout: Path) -> None:
    assert would_do(checkout, "run") == ".venv/bin/caseflow run"
    assert would_do(checkout, "test").startswith(".venv/bin/python -m pytest")


@pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
def test_what_is_needed_is_installed_again_when_it_changed(checkout: Path, changed: str) -> None:
    later = (checkout / ".venv" / "installed").stat().st_mtime + 60
    os.utime(checkout / changed, (later, later))
    assert "pip" in would_do(checkout, "run")
    assert ".[test]" in would_do(checkout, "test")


def test_a_fresh_checkout_makes_its_environment_with_a_python_it_finds(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv")
    plan = would_do(checkout, "run")
    assert plan.index(".ci/environment.py") < plan.index("--editable .") < plan.index("caseflow run")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what is committed so that the checkout stays clean."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for path in tree.files():
        name = tree.named(path)
        if name.startswith(("caseflow/", "graph/", *CARRIED)) or "/" not in name:
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, source / name)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--wheel-dir", str(out), str(source)], check=True, timeout=120)
    return next(out.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_carries_letters_pages_migrations_cases_rules_and_words(wheel: Path) -> None:
    carried = {name.split("/data/share/caseflow/")[-1] for name in zipfile.ZipFile(wheel).namelist()}
    ours = [tree.named(path) for path in tree.files()]
    at_the_top = [name.removeprefix("tests/") for name in ours if name.startswith(CARRIED)]
    in_rooms = [name for name in ours if name.startswith(("caseflow/", "graph/"))]
    assert [name for name in (*at_the_top, *in_rooms) if name not in carried and not name.endswith("README.md")] == []


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that has the wheel, sees the libraries of this one, and knows nothing of the checkout."""
    home = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True, timeout=120)
    libraries = sysconfig.get_path("purelib")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    (home / "lib" / version / "site-packages" / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return home


def said(home: Path, *words: str) -> str:
    kept = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "CASEFLOW_HOME": str(home.parent / "var")}
    return subprocess.run(
        [str(home / "bin" / "caseflow"), *words],
        cwd=home.parent,
        env=kept,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout


@pytest.mark.slow
def test_the_installed_program_works_outside_the_checkout(elsewhere: Path) -> None:
    assert caseflow.__version__ in said(elsewhere, "--version")
    assert '"version"' in said(elsewhere, "case", "schema")


@pytest.mark.slow
def test_the_installed_program_finds_its_letters_migrations_and_cases(elsewhere: Path) -> None:
    ask = (
        "import os; from caseflow.settings import settings_of; here = settings_of(os.environ); "
        "print(here.templates, here.migrations, here.published_cases)"
    )
    answer = subprocess.run(
        [str(elsewhere / "bin" / "python"), "-c", ask],
        cwd=elsewhere.parent,
        env={"CASEFLOW_HOME": str(elsewhere.parent / "var")},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout.split()
    assert [Path(each).is_relative_to(elsewhere) and any(Path(each).iterdir()) for each in answer] == [True, True, True]
