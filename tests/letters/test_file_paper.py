"""The file with a red head, measured on paper: head at 72 mm, number, red separator, imprint on the lower edge."""

from pathlib import Path

import pytest

from caseflow.letters import file_paper
from caseflow.letters.letter_parts import body, heading
from tests.letters.bricks import BUREAU, OFFICE, RUNNING, pressed
from tests.letters.ink import Stroke, black_page, black_rules, red_page
from tests.letters.measure import as_told, dash_below_the_text
from tests.letters.paper import Page, pages

COPIES = [{"name": "区委办公室"}, {"name": "区政府办公室"}]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder, so that LibreOffice makes its profile once."""
    return tmp_path_factory.mktemp("files")


@pytest.fixture(scope="module")
def circular(folder: Path) -> Path:
    text = body(RUNNING * 12) + heading("一、总体情况") + body(RUNNING * 5) + body(RUNNING, kept=True)
    return pressed(file_paper.opening() + text + file_paper.closing(), folder, "circular", copies=COPIES)


@pytest.fixture(scope="module")
def report(folder: Path) -> Path:
    text = body(RUNNING * 20) + body(RUNNING, kept=True)
    closing = file_paper.closing("联系人：陈玉兰", imprinted=False, sealed=False)
    return pressed(file_paper.plain_opening() + text + closing, folder, "report", issuer=BUREAU)


def inked(pdf: Path, number: int, above: float) -> Stroke:
    """The last band of black ink above a height."""
    return [one for one in black_page(pdf, number) if one.bottom < above][-1]


@pytest.mark.parametrize("issuer", [OFFICE, BUREAU, "西青区治欠办"])
def test_the_head_begins_72_millimetres_below_the_edge(folder: Path, issuer: str) -> None:
    paper = pressed(file_paper.opening() + body(RUNNING), folder, "head", issuer=issuer)
    red = red_page(paper)
    assert red.mark.top == as_told("head.mark")
    assert red.mark.left >= 27.5
    assert red.mark.right <= 184.5


def test_the_red_separator_is_as_wide_as_the_text_and_4_millimetres_below_the_number(circular: Path) -> None:
    (line,) = red_page(circular).rules
    assert (line.left, line.right) == (pytest.approx(28, abs=0.3), pytest.approx(184, abs=0.3))
    assert line.thick == as_told("head.thick")
    assert line.top - inked(circular, 1, line.top).bottom == as_told("head.separator")


def test_two_lines_part_head_and_number_and_separator_and_title(circular: Path) -> None:
    red = red_page(circular)
    (line,) = red.rules
    number, title = inked(circular, 1, line.top), next(one for one in black_page(circular) if one.top > line.bottom)
    two_lines = 2 * 579 / 1440 * 25.4
    assert number.top - red.mark.bottom == pytest.approx(two_lines + 3.4, abs=2)
    assert title.top - line.bottom == pytest.approx(two_lines + 3, abs=2)


def test_the_first_page_has_text_and_every_page_its_number(circular: Path) -> None:
    read = pages(circular)
    assert RUNNING[:10] in read[0].text
    for number, page in enumerate(read, start=1):
        assert "".join(word.text for word in page.words if word.top >= 262) == f"—{number}—"
        ends = [word.right for word in page.words if word.top >= 262]
        starts = [word.left for word in page.words if word.top >= 262]
        assert 184 - max(ends) == as_told("number.indent") or number % 2 == 0
        assert min(starts) - 28 == as_told("number.indent") or number % 2
        assert dash_below_the_text(circular, number) == as_told("number.dash")


def test_three_separators_close_the_file_the_last_on_the_lower_edge(circular: Path) -> None:
    lines = black_rules(circular, len(pages(circular)))
    assert [one.thick for one in lines] == [as_told(f"imprint.{which}") for which in ("outer", "inner", "outer")]
    assert lines[-1].bottom == as_told("area.bottom")
    for one in lines:
        assert (one.left, one.right) == (pytest.approx(28, abs=0.3), pytest.approx(184, abs=0.3))


def foot(page: Page) -> str:
    return "".join(word.text for word in page.words if 235 < word.top < 262)


def test_the_imprint_says_who_gets_copies_and_who_printed_it_when(circular: Path) -> None:
    assert foot(pages(circular)[-1]).endswith(f"抄送：区委办公室，区政府办公室。{OFFICE}2026年11月25日印发")


def test_without_copies_two_separators_are_left(folder: Path) -> None:
    paper = pressed(file_paper.opening() + body(RUNNING, kept=True) + file_paper.closing(), folder, "alone")
    assert len(black_rules(paper, len(pages(paper)))) == 2
    assert "抄送" not in pages(paper)[-1].text


def test_the_imprint_follows_enclosed_pages(folder: Path) -> None:
    enclosed = '<w:p><w:pPr><w:pStyle w:val="Enclosure"/></w:pPr><w:r><w:t>附件</w:t></w:r></w:p>'
    text = file_paper.opening() + body(RUNNING, kept=True) + file_paper.closing(enclosed="rows")
    paper = pressed(text + enclosed + file_paper.imprint(), folder, "enclosed", rows=[1], copies=COPIES)
    first, *_, last = pages(paper)
    assert "印发" not in first.text
    assert last.text.startswith("附件")
    assert foot(last).endswith("印发")


def test_a_paper_without_a_red_head_begins_with_its_title(report: Path) -> None:
    assert red_page(report).strokes == ()
    first = pages(report)[0]
    assert first.text.startswith("关于2026年第三季度欠薪线索核处情况的通报西青治欠办〔2026〕8号")
    assert min(word.top for word in first.words) == pytest.approx(37, abs=4)


def test_an_unsealed_name_stands_two_characters_in_and_the_day_two_after_its_beginning(report: Path) -> None:
    last = pages(report)[-1]
    (name,) = [word for word in last.words if word.text == BUREAU]
    day = next(word for word in last.words if word.top > name.top + 3)
    assert 184 - name.right == as_told("unsealed.name")
    assert day.left - name.left == as_told("unsealed.day")
    assert RUNNING[-10:] in last.text


def test_those_who_sign_by_hand_have_a_line_each(folder: Path) -> None:
    text = file_paper.plain_opening() + body(RUNNING, kept=True) + file_paper.signed_by_hand("调查人员", "审核人")
    (page,) = pages(pressed(text, folder, "by-hand"))
    assert "".join(word.text for word in page.body).endswith("调查人员：年月日审核人：年月日")
