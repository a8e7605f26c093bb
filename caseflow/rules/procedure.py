"""Reads the table of moves and its terms (moves.yml, deadlines.yml) and distrusts them.

Refused: an unknown state, guard, role, verb, term or step; a state without a step, or that no move reaches; a row that
is not whole, graded and checked.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from caseflow.domain.counting import Limit, Unit
from caseflow.domain.errors import BadRule
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.domain.procedure_table import (
    RECEIVED,
    START,
    Guard,
    MoveRule,
    Named,
    Procedure,
    StateRow,
    Step,
    TermRule,
)
from caseflow.domain.rule import Article
from caseflow.domain.words import Grade, MeasureKind
from caseflow.rules.loader import article_of, read_yaml

MOVES = Path(__file__).with_name("moves.yml")
TERMS = Path(__file__).with_name("deadlines.yml")
NOT_MOVES = ("receipt", "order_due")
"""What may begin a term besides a move."""

_BOTH = {"title", "title_en", "articles", "grade", "last_checked_on"}
_MOVE = _BOTH | {"from", "to", "verb", "roles"}
_MOVE_MAY = {"guards", "limit", "measure", "aside", "approved"}
_TERM = _BOTH | {"event", "event_en", "begins", "runs_in", "count", "unit"}
_TERM_MAY = {"extended_by", "extension", "pauses", "caution", "caution_en"}

Must = Callable[[object, str], None]


def load_procedure(guards: Mapping[str, Guard], *, moves: Path = MOVES, terms: Path = TERMS) -> Procedure:
    """The whole procedure; raises BadRule for the first row that cannot be trusted."""
    table = read_yaml(moves)
    _must_in(moves)(isinstance(table, dict) and table.keys() == {"states", "moves"}, "holds states and moves")
    states = {state: _state(moves, state, row) for state, row in table["states"].items()}
    found_terms = {term: _term(terms, term, row) for term, row in (read_yaml(terms) or {}).items()}
    found = {move: _move(moves, move, row, states) for move, row in table["moves"].items()}
    procedure = Procedure(states=states, moves=found, terms=found_terms, guards=guards)
    _moves_hold_together(moves, procedure)
    _terms_hold_together(terms, procedure)
    return procedure


def _state(path: Path, state: str, row: Any) -> StateRow:
    must = _must_in(path, state)
    must(isinstance(row, dict) and row.keys() == {"step", "onward"}, "a state has a step and an onward move")
    must(row["step"] in set(Step), f"step {row['step']} is none of {', '.join(Step)}")
    return StateRow(state=state, step=Step(row["step"]), onward=row["onward"])


def _move(path: Path, move: str, row: Any, states: Mapping[str, StateRow]) -> MoveRule:
    must = _must_in(path, move)
    _whole(row, _MOVE, _MOVE_MAY, must)
    aside = row.get("aside") is True
    must(aside or row["to"] in states, f"leads to {row['to']}, which is no state")
    must(not aside or row["to"] not in states, f"is aside, and {row['to']} is a state")
    must(row["verb"] in set(Verb), f"verb {row['verb']} is unknown")
    must(row["roles"] and set(row["roles"]) <= set(OfficerRole), "names no role, or one that is unknown")
    measure = row.get("measure")
    must(measure is None or measure in set(MeasureKind), f"measure {measure} is unknown")
    return MoveRule(
        id=move,
        title=Named(row["title"], row["title_en"]),
        sources=_sources(row["from"], states, must),
        to=row["to"],
        verb=Verb(row["verb"]),
        roles=frozenset(map(OfficerRole, row["roles"])),
        guards=tuple(row.get("guards", ())),
        articles=_articles(row, must),
        grade=Grade(row["grade"]),
        last_checked_on=row["last_checked_on"],
        limit=row.get("limit"),
        step=None if aside else states[row["to"]].step,
        measure=None if measure is None else MeasureKind(measure),
        aside=aside,
        approved=row.get("approved") is True,
    )


def _sources(stated: Any, states: Mapping[str, StateRow], must: Must) -> tuple[str, ...]:
    if stated == "any":
        return ()
    if stated == "start":
        return (START,)
    named = tuple(stated) if isinstance(stated, list) else (stated,)
    strange = [str(state) for state in named if state not in states]
    must(named and not strange, f"comes from {', '.join(strange)}, which is no state")
    return named


def _term(path: Path, term: str, row: Any) -> TermRule:
    must = _must_in(path, term)
    _whole(row, _TERM, _TERM_MAY, must)
    caution = row.get("caution")
    return TermRule(
        id=term,
        title=Named(row["title"], row["title_en"]),
        event=Named(row["event"], row["event_en"]),
        begins=tuple(row["begins"]),
        runs_in=tuple(row["runs_in"]),
        limit=_limit(row, must),
        articles=_articles(row, must),
        grade=Grade(row["grade"]),
        last_checked_on=row["last_checked_on"],
        extended_by=row.get("extended_by"),
        extension=row.get("extension", 0),
        pauses=row.get("pauses") is True,
        caution=None if caution is None else Named(caution, row["caution_en"]),
    )


def _limit(row: Mapping[str, Any], must: Must) -> Limit | None:
    count, unit = row["count"], row["unit"]
    if count is None and unit is None:
        must(not row["begins"] and not row["runs_in"], "says no length, and begins or runs")
        return None
    must(unit in set(Unit), f"unit {unit} is none of {', '.join(Unit)}")
    must(isinstance(count, int) and count > 0, "count is no whole number above 0")
    return Limit(count, Unit(unit))


def _whole(row: Any, needed: set[str], optional: set[str], must: Must) -> None:
    must(isinstance(row, dict), "is no row")
    unknown, absent = row.keys() - needed - optional, needed - row.keys()
    must(not unknown, f"unknown field {', '.join(sorted(map(str, unknown)))}")
    must(not absent, f"lacks {', '.join(sorted(absent))}")
    must(row["grade"] in set(Grade), f"grade {row['grade']} is none of {', '.join(Grade)}")
    must(isinstance(row["last_checked_on"], date), "last_checked_on is no day")
    must("caution" not in row or "caution_en" in row, "lacks caution_en")


def _articles(row: Mapping[str, Any], must: Must) -> tuple[Article, ...]:
    grade = Grade(row["grade"])
    found = tuple(article_of(entry, grade, must) for entry in row["articles"])
    must(found or grade is Grade.I, "has no article")
    return found


def _moves_hold_together(path: Path, procedure: Procedure) -> None:
    for move in procedure.moves.values():
        must = _must_in(path, move.id)
        strange = [name for name in move.guards if name not in procedure.guards]
        must(not strange, f"asks {', '.join(strange)}, which no question answers")
        must(move.limit is None or move.limit in procedure.terms, f"has the term {move.limit}, which is not stated")
    reached = _reached(procedure)
    for state in procedure.states.values():
        must = _must_in(path, state.state)
        must(state.state in reached, "is reached by no move")
        onward = procedure.moves.get(state.onward or "")
        fits = onward is not None and not onward.aside and onward.leaves(state.state)
        must(state.onward is None or fits, f"goes onward by {state.onward}, which does not leave it")


def _reached(procedure: Procedure) -> set[str]:
    reached, size = {START, RECEIVED}, 0
    while len(reached) > size:
        size = len(reached)
        reached |= {
            move.to
            for move in procedure.moves.values()
            if not move.aside and any(move.leaves(state) for state in reached)
        }
    return reached


def _terms_hold_together(path: Path, procedure: Procedure) -> None:
    for term in procedure.terms.values():
        must = _must_in(path, term.id)
        begins = _strange(term.begins, (*procedure.moves, *NOT_MOVES))
        must(not begins, f"begins with {begins}, which is no move")
        runs_in = _strange(term.runs_in, procedure.states)
        must(not runs_in, f"runs in {runs_in}, which is no state")
        known = term.extended_by is None or term.extended_by in procedure.moves
        must(known, f"is extended by {term.extended_by}, which is no move")
        must((term.extended_by is None) == (term.extension == 0), "names an extension and its move together")


def _strange(named: Iterable[str], known: Iterable[str]) -> str:
    return ", ".join(sorted(set(named) - set(known)))


def _must_in(path: Path, rule: str = "") -> Must:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=path.name, rule=rule, reason=reason)

    return must
