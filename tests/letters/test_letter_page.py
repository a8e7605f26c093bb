"""Letters as they come out of the printer, measured at 300 dpi against 信函格式 (GB/T 9704-2012 10.1).

The fonts of this machine stand in for the named ones; what is measured holds for any of them.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from caseflow.letters.press import WordPress
from tests.letters.cases import BUREAU
from tests.letters.folders import FOLDER
from tests.letters.ink import RedPage, black_page, red_page
from tests.letters.measure import PAPER, as_told, dash_below_the_text
from tests.letters.occasions import ANSWERS, OFFICE, TODAY, drawn
from tests.letters.paper import Page, Word, converted, lines_of, pages
from tests.make import the_law

NUMBER = "西青治欠办函〔2026〕12号"
RUNNING = "关于工程款拨付和工资支付安排以及劳务分包结算情况的说明" * 40
"""Text without a comma or a figure: each full line of it is 28 characters."""


def printed(kind: str, folder: Path, **changed: Any) -> Path:
    press = WordPress(FOLDER, the_law())
    return converted(press.issue(drawn(kind, **changed), number=NUMBER, issued_on=TODAY).docx, folder, kind)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder, so that LibreOffice makes its profile once."""
    return tmp_path_factory.mktemp("letters")


@pytest.fixture(scope="module")
def supervised(folder: Path) -> Path:
    return printed("supervision_letter", folder, form={**ANSWERS["supervision_letter"], "urgency": "most_urgent"})


@pytest.fixture(scope="module")
def interview(folder: Path) -> Path:
    """A long letter, from the bureau, whose shorter name is set larger."""
    form = {**ANSWERS["interview_letter"], "topics": RUNNING}
    return printed("interview_letter", folder, form=form, issuer_name=BUREAU)


@pytest.fixture(scope="module")
def slip(folder: Path) -> tuple[Page, ...]:
    return pages(printed("lead_transfer", folder))


@pytest.fixture(scope="module", params=["supervised", "interview"])
def head(request: pytest.FixtureRequest) -> RedPage:
    return red_page(request.getfixturevalue(request.param))


def test_the_mark_begins_thirty_millimetres_below_the_edge(head: RedPage) -> None:
    assert head.height == as_told("page.height")
    assert head.mark.top == as_told("letter.mark")
    assert head.mark.left >= 27
    assert head.mark.right <= 185


def test_two_double_lines_of_170_millimetres_frame_the_first_page(head: RedPage) -> None:
    assert len(head.rules) == 4
    for line in head.rules:
        assert line.long == as_told("letter.rule_long")
        assert (line.left, line.right) == (pytest.approx(21, abs=0.5), pytest.approx(191, abs=0.5))


def test_the_upper_line_stands_four_millimetres_below_the_mark_and_is_thick_above_thin(head: RedPage) -> None:
    thick, thin = head.rules[:2]
    assert thick.top - head.mark.bottom == as_told("letter.rule_below_mark")
    assert thick.thick > 1.5 * thin.thick


def test_the_lower_line_ends_twenty_millimetres_above_the_edge_and_is_thin_above_thick(head: RedPage) -> None:
    thin, thick = head.rules[2:]
    assert head.height - thick.bottom == as_told("letter.rule_from_bottom")
    assert thick.thick > 1.5 * thin.thick


def test_the_lines_stand_on_the_first_page_alone(supervised: Path) -> None:
    assert red_page(supervised, 2).strokes == ()


def on_line(page: Page, text: str) -> tuple[Word, ...]:
    """The words of the line on which a text stands."""
    (first,) = [word for word in page.words if text in word.text][:1]
    return tuple(word for word in page.words if abs(word.top - first.top) < 1)


def test_number_right_and_urgency_left_stand_under_the_double_line(supervised: Path) -> None:
    first, red = pages(supervised)[0], red_page(supervised)
    line = on_line(first, "治欠办函")
    assert "".join(word.text for word in line) == f"特急{NUMBER}"
    assert max(word.right for word in line) == pytest.approx(184, abs=1)
    assert min(word.left for word in line) == pytest.approx(28, abs=0.6)
    # The box of a word reaches above its ink; 7/8 of a character is 4.94 mm.
    assert min(word.top for word in line) - red.rules[1].bottom == pytest.approx(4.94, abs=1.5)
    (ink,) = [one for one in black_page(supervised, left=100) if line[0].top < one.bottom < line[0].bottom]
    assert ink.top - red.rules[1].bottom == as_told("letter.number")


@pytest.mark.parametrize("letter", ["supervised", "interview"])
def test_the_first_page_has_text_and_no_page_number(letter: str, request: pytest.FixtureRequest) -> None:
    first, second, *_ = pages(request.getfixturevalue(letter))
    assert "一、" in first.text
    assert not [word for word in first.words if word.top >= 262]
    assert "".join(word.text for word in second.words if word.top >= 262) == "—2—"
    assert dash_below_the_text(request.getfixturevalue(letter), 2) == as_told("number.dash")


def test_a_full_page_of_text_has_twenty_two_lines_of_twenty_eight_characters(interview: Path) -> None:
    (full, *_) = [page for page in pages(interview)[1:] if page.text.count("工资支付安排") > 15]
    lines = lines_of(full)
    assert len(lines) == as_told("text.lines")
    running = [line for line in lines if line in RUNNING]
    assert len(running) >= 15
    assert {len(line) for line in running[:-1]} == {PAPER.count("text.characters")}


@pytest.mark.parametrize(("letter", "issuer"), [("supervised", OFFICE), ("interview", BUREAU)])
def test_the_page_of_the_seal_holds_text(letter: str, issuer: str, request: pytest.FixtureRequest) -> None:
    (signed,) = [page for page in pages(request.getfixturevalue(letter)) if "2026年11月25日" in page.text]
    before, _, after = signed.text.partition(f"{issuer}2026年11月25日")
    assert len(before) > 10
    assert after.startswith("（联系人：陈玉兰，联系电话：022-27390000）")


def test_copies_stand_at_the_foot_of_the_last_page_beside_text(supervised: Path) -> None:
    last = pages(supervised)[-1]
    line = on_line(last, "抄送")
    assert "".join(word.text for word in line) == "抄送：区政府督查室。"
    assert max(word.bottom for word in line) == pytest.approx(262, abs=2)
    assert OFFICE in last.text


def test_text_keeps_to_the_type_area(supervised: Path, interview: Path) -> None:
    for page in (*pages(supervised), *pages(interview)):
        assert min(word.left for word in page.body) >= 27
        assert min(word.top for word in page.body) >= 28
        assert max(word.right for word in page.body if word.text[-1] not in "，。；：、）") <= 185


def test_the_slip_is_one_page_and_its_receipt_another(slip: tuple[Page, ...]) -> None:
    assert len(slip) == 2
    assert "三、办理要求" in slip[0].text
    assert f"{OFFICE}（盖章）2026年11月25日" in slip[0].text
    assert slip[1].text.startswith("欠薪线索转办单办理回执")


def test_no_amount_and_no_day_is_parted_by_a_page(supervised: Path) -> None:
    said = "".join(word.text for page in pages(supervised) for word in page.body)
    assert re.search(r"尚欠人民币100,000\.00元（大写：壹拾万元整）", said)
    assert date(2026, 11, 25) == TODAY
