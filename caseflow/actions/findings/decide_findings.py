"""Decide findings: a named officer confirms them on a proof, corrects one, or says that it cannot be established.

A decision is about what the officer saw: where the facts moved meanwhile, it is refused and nothing is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.proofs.standing_proofs import standing_proofs
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.findings import (
    FactsMoved,
    NoSuchFinding,
    NotAVerdict,
    NotConfirmedWithoutProof,
    NothingChosen,
    ReasonMissing,
    Weighed,
    weighed,
)
from caseflow.domain.judge import judge
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.proposed_findings import VERDICTS, stored_id
from caseflow.domain.records import Finding, FindingStatus
from caseflow.office import Dossier, Office, Pen

ACTS: Mapping[FindingStatus, str] = {
    FindingStatus.CONFIRMED: "confirm_finding",
    FindingStatus.CORRECTED: "correct_finding",
    FindingStatus.UNKNOWN: "mark_unknown",
}
"""What the log calls these acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an officer decides about each of the findings named.

    `verdict` is what it should be, for a correction. `seen` gives for a finding the digest of its facts as the officer
    saw them; one that is not in it is decided as it stands.
    """

    findings: tuple[str, ...]
    status: FindingStatus
    proofs: tuple[str, ...] = ()
    note: str = ""
    verdict: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)


def decide_findings(
    case_id: str, decision: Decision, *, once: str = "", by: ActingOfficer, office: Office
) -> tuple[Finding, ...]:
    """The decisions as they are kept, one for each finding named; all of them or none.

    Raises NotAllowed, NoSuchCase, NothingChosen, NoSuchFinding, NotConfirmedWithoutProof, NoSuchProof, ProofWithdrawn,
    ReasonMissing, NotAVerdict, FactsMoved, PersonalInText.
    """
    check_may_decide(case_id, by=by, office=office)
    _check_words(decision)
    at, today = office.clock.now(), office.clock.today()
    act = act_of(ACTS[decision.status], case_id, by=by, office=office, at=at, once=once)

    def work(pen: Pen) -> tuple[Finding, ...]:
        if not pen.hold(case_id):
            raise NoSuchCase(case=case_id)
        dossier = reach(Verb.CONFIRM, pen.dossier(case_id), by, case_id=case_id)
        if pen.has_entry(act.id):
            return _decided_before(dossier, decision)
        proofs = standing_proofs(dossier, decision.proofs)
        chosen = _chosen(dossier, decision, office=office, today=today)
        found = tuple(_finding(case_id, one, replace(decision, proofs=proofs), by, at) for one in chosen)
        for one in found:
            pen.save(one)
        pen.append(on_behalf(replace(act, what=content(_told(chosen, found))), Verb.CONFIRM, dossier, by))
        return found

    return office.graph.write(work)


def check_may_decide(case_id: str, *, by: ActingOfficer, office: Office) -> None:
    """Asked before a form is read. Raises NotAllowed, NoSuchCase."""
    demand(Verb.CONFIRM, by)
    reach(Verb.CONFIRM, office.graph.dossier(case_id), by, case_id=case_id)


def _check_words(decision: Decision) -> None:
    """What is asked of every decision, whatever the case holds."""
    if not decision.findings:
        raise NothingChosen
    if decision.status is not FindingStatus.UNKNOWN and not decision.proofs:
        raise NotConfirmedWithoutProof
    if decision.status is not FindingStatus.CONFIRMED and not decision.note.strip():
        raise ReasonMissing
    refuse_personal(decision.note, "reason")


def _chosen(dossier: Dossier, decision: Decision, *, office: Office, today: date) -> tuple[Weighed, ...]:
    """The findings named, as they stand now. Raises NoSuchFinding, FactsMoved, NotAVerdict."""
    case = dossier.case
    standing = {one.proposed.id: one for one in weighed(case, judge(case, office.law, today=today), dossier.work)}
    chosen = []
    for name in dict.fromkeys(decision.findings):
        one = standing.get(name)
        if one is None:
            raise NoSuchFinding(case=case.id, finding=name)
        if decision.seen.get(name, one.facts) != one.facts:
            raise FactsMoved(finding=name)
        words = VERDICTS[one.proposed.check]
        if decision.status is FindingStatus.CORRECTED and decision.verdict not in words:
            raise NotAVerdict(given=decision.verdict, words=" ".join(words))
        chosen.append(one)
    return tuple(chosen)


def _finding(case_id: str, one: Weighed, decision: Decision, by: ActingOfficer, at: datetime) -> Finding:
    proposed = one.proposed
    return Finding(
        id=stored_id(case_id, proposed.id),
        case=case_id,
        check=proposed.check.value,
        rule=proposed.rule,
        party=proposed.party,
        subject=proposed.subject,
        status=decision.status,
        facts=one.facts,
        verdict=proposed.verdict,
        note=decision.note.strip(),
        proofs=decision.proofs,
        by=by.officer.name,
        at=at,
        corrected_to=decision.verdict if decision.status is FindingStatus.CORRECTED else "",
    )


def _told(chosen: tuple[Weighed, ...], found: tuple[Finding, ...]) -> dict[str, object]:
    """The decisions for the log: from what to what, on which proofs, why."""
    rows = [
        {
            "finding": one.proposed.id,
            "from": None if one.decision is None else _said(one.decision),
            "to": _said(made),
        }
        for one, made in zip(chosen, found, strict=True)
    ]
    return {"findings": rows, "proofs": list(found[0].proofs), "why": found[0].note}


def _said(finding: Finding) -> dict[str, str]:
    told = {"status": finding.status.value, "verdict": finding.verdict}
    return {**told, "corrected_to": finding.corrected_to} if finding.corrected_to else told


def _decided_before(dossier: Dossier, decision: Decision) -> tuple[Finding, ...]:
    wanted = {stored_id(dossier.case.id, one) for one in decision.findings}
    return tuple(one for one in dossier.work.findings if one.id in wanted)
