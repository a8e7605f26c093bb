"""Every refusal, fault, doubt and reason of the house has its words in Chinese and in English."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from caseflow import problems
from caseflow.domain import errors
from caseflow.domain.errors import BadCaseFile, BadSetting, DomainError, Fault, NotAllowed
from caseflow.domain.judgement import Doubt
from caseflow.domain.officer import Verb
from caseflow.problems import ALL_REFUSALS as REFUSALS
from caseflow.problems.doubts import DOUBTS
from caseflow.problems.faults import FAULTS
from caseflow.problems.reasons import REASONS, VERBS

CASEFLOW = Path(problems.__file__).resolve().parents[1]
CHINESE = re.compile("[\u4e00-\u9fff]")


def calls(name: str) -> Iterator[ast.Call]:
    """Every call of a name in the house."""
    for path in sorted([*CASEFLOW.rglob("*.py"), *CASEFLOW.parent.joinpath("graph").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
                yield node


def words_in(node: ast.AST | None) -> set[str]:
    """The plain words written in an expression: slugs, but no sentences and no paths."""
    found = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant)) if node is not None else ()
    return {word for word in found if isinstance(word, str) and re.fullmatch("[a-z]+(_[a-z0-9]+)+", word)}


def refusals() -> list[type[DomainError]]:
    found = [DomainError]
    for one in found:
        found += one.__subclasses__()
    return [one for one in found if one.__module__ == errors.__name__]


@pytest.mark.parametrize("error", refusals(), ids=lambda error: error.slug)
def test_every_refusal_has_its_words_exit_code_and_status(error: type[DomainError]) -> None:
    refusal = REFUSALS[error.slug]
    assert 64 <= refusal.exit_code <= 78
    assert 400 <= refusal.status <= 503


TABLES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "refusals": {slug: refusal.words for slug, refusal in REFUSALS.items()},
    "titles": {slug: refusal.title for slug, refusal in REFUSALS.items()},
    "faults": FAULTS,
    "doubts": DOUBTS,
    "reasons": REASONS,
    "verbs": VERBS,
}


def terms_in(sentence: str) -> set[str]:
    """The terms of a sentence; one that has an English twin of its own (act, act_en) counts once."""
    return {name.removesuffix("_en") for name in re.findall(r"{(\w+)}", sentence)}


@pytest.mark.parametrize("table", TABLES)
def test_every_sentence_is_there_in_both_languages_with_the_same_terms(table: str) -> None:
    for slug, (chinese, english) in TABLES[table].items():
        assert CHINESE.search(chinese), slug
        assert english, slug
        assert not CHINESE.search(english), slug
        assert terms_in(chinese) == terms_in(english), slug


def test_every_fault_that_the_house_names_has_its_words() -> None:
    named = {slug for call in calls("refusal") for slug in words_in(call.args[0])}
    named |= {slug for call in calls("Note") if call.args for slug in words_in(call.args[0])}
    named |= {slug for call in calls("Fault") if len(call.args) > 1 for slug in words_in(call.args[1])}
    assert len(named) > 25
    assert named <= set(FAULTS)


def test_every_doubt_that_the_house_names_has_its_words() -> None:
    named = {slug for call in calls("Doubt") for slug in words_in(call.args[0])}
    named |= {slug for call in calls("_two_on_one_project") for slug in words_in(call.args[1])}
    assert len(named) >= 5
    assert named <= set(DOUBTS)


@pytest.mark.parametrize("error", ["UnreadableFile", "BadSetting"])
def test_every_reason_that_is_a_slug_has_its_words(error: str) -> None:
    reasons = {slug for call in calls(error) for word in call.keywords if word.arg == "reason"
               for slug in words_in(word.value)}  # fmt: skip
    assert reasons
    assert reasons <= set(REASONS)


def test_every_verb_has_its_words() -> None:
    assert set(VERBS) == {verb.value for verb in Verb}


def test_a_reason_stands_inside_its_refusal() -> None:
    error = BadSetting(name="CASEFLOW_PORT", reason="not_a_port", given="x")
    assert problems.told(error) == "环境变量 CASEFLOW_PORT 有误：端口应为 1 至 65535 的整数，而不是“x”。"
    assert problems.told(error, "en").endswith("a port is a whole number from 1 to 65535, not 'x'.")


def test_a_term_that_nobody_gave_is_a_dash() -> None:
    assert problems.told(NotAllowed(officer="张三", verb="import")) == "张三 无权导入案件。"
    assert problems.told(NotAllowed(officer="张三"), "en") == "张三 may not —."


def test_a_term_that_looks_like_a_place_of_a_sentence_is_left_alone() -> None:
    assert problems.told(BadSetting(name="{reason}", reason="empty"), "en").startswith("The setting {reason} is wrong")


def test_a_refusal_nobody_wrote_words_for_is_still_told() -> None:
    class Unheard(DomainError):
        slug = "unheard_of"

    assert problems.told(Unheard()) == REFUSALS["refused"].words[0]


def test_a_doubt_names_its_places() -> None:
    assert problems.told_doubt(Doubt("two_owners", ("parties.A", "parties.B")), "en").endswith("(parties.A, parties.B)")
    assert problems.told_doubt(Doubt("two_owners", ()), "en") == DOUBTS["two_owners"][1]


def test_a_program_gets_every_fault_with_its_path() -> None:
    fault = Fault("contracts.0.under", "contract_under_itself", {"key": "K1"})
    answer = problems.problem(BadCaseFile((fault,), case="A1", file="x.json"), "en")
    assert (answer["status"], answer["slug"]) == (422, "bad_case_file")
    assert answer["faults"] == [
        {
            "path": "contracts.0.under",
            "slug": "contract_under_itself",
            "detail": "contract 'K1' stands under itself; correct under, or write null.",
        }
    ]
