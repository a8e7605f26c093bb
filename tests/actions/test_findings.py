"""Deciding findings: by a named officer, on a proof, about what he saw; and asked again when that moves."""

from dataclasses import replace

import pytest

from caseflow.actions.findings.decide_findings import Decision, decide_findings
from caseflow.actions.findings.see_findings import list_findings
from caseflow.actions.proofs.withdraw_proof import withdraw_proof
from caseflow.domain.errors import NoSuchCase, NotAllowed, PersonalInText
from caseflow.domain.findings import (
    FactsMoved,
    NoSuchFinding,
    NotAVerdict,
    NotConfirmedWithoutProof,
    NothingChosen,
    ReasonMissing,
)
from caseflow.domain.officer import Verb
from caseflow.domain.proof_files import NoSuchProof, ProofWithdrawn
from caseflow.domain.records import FindingStatus
from caseflow.office import Office
from tests import proofs
from tests.people import acting
from tests.proving import ACCOUNT, BOSS, GC, PHONE, STATED, acts_of, lay, proven, standing_of

CONFIRM = Decision(findings=(GC,), status=FindingStatus.CONFIRMED)
UNKNOWN = Decision(findings=(ACCOUNT,), status=FindingStatus.UNKNOWN, note="资料灭失")


@pytest.fixture(autouse=True)
def _case(office: Office) -> None:
    lay(office)


def test_a_finding_is_confirmed_on_a_proof_by_a_named_officer(office: Office) -> None:
    proof = proven(office)
    reviewer = acting("复核员", Verb.READ, Verb.CONFIRM)
    [made] = decide_findings("T1", replace(CONFIRM, proofs=(proof.id,), note="原件在卷"), by=reviewer, office=office)
    assert (made.by, made.proofs, made.verdict, made.note) == ("复核员", (proof.id,), "pays_first", "原件在卷")
    assert standing_of(office, GC) == "confirmed"
    [told] = acts_of(office, "confirm_finding")
    assert told == {
        "findings": [{"finding": GC, "from": None, "to": {"status": "confirmed", "verdict": "pays_first"}}],
        "proofs": [proof.id],
        "why": "原件在卷",
    }


def test_nothing_is_confirmed_or_corrected_without_a_proof_of_this_case(office: Office) -> None:
    lay(office, id="T2")
    proof = proven(office)
    corrected = Decision(findings=(ACCOUNT,), status=FindingStatus.CORRECTED, note="x", verdict="kept")
    for decision in (CONFIRM, corrected):
        with pytest.raises(NotConfirmedWithoutProof):
            decide_findings("T1", decision, by=BOSS, office=office)
        with pytest.raises(NoSuchProof):
            decide_findings("T2", replace(decision, proofs=(proof.id,)), by=BOSS, office=office)
    withdraw_proof("T1", proof.id, "拿错了", by=BOSS, office=office)
    with pytest.raises(ProofWithdrawn):
        decide_findings("T1", replace(CONFIRM, proofs=(proof.id,)), by=BOSS, office=office)
    assert standing_of(office, GC) == "proposed"


def test_a_correction_says_what_should_be_and_leaves_the_judgement_alone(office: Office) -> None:
    proof = proven(office)
    decision = Decision(
        findings=(ACCOUNT,), status=FindingStatus.CORRECTED, note="流水显示已开户", verdict="kept", proofs=(proof.id,)
    )
    [made] = decide_findings("T1", decision, by=BOSS, office=office)
    assert (made.verdict, made.corrected_to) == ("broken", "kept")
    row = next(row for row in list_findings("T1", by=BOSS, office=office).rows if row.proposed.id == ACCOUNT)
    assert (row.standing.value, row.proposed.verdict) == ("corrected", "broken")
    [told] = acts_of(office, "correct_finding")
    assert told["findings"][0]["to"] == {"corrected_to": "kept", "status": "corrected", "verdict": "broken"}
    with pytest.raises(NotAVerdict):
        decide_findings("T1", replace(decision, verdict="pays"), by=BOSS, office=office)
    with pytest.raises(ReasonMissing):
        decide_findings("T1", replace(decision, note=" "), by=BOSS, office=office)


def test_what_cannot_be_established_needs_a_reason_and_no_proof(office: Office) -> None:
    with pytest.raises(ReasonMissing):
        decide_findings("T1", replace(UNKNOWN, note=""), by=BOSS, office=office)
    decide_findings("T1", UNKNOWN, by=BOSS, office=office)
    assert standing_of(office, ACCOUNT) == "unknown"
    assert acts_of(office, "mark_unknown")[0]["why"] == "资料灭失"


def test_several_are_confirmed_together_by_name_or_none_of_them(office: Office) -> None:
    proof = proven(office)
    together = Decision(findings=(GC, ACCOUNT, GC), status=FindingStatus.CONFIRMED, proofs=(proof.id,))
    with pytest.raises(NoSuchFinding):
        decide_findings("T1", replace(together, findings=(GC, "systems/none//x")), by=BOSS, office=office)
    assert standing_of(office, GC) == "proposed"
    assert len(decide_findings("T1", together, by=BOSS, office=office)) == 2
    assert standing_of(office, GC) == standing_of(office, ACCOUNT) == "confirmed"
    assert len(acts_of(office, "confirm_finding")) == 1
    with pytest.raises(NothingChosen):
        decide_findings("T1", replace(together, findings=()), by=BOSS, office=office)


def test_a_double_click_decides_once(office: Office) -> None:
    decision = replace(CONFIRM, proofs=(proven(office).id,))
    first = decide_findings("T1", decision, once="click", by=BOSS, office=office)
    assert decide_findings("T1", decision, once="click", by=BOSS, office=office) == first
    assert len(acts_of(office, "confirm_finding")) == 1


def test_what_moved_since_it_was_seen_is_not_decided(office: Office) -> None:
    decision = replace(CONFIRM, proofs=(proven(office).id,))
    seen = {row.proposed.id: row.facts for row in list_findings("T1", by=BOSS, office=office).rows}
    lay(office, contracts=[STATED["contracts"][0], {**STATED["contracts"][1], "price": 9000}])
    with pytest.raises(FactsMoved):
        decide_findings("T1", replace(decision, seen=seen), by=BOSS, office=office)
    assert standing_of(office, GC) == "proposed"


def test_a_confirmed_finding_whose_facts_change_asks_again(office: Office) -> None:
    decide_findings("T1", replace(CONFIRM, proofs=(proven(office).id,)), by=BOSS, office=office)
    lay(office, contracts=[STATED["contracts"][0], {**STATED["contracts"][1], "price": 9000}])
    assert standing_of(office, GC) == "stale"
    second = proven(office, content=proofs.PNG, name="补充协议.png")
    decide_findings("T1", replace(CONFIRM, proofs=(second.id,)), by=BOSS, office=office)
    assert standing_of(office, GC) == "confirmed"
    assert acts_of(office, "confirm_finding")[1]["findings"][0]["from"] == {
        "status": "confirmed", "verdict": "pays_first",
    }  # fmt: skip


def test_withdrawing_a_proof_makes_the_findings_on_it_ask_again(office: Office) -> None:
    proof = proven(office)
    decide_findings("T1", replace(CONFIRM, proofs=(proof.id,)), by=BOSS, office=office)
    withdraw_proof("T1", proof.id, "系伪造", by=BOSS, office=office)
    assert standing_of(office, GC) == "proof_gone"


def test_who_may_not_confirm_decides_nothing(office: Office) -> None:
    decision = replace(CONFIRM, proofs=(proven(office).id,))
    for by in (acting("录入员", Verb.READ, Verb.DRAFT), acting("外人")):
        with pytest.raises(NotAllowed):
            decide_findings("T1", decision, by=by, office=office)
    with pytest.raises(NoSuchCase):
        decide_findings("T9", decision, by=BOSS, office=office)
    with pytest.raises(NotAllowed):
        list_findings("T1", by=acting("外人"), office=office)


def test_no_personal_number_stands_in_a_reason(office: Office) -> None:
    with pytest.raises(PersonalInText):
        decide_findings("T1", replace(UNKNOWN, note=f"已电 {PHONE}"), by=BOSS, office=office)
