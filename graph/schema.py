"""Kinds of node and link: keys and names, declared once.

Two rules shape the graph. What a case states of a company is written on the link between the two, because a role
belongs to a position and not to a company, which is one node across all cases. And a link that a newer import no
longer states becomes a WAS link, so that every other link type always says what holds now.

Every fact and link of a case carries `batch`, the import that stated it last, and `laid`, the count of layings of the
case; a node that was not stated again carries `withdrawn`, the import that left it out. Nothing is deleted.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: its label, the property that names one node of it, its names for people."""

    label: str
    key: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Link:
    """A kind of link. `key` is the property that tells two links between the same two nodes apart, if any."""

    type: str
    zh: str
    en: str
    key: str | None = None


ORGANISATION = Kind("Organisation", "key", "单位", "organisation")
"""A company, agency or crew; its key is its credit code, else `case/party`."""
PERSON = Kind("Person", "key", "人员", "person")
"""A worker, foreman or other individual; key: the keyed digest of the id number, else `case/party` or
`case/claim/place`."""
ARREARS_CASE = Kind("ArrearsCase", "id", "案件", "case")
PROJECT = Kind("Project", "id", "工程项目", "project")
CONTRACT = Kind("Contract", "id", "合同", "contract")
CLAIM = Kind("Claim", "id", "欠薪", "claim")
SUPERVISOR = Kind("Supervisor", "id", "监管人员", "officer in charge")
SUPERVISION_ACT = Kind("SupervisionAct", "id", "监管行为", "act of supervision")
DISPUTE = Kind("Dispute", "id", "争议", "dispute")
EVENT = Kind("Event", "id", "事件", "event")
PROOF = Kind("Proof", "id", "证据", "proof")
BATCH = Kind("Batch", "id", "导入批次", "import")
ENTRY = Kind("Entry", "id", "日志", "log entry")
LOG = Kind("Log", "id", "日志末尾", "end of the log")
"""One node, which holds the number and the hash of the last entry and is what writers of the log wait for."""
MIGRATION_LOCK = Kind("MigrationLock", "id", "迁移锁", "migration lock")
"""One node, for which processes that start at once wait before they migrate a server."""
SEAL_KEY = Kind("SealKey", "id", "密封密钥指纹", "fingerprint of the sealing key")
"""One node, which says by what key the personal values are sealed, so that a wrong key is known as such."""
OFFICER = Kind("Officer", "name", "工作人员", "officer")
AGENCY = Kind("Agency", "id", "机构", "agency")
SESSION = Kind("Session", "id", "登录", "sign-in")
DELEGATION = Kind("Delegation", "id", "委托", "delegation")
CONFIRMED_VALUE = Kind("ConfirmedValue", "id", "已确认的办公参数", "confirmed value of the office")
TEMPLATE_VERSION = Kind("TemplateVersion", "id", "文书模板版本", "version of a letter template")
BULK_JOB = Kind("BulkJob", "id", "批量任务", "bulk job")
BULK_ITEM = Kind("BulkItem", "id", "批量任务条目", "item of a bulk job")
SERIES = Kind("Series", "id", "文号序列", "series of numbers")
ASSIGNMENT = Kind("Assignment", "id", "承办", "assignment")
MOVE = Kind("Move", "id", "程序环节", "step of procedure")
FINDING = Kind("Finding", "id", "认定", "finding")
CORRECTION = Kind("Correction", "id", "人工更正", "correction")
CONFLICT = Kind("Conflict", "id", "冲突", "conflict")
DOCUMENT = Kind("Document", "id", "证据文件", "document")
LETTER = Kind("Letter", "id", "文书", "letter")
SERVING = Kind("Service", "id", "送达", "service of a letter")
REPLY = Kind("Reply", "id", "回复", "reply")
SEALING = Kind("Sealing", "id", "用印", "use of a seal")
SEALED_SCAN = Kind("SealedScan", "id", "用印扫描件", "scan of a sealed letter")

KINDS = (
    *(ORGANISATION, PERSON, ARREARS_CASE, PROJECT, CONTRACT, CLAIM, SUPERVISOR, SUPERVISION_ACT, DISPUTE, EVENT),
    *(PROOF, BATCH, ENTRY, LOG, MIGRATION_LOCK, SEAL_KEY, OFFICER, AGENCY, SESSION, DELEGATION, SERIES),
    *(ASSIGNMENT, MOVE, FINDING, CORRECTION, CONFLICT, DOCUMENT, LETTER, SERVING, REPLY, SEALING, SEALED_SCAN),
    *(CONFIRMED_VALUE, TEMPLATE_VERSION, BULK_JOB, BULK_ITEM),
)

STATED_IN = Link("STATED_IN", "载于", "stated in")
"""From each fact of a case to the case."""
INVOLVES = Link("INVOLVES", "涉及", "involves", key="party")
"""From a case to a party, with all that the case states of it; `party` is the case file's key of the position."""
LET_BY = Link("LET_BY", "发包方", "let by")
LET_TO = Link("LET_TO", "承包方", "let to")
FOR = Link("FOR", "用于工程", "for project")
UNDER = Link("UNDER", "上级合同", "under contract")
AGAINST = Link("AGAINST", "用工方", "against employer")
ARISES_UNDER = Link("ARISES_UNDER", "产生于合同", "arises under contract")
CLAIMS = Link("CLAIMS", "主张", "claims", key="place")
"""From a worker to his claim, with what the case states of him; `place` is his place in the claim's list."""
CONCERNS = Link("CONCERNS", "关于", "concerns")
"""From an event to the party whom it concerns."""
ABOUT = Link("ABOUT", "属于案件", "about")
"""From each record of what the office did to its case."""
PART_OF = Link("PART_OF", "属于任务", "part of")
"""From each letter of a bulk job to its job."""
WAS = Link("WAS", "曾", "was")
"""A link withdrawn by a later import; `link` says of which type it was, `withdrawn` by which import."""

LINKS = (
    *(STATED_IN, INVOLVES, LET_BY, LET_TO, FOR, UNDER, AGAINST, ARISES_UNDER, CLAIMS, CONCERNS),
    *(ABOUT, PART_OF, WAS),
)
