"""Every kind of letter over every published case, with an empty form: drawn, in its tone, pressed, and clean."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docx import Document

from caseflow.domain.case_file import CaseFile
from caseflow.domain.drafts.authority import may_issue, may_say
from caseflow.domain.drafts.drawing import Occasion, draw, drawable
from caseflow.domain.errors import NotTheirLetter, UncitableArticle
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.letter import LetterKind
from caseflow.domain.letter_addressee import OUTSIDE, Addressee, addressee, parties_for
from caseflow.domain.words import EventKind
from caseflow.letters.press import WordPress
from tests.letters.cases import BUREAU
from tests.letters.enforcement import STEPS, VALUES, listing, served
from tests.letters.folders import FOLDER
from tests.letters.occasions import OFFICE
from tests.make import TODAY, case_of, the_law

CASES = sorted((Path(__file__).resolve().parents[1] / "published_cases").glob("*.json"))
STUMBLES = ("None", "{{", "。。", "，。", "，，", "；。", "：。", "、、", "，；", "（）")


@cache
def press() -> WordPress:
    return WordPress(FOLDER, the_law())


@cache
def judged(path: Path) -> tuple[CaseFile, Judgement]:
    case = case_of(json.loads(path.read_text(encoding="utf-8")))
    return case, judge(case, the_law(), today=TODAY)


def addressees(case: CaseFile, judgement: Judgement, kind: LetterKind) -> Iterator[Addressee]:
    """The parties this kind may go to, and the offices: those the file names, else the word for their place."""
    yield from parties_for(case, judgement, kind)
    for place in ("town", "regulator"):
        if place in kind.goes_to:
            yield addressee(case, judgement, kind, place, agencies=())


def occasion(case: CaseFile, judgement: Judgement, kind: LetterKind, to: Addressee) -> Occasion:
    return Occasion(
        case=case,
        judgement=replace(judgement, measures=(*judgement.measures, listing(to.to))),
        law=the_law(),
        to=to.to,
        to_name=to.name,
        to_kind=to.kind,
        issuer_name=BUREAU if kind.issuer == "labour_bureau" else OFFICE,
        today=TODAY,
        work=served(*STEPS.get(kind.kind, ()), to=to.to),
        values=VALUES,
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_letter_that_fits_the_case_is_drawn_in_its_tone_and_clean(path: Path) -> None:
    case, judgement = judged(path)
    for name in sorted(drawable()):
        kind = press().kind(name)
        if name == "recovery_letter" and not any(one.kind is EventKind.FUND_ADVANCED for one in case.events):
            continue  # nothing was advanced that could be asked back
        for to in addressees(case, judgement, kind):
            may_issue(kind, issuer=kind.issuer, to_kind=to.kind)
            try:
                draft = draw(name, occasion(case, judgement, kind, to))
            except (NotTheirLetter, UncitableArticle):
                assert case.party(to.to) is not None
                continue
            may_say(kind, draft, to_kind=to.kind)
            said = "\n".join(text for value in draft.slots.values() for text in texts(value))
            assert not [sign for sign in STUMBLES if sign in said], said


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for row in value:
            yield from row.values()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_letter_that_the_case_calls_for_is_pressed(path: Path) -> None:
    case, judgement = judged(path)
    for proposal in judgement.letters:
        if proposal.kind not in drawable():
            continue
        kind = press().kind(proposal.kind)
        if kind.goes_to == (OUTSIDE,):
            continue  # whom the clerk names: the case cannot say it
        to = addressee(case, judgement, kind, proposal.to, agencies=())
        try:
            draft = draw(proposal.kind, occasion(case, judgement, kind, to))
        except NotTheirLetter:
            # A fine for refusing an order, or under the law before the Decree: no article of this kind holds it.
            assert proposal.kind == "penalty_decision"
            continue
        pressed = press().proof(draft)
        document = Document(io.BytesIO(pressed.docx))
        said = "\n".join(paragraph.text for paragraph in document.element.body.iter("{*}p"))
        assert not [sign for sign in STUMBLES if sign in said], said
