"""A bench run as a process of its own in a folder, and what of it still runs there."""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


def started(script: str, folder: Path, *words: str) -> subprocess.Popen[str]:
    """`python bench/SCRIPT` whose temporary files lie in the folder."""
    return subprocess.Popen(
        [sys.executable, f"bench/{script}", *words],
        cwd=TOP,
        env={**os.environ, "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def running_from(folder: Path) -> list[str]:
    """The processes whose command line names the folder."""
    lines = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(process.read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue  # it ended while we looked
    return [line for line in lines if str(folder) in line]
