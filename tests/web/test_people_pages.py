"""Pages about people: officers, agencies, delegations, the matrix, one's own sign-ins; and the same over HTTP."""

import re
from typing import Any

import pytest
from flask import Flask

from caseflow.domain.officer import ActingOfficer, OfficerRole
from caseflow.office import Office
from tests.people import engaged
from tests.web.conftest import Visitor

PAGES = ("/people", "/people/add", "/people/agencies", "/people/delegations", "/people/matrix", "/sessions")


def spoken(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def once_on(page: str) -> str:
    found = re.search(r'name="once" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def signed_in(app: Flask, office: Office, name: str, *roles: OfficerRole) -> Visitor:
    engaged(office, name, *roles)
    visitor = Visitor(app.test_client())
    assert visitor.sign_in(name=name).status_code == 302
    return visitor


def test_an_officer_is_added_and_signs_in_with_the_password_that_was_shown(visitor: Visitor, app: Flask) -> None:
    form = {"name": "李四", "title": "科员", "agency": "housing_regulator", "roles": ["regulator_officer", "clerk"]}
    added = visitor.send("/people/add", seen="/people/add", **form)
    assert added.status_code == 201
    shown = re.search(r'<p class="secret"><code>([^<]+)</code>', added.get_data(as_text=True))
    assert shown is not None
    newcomer = Visitor(app.test_client())
    assert newcomer.sign_in(shown[1], name="李四").status_code == 302
    assert newcomer.get("/cases").headers["Location"] == "/password"
    words = spoken(visitor.page("/people"))
    assert "李四 科员 区住建委 文书 行业主管部门人员 待改初始密码" in words


def test_a_second_click_adds_nobody_and_shows_no_password_again(visitor: Visitor, office: Office) -> None:
    once = once_on(visitor.page("/people/add"))
    for _ in range(2):
        answer = visitor.send("/people/add", seen="/people/add", name="李四", roles="clerk", once=once)
    assert answer.status_code == 201
    assert "不再显示" in answer.get_data(as_text=True)
    assert len(office.graph.officers()) == 2


def test_a_refused_form_keeps_what_was_typed_and_says_what_is_wrong(visitor: Visitor) -> None:
    typed = {"name": "李四", "title": "驻镇<b>科员", "roles": "town_officer"}
    answer = visitor.send("/people/add", seen="/people/add", **typed)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "只能由相应单位的人员担任" in page
    assert "驻镇&lt;b&gt;科员" in page
    assert re.search(r'value="town_officer" checked', page)
    strange = visitor.send("/people/add", seen="/people/add", name="李四", roles="king")
    assert (strange.status_code, "没有“king”这个角色" in strange.get_data(as_text=True)) == (422, True)


def test_markup_in_a_name_is_shown_as_text(visitor: Visitor) -> None:
    visitor.send("/people/add", seen="/people/add", name="<script>李四", title="<b>x", roles="clerk")
    visitor.send("/people/agencies", seen="/people/agencies", name="<i>某镇", kind="town")
    for address in ("/people", "/people/agencies", "/people/delegations", "/people/officers/%3Cscript%3E李四"):
        page = visitor.page(address)
        assert "<script" not in page
        assert "<i>某镇" not in page
    assert "&lt;script&gt;李四" in visitor.page("/people")


def test_a_post_is_changed_and_takes_effect_at_once(visitor: Visitor, app: Flask, office: Office) -> None:
    clerk = signed_in(app, office, "李四", OfficerRole.CLERK)
    assert clerk.get("/cases/import").status_code == 200
    form = {"title": "审计", "roles": "auditor", "why": "调岗"}
    assert visitor.send("/people/officers/李四/change", seen="/people/officers/李四", **form).status_code == 302
    assert "审计" in visitor.page("/people")
    assert clerk.get("/cases/import").status_code == 403
    without_why = visitor.send("/people/officers/李四/change", seen="/people/officers/李四", roles="clerk", why=" ")
    assert (without_why.status_code, "请写明理由" in without_why.get_data(as_text=True)) == (422, True)


def test_an_account_is_suspended_resumed_and_given_new_keys(visitor: Visitor, app: Flask, office: Office) -> None:
    signed_in(app, office, "李四", OfficerRole.CLERK)
    place = "/people/officers/李四"
    assert "1 处已登录" in spoken(visitor.page(place))
    for act, words in (("suspend", "已停用，所有登录已终止"), ("resume", "已恢复")):
        visitor.send(f"{place}/{act}", seen=place, why="离岗")
        assert words in visitor.page(place)
    visitor.send(f"{place}/suspend", seen=place, why="")
    assert "请写明理由" in visitor.page(place)
    for act in ("revoke-tokens", "end-sign-ins"):
        assert visitor.send(f"{place}/{act}", seen=place).status_code == 302
    assert 'class="secret"' in visitor.send(f"{place}/password", seen=place).get_data(as_text=True)
    last = visitor.send("/people/officers/admin/suspend", seen="/people/officers/admin", why="离岗")
    assert last.headers["Location"] == "/people/officers/admin"
    assert "最后一名在用的系统管理员" in visitor.page("/people/officers/admin")


def test_the_tree_is_shown_and_changed(visitor: Visitor, office: Office) -> None:
    visitor.send("/people/agencies", seen="/people/agencies", name="某某镇", kind="town", known_as="某镇、某某乡")
    [town] = [one for one in office.graph.agencies() if one.name == "某某镇"]
    assert town.names == {"某某镇", "某镇", "某某乡"}
    visitor.send("/people/agencies", seen="/people/agencies", name="第一网格", kind="grid", under=town.id)
    page = visitor.page("/people/agencies")
    assert re.search(r'depth-1"><a href="[^"]+"><strong>第一网格', page)
    form = {"name": "某某街道", "known_as": "某镇", "why": "撤镇设街"}
    assert visitor.send(f"/people/agencies/{town.id}", seen="/people/agencies", **form).status_code == 302
    assert "某某街道" in visitor.page("/people/agencies")
    wrong = visitor.send("/people/agencies", seen="/people/agencies", name="水务局", kind="town")
    assert (wrong.status_code, "名称或别名已被另一单位使用" in wrong.get_data(as_text=True)) == (422, True)
    wrong = visitor.send(f"/people/agencies/{town.id}", seen="/people/agencies", name="", why="x")
    assert (wrong.status_code, "请填写名称" in wrong.get_data(as_text=True)) == (422, True)
    assert visitor.get("/people/agencies/nix").status_code == 404


def test_an_officer_lends_his_own_roles_and_takes_them_back(
    app: Flask, office: Office, admin: ActingOfficer, visitor: Visitor
) -> None:
    head = signed_in(app, office, "主任", OfficerRole.HEAD)
    clerk = signed_in(app, office, "李四", OfficerRole.CLERK)
    page = head.page("/people/delegations")
    assert 'name="giver"' not in page
    assert re.findall(r'name="roles" value="(\w+)"', page) == ["head"]
    form = {"taker": "李四", "roles": "head", "since": "2026-11-25", "until": "2026-11-30", "why": "出差"}
    assert head.send("/people/delegations", seen="/people/delegations", **form).status_code == 302
    assert "主任 → 李四" in spoken(clerk.page("/people/delegations"))
    assert "主任 → 李四" in spoken(visitor.page("/people/delegations"))
    wrong = head.send("/people/delegations", seen="/people/delegations", **{**form, "until": "2026-13-01"})
    assert (wrong.status_code, "2026-13-01" in wrong.get_data(as_text=True)) == (422, True)
    [own] = [one.id for one in office.graph.delegations()]
    clerk.send(f"/people/delegations/{own}/end", seen="/people/delegations", why="")
    assert "请写明理由" in clerk.page("/people/delegations")
    clerk.send(f"/people/delegations/{own}/end", seen="/people/delegations", why="办完")
    assert "已终止" in clerk.page("/people/delegations")


def test_the_matrix_is_open_to_every_officer_and_says_what_the_table_holds(app: Flask, office: Office) -> None:
    grid = signed_in(app, office, "李四", OfficerRole.GRID_OFFICER)
    words = spoken(grid.page("/people/matrix"))
    assert re.search("负责人 全区 — 全区 全区 全区 全区 — 全区 全区 —", words)
    assert re.search("街镇人员 本单位 本单位", words)


def test_an_officer_sees_his_sign_ins_and_ends_them(app: Flask, office: Office, admin: ActingOfficer) -> None:
    clerk = signed_in(app, office, "李四", OfficerRole.CLERK)
    others = [Visitor(app.test_client()) for _ in range(2)]
    for other in others:
        other.client.post(
            "/sign-in",
            data={"csrf_token": other.token(), "name": "李四", "password": "a long enough password"},
            headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"},
        )
    page = clerk.page("/sessions")
    assert page.count("Firefox · Windows") == 2
    assert len(re.findall(r'action="(/sessions/\w+/end)"', page)) == 3
    clerk.send("/sessions/end-others", seen="/sessions")
    assert "已终止 2 次登录" in clerk.page("/sessions")
    assert [other.get("/cases").status_code for other in others] == [302, 302]
    [own] = re.findall(r'action="(/sessions/\w+/end)"', clerk.page("/sessions"))
    clerk.send(own, seen="/sessions")
    assert clerk.get("/sessions").status_code == 302


def test_one_who_only_administers_begins_at_the_people(app: Flask, office: Office) -> None:
    engaged(office, "管理员", OfficerRole.ADMINISTRATOR)
    other = Visitor(app.test_client())
    assert other.sign_in(name="管理员").headers["Location"] == "/people"
    page = other.page("/people")
    assert "待办" not in page
    assert other.get("/cases").status_code == 403


@pytest.mark.parametrize("address", PAGES)
def test_an_english_page_about_people_speaks_no_chinese_but_names(visitor: Visitor, address: str) -> None:
    visitor.send("/language", language="en", next="/cases")
    page = visitor.page(address)
    page = re.sub(
        r'(?s)<td class="lead-cell.*?</td>|<option.*?</option>|<td data-label="(Title|Agency)">.*?</td>', "", page
    )
    assert re.findall(r"[\u4e00-\u9fff]+", spoken(page.replace(">中文<", "><"))) == []


def api(visitor: Visitor, bearer: dict[str, str], method: str, address: str, **how: Any) -> Any:
    answer = visitor.client.open(
        f"/api/v1{address}", method=method, headers={**bearer, **how.pop("headers", {})}, **how
    )
    return answer.status_code, answer.get_json()


def test_people_over_http(stranger: Visitor, bearer: dict[str, str], office: Office) -> None:
    key = {"Idempotency-Key": "1"}
    stated = {"name": "李四", "title": "科员", "agency": "区水务局", "roles": ["regulator_officer"]}
    status, added = api(stranger, bearer, "POST", "/officers", json=stated, headers=key)
    assert (status, added["name"], len(added["password"])) == (201, "李四", 16)
    assert api(stranger, bearer, "POST", "/officers", json=stated, headers=key)[1]["password"] is None
    status, one = api(stranger, bearer, "PUT", "/officers/李四", json={"roles": ["clerk"], "why": "调岗"})
    assert (status, one["roles"], one["agency"]) == (200, ["clerk"], None)
    assert api(stranger, bearer, "POST", "/officers/李四/suspend", json={"why": "离岗"}) == (200, {"done": True})
    assert api(stranger, bearer, "GET", "/officers/李四")[1]["suspended"] is True
    assert api(stranger, bearer, "POST", "/officers/李四/resume", json={"why": "返岗"})[0] == 200
    assert [one["name"] for one in api(stranger, bearer, "GET", "/officers")[1]["officers"]] == ["admin", "李四"]
    assert api(stranger, bearer, "GET", "/officers/李四/sessions") == (200, {"sessions": []})
    assert api(stranger, bearer, "DELETE", "/officers/李四/sessions")[0] == 200
    assert api(stranger, bearer, "DELETE", "/officers/李四/sessions/nix")[0] == 404
    assert api(stranger, bearer, "GET", "/matrix")[1]["matrix"]["head"]["issue"] == "district"
    town = {"kind": "town", "name": "某某镇", "known_as": ["某镇", "某某乡"]}
    status, made = api(stranger, bearer, "POST", "/agencies", json=town)
    assert status == 201
    change = {"name": "某某街道", "why": "撤镇设街"}
    assert api(stranger, bearer, "PUT", f"/agencies/{made['id']}", json=change)[0] == 200
    [row] = [one for one in api(stranger, bearer, "GET", "/agencies")[1]["agencies"] if one["id"] == made["id"]]
    assert (row["name"], row["known_as"]) == ("某某街道", ["某某镇"])
    loan = {"taker": "李四", "roles": ["head"], "since": "2026-11-25", "until": "2026-11-30", "why": "出差"}
    status, lent = api(stranger, bearer, "POST", "/delegations", json=loan)
    assert status == 201
    assert api(stranger, bearer, "DELETE", f"/delegations/{lent['id']}", json={"why": "返回"})[0] == 200
    assert api(stranger, bearer, "GET", "/delegations")[1]["delegations"][0]["ended_at"] is not None
    assert api(stranger, bearer, "POST", "/agencies", json={"kind": "village", "name": "某村"})[0] == 422
    assert api(stranger, bearer, "POST", "/officers", json=["no object"])[0] == 422
    assert api(stranger, bearer, "POST", "/officers/admin/revoke-tokens")[0] == 200
    assert api(stranger, bearer, "GET", "/officers")[0] == 401
