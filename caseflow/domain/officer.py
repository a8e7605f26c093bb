"""Who acts, through which door, and with which powers over which cases."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from caseflow.domain.words import Sector


class Door(StrEnum):
    """How an act came in; every entry of the log says so."""

    COMMAND = "command"
    API = "api"
    PAGE = "page"
    JOB = "job"
    """A bulk job that the officer started, worked off in the background."""
    START = "start"


class OfficerRole(StrEnum):
    """What a person is in the office; the matrix (rules/roles.yml) says what each may do."""

    INVESTIGATOR = "investigator"
    CLERK = "clerk"
    REVIEWER = "reviewer"
    HEAD = "head"
    LEGAL_OFFICER = "legal_officer"
    REGULATOR_OFFICER = "regulator_officer"
    TOWN_OFFICER = "town_officer"
    GRID_OFFICER = "grid_officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Verb(StrEnum):
    """What may be allowed to a role."""

    READ = "read"
    DRAFT = "draft"
    """Write facts, proofs and drafts."""
    REVIEW = "review"
    ISSUE = "issue"
    CONFIRM = "confirm"
    DECIDE = "decide"
    IMPORT = "import"
    EXPORT = "export"
    REVEAL = "reveal"
    ADMINISTER = "administer"


class Reach(StrEnum):
    """Over which cases a role may do it."""

    DISTRICT = "district"
    AGENCY = "agency"
    """Cases of the officer's own town or sector, and of everything below it in the tree."""
    CASE = "case"
    """Cases assigned to the officer by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePlace:
    """Where a case lies: what scope is measured on."""

    case: str
    towns: frozenset[str] = frozenset()
    sectors: frozenset[Sector] = frozenset()
    regulators: frozenset[str] = frozenset()
    assigned: frozenset[str] = frozenset()
    """Names of the officers in charge of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """One verb as far as it reaches; `lent_by` names the officer whose power it is by delegation."""

    verb: Verb
    reach: Reach
    holder: str = ""
    """Whose assignments count where the reach is CASE."""
    places: frozenset[str] = frozenset()
    """Names of the agencies where the reach is AGENCY."""
    sectors: frozenset[Sector] = frozenset()
    lent_by: str | None = None

    def covers(self, place: CasePlace) -> bool:
        if self.reach is Reach.DISTRICT:
            return True
        if self.reach is Reach.CASE:
            return self.holder in place.assigned
        return bool(self.places & (place.towns | place.regulators) or self.sectors & place.sectors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person of the office; `name` is the sign-in name and is never given to a second person."""

    name: str
    title: str = ""
    agency: str | None = None
    roles: frozenset[OfficerRole] = frozenset()


@dataclass(frozen=True, slots=True)
class ActingOfficer:
    """An officer acting through one door, with the powers of this moment."""

    officer: Officer
    door: Door
    powers: tuple[Power, ...] = ()

    def may(self, verb: Verb) -> bool:
        """Whether the officer may do this somewhere."""
        return any(power.verb is verb for power in self.powers)

    def may_about(self, verb: Verb, place: CasePlace) -> bool:
        return any(power.verb is verb and power.covers(place) for power in self.powers)

    def may_everywhere(self, verb: Verb) -> bool:
        """Whether the officer may do this about every case of the district."""
        return any(power.verb is verb and power.reach is Reach.DISTRICT for power in self.powers)

    def lender(self, verb: Verb, place: CasePlace) -> str | None:
        """For whom the officer acts, where only a delegation allows it; the log says so."""
        fitting = [power for power in self.powers if power.verb is verb and power.covers(place)]
        return None if any(power.lent_by is None for power in fitting) or not fitting else fitting[0].lent_by


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerRecord:
    """An officer with what proves him: an argon2 hash of the password, keyed digests of his bearer tokens."""

    officer: Officer
    password_hash: str
    token_digests: tuple[str, ...] = ()
    must_change: bool = False
    suspended: bool = False
    failures: int = 0
    """Wrong passwords since the last right one."""
    locked_at: datetime | None = None
    """When the last lock began (UTC)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One sign-in: `id` is the keyed digest of what the cookie carries, so the store alone opens no door."""

    id: str
    officer: str
    begun_at: datetime
    seen_at: datetime
    browser: str = ""
    revoked_at: datetime | None = None
    revoked_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """An officer lends the powers of some of his roles to another for days, both ends included."""

    id: str
    giver: str
    taker: str
    roles: frozenset[OfficerRole] = frozenset()
    since: date
    until: date
    reason: str
    by: str
    at: datetime
    revoked_at: datetime | None = None

    def holds_on(self, day: date) -> bool:
        return self.revoked_at is None and self.since <= day <= self.until
