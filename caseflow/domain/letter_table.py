"""The table of a letter's moves as the rules hand it over: the acts, and who may take which from where to where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from caseflow.domain.letter import LetterKind, Life, Receipt
from caseflow.domain.letter_record import LetterState
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.domain.procedure_table import Named


class LetterAct(StrEnum):
    """What can be done to a letter that exists; drafting makes one."""

    EDIT = "edit"
    REVIEW = "review"
    RETURN = "return"
    ISSUE = "issue"
    SEAL = "seal"
    """用印: the office's seal on the printed paper."""
    SCAN = "scan"
    """Keep a scan of the sealed paper."""
    ATTEMPT = "attempt"
    SERVE = "serve"
    REPLY = "reply"
    ACCEPT = "accept"
    SEND_BACK = "send_back"
    CLOSE = "close"
    CANCEL = "cancel"
    VOID = "void"
    """作废: of a letter that reached nobody."""
    SUPERSEDE = "supersede"
    """换发: a letter that replaces it is drafted."""
    WITHDRAW = "withdraw"
    """撤销: of a letter that was served; its addressee is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nature:
    """What the life of a letter takes from its kind: what becomes of the paper, and how its arrival is proven."""

    life: Life = Life.LETTER
    receipt: Receipt = Receipt.SIGNED


SENT = Nature()
"""A letter that is served and answered; so is one whose kind was taken away since."""


def nature_of(kind: LetterKind | None) -> Nature:
    """None is a kind that has no template any more."""
    return SENT if kind is None else Nature(life=kind.life, receipt=kind.receipt)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterMove:
    """One row of the table of moves. `also_from` names further states for a life (record) or a receipt (N).

    `to` None: the letter stays in the state it is in.
    """

    act: LetterAct
    title: Named
    sources: tuple[LetterState, ...]
    to: LetterState | None
    verb: Verb
    roles: frozenset[OfficerRole] = frozenset()
    kinds: frozenset[str] = frozenset()
    apart: bool = False
    reason: bool = False
    lives: frozenset[Life] = frozenset({Life.LETTER})
    also_from: Mapping[Life | Receipt, tuple[LetterState, ...]] = field(default_factory=dict)

    def sources_of(self, nature: Nature) -> tuple[LetterState, ...]:
        """The states from which a letter of this nature may take it; none for a life that the row does not name."""
        if nature.life not in self.lives:
            return ()
        return (*self.sources, *self.also_from.get(nature.life, ()), *self.also_from.get(nature.receipt, ()))


LetterMoves = Mapping[LetterAct, LetterMove]
"""The whole table."""
