"""Findings: told apart, weighed against what officers decided, asked again when facts or proofs move."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.domain.findings import Standing, checks_complete, left_behind, unanswered, weighed
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.proposed_findings import VERDICTS, Check, findings_of, stored_id
from caseflow.domain.records import Document, Finding, FindingStatus, Work
from tests.make import TODAY, case_of, the_law

STATED: dict[str, Any] = {
    "id": "T1",
    "as_of": "2022-08-01",
    "projects": [{"key": "P1"}],
    "parties": [{"key": "GC"}, {"key": "SUB"}],
    "contracts": [
        {"key": "K1", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "kind": "labour", "under": "K1"},
    ],
    "claims": [{"key": "C1", "employer": "SUB", "contract": "K2", "owed": 1000, "workers": 2}],
    "systems": {"wage_account": False},
}
MOMENT = datetime(2026, 11, 25, 1, 2, 3, tzinfo=UTC)


def case(**more: Any) -> CaseFile:
    return case_of({**STATED, **more})


def judged(one: CaseFile) -> Judgement:
    return judge(one, the_law(), today=TODAY)


def decided(one: CaseFile, finding: str, status: FindingStatus = FindingStatus.CONFIRMED, proof: str = "d1") -> Finding:
    """The decision of an officer who sees the case as it is."""
    row = next(row for row in weighed(one, judged(one), Work()) if row.proposed.id == finding)
    return Finding(
        id=stored_id(one.id, finding),
        case=one.id,
        check=row.proposed.check,
        rule=row.proposed.rule,
        party=row.proposed.party,
        subject=row.proposed.subject,
        status=status,
        facts=row.facts,
        verdict=row.proposed.verdict,
        note="",
        proofs=(proof,) if proof else (),
        by="甲",
        at=MOMENT,
    )


def document(**more: Any) -> Document:
    return Document(
        id="d1", case="T1", sha256="a" * 64, name="a.pdf", media_type="application/pdf", size=1, note="", by="甲",
        at=MOMENT, **more,
    )  # fmt: skip


def standing(one: CaseFile, finding: str, work: Work) -> Standing:
    return next(row.standing for row in weighed(one, judged(one), work) if row.proposed.id == finding)


GC = "liability/liab-gc-advance/GC/C1"
ACCOUNT = "systems/sys-wage-account/GC/wage_account@P1"


def test_every_row_of_the_judgement_is_a_finding_with_an_id_of_its_own() -> None:
    found = findings_of(judged(case()))
    assert {one.check for one in found} == set(Check)
    assert len({one.id for one in found}) == len(found)
    assert {GC, ACCOUNT, "arrears/arrears//C1"} <= {one.id for one in found}
    for one in found:
        assert one.verdict in VERDICTS[one.check]


def test_two_rows_that_say_the_same_of_the_same_are_told_apart() -> None:
    judgement = judged(case())
    checks = judgement.three_checks
    doubled = replace(judgement, three_checks=replace(checks, supervision=checks.supervision[:1] * 2))
    ids = [one.id for one in findings_of(doubled) if one.check is Check.SUPERVISION]
    assert ids == [ids[0], f"{ids[0]}#2"]


def test_a_liability_without_a_rule_and_a_case_without_a_project_have_their_findings_too() -> None:
    judgement = judged(case(projects=[]))
    [claim] = judgement.claims
    bare = replace(judgement, claims=(replace(claim, liable=(replace(claim.liable[0], rules=()),)),))
    ids = [one.id for one in findings_of(bare)]
    assert "liability//GC/C1" in ids
    assert "systems/sys-wage-account/GC/wage_account" in ids


def test_a_slash_in_a_key_makes_no_other_finding() -> None:
    one = case(claims=[{"key": "C/1%", "employer": "SUB", "owed": 1}])
    assert "arrears/arrears//C%2F1%25" in {found.id for found in findings_of(judged(one))}


@pytest.mark.parametrize(("paid", "verdict"), [(None, "open"), (1000, "settled")])
def test_arrears_are_open_or_settled(paid: int | None, verdict: str) -> None:
    one = case(claims=[{**STATED["claims"][0], "paid": paid}])
    found = {row.id: row for row in findings_of(judged(one))}
    assert found["arrears/arrears//C1"].verdict == verdict


def test_arrears_whose_sum_nobody_stated_are_unknown() -> None:
    one = case(claims=[{"key": "C1", "employer": "SUB"}])
    found = {row.id: row for row in findings_of(judged(one))}
    assert found["arrears/arrears//C1"].verdict == "unknown"


def test_what_nobody_decided_is_proposed() -> None:
    one = case()
    assert {row.standing for row in weighed(one, judged(one), Work())} == {Standing.PROPOSED}


@pytest.mark.parametrize("status", FindingStatus)
def test_a_decision_stands_as_it_was_made(status: FindingStatus) -> None:
    one = case()
    work = Work(findings=(decided(one, GC, status),), documents=(document(),))
    row = next(row for row in weighed(one, judged(one), work) if row.proposed.id == GC)
    assert row.standing.value == status.value
    assert row.decision == work.findings[0]
    assert row.proofs == work.documents


def test_a_decision_asks_again_when_a_fact_under_it_changes_and_not_for_another() -> None:
    before = case()
    work = Work(findings=(decided(before, GC), decided(before, ACCOUNT)), documents=(document(),))
    after = case(contracts=[STATED["contracts"][0], {**STATED["contracts"][1], "price": 5000}])
    assert standing(after, GC, work) is Standing.STALE
    assert standing(after, ACCOUNT, work) is Standing.CONFIRMED
    assert standing(before, GC, work) is Standing.CONFIRMED


def test_a_decision_asks_again_when_the_verdict_turns() -> None:
    before = case()
    work = Work(findings=(decided(before, ACCOUNT),), documents=(document(),))
    assert standing(case(systems={"wage_account": True}), ACCOUNT, work) is Standing.STALE
    assert standing(case(systems={}), ACCOUNT, work) is Standing.STALE


def test_a_decision_asks_again_when_its_proof_is_withdrawn() -> None:
    one = case()
    gone = document(withdrawn_at=MOMENT, withdrawn_by="乙")
    assert standing(one, GC, Work(findings=(decided(one, GC),), documents=(gone,))) is Standing.PROOF_GONE


def test_a_decision_about_what_is_no_longer_proposed_is_kept_apart() -> None:
    before = case()
    decision = decided(before, GC)
    after = case(contracts=[], claims=[{"key": "C1", "employer": "SUB", "owed": 1000}])
    assert left_behind(after, judged(after), Work(findings=(decision,))) == (decision,)
    assert left_behind(before, judged(before), Work(findings=(decision,))) == ()


def test_a_check_is_empty_until_an_officer_decides_something_in_it() -> None:
    one = case()
    judgement = judged(one)
    supervision = next(row.id for row in findings_of(judgement) if row.check is Check.SUPERVISION)
    assert unanswered(judgement, Work()) == (Check.ARREARS, Check.SYSTEMS, Check.SUPERVISION)
    work = Work(findings=(decided(one, GC), decided(one, ACCOUNT)), documents=(document(),))
    assert unanswered(judgement, work) == (Check.SUPERVISION,)
    unknown = decided(one, supervision, FindingStatus.UNKNOWN, proof="")
    whole = replace(work, findings=(*work.findings, unknown))
    assert checks_complete(judgement, whole)
    gone = replace(whole, documents=(document(withdrawn_at=MOMENT, withdrawn_by="乙"),))
    assert not checks_complete(judgement, gone)
    assert unanswered(judgement, gone) == (Check.ARREARS, Check.SYSTEMS)
