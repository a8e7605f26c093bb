"""Sealed values and provable facts of a case, each by its path."""

from datetime import UTC, datetime
from typing import Any

import pytest

from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.provable import provable_paths
from caseflow.domain.records import Work
from caseflow.domain.reveal import NothingSealedThere, sealed_at, sealed_fields
from tests.contract.cases import FULL
from tests.make import case_of

PERSON = {"name": "张某", "id_number": "110105 19491231 002X", "phone": "13800001234", "bank_card": "6222021234567894"}
CASE = case_of(
    {"id": "T1", "parties": [], "claims": [{"key": "C1", "people": [{"name": "李某"}, PERSON]}, {"key": "C2"}]}
)


def letter(form: str) -> Letter:
    stated: dict[str, Any] = dict.fromkeys(
        ("to", "to_name", "issuer", "issuer_name", "slots", "facts", "template", "drafted_by"), ""
    )
    return Letter(
        id="l1", case="T1", kind="lead_transfer", state=LetterState.DRAFT, form=form, cites=(),
        drafted_at=datetime(2026, 11, 25, tzinfo=UTC), **stated,
    )  # fmt: skip


def test_every_sealed_value_of_a_worker_has_its_path_and_mask() -> None:
    assert [(one.path, one.whose, str(one.sealed)) for one in sealed_fields(CASE, Work())] == [
        ("claims.C1.people.1.id_number", "张某", "1101**********002X"),
        ("claims.C1.people.1.phone", "张某", "138****1234"),
        ("claims.C1.people.1.bank_card", "张某", "6222 **** **** 7894"),
    ]


def test_the_sealed_answers_of_a_letter_are_found_by_the_letter() -> None:
    form = '{"clue": "12", "complainant": {"box": "b", "digest": "d", "mask": "张**"}, "odd": {"box": "b"}}'
    work = Work(letters=(letter(form), letter("")))
    found = sealed_at(CASE, work, "letters.l1.complainant")
    assert (found.field, found.whose, found.sealed.mask) == ("complainant", None, "张**")
    assert len(sealed_fields(CASE, work)) == 4


@pytest.mark.parametrize("path", ["", "claims.C1.people.0.phone", "claims.C1", "letters.l1.clue"])
def test_elsewhere_nothing_is_sealed(path: str) -> None:
    with pytest.raises(NothingSealedThere):
        sealed_at(CASE, Work(letters=(letter('{"clue": "12"}'),)), path)


def test_a_proof_may_be_tied_to_every_thing_the_case_states() -> None:
    paths = provable_paths(FULL)
    assert len(set(paths)) == len(paths)
    assert {
        "projects.P1", "parties.GC", "contracts.K2", "claims.C1", "systems.real_name", "projects.P1.systems.permit",
        "supervision.acts.1", "events.0", "proofs.F1",
    } <= set(paths)  # fmt: skip
    assert provable_paths(CASE) == ("claims.C1", "claims.C2")
