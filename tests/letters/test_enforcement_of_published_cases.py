"""The papers to bank, police and complainant over every published case, with an empty form: drawn, pressed, clean."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from caseflow.domain.case_file import CaseFile
from caseflow.domain.drafts.drawing import Occasion, draw
from caseflow.domain.drafts.preconditions import StepsMissing
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.judgement import Judgement
from caseflow.domain.letter import Draft
from caseflow.domain.records import NOTHING_DONE, Work
from tests.letters.cases import BUREAU
from tests.letters.enforcement import STEPS, TO, VALUES, crime, served
from tests.letters.test_letters_of_published_cases import CASES, STUMBLES, judged, press, texts
from tests.make import TODAY, the_law

OUTSIDE = tuple(kind for kind, to in TO.items() if to["to_kind"] == "outside")


def occasion(case: CaseFile, judgement: Judgement, kind: str, work: Work = NOTHING_DONE) -> Occasion:
    return Occasion(
        case=case,
        judgement=judgement,
        law=the_law(),
        issuer_name=BUREAU,
        today=TODAY,
        work=work,
        values=VALUES,
        **TO[kind],
    )


def drawings(case: CaseFile, judgement: Judgement) -> Iterator[Draft]:
    """Each paper that the case bears, after orders that each party let pass."""
    for kind in OUTSIDE:
        for party in case.parties:
            suspected = replace(judgement, measures=(crime(party.key),))
            work = served(*STEPS.get(kind, ()), to=party.key)
            try:
                yield draw(kind, occasion(case, suspected if kind == "police_transfer" else judgement, kind, work))
            except NotTheirLetter:
                assert kind == "deposit_payment_notice"
            except StepsMissing:
                assert kind == "deposit_payment_notice", "only who contracts with the owner has lodged a deposit"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_papers_to_others_are_clean_over_every_case(path: Path) -> None:
    case, judgement = judged(path)
    drafts = tuple(drawings(case, judgement))
    assert {one.kind for one in drafts} >= set(OUTSIDE) - {"deposit_payment_notice"}
    for draft in drafts:
        told = "\n".join(text for value in draft.slots.values() for text in texts(value))
        assert not [sign for sign in STUMBLES if sign in told], told
    pressed = {draft.kind: press().proof(draft) for draft in drafts}
    for one in pressed.values():
        printed = "\n".join(line.text for line in Document(io.BytesIO(one.docx)).element.body.iter("{*}p"))
        assert not [sign for sign in STUMBLES if sign in printed], printed


def test_some_published_case_calls_for_the_deposit() -> None:
    found = [draft for path in CASES for draft in drawings(*judged(path)) if draft.kind == "deposit_payment_notice"]
    assert found
