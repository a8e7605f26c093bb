"""The case file, version 1, as marshmallow schemas: the only place that says which fields it has."""

from typing import Any, ClassVar

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
from caseflow.exchange.fields import (
    DayField,
    Money,
    Months,
    Shape,
    Stated,
    TermField,
    Whole,
    Word,
    YesNo,
    refusal,
)
from caseflow.exchange.shapes import Many, One, OneOrMany, Spare, Strict
from caseflow.exchange.texts import BankCard, CaseId, CreditCode, IdNumber, Key, Link, Name, Notes, Phone, Sha256, Text

VERSION = 1
"""The version of the format this program reads and writes."""


class Version(Stated):
    """The format's version; a file of another one is refused."""

    shape: ClassVar[Shape] = {"type": "integer", "const": VERSION}

    def read(self, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int) or value != VERSION:
            raise refusal("other_version", version=str(VERSION))
        return value


class SourceSchema(Spare):
    url = Link()
    publisher = Name()
    on = DayField()


class RegionSchema(Spare):
    province = Name()
    city = Name()
    district = Name()
    town = Name()


SystemsSchema: type[Strict] = type("SystemsSchema", (Spare,), {code.value: YesNo() for code in SystemCode})
"""Which systems of the catalogue were kept; its fields are the closed list's words."""


class ProjectSchema(Spare):
    key = Key()
    name = Name()
    sector = Word(Sector)
    region = One(RegionSchema)
    owner_kind = Word(OwnerKind)
    contract_price = Money()
    contract_signed_on = DayField()
    permit_on = DayField()
    lawful = YesNo()
    funds_in_place = YesNo()
    state = Word(ProjectState)
    systems = One(SystemsSchema)


class PartySchema(Spare):
    key = Key()
    name = Name()
    kind = Word(PartyKind)
    role = Word(Role)
    count = Whole()
    credit_code = CreditCode()
    qualified = YesNo()
    may_employ = YesNo()
    dispatch_licence = YesNo()
    status = Word(PartyStatus)
    successor = Key()
    branch_of = Key()
    investors = Many(Key())
    acts_for = Key()
    representative = Name()


class ContractSchema(Spare):
    key = Key()
    project = Key()
    giver = Key(data_key="from")
    taker = Key(data_key="to")
    under = Key()
    kind = Word(ContractKind)
    nature = OneOrMany(Word(Nature), shape={"pattern": f"^({'|'.join(word.value for word in Nature)})$"})
    signed_on = DayField()
    ended_on = DayField()
    price = Money()
    unsettled = Money()
    overdue = YesNo()
    overdue_unpaid = Money()
    paid_down = YesNo()


class WorkerSchema(Spare):
    name = Name()
    id_number = IdNumber()
    phone = Phone()
    bank_card = BankCard()
    owed = Money()
    months = Months()


class ClaimSchema(Spare):
    key = Key()
    employers = OneOrMany(Key(), data_key="employer", shape=Key.shape)
    contracts = OneOrMany(Key(), data_key="contract", shape=Key.shape)
    workers = Whole()
    claimed = Money()
    owed = Money()
    paid = Money()
    months = Months()
    about = Word(ClaimAbout)
    basis = Word(Basis)
    approximate = YesNo()
    since = DayField(data_key="from")
    until = DayField()
    people = Many(WorkerSchema)


class SupervisorSchema(Spare):
    name = Name()
    post = Name()


class ActSchema(Spare):
    on = DayField()
    by = Name()
    kind = Word(ActKind)
    note = Text()
    proof = Text()


class SupervisionSchema(Spare):
    town = Name()
    regulator = Name()
    officers = Many(SupervisorSchema)
    acts = Many(ActSchema)


class DisputeSchema(Spare):
    between = Many(Key())
    about = Word(DisputeAbout)
    note = Text()


class EventSchema(Spare):
    on = DayField()
    kind = Word(EventKind)
    party = Key()
    by = Name()
    claim = Key()
    amount = Money()
    owed = Money()
    due_on = DayField()
    due_in = TermField()
    served_on = DayField()
    served_how = Name()
    proof = Text()
    note = Text()


class ProofSchema(Spare):
    key = Key()
    kind = Word(ProofKind)
    name = Name()
    sha256 = Sha256()


class CaseFactsSchema(Spare):
    """What a case file states of the case itself, for a hand that corrects it."""

    as_of = DayField()
    source = One(SourceSchema)
    notes = Notes()


class OversightSchema(Spare):
    """Who supervises, for a hand that corrects it."""

    town = Name()
    regulator = Name()


class CaseFileSchema(Spare):
    """One case. `project` with one object may stand for `projects` with one."""

    version = Version(required=True)
    id = CaseId(required=True)
    as_of = DayField()
    source = One(SourceSchema)
    notes = Notes()
    project = One(ProjectSchema)
    projects = Many(ProjectSchema)
    parties = Many(PartySchema, required=True)
    contracts = Many(ContractSchema)
    claims = Many(ClaimSchema)
    systems = One(SystemsSchema)
    supervision = One(SupervisionSchema)
    disputes = Many(DisputeSchema)
    events = Many(EventSchema)
    proofs = Many(ProofSchema)
