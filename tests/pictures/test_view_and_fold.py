"""What a picture leaves out, how one asks for it, and that it never claims to show more than it does."""

import re
import time
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from caseflow.domain.case_file import CaseFile, Claim, Worker
from caseflow.pictures.chain import Picture, chain_picture, drawn
from caseflow.pictures.fold import MOST
from caseflow.pictures.view import View, asked
from tests.pictures.chains import broad_case, company, crew_case, deep_case, judged, link, untied
from tests.pictures.reading import Area, Drawing
from tests.pictures.sites import judged_large, judged_site

CUT = re.compile(r"已截断：显示 (\d+) / 共 (\d+)，其余见下方列表")


def seen(view: View) -> Drawing:
    judgement, case = judged_site()
    return Drawing(chain_picture(judgement, case, "zh", view))


def names(drawing: Drawing) -> set[str]:
    """The names on the boxes, lines joined."""
    return {"".join(box.words) for box in drawing.boxes}


def view_behind(area: Area, case: CaseFile) -> View:
    """The view that a link leads to, read as the page reads its address."""
    asks = parse_qs(urlsplit(area.href).query)
    return asked(case, (asks.get("focus") or [None])[0], asks.get("open", []))


def test_beside_the_path_stand_at_most_three_and_the_rest_is_one_dashed_box_that_opens() -> None:
    _, case = judged_site()
    drawing = seen(View())
    layer = [box for box in drawing.boxes if "专业分包" in box.words]
    folded = [box for box in drawing.boxes if box.words[0] == "其他专业分包 3 家"]
    assert (len(layer), len(folded)) == (3, 1)
    assert "3 / 6 个" in drawing.words
    opened = seen(view_behind(folded[0], case))
    assert len([box for box in opened.boxes if "专业分包" in box.words]) == 6
    assert not any("其他专业分包" in word for word in opened.words)


def test_a_dashed_box_counts_the_workers_below_it() -> None:
    case = broad_case(30)
    claims = (*case.claims, *(Claim(key=f"W{n}", employers=(f"S{n}",), workers=4) for n in range(20, 25)))
    fuller = CaseFile(id="X", parties=case.parties, contracts=case.contracts, claims=claims)
    drawing = Drawing(chain_picture(judged(fuller, S29=1), fuller))
    assert any("下含工人" in word for box in drawing.boxes for word in box.words)


def test_what_was_opened_can_be_closed_again() -> None:
    _, case = judged_site()
    opened = seen(View(opened=("GC",)))
    (close,) = [badge for badge in opened.badges if badge.words == ("收起",)]
    assert view_behind(close, case) == View()


def test_the_surroundings_of_a_party_are_those_above_and_below_it() -> None:
    drawing = seen(View(focus="L2"))
    assert {"天津城投资产管理有限公司未见承包关系", "李德福班组长"}.isdisjoint(names(drawing))
    for word in ("天津宏达机电安装", "安徽瑞顺建筑", "周国庆", "中建某局集团第六建筑"):
        assert drawing.box(word)
    here = drawing.box("安徽瑞顺建筑")
    assert "当前" in here.words
    assert here.href == "#party-10"
    (more,) = [badge for badge in drawing.badges if badge.words == ("＋8 家",)]
    assert more.href == "?focus=L2&open=GC#chain-spine"


def test_the_surroundings_of_a_party_at_no_place_are_those_it_is_tied_to() -> None:
    parties = (
        company("A", "甲公司"), company("B", "乙分公司", branch_of="A"), company("C", "丙公司"), company("D", "丁公司")
    )  # fmt: skip
    case = CaseFile(id="X", parties=parties, contracts=(link("K", "A", "C", project=None),))
    drawing = Drawing(chain_picture(judged(case), case, "zh", View(focus="B")))
    assert {"甲公司角色未载明", "乙分公司分支机构，总公司：甲…当前"} <= names(drawing) or drawing.box("甲公司")
    assert not any("丁公司" in box.words for box in drawing.boxes)


def test_a_list_opens_by_its_last_row_and_a_badge_counts_hidden_workers() -> None:
    case = crew_case()
    view = View(focus="GC")
    drawing = Drawing(chain_picture(judged(case), case, "zh", view))
    assert [badge.words for badge in drawing.badges if badge.words[0].startswith("＋")] == [("＋2 家",)]
    only = CaseFile(
        id="X",
        parties=(company("A", "甲公司"), company("B", "乙公司")),
        contracts=(link("K", "A", "B", project=None),),
        claims=(Claim(key="C", employers=("B",), workers=11),),
    )
    hidden = Drawing(chain_picture(judged(only), only, "zh", View(focus="A")))
    assert [badge.words for badge in hidden.badges] == [("＋11 人",)]


@pytest.mark.parametrize(
    ("focus", "opened"), [("NOBODY", []), (None, ["NOBODY,~nothing.K9"]), ("", [""]), ("<b>", ["a" * 9000])]
)
def test_words_nobody_knows_change_nothing(focus: str | None, opened: list[str]) -> None:
    judgement, case = judged_site()
    view = asked(case, focus, opened)
    assert chain_picture(judgement, case, "zh", view) == chain_picture(judgement, case)


@pytest.mark.parametrize("key", ["甲,乙", "a b&c=d", "x#y?z", "~top", 'quo"te', "all"])
def test_a_party_of_any_key_can_be_looked_at_and_opened(key: str) -> None:
    firms = tuple(company(f"S{n}", f"分包{n}公司") for n in range(9))
    case = CaseFile(
        id="X", parties=(company(key, "总包公司"), *firms),
        contracts=tuple(link(f"K{n}", key, f"S{n}", project=None) for n in range(9)),
    )  # fmt: skip
    start = Drawing(chain_picture(judged(case), case))
    assert view_behind(start.box("总包公司"), case) == View(focus=key)
    folded = next(box for box in start.boxes if box.words[0].startswith("其他"))
    opened = Drawing(chain_picture(judged(case), case, "zh", view_behind(folded, case)))
    assert len(opened.boxes) == 10


@pytest.mark.parametrize(
    "case",
    [broad_case(183), deep_case(120), untied(90), judged_large(200)[1]],
    ids=["broad", "deep", "untied", "large"],
)
def test_never_more_than_sixty_boxes_and_the_picture_says_where_it_is_cut(case: CaseFile) -> None:
    picture, drawing = _both(case, View(everything=True))
    found = next(match for word in drawing.words if (match := CUT.fullmatch(word)))
    counted = len(drawing.boxes) + sum(
        max(0, len(box.words) // 2 - 1) for box in drawing.boxes if "人 ·" in box.words[0]
    )
    assert int(found[1]) == picture.shown == counted <= MOST
    assert int(found[2]) == picture.total > MOST
    assert drawing.faults() == []


def _both(case: CaseFile, view: View) -> tuple[Picture, Drawing]:
    judgement = judged(case)
    return drawn(judgement, case, "zh", view), Drawing(chain_picture(judgement, case, "zh", view))


def test_a_picture_that_shows_all_it_was_asked_for_speaks_of_no_cut() -> None:
    for view in (View(), View(everything=True), View(focus="GC")):
        assert not any(CUT.fullmatch(word) for word in seen(view).words)
    everything, _ = _both(crew_case(), View(everything=True))
    assert everything.shown == everything.total


def test_the_path_is_never_folded_away_by_the_boxes_beside_it() -> None:
    case = broad_case(200)
    for view in (View(), View(everything=True), View(opened=("GC",))):
        drawing = Drawing(chain_picture(judged(case, GC=1, S199=2), case, "zh", view))
        assert drawing.box("天津第199劳务有限公司")
        assert drawing.box("农民工 9 人")


def test_a_line_of_very_many_keeps_its_head_and_its_end() -> None:
    case = deep_case(90)
    drawing = Drawing(chain_picture(judged(case, T0=1, T90=2), case))
    said = names(drawing)
    assert any("第0层" in name for name in said)
    assert any("第90层" in name for name in said)
    assert "中间还有 56 家" in drawing.words
    assert len(drawing.boxes) <= MOST


def test_many_employers_on_the_path_are_a_few_and_one_box_for_the_rest() -> None:
    case = broad_case(40)
    claims = tuple(Claim(key=f"C{n}", employers=(f"S{n}",), workers=n) for n in range(20))
    many = CaseFile(id="X", parties=case.parties, contracts=case.contracts, claims=claims)
    ranks = {f"S{n}": 2 for n in range(20)}
    drawing = Drawing(chain_picture(judged(many, GC=1, **ranks), many))
    assert "另有 17 家在责任路径上" in drawing.words
    assert drawing.faults() == []
    assert drawing.box("农民工 19 人").middle == drawing.box("天津总承包集团有限公司").middle


def test_a_large_site_is_drawn_in_no_time() -> None:
    judgement, case = judged_large(300)
    chain_picture(judgement, case)
    started = time.perf_counter()
    chain_picture(judgement, case)
    chain_picture(judgement, case, "zh", View(everything=True))
    assert time.perf_counter() - started < 0.2


def test_every_link_of_a_large_picture_leads_to_a_view_that_can_be_drawn() -> None:
    judgement, case = judged_large(120)
    start = Drawing(chain_picture(judgement, case))
    links = {area.href: area for area in (*start.boxes, *start.badges, *start.more) if area.href.startswith("?")}
    assert len(links) > 8
    for area in links.values():
        drawing = Drawing(chain_picture(judgement, case, "zh", view_behind(area, case)))
        assert drawing.faults() == [], unquote(area.href)


def test_workers_whose_employer_nobody_states_can_be_opened_too() -> None:
    people = tuple(Worker(name=f"工人{n}") for n in range(9))
    case = CaseFile(id="X", parties=(company("A", "甲公司"),), claims=(Claim(key="C", people=people),))
    start = Drawing(chain_picture(judged(case), case))
    (row,) = start.more
    opened = Drawing(chain_picture(judged(case), case, "zh", view_behind(row, case)))
    assert "工人8" in opened.words
