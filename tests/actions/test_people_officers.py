"""Officers added, changed, suspended and resumed; agencies added and moved; powers lent."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from caseflow.actions.facts.open_case import open_case
from caseflow.actions.people.agencies import (
    AgencyFacts,
    add_agency,
    change_agency,
    lay_first_agencies,
    list_agencies,
)
from caseflow.actions.people.delegations import Loan, delegate, end_delegation, list_delegations
from caseflow.actions.people.keys import ADMINISTRATOR, new_token
from caseflow.actions.people.officers import (
    Post,
    add_officer,
    change_officer,
    list_colleagues,
    list_officers,
    resume_officer,
    see_officer,
    suspend_officer,
)
from caseflow.actions.people.proving import acting_as, officer_at, officer_of_token, sign_in, whose_sign_in
from caseflow.domain.agency import AgencyKind
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import NoSuchOfficer, NotAllowed, PersonalInText, WeakPassword, WrongPassword
from caseflow.domain.officer import ActingOfficer, Door, OfficerRole, Verb
from caseflow.domain.people_errors import (
    BadAgency,
    BadDelegation,
    BadOfficer,
    LastAdministrator,
    NoSuchAgency,
    NoSuchDelegation,
    OfficerSuspended,
    OfficerThere,
    TextTooLong,
    WhyMissing,
)
from caseflow.domain.words import Sector
from caseflow.office import Office
from tests.make import TODAY
from tests.people import PASSWORD, engaged

CLERK, HEAD = frozenset({OfficerRole.CLERK}), frozenset({OfficerRole.HEAD})
TOWN = AgencyFacts(name="某某镇")


def told(office: Office) -> dict[str, Any]:
    """What the newest entry of the log says was done."""
    entry = office.graph.entries()[-1]
    return {"verb": entry.act.verb, "of": entry.act.subject, **json.loads(entry.act.what)}


def test_an_officer_is_added_with_a_first_password_to_be_changed(office: Office, admin: ActingOfficer) -> None:
    post = Post(title="科员", agency="区水务局", roles=frozenset({OfficerRole.REGULATOR_OFFICER}))
    first = add_officer("  李　四 ", post, by=admin, office=office, once="form 1")
    assert first.name == "李 四"
    record = see_officer("李 四", by=admin, office=office)
    assert (record.officer.title, record.officer.agency, record.must_change) == ("科员", "water_regulator", True)
    assert sign_in("李 四", first.password, office=office).officer == record.officer
    again = add_officer("李 四", post, by=admin, office=office, once="form 1")
    assert again.password == ""
    assert [one.officer.name for one in list_officers(by=admin, office=office)] == [ADMINISTRATOR, "李 四"]


def test_markup_in_a_name_is_a_name(office: Office, admin: ActingOfficer) -> None:
    assert add_officer("<b>李四", Post(roles=CLERK), by=admin, office=office).name == "<b>李四"


@pytest.mark.parametrize(
    ("name", "stated", "refusal"),
    [
        ("ADMIN", {}, OfficerThere),
        ("", {}, BadOfficer),
        ("a/b", {}, BadOfficer),
        ("Caseflow", {}, BadOfficer),
        ("a\u202eb", {}, BadOfficer),
        ("长" * 41, {}, TextTooLong),
        ("13800138000", {}, PersonalInText),
        ("李四", {"roles": frozenset()}, BadOfficer),
        ("李四", {"agency": "无此单位"}, NoSuchAgency),
        ("李四", {"roles": frozenset({OfficerRole.TOWN_OFFICER})}, BadOfficer),
        ("李四", {"title": "长" * 41}, TextTooLong),
    ],
)
def test_an_officer_who_cannot_be_as_stated_is_refused(
    name: str, stated: dict[str, Any], refusal: type[Exception], office: Office, admin: ActingOfficer
) -> None:
    with pytest.raises(refusal):
        add_officer(name, Post(**{"roles": CLERK, **stated}), by=admin, office=office)
    assert len(office.graph.officers()) == 1


def test_a_weak_first_password_is_refused(office: Office, admin: ActingOfficer) -> None:
    with pytest.raises(WeakPassword):
        add_officer("李四", Post(roles=CLERK), by=admin, office=office, password="password12345")  # noqa: S106


def test_a_change_says_from_what_to_what_and_why(office: Office, admin: ActingOfficer) -> None:
    engaged(office, "李四", OfficerRole.CLERK)
    change_officer("李四", Post(title="副科长", roles=HEAD), "任命", by=admin, office=office, once="form 1")
    assert told(office) == {
        "verb": "change_officer",
        "of": "officer/李四",
        "from": {"title": "", "agency": None, "roles": ["clerk"]},
        "to": {"title": "副科长", "agency": None, "roles": ["head"]},
        "why": "任命",
    }
    many = len(office.graph.entries())
    change_officer("李四", Post(roles=CLERK), "又一次", by=admin, office=office, once="form 1")
    change_officer("李四", Post(title="副科长", roles=HEAD), "同样", by=admin, office=office)
    assert len(office.graph.entries()) == many
    with pytest.raises(WhyMissing):
        change_officer("李四", Post(roles=CLERK), "  ", by=admin, office=office)
    with pytest.raises(NoSuchOfficer):
        change_officer("王五", Post(roles=CLERK), "任命", by=admin, office=office)


def test_the_last_administrator_stays(office: Office, admin: ActingOfficer) -> None:
    for act in (lambda: change_officer(ADMINISTRATOR, Post(roles=CLERK), "调岗", by=admin, office=office),
                lambda: suspend_officer(ADMINISTRATOR, "离岗", by=admin, office=office)):  # fmt: skip
        with pytest.raises(LastAdministrator):
            act()
    engaged(office, "王五", OfficerRole.ADMINISTRATOR)
    suspend_officer(ADMINISTRATOR, "离岗", by=admin, office=office)
    record = office.graph.officer(ADMINISTRATOR)
    assert record is not None
    assert record.suspended


def test_two_administrators_who_suspend_each_other_at_once_leave_one(office: Office, admin: ActingOfficer) -> None:
    engaged(office, "王五", OfficerRole.ADMINISTRATOR)
    other = officer_at(Door.COMMAND, "王五", office=office)

    def suspend(pair: tuple[str, ActingOfficer]) -> bool:
        try:
            suspend_officer(pair[0], "离岗", by=pair[1], office=office)
        except LastAdministrator:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(suspend, [("王五", admin), (ADMINISTRATOR, other)]))
    assert sorted(done) == [False, True]


def test_a_suspended_officer_gets_in_by_no_door(office: Office, admin: ActingOfficer) -> None:
    clerk = acting_as(engaged(office, "李四", OfficerRole.CLERK), Door.PAGE, office=office)
    key, token = sign_in("李四", PASSWORD, office=office).key, new_token("李四", by=clerk, office=office)
    suspend_officer("李四", "离岗", by=admin, office=office)
    assert whose_sign_in(key, office=office) is None
    assert officer_of_token(token, office=office) is None
    with pytest.raises(WrongPassword):
        sign_in("李四", PASSWORD, office=office)
    with pytest.raises(OfficerSuspended):
        officer_at(Door.COMMAND, "李四", office=office)
    assert [one.name for one in list_colleagues(by=clerk, office=office)] == [ADMINISTRATOR]
    resume_officer("李四", "返岗", by=admin, office=office)
    many = len(office.graph.entries())
    resume_officer("李四", "返岗", by=admin, office=office)
    assert len(office.graph.entries()) == many
    assert told(office)["to"] == {"suspended": False}
    assert whose_sign_in(key, office=office) is None
    assert sign_in("李四", PASSWORD, office=office)


def test_only_an_administrator_touches_officers_and_agencies(office: Office, admin: ActingOfficer) -> None:
    head = acting_as(engaged(office, "李四", OfficerRole.HEAD), Door.PAGE, office=office)
    for act in (lambda: list_officers(by=head, office=office), lambda: see_officer("李四", by=head, office=office),
                lambda: add_officer("王五", Post(roles=CLERK), by=head, office=office),
                lambda: change_officer("李四", Post(roles=CLERK), "x", by=head, office=office),
                lambda: suspend_officer("李四", "x", by=head, office=office),
                lambda: resume_officer("李四", "x", by=head, office=office),
                lambda: list_agencies(by=head, office=office),
                lambda: add_agency(AgencyKind.TOWN, TOWN, by=head, office=office),
                lambda: change_agency("zone_company", TOWN, "x", by=head, office=office)):  # fmt: skip
        with pytest.raises(NotAllowed):
            act()


def test_the_first_organisations_are_laid_once(office: Office, admin: ActingOfficer) -> None:
    assert len(office.graph.agencies()) == len(office.first_agencies) == 8
    assert lay_first_agencies(office=office) == 0
    office.graph.write(lambda pen: pen.save(replace(office.first_agencies[-1], name="经开集团公司")))
    assert lay_first_agencies(office=office) == 0
    assert "经开集团公司" in {one.name for one in office.graph.agencies()}


def test_a_town_is_added_renamed_and_gets_its_grids(office: Office, admin: ActingOfficer) -> None:
    town = add_agency(AgencyKind.TOWN, TOWN, by=admin, office=office, once="form 1")
    assert add_agency(AgencyKind.TOWN, TOWN, by=admin, office=office, once="form 1") == town
    grid = add_agency(AgencyKind.GRID, AgencyFacts(name="第一网格", under=town), by=admin, office=office)
    change_agency(town, AgencyFacts(name="某某街道", known_as=("某镇",)), "撤镇设街", by=admin, office=office)
    tree = list_agencies(by=admin, office=office)
    place = [one.id for one in tree].index(town)
    assert tree[place].names == {"某某街道", "某某镇", "某镇"}
    assert tree[place + 1].id == grid
    assert told(office)["why"] == "撤镇设街"
    many = len(office.graph.entries())
    change_agency(town, AgencyFacts(name="某某街道", known_as=("某镇", "某某镇")), "再来", by=admin, office=office)
    assert len(office.graph.entries()) == many


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (AgencyKind.TOWN, AgencyFacts(name=" ")),
        (AgencyKind.TOWN, AgencyFacts(name="水务局")),
        (AgencyKind.GRID, AgencyFacts(name="网格", under="water_regulator")),
        (AgencyKind.TOWN, AgencyFacts(name="某镇", sectors=frozenset({Sector.WATER}))),
    ],
)
def test_an_organisation_that_cannot_stand_there_is_refused(
    kind: AgencyKind, facts: AgencyFacts, office: Office, admin: ActingOfficer
) -> None:
    with pytest.raises(BadAgency):
        add_agency(kind, facts, by=admin, office=office)
    with pytest.raises(NoSuchAgency):
        change_agency("nowhere", TOWN, "x", by=admin, office=office)


def loan(**how: Any) -> Loan:
    stated: dict[str, Any] = {"giver": "主任", "taker": "李四", "roles": HEAD, "since": TODAY, "until": TODAY}
    return Loan(**{**stated, **how})


@pytest.fixture
def head(office: Office, admin: ActingOfficer) -> ActingOfficer:
    engaged(office, "李四", OfficerRole.CLERK)
    return acting_as(engaged(office, "主任", OfficerRole.HEAD), Door.PAGE, office=office)


def clerk_of(office: Office) -> ActingOfficer:
    return officer_at(Door.PAGE, "李四", office=office)


def test_powers_are_lent_for_their_days_and_taken_back(office: Office, head: ActingOfficer) -> None:
    own = delegate(loan(), "出差", by=head, office=office, once="form 1")
    assert delegate(loan(), "出差", by=head, office=office, once="form 1") == own
    clerk = clerk_of(office)
    assert clerk.may(Verb.ISSUE)
    assert told(office)["to"] == {"giver": "主任", "taker": "李四", "roles": ["head"], "since": "2026-11-25",
                                  "until": "2026-11-25"}  # fmt: skip
    assert [one.id for one in list_delegations(by=clerk, office=office)] == [own]
    end_delegation(own, "提前返回", by=head, office=office)
    end_delegation(own, "再点一次", by=head, office=office)
    assert not clerk_of(office).may(Verb.ISSUE)
    assert (told(office)["verb"], told(office)["why"]) == ("end_delegation", "提前返回")


def test_what_was_lent_is_not_lent_on_and_nobody_lends_for_another(
    office: Office, head: ActingOfficer, admin: ActingOfficer
) -> None:
    engaged(office, "王五", OfficerRole.GRID_OFFICER)
    delegate(loan(), "出差", by=admin, office=office)
    clerk = clerk_of(office)
    with pytest.raises(BadDelegation):
        delegate(loan(giver="李四", taker="王五"), "转托", by=clerk, office=office)
    with pytest.raises(NotAllowed):
        delegate(loan(taker="王五"), "转托", by=clerk, office=office)
    stranger = officer_at(Door.PAGE, "王五", office=office)
    assert list_delegations(by=stranger, office=office) == ()
    [lent] = list_delegations(by=admin, office=office)
    for guessed in (lent.id, "nix"):
        with pytest.raises(NoSuchDelegation):
            end_delegation(guessed, "x", by=stranger, office=office)


@pytest.mark.parametrize(
    ("stated", "refusal"),
    [
        ({"taker": "没有此人"}, NoSuchOfficer),
        ({"taker": "停用的人"}, OfficerSuspended),
        ({"roles": frozenset({OfficerRole.ADMINISTRATOR})}, BadDelegation),
        ({"until": date(2026, 1, 1)}, BadDelegation),
        ({"since": TODAY - timedelta(days=1)}, BadDelegation),
    ],
)
def test_what_cannot_be_lent_is_refused(
    stated: dict[str, Any], refusal: type[Exception], office: Office, head: ActingOfficer, admin: ActingOfficer
) -> None:
    engaged(office, "停用的人", OfficerRole.CLERK)
    suspend_officer("停用的人", "离岗", by=admin, office=office)
    with pytest.raises(refusal):
        delegate(loan(**stated), "出差", by=head, office=office)
    assert office.graph.delegations() == ()


def test_a_suspended_giver_s_loan_holds_no_more(office: Office, head: ActingOfficer, admin: ActingOfficer) -> None:
    delegate(loan(), "出差", by=head, office=office)
    suspend_officer("主任", "离岗", by=admin, office=office)
    assert not clerk_of(office).may(Verb.ISSUE)


def test_what_only_a_delegation_allows_is_logged_as_done_for_the_giver(office: Office, admin: ActingOfficer) -> None:
    engaged(office, "主办", OfficerRole.INVESTIGATOR)
    engaged(office, "李四", OfficerRole.AUDITOR)
    lent = Loan(giver="主办", taker="李四", roles=frozenset({OfficerRole.INVESTIGATOR}), since=TODAY, until=TODAY)
    delegate(lent, "出差", by=admin, office=office)
    open_case(CaseFile(id="N1"), reason="代为立卷", by=clerk_of(office), office=office)
    assert (office.graph.entries()[-1].act.by, told(office)["on_behalf_of"]) == ("李四", "主办")
    open_case(CaseFile(id="N2"), reason="自己立卷", by=officer_at(Door.PAGE, "主办", office=office), office=office)
    assert "on_behalf_of" not in told(office)
