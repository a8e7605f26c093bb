"""The slots that every letter of layout L has: head, title, addressee, closing, copies."""

from collections.abc import Iterable, Mapping
from typing import Any

from caseflow.domain.drafts.matter import Row, letter_name
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.places import address_of, formal_name, writer_of
from caseflow.domain.drafts.titles import Title, title_lines
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import Letter
from caseflow.domain.rule import Article

URGENCIES = {"urgent": "加急", "most_urgent": "特急"}
"""紧急程度 by the form's word; an ordinary letter says nothing."""


def urgency(occasion: Occasion) -> tuple[Row, ...]:
    """加急 or 特急 as the only row, or none."""
    word = URGENCIES.get(occasion.answer("urgency") or "")
    return ({"text": word},) if word else ()


def replaced_by_this(old: Letter) -> tuple[Row, ...]:
    """In a letter that replaces another: 原《案件督办函》（…号）同时撤销，以本件为准。"""
    return ({"text": f"原《{letter_name(old.kind)}》（{old.number}）同时撤销，以本件为准。"},)


def approved(occasion: Occasion) -> str:
    """经区政府同意（…）， before what only the district government may ask for; empty without its approval."""
    return f"经区政府同意（批准文号：{occasion.approval}），" if occasion.approval else ""


def letter(occasion: Occasion, *, title: Title, slots: Mapping[str, Any], copies: Iterable[str] = ()) -> dict[str, Any]:
    """The whole letter's slots: the common ones and the kind's own. An absent one is a blank."""
    pieces = title.pieces(occasion.title_style, occasion.issuer_name)
    receivers = dict.fromkeys((*(copy for copy in copies if copy), *occasion.lines("copies")))
    return known(
        {
            "issuer": occasion.issuer_name,
            "we": writer_of(occasion.issuer_name),
            "urgency": urgency(occasion),
            "title": "".join(pieces),
            "title_lines": tuple({"text": line} for line in title_lines(pieces)),
            "recipient": formal_name(occasion.to_name, occasion.to_kind) or None,
            "you": address_of(occasion.to_name) if occasion.to_name else "贵单位",
            "reply_within": occasion.reply_within or None,
            "contact": occasion.answer("contact"),
            "contact_phone": occasion.answer("contact_phone"),
            "copies": tuple({"name": name} for name in receivers if name != occasion.to_name),
            **slots,
        }
    )


def known(slots: Mapping[str, Any]) -> dict[str, Any]:
    """The slots without those that nobody knows."""
    return {name: value for name, value in slots.items() if value is not None}


def drafted(occasion: Occasion, kind: str, slots: Mapping[str, Any], articles: Iterable[Article]) -> Draft:
    cites = tuple(dict.fromkeys(str(article) for article in articles))
    return Draft(kind=kind, case=occasion.case.id, to=occasion.to, slots=slots, cites=cites)
