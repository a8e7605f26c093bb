"""Questions of regulations 1.2 about who hired and who is general contractor, for one claim's standing.

Each takes a Standing and answers with the parties its row reaches. What the facts leave open is answered as not
sure, with the path that would decide it.
"""

from collections.abc import Callable, Mapping

from caseflow.domain.answer import NOBODY, Answer, Answers
from caseflow.domain.case_file import Contract
from caseflow.domain.judgement import Paths
from caseflow.domain.standing import Standing
from caseflow.domain.words import DisputeAbout, EventKind, Nature, PartyKind, Role

_QUARRELS = {DisputeAbout.QUANTITY, DisputeAbout.QUALITY, DisputeAbout.PRICE}


def hired_the_workers(standing: Standing) -> Answers:
    """Who hired owes the wages (条例 第十六条; before it 劳动法 第五十条)."""
    if standing.employer is None:
        return NOBODY
    claim = f"claims.{standing.claim.key}"
    missing = () if standing.claim.owed is not None else (f"{claim}.owed",)
    return (Answer(party=standing.employer, because=standing.proofs, unless=(f"{claim}.paid",), missing=missing),)


def is_subcontractor(standing: Standing) -> Answers:
    """A subcontractor answers directly for the workers it hired (条例 第三十条第一款)."""
    employer, general = standing.employer, standing.general_contractor
    if employer is None or general in {None, employer} or standing.chain.may_not_employ(employer):
        return NOBODY
    return (Answer(party=employer, because=standing.proofs),)


def subcontractor_owes(standing: Standing) -> Answers:
    """A subcontractor owes: the general contractor pays first, without fault (条例 第三十条第三款)."""
    general = standing.general_contractor
    if general is None:
        return _unnamed_general(standing)
    if general == standing.employer or general in standing.chain.owners:
        return NOBODY
    links = standing.below
    if links and standing.employer is not None and not _has_firm(standing, links):
        return NOBODY
    return (_pays_first(standing, general),)


def whole_works_passed_on(standing: Standing) -> Answers:
    """The works were illegally passed on whole, wages are owed: the general contractor pays first (条例 第三十条)."""
    passed = [link for link in standing.way if Nature.WHOLE_TRANSFER in link.nature]
    if not passed:
        return NOBODY
    general = standing.general_contractor or passed[-1].giver
    if general is None or general in {standing.employer, *standing.chain.owners}:
        return NOBODY
    answer = _pays_first(standing, general)
    proof = tuple(f"contracts.{link.key}.nature" for link in passed)
    return (_with(answer, because=(*answer.because, *proof)),)


def resubcontracted(standing: Standing) -> Answers:
    """A subcontractor let its work again to another firm: the general contractor's duty stays (条例 第三十条)."""
    general = standing.general_contractor
    firms = [link for link in standing.below if not standing.chain.may_not_employ(link.taker)]
    if general is None or general == standing.employer or len(firms) < 2:
        return NOBODY
    return (_pays_first(standing, general),)


def engaged_by_owner(standing: Standing) -> Answers:
    """A specialist contractor engaged directly by the owner counts as general contractor (V2)."""
    general = standing.general_contractor
    if general is None or general not in standing.chain.counted_as_general:
        return NOBODY
    return (Answer(party=general, because=(f"parties.{general}.role",)),)


def hirer_without_status(standing: Standing) -> Answers:
    """The employing unit itself has no legal status (条例 第十七条; 劳动合同法 第九十三条)."""
    party = standing.chain.party(standing.employer)
    if party is None or party.kind in {PartyKind.INDIVIDUAL, PartyKind.CREW} or party.may_employ is not False:
        return NOBODY
    return (Answer(party=party.key, because=(f"parties.{party.key}.may_employ",)),)


def handed_to_foreman(standing: Standing) -> Answers:
    """Wages handed to a foreman: the company that handed them over still owes (2004 rule 第七条)."""
    givers = {link.giver for link in standing.way} | {standing.employer}
    return tuple(
        Answer(party=payer, because=(f"events.{place}",), recourse_to=standing.hirer)
        for place, event in enumerate(standing.case.events)
        if event.kind is EventKind.PAID_TO_OTHER
        and (payer := standing.chain.principal(event.party)) is not None
        and payer in givers - standing.chain.owners
        and not standing.chain.may_not_employ(payer)
    )


def general_bears_all(standing: Standing) -> Answers:
    """2016 to the Decree: the general contractor answers for the project's wages (国办发〔2016〕1号, unverified)."""
    general = standing.general_contractor
    if general is None or general == standing.employer:
        return NOBODY
    return (_pays_first(standing, general),)


def quarrel_over_price(standing: Standing) -> Answers:
    """A dispute over quantity, quality or price suspends nobody's duty (条例 第三十五条)."""
    payers = {standing.owner, standing.general_contractor} - {None}
    return tuple(
        Answer(party=str(payer), because=(f"disputes.{place}",))
        for place, dispute in enumerate(standing.case.disputes)
        if dispute.about in _QUARRELS
        for payer in sorted(str(one) for one in payers)
    )


def _pays_first(standing: Standing, general: str) -> Answer:
    claim = f"claims.{standing.claim.key}"
    return Answer(
        party=general,
        because=standing.proofs,
        unless=(f"{claim}.paid", f"parties.{general}.role"),
        recourse_to=standing.hirer,
    )


def _unnamed_general(standing: Standing) -> Answers:
    """Somebody stands above the employer, and only his role would make him the general contractor."""
    above = [link.giver for link in standing.way if link.giver not in {None, *standing.chain.owners}]
    if not above or above[-1] == standing.employer:
        return NOBODY
    top = str(above[-1])
    if standing.chain.may_not_employ(top) or _named_otherwise(standing, top):
        return NOBODY
    return (Answer(party=top, missing=(f"parties.{top}.role",), sure=False),)


def _named_otherwise(standing: Standing, key: str) -> bool:
    """The source calls the party something that no general contractor is."""
    party = standing.chain.party(key)
    return party is not None and party.role not in {None, Role.SPECIALIST_CONTRACTOR, Role.LICENCE_LENDER}


def _has_firm(standing: Standing, links: tuple[Contract, ...]) -> bool:
    """Whether a firm stands between the general contractor and the workers."""
    return any(not standing.chain.may_not_employ(link.taker) for link in links)


def _with(answer: Answer, *, because: Paths) -> Answer:
    return Answer(
        party=answer.party,
        because=because,
        unless=answer.unless,
        missing=answer.missing,
        recourse_to=answer.recourse_to,
    )


QUESTIONS: Mapping[str, Callable[[Standing], Answers]] = {
    question.__name__: question
    for question in (
        hired_the_workers,
        is_subcontractor,
        subcontractor_owes,
        whole_works_passed_on,
        resubcontracted,
        engaged_by_owner,
        hirer_without_status,
        handed_to_foreman,
        general_bears_all,
        quarrel_over_price,
    )
}
