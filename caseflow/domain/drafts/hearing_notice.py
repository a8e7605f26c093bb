"""行政处理（处罚）事先告知书, drawn: what is planned and why, and that the party may speak first.

劳动保障监察条例 第十九条; 行政处罚法 第四十四条, 第六十三条 and 第六十四条 where a fine or a stop of works is planned.
"""

from collections.abc import Iterator
from dataclasses import replace

from caseflow.domain.drafts.enforcement import (
    by,
    of_the_office,
    of_the_party,
    order_to,
    paper,
    procedure,
    texts,
)
from caseflow.domain.drafts.facts import evidence, facts
from caseflow.domain.drafts.fines import Fine, fine_stated, fines_of, range_words
from caseflow.domain.drafts.matter import in_full
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order
from caseflow.domain.drafts.order_rows import Row, payment_row, provisions
from caseflow.domain.drafts.wording import numeral
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.letter import Draft

KIND = "hearing_notice"
_TITLES = {"handling": "劳动保障监察行政处理事先告知书", "penalty": "劳动保障监察行政处罚事先告知书"}
_ACTS = {"handling": "行政处理决定", "penalty": "行政处罚决定"}


def draw(occasion: Occasion) -> Draft:
    """The notice to one party. Blanks are absent from the slots.

    Raises NoSuchParty, NotTheirLetter where neither wages nor a fine are planned, FineOutOfRange, UncitableArticle.
    """
    order = order_to(occasion)
    planned = occasion.answer("planned") or ("handling" if order.payments else "penalty")
    order = replace(order, broken=()) if planned == "handling" else replace(order, payments=())
    if not (order.payments or fines_of(order, occasion)):
        raise NotTheirLetter(kind=KIND, party=order.party.key)
    reasons, grounds = provisions(order, occasion.law, kind=KIND)
    told = procedure(occasion, "paper-hear-first", *(("paper-told-before",) if planned == "penalty" else ()))
    hearing = procedure(occasion, "paper-hearing")
    fined = tuple(article for one in fines_of(order, occasion) for article in one.articles)
    slots = {
        "title": _TITLES[planned],
        "act": _ACTS[planned],
        "facts": texts(facts(order, listed=False)),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "provisions": texts(reasons),
        "planned": texts(_planned(order, occasion)),
        "fine": _fine(fines_of(order, occasion), occasion),
        "told_by": by(told, "根据"),
        "statement_within": occasion.values.get("statement_term"),
        "hearing": ({"text": by(hearing)},) if planned == "penalty" else (),
    }
    cites = (*grounds, *fined, *told, *(hearing if planned == "penalty" else ()))
    return paper(KIND, occasion, (of_the_office(occasion), of_the_party(order, occasion), slots), cites)


def _planned(order: Order, occasion: Occasion) -> Iterator[str]:
    for at, payment in enumerate(order.payments, start=1):
        row = payment_row(order, at, payment)
        heads = f"，涉及劳动者{row['workers']}名" if row["workers"] is not None else ""
        amount = f"，金额为人民币{in_full(payment.amount)}" if payment.amount is not None else "，金额以核定数额为准"
        yield f"（{row['no']}）责令{order.you}{row['what']}{heads}{amount}{row['limit']}。"
    for at, fine in enumerate(fines_of(order, occasion), start=1):
        yield f"（{numeral(at)}）{range_words(fine)}。"


def _fine(fines: tuple[Fine, ...], occasion: Occasion) -> tuple[Row, ...]:
    """The one sum that is planned, blank while nobody named it; none where no fine is planned."""
    stated = fine_stated(fines, occasion) if fines else None
    if not fines:
        return ()
    return (
        {
            "stop": "责令项目停工，并" if any(one.stops_works for one in fines) else "",
            "amount": None if stated is None else str(stated),
            "capitals": None if stated is None else stated.capitals,
        },
    )
