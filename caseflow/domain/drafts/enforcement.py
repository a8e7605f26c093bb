"""What every enforcement paper (layout Z) says: who issues it, whom it addresses, who inspected, what may be done.

The duty of the addressee is judged by the law of the case's day (`occasion.day`); what the office and the addressee may
do now follows the procedure of the paper's own day (`occasion.today`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from caseflow.domain.drafts.citations import in_words
from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.grounds import grounds
from caseflow.domain.drafts.letter_slots import drafted, known
from caseflow.domain.drafts.matter import numbered, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, order_for
from caseflow.domain.drafts.order_rows import filled_rows, recipient
from caseflow.domain.errors import NoSuchParty
from caseflow.domain.letter import Draft
from caseflow.domain.rule import Article

__all__ = [
    "by",
    "numbered",
    "of_the_office",
    "of_the_party",
    "order_to",
    "paper",
    "procedure",
    "remedies",
    "texts",
    "told_of",
]

STATEMENTS = {
    "none": "在规定期限内，{you}未陈述、申辩，也未要求听证。",
    "taken": "{you}提出的事实、理由和证据成立，本机关已予采纳。",
    "partly_taken": "{you}提出的事实、理由和证据部分成立，本机关已就成立的部分予以采纳。",
    "not_taken": "{you}提出的事实、理由和证据经复核不能成立，本机关不予采纳。",
}
"""What became of statement and defence, by the form's word."""
_ASKED = ("contact", "contact_phone", "bureau_address", "inspector_one_card", "inspector_two_card")
"""Slots that take the clerk's answer of the same name."""
_REMEDIES = ("review_organ", "suit_court")


def order_to(occasion: Occasion) -> Order:
    """What the judgement lays on the addressed party; raises NoSuchParty."""
    party = occasion.case.party(occasion.to)
    if party is None:
        raise NoSuchParty(case=occasion.case.id, party=occasion.to)
    return order_for(occasion.case, occasion.judgement, party)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named(Order):
    """The same, told to somebody else: the party is called by its name."""

    @property
    def you(self) -> str:
        return self.party.name or ("当事人" if self.to_person else "该单位")


def told_of(order: Order) -> Order:
    """An order in the third person, for a paper that goes to another than the party."""
    return _Named(
        case=order.case, judgement=order.judgement, party=order.party, payments=order.payments, broken=order.broken
    )


def procedure(occasion: Occasion, *rules: str) -> tuple[Article, ...]:
    """The verified articles of these rules of papers.yml in force on the paper's day."""
    return grounds(occasion.law, occasion.today, rules)


def by(articles: tuple[Article, ...], word: str = "依照") -> str:
    """依照《…》第…条的规定; 依法 where no such article was in force."""
    return f"{word}{in_words(articles)}的规定" if articles else "依法"


def of_the_office(occasion: Occasion) -> dict[str, str | None]:
    """Issuer, case, inspectors and contact; an inspector is who the form names, else who is in charge."""
    named = _in_charge(occasion)
    return {
        "issuer": occasion.issuer_name,
        "case_number": occasion.case.id,
        "inspector_one": occasion.answer("inspector_one") or next(named, None),
        "inspector_two": occasion.answer("inspector_two") or next(named, None),
        **{name: occasion.answer(name) for name in _ASKED},
    }


def of_the_party(order: Order, occasion: Occasion) -> dict[str, str | None]:
    """The addressed party as the head of the paper tells it."""
    told = recipient(order)
    return {**told, "project": project_words(order.case) or None, "address": occasion.answer("address")}


def statement(order: Order, occasion: Occasion) -> str | None:
    """What became of the party's statement and defence; None while the form does not say it."""
    answered = occasion.answer("statement_result")
    return None if answered is None else STATEMENTS[answered].format(you=order.you)


def remedies(occasion: Occasion) -> tuple[dict[str, str | None], tuple[Article, ...]]:
    """复议 and 诉讼: the grounds of both periods, and the organ and court that the office's values name."""
    review, suit = procedure(occasion, "paper-review-before", "paper-review"), procedure(occasion, "paper-suit")
    told = {"review_by": by(review), "suit_by": by(suit)}
    return {**told, **{name: occasion.values.get(name) for name in _REMEDIES}}, (*review, *suit)


def paper(kind: str, occasion: Occasion, parts: Iterable[Mapping[str, Any]], articles: Iterable[Article]) -> Draft:
    """The draft of these slots, blanks left out; a later part takes precedence."""
    slots: dict[str, Any] = {}
    for part in parts:
        slots.update(part)
    return drafted(occasion, kind, {name: filled_rows(value) for name, value in known(slots).items()}, articles)


def _in_charge(occasion: Occasion) -> Iterator[str]:
    """The officers in charge who are not named by the form already, the lead first."""
    named = {occasion.answer("inspector_one"), occasion.answer("inspector_two")}
    charged = (one for one in occasion.work.assignments if one.ended_at is None)
    for one in sorted(charged, key=lambda one: (not one.lead, one.at)):
        if one.officer not in named:
            named.add(one.officer)
            yield one.officer
