"""Cases and judgements as JSON: stable order, so the same input gives the same bytes."""

import json
from typing import Any

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement import Judgement
from caseflow.exchange.answer import JudgementSchema
from caseflow.exchange.schemas import VERSION, CaseFileSchema
from caseflow.exchange.shapes import json_schema

JsonObject = dict[str, Any]


def case_json(case: CaseFile) -> JsonObject:
    """The case as a case file, what is unknown left out and id numbers masked."""
    return {"version": VERSION, **_object(CaseFileSchema().dump(case))}


def judgement_json(judgement: Judgement) -> JsonObject:
    """The answer about a case, as the exchange format documents it."""
    return _object(JudgementSchema().dump(judgement))


def judgement_bytes(judgement: Judgement) -> bytes:
    """The answer as UTF-8 JSON with sorted keys."""
    return written(judgement_json(judgement))


def written(content: JsonObject) -> bytes:
    """JSON for people and programs: sorted keys, indented, Chinese as it is, a line end at the end."""
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n").encode()


def case_file_schema() -> JsonObject:
    """The JSON Schema (2020-12) of the case file, made from the schemas that read it.

    Beyond it, the reader checks what no JSON Schema can tell: two decimals, check characters of id numbers, keys
    and references, circles, and days such as a leap day.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "caseflow case file, version 1",
        **json_schema(CaseFileSchema()),
    }


def _object(dumped: Any) -> JsonObject:
    return dict(dumped)
