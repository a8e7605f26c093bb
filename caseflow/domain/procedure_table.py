"""The procedure of a case as loaded data (rules/moves.yml, rules/deadlines.yml): states, steps, moves and terms."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from caseflow.domain.counting import Limit
from caseflow.domain.judgement import Paths
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.domain.rule import Article
from caseflow.domain.words import Grade, MeasureKind

START = ""
"""The state of a case before its first move."""
RECEIVED = "received"
"""The state of a case nobody has moved: the office holds its facts, so it has been received."""
TAKE_BACK = "take_back"
"""The move that takes the last one back: nothing is deleted, and the moves before it hold again."""


class Step(StrEnum):
    """The seven steps of the page, in order: 受理 立案 调查取证 处理决定 清偿核实 回头看 归档."""

    ACCEPTANCE = "acceptance"
    FILING = "filing"
    INVESTIGATION = "investigation"
    DECISION = "decision"
    PAYMENT = "payment"
    LOOK_BACK = "look_back"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Named:
    """A thing's Chinese and English name."""

    zh: str
    en: str

    def said(self, language: str) -> str:
        return self.en if language == "en" else self.zh


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing that stands in a move's way; `slug` has its words in `problems`, `terms` fill them.

    `paths` name the facts that would mend it, or elements of a measure.
    """

    slug: str
    paths: Paths = ()
    terms: Mapping[str, str] = field(default_factory=dict)


Guard = Callable[..., tuple[Lack, ...]]
"""A pure question of rules/move_questions.py: (facts, move) → what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """A state with its step; `onward` is the move an open case is expected to take next."""

    state: str
    step: Step
    onward: str | None

    @property
    def ended(self) -> bool:
        """Whether the case is out of the office's hands; what is ended is on no worklist."""
        return self.onward is None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRule:
    """One row of the table of moves (regulations 14.1). `sources` empty: from every state.

    `aside` moves are of a parallel region: recorded, and the case stays in its state.
    """

    id: str
    title: Named
    sources: tuple[str, ...]
    to: str
    verb: Verb
    roles: frozenset[OfficerRole]
    guards: tuple[str, ...]
    articles: tuple[Article, ...]
    grade: Grade
    last_checked_on: date
    limit: str | None = None
    """The id of its term."""
    step: Step | None = None
    """The step it leads to; None for a move aside."""
    measure: MeasureKind | None = None
    """The measure that must be ready for it."""
    aside: bool = False
    approved: bool = False
    """Whether a head other than the asker must approve."""

    def leaves(self, state: str) -> bool:
        return not self.sources or state in self.sources


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRule:
    """One term of the procedure: from which moves it runs, in which states, how long.

    `begins` names moves, or the words "receipt" (the day the office got it) and "order_due" (the day an order ends).
    Empty: the term is stated but nothing the office records here starts it.
    """

    id: str
    title: Named
    event: Named
    """What starts it, in words."""
    begins: tuple[str, ...]
    runs_in: tuple[str, ...]
    limit: Limit | None
    """How long; None where a paper of the case says so."""
    articles: tuple[Article, ...]
    grade: Grade
    last_checked_on: date
    extended_by: str | None = None
    extension: int = 0
    pauses: bool = False
    caution: Named | None = None
    """What a reader must know besides: an open doubt of the law."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The whole table, with the questions its guards ask."""

    states: Mapping[str, StateRow]
    moves: Mapping[str, MoveRule]
    terms: Mapping[str, TermRule]
    guards: Mapping[str, Guard]

    def from_state(self, state: str) -> tuple[MoveRule, ...]:
        """The moves that may follow, in the order of the table."""
        return tuple(move for move in self.moves.values() if move.leaves(state))
