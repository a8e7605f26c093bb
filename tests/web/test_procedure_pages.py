"""The procedure on pages and over HTTP: the seven steps, the small form that keeps what was typed, the refusals."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from caseflow.actions.people.keys import new_token
from caseflow.domain.officer import OfficerRole
from caseflow.office import Office, Stamp
from tests.courses import AT, PLAIN
from tests.make import case_of
from tests.people import PASSWORD, engaged
from tests.web.conftest import Visitor
from tests.web.test_pages import spoken

LAW = re.compile(
    r"关于实施〈劳动保障监察条例〉若干规定|[\u4e00-\u9fff]*\s?第[一二三四五六七八九十百]+条|某住宅项目|系统管理员|中文"
)
"""What stays Chinese on an English page: the law's own names, the titles of case and officers, the way back."""
SignIn = Callable[[str], Visitor]


@pytest.fixture
def case(office: Office, app: Flask) -> str:
    facts = case_of({**PLAIN, "events": [{"on": "2026-11-20", "kind": "complaint"}]})
    office.graph.write(lambda pen: pen.lay_case(facts, Stamp(batch="b", file="f", by="li", at=AT)))
    for name in ("li", "wang"):
        engaged(office, name, OfficerRole.INVESTIGATOR)
    engaged(office, "zhao", OfficerRole.HEAD)
    return "/cases/T1"


@pytest.fixture
def signed_in(app: Flask, case: str) -> SignIn:
    def sign_in(name: str) -> Visitor:
        visitor = Visitor(app.test_client())
        assert visitor.sign_in(PASSWORD, name).status_code == 302
        return visitor

    return sign_in


@pytest.fixture
def head(signed_in: SignIn) -> Visitor:
    return signed_in("zhao")


def api(office: Office, admin: Any, app: Flask, name: str) -> Any:
    from tests.web.conftest import Visitor as Browser

    token = new_token(name, by=admin, office=office)
    browser = Browser(app.test_client())
    return lambda method, address, **how: getattr(browser.client, method)(
        f"/api/v1{address}", headers={"Authorization": f"Bearer {token}", **how.pop("headers", {})}, **how
    )


def test_the_page_shows_seven_steps_the_moves_open_now_and_why_the_date_is_that_day(head: Visitor, case: str) -> None:
    page = head.page(case)
    steps = re.search(r'<ol class="steps".*?</ol>', page, re.DOTALL)
    assert steps is not None
    names = ("受理", "立案", "调查取证", "处理决定", "清偿核实", "回头看", "归档")
    words = [word for place, name in enumerate(names, 1) for word in (str(place), name)]
    assert spoken(steps[0]).replace("2026-11-20", "").split() == words
    assert "2026-11-20" in steps[0]
    assert steps[0].count('aria-current="step"') == 1
    assert f'href="{case}/moves/file"' in page
    assert "自次日起算5个工作日" in page


def test_an_investigator_reads_who_makes_the_move(signed_in: SignIn, case: str) -> None:
    li = signed_in("li")
    page = re.search(r'<div class="moves".*?<details', li.page(case), re.DOTALL)
    assert page is not None
    assert f'href="{case}/moves/file"' not in page[0]
    assert "由负责人办理" in page[0]
    form = li.page(f"{case}/moves/file")
    assert "可办理的人员：负责人" in spoken(form)
    assert 'name="reason"' not in form
    assert li.send(f"{case}/moves/file", seen="/cases", on="2026-11-24").status_code == 403


def test_a_move_is_made_from_its_small_form(head: Visitor, case: str) -> None:
    form = head.page(f"{case}/moves/file")
    assert 'name="once"' in form
    assert "若干规定" in form
    answer = head.send(f"{case}/moves/file", seen=f"{case}/moves/file", on="2026-11-24", reason="", once="x1")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{case}#steps")
    again = head.send(f"{case}/moves/file", seen="/cases", on="2026-11-24", reason="", once="x1")
    assert again.status_code == 302
    page = spoken(head.page(case))
    assert "至少两名承办人员，现有 0 名" in page
    assert "撤回“受理立案”" in page


@pytest.mark.parametrize(
    ("on", "status", "words"),
    [("2026-11-26", 409, "晚于今天"), ("tomorrow", 422, "不是日期"), ("", 422, "不是日期")],
)
def test_a_refusal_says_why_and_keeps_what_was_typed(
    head: Visitor, case: str, on: str, status: int, words: str
) -> None:
    answer = head.send(f"{case}/moves/transfer", seen="/cases", on=on, reason="<b>属于邻区</b>")
    page = answer.get_data(as_text=True)
    assert (answer.status_code, words in page) == (status, True)
    assert "&lt;b&gt;属于邻区&lt;/b&gt;</textarea>" in page
    assert f'value="{on}"' in page


def test_a_form_says_beforehand_what_is_missing(head: Visitor, case: str) -> None:
    assert "欠薪的终了日期未载明" in head.page(f"{case}/moves/reject")
    assert head.get(f"{case}/moves/abolish").status_code == 404
    assert head.get("/cases/T9/moves/file").status_code == 404


def test_a_form_out_of_turn_says_where_the_case_stands_not_who_may_make_it(head: Visitor, case: str) -> None:
    form = spoken(head.page(f"{case}/moves/close"))
    assert "案件现处于“已收到，待受理”，不能从这里办理此步骤" in form
    assert "可办理的人员" not in form
    assert 'name="reason"' not in head.page(f"{case}/moves/close")


def test_two_officers_of_one_title_are_told_apart_by_their_names(head: Visitor, case: str, office: Office) -> None:
    for name in ("sun", "zhou"):
        engaged(office, name, OfficerRole.INVESTIGATOR, title="监察员")
    address = f"{case}/assignments"
    assert {"sun 监察员（承办人员）", "zhou 监察员（承办人员）"} <= set(
        re.findall(r"<option value=\"[^\"]*\">([^<]*)</option>", head.page(address))
    )
    head.send(address, seen=address, officer="sun")
    assert "sun 监察员 协办" in " ".join(spoken(head.page(address)).split())


def test_the_last_move_is_taken_back_on_its_own_form(head: Visitor, case: str) -> None:
    head.send(f"{case}/moves/file", seen="/cases", on="2026-11-24")
    assert "理由" in head.page(f"{case}/moves/take_back")
    assert head.send(f"{case}/moves/take_back", seen="/cases", reason="").status_code == 409
    assert head.send(f"{case}/moves/take_back", seen="/cases", reason="记错了").status_code == 302
    assert "已收到，待受理" in spoken(head.page(case))


def test_officers_are_put_in_charge_and_relieved_on_a_page(head: Visitor, case: str, signed_in: SignIn) -> None:
    address = f"{case}/assignments"
    assert "还没有承办人员" in head.page(address)
    assert head.send(address, seen=address, officer="li", lead="yes").status_code == 302
    assert head.send(address, seen=address, officer="wang").status_code == 302
    page = spoken(head.page(address))
    assert "li 主办" in page
    assert "wang 协办" in page
    refused = head.send(address, seen=address, officer="nobody")
    assert (refused.status_code, "没有名为 nobody" in refused.get_data(as_text=True)) == (404, True)
    assert head.send(f"{address}/end", seen=address, officer="li").status_code == 302
    assert "li 主办" not in spoken(head.page(address))
    assert signed_in("li").get(address).status_code == 403


def test_an_extension_asks_for_its_approver(head: Visitor, case: str, signed_in: SignIn) -> None:
    head.send(f"{case}/moves/file", seen="/cases", on="2026-11-24")
    for name in ("li", "wang"):
        head.send(f"{case}/assignments", seen="/cases", officer=name)
    li = signed_in("li")
    assert li.send(f"{case}/moves/investigate", seen="/cases", on="2026-11-24").status_code == 302
    assert '<option value="zhao"' in li.page(f"{case}/moves/extend")
    stated = {"on": "2026-11-25", "reason": "案情复杂"}
    assert li.send(f"{case}/moves/extend", seen="/cases", **stated).status_code == 409
    assert li.send(f"{case}/moves/extend", seen="/cases", approved_by="zhao", **stated).status_code == 302
    assert "经批准延长30个工作日" in li.page(case)


def test_the_english_pages_speak_english(head: Visitor, case: str) -> None:
    head.send("/language", seen="/cases", language="en", next="/")
    for address in (case, f"{case}/moves/transfer", f"{case}/moves/extend", f"{case}/assignments"):
        page = head.page(address)
        course = re.search(r'<div class="course".*?<dl', page, re.DOTALL) or re.search(r"<main.*", page, re.DOTALL)
        assert course is not None
        words = LAW.sub("", spoken(course[0]))
        assert re.findall(r"[\u4e00-\u9fff]+", words) == [], address


def test_programs_see_the_procedure_and_move_it(case: str, office: Office, admin: Any, app: Flask) -> None:
    call = api(office, admin, app, "zhao")
    seen = call("get", "/cases/T1/procedure").get_json()
    assert (seen["state"], seen["steps"][0]["state"]) == ("received", "current")
    file = next(one for one in seen["moves"] if one["move"] == "file")
    assert (file["ready"], file["allowed"], file["due"]["due"]) == (True, True, "2026-11-27")
    first = seen["to_do"][0]
    assert (first["what"], first["band"], first["act"], first["subject"]) == ("受理立案", "this_week", "move", "file")
    assert (first["missing"], first["whose"]) == ([], [])
    made = call("post", "/cases/T1/moves", json={"move": "file"}, headers={"Idempotency-Key": "k"})
    assert (made.status_code, made.get_json()["to"], made.get_json()["on"]) == (201, "filed", "2026-11-25")
    again = call("post", "/cases/T1/moves", json={"move": "file"}, headers={"Idempotency-Key": "k"})
    assert again.get_json() == made.get_json()
    refused = call("post", "/cases/T1/moves", json={"move": "pay", "reason": "x"})
    assert (refused.status_code, refused.get_json()["missing"][0]["slug"]) == (409, "not_from_here")
    history = call("get", "/cases/T1/procedure").get_json()
    assert [one["move"] for one in history["history"]] == ["file"]
    assert "why" in history["deadlines"][0]


WRONG: list[tuple[Any, int, str]] = [
    ({"move": "file", "when": "now"}, 422, "when"),
    ({"on": "2026-11-24"}, 422, "move"),
    ({"move": 5}, 422, "move"),
    ({"move": "file", "reason": "理" * 2001}, 422, "reason"),
    (["file"], 422, "move"),
    ({"move": "file", "on": "now"}, 422, ""),
    ({"move": "abolish"}, 404, ""),
]
"""Requests with the status they get and the field their refusal names."""


def test_a_request_that_cannot_be_taken_is_told_what_is_wrong(
    case: str, office: Office, admin: Any, app: Flask
) -> None:
    call = api(office, admin, app, "zhao")
    for body, status, field in WRONG:
        answer = call("post", "/cases/T1/moves", json=body)
        assert (answer.status_code, field in answer.get_json()["detail"]) == (status, True), body


def test_programs_put_officers_in_charge(case: str, office: Office, admin: Any, app: Flask) -> None:
    call = api(office, admin, app, "zhao")
    made = call("post", "/cases/T1/assignments", json={"officer": "li", "lead": True})
    assert (made.status_code, made.get_json()["lead"]) == (201, True)
    ended = call("post", "/cases/T1/assignments", json={"officer": "li", "end": True, "reason": "调离"})
    assert ended.get_json()["ended_at"] is not None
    assert call("post", "/cases/T1/assignments", json={"officer": "li", "end": True}).status_code == 404
    assert call("post", "/cases/T1/assignments", data="x").status_code == 422
