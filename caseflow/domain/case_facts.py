"""What the questions about measures look at: a case as of a day, with its chain, its judged claims and its systems."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from caseflow.domain.arrears import ClaimMoney, books
from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.chain import Chain
from caseflow.domain.days import Day
from caseflow.domain.happenings import Happening, happened, of_kinds
from caseflow.domain.judgement import ClaimJudgement, Liable, Paths, SystemRow
from caseflow.domain.law_book import LawBook
from caseflow.domain.orders import Addressee
from caseflow.domain.words import EventKind, Grade

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """A case as of a day. What many questions ask again and again is gathered once, by party or claim."""

    chain: Chain
    law: LawBook
    as_of: Day
    claims: tuple[ClaimJudgement, ...]
    systems: tuple[SystemRow, ...]
    happenings: tuple[Happening, ...]
    money: Mapping[str, ClaimMoney]
    """Of every wage claim, by its key."""
    hires: Mapping[str, tuple[Claim, ...]]
    bound: Mapping[str, tuple[Claim, ...]]
    open_rows: Mapping[str, tuple[Liable, ...]]
    """A party's liability for the claims still open."""

    @property
    def case(self) -> CaseFile:
        return self.chain.case

    def hired_by(self, party: str) -> tuple[Claim, ...]:
        """The wage claims of the workers a party hired, itself or through its agents."""
        return self.hires.get(party, ())

    def answers_for(self, party: str | None) -> tuple[Claim, ...]:
        """The wage claims a party hired for or is liable for; for no party, all."""
        if party is None:
            return tuple(claim for claim in self.case.claims if claim.key in self.money)
        return self.bound.get(party, ())

    def still_open(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(claim for claim in claims if not self.money[claim.key].settled)

    def rows_of(self, party: str) -> tuple[Liable, ...]:
        return self.open_rows.get(party, ())

    def addressee(self, party: str) -> Addressee:
        return Addressee(
            case=self.case,
            party=party,
            happenings=self.happenings,
            as_of=self.as_of,
            calendar=self.law.calendar,
            claims=frozenset(claim.key for claim in self.answers_for(party)),
        )

    def events(self, party: str | None, *kinds: EventKind) -> tuple[Happening, ...]:
        """Events that concern the party; none concern no party."""
        return self.addressee(party or "").events(*kinds)

    def incidents(self, party: str | None) -> tuple[Happening, ...]:
        """Group incidents over this party's arrears; one that names nobody is over the case's."""
        every = of_kinds(self.happenings, EventKind.GROUP_INCIDENT)
        named = self.events(party, EventKind.GROUP_INCIDENT)
        return tuple(one for one in every if one in named or (one.event.party is None and self.answers_for(party)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """Whether one element of a measure is shown. Shown with something `missing`, it raises the measure but is not
    enough for it (flight that is only presumed)."""

    shown: bool
    because: Paths = ()
    missing: Paths = ()
    note: str | None = None

    @property
    def complete(self) -> bool:
        return self.shown and not self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A party a measure may concern (None: the case as a whole), with the rules that bind it."""

    party: str | None
    because: Paths = ()
    missing: Paths = ()
    rules: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    grades: tuple[Grade, ...] = ()


def case_facts(
    chain: Chain, law: LawBook, *, as_of: Day, claims: tuple[ClaimJudgement, ...], systems: tuple[SystemRow, ...]
) -> CaseFacts:
    """Gather the facts once; `claims` and `systems` are what liability and check 2 answered."""
    happenings = happened(chain.case, as_of)
    money = books(chain.case, happenings)
    wage_claims = {claim.key: claim for claim in chain.case.claims if claim.key in money}
    hires, bound, rows = _Gathered[Claim](), _Gathered[Claim](), _Gathered[Liable]()
    for claim in wage_claims.values():
        for key in claim.employers:
            hires.put(chain.principal(key) or key, claim)
            bound.put(chain.principal(key) or key, claim)
    for judged in claims:
        for row in judged.liable if judged.claim in money else ():
            bound.put(row.party, wage_claims[judged.claim])
            if not money[judged.claim].settled:
                rows.put(row.party, row)
    return CaseFacts(
        chain=chain, law=law, as_of=as_of, claims=claims, systems=systems, happenings=happenings, money=money,
        hires=hires.tuples(), bound=bound.tuples(), open_rows=rows.tuples(),
    )  # fmt: skip


class _Gathered(Generic[T]):
    """Things by party, each once, in the order met."""

    def __init__(self) -> None:
        self._found: dict[str, list[T]] = {}

    def put(self, party: str, thing: T) -> None:
        things = self._found.setdefault(party, [])
        if not any(thing is one for one in things):
            things.append(thing)

    def tuples(self) -> Mapping[str, tuple[T, ...]]:
        return {party: tuple(things) for party, things in self._found.items()}
