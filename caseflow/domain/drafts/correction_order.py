"""限期改正指令书, drawn: every slot that case and judgement can fill; what they do not hold stays blank.

《劳动保障监察条例》第十八条; regulations of the liability chain by the judgement's rules.
"""

from collections.abc import Iterable, Iterator

from caseflow.domain.drafts.citations import articles_of, in_words
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.facts import evidence, facts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, order_for, system_words
from caseflow.domain.drafts.order_rows import (
    Row,
    filled_rows,
    payment_row,
    payments_total,
    provisions,
    recipient,
    roster,
    roster_total,
    standing_law,
)
from caseflow.domain.drafts.wording import numeral
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import Draft
from caseflow.domain.rule import Article

KIND = "correction_order"

_ASKED = (
    *("address", "contact", "contact_phone", "bureau_address"),
    *("inspector_one", "inspector_one_card", "inspector_two", "inspector_two_card"),
)
"""Slots that take the clerk's answer of the same name: what no case file holds."""


def draw(occasion: Occasion) -> Draft:
    """The order to one party. Blanks are absent from the slots.

    Raises NoSuchParty, NotTheirLetter where the party owes nothing and bears no broken system, UncitableArticle where
    the only ground is an unverified rule.
    """
    case, law = occasion.case, occasion.law
    party = case.party(occasion.to)
    if party is None:
        raise NoSuchParty(case=case.id, party=occasion.to)
    order = order_for(case, occasion.judgement, party)
    if not order.payments and not order.broken:
        raise NotTheirLetter(kind=KIND, party=party.key)
    grounds, articles = provisions(order, law, kind=KIND)
    consequences, threats = _consequences(order, law)
    slots = {
        "issuer": occasion.issuer_name,
        "case_number": case.id,
        **recipient(order),
        "facts": _texts(facts(order)),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "provisions": _texts(grounds),
        "payments": tuple(payment_row(order, at, payment) for at, payment in enumerate(order.payments, start=1)),
        "payments_total": payments_total(order),
        "corrections": tuple(
            {"no": numeral(at), "text": system_words(row)[1]}
            for at, row in enumerate(order.broken, start=len(order.payments) + 1)
        ),
        "materials": _numbered(_materials(order)),
        "consequences": _numbered(consequences),
        "roster": tuple(roster(order)),
        "roster_total": roster_total(order),
        "deadline": day_words(occasion.answer("deadline")),
        **{name: occasion.answer(name) for name in _ASKED},
    }
    cites = tuple(dict.fromkeys(str(article) for article in (*articles, *threats)))
    known = {name: filled_rows(value) for name, value in slots.items() if value is not None}
    return Draft(kind=KIND, case=case.id, to=party.key, slots=known, cites=cites)


def _consequences(order: Order, law: LawBook) -> tuple[list[str], list[Article]]:
    told: list[str] = []
    cited: list[Article] = []
    for rule in standing_law(order, law, "consequence"):
        articles = articles_of(law, (rule.id,))
        told.append(f"依照{in_words(articles)}的规定，{rule.title}")
        cited.extend(articles)
    for penalty in dict.fromkeys(row.penalty for row in order.broken if row.penalty):
        articles = articles_of(law, (penalty,))
        if articles:
            told.append(f"对未落实有关工资支付保障制度的行为，依照{in_words(articles)}的规定处罚")
            cited.extend(articles)
    return told, cited


def _materials(order: Order) -> Iterator[str]:
    if order.payments:
        yield "工资支付表（载明劳动者姓名、应付和实付金额）"
        yield "银行转账凭证或者经劳动者本人签字确认的支付凭证"
    if order.broken:
        yield "制度落实情况及相关证明材料"
    yield "书面整改报告" if order.to_person else "加盖公章的书面整改报告"


def _texts(paragraphs: Iterable[str]) -> tuple[Row, ...]:
    return tuple({"text": paragraph} for paragraph in paragraphs)


def _numbered(items: Iterable[str]) -> tuple[Row, ...]:
    return tuple({"no": str(at), "text": item} for at, item in enumerate(items, start=1))
