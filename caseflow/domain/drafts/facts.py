"""一、查明的事实: the sentences that tell what was found, from the case file alone."""

from collections.abc import Iterator

from caseflow.domain.case_file import CaseFile, Claim, Contract
from caseflow.domain.chain import Chain, trace
from caseflow.domain.days import Day
from caseflow.domain.drafts.order import Order, name_in, system_words
from caseflow.domain.drafts.payment import Payment
from caseflow.domain.drafts.wording import BASES, LINK_KINDS, LINK_PLAIN, LINKS, PROOFS, ROLES
from caseflow.domain.money import NOTHING, Yuan, total
from caseflow.domain.records import Work
from caseflow.domain.words import Duty

_FEW = 8
"""A chain longer than this is told by its links nearest to the workers; the rest stays in the file."""


def facts(order: Order, *, listed: bool = True) -> tuple[str, ...]:
    """Position, chain, arrears and broken systems, one paragraph each; what is not known is not said.

    `listed`: whether the letter carries the list of workers.
    """
    told = [*_position(order), *(_arrears(order, payment, listed=listed) for payment in order.payments)]
    if any(payment.duty is Duty.ADVANCES for payment in order.payments):
        told.extend(_unpaid_price(order))
    if order.broken:
        found = "；".join(system_words(row)[0] for row in order.broken)
        told.append(f"经检查，{order.you}存在下列问题：{found}。")
    return tuple(told)


def evidence(order: Order, work: Work) -> str | None:
    """The proofs of the file, then what was handed in, each by its kind or its name; None where there is none."""
    named = [proof.name or (PROOFS[proof.kind] if proof.kind else None) for proof in order.case.proofs]
    named += [PROOFS[one.kind] if one.kind else one.name.rpartition(".")[0] or one.name for one in work.handed_in]
    return "、".join(dict.fromkeys(name for name in named if name)) or None


def project_words(case: CaseFile) -> str:
    """The projects by name, called 项目 where the name does not say so; empty for none named."""
    names = [project.name for project in case.projects if project.name]
    named = "、".join(names)
    return named if not names or names[-1].endswith(("项目", "工程")) else f"{named}项目"


def _position(order: Order) -> Iterator[str]:
    where = project_words(order.case)
    roles = "、".join(ROLES[role] for role in order.roles)
    if roles:
        yield f"{order.you}系{where or '涉案工程建设项目'}的{roles}。"
    links = _links(order)
    if links:
        yield f"经查，{'；'.join(links)}。"


def _links(order: Order) -> list[str]:
    chain = trace(order.case)
    ways = [way for payment in order.payments for claim in payment.claims for way in _ways(chain, claim)]
    contracts = list(dict.fromkeys(link.key for way in ways for link in reversed(way[:_FEW])))
    told = [_link(order, chain, chain.contracts[key]) for key in contracts]
    return [sentence for sentence in dict.fromkeys(told) if sentence]


def _ways(chain: Chain, claim: Claim) -> Iterator[tuple[Contract, ...]]:
    keys = [key for key in claim.contracts if key in chain.contracts]
    if not keys:
        principals = [chain.principal(key) for key in claim.employers]
        keys = [link.key for party in principals if party for link in chain.taken_by(party)]
    return (chain.upwards(key) for key in keys)


def _link(order: Order, chain: Chain, contract: Contract) -> str:
    if contract.giver is None or contract.taker is None:
        return ""
    shape = next((words for nature, words in LINKS.items() if nature in contract.nature), None)
    shape = shape or LINK_KINDS.get(contract.kind, LINK_PLAIN)
    if contract.giver in chain.owners:
        # An owner lets work (发包); only a contractor lets it on (分包).
        shape = shape.replace("违法分包", "违法发包").replace("分包给", "发包给")
    return shape.format(giver=order.names((contract.giver,)), taker=order.names((contract.taker,)))


def _arrears(order: Order, payment: Payment, *, listed: bool) -> str:
    owing = order.names(payment.owing)
    heads = f"{payment.workers}名劳动者" if payment.workers is not None else "劳动者"
    about = "约" if any(claim.approximate for claim in payment.claims) else ""
    told = f"{owing}招用的{heads}{_period(payment.claims)}的工资被拖欠"
    told += _sums(payment, about)
    told += _basis(payment)
    people = sum(len(claim.people) for claim in payment.claims) if listed else 0
    if people:
        told += f"，其中{people}名劳动者的名单附后" if people != payment.workers else "，名单附后"
    return f"{told}。"


def _basis(payment: Payment) -> str:
    """Where the sum comes from, if one answer holds for all of it."""
    bases = {claim.basis for claim in payment.claims}
    basis = bases.pop()
    if payment.owed is None:
        return ""
    if any(claim.approximate for claim in payment.claims):
        return "，确切数额以核定为准"
    if bases or basis not in BASES:
        return ""
    return f"，{BASES[basis]}"


def _sums(payment: Payment, about: str) -> str:
    if payment.owed is None:
        claimed = [claim.claimed for claim in payment.claims if claim.claimed is not None]
        stated = f"，劳动者主张{total(claimed)}元" if len(claimed) == len(payment.claims) else ""
        return f"{stated}，具体数额尚待核定"
    told = f"，共计{about}{payment.owed}元"
    if payment.open is not None and payment.open != payment.owed:
        paid = payment.owed.less(payment.open)
        told += f"，已支付{paid}元，尚欠{payment.open}元" if paid != NOTHING else f"，现尚欠{payment.open}元"
    return told


def _period(claims: tuple[Claim, ...]) -> str:
    starts = [claim.since for claim in claims if claim.since]
    ends = [claim.until for claim in claims if claim.until]
    start = min(starts, key=_first_day).words if starts else None
    end = max(ends, key=_last_day).words if ends else None
    if start and end:
        return f"自{start}至{end}期间" if start != end else f"{start}期间"
    if start or end:
        return f"自{start}起" if start else f"截至{end}"
    return ""


def _first_day(day: Day) -> str:
    return day.first.isoformat()


def _last_day(day: Day) -> str:
    return day.last.isoformat()


def _unpaid_price(order: Order) -> Iterator[str]:
    for contract in order.case.contracts:
        if contract.giver != order.party.key:
            continue
        sum_unpaid: Yuan | None = contract.unsettled or contract.overdue_unpaid
        taker = name_in(order.case, contract.taker) if contract.taker else "承包单位"
        if sum_unpaid is not None:
            yield f"{order.you}与{taker}之间尚有工程款{sum_unpaid}元未结清。"
        elif contract.overdue:
            yield f"{order.you}未按合同约定及时向{taker}支付工程款，未结清的数额尚待核定。"
