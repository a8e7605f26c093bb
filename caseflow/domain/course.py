"""A case on its course: its facts, its judgement, what the office did, and where its procedure stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from caseflow.domain.case_file import CaseFile
from caseflow.domain.counting import Pause
from caseflow.domain.happenings import Happening, of_kinds
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter_life import Nature
from caseflow.domain.money import NOTHING
from caseflow.domain.procedure_table import RECEIVED, TAKE_BACK, Procedure, StateRow
from caseflow.domain.records import NOTHING_DONE, Move, Work
from caseflow.domain.words import EventKind


def holding(moves: Iterable[Move]) -> tuple[Move, ...]:
    """The moves that hold, in order of place, whatever the clock said: one taken back holds no more."""
    held: list[Move] = []
    for move in sorted(moves, key=lambda one: one.place):
        if move.move != TAKE_BACK:
            held.append(move)
        elif held:
            held.pop()
    return tuple(held)


def state_of(work: Work) -> str:
    """The state of a case: that of its last move which holds and is not aside; received where nobody moved it."""
    states = [move.to_state for move in holding(work.moves) if not move.aside]
    return states[-1] if states else RECEIVED


@dataclass(frozen=True, kw_only=True)
class Course:
    """Everything a question about the procedure may look at. The judgement is made when first asked for."""

    case: CaseFile
    law: LawBook
    today: date
    work: Work = NOTHING_DONE
    judged: Judgement | None = None
    inspectors: frozenset[str] | None = None
    """Names of the office's labour inspectors; None where whoever is in charge counts as one."""
    reply_from: Mapping[str, str] = field(default_factory=dict)
    """By kind of letter, the field of its form whose day starts the time to reply instead of its service."""
    natures: Mapping[str, Nature] = field(default_factory=dict)
    """By kind of letter, what its life takes from it; a kind that is not named is served and answered."""

    @cached_property
    def judgement(self) -> Judgement:
        return self.judged if self.judged is not None else judge(self.case, self.law, today=self.today)

    @property
    def procedure(self) -> Procedure:
        return self.law.procedure

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The moves that hold."""
        return holding(self.work.moves)

    @cached_property
    def state(self) -> str:
        """Where it stands; a state that a later table no longer knows counts as received."""
        state = state_of(self.work)
        return state if state in self.procedure.states else RECEIVED

    @property
    def state_row(self) -> StateRow:
        return self.procedure.states[self.state]

    @property
    def begun(self) -> bool:
        """Whether anybody moved it."""
        return any(not move.aside for move in self.moves)

    def last(self, *ids: str) -> Move | None:
        """The latest move with one of these ids that holds."""
        return next((move for move in reversed(self.moves) if move.move in ids), None)

    @property
    def last_day(self) -> date | None:
        """The day of the last move that changed the state: no later move may lie before it."""
        days = [move.on for move in self.moves if not move.aside]
        return days[-1] if days else None

    @property
    def latest_day(self) -> date:
        """Today, or the day of the last move where the clock was set back behind it."""
        return max(self.today, self.last_day or self.today)

    @property
    def investigators(self) -> frozenset[str]:
        """The labour inspectors in charge."""
        return self.work.in_charge if self.inspectors is None else self.work.in_charge & self.inspectors

    @property
    def suspended(self) -> bool:
        stop, go = self.last("suspend"), self.last("resume")
        return stop is not None and (go is None or go.place < stop.place)

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """The spans on which the investigation stood; one that still lasts is counted up to today."""
        found: list[Pause] = []
        since: date | None = None
        for move in self.moves:
            if move.move == "suspend":
                since = move.on
            elif move.move == "resume" and since is not None:
                found.append(Pause(since, move.on))
                since = None
        return (*found, Pause(since, max(since, self.today))) if since is not None else tuple(found)

    def events(self, *kinds: EventKind) -> tuple[Happening, ...]:
        """Events of the case file, each with its path, whatever the day judged."""
        return of_kinds((Happening(f"events.{place}", one) for place, one in enumerate(self.case.events)), *kinds)

    @property
    def settled(self) -> bool:
        """Whether every wage claim is paid in full; a case without wage claims owes nothing."""
        return all(
            row.open == NOTHING for row in self.judgement.three_checks.arrears if not no_claim(self.case, row.claim)
        )


def no_claim(case: CaseFile, key: str) -> bool:
    """Whether a claim is no wage claim at all (条例 第五十二条, or works price)."""
    return any(claim.key == key and claim.no_wages is not None for claim in case.claims)
