"""Questions of rules/orders.yml: does a sentence of standing law belong into this correction order?"""

from collections.abc import Callable, Mapping

from caseflow.domain.drafts.order import Order

_QUARREL = "liab-dispute-no-excuse"


def order_is_to_pay(order: Order) -> bool:
    """The order names wages to pay."""
    return bool(order.payments)


def order_is_to_the_employer(order: Order) -> bool:
    """Its addressee is a unit that owes the wages of workers it hired (劳动保障监察条例 第二十六条: 用人单位)."""
    return order.owes_own_wages and not order.to_person


def order_is_to_who_hired(order: Order) -> bool:
    """Its addressee, unit or person, owes the wages of workers it hired (刑法 第二百七十六条之一)."""
    return order.owes_own_wages


def order_meets_a_quarrel(order: Order) -> bool:
    """Its addressee pays although the parties quarrel over the works (条例 第三十五条)."""
    return any(_QUARREL in payment.rules for payment in order.payments)


QUESTIONS: Mapping[str, Callable[[Order], bool]] = {
    "order_is_to_pay": order_is_to_pay,
    "order_is_to_the_employer": order_is_to_the_employer,
    "order_is_to_who_hired": order_is_to_who_hired,
    "order_meets_a_quarrel": order_meets_a_quarrel,
}
