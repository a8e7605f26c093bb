"""Taking cases in, seeing them again, and what the log says of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from caseflow.actions.cases.import_cases import CaseReport, Outcome, import_cases, sealer
from caseflow.actions.cases.see_cases import all_cases, list_cases, show_case, trace_case
from caseflow.domain.changes import Change
from caseflow.domain.entry import broken_at
from caseflow.domain.errors import NoSuchCase, NotAllowed
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.exchange.reading import load_cases, read_file
from caseflow.exchange.writing import case_json, judgement_bytes
from caseflow.office import Office
from tests.people import acting

PUBLISHED = sorted((Path(__file__).resolve().parents[1] / "published_cases").glob("*.json"))
ID_NUMBER = "11010519491231002X"
OTHER_NUMBER = "440524188001010014"
STATED: dict[str, Any] = {
    "version": 1,
    "id": "A1",
    "project": {"name": "某住宅项目"},
    "parties": [{"key": "GC", "name": "甲&乙<丙>公司"}, {"key": "F", "name": "𠮷堃玥", "kind": "individual"}],
    "contracts": [{"key": "K1", "from": "GC", "to": "F"}],
    "claims": [{"key": "C1", "employer": "F", "contract": "K1", "owed": 1200.50,
                "people": [{"name": "张某", "id_number": ID_NUMBER, "owed": 1200.50}]}],
}  # fmt: skip


def taken(stated: Any, by: ActingOfficer, office: Office, file: str = "a.json") -> list[CaseReport]:
    read = load_cases(json.dumps(stated), file, sealer(office.cipher))
    return list(import_cases(read, file=file, by=by, office=office))


def changed(**stated: Any) -> dict[str, Any]:
    return {**STATED, **stated}


def test_a_case_is_taken_and_comes_back_as_it_was_stated(office: Office, admin: ActingOfficer) -> None:
    (report,) = taken(STATED, admin, office)
    assert report == CaseReport(case="A1", outcome=Outcome.TAKEN)
    case = office.graph.case("A1")
    assert case is not None
    assert case_json(case)["claims"] == [
        {**STATED["claims"][0], "people": [{"name": "张某", "id_number": "1101**********002X", "owed": 1200.5}]}
    ]
    assert [party.name for party in case.parties] == ["甲&乙<丙>公司", "𠮷堃玥"]


def test_the_entry_says_who_by_which_door_and_from_which_file(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, admin, office)
    (entry,) = show_case("A1", by=admin, office=office).dossier.entries
    assert (entry.act.by, entry.act.door, entry.act.verb, entry.act.subject) == (
        "admin",
        "command",
        "import_case",
        "A1",
    )
    what = json.loads(entry.act.what)
    assert (what["file"], what["outcome"], what["changes"]) == ("a.json", "taken", [])


def test_the_same_content_again_changes_nothing_and_writes_no_entry(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, admin, office)
    before = office.graph.entries()
    (report,) = taken(STATED, admin, office, "again.json")
    assert report.outcome is Outcome.UNCHANGED
    assert office.graph.entries() == before


def test_a_changed_case_shows_what_changed_and_keeps_the_old_values_in_the_log(
    office: Office, admin: ActingOfficer
) -> None:
    taken(STATED, admin, office)
    (report,) = taken(changed(as_of="2024-01-31", notes="更正"), admin, office)
    assert report.outcome is Outcome.CHANGED
    assert report.changes == (Change("as_of", None, "2024-01-31"), Change("notes", None, "更正"))
    (again,) = taken(STATED, admin, office)
    assert again.changes == (Change("as_of", "2024-01-31", None), Change("notes", "更正", None))
    entries = office.graph.entries()
    assert broken_at(entries) is None
    logged = json.loads(entries[-1].act.what)["changes"]
    assert {"path": "notes", "old": "更正", "new": None} in logged


def test_no_id_number_stands_in_the_log_or_in_a_report(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, admin, office)
    people = [{"name": "张某", "id_number": OTHER_NUMBER, "owed": 1200.50}]
    (report,) = taken(changed(claims=[{**STATED["claims"][0], "people": people}]), admin, office)
    said = repr(report) + repr(office.graph.entries()) + repr(office.graph.case("A1"))
    assert ID_NUMBER not in said
    assert OTHER_NUMBER not in said
    (change,) = report.changes
    assert (change.old or "").startswith("1101**********002X #")
    assert (change.new or "").startswith("4405**********0014 #")


def test_a_refused_case_leaves_the_others_alone(office: Office, admin: ActingOfficer) -> None:
    reports = taken([STATED, {"version": 1, "id": "B"}, changed(id="C1")], admin, office)
    assert [report.outcome for report in reports] == [Outcome.TAKEN, Outcome.REFUSED, Outcome.TAKEN]
    assert reports[1].refusal is not None
    assert [row.id for row in all_cases(by=admin, office=office)] == ["A1", "C1"]


def test_what_is_reported_is_kept_whatever_becomes_of_the_rest(office: Office, admin: ActingOfficer) -> None:
    read = load_cases(json.dumps([STATED, changed(id="B1")]), "x", sealer(office.cipher))
    assert next(import_cases(read, file="x", by=admin, office=office)).case == "A1"
    assert [row.id for row in list_cases(by=admin, office=office)] == ["A1"]


def test_progress_is_told_case_by_case(office: Office, admin: ActingOfficer) -> None:
    told: list[tuple[int, int, str]] = []
    read = load_cases(json.dumps([STATED, changed(id="B1")]), "x", sealer(office.cipher))
    list(import_cases(read, file="x", by=admin, office=office, progress=lambda *step: told.append(step)))
    assert told == [(1, 2, "A1"), (2, 2, "B1")]


def test_every_published_case_is_stored_without_loss(office: Office, admin: ActingOfficer) -> None:
    for path in PUBLISHED:
        for expected in (Outcome.TAKEN, Outcome.UNCHANGED):
            read = read_file(path, sealer(office.cipher))
            (report,) = import_cases(read, file=path.name, by=admin, office=office)
            assert (report.outcome, report.changes) == (expected, ()), path.name
        assert office.graph.case(path.stem) == read[0]


def test_the_answer_is_the_same_bytes_each_time(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, admin, office)
    one, other = (judgement_bytes(trace_case("A1", by=admin, office=office)) for _ in range(2))
    assert one == other
    assert show_case("A1", by=admin, office=office).judgement == trace_case("A1", by=admin, office=office)


def test_400_claims_and_12_tiers_are_stored_and_judged(office: Office, admin: ActingOfficer) -> None:
    tiers = range(12)
    stated = changed(
        id="BIG",
        parties=[{"key": f"T{tier}"} for tier in range(13)],
        contracts=[{"key": f"K{tier}", "from": f"T{tier}", "to": f"T{tier + 1}",
                    "kind": "labour" if tier else "general", "under": f"K{tier - 1}" if tier else None}
                   for tier in tiers],
        claims=[{"key": f"C{place}", "employer": "T12", "contract": "K11", "owed": 100} for place in range(400)],
    )  # fmt: skip
    taken(stated, admin, office)
    judgement = trace_case("BIG", by=admin, office=office)
    assert len(judgement.claims) == 400
    assert max(place.tier for place in judgement.chain) == 12


@pytest.mark.parametrize("case", ["nix", "", "A1'}) DETACH DELETE (n"])
def test_a_case_that_is_not_there_is_named(case: str, office: Office, admin: ActingOfficer) -> None:
    for ask in (trace_case, show_case):
        with pytest.raises(NoSuchCase) as refused:
            ask(case, by=admin, office=office)
        assert refused.value.terms == {"case": case}


def test_only_who_may_may(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, admin, office)
    nobody, reader = acting("张三"), acting("张三", Verb.READ)
    with pytest.raises(NotAllowed):
        taken(STATED, reader, office)
    assert trace_case("A1", by=reader, office=office).id == "A1"
    for ask in (lambda: list_cases(by=nobody, office=office), lambda: show_case("A1", by=nobody, office=office),
                lambda: trace_case("A1", by=nobody, office=office)):  # fmt: skip
        with pytest.raises(NotAllowed):
            ask()
