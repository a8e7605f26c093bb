"""The first administrator, signing in, passwords and tokens."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator, new_password, new_token
from caseflow.actions.people.proving import officer_at, officer_of_token, sign_in
from caseflow.domain.errors import NoSuchOfficer, NotAllowed, WeakPassword, WrongPassword
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, Verb
from caseflow.office import Office
from caseflow.outside.passwords import ArgonPasswords


def with_clerk(office: Office) -> ActingOfficer:
    clerk = Officer(name="李四", verbs=frozenset({Verb.READ}))
    record = OfficerRecord(officer=clerk, password_hash=office.passwords.hash("clerk's own words"))
    office.graph.write(lambda pen: pen.save_officer(record))
    return ActingOfficer(clerk, Door.PAGE)


def test_a_new_folder_gets_one_administrator_whose_password_is_kept_nowhere(office: Office, tmp_path: Path) -> None:
    first = first_administrator(office=office)
    assert first is not None
    assert first_administrator(office=office) is None
    record = office.graph.officer(ADMINISTRATOR)
    assert record is not None
    assert not record.must_change
    assert record.officer.verbs == frozenset(Verb)
    assert first.password not in repr(record) + repr(office.graph.entries())
    assert sign_in(first.name, first.password, office=office) == record.officer
    assert [entry.act.verb for entry in office.graph.entries()] == ["first_administrator", "sign_in"]


@pytest.mark.parametrize(("name", "password"), [("admin", "wrong"), ("nobody", "wrong"), ("", ""), ("admin", "")])
def test_a_wrong_name_or_password_is_refused_alike(
    name: str, password: str, office: Office, admin: ActingOfficer
) -> None:
    with pytest.raises(WrongPassword) as refused:
        sign_in(name, password, office=office)
    assert refused.value.terms == {}


def test_an_unknown_name_takes_as_long_as_a_wrong_password(office: Office) -> None:
    slow = replace(office, passwords=ArgonPasswords())
    first_administrator(office=slow)

    def took(name: str) -> float:
        start = time.perf_counter()
        with pytest.raises(WrongPassword):
            sign_in(name, "wrong", office=slow)
        return time.perf_counter() - start

    known, unknown = min(took(ADMINISTRATOR) for _ in range(3)), min(took("nobody") for _ in range(3))
    assert 0.4 < unknown / known < 2.5


def test_a_token_opens_the_api_for_its_officer(office: Office, admin: ActingOfficer) -> None:
    one, other = (new_token(ADMINISTRATOR, by=admin, office=office) for _ in range(2))
    assert officer_of_token(one, office=office) == officer_of_token(other, office=office) == admin.officer
    assert officer_of_token("caseflow_nix", office=office) is None
    assert officer_of_token("", office=office) is None
    assert one not in repr(office.graph.officer(ADMINISTRATOR)) + repr(office.graph.entries())


def test_a_new_password_ends_the_old_one(office: Office, admin: ActingOfficer) -> None:
    new_password(ADMINISTRATOR, "安薪西青二〇二二年七月", by=admin, office=office)
    assert sign_in(ADMINISTRATOR, "安薪西青二〇二二年七月", office=office) == admin.officer
    record = office.graph.officer(ADMINISTRATOR)
    assert record is not None
    assert not record.must_change
    with pytest.raises(WeakPassword) as refused:
        new_password(ADMINISTRATOR, "short", by=admin, office=office)
    assert refused.value.terms == {"least": "10"}


def test_a_clerk_changes_only_his_own_keys(office: Office, admin: ActingOfficer) -> None:
    clerk = with_clerk(office)
    new_password("李四", "another long one", by=clerk, office=office)
    assert officer_of_token(new_token("李四", by=clerk, office=office), office=office) == clerk.officer
    for change in (
        lambda: new_password(ADMINISTRATOR, "another long one", by=clerk, office=office),
        lambda: new_token(ADMINISTRATOR, by=clerk, office=office),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_a_password_given_by_another_must_be_changed(office: Office, admin: ActingOfficer) -> None:
    with_clerk(office)
    new_password("李四", "given by the office", by=admin, office=office)
    record = office.graph.officer("李四")
    assert record is not None
    assert record.must_change


def test_nobody_acts_under_a_name_that_is_not_there(office: Office, admin: ActingOfficer) -> None:
    for ask in (
        lambda: officer_at(Door.COMMAND, "nix", office=office),
        lambda: new_token("nix", by=admin, office=office),
        lambda: new_password("nix", "long enough now", by=admin, office=office),
    ):
        with pytest.raises(NoSuchOfficer):
            ask()
