"""The chain as its part of the case's page prints it: picture, liability list, table, and where each button leads."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request
from markupsafe import Markup

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement import Judgement
from caseflow.glossary import Language
from caseflow.pictures.chain import drawn, framed
from caseflow.pictures.view import View, asked
from caseflow.web.chain_rows import ChainRow, chain_rows
from caseflow.web.languages import language
from caseflow.web.payers import Payer, payers_of

_ROWS_OPEN = 12
"""A table this short stands open; a longer one is a click away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainPart:
    """Addresses are relative to the case's page; `query` goes behind the address of a download."""

    picture: Markup
    payers: tuple[Payer, ...]
    rows: tuple[ChainRow, ...]
    shown: int
    total: int
    cut: bool
    marks: frozenset[str]
    focus: str | None
    plain: bool
    """Whether this is the view one starts with."""
    all_open: str
    start: str
    query: str
    table_open: bool

    def towards(self, party: str) -> str:
        """The surroundings of one party."""
        return View(focus=party).address


def view_asked(case: CaseFile) -> View:
    """What this request's ?focus= and ?open= ask to see; unknown words are left out."""
    return asked(case, request.args.get("focus"), request.args.getlist("open"))


def chain_part(case: CaseFile, judgement: Judgement) -> ChainPart:
    """The part for this request: its language, its ?focus= and ?open=."""
    return part_of(case, judgement, language(), view_asked(case))


def part_of(case: CaseFile, judgement: Judgement, tongue: Language, view: View) -> ChainPart:
    picture = drawn(judgement, case, tongue, view)
    rows: Sequence[ChainRow] = chain_rows(case, judgement, tongue)
    return ChainPart(
        picture=Markup(framed(picture, tongue)),  # noqa: S704  every word of it was escaped when it was drawn
        payers=payers_of(case, judgement),
        rows=tuple(rows),
        shown=picture.shown,
        total=picture.total,
        cut=picture.cut,
        marks=picture.marks,
        focus=view.focus,
        plain=not view.query,
        all_open=view.all_open().address,
        start=View().address,
        query=f"?{view.query}" if view.query else "",
        table_open=len(rows) <= _ROWS_OPEN or view.focus is not None,
    )
