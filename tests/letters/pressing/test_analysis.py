"""A template is looked at without being run: what it asks for, what is wrong, and in which paragraph."""

import time

import pytest

from caseflow import problems
from caseflow.domain.letter_template import TemplateReport
from caseflow.letters.kinds import read_kind
from caseflow.letters.layout import cell, paragraph, row, row_tag, table, tag
from caseflow.letters.package import packed, unpacked, word_file
from caseflow.letters.pressing.analysis import analyse
from caseflow.letters.pressing.compiled import compiled
from caseflow.problems.faults import FAULTS
from tests.letters.folders import FOLDER

KINDS = sorted(path.stem for path in FOLDER.glob("*.docx"))


def looked_at(*pieces: str) -> TemplateReport:
    return analyse(word_file("".join(pieces), title="题"))


def body(words: str) -> str:
    return paragraph("Body", words)


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_templates_are_proved_and_ask_for_their_slots(kind: str) -> None:
    report = analyse((FOLDER / f"{kind}.docx").read_bytes())
    assert report.problems == report.unproved == ()
    assert report.proved
    slots = read_kind(FOLDER / f"{kind}.yml").slots
    assert report.fields.keys() == {slot.name for slot in slots}
    for slot in slots:
        if slot.many:
            assert report.columns.get(slot.name, {}).keys() <= {column.name for column in slot.columns}
            assert report.columns.get(slot.name, {}).keys()


def test_a_field_is_found_where_it_stands() -> None:
    rows = row_tag("for line in workers", 2) + row(cell("{{ line.name }}", 4000) + cell("{{ line.owed }}", 4844))
    report = looked_at(
        body("致{{ recipient }}：") + body("{{ amount }}，再次{{ amount }}"),
        table((4000, 4844), rows + row_tag("endfor", 2), described="表"),
        body("{{ copies|join('，', attribute='name') }}"),
    )
    assert [(one.paragraph, one.words) for one in report.fields["recipient"]] == [(1, "致{{ recipient }}：")]
    assert [one.paragraph for one in report.fields["amount"]] == [2, 2]
    assert {key: places[0].row for key, places in report.columns["workers"].items()} == {"name": 2, "owed": 2}
    assert report.columns["copies"].keys() == {"name"}
    assert {"line", "loop"}.isdisjoint(report.fields)


def test_names_that_a_loop_gives_are_not_asked_for() -> None:
    report = looked_at(
        *(tag("for one in parties"), body("{{ loop.index }}{{ one.name }}"), tag("for two in one.shares")),
        *(body("{{ two.amount }}{{ one['kind'] }}"), tag("endfor"), tag("endfor"), body("{{ one }}")),
    )
    assert report.fields.keys() == {"issuer", "parties", "one"}
    assert report.columns["parties"].keys() == {"name", "shares", "kind"}


WRONG = {
    "a loop without end": ((tag("for r in rows"), body("{{ r.a }}")), "block_not_closed", 1),
    "an end without loop": ((body("甲"), tag("endfor")), "block_not_opened", 2),
    "an end of another": ((tag("for r in rows"), body("乙"), tag("endif")), "block_closes_another", 3),
    "half a tag": ((body("甲"), body("金额{{ amount 元")), "tag_not_closed", 2),
    "words beside a tag": ((body("{%p if a %}不会印出"), body("乙"), tag("endif")), "words_beside_tag", 1),
    "two names in one tag": ((body("甲"), body("{{ a b }}")), "tag_not_understood", 2),
    "reaching in": ((body("甲"), body("{{ ''.__class__ }}")), "reaches_in", 2),
    "reaching in by a filter": ((body("{{ rows|join(',', attribute='__class__') }}"),), "reaches_in", 1),
    "a thousand million times": ((body("{{ 'a' * 10**9 }}"),), "not_spoken_here", 1),
    "a filter that fills up": ((body("{{ a|center(1000000000) }}"),), "not_spoken_here", 1),
    "a join of a join": ((body("{{ a|join(b|join(b)) }}"),), "not_spoken_here", 1),
    "a call": ((body("{{ range(10) }}"),), "not_spoken_here", 1),
    "text built up on itself": ((body("{% set a = a ~ a %}"),), "not_spoken_here", 1),
    "a loop over no list": ((body("{% for a in 'abc' %}{{ a }}{% endfor %}"),), "loops_over_no_list", 1),
    "loops too deep": (
        (body("{% for a in x %}{% for b in x %}{% for c in x %}甲{% endfor %}{% endfor %}{% endfor %}"),),
        "loops_too_deep",
        1,
    ),
    "a block over the edge of a row": (
        (
            table(
                (4000, 4844),
                row(cell("甲", 4000) + cell("{% if a %}", 4844)) + row_tag("endif", 2),
                described="表",
            ),
        ),
        "block_crosses_elements",
        2,
    ),
}


@pytest.mark.parametrize(("pieces", "slug", "at"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_with_its_paragraph(pieces: tuple[str, ...], slug: str, at: int) -> None:
    report = looked_at(*pieces)
    found = [one for one in report.problems if one.slug == slug]
    assert [one.place.paragraph for one in found][:1] == [at]
    assert not report.proved
    for language in ("zh", "en"):
        assert "{paragraph}" not in (said := problems.told_fault(found[0].fault, language))
        assert str(at) in said


def test_the_beginning_and_the_end_of_a_stray_block_are_both_told() -> None:
    pieces = table((4000, 4844), row(cell("甲", 4000) + cell("{% if a %}", 4844)) + row_tag("endif", 2), described="表")
    (stray,) = looked_at(body("一"), pieces).problems
    assert (stray.terms["tag"], stray.terms["closed_at"], stray.place.row) == ("{% if a %}", "4", 1)


def test_a_template_that_is_not_proved_says_why_and_is_pressed_by_docxtpl() -> None:
    template = word_file(body("{{ a|safe }}"), title="题")
    report = analyse(template)
    assert [(one.slug, one.place.paragraph) for one in report.unproved] == [("escaping_off", 1)]
    assert report.problems == ()
    assert not report.proved
    assert compiled(template).why_plain is not None


def test_tags_where_nothing_is_filled_are_told() -> None:
    parts = unpacked(word_file(body("甲"), title="题"))
    notes = '<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    parts["word/endnotes.xml"] = f"{notes}{body('{{ a }}')}</w:endnotes>".encode()
    assert [one.slug for one in analyse(packed(parts)).problems] == ["never_filled"]


def test_what_keeps_letters_from_being_printed_together_is_told() -> None:
    assert looked_at(body("甲")).apart == ("odd_even",)
    numbered = body("甲").replace("</w:pPr>", '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 1)
    marked = body("甲") + '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    counted = body("甲").replace("<w:t ", "<w:instrText>NUMPAGES</w:instrText><w:t ", 1)
    for text, why in ((numbered, "numbering"), (marked, "bookmarks"), (counted, "page_count")):
        assert looked_at(text).apart == (why, "odd_even")


def test_a_bomb_is_only_looked_at_never_run() -> None:
    """Were it compiled, its constant alone would be worked out: a thousand million signs."""
    begun = time.process_time()
    report = looked_at(body("{{ 'a' * 10**9 }}"), body("{{ 'a'|center(10**10) }}"), body("{{ 9 ** 9 ** 9 }}"))
    assert {one.slug for one in report.problems} == {"not_spoken_here"}
    assert time.process_time() - begun < 60


def test_every_problem_has_a_sentence() -> None:
    assert {slug for _, slug, _ in WRONG.values()} <= FAULTS.keys()
