"""Blanks of a draft made visible: what stands between the two marks gets a run of its own, shaded yellow."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from caseflow.letters.values import CLOSES, OPENS

_PIECES = re.compile(f"({OPENS}[^{CLOSES}]*{CLOSES})")
_AFTER_HIGHLIGHT = tuple(
    qn(f"w:{name}") for name in ("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang")
)


def mark_blanks(root: Any) -> None:
    """Split every run that holds a blank; `root` is the element of a Word part."""
    for run in {text.getparent() for text in root.iter(qn("w:t")) if text.text and OPENS in text.text}:
        for piece in _runs(run):
            run.addprevious(piece)
        run.getparent().remove(run)


def _runs(run: Any) -> Iterator[Any]:
    shape = run.find(qn("w:rPr"))
    for child in run:
        if child is shape:
            continue
        if child.tag != qn("w:t"):
            yield _run(shape, copy.deepcopy(child))
            continue
        for words in filter(None, _PIECES.split(child.text or "")):
            yield _run(shape, _text(words.strip(OPENS + CLOSES)), shaded=words.startswith(OPENS))


def _text(words: str) -> Any:
    text = OxmlElement("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return text


def _run(shape: Any, content: Any, *, shaded: bool = False) -> Any:
    run = OxmlElement("w:r")
    look = OxmlElement("w:rPr") if shape is None else copy.deepcopy(shape)
    if shaded:
        highlight = OxmlElement("w:highlight")
        highlight.set(qn("w:val"), "yellow")
        place = next((at for at, child in enumerate(look) if child.tag in _AFTER_HIGHLIGHT), len(look))
        look.insert(place, highlight)
    if len(look):
        run.append(look)
    run.append(content)
    return run
