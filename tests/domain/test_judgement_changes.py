"""What changes between two judgements is told: who joined, left or moved, sums, measures, checks, letters."""

import re
from dataclasses import replace
from typing import Any

from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.judgement_changes import JudgementChange, judgement_changes
from caseflow.domain.money import Yuan
from caseflow.domain.words import Duty
from caseflow.problems.effects import EFFECTS, told_effect
from tests.make import TODAY, case_of, the_law

BASE: dict[str, Any] = {
    "id": "T1",
    "as_of": "2024-05-01",
    "project": {"key": "P1"},
    "parties": [{"key": "OWN"}, {"key": "GC", "qualified": True}, {"key": "SUB", "qualified": True}, {"key": "F"}],
    "contracts": [
        {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "kind": "labour", "under": "K1"},
    ],
    "claims": [{"key": "C1", "employer": "SUB", "contract": "K2", "owed": 3000, "basis": "established"}],
    "supervision": {"town": "某镇"},
}


def judged(**new: Any) -> Judgement:
    return judge(case_of({**BASE, **new}), the_law(), today=TODAY)


def changed(**new: Any) -> dict[str, list[JudgementChange]]:
    found: dict[str, list[JudgementChange]] = {}
    for one in judgement_changes(judged(), judged(**new)):
        found.setdefault(one.slug, []).append(one)
    return found


def claims(**stated: Any) -> list[dict[str, Any]]:
    return [{**BASE["claims"][0], **stated}]


def test_the_same_judgement_has_no_changes() -> None:
    assert judgement_changes(judged(), judged()) == ()


def test_a_payer_joins_with_the_row_and_the_facts_that_reached_him() -> None:
    contracts = [{**BASE["contracts"][0], "overdue": True, "overdue_unpaid": 5000}, BASE["contracts"][1]]
    (joined,) = changed(contracts=contracts)["payer_joined"]
    assert joined.terms["party"] == "OWN"
    assert joined.rules
    assert "contracts.K1" in " ".join(joined.paths)


def test_a_payer_leaves_with_the_row_that_had_reached_him() -> None:
    found = changed(claims=claims(employer="GC", contract="K1"))
    assert "SUB" in {one.terms["party"] for one in found["payer_left"]}
    assert all(one.rules for one in found["payer_left"])


def test_sums_and_orders_are_told_old_and_new() -> None:
    events = [{"on": "2024-04-01", "kind": "order_to_pay", "party": "SUB", "claim": "C1", "due_on": "2024-04-10"},
              {"on": "2024-04-02", "kind": "part_paid", "party": "SUB", "claim": "C1", "amount": 500}]  # fmt: skip
    found = changed(events=events, claims=claims(owed=4000))
    assert found["owed_changed"][0].terms == {"claim": "C1", "old": "3,000.00", "new": "4,000.00"}
    assert found["paid_changed"][0].terms["new"] == "500.00"
    assert found["open_changed"][0].terms["new"] == "3,500.00"
    assert found["due_on_changed"][0].terms["new"] == "2024-04-10"
    assert "ordered" in found
    back = judgement_changes(judged(events=events), judged())
    assert "no_longer_ordered" in {one.slug for one in back}


def test_claims_come_go_and_turn_out_to_be_none() -> None:
    two = [*BASE["claims"], {**BASE["claims"][0], "key": "C2"}]
    found = changed(claims=two)
    assert found["claim_joined"][0].terms == {"claim": "C2"}
    assert found["payer_claims_changed"][0].terms["new"] == "C1 C2"
    assert {one.slug for one in judgement_changes(judged(claims=two), judged())} >= {"claim_left"}
    assert changed(claims=claims(basis="false"))["claim_noted"][0].terms["note"] == "false_claim"
    back = judgement_changes(judged(claims=claims(basis="false")), judged())
    assert "claim_no_longer_noted" in {one.slug for one in back}


def test_systems_supervision_measures_and_letters_are_told() -> None:
    found = changed(
        systems={"wage_account": False}, supervision={"town": "某镇", "acts": [{"kind": "visit", "by": "某镇"}]}
    )
    (system,) = found["system_of_project_changed"]
    assert (system.terms["system"], system.terms["verdict"]) == ("wage_account", "broken")
    assert "supervision_changed" in found
    assert {"measure_joined", "letter_called_for"} & found.keys()
    without = {**BASE, "systems": {"wage_account": False}}
    del without["project"]
    bare = {name: value for name, value in BASE.items() if name != "project"}
    changes = judgement_changes(
        judge(case_of(bare), the_law(), today=TODAY), judge(case_of(without), the_law(), today=TODAY)
    )
    assert "system_changed" in {one.slug for one in changes}


def test_the_day_and_the_law_are_told() -> None:
    found = changed(as_of="2019-01-01")
    assert found["day_changed"][0].terms == {"old": "2024-05-01", "new": "2019-01-01"}
    assert found["law_changed"][0].terms["law"] == "before_2020_05_01"


def test_rank_duty_cap_and_grounds_are_told_apart() -> None:
    one = judged()
    row = one.liable[0]
    for change, slug in (
        ({"rank": row.rank + 1}, "rank_changed"),
        ({"duty": Duty.JOINTLY}, "duty_changed"),
        ({"cap": Yuan(100)}, "cap_changed"),
        ({"rules": ("liab-x",)}, "grounds_changed"),
    ):
        other = replace(one, liable=(replace(row, **change), *one.liable[1:]))
        assert [found.slug for found in judgement_changes(one, other)] == [slug]


def test_a_measure_becomes_ready_and_unready_and_goes() -> None:
    one = judged()
    measure = one.measures[0]
    for ready, slug in ((True, "measure_ready"), (False, "measure_unready")):
        now, then = replace(measure, ready=ready), replace(measure, ready=not ready)
        changes = judgement_changes(replace(one, measures=(then,)), replace(one, measures=(now,)))
        assert [found.slug for found in changes] == [slug]
    nobody = replace(measure, party=None)
    gone = judgement_changes(replace(one, measures=(nobody,)), replace(one, measures=()))
    assert [found.slug for found in gone] == ["measure_left_for_nobody"]
    letters = judgement_changes(one, replace(one, letters=()))
    assert {found.slug for found in letters} <= {"letter_no_longer"}


def test_every_change_has_its_sentence_in_both_languages_with_the_same_terms() -> None:
    for chinese, english in EFFECTS.values():
        assert set(re.findall(r"{(\w+)}", chinese)) == set(re.findall(r"{(\w+)}", english))
        assert re.search(r"[\u4e00-\u9fff]", chinese)
        assert not re.search(r"[\u4e00-\u9fff]", english)


def test_a_change_is_told_with_names_and_labels() -> None:
    one = JudgementChange(
        slug="supervision_changed",
        terms={"who": "某镇", "rule": "r", "verdict_before": "not_asked", "verdict": "broken"},
    )
    assert told_effect(one, "zh", lambda kind, key: f"{kind}:{key}") == (
        "who:某镇 的监管履职检查“rule:r”由“未列入检查”改为“未落实”。"
    )
    joined = JudgementChange(slug="payer_joined", terms={"party": "GC", "rank": "1", "duty": "pays_first"})
    assert told_effect(joined, "en", lambda _, key: key) == "GC joins those who must pay: rank 1, Pays first."
