"""What an unanswered letter calls for: thirty situations, each with the step that is proposed, or none."""

from datetime import date
from typing import Any

import pytest

from caseflow.domain.counting import Counted
from caseflow.domain.deadlines import Deadline
from caseflow.domain.letter_ladder import next_steps
from caseflow.domain.letter_record import LetterState
from caseflow.domain.procedure_table import Named
from caseflow.domain.words import Grade
from caseflow.rules.letter_ladder import load_letter_ladder
from tests.domain.letter_makers import letter
from tests.make import case_of, the_law

DUE, LATE = date(2026, 12, 1), date(2026, 12, 2)
BOTH = {"town": "某镇", "regulator": "某委"}
STEPS: list[tuple[str, dict[str, Any], list[tuple[str, str]]]] = [
    # kind, what differs (today, state, level, supervision, events, letters, to), the steps
    ("lead_transfer", {}, [("supervision_letter", "town")]),
    ("lead_transfer", {"to": "regulator"}, [("supervision_letter", "regulator")]),
    ("lead_transfer", {"supervision": {}}, [("supervision_letter", "town")]),
    ("lead_transfer", {"today": DUE}, []),
    ("lead_transfer", {"due": None}, []),
    ("lead_transfer", {"state": LetterState.REPLIED}, []),
    ("lead_transfer", {"state": LetterState.ISSUED}, []),
    ("lead_transfer", {"state": LetterState.CLOSED}, []),
    ("lead_transfer", {"state": LetterState.VOID}, []),
    ("lead_transfer", {"state": LetterState.WITHDRAWN}, []),
    ("lead_transfer", {"state": LetterState.SUPERSEDED}, []),
    ("lead_transfer", {"state": LetterState.DRAFT}, []),
    ("risk_warning_letter", {}, [("supervision_letter", "town"), ("advice_letter", "某委")]),
    ("risk_warning_letter", {"supervision": {"town": "某镇"}}, [("supervision_letter", "town")]),
    ("risk_warning_letter", {"supervision": None}, [("supervision_letter", "town")]),
    ("risk_warning_letter", {"today": DUE}, []),
    ("risk_warning_letter", {"state": LetterState.REPLIED}, []),
    ("supervision_letter", {"level": "general"}, [("supervision_letter", "town"), ("lead_circular", "town")]),
    ("supervision_letter", {"level": "key"}, [("supervision_letter", "town"), ("lead_circular", "town")]),
    ("supervision_letter", {"level": "listed"}, [("lead_circular", "town")]),
    ("supervision_letter", {}, [("supervision_letter", "town"), ("lead_circular", "town")]),
    ("supervision_letter", {"today": DUE, "level": "general"}, []),
    ("supervision_letter", {"state": LetterState.REPLIED}, []),
    ("interview_letter", {"to": "SUB"}, [("", "SUB")]),
    ("interview_letter", {"to": "SUB", "events": ["SUB"]}, []),
    ("interview_letter", {"to": "SUB", "events": ["GC"]}, [("", "SUB")]),
    ("interview_letter", {"to": "SUB", "today": DUE}, []),
    ("interview_letter", {"to": "SUB", "state": LetterState.REPLIED}, []),
    ("advice_letter", {}, []),
    ("correction_order", {"to": "SUB"}, []),
    ("result_notice", {"to": "某人"}, []),
    ("asset_query", {"to": "某银行"}, []),
]


def deadline(due: date) -> Deadline:
    return Deadline(
        what=Named("回复期限", "The time to reply"), due=due, start=due, starts=Named("送达", "served"),
        rule="letter-reply", articles=(), grade=Grade.I, limit=None, counted=Counted(due=due),
        calendar=the_law().calendar, about="letters.L1",
    )  # fmt: skip


def case(supervision: dict[str, Any] | None, missed: list[str]) -> Any:
    events = [{"on": "2026-11-30", "kind": "interview_missed", "party": one} for one in missed]
    parties = [{"key": key, "name": key} for key in ("SUB", "GC")]
    stated = {"id": "A1", "parties": parties, "events": events}
    return case_of({**stated, "supervision": supervision} if supervision is not None else stated)


@pytest.mark.parametrize(("kind", "more", "steps"), STEPS)
def test_what_an_unanswered_letter_calls_for(kind: str, more: dict[str, Any], steps: list[tuple[str, str]]) -> None:
    one = letter(more.get("state", LetterState.SERVED), kind=kind, to=more.get("to", "town"))
    due = more.get("due", DUE)
    found = next_steps(
        one,
        due=None if due is None else deadline(due),
        today=more.get("today", LATE),
        ladder=load_letter_ladder(),
        case=case(more.get("supervision", BOTH), more.get("events", [])),
        letters=(one,),
        answers={"level": more["level"]} if "level" in more else {},
    )
    assert [(step.rung.kind, step.to) for step in found] == steps
    assert all(step.rung.title.zh and step.there is None for step in found)


@pytest.mark.parametrize(
    ("other", "there"),
    [
        ({"to": "town"}, True),
        ({"to": "某镇"}, True),
        ({"to": "regulator", "to_name": "某委"}, False),
        ({"to": "town", "state": LetterState.CANCELLED}, False),
        ({"to": "town", "kind": "advice_letter"}, False),
    ],
)
def test_a_step_that_is_under_way_already_is_named(other: dict[str, Any], there: bool) -> None:
    slip = letter(LetterState.SERVED, kind="lead_transfer", to="town", to_name="某镇")
    state = other.pop("state", LetterState.DRAFT)
    second = letter(state, id="L2", **{"kind": "supervision_letter", **other})
    [step] = next_steps(
        slip,
        due=deadline(DUE),
        today=LATE,
        ladder=load_letter_ladder(),
        case=case(BOTH, []),
        letters=(slip, second),
        answers={},
    )
    assert step.there == (second if there else None)
