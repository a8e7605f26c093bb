"""Why a fact set by hand may be refused; words for people are in `caseflow.problems.facts`."""

from typing import Any

from caseflow.domain.errors import BadCaseFile, DomainError


class BadFact(BadCaseFile):
    """What was typed cannot be taken; `faults` name each fact by its path (terms: case)."""

    slug = "bad_fact"


class StaleFact(DomainError):
    """Somebody changed the thing since it was read (terms: case, group, key). `now` is what it is; None: withdrawn."""

    slug = "stale_fact"

    def __init__(self, now: Any, seen: str, **terms: object) -> None:
        super().__init__(**terms)
        self.now = now
        self.seen = seen
        """The fingerprint of what is there now."""


class NoSuchFact(DomainError):
    """terms: case, group, key."""

    slug = "no_such_entry"


class NothingChanged(DomainError):
    """What was typed is what is there (terms: case)."""

    slug = "nothing_changed"


class ReasonMissing(DomainError):
    """A correction needs a reason."""

    slug = "reason_missing"


class ReasonTooLong(DomainError):
    """terms: most (characters)."""

    slug = "reason_too_long"


class CaseThere(DomainError):
    """A case of that number is there already (terms: case)."""

    slug = "case_there"


class NotStanding(DomainError):
    """A correction that a newer one replaced cannot be undone (terms: case)."""

    slug = "not_standing"


class NoSuchCorrection(DomainError):
    """terms: case, correction."""

    slug = "no_such_correction"


class NoSuchConflict(DomainError):
    """terms: case, conflict."""

    slug = "no_such_conflict"


class ConflictSettled(DomainError):
    """Somebody has chosen already (terms: case, by)."""

    slug = "conflict_settled"


class NoSuchAct(DomainError):
    """terms: case, act."""

    slug = "no_such_act"


class SeenMissing(DomainError):
    """A program must say which version it changes (If-Match)."""

    slug = "seen_missing"


class StaleImport(DomainError):
    """What was shown before the import is no longer at hand, or not this officer's (terms: none)."""

    slug = "stale_import"
