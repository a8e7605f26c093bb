"""What is to do about a case: in which band, and the one act that does it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from caseflow.domain.findings import weighed
from caseflow.domain.proposed_findings import stored_id
from caseflow.domain.records import Conflict, Finding, FindingStatus
from caseflow.domain.worklist import ActKey, Band, NextAct, band_of, next_act, rows_of
from tests.courses import AT, TODAY, course, letter, serving

STARTED = ("receive 2026-10-09", "file 2026-10-12", "investigate 2026-10-13")
CONCLUDED = (*STARTED, "conclude 2026-11-20")
DECIDED = (*CONCLUDED, "decide 2026-11-23")
SERVED = (*DECIDED, "serve 2026-11-24")
EXPIRED = {"on": "2026-11-11", "kind": "order_expired", "party": "SUB", "owed": 9000}
ORDER = {"on": "2026-11-02", "kind": "order_to_pay", "party": "SUB"}


@pytest.mark.parametrize(
    ("due", "band"),
    [
        (date(2026, 11, 24), Band.OVERDUE),
        (TODAY, Band.TODAY),
        (date(2026, 11, 26), Band.THIS_WEEK),
        (date(2026, 12, 2), Band.THIS_WEEK),
        (date(2026, 12, 3), Band.LATER),
        (None, Band.LATER),
    ],
)
def test_a_day_falls_into_its_band(due: date | None, band: Band) -> None:
    assert band_of(due, TODAY) is band


@pytest.mark.parametrize(
    ("made", "more", "act"),
    [
        ((), {}, NextAct(ActKey.MOVE, "receive")),
        (("receive 2026-11-20",), {}, NextAct(ActKey.MOVE, "file")),
        (("receive 2026-11-20",), {"claims": [{"key": "C1", "about": "wages"}]},
         NextAct(ActKey.COMPLETE_FACTS, "claims.C1.employer")),
        (STARTED[:2], {}, NextAct(ActKey.ASSIGN)),
        (STARTED, {}, NextAct(ActKey.CONFIRM_FINDING, "arrears")),
        ((*STARTED, "suspend 2026-11-20"), {}, NextAct(ActKey.MOVE, "resume")),
        (CONCLUDED, {}, NextAct(ActKey.DRAFT_LETTER, "correction_order")),
        (CONCLUDED, {"events": [ORDER]}, NextAct(ActKey.MOVE, "decide")),
        (CONCLUDED, {"events": [{**ORDER, "kind": "decision"}]}, NextAct(ActKey.MOVE, "tell_rights")),
        (DECIDED, {"events": [ORDER]}, NextAct(ActKey.COMPLETE_FACTS, "events.0.served_on")),
        (SERVED, {"events": [ORDER]}, NextAct(ActKey.COMPLETE_FACTS, "events")),
        (SERVED, {"events": [{"on": "2026-11-20", "kind": "paid"}]}, NextAct(ActKey.ADD_PROOF)),
        (SERVED, {"events": [{**ORDER, "due_on": "2026-11-20"}]}, NextAct(ActKey.MOVE, "expire")),
        ((*SERVED, "expire 2026-11-24"),
         {"as_of": "2026-11-25", "events": [{**ORDER, "due_on": "2026-11-10"}, EXPIRED]},
         NextAct(ActKey.MOVE, "extra_compensation")),
        ((*SERVED, "pay 2026-11-24", "look_back 2026-11-24"), {}, NextAct(ActKey.COMPLETE_FACTS, "events")),
        (("receive 2026-11-20", "transfer 2026-11-20"), {}, None),
    ],
)  # fmt: skip
def test_the_one_next_act_is_the_move_onward_or_what_mends_its_first_lack(
    made: tuple[str, ...], more: dict[str, Any], act: NextAct | None
) -> None:
    row = next_act(course(*made, **more))
    assert (row.act if row is not None else None) == act


def test_a_closed_case_waits_for_the_complainant_to_be_told() -> None:
    row = next_act(course(*SERVED, "pay 2026-11-24", "look_back 2026-11-24", "close 2026-11-25"))
    assert row is not None
    assert row.act == NextAct(ActKey.MOVE, "tell_result")
    assert [lack.slug for lack in row.lacks] == ["complainant_not_told"]


@pytest.mark.parametrize(
    ("state", "key"),
    [
        ("draft", ActKey.REVIEW_LETTER),
        ("reviewed", ActKey.ISSUE_LETTER),
        ("issued", ActKey.SEAL_LETTER),
        ("sealed", ActKey.SERVE_LETTER),
        ("served", ActKey.REPLY_LETTER),
        ("replied", ActKey.JUDGE_REPLY),
        ("closed", None),
        ("void", None),
        ("withdrawn", None),
        ("superseded", None),
    ],
)
def test_a_letter_waits_for_the_next_act_of_its_life(state: str, key: ActKey | None) -> None:
    one = letter("supervision_letter", state, reply_within="5 working days")
    work = {"letters": (one,), "servings": (serving("2026-11-20"),)}
    rows = [row for row in rows_of(course(work=work)) if row.letter is not None]
    assert [row.act for row in rows] == ([] if key is None else [NextAct(key, "L1")])


def test_a_served_letter_that_asks_nothing_waits_for_nothing() -> None:
    for one in (letter("supervision_letter", "served"), letter(state="served", reply_within="5 working days")):
        rows = rows_of(course(work={"letters": (one,), "servings": (serving("2026-11-20"),)}))
        assert [row.letter for row in rows] == [None], "the day of an order is in the row of the case itself"


def test_an_answer_that_is_late_comes_before_everything_else() -> None:
    one = letter("supervision_letter", "served", reply_within="5 working days")
    case = course(*STARTED, work={"letters": (one,), "servings": (serving("2026-11-10"),)}, officers=("wang", "li"))
    first, second = rows_of(case)
    assert (first.letter, first.band, first.whose) == (one, Band.OVERDUE, ("li", "wang"))
    assert second.band is Band.LATER
    assert second.due is not None
    assert next_act(case) == first


@pytest.mark.parametrize(("state", "key"), [("draft", ActKey.REVIEW_LETTER), ("reviewed", ActKey.ISSUE_LETTER)])
def test_an_order_on_its_way_is_not_drafted_twice(state: str, key: ActKey) -> None:
    others = (letter("advice_letter", "draft", id="L0"), letter("correction_order", "sealed", id="L9"))
    case = course(*CONCLUDED, work={"letters": (others[0], letter(state=state))})
    row = next_act(case)
    assert row is not None
    assert row.act == NextAct(key, "L1")
    served_next = next_act(course(*DECIDED, work={"letters": others}))
    assert served_next is not None
    assert served_next.act == NextAct(ActKey.SERVE_LETTER, "L9")


def test_a_fact_that_two_sources_state_apart_waits_to_be_chosen() -> None:
    conflict = Conflict(
        id="F1", case="T1", group="contracts", key="K2", fact="kind", ours="labour", theirs="crew", file="a", at=AT
    )
    rows = rows_of(course("receive 2026-11-25", work={"conflicts": (conflict,)}))
    assert [row.act.key for row in rows] == [ActKey.MOVE, ActKey.CHOOSE_CONFLICT]
    assert next_act(course("receive 2026-11-25", "transfer 2026-11-25", work={"conflicts": (conflict,)})) == rows[1]


@pytest.mark.parametrize("ended", [False, True])
def test_a_decision_whose_facts_changed_asks_to_be_made_again(ended: bool) -> None:
    made = ("receive 2026-11-25", *(["transfer 2026-11-25"] if ended else []))
    case = course(*made)
    proposed = weighed(case.case, case.judgement, case.work)[0]
    decision = Finding(
        id=stored_id("T1", proposed.proposed.id), case="T1", check="liability", rule="", party="", subject="",
        status=FindingStatus.UNKNOWN, facts=proposed.facts, verdict="", note="", proofs=(), by="li", at=AT,
    )  # fmt: skip
    kept = course(*made, work={"findings": (decision,)})
    changed = course(*made, work={"findings": (replace(decision, facts="of other facts"),)})
    assert ActKey.CONFIRM_FINDING not in {row.act.key for row in rows_of(kept)}
    again = [row.act for row in rows_of(changed) if row.act.key is ActKey.CONFIRM_FINDING]
    assert again == ([] if ended else [NextAct(ActKey.CONFIRM_FINDING, proposed.proposed.check.value)])
