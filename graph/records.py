"""Records of what the office did, and its people's: which dataclass is which kind of node, how each field is kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from caseflow.domain import agency, bulk, letter_record, office_value, officer, records, template_version
from caseflow.domain.records import Record, Work
from caseflow.domain.words import ProofKind, Sector
from graph import schema
from graph.letter_rows import LETTER, REPLY, SEALED_SCAN, SEALING, SERVING
from graph.rows import AS_IS, DATE, MOMENT, TEXTS, Shape, word, words
from graph.schema import Kind

AGENCY = Shape(
    agency.Agency,
    id=AS_IS,
    name=AS_IS,
    kind=word(agency.AgencyKind),
    parent=AS_IS,
    sectors=words(Sector),
    known_as=TEXTS,
)
SESSION = Shape(
    officer.Session,
    id=AS_IS,
    officer=AS_IS,
    begun_at=MOMENT,
    seen_at=MOMENT,
    browser=AS_IS,
    revoked_at=MOMENT,
    revoked_by=AS_IS,
)
DELEGATION = Shape(
    officer.Delegation,
    id=AS_IS,
    giver=AS_IS,
    taker=AS_IS,
    roles=words(officer.OfficerRole),
    since=DATE,
    until=DATE,
    reason=AS_IS,
    by=AS_IS,
    at=MOMENT,
    revoked_at=MOMENT,
)
CONFIRMED_VALUE = Shape(office_value.ConfirmedValue, id=AS_IS, value=AS_IS, reason=AS_IS, by=AS_IS, at=MOMENT)
TEMPLATE_VERSION = Shape(
    template_version.TemplateVersion,
    id=AS_IS,
    kind=AS_IS,
    number=AS_IS,
    sha256=AS_IS,
    size=AS_IS,
    name=AS_IS,
    note=AS_IS,
    state=word(template_version.TemplateState),
    found=AS_IS,
    uploaded_by=AS_IS,
    uploaded_at=MOMENT,
    activated_by=AS_IS,
    activated_at=MOMENT,
    reason=AS_IS,
    retired_by=AS_IS,
    retired_at=MOMENT,
)
BULK_JOB = Shape(
    bulk.BulkJob,
    id=AS_IS,
    act=word(bulk.BulkAct),
    kind=AS_IS,
    asked=AS_IS,
    total=AS_IS,
    skipped=AS_IS,
    by=AS_IS,
    at=MOMENT,
    state=word(bulk.JobState),
    done=AS_IS,
    failed=AS_IS,
    beat_at=MOMENT,
    ended_at=MOMENT,
    stopped_by=AS_IS,
)
BULK_ITEM = Shape(
    bulk.BulkItem,
    id=AS_IS,
    job=AS_IS,
    place=AS_IS,
    case=AS_IS,
    to=AS_IS,
    to_name=AS_IS,
    letter=AS_IS,
    version=AS_IS,
    state=word(bulk.ItemState),
    number=AS_IS,
    slug=AS_IS,
    terms=AS_IS,
)
ASSIGNMENT = Shape(
    records.Assignment, id=AS_IS, case=AS_IS, officer=AS_IS, lead=AS_IS, by=AS_IS, at=MOMENT, ended_at=MOMENT
)
MOVE = Shape(
    records.Move,
    id=AS_IS,
    case=AS_IS,
    place=AS_IS,
    move=AS_IS,
    from_state=AS_IS,
    to_state=AS_IS,
    on=DATE,
    by=AS_IS,
    at=MOMENT,
    reason=AS_IS,
    approved_by=AS_IS,
    aside=AS_IS,
)
FINDING = Shape(
    records.Finding,
    id=AS_IS,
    case=AS_IS,
    check=AS_IS,
    rule=AS_IS,
    party=AS_IS,
    subject=AS_IS,
    status=word(records.FindingStatus),
    facts=AS_IS,
    verdict=AS_IS,
    note=AS_IS,
    proofs=TEXTS,
    by=AS_IS,
    at=MOMENT,
    corrected_to=AS_IS,
)
CORRECTION = Shape(
    records.Correction,
    id=AS_IS,
    case=AS_IS,
    group=AS_IS,
    key=AS_IS,
    fact=AS_IS,
    old=AS_IS,
    new=AS_IS,
    reason=AS_IS,
    by=AS_IS,
    at=MOMENT,
    standing=AS_IS,
)
CONFLICT = Shape(
    records.Conflict,
    id=AS_IS,
    case=AS_IS,
    group=AS_IS,
    key=AS_IS,
    fact=AS_IS,
    ours=AS_IS,
    theirs=AS_IS,
    file=AS_IS,
    at=MOMENT,
    chosen=AS_IS,
    chosen_by=AS_IS,
    chosen_at=MOMENT,
    reason=AS_IS,
)
DOCUMENT = Shape(
    records.Document,
    id=AS_IS,
    case=AS_IS,
    sha256=AS_IS,
    name=AS_IS,
    media_type=AS_IS,
    size=AS_IS,
    kind=word(ProofKind),
    shows=TEXTS,
    note=AS_IS,
    by=AS_IS,
    at=MOMENT,
    withdrawn_at=MOMENT,
    withdrawn_by=AS_IS,
)
OF_PEOPLE: Mapping[type, tuple[Kind, Shape[Any]]] = {
    agency.Agency: (schema.AGENCY, AGENCY),
    officer.Session: (schema.SESSION, SESSION),
    officer.Delegation: (schema.DELEGATION, DELEGATION),
    office_value.ConfirmedValue: (schema.CONFIRMED_VALUE, CONFIRMED_VALUE),
    template_version.TemplateVersion: (schema.TEMPLATE_VERSION, TEMPLATE_VERSION),
    bulk.BulkJob: (schema.BULK_JOB, BULK_JOB),
    bulk.BulkItem: (schema.BULK_ITEM, BULK_ITEM),
}
OF_CASES: Mapping[type, tuple[Kind, Shape[Any]]] = {
    records.Assignment: (schema.ASSIGNMENT, ASSIGNMENT),
    records.Move: (schema.MOVE, MOVE),
    records.Finding: (schema.FINDING, FINDING),
    records.Correction: (schema.CORRECTION, CORRECTION),
    records.Conflict: (schema.CONFLICT, CONFLICT),
    records.Document: (schema.DOCUMENT, DOCUMENT),
    letter_record.Letter: (schema.LETTER, LETTER),
    letter_record.Serving: (schema.SERVING, SERVING),
    letter_record.Reply: (schema.REPLY, REPLY),
    letter_record.Sealing: (schema.SEALING, SEALING),
    letter_record.SealedScan: (schema.SEALED_SCAN, SEALED_SCAN),
}
_GROUPS = {
    schema.ASSIGNMENT.label: "assignments",
    schema.MOVE.label: "moves",
    schema.FINDING.label: "findings",
    schema.CORRECTION.label: "corrections",
    schema.CONFLICT.label: "conflicts",
    schema.DOCUMENT.label: "documents",
    schema.LETTER.label: "letters",
    schema.SERVING.label: "servings",
    schema.REPLY.label: "replies",
    schema.SEALING.label: "sealings",
    schema.SEALED_SCAN.label: "scans",
}
_SHAPES = {kind.label: shape for kind, shape in OF_CASES.values()}


def work_of(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Work:
    """The records of one case, from [label, properties] of each; moves in their place, the rest by when and id."""
    groups: dict[str, list[Record]] = {}
    for label, facts in rows:
        groups.setdefault(_GROUPS[label], []).append(_SHAPES[label].read(facts))
    ordered: Any = {name: tuple(sorted(many, key=_order)) for name, many in groups.items()}
    return Work(**ordered)


def _order(record: Record) -> tuple[int, str, str]:
    moment = record.drafted_at if isinstance(record, letter_record.Letter) else record.at
    return record.place if isinstance(record, records.Move) else 0, moment.isoformat(), record.id
