"""Builds the template of every form: `caseflow letter templates build`, or `python -m caseflow.letters.build [folder]`.

A form is a module of `caseflow/letters/forms/` that has a `FORM`; its name is the kind. Nothing else names it here.
"""

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from zipfile import BadZipFile

from caseflow.letters import forms
from caseflow.letters.form import Form
from caseflow.letters.package import unpacked, word_file
from caseflow.letters.profile import using


def _found() -> Mapping[str, Form]:
    rooms = {room.name: import_module(f"{forms.__name__}.{room.name}") for room in iter_modules(forms.__path__)}
    return {kind: room.FORM for kind, room in rooms.items() if hasattr(room, "FORM")}


FORMS: Mapping[str, Form] = _found()


def template(kind: str, variant: str | None = None) -> bytes:
    """The Word file of one kind, the same bytes each time; `variant` names other values of the layout profile.

    Raises KeyError for a kind or a variant that there is not.
    """
    form = FORMS[kind]
    with using(variant):
        return word_file(form.text(), title=form.title, furniture=form.around, top=form.top, landscape=form.landscape)


def build(folder: Path, variant: str | None = None) -> tuple[str, ...]:
    """Write every template into the folder, which must be there; the kinds that were written."""
    for kind in FORMS:
        (folder / f"{kind}.docx").write_bytes(template(kind, variant))
    return tuple(FORMS)


def differing(folder: Path, variant: str | None = None) -> tuple[str, ...]:
    """The kinds whose template in the folder is missing or not, part by part, what its form builds."""
    return tuple(kind for kind in FORMS if not _same(folder / f"{kind}.docx", template(kind, variant)))


def _same(path: Path, built: bytes) -> bool:
    """Whether a file holds the same parts; how they are packed depends on the compressor, so bytes are not asked."""
    try:
        return unpacked(path.read_bytes()) == unpacked(built)
    except (FileNotFoundError, BadZipFile):
        return False


if __name__ == "__main__":
    build(Path(sys.argv[1] if len(sys.argv) > 1 else "templates/letters"))
