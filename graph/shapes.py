"""The shapes of what is kept: which field of which dataclass is which property."""

from typing import Any

from caseflow.domain import case_file as facts
from caseflow.domain import entry as entry_
from caseflow.domain import officer, words
from caseflow.domain.identifiers import Sealed
from caseflow.office import Stamp
from graph.rows import AS_IS, DAY, MOMENT, MONEY, TERM, TEXTS, Shape, word
from graph.rows import words as words_of

SOURCE = Shape(facts.Source, "source_", url=AS_IS, publisher=AS_IS, on=DAY)

CASE = Shape(facts.CaseFile, id=AS_IS, as_of=DAY, notes=AS_IS)

SUPERVISION = Shape(facts.Supervision, "supervision_", town=AS_IS, regulator=AS_IS)

REGION = Shape(facts.Region, "region_", province=AS_IS, city=AS_IS, district=AS_IS, town=AS_IS)

PROJECT = Shape(
    facts.Project,
    key=AS_IS,
    name=AS_IS,
    sector=word(words.Sector),
    owner_kind=word(words.OwnerKind),
    contract_price=MONEY,
    contract_signed_on=DAY,
    permit_on=DAY,
    lawful=AS_IS,
    funds_in_place=AS_IS,
    state=word(words.ProjectState),
)

PARTY = Shape(
    facts.Party,
    key=AS_IS,
    name=AS_IS,
    kind=word(words.PartyKind),
    role=word(words.Role),
    count=AS_IS,
    credit_code=AS_IS,
    qualified=AS_IS,
    may_employ=AS_IS,
    dispatch_licence=AS_IS,
    status=word(words.PartyStatus),
    successor=AS_IS,
    branch_of=AS_IS,
    investors=TEXTS,
    acts_for=AS_IS,
    representative=AS_IS,
)

CONTRACT = Shape(
    facts.Contract,
    key=AS_IS,
    giver=AS_IS,
    taker=AS_IS,
    project=AS_IS,
    under=AS_IS,
    kind=word(words.ContractKind),
    nature=words_of(words.Nature),
    signed_on=DAY,
    ended_on=DAY,
    price=MONEY,
    unsettled=MONEY,
    overdue=AS_IS,
    overdue_unpaid=MONEY,
    paid_down=AS_IS,
)

CLAIM = Shape(
    facts.Claim,
    key=AS_IS,
    employers=TEXTS,
    contracts=TEXTS,
    workers=AS_IS,
    claimed=MONEY,
    owed=MONEY,
    paid=MONEY,
    months=AS_IS,
    about=word(words.ClaimAbout),
    basis=word(words.Basis),
    approximate=AS_IS,
    since=DAY,
    until=DAY,
)

WORKER = Shape(facts.Worker, name=AS_IS, owed=MONEY, months=AS_IS)

SEALED = {
    name: Shape(Sealed, before, box=AS_IS, digest=AS_IS, mask=AS_IS)
    for name, before in (("id_number", "id_"), ("phone", "phone_"), ("bank_card", "card_"))
}
"""A worker's sealed values by field, each with its own properties."""
SEALED_COLUMNS = tuple(column for shape in SEALED.values() for column in shape.columns)

SUPERVISOR = Shape(facts.Supervisor, name=AS_IS, post=AS_IS)

SUPERVISION_ACT = Shape(facts.Act, on=DAY, by=AS_IS, kind=word(words.ActKind), note=AS_IS, proof=AS_IS)

DISPUTE = Shape(facts.Dispute, between=TEXTS, about=word(words.DisputeAbout), note=AS_IS)

EVENT = Shape(
    facts.Event,
    on=DAY,
    kind=word(words.EventKind),
    party=AS_IS,
    by=AS_IS,
    claim=AS_IS,
    amount=MONEY,
    owed=MONEY,
    due_on=DAY,
    due_in=TERM,
    served_on=DAY,
    served_how=AS_IS,
    proof=AS_IS,
    note=AS_IS,
)

PROOF = Shape(facts.Proof, key=AS_IS, kind=word(words.ProofKind), name=AS_IS, sha256=AS_IS)

BATCH = Shape(Stamp, batch=AS_IS, file=AS_IS, by=AS_IS, at=MOMENT)

ACT = Shape(entry_.Act, id=AS_IS, at=MOMENT, by=AS_IS, door=AS_IS, verb=AS_IS, subject=AS_IS, what=AS_IS)

ENTRY = Shape(entry_.Entry, number=AS_IS, previous=AS_IS, hash=AS_IS)

OFFICER = Shape(officer.Officer, name=AS_IS, title=AS_IS, agency=AS_IS, roles=words_of(officer.OfficerRole))

OFFICER_RECORD = Shape(
    officer.OfficerRecord,
    password_hash=AS_IS,
    token_digests=TEXTS,
    must_change=AS_IS,
    suspended=AS_IS,
    failures=AS_IS,
    locked_at=MOMENT,
)


def entry_facts(entry: entry_.Entry) -> dict[str, Any]:
    """An entry's properties."""
    return {**_facts(ACT, entry.act), **_facts(ENTRY, entry)}


def officer_facts(record: officer.OfficerRecord) -> dict[str, Any]:
    """An officer's properties; None takes one away."""
    return {**_facts(OFFICER, record.officer), **_facts(OFFICER_RECORD, record)}


def _facts(shape: Shape[Any], thing: object) -> dict[str, Any]:
    return dict(zip(shape.columns, shape.row(thing), strict=True))
