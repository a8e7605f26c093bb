"""A letter that goes out: under its number and day, without a blank, without the dashed seal, the same each time."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from docx import Document

from caseflow.domain.drafts.citations import citable_in, cited_in
from caseflow.domain.errors import NoSuchLetterKind, SlotsMismatch
from caseflow.domain.letter import BlanksLeft, Draft, Pressed
from caseflow.domain.money import Yuan
from caseflow.letters.layout import SEAL_NAME
from caseflow.letters.package import unpacked
from caseflow.letters.press import WordPress
from caseflow.problems import told
from tests.letters import records
from tests.letters.folders import FOLDER
from tests.letters.occasions import KINDS, drawn
from tests.make import the_law

GOING_OUT = tuple(kind for kind in KINDS if kind not in records.KINDS)
"""Letters with an addressee, a seal and a contact; a record stays in its file."""
NUMBER, DAY = "西青治欠办函〔2026〕12号", date(2026, 8, 1)
HOSTILE = "甲&乙<丙>\t堃喆玥𠮷\n丁"


@pytest.fixture(scope="module")
def press() -> WordPress:
    return WordPress(FOLDER, the_law())


def issued(press: WordPress, draft: Draft) -> Pressed:
    return press.issue(draft, number=NUMBER, issued_on=DAY)


def words(pressed: Pressed) -> str:
    document = Document(io.BytesIO(pressed.docx))
    head = [paragraph.text for paragraph in document.sections[0].first_page_header.paragraphs]
    return "\n".join([*head, *(one.text for one in document.element.body.iter("{*}p"))])


def without(draft: Draft, *names: str) -> Draft:
    return replace(draft, slots={name: value for name, value in draft.slots.items() if name not in names})


@pytest.mark.parametrize("kind", KINDS)
def test_number_and_day_are_filled_and_no_blank_is_left(press: WordPress, kind: str) -> None:
    pressed = issued(press, drawn(kind))
    said = words(pressed)
    assert NUMBER in said
    assert "2026年8月1日" in said
    assert "〔待填" not in said
    assert pressed.blanks == ()
    assert (pressed.draft.slots["document_number"], pressed.draft.slots["issued_on"]) == (NUMBER, "2026年8月1日")


@pytest.mark.parametrize("kind", KINDS)
def test_the_dashed_seal_is_in_the_draft_and_not_in_the_letter(press: WordPress, kind: str) -> None:
    parts = [
        unpacked(one.docx)["word/document.xml"].decode()
        for one in (press.proof(drawn(kind)), issued(press, drawn(kind)))
    ]
    assert (SEAL_NAME in parts[0]) is (kind in GOING_OUT and kind != "lead_transfer")
    assert SEAL_NAME not in parts[1]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_letter_gives_the_same_bytes(press: WordPress, kind: str) -> None:
    assert issued(press, drawn(kind)).docx == issued(WordPress(FOLDER, the_law()), drawn(kind)).docx


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_of_a_letter_is_clean(press: WordPress, kind: str) -> None:
    said = words(issued(press, drawn(kind)))
    assert not [sign for sign in ("{{", "{%", "None", "[", "]", "【", "\ufdd0") if sign in said]
    assert not re.findall(r"年0\d月|月0\d日", said)
    assert not re.findall(r"[^字]〔\d{4}〕第\d+号|〔\d{4}〕0", said)
    assert kind not in GOING_OUT or kind == "board_notice" or re.search("[^：]：\n", said)


WITHOUT_SUMS = {
    *("interview_letter", "inquiry_notice", "non_acceptance_notice"),
    *("listing_notice", "listing_decision", "removal_decision", "case_closing_form", "interview_record"),
}
"""Kinds that ask for no money; what is owed stands in their facts, in figures."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_amount_agrees_with_its_capitals(press: WordPress, kind: str) -> None:
    sums = re.findall(r"([\d,]+\.\d{2})元（大写：([^）]+)）", words(issued(press, drawn(kind))))
    assert sums or kind in WITHOUT_SUMS
    for figures, capitals in sums:
        assert Yuan.parse(figures.replace(",", "")).capitals == capitals


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_cites_only_articles_that_somebody_verified(press: WordPress, kind: str) -> None:
    draft = drawn(kind)
    assert draft.cites
    assert set(cited_in(words(issued(press, draft)))) <= citable_in(the_law())


@pytest.mark.parametrize("kind", [kind for kind in GOING_OUT if kind != "lead_circular"])
def test_blanks_are_refused_by_their_labels(press: WordPress, kind: str) -> None:
    with pytest.raises(BlanksLeft) as refused:
        issued(press, without(drawn(kind), "contact", "contact_phone"))
    assert refused.value.terms["blanks"] == "联系人、联系电话"
    assert "联系人、联系电话" in told(refused.value)
    assert "联系人" in press.proof(without(drawn(kind), "contact")).blanks


def test_a_blank_in_a_row_is_refused_too(press: WordPress) -> None:
    draft = drawn("supervision_letter")
    rows = ({**draft.slots["demands"][0]},)
    del rows[0]["by"]
    with pytest.raises(BlanksLeft, match="完成时间"):
        issued(press, replace(draft, slots={**draft.slots, "demands": rows}))


def test_an_empty_number_is_no_number(press: WordPress) -> None:
    with pytest.raises(SlotsMismatch):
        press.issue(drawn("advice_letter"), number=" ", issued_on=DAY)


@pytest.mark.parametrize("kind", KINDS)
def test_names_hostile_to_word_survive_in_every_letter(press: WordPress, kind: str) -> None:
    def hostile(value: Any) -> Any:
        if isinstance(value, str):
            return value + HOSTILE
        return tuple({name: text + HOSTILE for name, text in row.items()} for row in value)

    draft = drawn(kind)
    pressed = issued(press, replace(draft, slots={name: hostile(value) for name, value in draft.slots.items()}))
    said = words(pressed)
    assert (
        said.count("甲&乙<丙>\t堃喆玥𠮷\n丁") >= len([one for one in draft.slots.values() if isinstance(one, str)]) - 3
    )
    assert Document(io.BytesIO(pressed.docx)).core_properties.author.startswith(draft.slots["issuer"])


def test_the_term_for_an_answer_is_the_kinds_own_and_shorter_for_an_urgent_letter(press: WordPress) -> None:
    slip = drawn("lead_transfer")
    assert "自收到本单之日起2个工作日内" in words(issued(press, slip))
    assert "自收到本单之日起5个工作日内" in words(issued(press, replace(slip, slots={**slip.slots, "urgency": ()})))
    assert "自收到本函之日起9日内" in words(issued(press, drawn("advice_letter", reply_within="9日")))


def test_many_copies_are_all_told(press: WordPress) -> None:
    draft = drawn("supervision_letter")
    for count in (0, 1, 2, 3, 5, 9, 15):
        copies = tuple({"name": f"第{at}局"} for at in range(1, count + 1))
        said = words(issued(press, replace(draft, slots={**draft.slots, "copies": copies})))
        told_as = "，".join(f"第{at}局" for at in range(1, count + 1))
        assert (f"抄送：{told_as}。" in said) is (count > 0)


@pytest.mark.parametrize("length", [6, 12, 13, 17, 20, 23, 27, 33, 50])
def test_the_mark_is_set_for_a_name_of_any_length(press: WordPress, length: int) -> None:
    name = ("区农民工工资" * 10)[: length - 3] + "办公室"
    head = unpacked(issued(press, drawn("advice_letter", issuer_name=name)).docx)["word/header1.xml"].decode()
    assert head.count(name) == 1
    assert head.count("<w:framePr") == 3


def test_every_kind_has_a_template_of_its_own(press: WordPress) -> None:
    assert len({press.template(kind.kind) for kind in press.kinds()}) == len(press.kinds())
    with pytest.raises(NoSuchLetterKind):
        press.template("praise")
