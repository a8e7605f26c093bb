"""The table of moves: read strictly, whole against regulations 14.1, and its guards by example (move_guards.yml)."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from caseflow import glossary
from caseflow.domain.course import Course
from caseflow.domain.errors import BadRule
from caseflow.domain.officer import OfficerRole
from caseflow.domain.procedure_table import Lack
from caseflow.domain.proposed_findings import findings_of, stored_id
from caseflow.domain.records import Document, Finding, FindingStatus
from caseflow.domain.words import Grade, ProofKind
from caseflow.problems.procedure import LACKS, told_lack
from caseflow.rules.loader import read_yaml
from caseflow.rules.move_questions import GUARDS
from caseflow.rules.procedure import MOVES, TERMS, load_procedure
from tests.courses import AT, PLAIN, course, letter, serving
from tests.make import the_law

EXAMPLES = read_yaml(Path(__file__).with_name("move_guards.yml"))
TABLE = the_law().procedure
# Every row of regulations 14.1: from, to.
OF_14_1 = """
    start received | received transferred | received supplement | supplement received | received rejected
    received redirected | received filed | filed investigating | investigating investigating
    investigating investigated | investigated withdrawn | investigated hearing_rights | investigated decided
    hearing_rights decided | decided served | served paid | served overdue | overdue extra_compensation
    overdue deposit_call | overdue owner_advance | overdue crime_transfer | overdue list_process
    overdue enforcement | any fund_advance | paid look_back | look_back closed | look_back investigating
    closed archived
"""
OURS = {"pay_late", "tell_result", "suspend", "resume"}


def example_course(example: dict[str, Any]) -> Course:
    facts = dict(example.get("facts", {}))
    if "claim" in example:
        facts["claims"] = [{**PLAIN["claims"][0], **words(example["claim"])}]
    if "events" in example:
        facts["events"] = [words(event) for event in example["events"]]
    work = {
        "letters": tuple(letter(one["kind"], one["state"]) for one in example.get("letters", [])),
        "servings": tuple(serving(str(on)) for on in example.get("servings", [])),
        "documents": tuple(document(one) for one in example.get("documents", [])),
    }
    found = course(*example.get("moves", []), officers=example.get("officers", ()), work=work, **words(facts))
    found = decided(found, example.get("findings", []))
    inspectors = example.get("inspectors")
    return found if inspectors is None else replace(found, inspectors=frozenset(inspectors))


def words(stated: Any) -> Any:
    """YAML's days as the words of the case file."""
    if isinstance(stated, dict):
        return {name: words(value) for name, value in stated.items()}
    if isinstance(stated, list):
        return [words(value) for value in stated]
    return str(stated) if isinstance(stated, date) else stated


def document(stated: dict[str, Any]) -> Document:
    return Document(
        id="D1", case="T1", sha256="", name="", media_type="", size=0, kind=ProofKind(stated["kind"]),
        shows=tuple(stated.get("shows", ())), note="", by="li", at=AT,
        withdrawn_at=AT if stated.get("withdrawn") else None,
    )  # fmt: skip


def decided(case: Course, checks: list[str]) -> Course:
    """The case with one finding of each of these checks marked unknown by an officer."""
    proposed = {one.check.value: one.id for one in findings_of(case.judgement)}
    made = tuple(
        Finding(
            id=stored_id("T1", proposed[check]), case="T1", check=check, rule="", party="", subject="",
            status=FindingStatus.UNKNOWN, facts="", verdict="", note="", proofs=(), by="li", at=AT,
        )
        for check in checks
    )  # fmt: skip
    return replace(case, work=replace(case.work, findings=made))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_the_guard_says_what_is_missing(example: dict[str, Any]) -> None:
    name, _, move = example["guard"].partition(":")
    rule = TABLE.moves[move] if move else next(one for one in TABLE.moves.values() if name in one.guards)
    lacks = GUARDS[name](example_course(example), rule)
    assert [lack.slug for lack in lacks] == example.get("lacks", [])
    if "paths" in example:
        assert list(lacks[0].paths) == example["paths"]
    for lack in lacks:
        assert "{" not in told_lack(lack, "zh") + told_lack(lack, "en")


def test_every_guard_is_asked_and_has_an_example_each_way() -> None:
    assert {name for move in TABLE.moves.values() for name in move.guards} == set(GUARDS)
    held = {example["guard"].partition(":")[0] for example in EXAMPLES if example.get("lacks")}
    free = {example["guard"].partition(":")[0] for example in EXAMPLES if not example.get("lacks")}
    assert held == free == set(GUARDS)


def test_every_row_of_the_regulations_is_a_move_and_every_other_move_is_said_to_be_ours() -> None:
    wanted = {tuple(row.split()) for line in OF_14_1.strip().splitlines() for row in line.split("|")}
    found = {
        (source or "start", move.to)
        for move in TABLE.moves.values()
        if move.id not in OURS
        for source in (move.sources or ("any",))
    }
    assert found == wanted
    assert set(TABLE.moves) > OURS


def test_a_move_of_ours_cites_nothing_unless_the_law_says_it() -> None:
    assert all(TABLE.moves[name].grade is Grade.I for name in OURS - {"tell_result"})
    assert all(move.articles for move in TABLE.moves.values() if move.grade is not Grade.I)


def test_no_move_is_kept_to_a_role_that_never_has_its_verb() -> None:
    matrix = read_yaml(MOVES.with_name("roles.yml"))
    for move in TABLE.moves.values():
        assert [role for role in move.roles if move.verb not in matrix[role]] == [], move.id
        assert OfficerRole.ADMINISTRATOR not in move.roles


def test_every_state_and_every_side_state_has_its_words() -> None:
    group = glossary.words()["case_state"]
    assert set(TABLE.states) | {move.to for move in TABLE.moves.values()} == set(group)


@pytest.mark.parametrize("slug", LACKS)
def test_every_lack_has_its_words_in_both_languages(slug: str) -> None:
    named = "state check measure on today last most officer have claim open due kind"
    terms = dict.fromkeys(named.split(), "received")
    chinese, english = (told_lack(Lack(slug=slug, terms=terms), language) for language in ("zh", "en"))
    assert chinese
    assert english
    assert chinese != english


MOVE = """
  receive:
    title: 登记
    title_en: Register
    from: start
    to: received
    verb: draft
    roles: [clerk]
    articles: ["劳动法 第五十条"]
    grade: V1
    last_checked_on: 2026-11-25
"""
GOOD = f"""
states:
  received: {{step: acceptance, onward: file}}
  filed: {{step: filing, onward: null}}
moves:{MOVE}{MOVE.replace("receive:", "file:").replace("start", "received").replace("to: received", "to: filed")}
    limit: t1
    guards: [two_officers]
{MOVE.replace("receive:", "aside:").replace("start", "any").replace("to: received", "to: police")}
    aside: true
    measure: police_transfer
"""
GOOD_TERMS = """
t1:
  title: 期限
  title_en: Term
  event: 事
  event_en: event
  begins: [receive, receipt]
  runs_in: [received]
  count: 5
  unit: working_days
  articles: []
  grade: I
  last_checked_on: 2026-11-25
  caution: 注意
  caution_en: Beware
"""


def loaded(folder: Path, moves: str, terms: str) -> Any:
    (folder / "m.yml").write_text(moves, encoding="utf-8")
    (folder / "t.yml").write_text(terms, encoding="utf-8")
    return load_procedure(GUARDS, moves=folder / "m.yml", terms=folder / "t.yml")


def test_a_good_table_is_taken(tmp_path: Path) -> None:
    found = loaded(tmp_path, GOOD, GOOD_TERMS)
    assert (found.moves["aside"].sources, found.moves["aside"].step) == ((), None)
    assert found.terms["t1"].caution.en == "Beware"
    assert [move.id for move in found.from_state("filed")] == ["aside"]
    assert loaded(tmp_path, GOOD.replace("    limit: t1\n", ""), "").terms == {}
    assert MOVES.exists()
    assert TERMS.exists()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("states:", "stages:", "holds states and moves"),
        ("{step: acceptance, onward: file}", "{onward: file}", "a state has a step"),
        ("{step: acceptance, onward: file}", "word", "a state has a step"),
        ("step: acceptance", "step: waiting", "step waiting"),
        ("onward: file", "onward: receive", "does not leave it"),
        ("onward: file", "onward: aside", "does not leave it"),
        ("onward: file", "onward: nothing", "does not leave it"),
        (
            "{step: filing, onward: null}",
            "{step: filing, onward: null}\n  lost: {step: filing, onward: null}",
            "no move",
        ),
        ("    title_en: Register\n", "", "lacks title_en"),
        ("title_en: Register\n", "title_en: Register\n    tittle: x\n", "unknown field tittle"),
        ("to: filed", "to: nowhere", "leads to nowhere"),
        ("to: police", "to: filed", "is aside, and filed is a state"),
        ("from: received", "from: nowhere", "comes from nowhere"),
        ("from: received", "from: []", "comes from"),
        ("verb: draft", "verb: burn", "verb burn"),
        ("roles: [clerk]", "roles: []", "names no role"),
        ("roles: [clerk]", "roles: [king]", "names no role"),
        ("measure: police_transfer", "measure: mercy", "measure mercy"),
        ("[two_officers]", "[two_kings]", "asks two_kings"),
        ("limit: t1", "limit: t2", "has the term t2"),
        ("grade: V1", "grade: V9", "grade V9"),
        ("last_checked_on: 2026-11-25", "last_checked_on: soon", "last_checked_on is no day"),
        ('articles: ["劳动法 第五十条"]', "articles: []", "has no article"),
        ("  receive:\n", "  receive: word\n  received:\n", "is no row"),
    ],
)
def test_a_table_that_cannot_be_trusted_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in GOOD
    with pytest.raises(BadRule) as refusal:
        loaded(tmp_path, GOOD.replace(old, new, 1), GOOD_TERMS)
    assert reason in refusal.value.terms["reason"]
    assert refusal.value.terms["file"] == "m.yml"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("unit: working_days", "unit: moons", "unit moons"),
        ("count: 5\n  unit: working_days", "count: null\n  unit: null", "says no length"),
        ("count: 5", "count: null", "count is no whole number"),
        ("count: 5", "count: 0", "count is no whole number"),
        ("count: 5", "count: many", "count is no whole number"),
        ("begins: [receive, receipt]", "begins: [birth]", "begins with birth"),
        ("runs_in: [received]", "runs_in: [nowhere]", "runs in nowhere"),
        ("grade: I", "grade: I\n  extended_by: nothing\n  extension: 3", "is extended by nothing"),
        ("grade: I", "grade: I\n  extended_by: file", "an extension and its move together"),
        ("grade: I", "grade: I\n  extension: 3", "an extension and its move together"),
        ("  caution_en: Beware\n", "", "lacks caution_en"),
    ],
)
def test_a_term_that_cannot_be_trusted_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(BadRule) as refusal:
        loaded(tmp_path, GOOD, GOOD_TERMS.replace(old, new, 1))
    assert reason in refusal.value.terms["reason"]
