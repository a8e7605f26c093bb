"""Every word about proofs, findings and sealed values is there in Chinese and in English."""

import re
from collections.abc import Mapping

import pytest

from caseflow.actions.findings.decide_findings import ACTS
from caseflow.actions.privacy.reveal import REVEAL
from caseflow.actions.proofs.add_proof import ADD_PROOF
from caseflow.actions.proofs.see_proofs import OPEN_PROOF
from caseflow.actions.proofs.withdraw_proof import LINK_PROOF, WITHDRAW_PROOF
from caseflow.domain import errors, findings, proof_files, reveal
from caseflow.domain.errors import DomainError
from caseflow.domain.findings import Standing
from caseflow.domain.identifiers import PersonalKind
from caseflow.domain.proposed_findings import VERDICTS, Check
from caseflow.domain.reveal import Purpose
from caseflow.glossary import words
from caseflow.problems import ALL_REFUSALS, problem, told
from caseflow.problems.proofs import CAUSES, FIELDS, NUMBERS
from caseflow.web.finding_rows import verdict_words
from tests import proofs

CHINESE = re.compile("[\u4e00-\u9fff]")
OURS = [
    one
    for module in (findings, proof_files, reveal)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, DomainError) and one.__module__ == module.__name__
]


@pytest.mark.parametrize("error", [*OURS, errors.PersonalInText], ids=lambda error: error.slug)
def test_every_refusal_is_told_in_both_languages(error: type[DomainError]) -> None:
    assert error.slug in ALL_REFUSALS
    chinese, english = told(error(), "zh"), told(error(), "en")
    assert CHINESE.search(chinese)
    assert not CHINESE.search(english)
    assert problem(error())["slug"] == error.slug


@pytest.mark.parametrize("table", [CAUSES, FIELDS, NUMBERS], ids=["causes", "fields", "numbers"])
def test_every_word_inside_a_refusal_is_there(table: Mapping[str, tuple[str, str]]) -> None:
    for name, (chinese, english) in table.items():
        assert CHINESE.search(chinese), name
        assert english, name
        assert not CHINESE.search(english), name


def test_every_cause_and_number_that_the_house_knows_has_its_words() -> None:
    assert {cause for _, cause in proofs.BAD} | {"too_large"} == set(CAUSES)
    assert set(NUMBERS) == set(map(str, PersonalKind))


def test_the_page_has_a_word_for_every_standing_purpose_check_act_and_verdict() -> None:
    glossary = words()
    assert set(glossary["standing"]) == set(map(str, Standing))
    assert set(glossary["purpose"]) == set(map(str, Purpose))
    assert set(map(str, Check)) <= set(glossary["check"])
    assert {*ACTS.values(), REVEAL, ADD_PROOF, OPEN_PROOF, LINK_PROOF, WITHDRAW_PROOF} <= set(glossary["act"])
    for check, verdicts in VERDICTS.items():
        for verdict in verdicts:
            assert CHINESE.search(verdict_words(check, verdict, "zh")), (check, verdict)
            assert not CHINESE.search(verdict_words(check, verdict, "en")), (check, verdict)
