"""The folder a printer works in: readable by its owner only, gone when it closes, or when its process is gone."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from caseflow.domain.errors import DiskFull

FOLDER = ".pdf"
"""In the data folder; the dot keeps it out of backups."""


class Workroom:
    """A folder of its own for profiles, fonts.conf and the letter under way."""

    def __init__(self, home: Path) -> None:
        """Also clears what processes left behind that were killed. Raises DiskFull."""
        beside = home.resolve() / FOLDER
        try:
            beside.mkdir(parents=True, exist_ok=True, mode=0o700)
            _clear_orphans(beside)
            self.folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=beside))
        except OSError as error:
            raise DiskFull(place=beside) from error

    @property
    def fonts(self) -> Path:
        return self.folder / "fonts.conf"

    def clear(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def _clear_orphans(beside: Path) -> None:
    for folder in beside.iterdir():
        owner = re.match(r"(\d+)-", folder.name)
        if owner and not _alive(int(owner[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True
