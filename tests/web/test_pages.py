"""What the pages say: the list, a case, the import, the letter, in both languages."""

import io
import json
import re
from pathlib import Path

import pytest
from flask import Flask

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.domain.officer import ActingOfficer
from caseflow.exchange.reading import load_cases
from caseflow.office import Office
from tests.web.conftest import PUBLISHED, Visitor

TAGS = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)
HAN = re.compile(r"[\u4e00-\u9fff]")


def spoken(page: str) -> str:
    """The words of a page without its marks."""
    return re.sub(r"\s+", " ", TAGS.sub(" ", page))


def stated(case_id: str, **more: object) -> dict[str, object]:
    return {"version": 1, "id": case_id, "parties": [{"key": "A", "name": "甲&乙<丙>公司"}], **more}


def lay(cases: list[dict[str, object]], by: ActingOfficer, office: Office) -> None:
    read = load_cases(json.dumps(cases), "test.json", sealer(office.cipher))
    list(import_cases(read, file="test.json", by=by, office=office))


def test_an_empty_list_says_what_to_do_next(visitor: Visitor) -> None:
    page = visitor.page("/cases")
    assert "还没有案件" in page
    assert "/cases/import" in page


@pytest.mark.usefixtures("cases")
def test_the_list_shows_each_case_with_what_is_owed(visitor: Visitor) -> None:
    words = spoken(visitor.page("/cases"))
    assert "共 2 件" in words
    assert "224,884" in words
    assert "365,095" in words


@pytest.mark.usefixtures("cases")
def test_a_word_narrows_the_list_in_any_width_and_a_miss_offers_the_whole(visitor: Visitor) -> None:
    assert "RC016" not in visitor.page("/cases?q=ｒｃ060").split("</form>", 3)[-1]
    missed = visitor.page("/cases?q=<b>nowhere")
    assert "没有含“&lt;b&gt;nowhere”的案件" in missed


def test_a_long_list_is_cut_into_pages(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    lay([stated(f"N{number:03}") for number in range(22)], admin, office)
    assert "第 1 页，共 2 页" in visitor.page("/cases")
    last = visitor.page("/cases?page=2")
    assert "N021" in last
    assert "N000" not in last
    assert "第 2 页" in visitor.page("/cases?page=99")
    assert "第 1 页" in visitor.page("/cases?page=x")


@pytest.mark.usefixtures("cases")
def test_a_case_page_tells_who_pays_first_and_why(visitor: Visitor) -> None:
    words = spoken(visitor.page("/cases/RC016"))
    for said in (
        "224,884",
        "施工总承包甲公司",
        "先行清偿",
        "保障农民工工资支付条例 第三十条",
        "一案三查",
        "责令限期改正",
    ):
        assert said in words


@pytest.mark.usefixtures("cases")
def test_the_picture_its_list_and_its_table_carry_the_same_ranks(visitor: Visitor, office: Office) -> None:
    page = visitor.page("/cases/RC060")
    discs = re.findall(r"<circle.*?</circle>|<circle[^>]*/><text[^>]*>(\d+)</text>", page)
    listed = re.findall(r'class="disc"><span class="unseen">[^<]*</span>(\d+)<', page)
    assert sorted(filter(None, discs)) == sorted(listed)
    assert len(listed) >= 3


@pytest.mark.usefixtures("cases")
def test_every_box_of_the_picture_leads_somewhere_on_the_page(visitor: Visitor) -> None:
    page = visitor.page("/cases/RC060")
    anchors = re.findall(r'href="#([\w-]+)"', page)
    ids = re.findall(r'\bid="([\w-]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(anchors) <= set(ids)


def test_words_of_a_case_file_are_never_markup(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    case = stated("X<1>", notes="<script>alert(1)</script>", project={"name": "<b>某&项目"})
    lay([case], admin, office)
    page = visitor.page("/cases/X<1>")
    assert "<script" not in page
    assert "&lt;b&gt;某&amp;项目" in page
    assert "甲&amp;乙&lt;丙&gt;公司" in page


def test_a_case_of_one_silent_party_is_shown_whole(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    lay([stated("S1")], admin, office)
    words = spoken(visitor.page("/cases/S1"))
    assert "依现有事实还不能指明清偿责任人" in words
    assert "案件没有载明欠薪诉求" in words


def test_four_hundred_claims_do_not_make_an_endless_page(
    visitor: Visitor, admin: ActingOfficer, office: Office
) -> None:
    claims = [{"key": f"C{n}", "employer": "A", "workers": 1, "owed": 10, "basis": "established"} for n in range(400)]
    lay([stated("M1", claims=claims)], admin, office)
    page = visitor.page("/cases/M1")
    assert "只列前 100 笔" in page
    assert len(page) < 400_000


def test_a_case_that_is_not_there_is_said_to_be_missing(visitor: Visitor) -> None:
    answer = visitor.get("/cases/NOBODY")
    assert answer.status_code == 404
    assert "没有编号为 NOBODY 的案件" in answer.get_data(as_text=True)


def test_files_are_taken_case_by_case_and_refused_ones_say_where_and_how(visitor: Visitor) -> None:
    good = (PUBLISHED / "RC016.json").read_bytes()
    bad = json.dumps([stated("B1"), stated("B2", partys=[])]).encode()
    files = [(io.BytesIO(good), "good.json"), (io.BytesIO(bad), "两件.json"), (io.BytesIO(b"{"), "broken.json")]
    answer = visitor.send("/cases/import", seen="/cases/import", files=files)
    words = spoken(answer.get_data(as_text=True))
    assert answer.status_code == 200
    assert "收下 2 件，退回 2 件" in words
    assert "没有“partys”这个字段，是否应为“parties”" in words
    assert "不是 JSON" in words
    assert visitor.get("/cases/B1").status_code == 200
    assert visitor.get("/cases/B2").status_code == 404


def test_nothing_handed_in_is_said_to_be_nothing(visitor: Visitor) -> None:
    answer = visitor.send("/cases/import", seen="/cases/import")
    assert answer.status_code == 422
    assert "没有选择文件" in answer.get_data(as_text=True)


def test_a_file_beyond_the_limit_is_refused_in_words(app: Flask, visitor: Visitor) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 10_000
    token = visitor.token("/cases")
    form = {"csrf_token": token, "files": (io.BytesIO(b" " * 20_000), "big.json")}
    answer = visitor.client.post("/cases/import", data=form)
    assert answer.status_code == 413
    assert "文件太大" in answer.get_data(as_text=True)


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("address", ["/cases", "/cases/import", "/cases?q=nowhere", "/nowhere"])
def test_an_english_page_speaks_no_chinese_but_names(visitor: Visitor, address: str) -> None:
    visitor.send("/language", language="en", next="/cases")
    page = visitor.get(address).get_data(as_text=True)
    assert '<html lang="en">' in page
    said = re.sub(r'(?s)<td class="lead-cell">.*?</td>', "", page).replace(">中文<", "><")
    assert HAN.findall(spoken(said)) == []


@pytest.mark.usefixtures("cases")
def test_the_case_page_in_english_keeps_only_names_and_law_in_chinese(visitor: Visitor) -> None:
    visitor.send("/language", language="en", next="/cases")
    words = spoken(visitor.page("/cases/RC060"))
    for said in ("Three checks", "Who must pay", "Pays first", "Correction order", "Wage systems in detail"):
        assert said in words
    for untranslated in ("清偿责任结论", "认定欠薪", "待查", "建设单位 ", "未载明", "责令限期改正"):
        assert untranslated not in words


@pytest.mark.usefixtures("cases")
def test_no_code_word_stands_on_a_chinese_page(visitor: Visitor) -> None:
    for case_id in ("RC016", "RC060"):
        words = spoken(visitor.page(f"/cases/{case_id}"))
        assert re.findall(r"\b[a-z]+_[a-z_]+\b", words) == []


@pytest.mark.usefixtures("cases")
def test_each_icon_of_a_page_is_drawn_once(visitor: Visitor) -> None:
    page = visitor.page("/cases/RC060")
    used = set(re.findall(r'<use href="#([^"]+)"/>', page))
    drawn = re.findall(r'<symbol id="([^"]+)" viewBox="0 0 24 24"><', page)
    assert used
    assert sorted(drawn) == sorted(used)


def test_a_page_stays_within_its_budget(visitor: Visitor, cases: None) -> None:
    assert len(visitor.get("/cases/RC060").data) < 120_000
    style = Path(__file__).resolve().parents[2] / "caseflow" / "web" / "static" / "app.css"
    assert style.stat().st_size <= 30_000
