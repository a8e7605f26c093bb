"""Reads the series of document numbers (series.yml), distrusted: a code that would print a wrong number is refused."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from caseflow.domain.agency import AgencyKind
from caseflow.domain.document_number import NumberStyle, Series
from caseflow.domain.errors import BadRule
from caseflow.rules.loader import read_yaml

SERIES = Path(__file__).with_name("series.yml")
_FIELDS = {"code", "style", "grade", "last_checked_on"}
_CODE = (re.compile(r"[\u4e00-\u9fff]{2,20}"), "2 to 20 Chinese characters")
_CODES = {NumberStyle.RECORD: (re.compile("[A-Z]{2,4}"), "2 to 4 capital letters")}
"""What a code is made of, where the style wants another."""


def load_series(path: Path = SERIES) -> Mapping[str, Series]:
    """Every series by its key (issuer.series); raises BadRule naming the row that cannot be taken."""
    rows = read_yaml(path)
    if not isinstance(rows, dict) or not rows:
        raise BadRule(file=path.name, rule="—", reason="must name a series")
    book = {str(key): _series(path.name, str(key), row) for key, row in rows.items()}
    codes = [row.code for row in book.values()]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise BadRule(file=path.name, rule="—", reason=f"code {twice[0]} is given to two series")
    return book


def _series(file: str, key: str, row: Any) -> Series:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=key, reason=reason)

    must(isinstance(row, dict) and row.keys() == _FIELDS, f"must say {', '.join(sorted(_FIELDS))}")
    issuer, _, series = key.partition(".")
    must(issuer in set(AgencyKind), f"issuer {issuer} is no place of the organisation tree")
    must(re.fullmatch("[a-z_]+", series), "must be called issuer.series")
    must(row["style"] in set(NumberStyle), f"style {row['style']} is none of {', '.join(NumberStyle)}")
    code, made_of = _CODES.get(row["style"], _CODE)
    must(code.fullmatch(str(row["code"])), f"code {row['code']} is not {made_of}")
    must(row["grade"] in {"D", "V1", "V2", "S"}, f"grade {row['grade']} is none of D, V1, V2, S")
    must(isinstance(row["last_checked_on"], date), "last_checked_on is no day")
    return Series(key=key, series=series, issuer=issuer, code=row["code"], style=NumberStyle(row["style"]))
