"""Which LibreOffice this machine has, and a Python that can steer it."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from caseflow.domain.printed import NoPdfOffice

_LOOKED_FOR = ("soffice", "libreoffice")
_ASKED = 20.0
"""Seconds that a Python may take to say whether it knows uno."""


@dataclass(frozen=True, slots=True)
class Engine:
    """LibreOffice, and a Python that has its `uno`; without one every conversion starts LibreOffice anew."""

    soffice: Path
    python: Path | None


def find_soffice(wanted: str | None) -> Path | None:
    """The LibreOffice that a setting names, by path or name, or the one on the PATH; None for none."""
    found = (shutil.which(name) for name in ((wanted,) if wanted else _LOOKED_FOR))
    return next((Path(one) for one in found if one), None)


def find_engine(wanted: str | None) -> Engine:
    """Raises NoPdfOffice."""
    soffice = find_soffice(wanted)
    if soffice is None:
        raise absent(wanted)
    return Engine(soffice, _python_for(soffice))


def absent(wanted: str | None) -> NoPdfOffice:
    """The refusal that says what was looked for."""
    return NoPdfOffice(looked_for=wanted or "LibreOffice (soffice)")


@cache
def _python_for(soffice: Path) -> Path | None:
    return next((python for python in _pythons(soffice) if _knows_uno(python)), None)


def _pythons(soffice: Path) -> Iterator[Path]:
    """LibreOffice's own Python, where it brings one; then the system's."""
    yield soffice.resolve().parent / "python"
    yield Path("/usr/bin/python3")
    on_path = shutil.which("python3")
    if on_path:
        yield Path(on_path)


def _knows_uno(python: Path) -> bool:
    if not python.is_file():
        return False
    try:
        answer = subprocess.run(  # noqa: S603
            [str(python), "-c", "import uno"], capture_output=True, timeout=_ASKED, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0
