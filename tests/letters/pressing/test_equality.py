"""Whatever is pressed the fast way equals what docxtpl makes of it, part by part: our templates and generated ones."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from caseflow.letters.kinds import read_kind
from caseflow.letters.layout import cell, paragraph, row, row_tag, table, tag
from caseflow.letters.package import word_file
from caseflow.letters.pressing.compiled import compiled, plainly
from tests.letters.folders import FOLDER
from tests.letters.pressing.equality import differences, members

KINDS = sorted(path.stem for path in FOLDER.glob("*.docx"))
FILLS: Mapping[str, Callable[[str], str]] = {
    "plain": lambda name: f"值{name}",
    "signs of the markup": lambda name: f'甲&乙<丙>"丁"\'{name}',
    "lines and tabs": lambda name: f"一\n二\t三{name}",
    "rare characters": lambda name: f"堃喆玥𠮷{name}",
    "braces": lambda name: f"{{{{ x }}}} {{% y %}} {{_{{ z }}_}} {name}",
    "empty": lambda _: "",
    "longer than a property may be": lambda name: f"甲&乙{name}" * 60,
}
_AWKWARD = some.text(
    some.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), include_characters="\n\t&<>\"'{}%𠮷〔〕"), max_size=12
)


def values(kind: str, fill: Callable[[str], str], rows: int) -> dict[str, Any]:
    slots = read_kind(FOLDER / f"{kind}.yml").slots
    return {
        slot.name: tuple({column.name: fill(column.name) for column in slot.columns} for _ in range(rows))
        if slot.many
        else fill(slot.name)
        for slot in slots
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_template_of_ours_is_pressed_the_fast_way(kind: str) -> None:
    for sealed in (True, False):
        assert compiled((FOLDER / f"{kind}.docx").read_bytes(), sealed=sealed).why_plain is None


@pytest.mark.parametrize("fill", FILLS)
@pytest.mark.parametrize("kind", KINDS)
def test_our_letters_equal_what_docxtpl_makes_of_them(kind: str, fill: str) -> None:
    template = (FOLDER / f"{kind}.docx").read_bytes()
    for rows, sealed in ((0, True), (1, False), (3, True), (39, False)):
        given_values = values(kind, FILLS[fill], rows)
        fast = compiled(template, sealed=sealed).press(given_values)
        assert differences(fast, plainly(template, given_values, sealed=sealed)) == []


def test_six_hundred_rows_are_all_there() -> None:
    template = (FOLDER / "correction_order.docx").read_bytes()
    given_values = values("correction_order", FILLS["plain"], 600)
    fast = compiled(template, sealed=False).press(given_values)
    assert differences(fast, plainly(template, given_values, sealed=False)) == []
    assert members(fast)["word/document.xml"].count("值name".encode()) >= 600


@pytest.mark.parametrize("length", [200, 255, 256, 2000])
def test_a_long_title_is_cut_where_word_cuts_it(length: int) -> None:
    template = word_file(paragraph("Body", "{{ x }}"), title="关于{{ x }}")
    for given_values in ({"x": "甲" * length, "issuer": "某局"}, {"x": "&<" * length, "issuer": "某局"}):
        fast = compiled(template).press(given_values)
        assert differences(fast, plainly(template, given_values)) == []


def test_many_threads_press_at_once_as_one_would() -> None:
    template = (FOLDER / "correction_order.docx").read_bytes()
    given_values = [values("correction_order", lambda name, at=at: f"第{at}份\n{name}", at % 5) for at in range(40)]
    alone = [compiled(template).press(one) for one in given_values]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda one: compiled(template).press(one), given_values))
    assert together == alone


@some.composite
def _templates(draw: some.DrawFn) -> tuple[bytes, dict[str, Any]]:
    """A body of paragraphs, conditions, loops and tables, nested, with the values they ask for."""
    names = ("one", "two", "three")
    pieces = draw(some.lists(some.sampled_from(_PIECES), min_size=1, max_size=6))
    body = "".join(piece(draw(some.sampled_from(names))) for piece in pieces)
    rows = draw(some.lists(some.fixed_dictionaries({"a": _AWKWARD, "b": _AWKWARD}), max_size=5))
    given_values = {name: draw(_AWKWARD) for name in names}
    yes = draw(some.booleans())
    return word_file(body, title="{{ one }}"), {**given_values, "issuer": "某局", "rows": rows, "yes": yes}


def _conditional(name: str) -> str:
    return tag("if yes") + paragraph("Body", f"有{{{{ {name} }}}}") + tag("else") + paragraph("Flush") + tag("endif")


def _looped(name: str) -> str:
    ends = "{{ '。' if loop.last else '；' }}"
    line = paragraph("Body", f"{{{{ loop.index }}}}. {{{{ row.a }}}}，{{{{ {name} }}}}{ends}")
    more = tag("if row.b") + paragraph("Body", "{{ row.b }}") + tag("endif")
    return tag("for row in rows") + line + more + tag("endfor")


def _tabled(name: str) -> str:
    cells = cell("{{ line.a }}", 4000) + cell(f"{{{{ {name} }}}}", 4844)
    rows = row_tag("for line in rows", 2) + row(cells) + row_tag("endfor", 2)
    return table((4000, 4844), row(cell("甲", 4000) + cell("乙", 4844)) + rows, described="表")


_PIECES = (lambda name: paragraph("Body", f"前{{{{ {name} }}}}后"), _conditional, _looped, _tabled)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_templates())
def test_generated_templates_equal_what_docxtpl_makes_of_them(made: tuple[bytes, dict[str, Any]]) -> None:
    template, given_values = made
    ready = compiled(template)
    assert ready.why_plain is None
    fast = ready.press(given_values)
    assert fast == ready.press(given_values)
    assert differences(fast, plainly(template, given_values)) == []
