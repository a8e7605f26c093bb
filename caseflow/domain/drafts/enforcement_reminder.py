"""履行催告书, drawn: the last word before the court, once a decision's term is over (行政强制法 第五十四条)."""

from caseflow.domain.drafts.enforcement import by, of_the_office, of_the_party, order_to, paper, procedure
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order_rows import payment_row, payments_total
from caseflow.domain.drafts.preconditions import decision_overdue
from caseflow.domain.drafts.steps_told import named, on
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.letter import Draft

KIND = "enforcement_reminder"


def draw(occasion: Occasion) -> Draft:
    """The reminder to one party of what it still has to pay. Blanks are absent from the slots.

    Raises NoSuchParty, NotTheirLetter where nothing is open, StepsMissing without a decision whose term is over.
    """
    order = order_to(occasion)
    if not order.payments:
        raise NotTheirLetter(kind=KIND, party=order.party.key)
    decision = decision_overdue(occasion, KIND)
    remind = procedure(occasion, "paper-reminder", "paper-short-terms")
    court = procedure(occasion, "paper-court", "paper-reminder")
    slots = {
        "decision": named(decision),
        "issued": f"于{on(decision.issued_on)}" if decision.issued_on is not None else "依法",
        "served_on": on(decision.served_on),
        "due_on": on(decision.due),
        "payments": tuple(payment_row(order, at, payment) for at, payment in enumerate(order.payments, start=1)),
        "payments_total": payments_total(order),
        "remind_by": by(remind),
        "court_by": by(court),
        "pay_how": occasion.answer("pay_how") or "以货币形式足额",
    }
    return paper(KIND, occasion, (of_the_office(occasion), of_the_party(order, occasion), slots), (*remind, *court))
