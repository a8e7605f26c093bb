"""Who acts, and through which door."""

from dataclasses import dataclass
from enum import StrEnum


class Door(StrEnum):
    """How an act came in; every entry of the log says so."""

    COMMAND = "command"
    API = "api"
    PAGE = "page"
    START = "start"


class Verb(StrEnum):
    """What may be allowed to a person; the matrix of roles comes with the office's people."""

    READ = "read"
    DRAFT = "draft"
    IMPORT = "import"
    ADMINISTER = "administer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person of the office. `verbs` is what this person may do."""

    name: str
    title: str = ""
    verbs: frozenset[Verb] = frozenset()


@dataclass(frozen=True, slots=True)
class ActingOfficer:
    """An officer acting through one door."""

    officer: Officer
    door: Door

    def may(self, verb: Verb) -> bool:
        return verb in self.officer.verbs


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerRecord:
    """An officer with what proves him: an argon2 hash of the password, keyed digests of his bearer tokens."""

    officer: Officer
    password_hash: str
    token_digests: tuple[str, ...] = ()
    must_change: bool = False
