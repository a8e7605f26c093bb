"""The answer about a case: who stands where, who pays, what was kept, what may be done, what is missing.

`because`, `unless` and `missing` name paths of the case file ("contracts.K2", "claims.C1.owed", "events.3"),
or for elements that no single path holds the element's name ("order_expired").
"""

from dataclasses import dataclass
from datetime import date

from caseflow.domain.days import Day
from caseflow.domain.money import Yuan
from caseflow.domain.words import Duty, LawPeriod, MeasureKind, Role, Verdict

Paths = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One place in the chain; a party may hold several. `tier` 0 is the owner's, each contract below adds one."""

    party: str | None
    role: Role | None
    tier: int
    by: str | None
    project: str | None
    below: str | None
    """The key of the contract above this one."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in the facts that may well be true but must be looked at; `slug` has its words in `problems`."""

    slug: str
    paths: Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Liable:
    """One party's liability for one claim (regulations 1.2; ranks by the office's default policy)."""

    party: str
    rank: int
    duty: Duty
    cap: Yuan | None
    recourse_to: tuple[str, ...]
    final_bearer: bool
    rules: tuple[str, ...]
    articles: tuple[str, ...]
    grade: str
    because: Paths
    unless: Paths
    missing: Paths
    officer_chooses: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimJudgement:
    claim: str
    owed: Yuan | None
    liable: tuple[Liable, ...]
    missing: Paths
    note: str | None
    """Why nobody is named: "false_claim", "works_price", "law_not_held"; None where the list speaks for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiableParty:
    """A party over all claims, with its lowest rank."""

    party: str
    rank: int
    duty: Duty
    claims: tuple[str, ...]
    cap: Yuan | None
    rules: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrearsRow:
    """Check 1 (欠薪处置) of one claim."""

    claim: str
    owed: Yuan | None
    paid: Yuan | None
    open: Yuan | None
    ordered: bool
    due_on: date | None
    because: Paths
    missing: Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemRow:
    """Check 2 (制度落实) of one system on one project."""

    system: str
    project: str | None
    verdict: Verdict
    rule: str
    articles: tuple[str, ...]
    grade: str
    bearer: str | None
    penalty: str | None
    because: Paths
    missing: Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionRow:
    """Check 3 (监管履职): one duty of one office."""

    who: str
    duty: str
    verdict: Verdict
    rule: str
    articles: tuple[str, ...]
    because: Paths
    missing: Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreeChecks:
    arrears: tuple[ArrearsRow, ...]
    systems: tuple[SystemRow, ...]
    supervision: tuple[SupervisionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What the office may or must do about a party; `ready` only when every element is shown."""

    measure: MeasureKind
    party: str | None
    ready: bool
    letter: str | None
    rules: tuple[str, ...]
    articles: tuple[str, ...]
    grade: str
    because: Paths
    missing: Paths
    note: str | None
    """A stable word such as "ask_legal_officer"; None for none."""


@dataclass(frozen=True, slots=True)
class LetterProposal:
    """A letter the facts call for: its kind, the party or office it goes to, and the rule or measure behind it."""

    kind: str
    to: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    id: str
    as_of: Day
    law: LawPeriod
    chain: tuple[Position, ...]
    doubts: tuple[Doubt, ...]
    claims: tuple[ClaimJudgement, ...]
    liable: tuple[LiableParty, ...]
    three_checks: ThreeChecks
    measures: tuple[Measure, ...]
    letters: tuple[LetterProposal, ...]
    missing: Paths
    paragraph: str
