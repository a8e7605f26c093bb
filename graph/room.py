"""A full disk under the embedded engine, told in the office's words: the engine itself only says that it failed."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from caseflow.domain.errors import DiskFull

_FULL = {errno.ENOSPC, errno.EDQUOT}
_LEAST = 4 << 20
"""Bytes without which the engine may fail to write a page, an index or its log."""


def refuse_full_disk(folder: Path, failure: Exception) -> None:
    """Raises DiskFull where a failure of the engine is explained by its disk."""
    if shutil.disk_usage(folder).free < _LEAST:
        raise DiskFull(place=folder) from failure


@contextmanager
def room(folder: Path) -> Iterator[None]:
    """Raises DiskFull where the disk of `folder` stops the writing of a file."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(place=folder) from error
        raise
