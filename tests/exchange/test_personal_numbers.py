"""Personal numbers at the door of the exchange: checked, sealed, masked, and refused where they do not belong."""

import json
from typing import Any

import jsonschema
import pytest

from caseflow.domain.case_file import CaseFile, Worker
from caseflow.domain.errors import BadCaseFile, Fault
from caseflow.exchange.reading import load_cases
from caseflow.exchange.writing import case_file_schema, case_json
from caseflow.problems import told_fault
from tests.make import sealed

ID_NUMBER, PHONE, CARD = "11010519491231002X", "13800001234", "6222021234567894"
CLEAR = (ID_NUMBER, PHONE, CARD)


def read(**stated: Any) -> CaseFile | BadCaseFile:
    (one,) = load_cases(json.dumps({"version": 1, "id": "A", "parties": [], **stated}), "x.json", sealed)
    return one


def person(**stated: Any) -> CaseFile | BadCaseFile:
    return read(claims=[{"key": "C1", "people": [{"name": "张某", **stated}]}])


def worker(**stated: Any) -> Worker:
    case = person(**stated)
    assert isinstance(case, CaseFile), case
    return case.claims[0].people[0]


def the_fault(refused: CaseFile | BadCaseFile) -> Fault:
    assert isinstance(refused, BadCaseFile), refused
    (fault,) = refused.faults
    said = "".join(told_fault(fault, language) for language in ("zh", "en"))
    assert not any(clear in said for clear in CLEAR)
    return fault


def test_a_phone_and_a_card_are_sealed_like_an_id_number() -> None:
    one = worker(id_number=ID_NUMBER, phone=f"+86 {PHONE}", bank_card=f"{CARD[:4]} {CARD[4:]}")
    assert (one.id_number, one.phone, one.bank_card) == (sealed(ID_NUMBER), sealed(PHONE), sealed(CARD))
    assert not any(clear in repr(one) for clear in CLEAR)


def test_sealed_values_come_back_as_masks() -> None:
    case = person(id_number=ID_NUMBER, phone=PHONE, bank_card=CARD)
    assert isinstance(case, CaseFile)
    [shown] = case_json(case)["claims"][0]["people"]
    assert shown == {
        "name": "张某",
        "id_number": "1101**********002X",
        "phone": "138****1234",
        "bank_card": "6222 **** **** 7894",
    }


def test_what_is_not_stated_stays_unknown() -> None:
    assert worker() == worker(id_number=None, phone=None, bank_card=None) == Worker(name="张某")


@pytest.mark.parametrize(
    ("field", "value", "slug"),
    [
        ("phone", "12345", "not_a_phone"),
        ("phone", 13800001234, "not_a_phone"),
        ("phone", "138****1234", "not_a_phone"),
        ("bank_card", CARD[:-1] + "5", "not_a_bank_card"),
        ("bank_card", "6222 **** **** 7894", "not_a_bank_card"),
        ("id_number", PHONE, "not_an_id_number"),
    ],
)
def test_a_wrong_number_is_refused_by_its_path_and_never_repeated(field: str, value: object, slug: str) -> None:
    fault = the_fault(person(**{field: value}))
    assert (fault.path, fault.slug) == (f"claims.0.people.0.{field}", slug)
    assert not fault.terms


@pytest.mark.parametrize(
    ("stated", "path", "slug"),
    [
        ({"notes": f"联系电话{PHONE}"}, "notes", "phone_in_text"),
        ({"notes": f"卡号{CARD}"}, "notes", "bank_card_in_text"),
        ({"notes": f"身份证{ID_NUMBER}"}, "notes", "id_number_in_text"),
        ({"parties": [{"key": "A", "name": f"王某 {PHONE}"}]}, "parties.0.name", "phone_in_text"),
        ({"events": [{"kind": "complaint", "note": f"来电 {PHONE}"}]}, "events.0.note", "phone_in_text"),
        ({"parties": [{"key": "A", "credit_code": ID_NUMBER}]}, "parties.0.credit_code", "id_number_in_text"),
        ({"source": {"url": f"https://example.org/{ID_NUMBER}"}}, "source.url", "id_number_in_text"),
    ],
)
def test_a_personal_number_in_free_text_is_refused_by_its_path(stated: dict[str, Any], path: str, slug: str) -> None:
    fault = the_fault(read(**stated))
    assert (fault.path, fault.slug) == (path, slug)


def test_an_address_of_the_web_may_hold_long_numbers() -> None:
    case = read(
        source={"url": f"https://example.org/art_{PHONE}.html"}, parties=[{"credit_code": "91120111MA05TEST1X"}]
    )
    assert isinstance(case, CaseFile)


@pytest.mark.parametrize("text", [PHONE, f"+86 {PHONE}", f"0086{PHONE}", "138-0000-1234", "12800001234", "1380000123"])
def test_schema_and_reader_know_the_same_phones(text: str) -> None:
    stated = {"version": 1, "id": "A", "parties": [], "claims": [{"people": [{"phone": text}]}]}
    valid = jsonschema.Draft202012Validator(case_file_schema()).is_valid(stated)
    assert valid is isinstance(person(phone=text), CaseFile)


@pytest.mark.parametrize("text", [CARD, f"{CARD[:4]} {CARD[4:]}", CARD[:15], f"{CARD}0000", f"0{CARD[1:]}"])
def test_schema_and_reader_know_the_same_cards(text: str) -> None:
    stated = {"version": 1, "id": "A", "parties": [], "claims": [{"people": [{"bank_card": text}]}]}
    valid = jsonschema.Draft202012Validator(case_file_schema()).is_valid(stated)
    assert valid is isinstance(person(bank_card=text), CaseFile)
