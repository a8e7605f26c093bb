"""限期改正指令书, drawn: every slot that case and judgement can fill; what they do not hold stays blank.

《劳动保障监察条例》第十八条; regulations of the liability chain by the judgement's rules.
"""

from collections.abc import Iterable, Iterator, Mapping

from caseflow.domain.case_file import CaseFile, Party, Worker
from caseflow.domain.drafts.citations import articles_named, articles_of, in_words
from caseflow.domain.drafts.facts import evidence, facts
from caseflow.domain.drafts.order import Order, order_for, representative_of, system_words
from caseflow.domain.drafts.payment import Payment
from caseflow.domain.drafts.wording import DUTIES, NOT_APPLICABLE, numeral
from caseflow.domain.errors import NotTheirLetter, UncitableArticle
from caseflow.domain.judgement import Judgement
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import Draft
from caseflow.domain.money import Yuan, total
from caseflow.domain.rule import Article, Rule
from caseflow.domain.words import Duty

KIND = "correction_order"
_TABLE = "orders"

Row = Mapping[str, str | None]


def draw(case: CaseFile, judgement: Judgement, law: LawBook, party: Party, *, issuer: str) -> Draft:
    """The order to one party. Blanks are absent from the slots.

    Raises NotTheirLetter where the party owes nothing and bears no broken system, UncitableArticle where the only
    ground is an unverified rule.
    """
    order = order_for(case, judgement, party)
    if not order.payments and not order.broken:
        raise NotTheirLetter(kind=KIND, party=party.key)
    provisions, articles = _provisions(order, law)
    consequences, threats = _consequences(order, law)
    slots = {
        "issuer": issuer,
        "case_number": case.id,
        **_recipient(order),
        "facts": _texts(facts(order)),
        "evidence": evidence(order),
        "provisions": _texts(provisions),
        "payments": tuple(_payment_row(order, at, payment) for at, payment in enumerate(order.payments, start=1)),
        "payments_total": _payments_total(order),
        "corrections": tuple(
            {"no": numeral(at), "text": system_words(row)[1]}
            for at, row in enumerate(order.broken, start=len(order.payments) + 1)
        ),
        "materials": _numbered(_materials(order)),
        "consequences": _numbered(consequences),
        "roster": tuple(_roster(order)),
        "roster_total": _roster_total(order),
    }
    cites = tuple(dict.fromkeys(str(article) for article in (*articles, *threats)))
    known = {name: _known(value) for name, value in slots.items() if value is not None}
    return Draft(kind=KIND, case=case.id, to=party.key, slots=known, cites=cites)


def _known(value: str | tuple[Row, ...]) -> str | tuple[Mapping[str, str], ...]:
    """Rows without their blanks."""
    if isinstance(value, str):
        return value
    return tuple({name: text for name, text in row.items() if text is not None} for row in value)


def _recipient(order: Order) -> dict[str, str | None]:
    party = order.party
    projects = [project.name for project in order.case.projects if project.name]
    return {
        "recipient": party.name,
        "you": order.you,
        "credit_code": party.credit_code or (NOT_APPLICABLE if order.to_person else None),
        "representative": representative_of(order),
        "project": "、".join(projects) or None,
    }


def _provisions(order: Order, law: LawBook) -> tuple[list[str], list[Article]]:
    told: list[str] = []
    cited: list[Article] = []
    for payment in order.payments:
        articles = _must_cite(articles_of(law, _grounds(law, payment.rules)), payment.rules)
        reason = DUTIES[payment.duty].reason.format(you=order.you, owing=order.names(payment.owing))
        told.append(f"根据{in_words(articles)}的规定，{reason}。")
        cited.extend(articles)
    for row in order.broken:
        articles = _must_cite(articles_named(law, row.articles), (row.rule,))
        told.append(f"{order.you}{system_words(row)[0]}，不符合{in_words(articles)}的规定。")
        cited.extend(articles)
    for rule in _asked(order, law, "provision"):
        articles = articles_of(law, (rule.id,))
        told.append(f"根据{in_words(articles)}的规定，{rule.title}。")
        cited.extend(articles)
    return list(dict.fromkeys(told)), cited


def _grounds(law: LawBook, rules: tuple[str, ...]) -> tuple[str, ...]:
    """The rules that lay the duty itself, without those that only remark on it."""
    found = ((rule_id, law.rule(rule_id)) for rule_id in rules)
    return tuple(rule_id for rule_id, rule in found if rule is None or rule.terms.get("duty") != "none")


def _must_cite(articles: tuple[Article, ...], rules: tuple[str, ...]) -> tuple[Article, ...]:
    if not articles:
        raise UncitableArticle(kind=KIND, article="、".join(rules))
    return articles


def _asked(order: Order, law: LawBook, part: str) -> Iterator[Rule]:
    """The standing law of orders.yml that holds for this order."""
    for rule in law.in_force(_TABLE, order.day):
        if rule.terms.get("part") == part and law.questions[rule.asks](order):
            yield rule


def _consequences(order: Order, law: LawBook) -> tuple[list[str], list[Article]]:
    told: list[str] = []
    cited: list[Article] = []
    for rule in _asked(order, law, "consequence"):
        articles = articles_of(law, (rule.id,))
        told.append(f"依照{in_words(articles)}的规定，{rule.title}")
        cited.extend(articles)
    for penalty in dict.fromkeys(row.penalty for row in order.broken if row.penalty):
        articles = articles_of(law, (penalty,))
        if articles:
            told.append(f"对未落实有关工资支付保障制度的行为，依照{in_words(articles)}的规定处罚")
            cited.extend(articles)
    return told, cited


def _payment_row(order: Order, at: int, payment: Payment) -> Row:
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


def _payments_total(order: Order) -> tuple[Row, ...]:
    if len(order.payments) < 2:
        return ()
    amounts, heads = [one.amount for one in order.payments], [one.workers for one in order.payments]
    whole = _whole(amounts)
    known = [head for head in heads if head is not None]
    return (
        {
            "workers": str(sum(known)) if len(known) == len(heads) else None,
            "amount": None if whole is None else str(whole),
            "capitals": None if whole is None else whole.capitals,
        },
    )


def _whole(sums: Iterable[Yuan | None]) -> Yuan | None:
    listed = list(sums)
    known = [one for one in listed if one is not None]
    return total(known) if len(known) == len(listed) else None


def _materials(order: Order) -> Iterator[str]:
    if order.payments:
        yield "工资支付表（载明劳动者姓名、应付和实付金额）"
        yield "银行转账凭证或者经劳动者本人签字确认的支付凭证"
    if order.broken:
        yield "制度落实情况及相关证明材料"
    yield "书面整改报告" if order.to_person else "加盖公章的书面整改报告"


def _people(order: Order) -> list[Worker]:
    claims = dict.fromkeys(claim.key for payment in order.payments for claim in payment.claims)
    return [worker for claim in order.case.claims if claim.key in claims for worker in claim.people]


def _roster(order: Order) -> Iterator[Row]:
    for at, worker in enumerate(_people(order), start=1):
        yield {
            "no": str(at),
            "name": worker.name,
            "id_number": worker.id_number.mask if worker.id_number else "—",
            "months": "—" if worker.months is None else f"{worker.months:g}",
            "owed": None if worker.owed is None else str(worker.owed),
        }


def _roster_total(order: Order) -> tuple[Row, ...]:
    people = _people(order)
    owed = _whole(worker.owed for worker in people)
    return ({"people": str(len(people)), "owed": str(owed)},) if people and owed is not None else ()


def _texts(paragraphs: Iterable[str]) -> tuple[Row, ...]:
    return tuple({"text": paragraph} for paragraph in paragraphs)


def _numbered(items: Iterable[str]) -> tuple[Row, ...]:
    return tuple({"no": str(at), "text": item} for at, item in enumerate(items, start=1))
