"""Cases on their course for tests: one plain chain, moves by id and day, letters and servings of the office."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from caseflow.domain.course import Course
from caseflow.domain.letter_record import Letter, LetterState, ServedHow, Serving
from caseflow.domain.procedure_table import TAKE_BACK
from caseflow.domain.records import Assignment, Move, Work
from tests.make import case_of, the_law

TODAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 1, 2, 3, tzinfo=UTC)
PLAIN: dict[str, Any] = {
    "id": "T1",
    "projects": [{"key": "P1", "name": "某住宅项目"}],
    "parties": [{"key": key, "kind": "organisation"} for key in ("OWN", "GC", "SUB")],
    "contracts": [
        {"key": "K1", "project": "P1", "from": "OWN", "to": "GC", "kind": "general"},
        {"key": "K2", "project": "P1", "from": "GC", "to": "SUB", "kind": "labour", "under": "K1"},
    ],
    "claims": [
        {"key": "C1", "employer": "SUB", "contract": "K2", "workers": 3, "owed": 9000, "about": "wages",
         "basis": "established"}
    ],
}  # fmt: skip


def moves(*made: tuple[str, str] | str, state: str = "received") -> tuple[Move, ...]:
    """Moves ("file 2026-10-12"), each from where the one before it left the case; "take_back" may stand among them."""
    found: list[Move] = []
    held: list[Move] = []
    table = the_law().procedure.moves
    for place, one in enumerate(made):
        name, on = one.split() if isinstance(one, str) else one
        if name == TAKE_BACK:
            back = held.pop()
            before = [move.to_state for move in held if not move.aside]
            to_state, aside = (before[-1] if before else "received"), back.aside
        else:
            to_state, aside = (table[name].to, table[name].aside) if name in table else (name, False)
        move = Move(
            id=f"m{place}", case="T1", place=place, move=name, from_state=state, to_state=to_state,
            on=date.fromisoformat(on), by="li", at=AT, aside=aside,
        )  # fmt: skip
        found.append(move)
        if name != TAKE_BACK:
            held.append(move)
        if not aside:
            state = to_state
    return tuple(found)


def letter(kind: str = "correction_order", state: str = "issued", **more: Any) -> Letter:
    return Letter(
        **{
            "id": "L1", "case": "T1", "kind": kind, "to": "SUB", "to_name": "乙公司", "issuer": "labour_bureau",
            "issuer_name": "某区人力资源和社会保障局", "state": LetterState(state), "slots": "{}", "form": "{}",
            "cites": (), "facts": "", "template": "", "drafted_by": "li", "drafted_at": AT,
            "issued_on": date(2026, 11, 2), **more,
        }
    )  # fmt: skip


def serving(on: str, *, letter_id: str = "L1", done: bool = True) -> Serving:
    return Serving(
        id=f"S{on}", case="T1", letter=letter_id, on=date.fromisoformat(on), how=ServedHow.DIRECT, done=done,
        receiver="", witnesses="", note="", proofs=(), by="li", at=AT,
    )  # fmt: skip


def in_charge(*names: str) -> tuple[Assignment, ...]:
    return tuple(Assignment(id=name, case="T1", officer=name, lead=False, by="head", at=AT) for name in names)


def course(
    *made: str, today: date = TODAY, officers: Iterable[str] = (), work: dict[str, Any] | None = None, **facts: Any
) -> Course:
    """The plain case, its facts changed as stated, after these moves."""
    records = Work(moves=moves(*made), assignments=in_charge(*officers), **(work or {}))
    return Course(case=case_of({**PLAIN, **facts}), law=the_law(), today=today, work=records)
