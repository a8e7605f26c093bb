"""What differs between two versions of a case, told by path of the case file."""

from typing import Any

from caseflow.domain.changes import Change, changes_between
from tests.make import case_of

BASE: dict[str, Any] = {
    "id": "T1",
    "parties": [{"key": "GC", "kind": "organisation"}, {"key": "SUB", "kind": "organisation"}],
    "contracts": [{"key": "K1", "from": "GC", "to": "SUB", "nature": ["lawful"]}],
    "claims": [{"key": "C1", "employer": "SUB", "owed": 100, "from": "2022-01"}],
    "systems": {"wage_account": False},
}


def changed(**new: Any) -> tuple[Change, ...]:
    return changes_between(case_of(BASE), case_of({**BASE, **new}))


def test_the_same_case_has_no_changes() -> None:
    assert changed() == ()


def test_a_changed_sum_shows_old_and_new() -> None:
    claims = [{"key": "C1", "employer": "SUB", "owed": 120, "from": "2022-02"}]
    assert changed(claims=claims) == (
        Change("claims.C1.from", "2022-01", "2022-02"),
        Change("claims.C1.owed", "100.00", "120.00"),
    )


def test_a_link_is_told_in_the_words_of_the_file() -> None:
    contracts = [{"key": "K1", "from": "SUB", "to": "GC", "nature": ["lawful", "unknown"]}]
    assert changed(contracts=contracts) == (
        Change("contracts.K1.from", "GC", "SUB"),
        Change("contracts.K1.nature", "lawful", "lawful unknown"),
        Change("contracts.K1.to", "SUB", "GC"),
    )


def test_what_is_new_or_gone_stands_against_nothing() -> None:
    assert changed(systems={"real_name": True}) == (
        Change("systems.real_name", None, "True"),
        Change("systems.wage_account", "False", None),
    )


def test_an_employer_is_told_by_its_place() -> None:
    claims = [{"key": "C1", "employer": "GC", "owed": 100, "from": "2022-01"}]
    assert changed(claims=claims) == (Change("claims.C1.employer.0", "SUB", "GC"),)


def test_id_numbers_are_compared_and_never_shown() -> None:
    def with_number(number: str) -> list[dict[str, Any]]:
        person = {"name": "张三", "id_number": number}
        return [{"key": "C1", "employer": "SUB", "owed": 100, "from": "2022-01", "people": [person]}]

    before = case_of({**BASE, "claims": with_number("11010519491231002X")})
    after = case_of({**BASE, "claims": with_number("440524188001010014")})
    (change,) = changes_between(before, after)
    assert change.path == "claims.C1.people.0.id_number"
    assert "002X" in str(change.old)
    assert "19491231" not in f"{change.old}{change.new}"
