"""PDF in bulk beside one warm worker that prints letter by letter, in one run; `bench/letters.py` shows the figures."""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench import word_letter
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.press import WordPress
from caseflow.letters.pressing.compiled import compiled
from tests.letters.folders import FOLDER
from tests.letters.occasions import ANSWERS, drawn
from tests.make import the_law

LETTERS, NOTICES = "supervision_letter", "result_notice"
Doc = tuple[str, bytes, str]


def measure(small: bool, *, notices: str = NOTICES) -> dict[str, Any]:
    """How many times as fast two workers print in bulk as one prints single letters; rounds taken in turn."""
    with tempfile.TemporaryDirectory(prefix="caseflow-bench-") as folder:
        one = OfficePrinter(Path(folder) / "one", workers=1)
        two = OfficePrinter(Path(folder) / "two", workers=2)
        if not one.available():
            return {"ratio_letters": None, "ratio_notices": None, "ratio_one_page": None, "why": "no LibreOffice"}
        try:
            letters = _rounds(one, two, _docs(LETTERS, 48 if small else 150), rounds=3 if small else 7)
            short = _rounds(one, two, _docs(notices, 100 if small else 400), rounds=3 if small else 7)
            shortest = _rounds(one, two, _of_one_page(100 if small else 400), rounds=3 if small else 7)
        finally:
            one.close()
            two.close()
    return {
        "ratio_letters": letters["ratio"],
        "ratio_notices": short["ratio"],
        "ratio_one_page": shortest["ratio"],
        "letters": {"kind": LETTERS, **letters},
        "notices": {"kind": notices, **short},
        "one_page": {"kind": "bench/word_letter.py", **shortest},
    }


def _docs(kind: str, many: int) -> list[Doc]:
    press = WordPress(FOLDER, the_law())
    made = []
    for number in range(many):
        draft = drawn(kind, form={**ANSWERS[kind], "contact": f"陈玉兰{number}"})
        pressed = press.issue(draft, number=f"试〔2026〕{number + 1}号", issued_on=date(2026, 11, 25))
        made.append((str(number), pressed.docx, f"第{number}件"))
    return made


def _of_one_page(many: int) -> list[Doc]:
    """The notice of the bench of the press; no kind of the catalogue is as short."""
    ready = compiled(word_letter.notice())
    return [(str(number), ready.press(word_letter.values(number)), f"第{number}件") for number in range(many)]


def _rounds(one: OfficePrinter, two: OfficePrinter, docs: Sequence[Doc], *, rounds: int) -> dict[str, Any]:
    """Milliseconds a letter of both, and their ratio round by round; every letter must be there."""
    list(two.pdfs(docs[:40]))
    pages = one.pdf(docs[0][1], title="暖机").pages
    ratios, singles, bulks = [], [], []
    for _ in range(rounds):
        singles.append(_single(one, docs[:8]))
        bulks.append(_bulk(two, docs))
        ratios.append(singles[-1] / bulks[-1])
    return {
        "ratio": round(statistics.median(ratios), 1),
        "ratio_from_to": [round(min(ratios), 1), round(max(ratios), 1)],
        "single_ms": round(statistics.median(singles), 1),
        "bulk_ms": round(statistics.median(bulks), 1),
        "pages": pages,
        "many": len(docs),
    }


def _single(printer: OfficePrinter, docs: Sequence[Doc]) -> float:
    began = time.perf_counter()
    for _, docx, title in docs:
        printer.pdf(docx, title=title)
    return (time.perf_counter() - began) * 1000 / len(docs)


def _bulk(printer: OfficePrinter, docs: Sequence[Doc]) -> float:
    began = time.perf_counter()
    printed = sum(outcome.pdf is not None for outcome in printer.pdfs(docs))
    if printed != len(docs):
        raise RuntimeError(f"{len(docs) - printed} letters were lost")
    return (time.perf_counter() - began) * 1000 / len(docs)


if __name__ == "__main__":
    print(json.dumps(measure(small="--small" in sys.argv), ensure_ascii=False, indent=2))
