"""No page holds a signature alone: every paper is printed with its text ending on each line of a page."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from caseflow.domain.drafts.titles import title_lines
from caseflow.letters import file_paper, letter_paper
from caseflow.letters.letter_parts import body
from caseflow.letters.press import WordPress
from tests.letters.bricks import BUREAU, docx_of
from tests.letters.cases import CASE, judged, order_to
from tests.letters.folders import FOLDER
from tests.letters.measure import PAPER, as_told
from tests.letters.paper import converted_all, lines_of, pages
from tests.make import the_law

DAY = "2026年11月25日"
LAST = "以上情况请予核查并于收到本函之日起五个工作日内将核查处置情况书面反馈我办。"
LINES = range(1, PAPER.count("text.lines") + 3)
"""Each line of a page on which a text may end; papers whose end is built alike are tried on every second."""
LETTER = {"furniture": letter_paper.furniture()}
NOTE = "联系人：陈玉兰，联系电话：022-27390000"
COPIES = [{"name": f"第{at}街道办事处"} for at in range(1, 13)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder, so that LibreOffice makes its profile once."""
    return tmp_path_factory.mktemp("last")


def text_of(lines: int) -> str:
    """A paragraph of so many full lines, and the one that stays with the signature."""
    return body("核查" * (14 * lines - 4)) + body(LAST, kept=True)


def bricks(opening: str, closing: str, each: int = 1, **filled: Any) -> Callable[[], Mapping[str, bytes]]:
    def build() -> Mapping[str, bytes]:
        texts = {lines: opening + text_of(lines) + closing for lines in LINES[::each]}
        return {f"{lines}": docx_of(text, "甲", **filled) for lines, text in texts.items()}

    return build


def orders() -> Mapping[str, bytes]:
    draft = order_to("GC", CASE, judged(CASE, the_law()), the_law())
    press = WordPress(FOLDER, the_law())
    texts = {
        lines: replace(draft, slots={**draft.slots, "facts": ({"text": "核查" * (14 * lines)},)})
        for lines in LINES[::2]
    }
    return {f"order-{lines}": press.proof(one).docx for lines, one in texts.items()}


PAPERS: Mapping[str, Callable[[], Mapping[str, bytes]]] = {
    "letter": bricks(letter_paper.opening(), letter_paper.closing(NOTE), 2, paper=LETTER),
    "letter_with_copies": bricks(letter_paper.opening(), letter_paper.closing(NOTE), paper=LETTER, copies=COPIES),
    "file": bricks(file_paper.opening(), file_paper.closing(), 2, copies=COPIES[:2]),
    "unsealed": bricks(
        file_paper.plain_opening(), file_paper.closing(NOTE, imprinted=False, sealed=False), 2, issuer=BUREAU
    ),
}


@pytest.mark.parametrize("paper", PAPERS)
def test_the_last_page_holds_text_name_and_day_wherever_the_text_ends(paper: str, folder: Path) -> None:
    printed = converted_all({f"{paper}-{lines}": docx for lines, docx in PAPERS[paper]().items()}, folder)
    assert len({len(pages(pdf)) for pdf in printed}) > 1
    for pdf in printed:
        read = pages(pdf)
        assert [DAY in page.text for page in read].index(True) == len(read) - 1, pdf.name
        assert LAST[-12:] in read[-1].text.split(DAY)[0], pdf.name
        if "copies" in paper:
            assert read[-1].text.rstrip("—123").endswith("第12街道办事处。")
        assert max(word.bottom for page in read for word in page.body) <= PAPER.mm("area.bottom") + 1.5


def test_the_page_of_an_orders_seal_holds_text_wherever_the_facts_end(folder: Path) -> None:
    for pdf in converted_all(orders(), folder):
        (signed,) = [page for page in pages(pdf) if "成文日期" in page.text]
        assert "材料报送地址" in signed.text.split("〔待填：成文日期〕")[0], pdf.name


def test_names_of_copies_stand_one_below_the_other_on_the_lower_edge(folder: Path) -> None:
    many = [{"name": f"天津市西青区第{at}街道办事处综合管理办公室"} for at in range(1, 15)]
    text = letter_paper.opening() + text_of(3) + letter_paper.closing(NOTE)
    (pdf,) = converted_all({"many": docx_of(text, "甲", paper=LETTER, copies=many)}, folder)
    last = pages(pdf)[-1]
    first = next(word for word in last.words if word.text.startswith("抄送"))
    told = "".join(word.text for word in last.body if word.top >= first.top - 0.5)
    assert told == "抄送：" + "，".join(one["name"] for one in many) + "。"
    assert max(word.bottom for word in last.body) == pytest.approx(262, abs=2)
    above = [word for word in last.body if word.top < first.top - 0.5]
    assert max(word.bottom for word in above) < first.top + 1


def test_a_title_of_three_lines_stands_whole_and_centred_and_moves_the_text_down(folder: Path) -> None:
    project = "天津市西青区杨柳青镇柳岸家园二期（1至8号楼）及地下车库施工总承包工程"
    lines = title_lines((f"关于{project}", "欠薪风险", "的警示函"))
    assert len(lines) == 3
    titled = letter_paper.opening() + text_of(1) + letter_paper.closing(NOTE)
    rows = [{"text": line} for line in lines]
    (pdf,) = converted_all({"title": docx_of(titled, "甲", paper=LETTER, title_lines=rows)}, folder)
    first = pages(pdf)[0]
    printed = lines_of(first)
    at = printed.index(lines[0])
    assert tuple(printed[at : at + 3]) == lines
    for line in lines:
        words = [word for word in first.words if word.text and word.text in line and word.bottom - word.top > 9]
        middle = (min(word.left for word in words) + max(word.right for word in words)) / 2
        assert middle == pytest.approx(28 + 78, abs=1)
    assert LAST[-12:] in pages(pdf)[-1].text


@pytest.mark.parametrize("opening", [letter_paper.opening(), file_paper.opening(), file_paper.plain_opening()])
def test_a_page_of_616_characters_is_22_lines_of_28(opening: str, folder: Path) -> None:
    (pdf,) = converted_all({"full": docx_of(opening + body("核查" * 900), "甲")}, folder)
    lines = lines_of(pages(pdf)[1])
    assert len(lines) == as_told("text.lines")
    assert {len(line) for line in lines} == {PAPER.count("text.characters")}
    assert sum(map(len, lines)) == 616
