"""What an order tells one party to pay: claims put together by duty and by who owes the wages."""

from collections.abc import Iterator
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.chain import principal
from caseflow.domain.judgement import Judgement, Liable
from caseflow.domain.money import NOTHING, Yuan, total
from caseflow.domain.words import Duty


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One thing to pay. `workers`, `owed` and `open` are None where a claim does not say what is established."""

    duty: Duty
    owing: tuple[str, ...]
    claims: tuple[Claim, ...]
    workers: int | None
    owed: Yuan | None
    open: Yuan | None
    cap: Yuan | None
    rules: tuple[str, ...]

    @property
    def amount(self) -> Yuan | None:
        """What to pay: all that is open; of an advance no more than the unsettled price, unknown where that is.

        An order names an exact sum: a round figure of the file is told as a fact, and the sum left to the officer.
        """
        if any(claim.approximate for claim in self.claims):
            return None
        if self.duty is not Duty.ADVANCES:
            return self.open
        if self.open is None or self.cap is None:
            return None
        return min(self.open, self.cap)


@dataclass(frozen=True, slots=True)
class _Share:
    """One claim as it lies on the party."""

    claim: Claim
    open: Yuan | None
    liable: Liable


def payments_of(case: CaseFile, judgement: Judgement, party: str) -> tuple[Payment, ...]:
    """The payments of a party in the order of the judgement's claims; what is paid already is left out."""
    groups: dict[tuple[Duty, tuple[str, ...]], list[_Share]] = {}
    for share in _shares(case, judgement, party):
        duty = share.liable.duty
        owing = () if duty is Duty.ADVANCES else _owing(case, share.claim)
        groups.setdefault((duty, owing), []).append(share)
    return tuple(_payment(case, duty, shares) for (duty, _), shares in groups.items())


def _shares(case: CaseFile, judgement: Judgement, party: str) -> Iterator[_Share]:
    """What check 1 finds open of each claim the party is liable for."""
    checked = {row.claim: row.open for row in judgement.three_checks.arrears}
    claims = {claim.key: claim for claim in case.claims}
    for judged in judgement.claims:
        still = checked.get(judged.claim)
        for liable in judged.liable:
            if liable.party == party and still != NOTHING:
                claim = claims[judged.claim]
                yield _Share(claim, still if claim.owed is not None else None, liable)


def _owing(case: CaseFile, claim: Claim) -> tuple[str, ...]:
    """Who owes the wages: the employers, an agent's principal in his place."""
    return tuple(dict.fromkeys(principal(case, key) or key for key in claim.employers))


def _payment(case: CaseFile, duty: Duty, shares: list[_Share]) -> Payment:
    claims = tuple(share.claim for share in shares)
    caps = [share.liable.cap for share in shares]
    return Payment(
        duty=duty,
        owing=tuple(dict.fromkeys(key for claim in claims for key in _owing(case, claim))),
        claims=claims,
        workers=_workers(claims),
        owed=_sum([claim.owed for claim in claims]),
        open=_sum([share.open for share in shares]),
        cap=None if None in caps else max(cap for cap in caps if cap is not None),
        rules=tuple(dict.fromkeys(rule for share in shares for rule in share.liable.rules)),
    )


def _workers(claims: tuple[Claim, ...]) -> int | None:
    heads = [claim.workers if claim.workers is not None else len(claim.people) or None for claim in claims]
    known = [head for head in heads if head is not None]
    return sum(known) if len(known) == len(heads) else None


def _sum(sums: list[Yuan | None]) -> Yuan | None:
    known = [one for one in sums if one is not None]
    return total(known) if len(known) == len(sums) else None
