"""Facts by hand on pages: forms, stale forms, pasting, conflicts, imports in two steps, what changed."""

import io
import json
import re
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from caseflow.actions.facts.amend import amend
from caseflow.domain.amending import Group, print_of, with_facts
from caseflow.domain.money import Yuan
from caseflow.domain.officer import ActingOfficer, OfficerRole, Verb
from caseflow.office import Office
from tests.actions.facts import ID_NUMBER, STATED, case, changed, dossier, taken, thing
from tests.people import PASSWORD as THEIR_PASSWORD
from tests.people import acting, engaged
from tests.web.conftest import Visitor
from tests.web.test_pages import HAN, spoken

SEEN = re.compile(r'name="seen" value="([^"]*)"')
WAS = re.compile(r'name="was" value="([^"]*)"')
EDITOR = acting("李四", Verb.READ, Verb.DRAFT, Verb.IMPORT)


@pytest.fixture(autouse=True)
def _case(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, office)


def typed_claim(**more: str) -> dict[str, str]:
    return {"employer": "SUB", "contract": "K2", "workers": "2", "owed": "3000", "basis": "established",
            "reason": "据工资表", "do": "save", **more}  # fmt: skip


def opened(visitor: Visitor, address: str) -> dict[str, str]:
    page = visitor.page(address)
    seen = SEEN.search(page)
    assert seen is not None
    return {"seen": seen[1]}


def post(visitor: Visitor, address: str, **fields: Any) -> TestResponse:
    """A form as its page sends it, with the fingerprint of what it showed."""
    token = visitor.token("/cases")
    return visitor.client.post(address, data={"csrf_token": token, **fields})


def followed(visitor: Visitor, answer: TestResponse) -> str:
    assert answer.status_code == 302, spoken(answer.get_data(as_text=True))
    return visitor.page(answer.headers["Location"])


def test_the_case_page_lists_its_facts_with_a_way_to_correct_each(visitor: Visitor) -> None:
    page = visitor.page("/cases/A1")
    for address in ("/cases/A1/facts/contracts/K2", "/cases/A1/facts/parties", "/cases/A1/workers/C1", 'id="facts"'):
        assert address in page
    words = spoken(visitor.page("/cases/A1/facts"))
    for said in ("K2 · 甲建筑公司 → 乙劳务公司", "2024年4月20日 支付一部分", "认定欠薪数额 3,000.00 元", "检查"):
        assert said in words


def test_a_correction_is_saved_and_the_page_says_what_changed_in_the_judgement(
    visitor: Visitor, office: Office
) -> None:
    form = opened(visitor, "/cases/A1/facts/claims/C1")
    answer = post(visitor, "/cases/A1/facts/claims/C1", **form, **typed_claim(owed="５,000元"))
    words = spoken(followed(visitor, answer))
    assert "诉求 C1 的欠薪数额由 3,000.00 元改为 5,000.00 元" in words
    assert "据工资表" in words
    assert case(office).claims[0].owed == Yuan(500_000)
    again = spoken(visitor.page("/cases/A1/facts/claims/C1"))
    assert "3,000.00 元" in again
    assert "人工更正" in again
    assert "人工更正" in spoken(visitor.page("/cases/A1/facts"))


def test_what_is_wrong_stands_beside_its_input_and_nothing_typed_is_lost(visitor: Visitor, office: Office) -> None:
    form = opened(visitor, "/cases/A1/facts/contracts/K2")
    answer = post(visitor, "/cases/A1/facts/contracts/K2", **form, price="<b>很多", signed_on="2020-02-30",
                          reason="看过", do="save")  # fmt: skip
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'aria-describedby="e-price' in page
    assert "应填数字，而不是“&lt;b&gt;很多”" in page
    assert 'value="&lt;b&gt;很多"' in page
    assert "不是存在的日期" in page
    assert 'href="#f-signed_on"' in page
    assert ">看过</textarea>" in page
    assert thing(office, Group.CONTRACTS, "K2").price == Yuan(10_000_000)


def test_a_reason_is_needed_and_the_same_again_is_no_change(visitor: Visitor) -> None:
    form = opened(visitor, "/cases/A1/facts/claims/C1")
    answer = post(visitor, "/cases/A1/facts/claims/C1", **form, **typed_claim(reason=" "))
    assert "请写明理由" in spoken(answer.get_data(as_text=True))
    answer = post(visitor, "/cases/A1/facts/claims/C1", **form, **typed_claim())
    assert (answer.status_code, "与原来的相同" in answer.get_data(as_text=True)) == (422, True)


def test_the_second_of_two_people_sees_three_columns_and_saves_again(visitor: Visitor, office: Office) -> None:
    page = visitor.page("/cases/A1/facts/claims/C1")
    seen, was = SEEN.search(page), WAS.search(page)
    assert seen is not None
    assert was is not None
    old = thing(office, Group.CLAIMS, "C1")
    amend("A1", Group.CLAIMS, "C1", thing=with_facts(old, {"owed": Yuan(400_000)}), seen=print_of(old), reason="先到",
          by=EDITOR, office=office)  # fmt: skip
    opened_text = was[1].replace("&#34;", '"')
    answer = post(visitor, "/cases/A1/facts/claims/C1", seen=seen[1], was=opened_text, **typed_claim(owed="6000"))
    page = answer.get_data(as_text=True)
    assert answer.status_code == 412
    row = re.search(r"认定欠薪数额</th>(.*?)</tr>", page, re.DOTALL)
    assert row is not None
    assert re.findall(r"<td>([^<]+)</td>", row[1]) == ["3,000.00 元", "4,000.00 元", "6,000.00 元"]
    assert 'value="6000"' in page
    fresh = SEEN.search(page)
    assert fresh is not None
    followed(visitor, post(visitor, "/cases/A1/facts/claims/C1", seen=fresh[1], **typed_claim(owed="6000")))
    assert case(office).claims[0].owed == Yuan(600_000)


def test_what_the_second_left_alone_stays_as_the_first_made_it(visitor: Visitor, office: Office) -> None:
    page = visitor.page("/cases/A1/facts/claims/C1")
    was = WAS.search(page)
    assert was is not None
    old = thing(office, Group.CLAIMS, "C1")
    amend("A1", Group.CLAIMS, "C1", thing=with_facts(old, {"owed": Yuan(400_000)}), seen=print_of(old), reason="先到",
          by=EDITOR, office=office)  # fmt: skip
    typed = {**opened(visitor, "/cases/A1/facts/claims/C1"), "was": was[1].replace("&#34;", '"'), "seen": print_of(old)}
    answer = post(visitor, "/cases/A1/facts/claims/C1", **typed, **typed_claim(workers="5"))
    page = answer.get_data(as_text=True)
    assert answer.status_code == 412
    assert re.search(r'name="owed"[^>]*value="4000"', page)
    assert re.search(r'name="workers"[^>]*value="5"', page)


def test_a_double_click_saves_once(visitor: Visitor, office: Office) -> None:
    form = opened(visitor, "/cases/A1/facts/claims/C1")
    first, second = (
        post(visitor, "/cases/A1/facts/claims/C1", **form, once="one", **typed_claim(owed="5000")) for _ in range(2)
    )
    assert first.headers["Location"] == second.headers["Location"]
    assert len(dossier(office).work.corrections) == 1


def test_things_are_added_withdrawn_and_taken_back(visitor: Visitor, office: Office) -> None:
    assert "留空由系统编为 A4" in spoken(visitor.page("/cases/A1/facts/parties/new"))
    answer = post(
        visitor, "/cases/A1/facts/parties", key="", name="赵某&<i>", kind="individual", reason="查明", do="save"
    )
    assert "赵某&amp;&lt;i&gt;" in followed(visitor, answer)
    assert thing(office, Group.PARTIES, "A4").name == "赵某&<i>"
    form = opened(visitor, "/cases/A1/facts/parties/A4")
    followed(visitor, post(visitor, "/cases/A1/facts/parties/A4", **form, reason="误列", do="withdraw"))
    assert thing(office, Group.PARTIES, "A4") is None
    assert "已撤下；保存即重新添加" in spoken(visitor.page("/cases/A1/facts/parties/A4"))
    withdrawn = next(one for one in dossier(office).work.corrections if one.standing)
    address = f"/cases/A1/corrections/{withdrawn.id}"
    assert "赵某" in visitor.page(address)
    assert post(visitor, address, reason="").status_code == 422
    followed(visitor, post(visitor, address, reason="撤错了"))
    assert thing(office, Group.PARTIES, "A4").name == "赵某&<i>"


def test_what_is_still_named_is_not_withdrawn_and_each_place_is_told(visitor: Visitor, office: Office) -> None:
    form = opened(visitor, "/cases/A1/facts/parties/SUB")
    answer = post(visitor, "/cases/A1/facts/parties/SUB", **form, reason="误列", do="withdraw")
    told = spoken(answer.get_data(as_text=True))
    assert answer.status_code == 422
    assert " · 承包方：这里还用到“SUB”；请先更正这里，再撤下它。" in told
    assert "诉求 C1 · 用工主体：这里还用到“SUB”" in told
    assert thing(office, Group.PARTIES, "SUB") is not None


def test_a_circle_is_told_in_words_at_the_contract(visitor: Visitor) -> None:
    form = opened(visitor, "/cases/A1/facts/contracts/K1")
    answer = post(visitor, "/cases/A1/facts/contracts/K1", **form, **{"from": "OWN", "to": "GC"}, kind="general",
                          under="K2", project="P1", reason="x", do="save")  # fmt: skip
    assert answer.status_code == 422
    assert "合同之间会绕成一圈（K1 → K2 → K1）" in spoken(answer.get_data(as_text=True))


def test_a_worker_keeps_the_sealed_number_unless_it_is_cleared(visitor: Visitor, office: Office) -> None:
    listed = visitor.page("/cases/A1/workers/C1")
    address = re.search(r'href="(/cases/A1/facts/people/[^"]+)"', listed)
    assert address is not None
    page = visitor.page(address[1])
    assert "现为 1101**********002X" in spoken(page)
    assert ID_NUMBER not in page
    seen = SEEN.search(page)
    assert seen is not None
    followed(visitor, post(visitor, address[1], seen=seen[1], name="张三", owed="1000", reason="更名", do="save"))
    worker = case(office).claims[0].people[0]
    assert (worker.name, str(worker.id_number)) == ("张三", "1101**********002X")
    form = opened(visitor, address[1])
    followed(visitor, post(visitor, address[1], **form, name="张三", owed="1000", forget="id_number", reason="错号"))
    assert case(office).claims[0].people[0].id_number is None


def test_workers_are_pasted_only_as_they_were_shown(visitor: Visitor, office: Office) -> None:
    rows = f"姓名\t身份证号\t月数\t欠薪金额\n张某\t{ID_NUMBER}\t2\t1,264.50元\n李某\t110105194912310021\t二\t100"
    answer = post(visitor, "/cases/A1/workers/C1", rows=rows, do="check")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "有 2 格要改" in spoken(page)
    assert "李某\t110105194912310021\t二\t100" in page, "refused cells keep their text"
    good = rows.rsplit("\n", 1)[0]
    page = post(visitor, "/cases/A1/workers/C1", rows=good, do="check").get_data(as_text=True)
    assert "共 1 人，合计 1,264.50 元" in spoken(page)
    assert "诉求载明 2，名单合计 1" in spoken(page)
    shown, seen = re.search(r'name="shown" value="([^"]+)"', page), SEEN.search(page)
    assert shown is not None
    assert seen is not None
    take: dict[str, Any] = {"seen": seen[1], "shown": shown[1], "do": "take", "sums": "rows"}
    other = post(visitor, "/cases/A1/workers/C1", rows=good.replace("1,264", "1,265"), reason="x", **take)
    assert "名单在预览之后改过" in spoken(other.get_data(as_text=True))
    assert post(visitor, "/cases/A1/workers/C1", rows=good, reason="", **take).status_code == 422
    followed(visitor, post(visitor, "/cases/A1/workers/C1", rows=good, reason="花名册", **take))
    claim = case(office).claims[0]
    assert (len(claim.people), claim.workers, claim.owed) == (1, 1, Yuan(126_450))


def test_a_changed_file_is_shown_before_it_is_taken(visitor: Visitor, office: Office) -> None:
    old = thing(office, Group.CLAIMS, "C1")
    amend("A1", Group.CLAIMS, "C1", thing=with_facts(old, {"owed": Yuan(500_000)}), seen=print_of(old), reason="更正",
          by=EDITOR, office=office)  # fmt: skip
    stated = changed(as_of="2024-06-01", claims=[{**STATED["claims"][0], "owed": 4000}])
    raw = json.dumps([stated, {**STATED, "id": "B1"}]).encode()
    answer = post(visitor, "/cases/import", files=(io.BytesIO(raw), "b.json"))
    page = answer.get_data(as_text=True)
    words = spoken(page)
    for said in ("b.json 与已有案件的差别", "2024-06-01", "冲突：保留人工更正", "判断基准日由", "收下 1 件"):
        assert said in words
    assert (str(case(office).as_of), office.graph.case("B1") is not None) == ("2024-05-01", True)
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token is not None
    amend("A1", Group.CASE, "", thing=with_facts(thing(office, Group.CASE, ""), {"notes": "其间"}),
          seen=print_of(thing(office, Group.CASE, "")), reason="x", by=EDITOR, office=office)  # fmt: skip
    stale = post(visitor, "/cases/import/confirm", token=token[1])
    assert stale.status_code == 409
    token = re.search(r'name="token" value="([^"]+)"', stale.get_data(as_text=True))
    assert token is not None
    assert str(case(office).as_of) == "2024-05-01"
    done = post(visitor, "/cases/import/confirm", token=token[1])
    assert "改动 1 处 · 冲突" in spoken(done.get_data(as_text=True))
    assert str(case(office).as_of) == "2024-06-01"
    assert post(visitor, "/cases/import/confirm", token="x").status_code == 409  # noqa: S106  no password


def test_a_conflict_is_chosen_with_a_reason(visitor: Visitor, office: Office) -> None:
    old = thing(office, Group.CLAIMS, "C1")
    amend("A1", Group.CLAIMS, "C1", thing=with_facts(old, {"owed": Yuan(500_000)}), seen=print_of(old), reason="更正",
          by=EDITOR, office=office)  # fmt: skip
    taken(changed(claims=[{**STATED["claims"][0], "owed": 4000}]), office, file="b.json")
    assert "1 处与人工更正不一致" in spoken(visitor.page("/cases/A1"))
    words = spoken(visitor.page("/cases/A1/conflicts"))
    for said in ("5,000.00 元", "4,000.00 元", "b.json", "待选"):
        assert said in words
    (conflict,) = dossier(office).work.conflicts
    assert post(visitor, "/cases/A1/conflicts", conflict=conflict.id, choice="theirs", reason="").status_code == 422
    followed(visitor, post(visitor, "/cases/A1/conflicts", conflict=conflict.id, choice="theirs", reason="核对"))
    assert case(office).claims[0].owed == Yuan(400_000)
    assert "采用来文件" in spoken(visitor.page("/cases/A1/conflicts"))


def test_a_case_is_opened_by_hand(visitor: Visitor, office: Office) -> None:
    assert 'href="/cases/new"' in visitor.page("/cases")
    assert "留空由系统编号，如 2026-001" in spoken(visitor.page("/cases/new"))
    refused = post(visitor, "/cases/new", id="a/b", name="某项目", reason="来信")
    assert refused.status_code == 422
    assert 'value="某项目"' in refused.get_data(as_text=True)
    assert post(visitor, "/cases/new", id="A1", reason="来信").status_code == 409
    assert "已立卷 2026-001" in followed(visitor, post(visitor, "/cases/new", name="某项目", reason="来信"))
    assert case(office, "2026-001").projects[0].name == "某项目"


def test_who_may_only_read_sees_facts_and_no_way_to_change_them(app: Flask, office: Office, visitor: Visitor) -> None:
    engaged(office, "审计", OfficerRole.AUDITOR)
    reader = Visitor(app.test_client())
    assert reader.sign_in(name="审计", password=THEIR_PASSWORD).status_code == 302
    page = reader.page("/cases/A1/facts")
    assert ("添加" in spoken(page), "乙劳务公司" in page) == (False, True)
    assert post(reader, "/cases/A1/facts/claims/C1", seen="x", **typed_claim()).status_code == 403
    assert post(reader, "/cases/A1/workers/C1", rows="张某", do="check").status_code == 403
    assert reader.get("/cases/new").status_code == 403


@pytest.mark.parametrize(
    "address",
    ["/cases/A1/facts/nix", "/cases/A1/facts/parties/NIX", "/cases/NIX/facts", "/cases/A1/facts/people?claim=C9",
     "/cases/A1/changes/nix", "/cases/A1/corrections/nix", "/cases/A1/workers/C9", "/cases/NIX/conflicts"],
)  # fmt: skip
def test_what_is_not_there_is_not_there(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404


@pytest.mark.parametrize("address", ["facts", "facts/contracts/K1", "facts/events/new", "workers/C1", "conflicts"])
def test_the_pages_speak_english_but_for_names(visitor: Visitor, address: str) -> None:
    post(visitor, "/language", language="en", next="/cases")
    words = spoken(visitor.page(f"/cases/A1/{address}")).replace("中文", "")
    for name in ("某住宅项目", "某置业公司", "甲建筑公司", "乙劳务公司", "张某", "王某", "某镇", "李四"):
        words = words.replace(name, "")
    assert HAN.findall(words) == []


def test_no_code_word_stands_on_a_chinese_page_of_facts(visitor: Visitor) -> None:
    for address in ("facts", "facts/claims/C1", "facts/contracts/K1", "facts/events", "workers/C1", "conflicts"):
        words = spoken(visitor.page(f"/cases/A1/{address}"))
        assert re.findall(r"\b[a-z]+_[a-z_]+\b", words) == [], address
