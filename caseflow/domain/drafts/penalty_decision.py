"""行政处罚决定书, drawn: a fine for systems that stayed broken after the order (条例 第五十四条 to 第五十七条).

The order to correct comes first, and the party is heard before the fine (劳动保障监察条例 第十九条).
"""

from dataclasses import replace
from typing import Any

from caseflow.domain.drafts.enforcement import (
    by,
    of_the_office,
    of_the_party,
    order_to,
    paper,
    procedure,
    remedies,
    statement,
    texts,
)
from caseflow.domain.drafts.facts import evidence, facts
from caseflow.domain.drafts.fines import Fine, acts_words, fine_stated, fines_of, range_words
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order_rows import provisions
from caseflow.domain.drafts.preconditions import correction_overdue, heard
from caseflow.domain.drafts.steps_told import on, told
from caseflow.domain.drafts.wording import numeral
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.letter import Draft

KIND = "penalty_decision"


def draw(occasion: Occasion) -> Draft:
    """The fine of one unit. Blanks are absent from the slots.

    Raises NoSuchParty, NotTheirLetter where nothing is to be fined, StepsMissing before order and hearing,
    FineOutOfRange, UncitableArticle.
    """
    order = replace(order_to(occasion), payments=())
    fines = fines_of(order, occasion)
    if not fines:
        raise NotTheirLetter(kind=KIND, party=order.party.key)
    before = told(occasion, correction_overdue(occasion, KIND), you=order.you)
    reasons, grounds = provisions(order, occasion.law, kind=KIND)
    hear = procedure(occasion, "paper-told-before", "paper-hear-first")
    paid, late = procedure(occasion, "paper-fine-paid"), procedure(occasion, "paper-fine-late")
    ways, remedy = remedies(occasion)
    slots = {
        "facts": texts((*facts(order, listed=False), f"{before}，{order.you}逾期未改正。")),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "provisions": texts(reasons),
        "heard_on": on(heard(occasion, KIND)),
        "hear_by": by(hear),
        "outcome": statement(order, occasion),
        **_fined(fines, occasion),
        "paid_by": by(paid),
        "late_by": by(late),
        "pay_to": occasion.answer("pay_to"),
    }
    fined = tuple(article for one in fines for article in one.articles)
    return paper(
        KIND,
        occasion,
        (of_the_office(occasion), of_the_party(order, occasion), ways, slots),
        (*grounds, *fined, *hear, *paid, *late, *remedy),
    )


def _fined(fines: tuple[Fine, ...], occasion: Occasion) -> dict[str, Any]:
    """The acts with what each article allows, and the one sum that the form names."""
    stated = fine_stated(fines, occasion)
    return {
        "penalties": tuple(
            {"no": numeral(at), "acts": acts_words(one), "by": range_words(one)}
            for at, one in enumerate(fines, start=1)
        ),
        "stop": ({"text": "责令项目停工"},) if any(one.stops_works for one in fines) else (),
        "amount": None if stated is None else str(stated),
        "capitals": None if stated is None else stated.capitals,
    }
