"""Questions about who stands in for a liable party: branches, investors, successors (条例 第二十条至第二十二条).

Each takes the chain and the liable party's key, and answers with the parties who carry the same duty.
"""

from collections.abc import Callable, Mapping

from caseflow.domain.answer import NOBODY, Answer, Answers
from caseflow.domain.chain import Chain
from caseflow.domain.words import PartyKind, PartyStatus

_ENDED = {PartyStatus.REVOKED, PartyStatus.CLOSED, PartyStatus.DEREGISTERED}
_TURNED = {PartyStatus.MERGED, PartyStatus.SPLIT}


def branch_and_company(chain: Chain, key: str) -> Answers:
    """A branch and its company answer for each other."""
    answers = [
        Answer(party=other.key, because=(f"parties.{other.key}.branch_of",))
        for other in chain.case.parties
        if other.branch_of == key
    ]
    party = chain.party(key)
    if party is not None and party.branch_of is not None:
        answers.append(Answer(party=party.branch_of, because=(f"parties.{key}.branch_of",)))
    return tuple(answers)


def investors_of_trader(chain: Chain, key: str) -> Answers:
    """A partnership, sole proprietorship or individual business does not pay: its investors (条例 第二十条)."""
    party = chain.party(key)
    if party is None or party.kind is not PartyKind.SOLE_TRADER:
        return NOBODY
    return _investors(key, party.investors, f"parties.{key}.kind")


def successor_of_turned(chain: Chain, key: str) -> Answers:
    """Merged or split: the old employer before it happened, or the successor (条例 第二十一条)."""
    party = chain.party(key)
    if party is None or party.status not in _TURNED:
        return NOBODY
    if party.successor is None:
        return (Answer(party=key, missing=(f"parties.{key}.successor",), sure=False),)
    return (Answer(party=party.successor, because=(f"parties.{key}.status", f"parties.{key}.successor")),)


def investors_of_closed(chain: Chain, key: str) -> Answers:
    """Revoked, closed or dissolved: the main investors where the employer no longer pays (条例 第二十二条)."""
    party = chain.party(key)
    if party is None or party.status not in _ENDED:
        return NOBODY
    if not party.investors:
        return (Answer(party=key, missing=(f"parties.{key}.investors",), sure=False),)
    return _investors(key, party.investors, f"parties.{key}.status")


def investors_without_status(chain: Chain, key: str) -> Answers:
    """A unit without legal status: it or its investors (劳动合同法 第九十三条)."""
    party = chain.party(key)
    if party is None or party.may_employ is not False or party.kind in {PartyKind.INDIVIDUAL, PartyKind.CREW}:
        return NOBODY
    return _investors(key, party.investors, f"parties.{key}.may_employ")


def _investors(key: str, investors: tuple[str, ...], because: str) -> Answers:
    return tuple(Answer(party=one, because=(because, f"parties.{key}.investors")) for one in investors)


QUESTIONS: Mapping[str, Callable[[Chain, str], Answers]] = {
    question.__name__: question
    for question in (
        branch_and_company,
        investors_of_trader,
        successor_of_turned,
        investors_of_closed,
        investors_without_status,
    )
}
