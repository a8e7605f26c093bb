"""行政处理决定书, drawn: an order to pay, not obeyed, becomes a decision (劳动保障监察条例 第十八条).

It opens the deposit and the court's enforcement (保障农民工工资支付条例 第四十二条): service and term are exact.
"""

from collections.abc import Iterator
from dataclasses import replace

from caseflow.domain.drafts.citations import articles_of, in_words
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import (
    by,
    numbered,
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
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order
from caseflow.domain.drafts.order_rows import (
    payment_row,
    payments_total,
    provisions,
    roster,
    roster_total,
    standing_law,
)
from caseflow.domain.drafts.preconditions import heard, steps
from caseflow.domain.drafts.steps_told import on, told
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.letter import Draft
from caseflow.domain.rule import Article
from caseflow.domain.words import EventKind

KIND = "handling_decision"
_ITSELF = "order-handling-decision"
_ORDERS = (EventKind.ORDER_TO_PAY, EventKind.ORDER_TO_CORRECT)


def draw(occasion: Occasion) -> Draft:
    """The decision on what one party has to pay. Blanks are absent from the slots.

    Raises NoSuchParty, NotTheirLetter where nothing is to pay, StepsMissing before it was heard, UncitableArticle.
    """
    order = replace(order_to(occasion), broken=())
    if not order.payments:
        raise NotTheirLetter(kind=KIND, party=order.party.key)
    reasons, grounds = provisions(order, occasion.law, kind=KIND)
    outcome, hear = procedure(occasion, "paper-outcomes"), procedure(occasion, "paper-hear-first")
    after, threats = _consequences(order, occasion)
    ways, remedy = remedies(occasion)
    slots = {
        "facts": texts((*facts(order), *_ordered(order, occasion))),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "provisions": texts(reasons),
        "heard_on": on(heard(occasion, KIND)),
        "hear_by": by(hear),
        "outcome": statement(order, occasion),
        "decide_by": by(outcome, "根据"),
        "payments": tuple(payment_row(order, at, payment) for at, payment in enumerate(order.payments, start=1)),
        "payments_total": payments_total(order),
        "deadline": day_words(occasion.answer("deadline")),
        "consequences": numbered(after),
        "roster": tuple(roster(order)),
        "roster_total": roster_total(order),
    }
    return paper(
        KIND,
        occasion,
        (of_the_office(occasion), of_the_party(order, occasion), ways, slots),
        (*grounds, *hear, *outcome, *threats, *remedy),
    )


def _ordered(order: Order, occasion: Occasion) -> Iterator[str]:
    """The orders that this party let pass before the decision."""
    for step in steps(occasion, ("correction_order",), _ORDERS, party=order.party.key):
        end = f"，{order.you}至今未履行" if step.over(occasion.today) else ""
        yield f"{told(occasion, step, you=order.you)}{end}。"


def _consequences(order: Order, occasion: Occasion) -> tuple[list[str], list[Article]]:
    """What may follow, without the decision itself."""
    said: list[str] = []
    cited: list[Article] = []
    for rule in standing_law(order, occasion.law, "consequence"):
        articles = articles_of(occasion.law, (rule.id,))
        if rule.id != _ITSELF and articles:
            said.append(f"依照{in_words(articles)}的规定，{rule.title}")
            cited.extend(articles)
    return said, cited
