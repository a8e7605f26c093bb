"""The chain on the case's page, as files and over the API: the same view, the same rows, only for who may read it."""

import json
import re
import sys
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.domain.officer import ActingOfficer
from caseflow.exchange.reading import load_cases
from caseflow.exchange.writing import case_json
from caseflow.office import Office
from caseflow.pictures.view import View
from caseflow.web.chain_part import part_of
from tests.pictures.reading import Drawing
from tests.pictures.sites import judged_large, judged_site, site
from tests.web.conftest import Visitor

ID = "津青欠薪案〔2026〕137号"
AT = f"/cases/{quote(ID)}"
SVG = re.compile(r'<svg[^>]*class="chain-picture.*?</svg>', re.DOTALL)


@pytest.fixture
def site_case(admin: ActingOfficer, office: Office) -> None:
    text = json.dumps(case_json(site()), ensure_ascii=False)
    list(import_cases(load_cases(text, "site.json", sealer(office.cipher)), file="site.json", by=admin, office=office))


def picture_on(page: str) -> Drawing:
    found = SVG.search(page)
    assert found is not None
    return Drawing(found[0])


@pytest.mark.usefixtures("site_case")
def test_the_page_shows_the_view_its_address_asks_for(visitor: Visitor) -> None:
    start = picture_on(visitor.page(AT))
    assert start.faults() == []
    focused = picture_on(visitor.page(f"{AT}?focus=L2"))
    assert "当前" in focused.box("安徽瑞顺建筑").words
    opened = picture_on(visitor.page(f"{AT}?open=GC"))
    assert len(opened.boxes) > len(start.boxes)
    assert len(picture_on(visitor.page(f"{AT}?open=all")).boxes) > len(opened.boxes) - 2


@pytest.mark.usefixtures("site_case")
@pytest.mark.parametrize("asks", ["focus=NOBODY", "open=~nothing,NOBODY&open=%00", "focus=<script>&open=<b>", "focus="])
def test_words_nobody_knows_are_left_out_and_never_repeated(visitor: Visitor, asks: str) -> None:
    page = visitor.page(f"{AT}?{asks}")
    assert SVG.findall(page) == SVG.findall(visitor.page(AT))
    assert "NOBODY" not in page.split('id="chain"')[1]


@pytest.mark.usefixtures("site_case")
def test_the_list_beside_the_picture_has_the_same_numbers(visitor: Visitor) -> None:
    page = visitor.page(AT)
    listed = re.findall(r'<span class="disc"><span class="unseen">顺位 </span>(\d+)</span>', page)
    assert listed == ["1", "1", "2", "2"]
    assert "系统按合同关系推定，承办人确认后写入文书" in page


@pytest.mark.usefixtures("site_case")
def test_every_link_of_the_picture_and_the_table_answers(visitor: Visitor) -> None:
    part = visitor.page(AT).split('id="chain"')[1].split("</section>")[0]
    links = {link.replace("&amp;", "&").split("#")[0] for link in re.findall(r'href="(\?[^"]*)"', part)}
    assert len(links) > 10
    for link in links:
        assert visitor.get(f"{AT}/chain.svg{link}").status_code == 200, link
    assert visitor.get(AT + links.pop()).status_code == 200


def test_the_table_holds_every_place_however_large_the_case(app: Flask) -> None:
    judgement, case = judged_large(200)
    with app.test_request_context("/"):
        part = part_of(case, judgement, "zh", View())
    assert len({row.party for row in part.rows}) == 200
    assert part.shown < part.total
    assert not part.table_open


def test_a_row_says_tier_role_giver_contract_rank_and_problem(app: Flask) -> None:
    judgement, case = judged_site()
    with app.test_request_context("/"):
        rows = {row.party: row for row in part_of(case, judgement, "zh", View()).rows}
    labour = rows["L1"]
    assert (labour.tier, labour.role, labour.giver) == (3, "劳务分包", "天津泰源钢结构工程有限公司")
    assert (labour.contract, labour.rank, labour.problems) == ("劳务分包合同", 2, ("无资质",))
    assert [link.word for link in labour.natures if link.bad] == ["涉嫌违法分包"]
    assert (rows["INV"].tier, rows["INV"].giver, rows["INV"].rank) == (None, "", None)


@pytest.mark.usefixtures("site_case")
@pytest.mark.parametrize("door", ["", "/api/v1"])
@pytest.mark.parametrize(
    ("ending", "kind", "begins"),
    [("svg", "image/svg+xml", b"<svg"), ("png", "image/png", b"\x89PNG")],
    ids=["svg", "png"],
)
def test_the_picture_is_downloaded_under_the_number_of_the_case(
    visitor: Visitor, door: str, ending: str, kind: str, begins: bytes
) -> None:
    answer = visitor.get(f"{door}{AT}/chain.{ending}")
    assert (answer.status_code, answer.mimetype) == (200, kind)
    assert answer.data.startswith(begins)
    assert "attachment" in answer.headers["Content-Disposition"]
    assert quote("责任链条图") in answer.headers["Content-Disposition"]


@pytest.mark.usefixtures("site_case")
def test_a_download_shows_the_view_of_the_page_with_the_day_it_was_drawn(visitor: Visitor) -> None:
    drawing = Drawing(visitor.get(f"{AT}/chain.svg?focus=L2").get_data(as_text=True))
    assert "当前" in drawing.box("安徽瑞顺建筑").words
    assert any("制图日期 2026-11-25" in word for word in drawing.words)
    page = visitor.page(f"{AT}?focus=L2&open=GC")
    assert "chain.png?focus=L2&amp;open=GC" in page


@pytest.mark.usefixtures("site_case")
def test_without_the_library_the_page_works_and_the_png_says_what_to_install(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    refused = visitor.get(f"{AT}/chain.png")
    assert refused.status_code == 503
    assert "pip install resvg-py" in refused.get_data(as_text=True)
    assert visitor.get(f"{AT}/chain.svg").status_code == 200
    api = visitor.get(f"/api/v1{AT}/chain.png")
    assert (api.status_code, api.get_json()["slug"]) == (503, "no_picture_maker")


@pytest.mark.usefixtures("site_case")
def test_the_api_gives_the_chain_as_rows(stranger: Visitor, bearer: dict[str, str]) -> None:
    answer = stranger.get(f"/api/v1{AT}/chain", headers=bearer)
    rows: list[dict[str, Any]] = answer.get_json()["places"]
    assert [row["party"] for row in rows if row["rank"] == 1] == ["OWN", "GC"]
    assert next(row for row in rows if row["party"] == "F1")["problems"] == ["无用工资格"]
    assert next(row for row in rows if row["party"] == "INV")["tier"] is None


@pytest.mark.parametrize(
    "address", ["/cases/NOBODY/chain.svg", "/cases/NOBODY/chain.png", "/api/v1/cases/NOBODY/chain"]
)
def test_a_case_that_is_not_there_has_no_picture(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404


@pytest.mark.usefixtures("site_case")
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_stranger_sees_no_picture(stranger: Visitor, ending: str) -> None:
    assert stranger.get(f"{AT}/chain.{ending}").status_code == 302
    assert stranger.get(f"/api/v1{AT}/chain.{ending}").status_code == 401
