"""The order as it comes out of the printer: page, margins, page numbers, and every word read back."""

from pathlib import Path

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.letters.press import WordPress
from tests.letters.cases import BUREAU, CASE, judged, order_to, system_row, with_claim, with_party, worker
from tests.letters.folders import FOLDER
from tests.letters.paper import Page, Word, converted, pages
from tests.make import the_law

CHARACTER = 5.65
"""The width of one 3号 character in millimetres: as much as a comma's box may hang out, its ink far less."""


def printed(case: CaseFile, to: str, folder: Path) -> tuple[Page, ...]:
    systems = (system_row("wage_account", "GC", "sys-wage-account", "保障农民工工资支付条例 第二十六条", "pen-55"),)
    draft = order_to(to, case, judged(case, the_law(), systems), the_law())
    return pages(converted(WordPress(FOLDER, the_law()).proof(draft).docx, folder))


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    return printed(
        with_party(CASE, "GC", name="津建&第九<工程>（集团）有限公司"), "GC", tmp_path_factory.mktemp("order")
    )


@pytest.fixture(scope="module")
def long_order(tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    people = tuple(worker(f"王{'甲乙丙丁戊己庚辛壬癸'[at % 10]}{at}", "1000", 1) for at in range(60))
    return printed(with_claim(CASE, people=people, workers=60), "SUB", tmp_path_factory.mktemp("long"))


def inked(word: Word) -> float:
    """Where the ink ends on the right: LibreOffice lets a comma hang out of the line, its box is mostly empty."""
    return word.right - (CHARACTER - 1.6 if word.text[-1] in "，。；：、" and word.right > 184.5 else 0)


def test_every_page_is_a4(order: tuple[Page, ...]) -> None:
    assert order
    for page in order:
        assert (page.width, page.height) == (pytest.approx(210, abs=0.3), pytest.approx(297, abs=0.3))


def test_the_text_keeps_to_the_type_area(order: tuple[Page, ...], long_order: tuple[Page, ...]) -> None:
    for page in (*order, *long_order):
        assert min(word.left for word in page.body) >= 27
        assert max(inked(word) for word in page.body) <= 186
        assert min(word.top for word in page.body) >= 37
        assert max(word.bottom for word in page.body) <= 262
    for page in order:
        assert min(word.left for word in page.body) == pytest.approx(28, abs=1)


def test_a_full_page_of_text_fills_the_type_area(long_order: tuple[Page, ...]) -> None:
    """The first line's ink starts within a line of the upper margin, full lines reach the right edge."""
    second = long_order[1].body
    assert min(word.top for word in second) == pytest.approx(37, abs=1.5 + 1.7)
    assert max(word.right for word in second) == pytest.approx(184, abs=1)
    assert max(word.bottom for word in second) == pytest.approx(262, abs=1.5)


def test_twenty_two_lines_stand_on_a_page_of_running_text(long_order: tuple[Page, ...]) -> None:
    tops = sorted({round(word.top) for word in long_order[1].body})
    lines = [top for at, top in enumerate(tops) if at == 0 or top - tops[at - 1] > 4]
    assert len(lines) == 22


def test_page_numbers_stand_outside_below_the_text(order: tuple[Page, ...]) -> None:
    for number, page in enumerate(order, start=1):
        foot = [word for word in page.words if word.top >= 262]
        assert "".join(word.text for word in foot) == f"—{number}—"
        if number % 2:
            assert max(word.right for word in foot) == pytest.approx(179.06, abs=0.5)
        else:
            assert min(word.left for word in foot) == pytest.approx(32.94, abs=0.5)


def test_names_amounts_articles_and_blanks_are_read_back_whole(order: tuple[Page, ...]) -> None:
    said = "".join(word.text for page in order for word in page.body)
    for words in (
        "天津市西青区人力资源和社会保障局劳动保障监察限期改正指令书",
        "津建&第九<工程>（集团）有限公司：",
        "先行清偿天津泰源建筑劳务有限公司拖欠的劳动者工资，涉及劳动者3名",
        "116,500.50元（大写：壹拾壹万陆仟伍佰元伍角整）",
        "《保障农民工工资支付条例》第三十条",
        "按规定开设并使用农民工工资专用账户",
        "〔待填：承办人〕",
        "〔待填：改正期限〕前改正完毕",
        "赵堃",
        "钱玥",
        "孙𠮷祥",
        "1201**********1234",
    ):
        assert words in said
    assert "None" not in said
    assert "{{" not in said


def test_no_amount_is_parted_by_the_end_of_a_line(order: tuple[Page, ...], long_order: tuple[Page, ...]) -> None:
    words = {word.text for page in (*order, *long_order) for word in page.body}
    assert [word for word in words if "116,500.50" in word]
    assert not [word for word in words if word.endswith(("116,", "116,500", "116,500."))]


def test_the_seal_does_not_stand_alone_on_a_page(order: tuple[Page, ...], long_order: tuple[Page, ...]) -> None:
    for letter in (order, long_order):
        (signed,) = [page for page in letter if "〔待填：成文日期〕" in page.text]
        assert "材料报送地址" in signed.text
        assert BUREAU in signed.text


def test_the_list_of_workers_repeats_its_head_on_every_page(long_order: tuple[Page, ...]) -> None:
    heads = {"序号", "姓名", "身份证号码", "欠薪月数", "欠付金额（元）"}
    listed = [page for page in long_order if "1,000.00" in {word.text for word in page.words}]
    assert len(listed) >= 2
    assert all(heads <= {word.text for word in page.words} for page in listed)
    assert "合计（60名）60,000.00" in long_order[-1].text


def test_the_lines_for_serving_stay_together(order: tuple[Page, ...]) -> None:
    (receipt,) = [page for page in order if "受送达人签收" in page.text]
    assert all(words in receipt.text for words in ("〔待填：承办人〕", "〔待填：协办人〕", "送达方式", "收到时间"))
