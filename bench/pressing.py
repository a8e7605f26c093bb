"""The press beside plain docxtpl, beside its floor, and beside the engines of Node where those can be had."""

import io
import json
import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from jinja2 import Environment, Template

from bench import word_letter
from caseflow.letters.pressing.archive import closed, lay
from caseflow.letters.pressing.compiled import compiled
from caseflow.letters.pressing.environment import environment
from caseflow.letters.pressing.reading_parts import taken_apart

Press = Callable[[int], bytes]
NODE = ("docxtemplater", "pizzip", "carbone", "easy-template-x")
_NODE_PATIENCE = 300.0
_ZIPPED = 5_000
_VALUES = tuple(word_letter.values(number) for number in range(300))
"""What the letters say, made before the clock runs; every letter of a round says something else."""


def measure(*, small: bool) -> dict[str, Any]:
    """Ratios of one run: engines take turns in every round, each ratio is the median over the rounds."""
    letter = word_letter.letter()
    figures = _beside(letter, small=small)
    node = _node(letter, 10 if small else 50)
    ours = figures["milliseconds"]["ours"] / 1000
    return {
        **figures,
        "node": {name: round(seconds / ours, 1) for name, seconds in node.items()} or "not compared",
        "notice": _beside(word_letter.notice(), small=small),
    }


def _beside(template: bytes, *, small: bool) -> dict[str, Any]:
    """One template pressed by each engine of Python, in turns."""
    rounds, each = (3, 40) if small else (9, 150)
    press = {"ours": _ours(template), "docxtpl": _plain(template), "floor": _floor(template)}
    many = {"ours": each, "floor": each, "docxtpl": max(each // 40, 2)}
    times = _rounds(press, many, rounds)
    return {
        "ratio_docxtpl": _ratio(times, "docxtpl", "ours"),
        "ratio_floor": _ratio(times, "ours", "floor"),
        "milliseconds": {name: round(median(found) * 1000, 3) for name, found in times.items()},
    }


def zipped(*, small: bool) -> dict[str, Any]:
    """All letters of a bulk job pressed into one stored archive."""
    many = _ZIPPED // 10 if small else _ZIPPED
    press, begun, worked = _ours(word_letter.letter()), time.perf_counter(), time.process_time()
    with tempfile.TemporaryFile() as out, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number in range(many):
            archive.writestr(f"{number:05d}.docx", press(number))
    took = {"seconds": time.perf_counter() - begun, "processor": time.process_time() - worked}
    return {"letters": many, **{name: round(seconds, 2) for name, seconds in took.items()}}


def _rounds(press: Mapping[str, Press], many: Mapping[str, int], rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in press}
    for one in press.values():
        one(0)
    for _ in range(rounds):
        for name, one in press.items():
            begun = time.perf_counter()
            for number in range(many[name]):
                one(number)
            times[name].append((time.perf_counter() - begun) / many[name])
    return times


def _ratio(times: Mapping[str, list[float]], slow: str, fast: str) -> float:
    pairs = zip(times[slow], times[fast], strict=True)
    return round(median(one / other for one, other in pairs), 2)


def _ours(template: bytes) -> Press:
    ready = compiled(template)
    if ready.why_plain is not None:
        raise SystemExit(f"the bench's own template is not proved: {ready.why_plain}")
    return lambda number: ready.press(_VALUES[number % len(_VALUES)])


def _plain(template: bytes) -> Press:
    return lambda number: plainly_saved(template, _VALUES[number % len(_VALUES)])


def plainly_saved(template: bytes, values: Mapping[str, Any]) -> bytes:
    """docxtpl as its documentation shows it, escaping on."""
    from docxtpl import DocxTemplate

    document, out = DocxTemplate(io.BytesIO(template)), io.BytesIO()
    document.render(values, autoescape=True)
    document.save(out)
    return out.getvalue()


def _floor(template: bytes) -> Press:
    """The least that renders a template at all: the body through the template language, encoded, deflated, joined."""
    taken = taken_apart(template, sealed=True)
    body = taken.sources[0]
    rest = {one.member: (one.before + one.text + one.after).encode() for one in taken.sources[1:]}
    laid, language = lay({**taken.fixed, **rest}), environment()
    ready = _template(language, body.text)

    def press(number: int) -> bytes:
        text = body.before + ready.render(_VALUES[number % len(_VALUES)]) + body.after
        return closed(laid, [(body.member, text.encode())])

    return press


def _template(language: Environment, text: str) -> Template:
    return language.from_string(text)


def _node(template: bytes, each: int) -> dict[str, float]:
    """Seconds a letter of each engine of Node; nothing where there is no Node or no registry."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="caseflow-node-") as name:
        folder = Path(name)
        (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", *NODE]
        try:
            subprocess.run(install, cwd=folder, check=True, capture_output=True, timeout=_NODE_PATIENCE)
            return _node_run(folder, template, each)
        except (subprocess.SubprocessError, OSError, ValueError):
            return {}


def _node_run(folder: Path, template: bytes, each: int) -> dict[str, float]:
    values = word_letter.values(1)
    (folder / "values.json").write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    for dialect in ("docxtemplater", "carbone", "easy"):
        (folder / f"{dialect}.docx").write_bytes(_in_dialect(template, dialect))
    shutil.copy(Path(__file__).with_name("letters.mjs"), folder / "letters.mjs")
    run = subprocess.run(
        ["node", "letters.mjs", str(each)],
        cwd=folder, check=True, capture_output=True, text=True, timeout=_NODE_PATIENCE,
    )  # fmt: skip
    found: dict[str, float] = json.loads(run.stdout)
    return found


def _in_dialect(template: bytes, dialect: str) -> bytes:
    """The same letter in another engine's tags."""
    from caseflow.letters.package import packed, unpacked

    parts = unpacked(template)
    for name in [name for name, part in parts.items() if b"{{ " in part]:
        parts[name] = word_letter.in_dialect(parts[name].decode(), dialect).encode()
    return packed(parts)
