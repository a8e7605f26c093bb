"""Cases and answers as the office writes them, and the JSON Schema that must agree with what it reads."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import fields

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judge import judge
from caseflow.exchange.answer import JudgementSchema
from caseflow.exchange.reading import load_cases, read_file
from caseflow.exchange.schemas import CaseFileSchema
from caseflow.exchange.shapes import Many, One, Strict
from caseflow.exchange.writing import case_file_schema, case_json, judgement_bytes, judgement_json, written
from caseflow.problems.faults import FAULTS
from tests.exchange.test_reading import BAD, ID_NUMBER
from tests.make import TODAY, sealed, the_law

TOP = Path(__file__).resolve().parents[2]
PUBLISHED = sorted((TOP / "tests" / "published_cases").glob("*.json"))
COMMITTED = TOP / "docs" / "case-file.schema.json"

BEYOND_A_SCHEMA = {
    "money_too_many_decimals", "id_number_in_text", "not_an_id_number", "not_a_web_address", "project_and_projects",
    "key_twice", "no_such_party_key", "no_such_contract_key", "no_such_project_key", "no_such_claim_key",
    "party_of_itself", "contract_under_itself", "circle_of_contracts", "circle_of_parties", "ends_before_it_begins",
}  # fmt: skip


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(case_file_schema())
    return jsonschema.Draft202012Validator(case_file_schema())


def published(path: Path) -> CaseFile:
    (one,) = read_file(path, sealed)
    assert isinstance(one, CaseFile), one
    return one


def test_the_committed_schema_is_the_one_the_program_reads_by() -> None:
    assert COMMITTED.read_bytes() == written(case_file_schema()), "write it anew: caseflow case schema > docs/…"


def test_there_are_44_published_cases() -> None:
    assert len(PUBLISHED) == 44


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_a_published_case_is_read_by_both_and_comes_back_the_same(
    path: Path, schema: jsonschema.Draft202012Validator
) -> None:
    case = published(path)
    schema.validate(json.loads(path.read_text("utf-8")))
    schema.validate(case_json(case))
    assert load_cases(json.dumps(case_json(case)), path.name, sealed) == (case,)


@pytest.mark.parametrize(("stated", "path", "slug"), BAD)
def test_schema_and_reader_refuse_the_same(
    stated: dict[str, Any], path: str, slug: str, schema: jsonschema.Draft202012Validator
) -> None:
    refused = not schema.is_valid({"version": 1, "id": "A", "parties": [], **stated})
    assert refused is (slug not in BEYOND_A_SCHEMA)


def day_after_day() -> list[str]:
    ends = (f"{year}-{month:02d}-{day:02d}" for year in (1900, 2000, 2023, 2024) for month in (1, 2, 4, 12)
            for day in (1, 28, 29, 30, 31))  # fmt: skip
    return [*ends, "2020", "2020-00", "2020-13", "0000", "0000-01-01", "2020-01-00", "20200101", "2020-01-32", "2020-1"]


@pytest.mark.parametrize("day", day_after_day())
def test_schema_and_reader_know_the_same_days(day: str, schema: jsonschema.Draft202012Validator) -> None:
    stated = {"version": 1, "id": "A", "parties": [], "as_of": day}
    (one,) = load_cases(json.dumps(stated), "x", sealed)
    assert schema.is_valid(stated) is isinstance(one, CaseFile)


@pytest.mark.parametrize(
    "term", ["3 days", "7 working days", "5个工作日", "10 天", "0 days", "000日", "1000 days", "x"]
)
def test_schema_and_reader_know_the_same_terms(term: str, schema: jsonschema.Draft202012Validator) -> None:
    stated = {"version": 1, "id": "A", "parties": [], "events": [{"due_in": term}]}
    (one,) = load_cases(json.dumps(stated), "x", sealed)
    assert schema.is_valid(stated) is isinstance(one, CaseFile)


def test_an_id_number_comes_back_masked() -> None:
    stated = {"version": 1, "id": "A", "parties": [], "claims": [{"people": [{"id_number": ID_NUMBER}]}]}
    (case,) = load_cases(json.dumps(stated), "x", sealed)
    assert isinstance(case, CaseFile)
    assert case_json(case)["claims"][0]["people"] == [{"id_number": "1101**********002X"}]


def test_the_same_case_gives_the_same_bytes() -> None:
    case = published(PUBLISHED[0])
    one, other = (judgement_bytes(judge(case, the_law(), today=TODAY)) for _ in range(2))
    assert one == other
    assert list(json.loads(one)) == sorted(json.loads(one))


@pytest.mark.parametrize("path", PUBLISHED[:12], ids=lambda path: path.stem)
def test_an_answer_has_every_part_that_the_format_promises(path: Path) -> None:
    answer = judgement_json(judge(published(path), the_law(), today=TODAY))
    assert set(answer) == {
        "id", "as_of", "law", "chain", "claims", "liable", "three_checks", "measures", "letters", "paragraph",
        "doubts", "missing",
    }  # fmt: skip
    rows: list[tuple[list[dict[str, Any]], str]] = [
        (answer["chain"], "party role tier by project"),
        (answer["claims"], "claim owed liable"),
        ([row for claim in answer["claims"] for row in claim["liable"]], "party rank duty cap recourse_to final_bearer "
         "rules articles grade because unless missing officer_chooses"),
        (answer["liable"], "party rank duty claims cap rules articles"),
        (answer["three_checks"]["arrears"], "claim owed paid open ordered due_on missing"),
        (answer["three_checks"]["systems"], "system verdict rule articles bearer penalty because missing"),
        (answer["three_checks"]["supervision"], "who duty verdict rule because missing"),
        (answer["measures"], "measure party ready letter rules articles because missing"),
        (answer["letters"], "kind to why"),
    ]  # fmt: skip
    for found, names in rows:
        assert all(set(names.split()) <= set(row) for row in found)


def test_money_is_a_number_of_yuan() -> None:
    stated = {"version": 1, "id": "A", "parties": [], "claims": [{"owed": 224884.01}]}
    (case,) = load_cases(json.dumps(stated), "x", sealed)
    assert isinstance(case, CaseFile)
    assert json.loads(written(case_json(case)), parse_float=Decimal)["claims"][0]["owed"] == Decimal("224884.01")


def fields_in_use(schema: type[Strict]) -> dict[str, fields.Field[Any]]:
    found: dict[str, fields.Field[Any]] = {}
    for field in schema().fields.values():
        inner = field.inner if isinstance(field, Many) else field
        found[type(field).__name__] = field
        found[type(inner).__name__] = inner
        if isinstance(inner, One):
            found |= fields_in_use(type(inner.schema))  # type: ignore[arg-type]
    return found


def test_no_word_of_marshmallow_reaches_a_person() -> None:
    used = fields_in_use(CaseFileSchema)
    assert len(used) > 15
    for name, field in used.items():
        for key in field.error_messages:
            notes = field.make_error(key).messages
            assert all(str(note) in FAULTS and hasattr(note, "terms") for note in notes), (name, key)


def test_the_same_schemas_make_an_openapi_page() -> None:
    spec = APISpec(title="x", version="1", openapi_version="3.1.0", plugins=[MarshmallowPlugin()])
    spec.components.schema("CaseFile", schema=CaseFileSchema)
    spec.components.schema("Judgement", schema=JudgementSchema)
    schemas = spec.to_dict()["components"]["schemas"]
    assert schemas["CaseFile"]["required"] == ["id", "parties", "version"]
    assert schemas["Contract"]["properties"]["from"]["type"] == ["string", "null"]
    assert "foreman" in schemas["Party"]["properties"]["role"]["enum"]
