"""Findings on pages and over HTTP: at a glance, row by row, together, and asked again."""

import re

import pytest
from flask import Flask

from caseflow.actions.proofs.withdraw_proof import withdraw_proof
from caseflow.office import Office
from tests.proving import ACCOUNT, BOSS, GC, PHONE, STATED, lay, proven, standing_of
from tests.web.conftest import Visitor
from tests.web.test_pages import spoken

PAGE = "/cases/T1/findings"
API = "/api/v1/cases/T1/findings"


@pytest.fixture(autouse=True)
def _case(office: Office, app: Flask) -> None:
    lay(office)


def seen_on(page: str, finding: str) -> str:
    """The digest that the form of a finding carries."""
    found = re.search(rf'name="seen:{re.escape(finding)}" value="([0-9a-f]{{64}})"', page)
    assert found is not None
    return found[1]


def test_the_three_checks_say_at_a_glance_what_is_decided_and_by_whom(visitor: Visitor, office: Office) -> None:
    words = spoken(visitor.page("/cases/T1"))
    assert "已认定 0 / 3" in words
    assert "尚无人认定" in words
    proof = proven(office)
    form = {"status": "confirmed", "proof": [proof.id], "check": "liability"}
    visitor.send(PAGE, seen="/cases/T1", finding=[GC], **form)
    words = spoken(visitor.page("/cases/T1"))
    assert "已认定 1 / 3" in words
    assert "认定人：admin" in words
    assert "2 项待认定" in words
    assert "合同.pdf" in words


def test_a_row_is_confirmed_as_it_was_seen(visitor: Visitor, office: Office) -> None:
    proof = proven(office)
    seen = seen_on(visitor.page(f"{PAGE}?check=systems"), ACCOUNT)
    form = {"finding": ACCOUNT, f"seen:{ACCOUNT}": seen, "status": "confirmed", "back": "findings", "check": "systems"}
    visitor.send(PAGE, seen=PAGE, **form)
    assert "没有证据不能确认或者更正认定" in visitor.page(PAGE)
    assert standing_of(office, ACCOUNT) == "proposed"
    visitor.send(PAGE, seen=PAGE, proof=proof.id, **form)
    assert standing_of(office, ACCOUNT) == "confirmed"
    lay(office, systems={"wage_account": True})
    visitor.send(PAGE, seen=PAGE, proof=proof.id, **form)
    page = visitor.page(f"{PAGE}?check=systems")
    assert "您查看之后案情已变" in page
    assert "案情已变，请重新确认" in page


def test_a_correction_stands_beside_the_systems_word_and_leads_to_the_facts(visitor: Visitor, office: Office) -> None:
    proof = proven(office)
    form = {"finding": ACCOUNT, "status": "corrected", "verdict": "kept", "note": "流水显示", "proof": proof.id}
    answer = visitor.send(PAGE, seen="/cases/T1", check="systems", **form)
    assert answer.headers["Location"].endswith("/cases/T1#findings-systems")
    page = visitor.page("/cases/T1")
    assert "系统的结论不因此改变" in page
    words = spoken(page)
    assert "未落实" in words
    assert "应为：已落实" in words
    mend = re.search(r'href="(/cases/T1/facts/[^"]+)">更正所依据的案情', page)
    assert mend is not None
    assert mend[1] == "/cases/T1/facts/systems"
    assert visitor.get(mend[1]).status_code == 200
    visitor.send(PAGE, seen="/cases/T1", finding=GC, status="corrected", verdict="jointly", note="合同", proof=proof.id)
    assert visitor.get("/cases/T1/facts/contracts/K2").status_code == 200
    assert '/cases/T1/facts/contracts/K2">更正所依据的案情' in visitor.page("/cases/T1")


def test_a_withdrawn_proof_asks_again_on_the_page(visitor: Visitor, office: Office) -> None:
    proof = proven(office)
    visitor.send(PAGE, seen="/cases/T1", finding=GC, status="confirmed", proof=proof.id)
    withdraw_proof("T1", proof.id, "系伪造", by=BOSS, office=office)
    words = spoken(visitor.page("/cases/T1"))
    assert "证据已撤回，请重新确认" in words
    assert "1 项须重新确认" in words
    assert "2 项结论待认定" in words


def test_a_conclusion_that_is_no_longer_drawn_is_kept_on_the_page(visitor: Visitor, office: Office) -> None:
    visitor.send(PAGE, seen="/cases/T1", finding=GC, status="confirmed", proof=proven(office).id)
    lay(office, contracts=[], claims=[{"key": "C1", "employer": "SUB", "owed": 1000}])
    assert "不再提出的认定" in visitor.page("/cases/T1")


def test_what_the_form_does_not_say_is_told(visitor: Visitor) -> None:
    visitor.send(PAGE, seen="/cases/T1", finding=GC, status="perhaps")
    assert "没有选择任何一项认定" in visitor.page("/cases/T1")
    visitor.send(PAGE, seen="/cases/T1", finding=ACCOUNT, status="unknown", note=f"回电{PHONE}", check="nowhere")
    assert "“理由”里有手机号码，未保存" in visitor.page("/cases/T1")


def test_a_long_check_is_cut_on_the_case_and_paged_on_its_own_page(visitor: Visitor, office: Office) -> None:
    claims = [{**STATED["claims"][0], "key": f"C{number}", "people": []} for number in range(1, 60)]
    lay(office, claims=claims)
    assert "只列前 20 项，查看全部 118 项" in visitor.page("/cases/T1")
    assert "第 3 页，共 3 页" in visitor.page(f"{PAGE}?page=99&check=nonsense")


def test_programs_see_and_decide(stranger: Visitor, bearer: dict[str, str], office: Office) -> None:
    proof = proven(office)
    found = {one["id"]: one for one in stranger.get(API, headers=bearer).json["findings"]}
    assert (found[GC]["standing"], found[GC]["decision"]) == ("proposed", None)
    asked = {"findings": [GC], "status": "confirmed", "proofs": [proof.id], "seen": {GC: found[GC]["facts"]}}
    [made] = stranger.client.post(API, headers=bearer, json=asked).json["findings"]
    assert (made["standing"], made["decision"]["proofs"], made["decision"]["by"]) == ("confirmed", [proof.id], "admin")
    stale = stranger.client.post(API, headers=bearer, json={**asked, "seen": {GC: "x"}})
    assert (stale.status_code, stale.json["slug"]) == (409, "facts_moved")
    bare = stranger.client.post(API, headers=bearer, json={**asked, "proofs": []})
    assert (bare.status_code, bare.json["slug"]) == (422, "not_confirmed_without_proof")
    wrong = stranger.client.post(API, headers=bearer, json={**asked, "status": "perhaps"})
    assert wrong.status_code == 422
