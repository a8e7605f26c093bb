"""Questions of regulations 1.2 about the links above the workers: who gave what to whom, for one claim's standing.

Each takes a Standing and answers with the parties its row reaches. What the facts leave open is answered as not
sure, with the path that would decide it.
"""

from collections.abc import Callable, Iterator, Mapping

from caseflow.domain.answer import NOBODY, Answer, Answers
from caseflow.domain.case_file import Contract
from caseflow.domain.judgement import Paths
from caseflow.domain.standing import Standing
from caseflow.domain.words import ContractKind, Nature, OwnerKind, PartyKind, Role


def owner_paid_late(standing: Standing) -> Answers:
    """The owner did not pay the works price on time: it advances, up to what is unsettled (条例 第二十九条)."""
    return tuple(
        answer
        for link in standing.way
        if link.giver is not None and link.giver == standing.owner
        for answer in _late(link, link.giver)
    )


def giver_settled_late(standing: Standing) -> Answers:
    """Before the Decree: owner or general contractor did not settle by contract (2004 rule 第十条)."""
    givers = {standing.owner, standing.general_contractor} - {None}
    return tuple(answer for link in standing.way if link.giver in givers for answer in _late(link, str(link.giver)))


def given_to_individual(standing: Standing) -> Answers:
    """Owner or general contractor gave work to a person or a unit without legal status (条例 第三十六条)."""
    return tuple(_gave(standing, {standing.owner, *standing.chain.general_contractors}))


def general_gave_to_unfit(standing: Standing) -> Answers:
    """Before the Decree: the general contractor gave work to somebody who may not employ (2004 rule 第十二条)."""
    return tuple(_gave(standing, set(standing.chain.general_contractors)))


def lent_its_licence(standing: Standing) -> Answers:
    """A contractor let others contract in its name (条例 第三十六条第二款; 第十九条)."""
    return tuple(_lenders(standing))


def project_unlawful(standing: Standing) -> Answers:
    """The project breaks land-planning or construction law: the owner pays (条例 第三十七条)."""
    owner = standing.owner
    if owner is None:
        return NOBODY
    keys = {link.project for link in standing.way} - {None}
    projects = [one for one in standing.case.projects if not keys or one.key in keys]
    wrong = tuple(f"projects.{one.key}.lawful" for one in projects if one.lawful is False)
    open_ = tuple(f"projects.{one.key}.lawful" for one in projects if one.lawful is None)
    if wrong:
        return (Answer(party=owner, because=wrong, unless=wrong, recourse_to=standing.hirer),)
    return (Answer(party=owner, missing=open_, sure=False),) if open_ else NOBODY


def uses_unlicensed_dispatch(standing: Standing) -> Answers:
    """A unit uses workers sent by somebody who may not dispatch: the user unit pays (条例 第十八条)."""
    return tuple(answer for link in standing.way if link.giver is not None for answer in _dispatch(standing, link))


def nearest_giver(standing: Standing) -> Answers:
    """The nearest giver that may employ, above a hirer that may not (劳社部发〔2005〕12号 第四条; 条例 第十九条)."""
    employer, chain = standing.chain.party(standing.employer), standing.chain
    if employer is None or (employer.may_employ and not chain.may_not_employ(employer.key)):
        return NOBODY
    link = next((one for one in standing.way if not chain.may_not_employ(one.giver)), None)
    if link is None or link.giver is None or link.giver in {standing.owner, *chain.general_contractors}:
        return NOBODY
    if not chain.may_not_employ(employer.key):
        return (Answer(party=link.giver, missing=_status(standing, employer.key), sure=False),)
    giver, because = chain.party(link.giver), (*_link(link), f"parties.{employer.key}.kind")
    presumed = giver is not None and giver.may_employ is None
    missing = (f"parties.{link.giver}.may_employ",) if presumed else ()
    return (Answer(party=link.giver, because=because, missing=missing, recourse_to=(employer.key,)),)


def nearest_giver_or_lender(standing: Standing) -> Answers:
    """From 2025-09-01: contractor or lender bears the employer's responsibility (法释〔2025〕12号 第一条、第二条)."""
    return (*nearest_giver(standing), *(answer for answer in _lenders(standing) if answer.sure))


def public_funds_missing(standing: Standing) -> Answers:
    """A government project's money is not in place (条例 第五十九条)."""
    owner = standing.owner
    missing = tuple(
        f"projects.{one.key}.funds_in_place"
        for one in standing.case.projects
        if one.owner_kind is OwnerKind.GOVERNMENT and one.funds_in_place is False
    )
    return (Answer(party=owner, because=missing),) if owner is not None and missing else NOBODY


def government_owner_at_fault(standing: Standing) -> Answers:
    """The owner of a government project paid late or built unlawfully (条例 第六十条)."""
    public = any(one.owner_kind is OwnerKind.GOVERNMENT for one in standing.case.projects)
    faults = (*owner_paid_late(standing), *project_unlawful(standing))
    return tuple(Answer(party=fault.party, because=fault.because) for fault in faults if fault.sure and public)


def _late(link: Contract, giver: str) -> Iterator[Answer]:
    path = f"contracts.{link.key}"
    if link.paid_down or link.overdue is False or (link.unsettled is not None and link.unsettled.fen == 0):
        return
    due = link.overdue_unpaid is not None and link.overdue_unpaid.fen > 0
    if due or link.overdue:
        because = f"{path}.overdue_unpaid" if due else f"{path}.overdue"
        missing = () if link.unsettled is not None else (f"{path}.unsettled",)
        yield Answer(party=giver, because=(because,), unless=(because,), missing=missing, cap=link.unsettled)
    elif link.overdue_unpaid is None:
        yield Answer(party=giver, missing=(f"{path}.overdue",), sure=False)


def _gave(standing: Standing, givers: set[str | None]) -> Iterator[Answer]:
    for link in standing.way:
        if link.giver is None or link.giver not in givers:
            continue
        fit = _unfit(standing, link)
        if fit is True:
            missing = _status_unsettled(standing, link)
            because = (*_link(link), f"parties.{link.taker}.kind")
            yield Answer(party=link.giver, because=because, unless=because, missing=missing, recourse_to=standing.hirer)
        elif fit is None:
            yield Answer(party=link.giver, missing=_status(standing, link.taker), sure=False)


def _unfit(standing: Standing, link: Contract) -> bool | None:
    """Whether the taker is a person or a unit without legal status; None where nobody said."""
    if Nature.TO_INDIVIDUAL in link.nature or standing.chain.may_not_employ(link.taker):
        return True
    taker = standing.chain.party(link.taker)
    if taker is None or taker.may_employ or link.kind is ContractKind.DISPATCH:
        return False
    return True if taker.qualified is False else (False if taker.qualified else None)


def _status_unsettled(standing: Standing, link: Contract) -> Paths:
    """An unqualified firm's status to employ is still a fact to find."""
    taker = standing.chain.party(link.taker)
    settled = taker is None or Nature.TO_INDIVIDUAL in link.nature or standing.chain.may_not_employ(taker.key)
    return () if settled or taker is None else (f"parties.{taker.key}.may_employ",)


def _status(standing: Standing, key: str | None) -> Paths:
    """The facts that would tell whether a party may employ and build."""
    party = standing.chain.party(key)
    if party is not None and party.kind is PartyKind.UNKNOWN:
        return (f"parties.{key}.kind",)
    qualified = () if party is None or party.qualified is not None else (f"parties.{key}.qualified",)
    return (f"parties.{key}.may_employ", *qualified)


def _lenders(standing: Standing) -> Iterator[Answer]:
    for link in standing.way:
        lender = standing.chain.party(link.giver)
        if lender is None or lender.key in {standing.owner, standing.employer}:
            continue
        because = _lending(link, lender.role)
        if because:
            yield Answer(party=lender.key, because=because, unless=because, recourse_to=standing.hirer)
        elif not link.nature - {Nature.UNKNOWN} and link.key and not standing.chain.may_not_employ(lender.key):
            yield Answer(party=lender.key, missing=(f"contracts.{link.key}.nature",), sure=False)


def _lending(link: Contract, role: Role | None) -> Paths:
    if Nature.BORROWED_LICENCE in link.nature:
        return (f"contracts.{link.key}.nature",)
    return (f"parties.{link.giver}.role",) if role is Role.LICENCE_LENDER else ()


def _dispatch(standing: Standing, link: Contract) -> Iterator[Answer]:
    user, taker = str(link.giver), standing.chain.party(link.taker)
    stated = Nature.UNLICENSED_DISPATCH in link.nature
    if not stated and (link.kind is not ContractKind.DISPATCH or taker is None):
        return
    unlicensed = taker is not None and (taker.dispatch_licence is False or standing.chain.may_not_employ(taker.key))
    if stated or unlicensed:
        yield Answer(party=user, because=_link(link), unless=_link(link), recourse_to=standing.hirer)
    elif taker is not None and taker.dispatch_licence is None:
        yield Answer(party=user, missing=(f"parties.{taker.key}.dispatch_licence",), sure=False)


def _link(link: Contract) -> Paths:
    return (f"contracts.{link.key}",) if link.key else ()


QUESTIONS: Mapping[str, Callable[[Standing], Answers]] = {
    question.__name__: question
    for question in (
        owner_paid_late,
        giver_settled_late,
        given_to_individual,
        general_gave_to_unfit,
        lent_its_licence,
        project_unlawful,
        uses_unlicensed_dispatch,
        nearest_giver,
        nearest_giver_or_lender,
        public_funds_missing,
        government_owner_at_fault,
    )
}
