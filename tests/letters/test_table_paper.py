"""Forms, lists and ledgers on paper: signatures on each level, repeated heads, and the number of a page on its side."""

from pathlib import Path

import pytest

from caseflow.letters import table_paper as brick
from caseflow.letters.layout import paragraph
from tests.letters.bricks import RUNNING, pressed
from tests.letters.ink import black_page
from tests.letters.measure import PAPER, as_told
from tests.letters.paper import pages

COLUMNS = (("序号", "no", 4, "Centre"), ("事项", "text", 20, ""), ("金额（元）", "sum", 9, "Right"))
ROWS = [{"no": str(at), "text": RUNNING * 4, "sum": "1,234,567.89"} for at in range(1, 31)]
LEVELS = ("承办人意见", "审核意见", "区人社局意见", "区财政局意见")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


@pytest.fixture(scope="module")
def ledger(folder: Path) -> Path:
    text = brick.ledger_head("督办台账", "单位：{{ issuer }}", "截至{{ issued_on }}")
    text += brick.ledger(COLUMNS, "rows", described="督办台账")
    return pressed(
        text, folder, "ledger", paper={"landscape": True, "furniture": brick.furniture()}, rows=ROWS, issuer="治欠办"
    )


def test_a_form_with_four_levels_of_signatures_fits_on_a_page(folder: Path) -> None:
    form = brick.form_table(
        brick.band("一、基本情况"),
        brick.pair("人数", "36", "金额", "1,234,567.89"),
        brick.line("事由", paragraph("Form", RUNNING)),
        *(brick.opinion_box(level) for level in LEVELS),
        described="审批表",
    )
    (page,) = pages(pressed(brick.form_head("审批表") + form, folder, "form", paper={"top": brick.TOP}))
    assert page.text.count("签名：") == 4
    assert "审批表西青治欠办〔2026〕8号" in page.text
    assert min(word.top for word in page.body) == pytest.approx(25, abs=4)
    assert {"承办人意见", "区人社局", "意见"} <= {word.text for word in page.body}


def test_a_list_repeats_its_head_and_parts_no_row(folder: Path) -> None:
    columns = [(name, key, share, f"Form{align}") for name, key, share, align in COLUMNS]
    read = pages(pressed(brick.listing(columns, "rows", described="名单"), folder, "list", rows=ROWS))
    assert len(read) > 1
    for page in read:
        assert page.text.startswith("序号")
        assert page.text.count("1,234,567.89") * RUNNING.count("劳务分包") * 4 == page.text.count("劳务分包")


def test_a_ledger_lies_on_its_side_inside_the_turned_type_area(ledger: Path) -> None:
    read = pages(ledger)
    assert len(read) > 1
    for page in read:
        assert (page.width, page.height) == (pytest.approx(297, abs=0.3), pytest.approx(210, abs=0.3))
        inside = [word for word in page.words if word.left > 34]
        assert min(word.left for word in inside) >= 35
        assert max(word.right for word in inside) <= 260.5
        assert min(word.top for word in inside) >= 27.5
        assert max(word.bottom for word in inside) <= 184.5
        assert "金额（元）" in page.text


def test_the_number_of_a_page_on_its_side_stands_where_all_pages_have_it(ledger: Path) -> None:
    """Turned back, it is 7 mm below the type area, right on an odd page and left on an even one."""
    for number, last in ((1, 179.06), (2, 0.0)):
        ink = black_page(ledger, number, left=20, right=33)
        left, right = min(one.left for one in ink), max(one.right for one in ink)
        assert PAPER.mm("page.bottom") - (left + right) / 2 == as_told("number.dash")
        if last:
            assert max(one.bottom for one in ink) == pytest.approx(last, abs=0.7)
        else:
            assert min(one.top for one in ink) == pytest.approx(32.94, abs=0.7)


@pytest.mark.parametrize(("columns", "size"), [(3, "Ledger"), (13, "Fine")])
def test_a_ledger_of_many_columns_is_set_smaller_and_as_wide(columns: int, size: str) -> None:
    built = brick.ledger([(f"栏{at}", "no", 3 + at % 2, "Centre") for at in range(columns)], "rows", described="台账")
    assert f'w:val="{size}Centre"' in built
    assert '<w:tblW w:w="12756" w:type="dxa"/>' in built
