"""农民工工资保证金支付通知书, drawn: a bank pays the workers out of the deposit, once a decision was not obeyed.

The terms for bank and contractor are the office's values: no article of theirs was verified.
"""

from typing import Any

from caseflow.domain.drafts.enforcement import by, of_the_office, paper, procedure
from caseflow.domain.drafts.matter import project
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, name_in, order_for
from caseflow.domain.drafts.order_rows import roster, roster_total, sums
from caseflow.domain.drafts.preconditions import Step, contractors_decision
from caseflow.domain.drafts.steps_told import named, on
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.letter import Draft

KIND = "deposit_payment_notice"
_FORMS = {"account": "农民工工资保证金专用账户", "guarantee": "农民工工资保证金银行保函"}


def draw(occasion: Occasion) -> Draft:
    """The notice to the bank that the clerk names. Blanks are absent from the slots.

    Raises StepsMissing without a general contractor's decision whose term is over, NotTheirLetter where it has nothing
    left to pay.
    """
    decision = contractors_decision(occasion, KIND)
    order = _order(occasion, decision)
    deposit, immune = procedure(occasion, "paper-deposit"), procedure(occasion, "paper-deposit-immune")
    form = occasion.answer("deposit_form")
    slots = {
        "recipient": occasion.to_name or None,
        "project": project(occasion.case),
        "contractor": name_in(occasion.case, decision.party),
        "decision": named(decision),
        "issued": f"于{on(decision.issued_on)}" if decision.issued_on is not None else "依法",
        "served_on": on(decision.served_on),
        "due_on": on(decision.due),
        "deposit_by": by(deposit, "根据"),
        "immune_by": by(immune),
        "deposit_form": None if form is None else _FORMS[form],
        "deposit_number": occasion.answer("deposit_number"),
        **sums(order),
        "bank_within": occasion.values.get("deposit_bank_term"),
        "refill_within": occasion.values.get("deposit_refill_term"),
        **_list(order),
    }
    return paper(KIND, occasion, (of_the_office(occasion), slots), (*deposit, *immune))


def _order(occasion: Occasion, decision: Step) -> Order:
    """What the contractor still has to pay."""
    party = occasion.case.party(decision.party)
    order = None if party is None else order_for(occasion.case, occasion.judgement, party)
    if order is None or not order.payments:
        raise NotTheirLetter(kind=KIND, party=decision.party)
    return order


def _list(order: Order) -> dict[str, Any]:
    """The attached list where it adds up to what is to be paid; after part payments the office hands over another."""
    told = sums(order)
    summed = roster_total(order)
    if summed and summed[0]["owed"] == told["amount"]:
        return {"paid_by": "所附名单", "roster": tuple(roster(order)), "roster_total": summed}
    return {"paid_by": "本机关另行密封提供的核定明细表", "roster": (), "roster_total": ()}
