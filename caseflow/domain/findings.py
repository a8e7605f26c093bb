"""Findings: each row of a judgement as something an officer confirms, corrects or marks as beyond finding out.

The system proposes; a named officer decides. A decision rests on facts and proofs: when either changes, it asks to be
made again. It never changes the judgement: to change that, the facts are corrected.
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caseflow.domain.case_file import CaseFile
from caseflow.domain.changes import facts_of
from caseflow.domain.errors import DomainError
from caseflow.domain.judgement import Judgement
from caseflow.domain.proposed_findings import Check, Proposed, findings_of, stored_id
from caseflow.domain.records import Document, Finding, FindingStatus, Work


class NoSuchFinding(DomainError):
    """terms: case, finding."""

    slug = "no_such_finding"


class NothingChosen(DomainError):
    """A decision about no finding at all."""

    slug = "nothing_chosen"


class NotConfirmedWithoutProof(DomainError):
    """A finding is confirmed or corrected on at least one proof of the case."""

    slug = "not_confirmed_without_proof"


class ReasonMissing(DomainError):
    """This act needs its reason in words."""

    slug = "reason_missing"


class FactsMoved(DomainError):
    """The facts a finding rests on are no longer those the officer saw (terms: finding)."""

    slug = "facts_moved"


class NotAVerdict(DomainError):
    """terms: given, words."""

    slug = "not_a_verdict"


class Standing(StrEnum):
    """Where a finding stands now."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    UNKNOWN = "unknown"
    STALE = "stale"
    """It was decided, and the facts under it have changed since."""
    PROOF_GONE = "proof_gone"
    """It was decided, and a proof under it was withdrawn since."""


THREE_CHECKS = (Check.ARREARS, Check.SYSTEMS, Check.SUPERVISION)
DECIDED = frozenset({Standing.CONFIRMED, Standing.CORRECTED, Standing.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A proposed finding beside what an officer decided. `facts` is the digest of what it rests on today."""

    proposed: Proposed
    facts: str
    decision: Finding | None
    standing: Standing
    proofs: tuple[Document, ...] = ()
    """The documents the decision rests on, withdrawn ones too."""


def weighed(case: CaseFile, judgement: Judgement, work: Work) -> tuple[Weighed, ...]:
    """Every finding with its decision and where it stands now."""
    decisions = {one.id: one for one in work.findings}
    documents = {one.id: one for one in work.documents}
    facts = _Facts(case)
    found = []
    for proposed in findings_of(judgement):
        digest, decision = facts.digest(proposed), decisions.get(stored_id(case.id, proposed.id))
        proofs = tuple(documents[key] for key in decision.proofs if key in documents) if decision else ()
        found.append(
            Weighed(
                proposed=proposed,
                facts=digest,
                decision=decision,
                standing=_standing(decision, digest, proofs),
                proofs=proofs,
            )
        )
    return tuple(found)


def left_behind(case: CaseFile, judgement: Judgement, work: Work) -> tuple[Finding, ...]:
    """Decisions about what the judgement no longer proposes; they are kept and shown."""
    proposed = {stored_id(case.id, one.id) for one in findings_of(judgement)}
    return tuple(one for one in work.findings if one.id not in proposed)


def unanswered(judgement: Judgement, work: Work) -> tuple[Check, ...]:
    """Which of the three checks are empty: nothing in them is confirmed, corrected or marked unknown by an officer.

    A decision whose proof was withdrawn counts for nothing. A case is not closed with an empty check.
    """
    withdrawn = {one.id for one in work.documents if one.withdrawn_at is not None}
    decided = {one.id for one in work.findings if not withdrawn.intersection(one.proofs)}
    answered = {
        Check.ARREARS if one.check is Check.LIABILITY else one.check
        for one in findings_of(judgement)
        if stored_id(judgement.id, one.id) in decided
    }
    return tuple(check for check in THREE_CHECKS if check not in answered)


def checks_complete(judgement: Judgement, work: Work) -> bool:
    """Whether an officer has answered in each of the three checks (三查齐备方可结案)."""
    return not unanswered(judgement, work)


def _standing(decision: Finding | None, facts: str, proofs: tuple[Document, ...]) -> Standing:
    if decision is None:
        return Standing.PROPOSED
    if decision.facts != facts:
        return Standing.STALE
    if any(one.withdrawn_at is not None for one in proofs):
        return Standing.PROOF_GONE
    return _AFTER[decision.status]


_AFTER = {
    FindingStatus.CONFIRMED: Standing.CONFIRMED,
    FindingStatus.CORRECTED: Standing.CORRECTED,
    FindingStatus.UNKNOWN: Standing.UNKNOWN,
}


class _Facts:
    """The stated facts of a case in path order, so that everything below a path is found at once."""

    def __init__(self, case: CaseFile) -> None:
        self._stated = facts_of(case)
        self._paths = sorted(self._stated)

    def digest(self, proposed: Proposed) -> str:
        """What the finding says and every fact it rests on, or waits for, in one SHA-256."""
        said = [proposed.verdict, *proposed.detail]
        below = [[path, list(self._below(path))] for path in sorted({*proposed.rests_on, *proposed.missing})]
        return hashlib.sha256(json.dumps([said, below], ensure_ascii=False).encode()).hexdigest()

    def _below(self, path: str) -> Iterator[tuple[str, str]]:
        if path in self._stated:
            yield path, self._stated[path]
        for place in range(bisect_left(self._paths, f"{path}."), bisect_left(self._paths, f"{path}/")):
            yield self._paths[place], self._stated[self._paths[place]]
