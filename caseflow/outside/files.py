"""Files of the data folder, written whole or not at all."""

import os
import re
import secrets
from pathlib import Path

_UNSAFE = re.compile(r"[^\w.\-（）〔〕]+")


def plain_name(name: str) -> str:
    """The name with nothing in it that a file system could read as a way elsewhere."""
    return _UNSAFE.sub("_", name).strip("._")[:120] or "_"


class FolderFiles:
    """Files under one data folder; a name holds no way out of it."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def keep(self, folder: str, name: str, content: bytes) -> str:
        place = self._home / plain_name(folder)
        place.mkdir(parents=True, exist_ok=True)
        target = place / plain_name(name)
        write_whole(target, content)
        return str(target)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file beside its name and move it there, so that nobody ever reads half of it."""
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
