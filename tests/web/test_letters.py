"""Letters by page and by API: drafted, composed, reviewed, issued, served, answered, closed; refused in words."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote

import pytest
from flask import Flask

from caseflow.actions.people.keys import new_token
from caseflow.domain.officer import ActingOfficer, OfficerRole
from caseflow.office import Office
from tests.actions.letters import CASE, ORDER, SUPERVISION, drafted, issued, replied, reviewed, sealed, served, take_in
from tests.people import engaged
from tests.web.conftest import Visitor

AT = f"/cases/{quote(CASE)}"
PEOPLE = {
    "甲": OfficerRole.INVESTIGATOR,
    "乙": OfficerRole.REVIEWER,
    "丙": OfficerRole.HEAD,
    "戊": OfficerRole.CLERK,
}


@pytest.fixture(autouse=True)
def people(office: Office, admin: ActingOfficer) -> None:
    for name, role in PEOPLE.items():
        engaged(office, name, role)
    take_in(office)


def at_door(app: Flask, name: str) -> Visitor:
    visitor = Visitor(app.test_client())
    assert visitor.sign_in(name=name).status_code == 302
    return visitor


def answers(given: Mapping[str, str]) -> dict[str, str]:
    return {f"a-{name}": text for name, text in given.items()}


def test_a_letter_is_led_from_the_case_page_to_its_close(app: Flask, office: Office) -> None:
    clerk, reviewer, head = (at_door(app, name) for name in ("甲", "乙", "丙"))
    assert "拟稿" in clerk.page(AT)
    made = clerk.send(f"{AT}/letters", seen=AT, kind="correction_order", to="GC")
    assert made.status_code == 302
    page = made.headers["Location"]
    assert "还缺：" in clerk.page(page)
    assert clerk.send(f"{page}/edit", seen=page, version="1", **answers(ORDER)).status_code == 302
    text = clerk.page(page)
    assert "还缺：" not in text
    assert "由有此权限的另一名工作人员办理。" in text
    assert reviewer.send(f"{page}/review", seen=page, version="2").status_code == 302
    assert head.send(f"{page}/issue", seen=page, version="2").status_code == 302
    assert "青人社监令字〔2026〕第1号" in head.page(page)
    assert clerk.send(f"{page}/seal", seen=page, seal="labour_bureau", on="2026-11-25", copies="2").status_code == 302
    assert clerk.send(f"{page}/attempt", seen=page, on="2026-11-25", how="direct", reason="拒收").status_code == 302
    served_by = {"on": "2026-11-25", "how": "left", "witnesses": "居委会张某", "place": "项目部门口"}
    assert 'id="serve-server-0" name="servers" maxlength="200" value="甲"' in clerk.page(page)
    alone = clerk.send(f"{page}/serve", seen=page, **served_by, servers="甲")
    assert (alone.status_code, "请写明两名送达人" in alone.get_data(as_text=True)) == (422, True)
    assert clerk.send(f"{page}/serve", seen=page, **served_by, servers=["甲", "丁"]).status_code == 302
    assert "送达人 甲、丁 · 项目部门口" in clerk.page(page)
    said = {"on": "2026-11-25", "sender": "津建第九工程有限公司", "text": "已支付"}
    assert clerk.send(f"{page}/reply", seen=page, **said).status_code == 302
    assert clerk.send(f"{page}/accept", seen=page).status_code == 302
    assert clerk.send(f"{page}/close", seen=page).status_code == 302
    closed = clerk.page(page)
    assert "已办结" in closed
    assert "居委会张某" in closed
    case = clerk.page(AT)
    assert "青人社监令字〔2026〕第1号" in case
    assert "2026-11-25 留置送达" in case


def test_the_file_is_the_draft_s_and_then_the_frozen_one(app: Flask, office: Office) -> None:
    clerk = at_door(app, "甲")
    draft = clerk.get(f"{AT}/letters/{drafted(office).id}/file")
    assert "草稿" in quote_back(draft.headers["Content-Disposition"])
    letter = issued(office)
    issued_file = clerk.get(f"{AT}/letters/{letter.id}/file")
    assert issued_file.data == office.files.fetch(letter.sha256 or "")
    assert "青人社监令字〔2026〕第1号" in quote_back(issued_file.headers["Content-Disposition"])


def quote_back(header: str) -> str:
    return unquote(header)


def test_a_refusal_is_said_on_the_page_and_keeps_what_was_typed(app: Flask, office: Office) -> None:
    clerk, head = at_door(app, "甲"), at_door(app, "丙")
    page = f"{AT}/letters/{sealed(office).id}"
    refused = clerk.send(f"{page}/serve", seen=page, on="2026-11-25", how="left", receiver="某某")
    assert refused.status_code == 422
    said = refused.get_data(as_text=True)
    assert "留置送达请写明见证人" in said
    assert 'value="某某"' in said
    assert clerk.send(f"{page}/serve", seen=page, on="昨天", how="left").status_code == 422
    assert clerk.send(f"{page}/serve", seen=page, on="2026-11-25", how="by owl").status_code == 422
    assert head.send(f"{page}/void", seen=page).status_code == 422
    assert head.send(f"{page}/burn", seen=page).status_code == 404
    wrong = clerk.send(f"{AT}/letters", seen=AT, kind="correction_order", to="OWN")
    assert wrong.status_code == 422
    assert "天津青禾置业有限公司" in wrong.get_data(as_text=True)


def test_a_served_letter_is_withdrawn_at_its_page_once_its_addressee_was_told(app: Flask, office: Office) -> None:
    head = at_door(app, "丙")
    page = f"{AT}/letters/{served(office).id}"
    said = {"reason": "对象有误", "how": "post", "note": "已签收"}
    assert head.send(f"{page}/withdraw", seen=page, **said).status_code == 422
    refused = head.send(f"{page}/withdraw", seen=page, **said, on="2026-11-24")
    assert (refused.status_code, 'value="已签收"' in refused.get_data(as_text=True)) == (422, True)
    assert head.send(f"{page}/withdraw", seen=page, **said, on="2026-11-25").status_code == 302
    shown = head.page(page)
    assert [word for word in ("已撤销", "对象有误", "2026-11-25 邮寄送达", "已签收") if word not in shown] == []
    assert "已撤销" in head.page("/seals")


def test_a_letter_is_replaced_at_its_page_and_each_names_the_other(app: Flask, office: Office) -> None:
    clerk, reviewer, head = (at_door(app, name) for name in ("甲", "乙", "丙"))
    old = issued(office)
    page = f"{AT}/letters/{old.id}"
    assert "换发" in clerk.page(page)
    made = clerk.send(f"{page}/supersede", seen=page, reason="金额有误")
    new = made.headers["Location"]
    assert (made.status_code, new == page) == (302, False)
    assert "本件换发：" in clerk.page(new)
    assert "正在换发，新件：" in clerk.page(page)
    assert clerk.send(f"{page}/supersede", seen=page).status_code == 409
    assert reviewer.send(f"{new}/review", seen=new).status_code == 302
    assert head.send(f"{new}/issue", seen=new).status_code == 302
    assert [word for word in ("已换发", "由此件换发：", "第2号") if word not in clerk.page(page)] == []
    listed = clerk.page("/letters").split("<tbody>")[1]
    assert ("本件换发：青人社监令字〔2026〕第1号" in listed, "由此件换发：青人社监令字〔2026〕第2号" in listed) == (
        True,
        True,
    )


def test_a_letter_drawn_anew_stands_beside_what_its_reviewer_saw(
    app: Flask, office: Office, tokens: Mapping[str, Any]
) -> None:
    clerk, reviewer = at_door(app, "甲"), at_door(app, "乙")
    letter = drafted(office)
    page = f"{AT}/letters/{letter.id}"
    assert "核稿记录" not in reviewer.page(page)
    assert reviewer.send(f"{page}/return", seen=page, reason="地址不对").status_code == 302
    assert "地址不对" in reviewer.page(page).split('id="rounds"')[1]
    changed = answers({**ORDER, "address": "天津市西青区新址9号"})
    assert clerk.send(f"{page}/edit", seen=page, version="1", **changed).status_code == 302
    shown = reviewer.page(page).split('id="rounds"')[1].split("</section>")[0]
    taken, added = (re.findall(rf"<{tag}>(.*?)</{tag}>", shown, re.DOTALL) for tag in ("del", "ins"))
    assert (any("某路1号" in text for text in taken), any("新址9号" in text for text in added)) == (True, True)
    told = app.test_client().get(f"/api/v1{page}/rounds", headers=tokens["乙"]).json
    assert told is not None
    assert (told["since"], told["version"], told["rounds"][0]["note"]) == (1, 2, "地址不对")
    assert {line["change"] for line in told["lines"]} >= {"added", "taken"}
    assert clerk.send(f"{page}/edit", seen=page, version="2", **answers(ORDER)).status_code == 302
    assert "文字与核稿人看过的第 1 稿相同。" in reviewer.page(page)


def test_the_api_names_the_letter_that_replaces_and_the_one_replaced(
    app: Flask, office: Office, tokens: Mapping[str, Any]
) -> None:
    token = tokens["甲"]
    old = issued(office)
    client, at = app.test_client(), f"/api/v1{AT}/letters"
    new = client.post(f"{at}/{old.id}/supersede", json={}, headers=token).json
    assert new is not None
    assert new["supersedes"] == {"id": old.id, "number": old.number, "state": "issued"}
    before = client.get(f"{at}/{old.id}", headers=token).json
    assert before is not None
    assert (before["superseded_by"]["id"], before["told"]) == (new["id"], None)


def test_a_draft_with_typed_answers_refused_shows_them_again(app: Flask, office: Office) -> None:
    clerk = at_door(app, "甲")
    page = f"{AT}/letters/{drafted(office).id}"
    refused = clerk.send(f"{page}/edit", seen=page, **answers({**ORDER, "deadline": "不久", "contact": "新联系人"}))
    assert refused.status_code == 422
    assert "新联系人" in refused.get_data(as_text=True)


def test_the_drafter_is_told_why_he_cannot_approve(app: Flask, office: Office) -> None:
    engaged(office, "己", OfficerRole.INVESTIGATOR, OfficerRole.REVIEWER)
    both = at_door(app, "己")
    made = both.send(f"{AT}/letters", seen=AT, kind="correction_order", to="GC")
    page = made.headers["Location"]
    assert "参与拟稿" in both.page(page)
    refused = both.send(f"{page}/review", seen=page)
    assert refused.status_code == 403
    assert "参与拟稿" in refused.get_data(as_text=True)


def test_a_second_click_opens_the_first_letter(app: Flask, office: Office) -> None:
    clerk = at_door(app, "甲")
    sent = {"kind": "correction_order", "to": "GC", "once": "the-same-form"}
    first, second = (clerk.send(f"{AT}/letters", seen=AT, **sent).headers["Location"] for _ in range(2))
    assert first == second
    assert len(office.graph.letters()) == 1


def test_a_new_letter_offers_kinds_addressees_and_its_form(app: Flask) -> None:
    clerk = at_door(app, "甲")
    kinds = clerk.page(f"{AT}/letters/new")
    assert [word for word in ("欠薪线索转办单", "案件督办函", "限期改正指令书") if word not in kinds] == []
    form = clerk.page(f"{AT}/letters/new?kind=supervision_letter&to=regulator")
    assert re.search(r'<option value="区住房和建设委员会" selected>', form)
    assert "津建第九工程有限公司" not in form
    assert "督办台账编号" in form
    assert clerk.get(f"{AT}/letters/new?kind=love_letter").status_code == 404


def test_the_list_shows_what_waits_and_can_be_narrowed(app: Flask, office: Office) -> None:
    drafted(office)
    served(office, "supervision_letter", "杨柳青镇")
    clerk = at_door(app, "戊")
    whole = clerk.page("/letters")
    assert "待核稿" in whole
    assert "待回复" in whole
    assert "待核稿" not in clerk.page("/letters?state=served").split("<tbody>")[1]
    assert "没有符合条件的函件" in clerk.page("/letters?overdue=1")
    assert "没有符合条件的函件" in clerk.page("/letters?kind=advice_letter")


def test_letters_are_shown_in_english_too(app: Flask, office: Office) -> None:
    letter = replied(office)
    clerk = at_door(app, "甲")
    clerk.send("/language", seen="/cases", language="en")
    page = clerk.page(f"{AT}/letters/{letter.id}")
    assert "Accept the reply" in page
    assert "Reply to be judged" in page


@pytest.fixture
def tokens(office: Office, admin: ActingOfficer) -> dict[str, dict[str, str]]:
    return {
        name: {"Authorization": f"Bearer {new_token(name, by=admin, office=office)}"} for name in ("甲", "乙", "丙")
    }


def test_a_program_leads_a_letter_through_its_life(app: Flask, tokens: Mapping[str, Any], office: Office) -> None:
    client, api = app.test_client(), f"/api/v1{AT}/letters"
    asked = {"kind": "supervision_letter", "to": "杨柳青镇", "answers": SUPERVISION}
    made = client.post(api, json=asked, headers=tokens["甲"])
    assert (made.status_code, made.json["blanks"], made.json["next"]) == (201, [], "review")
    letter = f"{api}/{made.json['id']}"
    early = client.post(f"{letter}/issue", json={}, headers=tokens["丙"])
    assert (early.status_code, early.json["slug"]) == (409, "letter_elsewhere")
    keyed = {**tokens["乙"], "Idempotency-Key": "k1"}
    for _ in range(2):
        assert client.post(f"{letter}/review", json={"version": 1}, headers=keyed).json["state"] == "reviewed"
    out = client.post(f"{letter}/issue", json={}, headers=tokens["丙"]).json
    assert out["number"] == "西青治欠办函〔2026〕1号"
    assert out["number"] in out["text"]
    file = client.get(f"{letter}/file", headers=tokens["甲"])
    assert file.data == office.files.fetch(out["sha256"])
    use = {"seal": "leading_office", "on": "2026-11-25", "copies": 3}
    stamped = client.post(f"{letter}/seal", json=use, headers=tokens["甲"]).json
    assert (stamped["state"], stamped["next"], stamped["sealings"][0]["copies"]) == ("sealed", "serve", 3)
    body = {"on": "2026-11-25", "how": "electronic", "receiver": "值班室"}
    sent = client.post(f"{letter}/serve", json=body, headers=tokens["甲"]).json
    assert sent["reply_due"]["due"] == "2026-12-02"
    assert "2026年11月25日送达" in sent["reply_due"]["why"]
    client.post(f"{letter}/reply", json={"on": "2026-11-25", "sender": "镇", "text": "办"}, headers=tokens["甲"])
    back = client.post(f"{letter}/send_back", json={"reason": "太短"}, headers=tokens["甲"]).json
    assert (back["state"], back["replies"][0]["judged_note"]) == ("served", "太短")
    done = client.post(f"{letter}/close", json={"reason": "另案处理"}, headers=tokens["甲"]).json
    assert (done["state"], done["allowed"]) == ("closed", [])
    listed = client.get("/api/v1/letters?state=closed", headers=tokens["乙"]).json["letters"]
    assert [one["id"] for one in listed] == [made.json["id"]]
    assert len(client.get(api, headers=tokens["乙"]).json["letters"]) == 1


def test_a_program_is_told_what_it_stated_wrong(app: Flask, tokens: Mapping[str, Any], office: Office) -> None:
    client, api = app.test_client(), f"/api/v1{AT}/letters"
    letter = f"{api}/{reviewed(office).id}"
    refusals = [
        client.post(api, json={"kind": "correction_order"}, headers=tokens["甲"]),
        client.post(api, json={"kind": "correction_order", "to": "GC", "colour": "red"}, headers=tokens["甲"]),
        client.post(f"{letter}/issue", json={"despite": "perhaps"}, headers=tokens["丙"]),
    ]
    assert [one.json["slug"] for one in refusals] == ["bad_fields"] * 3
    assert client.post(f"{letter}/burn", json={}, headers=tokens["丙"]).status_code == 404
    assert client.get(f"{api}/guessed", headers=tokens["甲"]).status_code == 404
    assert client.get("/api/v1/cases/guessed/letters", headers=tokens["甲"]).status_code == 404


def test_a_draft_is_told_what_is_wrong_with_its_form_and_an_issued_letter_is_not(app: Flask, office: Office) -> None:
    odd = {"address": "天津市西青区某路1号（见某函[2025]3号）"}
    draft, frozen = drafted(office, to="SUB", **odd), issued(office, **odd)
    clerk, told = at_door(app, "甲"), "发文字号“[2025]3号”的年份应当用六角括号〔〕。"
    assert told in clerk.page(f"{AT}/letters/{draft.id}")
    assert clerk.get(f"/api/v1{AT}/letters/{draft.id}").get_json()["format"] == [told]
    assert told not in clerk.page(f"{AT}/letters/{frozen.id}")
    assert clerk.get(f"/api/v1{AT}/letters/{frozen.id}").get_json()["format"] == []
