"""The closed lists of the case file and the judgement: each word once, as an enum whose value is the JSON word."""

from enum import StrEnum


class PartyKind(StrEnum):
    ORGANISATION = "organisation"
    SOLE_TRADER = "sole_trader"
    INDIVIDUAL = "individual"
    CREW = "crew"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a source calls a party; absent, it follows from the position in the chain."""

    PROJECT_OWNER = "project_owner"
    GENERAL_CONTRACTOR = "general_contractor"
    SPECIALIST_CONTRACTOR = "specialist_contractor"
    SPECIALIST_SUBCONTRACTOR = "specialist_subcontractor"
    LABOUR_SUBCONTRACTOR = "labour_subcontractor"
    SUBCONTRACTOR = "subcontractor"
    FOREMAN = "foreman"
    TEAM_LEADER = "team_leader"
    LICENCE_LENDER = "licence_lender"
    DISPATCH_AGENCY = "dispatch_agency"
    LABOUR_USER = "labour_user"
    INVESTOR = "investor"


class PartyStatus(StrEnum):
    ACTIVE = "active"
    REVOKED = "revoked"
    CLOSED = "closed"
    DEREGISTERED = "deregistered"
    MERGED = "merged"
    SPLIT = "split"
    UNREACHABLE = "unreachable"


class OwnerKind(StrEnum):
    GOVERNMENT = "government"
    STATE_FIRM = "state_firm"
    PRIVATE = "private"


class Sector(StrEnum):
    HOUSING = "housing"
    MUNICIPAL = "municipal"
    TRANSPORT = "transport"
    WATER = "water"
    CITY_MANAGEMENT = "city_management"
    AGRICULTURE = "agriculture"
    INDUSTRY = "industry"
    OTHER = "other"


class ProjectState(StrEnum):
    BUILDING = "building"
    STOPPED = "stopped"
    COMPLETED = "completed"


class ContractKind(StrEnum):
    GENERAL = "general"
    SPECIALIST = "specialist"
    LABOUR = "labour"
    CREW = "crew"
    DISPATCH = "dispatch"
    OTHER = "other"
    UNKNOWN = "unknown"


class Nature(StrEnum):
    """What the law calls a link of the chain (建设工程质量管理条例 第七十八条; 建市规〔2019〕1号)."""

    LAWFUL = "lawful"
    WHOLE_TRANSFER = "whole_transfer"
    UNLAWFUL_SUBCONTRACT = "unlawful_subcontract"
    BORROWED_LICENCE = "borrowed_licence"
    TO_INDIVIDUAL = "to_individual"
    UNLICENSED_DISPATCH = "unlicensed_dispatch"
    UNKNOWN = "unknown"


class ClaimAbout(StrEnum):
    WAGES = "wages"
    WORKS_PRICE = "works_price"
    MIXED = "mixed"


class Basis(StrEnum):
    ESTABLISHED = "established"
    ADMITTED = "admitted"
    CLAIMED = "claimed"
    FALSE = "false"


class ActKind(StrEnum):
    """What a supervising office did."""

    INSPECTION = "inspection"
    WARNING = "warning"
    REMINDER = "reminder"
    VISIT = "visit"
    REPORT = "report"
    NONE_FOUND = "none_found"


class DisputeAbout(StrEnum):
    QUANTITY = "quantity"
    QUALITY = "quality"
    PRICE = "price"
    AMOUNT = "amount"
    EMPLOYMENT = "employment"


class ProofKind(StrEnum):
    CONTRACT = "contract"
    ROSTER = "roster"
    ATTENDANCE = "attendance"
    PAY_SHEET = "pay_sheet"
    BANK_RETURN = "bank_return"
    STATEMENT = "statement"
    PHOTO = "photo"
    DOCUMENT = "document"


class EventKind(StrEnum):
    COMPLAINT = "complaint"
    WORKS_STARTED = "works_started"
    WORKS_STOPPED = "works_stopped"
    WORKS_COMPLETED = "works_completed"
    CONTRACT_ENDED = "contract_ended"
    ORDER_TO_CORRECT = "order_to_correct"
    ORDER_TO_PAY = "order_to_pay"
    ORDER_TO_PRODUCE = "order_to_produce"
    ORDER_EXPIRED = "order_expired"
    DECISION = "decision"
    DECISION_EXPIRED = "decision_expired"
    INTERVIEW_CALLED = "interview_called"
    INTERVIEW_MISSED = "interview_missed"
    ABSCONDED = "absconded"
    CONTACT_LOST = "contact_lost"
    DETAINED = "detained"
    ASSETS_MOVED = "assets_moved"
    ASSETS_FROZEN = "assets_frozen"
    RECORDS_DESTROYED = "records_destroyed"
    RECORDS_REFUSED = "records_refused"
    ASSETS_FOUND = "assets_found"
    UNABLE_TO_PAY = "unable_to_pay"
    GROUP_INCIDENT = "group_incident"
    PAID = "paid"
    PART_PAID = "part_paid"
    PAID_TO_OTHER = "paid_to_other"
    DEPOSIT_USED = "deposit_used"
    FUND_ADVANCED = "fund_advanced"
    POLICE_TRANSFER = "police_transfer"
    POLICE_FILED = "police_filed"
    LISTED = "listed"
    PUBLISHED = "published"
    PENALTY = "penalty"


class SystemCode(StrEnum):
    """The systems of the catalogue (制度); which of them count is configuration."""

    PERMIT = "permit"
    WAGE_DEPOSIT = "wage_deposit"
    REAL_NAME = "real_name"
    WAGE_ACCOUNT = "wage_account"
    MONTHLY_PAY = "monthly_pay"
    NOTICE_BOARD = "notice_board"
    PROXY_PAYMENT = "proxy_payment"
    LABOUR_OFFICER = "labour_officer"
    PAYMENT_GUARANTEE = "payment_guarantee"
    LABOUR_COST_ALLOCATION = "labour_cost_allocation"
    LABOUR_CONTRACT = "labour_contract"
    PAY_LEDGER = "pay_ledger"
    PAY_SLIP = "pay_slip"
    TOWN_ASSIGNMENT = "town_assignment"


class Duty(StrEnum):
    PAYS_DIRECTLY = "pays_directly"
    PAYS_FIRST = "pays_first"
    ADVANCES = "advances"
    PAYS = "pays"
    JOINTLY = "jointly"


class MeasureKind(StrEnum):
    CORRECTION_ORDER = "correction_order"
    HANDLING_DECISION = "handling_decision"
    PAY_FIRST_ORDER = "pay_first_order"
    OWNER_ADVANCE_ORDER = "owner_advance_order"
    EXTRA_COMPENSATION = "extra_compensation"
    PENALTY = "penalty"
    USE_OF_DEPOSIT = "use_of_deposit"
    EMERGENCY_ADVANCE = "emergency_advance"
    POLICE_TRANSFER = "police_transfer"
    CREDIT_LISTING = "credit_listing"
    PUBLICATION = "publication"
    INTERVIEW = "interview"
    SUPERVISION = "supervision"
    ASSET_QUERY = "asset_query"
    COURT_ENFORCEMENT = "court_enforcement"
    DUTY_TRANSFER = "duty_transfer"


class Verdict(StrEnum):
    """An answer about a duty. Silence in the records is UNKNOWN, never BROKEN."""

    KEPT = "kept"
    BROKEN = "broken"
    UNKNOWN = "unknown"


class LawPeriod(StrEnum):
    """Which body of law a case is judged under; the Decree is in force from 2020-05-01."""

    DECREE = "regulation_724"
    OLD = "before_2020_05_01"
    UNKNOWN = "unknown"


class Grade(StrEnum):
    """How well a rule was verified; only V1, V2 and S may be cited in a letter that leaves the office."""

    V1 = "V1"
    V2 = "V2"
    S = "S"
    M = "M"
    I = "I"  # noqa: E741  the grade is called I in the rule table

    @property
    def citable(self) -> bool:
        return self in {Grade.V1, Grade.V2, Grade.S}

    @property
    def strength(self) -> int:
        """How far one may rely on it: 0 for the weakest."""
        return (Grade.I, Grade.M, Grade.S, Grade.V2, Grade.V1).index(self)
