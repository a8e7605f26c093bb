"""Reads the life of a letter (letter_moves.yml), distrusted: every act is there, every word known, no dead end."""

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from caseflow.domain.errors import BadRule
from caseflow.domain.letter import Life, Receipt
from caseflow.domain.letter_life import ENDED, SENT, LetterAct, LetterMove, LetterMoves, Nature
from caseflow.domain.letter_record import LetterState
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.domain.procedure_table import Named
from caseflow.rules.loader import read_yaml

LETTER_MOVES = Path(__file__).with_name("letter_moves.yml")
_FIELDS = {"zh", "en", "from", "to", "verb"}
_OPTIONAL = {"roles", "kinds", "apart", "reason", "lives", "also_from"}
_SAME = "same"
"""What a row says whose act leaves the letter where it is."""
_APPROVING = {LetterAct.REVIEW, LetterAct.ISSUE}
_NATURES = (SENT, Nature(receipt=Receipt.NONE), Nature(life=Life.RECORD))
"""Every way of living that the table must lead to an end."""


def load_letter_moves(path: Path = LETTER_MOVES) -> LetterMoves:
    """The table; raises BadRule naming the row that cannot be taken."""
    rows = read_yaml(path)
    if not isinstance(rows, dict) or set(rows) != set(LetterAct):
        raise BadRule(file=path.name, rule="—", reason="must name every act of a letter once and no other")
    moves = {LetterAct(act): _move(path.name, act, row) for act, row in rows.items()}
    _must_lead_on(path.name, moves)
    return moves


def _move(file: str, act: str, row: Any) -> LetterMove:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=act, reason=reason)

    def known(words: Iterable[Any], closed: type[LetterState] | type[Verb] | type[OfficerRole]) -> None:
        strange = sorted({str(word) for word in words} - set(closed))
        must(not strange, f"unknown {closed.__name__} {', '.join(strange)}")

    must(isinstance(row, dict) and row.keys() >= _FIELDS, f"must say {', '.join(sorted(_FIELDS))}")
    must(row.keys() <= _FIELDS | _OPTIONAL, f"unknown field {', '.join(sorted(row.keys() - _FIELDS - _OPTIONAL))}")
    must(isinstance(row["from"], list) and row["from"], "comes from no state")
    known([*row["from"], *({row["to"]} - {_SAME})], LetterState)
    known([row["verb"]], Verb)
    known(row.get("roles", ()), OfficerRole)
    lives, further = row.get("lives", [Life.LETTER]), row.get("also_from", {})
    must(isinstance(further, dict) and further.keys() <= {Life.RECORD, Receipt.NONE}, "also_from names record or N")
    known([state for states in further.values() for state in states], LetterState)
    must(lives and set(lives) <= {Life.LETTER, Life.RECORD}, "lives are letter and record: a sheet has none")
    must(Life.RECORD in lives or Life.RECORD not in further, "also_from names a life that the row does not have")
    must(not ENDED & {*row["from"], *chain(*further.values())}, "leaves a state in which a letter ends")
    must(LetterAct(act) not in _APPROVING or row.get("apart") is True, "who drafts must not approve: apart is missing")
    return _read(LetterAct(act), row)


def _read(act: LetterAct, row: Mapping[str, Any]) -> LetterMove:
    return LetterMove(
        act=act,
        title=Named(row["zh"], row["en"]),
        sources=tuple(LetterState(state) for state in row["from"]),
        to=None if row["to"] == _SAME else LetterState(row["to"]),
        verb=Verb(row["verb"]),
        roles=frozenset(OfficerRole(role) for role in row.get("roles", ())),
        kinds=frozenset(row.get("kinds", ())),
        apart=bool(row.get("apart", False)),
        reason=bool(row.get("reason", False)),
        lives=frozenset(Life(life) for life in row.get("lives", (Life.LETTER,))),
        also_from={_whose(whose): tuple(map(LetterState, states)) for whose, states in _further(row).items()},
    )


def _further(row: Mapping[str, Any]) -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = row.get("also_from", {})
    return found


def _whose(word: str) -> Life | Receipt:
    return Receipt(word) if word in set(Receipt) else Life(word)


def _must_lead_on(file: str, moves: LetterMoves) -> None:
    """Every state can be reached from a draft, and whatever the letter is, some act leads on until it has ended."""
    lost = set(LetterState)
    for nature in _NATURES:
        reached = [LetterState.DRAFT]
        for here in reached:  # grows while it is walked
            steps = [move.to for move in moves.values() if here in move.sources_of(nature)]
            reached += [to for to in dict.fromkeys(steps) if to is not None and to not in reached]
        lost -= set(reached)
        stuck = sorted(here for here in reached if here not in ENDED and not _leads_on(here, nature, moves))
        if stuck:
            raise BadRule(file=file, rule=nature.life, reason=f"no act leads on from {', '.join(stuck)}")
        if LetterState.CLOSED not in reached:
            raise BadRule(file=file, rule=nature.life, reason="is never closed")
    if lost:
        raise BadRule(file=file, rule="—", reason=f"no act leads to {', '.join(sorted(lost))}")


def _leads_on(state: LetterState, nature: Nature, moves: LetterMoves) -> bool:
    """Whether some act moves the letter out of the state; that another letter replaces it is no way of its own."""
    nowhere = {None, state, LetterState.SUPERSEDED}
    return any(state in move.sources_of(nature) and move.to not in nowhere for move in moves.values())
