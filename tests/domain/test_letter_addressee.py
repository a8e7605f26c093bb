"""To whom a letter goes: a party, an office, somebody outside whom the clerk names, or nobody but the file."""

from dataclasses import replace

import pytest

from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.judge import judge
from caseflow.domain.letter import LetterKind
from caseflow.domain.letter_addressee import Addressee, addressee
from tests.make import TODAY, case_of, the_law

CASE = case_of({"id": "A1", "parties": [{"key": "GC", "name": "某建设公司", "role": "general_contractor"}]})
KIND = LetterKind(kind="k", zh="文书", en="Paper", issuer="labour_bureau", layout="Z", goes_to=(), slots=())


def found(to: str, *goes_to: str) -> Addressee:
    kind = replace(KIND, goes_to=goes_to)
    return addressee(CASE, judge(CASE, the_law(), today=TODAY), kind, to, agencies=())


@pytest.mark.parametrize("to", ["", "file", "GC"])
def test_a_paper_that_stays_in_the_file_goes_to_nobody(to: str) -> None:
    assert found(to, "file") == Addressee("file", "", "file")


def test_somebody_outside_is_called_as_the_clerk_names_him() -> None:
    assert found(" 某银行西青支行 ", "outside") == Addressee("某银行西青支行", "某银行西青支行", "outside")
    assert found("GC", "general_contractor", "outside").kind == "general_contractor"


@pytest.mark.parametrize(("to", "places"), [("", ("outside",)), ("字" * 101, ("outside",)), ("某银行", ("town",))])
def test_a_name_that_cannot_be_one_is_nobody(to: str, places: tuple[str, ...]) -> None:
    with pytest.raises(NoSuchParty):
        found(to, *places)


@pytest.mark.parametrize(("to", "places"), [("GC", ("outside",)), ("town", ("regulator",))])
def test_a_party_or_office_is_refused_where_the_kind_does_not_go(to: str, places: tuple[str, ...]) -> None:
    with pytest.raises(NotTheirLetter):
        found(to, *places)


def test_an_office_is_found_by_the_word_of_its_place() -> None:
    assert found("town", "town") == Addressee("town", "", "town")
