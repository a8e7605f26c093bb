"""What a judgement proposes, row by row: each a finding with an identity of its own (check, rule, party, subject)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from caseflow.domain.judgement import ArrearsRow, Judgement, Liable, Paths
from caseflow.domain.words import Duty, Verdict


class Check(StrEnum):
    """Which part of the judgement a finding is of. Liability belongs to the first of the three checks."""

    LIABILITY = "liability"
    ARREARS = "arrears"
    SYSTEMS = "systems"
    SUPERVISION = "supervision"


NOT_LIABLE = "not_liable"
"""How a liability may be corrected beside the duties: the party does not answer at all."""
_ARREARS = ("open", "settled", "unknown")
VERDICTS: Mapping[Check, tuple[str, ...]] = {
    Check.LIABILITY: (*(str(duty) for duty in Duty), NOT_LIABLE),
    Check.ARREARS: _ARREARS,
    Check.SYSTEMS: tuple(str(verdict) for verdict in Verdict),
    Check.SUPERVISION: tuple(str(verdict) for verdict in Verdict),
}
"""What a finding may say, in its check's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One finding as the judgement proposes it. `detail` is what it says beyond its verdict (rank, sums, rules)."""

    check: Check
    rule: str
    party: str
    subject: str
    verdict: str
    detail: tuple[str, ...]
    rests_on: Paths
    missing: Paths
    articles: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its identity within the case: check, rule, party and subject; a slash in a part is escaped."""
        parts = (self.check.value, self.rule, self.party, self.subject)
        return "/".join(part.replace("%", "%25").replace("/", "%2F") for part in parts)


def findings_of(judgement: Judgement) -> tuple[Proposed, ...]:
    """Every finding of a judgement: liabilities, arrears, systems, supervision, in the judgement's order."""
    rows = (*_liabilities(judgement), *_arrears(judgement), *_systems(judgement), *_supervision(judgement))
    met: Counter[str] = Counter()
    told_apart = []
    for row in rows:
        met[row.id] += 1
        nth = met[row.id]
        told_apart.append(row if nth == 1 else replace(row, subject=f"{row.subject}#{nth}"))
    return tuple(told_apart)


def stored_id(case_id: str, finding: str) -> str:
    """The id of the record of a decision, over all cases."""
    return f"{case_id}/{finding}"


def _liabilities(judgement: Judgement) -> Iterator[Proposed]:
    for claim in judgement.claims:
        for row in claim.liable:
            yield Proposed(
                check=Check.LIABILITY,
                rule=row.rules[0] if row.rules else "",
                party=row.party,
                subject=claim.claim,
                verdict=row.duty.value,
                detail=_says(row),
                rests_on=(*row.because, *row.unless),
                missing=row.missing,
                articles=row.articles,
            )


def _says(row: Liable) -> tuple[str, ...]:
    return (str(row.rank), str(row.cap), str(row.final_bearer), *row.rules, *row.recourse_to)


def _arrears(judgement: Judgement) -> Iterator[Proposed]:
    for row in judgement.three_checks.arrears:
        yield Proposed(
            check=Check.ARREARS,
            rule="arrears",
            party="",
            subject=row.claim,
            verdict=_paid(row),
            detail=tuple(map(str, (row.owed, row.paid, row.open, row.ordered, row.due_on))),
            rests_on=row.because,
            missing=row.missing,
            articles=(),
        )


def _paid(row: ArrearsRow) -> str:
    if row.open is None:
        return "unknown"
    return "open" if row.open.fen else "settled"


def _systems(judgement: Judgement) -> Iterator[Proposed]:
    for row in judgement.three_checks.systems:
        yield Proposed(
            check=Check.SYSTEMS,
            rule=row.rule,
            party=row.bearer or "",
            subject=row.system if row.project is None else f"{row.system}@{row.project}",
            verdict=row.verdict.value,
            detail=(),
            rests_on=row.because,
            missing=row.missing,
            articles=row.articles,
        )


def _supervision(judgement: Judgement) -> Iterator[Proposed]:
    for row in judgement.three_checks.supervision:
        yield Proposed(
            check=Check.SUPERVISION,
            rule=row.rule,
            party=row.who,
            subject="",
            verdict=row.verdict.value,
            detail=(),
            rests_on=row.because,
            missing=row.missing,
            articles=row.articles,
        )
