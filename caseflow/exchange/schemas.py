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
from caseflow.exchange.texts import CaseId, CreditCode, IdNumber, Key, Link, Sha256, Text

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
    publisher = Text()
    on = DayField()


class RegionSchema(Spare):
    province = Text()
    city = Text()
    district = Text()
    town = Text()


SystemsSchema: type[Strict] = type("SystemsSchema", (Spare,), {code.value: YesNo() for code in SystemCode})
"""Which systems of the catalogue were kept; its fields are the closed list's words."""


class ProjectSchema(Spare):
    key = Key()
    name = Text()
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
    name = Text()
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
    representative = Text()


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
    name = Text()
    id_number = IdNumber()
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
    name = Text()
    post = Text()


class ActSchema(Spare):
    on = DayField()
    by = Text()
    kind = Word(ActKind)
    note = Text()
    proof = Text()


class SupervisionSchema(Spare):
    town = Text()
    regulator = Text()
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
    by = Text()
    claim = Key()
    amount = Money()
    owed = Money()
    due_on = DayField()
    due_in = TermField()
    served_on = DayField()
    served_how = Text()
    proof = Text()
    note = Text()


class ProofSchema(Spare):
    key = Key()
    kind = Word(ProofKind)
    name = Text()
    sha256 = Sha256()


class CaseFileSchema(Spare):
    """One case. `project` with one object may stand for `projects` with one."""

    version = Version(required=True)
    id = CaseId(required=True)
    as_of = DayField()
    source = One(SourceSchema)
    notes = Text()
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
