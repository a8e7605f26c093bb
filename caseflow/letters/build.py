"""Builds the template of every form: `python -m caseflow.letters.build [folder]`; none is edited by hand."""

import sys
from collections.abc import Callable
from pathlib import Path

from caseflow.letters.forms import correction_order
from caseflow.letters.package import word_file

FORMS: dict[str, tuple[str, Callable[[], str]]] = {
    "correction_order": (f"{correction_order.TITLE}（{{{{ recipient }}}}）", correction_order.body),
}


def template(kind: str) -> bytes:
    """The Word file of one kind, the same bytes each time."""
    title, body = FORMS[kind]
    return word_file(body(), title=title)


def build(folder: Path) -> None:
    for kind in FORMS:
        (folder / f"{kind}.docx").write_bytes(template(kind))


if __name__ == "__main__":
    build(Path(sys.argv[1] if len(sys.argv) > 1 else "templates/letters"))
