"""A case as facts, as the case file states them: unknown is None and is never read as no.

Field names and meanings are those of the exchange format, version 1. Keys (`Party.key` and so on) are the
file's own and name things in `because` and `missing`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from caseflow.domain.days import Day, Term
from caseflow.domain.identifiers import Sealed
from caseflow.domain.money import Yuan
from caseflow.domain.words import (
    ActKind,
    Basis,
    ClaimAbout,
    ContractKind,
    DisputeAbout,
    EventKind,
    Nature,
    OwnerKind,
    PartyKind,
    PartyStatus,
    ProjectState,
    ProofKind,
    Role,
    Sector,
    SystemCode,
)

Systems = Mapping[SystemCode, bool | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the file's facts were published or found."""

    url: str | None = None
    publisher: str | None = None
    on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    province: str | None = None
    city: str | None = None
    district: str | None = None
    town: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """工程建设项目. `funds_in_place` speaks of a government project's money (条例 第二十三条)."""

    key: str
    name: str | None = None
    sector: Sector | None = None
    region: Region | None = None
    owner_kind: OwnerKind | None = None
    contract_price: Yuan | None = None
    contract_signed_on: Day | None = None
    permit_on: Day | None = None
    lawful: bool | None = None
    funds_in_place: bool | None = None
    state: ProjectState | None = None
    systems: Systems = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A company, agency, person or crew. `acts_for`: what it did, that party did."""

    key: str
    name: str | None = None
    kind: PartyKind = PartyKind.UNKNOWN
    role: Role | None = None
    count: int | None = None
    credit_code: str | None = None
    qualified: bool | None = None
    may_employ: bool | None = None
    dispatch_licence: bool | None = None
    status: PartyStatus | None = None
    successor: str | None = None
    branch_of: str | None = None
    investors: tuple[str, ...] = ()
    acts_for: str | None = None
    representative: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """Work let by `giver` (JSON `from`) to `taker` (JSON `to`), for a project, under another contract."""

    key: str
    giver: str | None = None
    taker: str | None = None
    project: str | None = None
    under: str | None = None
    kind: ContractKind = ContractKind.UNKNOWN
    nature: frozenset[Nature] = frozenset()
    signed_on: Day | None = None
    ended_on: Day | None = None
    price: Yuan | None = None
    unsettled: Yuan | None = None
    overdue: bool | None = None
    overdue_unpaid: Yuan | None = None
    paid_down: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One worker of a claim (JSON `people`); the personal numbers are sealed at the door."""

    name: str | None = None
    id_number: Sealed | None = None
    phone: Sealed | None = None
    bank_card: Sealed | None = None
    owed: Yuan | None = None
    months: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Wages owed to a group of workers. JSON `employer` and `contract` may be one, several or none."""

    key: str
    employers: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    workers: int | None = None
    claimed: Yuan | None = None
    owed: Yuan | None = None
    paid: Yuan | None = None
    months: int | float | None = None
    about: ClaimAbout | None = None
    basis: Basis | None = None
    approximate: bool | None = None
    since: Day | None = None
    until: Day | None = None
    people: tuple[Worker, ...] = ()

    @property
    def no_wages(self) -> str | None:
        """Why it is no wage claim: invented (条例 第五十二条), or works price; None for a wage claim."""
        if self.basis is Basis.FALSE:
            return "false_claim"
        return "works_price" if self.about is ClaimAbout.WORKS_PRICE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervisor:
    """An officer in charge, as the file names him."""

    name: str | None = None
    post: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a supervising office did."""

    on: Day | None = None
    by: str | None = None
    kind: ActKind | None = None
    note: str | None = None
    proof: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervision:
    town: str | None = None
    regulator: str | None = None
    officers: tuple[Supervisor, ...] = ()
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A quarrel between parties (keys, or the word "workers")."""

    between: tuple[str, ...] = ()
    about: DisputeAbout | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened; `party` is whom it concerns, `amount` what was ordered or paid then."""

    on: Day | None = None
    kind: EventKind | None = None
    party: str | None = None
    by: str | None = None
    claim: str | None = None
    amount: Yuan | None = None
    owed: Yuan | None = None
    due_on: Day | None = None
    due_in: Term | None = None
    served_on: Day | None = None
    served_how: str | None = None
    proof: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    key: str
    kind: ProofKind | None = None
    name: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """Everything the office was told about one case."""

    id: str
    as_of: Day | None = None
    source: Source | None = None
    notes: str | None = None
    projects: tuple[Project, ...] = ()
    parties: tuple[Party, ...] = ()
    contracts: tuple[Contract, ...] = ()
    claims: tuple[Claim, ...] = ()
    systems: Systems = field(default_factory=dict)
    supervision: Supervision | None = None
    disputes: tuple[Dispute, ...] = ()
    events: tuple[Event, ...] = ()
    proofs: tuple[Proof, ...] = ()

    def party(self, key: str | None) -> Party | None:
        return next((party for party in self.parties if party.key == key), None)

    def name_of(self, key: str | None) -> str | None:
        """What people call a party: its name, else its key; None for no key."""
        party = self.party(key)
        return (party.name if party is not None else None) or key

    def contract(self, key: str | None) -> Contract | None:
        return next((contract for contract in self.contracts if contract.key == key), None)

    def project(self, key: str | None) -> Project | None:
        return next((project for project in self.projects if project.key == key), None)
