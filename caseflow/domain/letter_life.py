"""The life of a letter: which act may follow, what stands in its way, and what it makes of the letter.

The table of moves is data (rules/letter_moves.yml); everything here is pure. Who drafted a letter is asked of the log,
so that neither a lent power nor a second pen at the draft lets anybody approve what he wrote himself.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from caseflow.domain.entry import Entry
from caseflow.domain.errors import DomainError
from caseflow.domain.letter import LetterKind, Life, Receipt, Scope
from caseflow.domain.letter_record import GONE, Letter, LetterState, Reply
from caseflow.domain.letter_table import SENT as SENT
from caseflow.domain.letter_table import LetterAct as LetterAct
from caseflow.domain.letter_table import LetterMove as LetterMove
from caseflow.domain.letter_table import LetterMoves as LetterMoves
from caseflow.domain.letter_table import Nature as Nature
from caseflow.domain.letter_table import nature_of as nature_of
from caseflow.domain.officer import OfficerRole, Verb


class NoSuchLetter(DomainError):
    """The case has no such letter (terms: case, letter)."""

    slug = "no_such_letter"


class LetterElsewhere(DomainError):
    """The letter's state does not allow the act (terms: act, letter_state, before: what must come first)."""

    slug = "letter_elsewhere"


class LetterEnded(DomainError):
    """The letter is closed or does not stand any more (terms: act, letter_state)."""

    slug = "letter_ended"


class NotThisKind(DomainError):
    """This act is not made with this kind of letter (terms: act, kind)."""

    slug = "not_this_kind"


class NotThisRole(DomainError):
    """This act is kept to another role (terms: officer, act, post)."""

    slug = "not_this_role"


class NeverDrafted(DomainError):
    """A sheet is printed as things stand and kept by nobody: it has no life (terms: kind)."""

    slug = "never_drafted"


class NotASheet(DomainError):
    """This kind is no sheet that is printed about such a thing (terms: kind, kind_en)."""

    slug = "not_a_sheet"


class DrafterApproves(DomainError):
    """Who drafted neither reviews nor issues (terms: officer, act, drafter)."""

    slug = "drafter_approves"


class NoReason(DomainError):
    """The act must say why (terms: act)."""

    slug = "no_reason"


class ReplyUndecided(DomainError):
    """The letter's last reply has been neither accepted nor sent back."""

    slug = "reply_undecided"


class ReplyDecided(DomainError):
    """There is no reply that waits to be accepted or sent back."""

    slug = "reply_decided"


class NoAcceptedReply(DomainError):
    """A letter without an accepted reply is closed with the reason why there is none."""

    slug = "no_accepted_reply"


def must_be_a_sheet(kind: LetterKind, scope: Scope) -> None:
    """Raises NotASheet for a paper that is drafted, or a sheet about something else."""
    if kind.life is not Life.SHEET or kind.scope is not scope:
        raise NotASheet(kind=kind.zh, kind_en=kind.en)


def must_have_a_life(kind: LetterKind) -> None:
    """Raises NeverDrafted."""
    if kind.life is Life.SHEET:
        raise NeverDrafted(kind=kind.zh, kind_en=kind.en)


_NEXT = {
    LetterState.DRAFT: LetterAct.REVIEW,
    LetterState.REVIEWED: LetterAct.ISSUE,
    LetterState.ISSUED: LetterAct.SEAL,
    LetterState.SEALED: LetterAct.SERVE,
    LetterState.SERVED: LetterAct.REPLY,
    LetterState.REPLIED: LetterAct.CLOSE,
}
_ANSWERABLE = frozenset({LetterState.SERVED, LetterState.REPLIED})
ENDED = GONE | {LetterState.CLOSED}
DRAFTED_BY = ("draft_letter", "edit_letter", "supersede_letter")
"""The acts of the log by which an officer has a hand in a letter's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Whose hand makes an act: the officer, and who lent him the power it takes, if anybody."""

    officer: str
    roles: frozenset[OfficerRole] = frozenset()
    lent_by: str | None = None

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for name in (self.officer, self.lent_by) if name)


def drafters_of(letter: Letter, entries: Iterable[Entry]) -> frozenset[str]:
    """Everybody who wrote at the letter, and for whom they did, by the log; its first drafter always."""
    names = {letter.drafted_by}
    for entry in entries:
        what = json.loads(entry.act.what) if entry.act.verb in DRAFTED_BY else {}
        if what.get("letter") == letter.id:
            names |= {name for name in (entry.act.by, what.get("on_behalf_of")) if name}
    return frozenset(names)


def allow(
    move: LetterMove,
    letter: Letter,
    moves: LetterMoves,
    *,
    hand: Hand,
    drafters: frozenset[str],
    nature: Nature = SENT,
) -> None:
    """Let an act pass, or say what is in its way.

    Raises NotThisKind, LetterEnded, LetterElsewhere, NotThisRole, DrafterApproves.
    """
    if nature.life not in move.lives or (move.kinds and letter.kind not in move.kinds):
        raise NotThisKind(**named(move), kind=letter.kind)
    if letter.state in ENDED:
        raise LetterEnded(**named(move), letter_state=letter.state)
    if letter.state not in move.sources_of(nature):
        raise LetterElsewhere(**named(move), letter_state=letter.state, **_before(move, letter.state, moves, nature))
    if move.roles and not move.roles & hand.roles:
        raise NotThisRole(**named(move), officer=hand.officer, post=min(move.roles))
    both = sorted(hand.names & drafters)
    if move.apart and both:
        raise DrafterApproves(**named(move), officer=hand.officer, drafter=both[0])


def named(move: LetterMove) -> dict[str, str]:
    """What an act is called, as the terms of a refusal: in Chinese (act) and English (act_en)."""
    return {"act": move.title.zh, "act_en": move.title.en}


def _before(move: LetterMove, state: LetterState, moves: LetterMoves, nature: Nature) -> dict[str, str]:
    titles = [moves[act].title for act in way_to(move, state, moves, nature)]
    return {
        "before": "、".join(f"“{title.zh}”" for title in titles) or "—",
        "before_en": ", ".join(f"'{title.en}'" for title in titles) or "—",
    }


def way_to(move: LetterMove, state: LetterState, moves: LetterMoves, nature: Nature = SENT) -> tuple[LetterAct, ...]:
    """The acts that lead from a state to one in which the move may be made; none where no way leads there."""
    ways: dict[LetterState, tuple[LetterAct, ...]] = {state: ()}
    for here in (found := [state]):
        for step in moves.values():
            if here in step.sources_of(nature) and step.to is not None and step.to not in ways:
                ways[step.to] = (*ways[here], step.act)
                found.append(step.to)
    return min((ways[source] for source in move.sources_of(nature) if source in ways), key=len, default=())


def possible(
    letter: Letter,
    moves: LetterMoves,
    *,
    hands: Mapping[Verb, Hand],
    drafters: frozenset[str],
    nature: Nature = SENT,
) -> tuple[LetterMove, ...]:
    """The acts that a person with these verbs may make now, in the order of the table."""
    found = []
    for move in moves.values():
        hand = hands.get(move.verb)
        if hand is None:
            continue
        try:
            allow(move, letter, moves, hand=hand, drafters=drafters, nature=nature)
        except DomainError:
            continue
        found.append(move)
    return tuple(found)


def next_act(letter: Letter, replies: Iterable[Reply], nature: Nature = SENT) -> LetterAct | None:
    """The act that a letter waits for; None where it has ended."""
    if nature.life is Life.RECORD and letter.state is LetterState.ISSUED:
        return LetterAct.CLOSE
    if nature.receipt is Receipt.NONE and letter.state is LetterState.SEALED:
        return LetterAct.CLOSE
    if letter.state is LetterState.REPLIED and open_reply(letter, replies) is not None:
        return LetterAct.ACCEPT
    return _NEXT.get(letter.state)


def must_say_why(move: LetterMove, reason: str) -> None:
    """Raises NoReason."""
    if move.reason and not reason.strip():
        raise NoReason(**named(move))


def open_reply(letter: Letter, replies: Iterable[Reply]) -> Reply | None:
    """The reply that waits to be judged."""
    return next((one for one in replies if one.letter == letter.id and one.accepted is None), None)


def accepted_reply(letter: Letter, replies: Iterable[Reply]) -> Reply | None:
    return next((one for one in replies if one.letter == letter.id and one.accepted), None)


def allow_close(letter: Letter, replies: tuple[Reply, ...], reason: str) -> None:
    """A letter is closed on an accepted reply, or with the reason why none is needed; one never served waits for none.

    Raises ReplyUndecided, NoAcceptedReply.
    """
    if letter.state not in _ANSWERABLE:
        return
    if open_reply(letter, replies) is not None:
        raise ReplyUndecided(number=letter.number)
    if accepted_reply(letter, replies) is None and not reason.strip():
        raise NoAcceptedReply(number=letter.number)
