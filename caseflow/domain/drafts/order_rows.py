"""Rows that orders and decisions share: the addressee, why it must pay, what it must pay, the list of workers."""

from collections.abc import Iterable, Iterator, Mapping

from caseflow.domain.case_file import Worker
from caseflow.domain.drafts.citations import articles_named, articles_of, in_words
from caseflow.domain.drafts.order import Order, representative_of, system_words
from caseflow.domain.drafts.payment import Payment
from caseflow.domain.drafts.wording import DUTIES, NOT_APPLICABLE, numeral
from caseflow.domain.errors import UncitableArticle
from caseflow.domain.law_book import LawBook
from caseflow.domain.money import Yuan, total
from caseflow.domain.rule import Article, Rule
from caseflow.domain.words import Duty

_TABLE = "orders"
Row = Mapping[str, str | None]
"""One row; a column that nobody knows is None."""


def recipient(order: Order) -> dict[str, str | None]:
    """Who is addressed, as the head of an enforcement paper tells it; None for what the file does not hold."""
    party = order.party
    projects = [project.name for project in order.case.projects if project.name]
    return {
        "recipient": party.name,
        "you": order.you,
        "credit_code": party.credit_code or (NOT_APPLICABLE if order.to_person else None),
        "representative": representative_of(order),
        "project": "、".join(projects) or None,
    }


def provisions(order: Order, law: LawBook, *, kind: str) -> tuple[list[str], list[Article]]:
    """Why the addressee must pay and mend, a sentence each, and the articles named.

    Raises UncitableArticle where the only ground is an unverified rule.
    """
    told: list[str] = []
    cited: list[Article] = []
    for payment in order.payments:
        articles = _must_cite(articles_of(law, _grounds(law, payment.rules)), payment.rules, kind)
        reason = DUTIES[payment.duty].reason.format(you=order.you, owing=order.names(payment.owing))
        told.append(f"根据{in_words(articles)}的规定，{reason}。")
        cited.extend(articles)
    for row in order.broken:
        articles = _must_cite(articles_named(law, row.articles), (row.rule,), kind)
        told.append(f"{order.you}{system_words(row)[0]}，不符合{in_words(articles)}的规定。")
        cited.extend(articles)
    for rule in standing_law(order, law, "provision"):
        articles = articles_of(law, (rule.id,))
        told.append(f"根据{in_words(articles)}的规定，{rule.title}。")
        cited.extend(articles)
    return list(dict.fromkeys(told)), cited


def _grounds(law: LawBook, rules: tuple[str, ...]) -> tuple[str, ...]:
    """The rules that lay the duty itself, without those that only remark on it."""
    found = ((rule_id, law.rule(rule_id)) for rule_id in rules)
    return tuple(rule_id for rule_id, rule in found if rule is None or rule.terms.get("duty") != "none")


def _must_cite(articles: tuple[Article, ...], rules: tuple[str, ...], kind: str) -> tuple[Article, ...]:
    if not articles:
        raise UncitableArticle(kind=kind, article="、".join(rules))
    return articles


def payment_row(order: Order, at: int, payment: Payment) -> Row:
    """One thing to pay, counted 一, 二, 三."""
    amount = payment.amount
    return {
        "no": numeral(at),
        "what": DUTIES[payment.duty].demand.format(owing=order.names(payment.owing)),
        "workers": None if payment.workers is None else str(payment.workers),
        "amount": None if amount is None else str(amount),
        "capitals": None if amount is None else amount.capitals,
        "limit": _limit(payment),
    }


def _limit(payment: Payment) -> str:
    if payment.duty is not Duty.ADVANCES:
        return ""
    return "，以未结清的工程款为限" if payment.cap is None else f"，以未结清的工程款{payment.cap}元为限"


def payments_total(order: Order) -> tuple[Row, ...]:
    """All of it in one row where there are several things to pay; none for one."""
    if len(order.payments) < 2:
        return ()
    amounts, heads = [one.amount for one in order.payments], [one.workers for one in order.payments]
    every = whole(amounts)
    known = [head for head in heads if head is not None]
    return (
        {
            "workers": str(sum(known)) if len(known) == len(heads) else None,
            "amount": None if every is None else str(every),
            "capitals": None if every is None else every.capitals,
        },
    )


def sums(order: Order) -> dict[str, str | None]:
    """Heads and sum of all that is to be paid, in figures and capitals; None where a claim does not say."""
    heads = [one.workers for one in order.payments]
    counted = [head for head in heads if head is not None]
    amount = whole(one.amount for one in order.payments) if heads else None
    return {
        "workers": str(sum(counted)) if heads and len(counted) == len(heads) else None,
        "amount": None if amount is None else str(amount),
        "capitals": None if amount is None else amount.capitals,
    }


def whole(sums: Iterable[Yuan | None]) -> Yuan | None:
    """The sums together; None where one of them is not known."""
    listed = list(sums)
    known = [one for one in listed if one is not None]
    return total(known) if len(known) == len(listed) else None


def people(order: Order) -> list[Worker]:
    """The workers of the claims that are to be paid, in the order of the file."""
    claims = dict.fromkeys(claim.key for payment in order.payments for claim in payment.claims)
    return [worker for claim in order.case.claims if claim.key in claims for worker in claim.people]


def roster(order: Order) -> Iterator[Row]:
    """The attached list, a row for each worker; ids masked, sums in yuan."""
    for at, worker in enumerate(people(order), start=1):
        yield {
            "no": str(at),
            "name": worker.name,
            "id_number": worker.id_number.mask if worker.id_number else "—",
            "months": "—" if worker.months is None else f"{worker.months:g}",
            "owed": None if worker.owed is None else str(worker.owed),
        }


def roster_total(order: Order) -> tuple[Row, ...]:
    """Heads and sum of the list; none where a sum is not known."""
    listed = people(order)
    owed = whole(worker.owed for worker in listed)
    return ({"people": str(len(listed)), "owed": str(owed)},) if listed and owed is not None else ()


def standing_law(order: Order, law: LawBook, part: str) -> Iterator[Rule]:
    """The standing law of orders.yml that holds for this order; `part` is "provision" or "consequence"."""
    for rule in law.in_force(_TABLE, order.day):
        if rule.terms.get("part") == part and law.questions[rule.asks](order):
            yield rule


def filled_rows(value: str | tuple[Row, ...]) -> str | tuple[Mapping[str, str], ...]:
    """Rows without their blanks; a text stays as it is."""
    if isinstance(value, str):
        return value
    return tuple({name: text for name, text in row.items() if text is not None} for row in value)
