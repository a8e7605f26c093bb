"""Reads the letter kinds: each .yml of the templates folder, distrusted like the rules."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from caseflow.domain.agency import AgencyKind
from caseflow.domain.days import NotADay, Term
from caseflow.domain.errors import BadLetterKind
from caseflow.domain.letter import FormField, LetterKind, Life, Receipt, Scope, Slot, TitleStyle
from caseflow.domain.letter_addressee import OUTSIDE, STANDING
from caseflow.domain.officer import OfficerRole
from caseflow.domain.words import Role
from caseflow.letters.small_forms import Must, form_of

ISSUERS = {"labour_bureau", "leading_office", "regulator"}
LAYOUTS = {"L", "W", "Z", "B"}
_FIELDS = {"kind", "zh", "en", "issuer", "layout", "goes_to", "slots", "receipt", "signed_by", "keep_years", "series"}
_OPTIONAL = {
    *("cites", "also_issued_by", "form", "reply_within", "urgent_within", "reply_from", "reply_grade"),
    *("may_order", "title", "life", "scope", "rests_on", "needs"),
}
_SLOT_FIELDS = {"zh", "en", "may_be_blank", "many", "columns", "from"}
_FILLED_AT_ISSUE = {"document_number", "issued_on"}
_GRADES = {"D", "V1", "V2", "S"}


def read_kind(path: Path) -> LetterKind:
    """One kind; raises BadLetterKind naming what is wrong."""

    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadLetterKind(kind=path.stem, reason=reason)

    try:
        row = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadLetterKind(kind=path.stem, reason=error) from error
    must(isinstance(row, dict), "is no mapping")
    must(row.keys() >= _FIELDS, f"lacks {', '.join(sorted(_FIELDS - row.keys()))}")
    must(row.keys() <= _FIELDS | _OPTIONAL, f"unknown field {', '.join(sorted(row.keys() - _FIELDS - _OPTIONAL))}")
    must(row["kind"] == path.stem, f"is called {row['kind']} inside")
    _authority(row, must)
    slots, form = _slots(row["slots"], must), form_of(row.get("form") or {}, must)
    printed = row.get("life") == Life.SHEET
    must(printed or {slot.name for slot in slots} >= _FILLED_AT_ISSUE, "has no slot for its number or its day")
    return LetterKind(
        kind=row["kind"],
        zh=row["zh"],
        en=row["en"],
        issuer=row["issuer"],
        also_issued_by=tuple(row.get("also_issued_by") or ()),
        layout=row["layout"],
        goes_to=tuple(row["goes_to"]),
        slots=slots,
        form=form,
        cites=tuple(row.get("cites") or ()),
        **_procedure(row, form, must),
    )


def _authority(row: Mapping[str, Any], must: Must) -> None:
    issuers = [row["issuer"], *(row.get("also_issued_by") or ())]
    for issuer in issuers:
        must(issuer in ISSUERS, f"issuer {issuer} is none of {', '.join(sorted(ISSUERS))}")
    must(len(set(issuers)) == len(issuers), "names an issuer twice")
    must(row["layout"] in LAYOUTS, f"layout {row['layout']} is none of {', '.join(sorted(LAYOUTS))}")
    # Only an authority with power to order and punish issues enforcement papers; the leading group's office has none.
    must(row["layout"] != "Z" or "leading_office" not in issuers, "an enforcement paper cannot come from this issuer")
    may_order = row.get("may_order", True)
    must(isinstance(may_order, bool), "may_order is true or false")
    must(not may_order or "leading_office" not in issuers, "may order, which its issuer cannot")
    must(isinstance(row["goes_to"], list) and row["goes_to"], "goes to nobody")
    strangers = set(row["goes_to"]) - set(Role) - set(AgencyKind) - {OUTSIDE, *STANDING}
    must(not strangers, f"goes to {', '.join(sorted(strangers))}, which is no role and no place")


def _procedure(row: Mapping[str, Any], form: tuple[FormField, ...], must: Must) -> dict[str, Any]:
    """How it is signed, received, answered, numbered and kept."""
    must(row["receipt"] in set(Receipt), f"receipt {row['receipt']} is none of {', '.join(Receipt)}")
    strangers = set(row["signed_by"] or ()) - set(OfficerRole)
    must(row["signed_by"] and not strangers, f"is signed by {', '.join(sorted(strangers)) or 'nobody'}")
    keep = row["keep_years"]
    must(keep is None or (type(keep) is int and keep > 0), "keep_years is a number of years, or null for good")
    must(isinstance(row["series"], str) and row["series"], "names no series")
    must(row.get("reply_grade", "D") in _GRADES, f"reply_grade is none of {', '.join(sorted(_GRADES))}")
    must(row.get("title", "named") in set(TitleStyle), f"title is none of {', '.join(TitleStyle)}")
    reply, urgent = (_term(row.get(name), name, must) for name in ("reply_within", "urgent_within"))
    must(urgent is None or reply is not None, "has a term for urgent letters and none for others")
    begins = row.get("reply_from", "")
    days = {field.name for field in form if field.kind in {"day", "moment"}}
    must(not begins or (begins in days and reply is not None), f"reply_from {begins} is no day of its form")
    return {
        "receipt": Receipt(row["receipt"]),
        "signed_by": tuple(OfficerRole(role) for role in row["signed_by"]),
        "keep_years": keep,
        "series": row["series"],
        "reply_within": reply,
        "urgent_within": urgent,
        "reply_from": begins,
        "reply_grade": row.get("reply_grade", "D"),
        "may_order": row.get("may_order", True),
        "title_style": TitleStyle(row.get("title", "named")),
        **_nature(row, form, must),
    }


def _nature(row: Mapping[str, Any], form: tuple[FormField, ...], must: Must) -> dict[str, Any]:
    """What becomes of it, what it is drawn from, and on what it rests beside the law."""
    must(row.get("life", "letter") in set(Life), f"life is none of {', '.join(Life)}")
    must(row.get("scope", "case") in set(Scope), f"scope is none of {', '.join(Scope)}")
    needs = tuple(row.get("needs") or ())
    strangers = set(needs) - {field.name for field in form}
    must(not strangers, f"needs {', '.join(sorted(strangers))}, which its form does not ask")
    return {
        "life": Life(row.get("life", "letter")),
        "scope": Scope(row.get("scope", "case")),
        "rests_on": tuple(row.get("rests_on") or ()),
        "needs": needs,
    }


def _term(stated: object, name: str, must: Must) -> Term | None:
    if stated is None:
        return None
    try:
        term = Term.parse(str(stated))
    except NotADay:
        term = None
    must(term is not None, f"{name} {stated} is no term such as 5 working days")
    return term


def _slots(rows: Mapping[str, Any], must: Callable[[object, str], None]) -> tuple[Slot, ...]:
    slots = []
    for name, row in rows.items():
        must(isinstance(row, dict) and row.keys() >= {"zh", "en"}, f"slot {name} lacks its names")
        must(row.keys() <= _SLOT_FIELDS, f"slot {name} has an unknown field")
        many, columns = row.get("many", False), row.get("columns") or {}
        must(bool(many) == bool(columns), f"slot {name}: rows have columns, and only rows")
        slots.append(
            Slot(
                name=name,
                zh=row["zh"],
                en=row["en"],
                may_be_blank=row.get("may_be_blank", False),
                many=many,
                columns=_slots(columns, must),
                comes_from=tuple(str(one) for one in row.get("from") or ()),
            )
        )
    return tuple(slots)
