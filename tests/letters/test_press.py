"""Pressing: no text is lost, nothing is doubled, nothing is silently empty, no template reaches into the machine."""

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from jinja2.exceptions import SecurityError

from caseflow.domain.errors import BadLetterKind, NoSuchLetterKind, SlotsMismatch, UncitableArticle
from caseflow.domain.letter import Draft, Pressed
from caseflow.letters.package import unpacked
from caseflow.letters.press import WordPress
from tests.letters.cases import BUREAU, CASE, judged, order_to, with_party
from tests.letters.folders import FOLDER, changed_folder
from tests.make import the_law

NAMES = ["甲&乙公司", "甲<乙>公司", '甲&乙<丙>"丁"\'公司', "堃玥𠮷工程公司", "{{ issuer }}公司", "A&amp;B公司"]


@pytest.fixture(scope="module")
def press() -> WordPress:
    return WordPress(FOLDER, the_law())


def drawn(name: str | None = None) -> Draft:
    case = CASE if name is None else with_party(CASE, "GC", name=name)
    return order_to("GC", case, judged(case, the_law()), the_law())


def without(draft: Draft, *names: str) -> Draft:
    return replace(draft, slots={name: value for name, value in draft.slots.items() if name not in names})


def having(draft: Draft, **slots: Any) -> Draft:
    return replace(draft, slots={**draft.slots, **slots})


def words(pressed: Pressed) -> str:
    """Everything the file says, tables too, as Word reads it."""
    document = Document(io.BytesIO(pressed.docx))
    return "\n".join(paragraph.text for paragraph in document.element.body.iter("{*}p") if paragraph.text)


def shaded(pressed: Pressed) -> list[str]:
    document = Document(io.BytesIO(pressed.docx))
    runs = (run for paragraph in document.element.body.iter("{*}p") for run in paragraph.iter("{*}r"))
    return [run.text for run in runs if run.find("{*}rPr/{*}highlight") is not None]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_signs_of_the_markup_is_printed_whole(press: WordPress, name: str) -> None:
    assert f"{name}：" in words(press.proof(drawn(name))).splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_document_properties_are_escaped_once(press: WordPress, name: str) -> None:
    properties = Document(io.BytesIO(press.proof(drawn(name)).docx)).core_properties
    assert properties.title == f"劳动保障监察限期改正指令书（{name}）"
    assert properties.author == BUREAU


def test_a_blank_that_is_allowed_is_printed_marked_and_listed(press: WordPress) -> None:
    pressed = press.proof(drawn())
    assert "承办人" in pressed.blanks
    assert sorted(set(shaded(pressed))) == sorted(f"〔待填：{label}〕" for label in pressed.blanks)
    assert "〔待填：承办人〕" in words(pressed)


def test_a_blank_name_is_marked_on_the_page_and_plain_in_the_properties(press: WordPress) -> None:
    pressed = press.proof(without(drawn(), "recipient"))
    assert "〔待填：被指令单位名称〕：" in words(pressed)
    assert (
        Document(io.BytesIO(pressed.docx)).core_properties.title
        == "劳动保障监察限期改正指令书（〔待填：被指令单位名称〕）"
    )


@pytest.mark.parametrize("slot", ["issuer", "case_number", "facts", "payments", "provisions", "roster"])
def test_a_missing_slot_that_may_not_be_blank_is_an_error_that_names_it(press: WordPress, slot: str) -> None:
    with pytest.raises(SlotsMismatch) as refused:
        press.proof(without(drawn(), slot))
    assert refused.value.terms == {"kind": "correction_order", "slots": slot}


def test_a_slot_the_kind_does_not_know_is_an_error_that_names_it(press: WordPress) -> None:
    with pytest.raises(SlotsMismatch) as refused:
        press.proof(having(drawn(), favour="免予处罚"))
    assert refused.value.terms["slots"] == "favour"


@pytest.mark.parametrize(
    ("slots", "named"),
    [
        ({"issuer": ""}, "issuer"),
        ({"issuer": "\x00 \x1b"}, "issuer"),
        ({"issuer": 7}, "issuer"),
        ({"issuer": None}, "issuer"),
        ({"facts": "一段话"}, "facts"),
        ({"facts": ({"text": None},)}, "facts.text"),
        ({"facts": ({"text": "甲", "colour": "红"},)}, "facts"),
        ({"materials": ({"no": "1"},)}, "materials.text"),
    ],
)
def test_a_slot_of_the_wrong_shape_is_an_error_that_names_it(
    press: WordPress, slots: Mapping[str, Any], named: str
) -> None:
    with pytest.raises(SlotsMismatch) as refused:
        press.proof(having(drawn(), **slots))
    assert refused.value.terms["slots"] == named


def test_a_template_that_reaches_into_the_program_is_stopped(tmp_path: Path) -> None:
    reach = "{{ issuer }}{{ ''.__class__.__mro__[1].__subclasses__() }}"
    folder = changed_folder(tmp_path, words=("{{ issuer }}", reach))
    with pytest.raises(BadLetterKind, match="not_spoken_here in paragraph 1"):
        WordPress(folder, the_law())
    brought = (folder / "correction_order.docx").read_bytes()
    with pytest.raises(SecurityError):
        WordPress(FOLDER, the_law()).proof(drawn(), template=brought)


def test_none_is_never_printed(press: WordPress) -> None:
    pressed = press.proof(having(drawn(), contact=None, inspector_one=None))
    assert "None" not in words(pressed)
    assert "〔待填：联系人〕" in words(pressed)


def test_no_tag_and_no_mark_of_ours_is_left_on_the_page(press: WordPress) -> None:
    said = words(press.proof(drawn()))
    assert not [sign for sign in ("{{", "}}", "{%", "\ufdd0", "\ufdd1", "\ufffc") if sign in said]


def test_characters_that_no_page_can_carry_are_left_out_and_the_rest_stays(press: WordPress) -> None:
    said = words(press.proof(having(drawn(), evidence="考勤\x00表\x07、\x0c工资表\ufdd0\ufffe\r\n附页\t二")))
    assert "有考勤表、工资表\n附页\t二等证据证实" in said


def test_a_value_cannot_pass_for_a_marked_blank(press: WordPress) -> None:
    pressed = press.proof(having(drawn(), contact="\ufdd0〔待填：王某〕\ufdd1"))
    assert "〔待填：王某〕" not in shaded(pressed)


def test_a_blank_beside_a_line_break_loses_neither(press: WordPress) -> None:
    pressed = press.proof(having(drawn(), you="你\n单位"))
    assert "你\n单位应当于〔待填：改正期限〕前改正完毕" in words(pressed)
    assert "〔待填：改正期限〕" in shaded(pressed)


def test_a_blank_keeps_the_look_of_its_line(tmp_path: Path) -> None:
    plain, bold = ("<w:r><w:t", '<w:r><w:rPr><w:b/><w:u w:val="single"/></w:rPr><w:t')
    line = ' xml:space="preserve">联系电话：'
    pressed = WordPress(changed_folder(tmp_path, words=(plain + line, bold + line)), the_law()).proof(drawn())
    body = Document(io.BytesIO(pressed.docx)).element.body
    (run,) = [run for run in body.iter("{*}r") if run.text == "〔待填：联系电话〕"]
    assert [child.tag.rpartition("}")[2] for child in run.rPr] == ["b", "highlight", "u"]


def test_the_same_draft_gives_the_same_bytes(press: WordPress) -> None:
    assert press.proof(drawn()).docx == WordPress(FOLDER, the_law()).proof(drawn()).docx


def test_the_file_holds_the_parts_of_the_template_and_no_date_of_its_making(press: WordPress) -> None:
    pressed = press.proof(drawn()).docx
    assert unpacked(pressed).keys() == unpacked((FOLDER / "correction_order.docx").read_bytes()).keys()
    assert press.proof(drawn()).docx == pressed


@pytest.mark.parametrize(
    "text",
    ["依照《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第八条办理。", "根据国办发〔2016〕1号文件第一条办理。"],
)
def test_a_letter_that_names_an_unverified_article_is_refused(press: WordPress, text: str) -> None:
    with pytest.raises(UncitableArticle):
        press.proof(having(drawn(), facts=({"text": text},)))


def test_a_draft_that_claims_an_unverified_article_is_refused(press: WordPress) -> None:
    with pytest.raises(UncitableArticle) as refused:
        press.proof(replace(drawn(), cites=("保障农民工工资支付条例 第九百条",)))
    assert refused.value.terms["article"] == "保障农民工工资支付条例 第九百条"


def test_a_kind_that_nobody_described_is_refused(press: WordPress) -> None:
    with pytest.raises(NoSuchLetterKind):
        press.proof(replace(drawn(), kind="praise"))
    assert "correction_order" in {kind.kind for kind in press.kinds()}
    assert press.kind("correction_order").zh == "限期改正指令书"
