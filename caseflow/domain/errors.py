"""What the office may not do, as exceptions with a stable slug; words for people are in `caseflow.problems`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one place.

    `path` is a path of the case file ("contracts.0.under"), `slug` a stable word such as "unknown_field", and
    `terms` fills the sentence that `caseflow.problems` holds for the slug.
    """

    path: str
    slug: str
    terms: Mapping[str, str]


class DomainError(Exception):
    """A refusal in the office's words; `slug` names it for good, `terms` fill its sentence."""

    slug = "refused"

    def __init__(self, **terms: object) -> None:
        super().__init__(self.slug, terms)
        self.terms = {name: str(value) for name, value in terms.items()}


class BadCaseFile(DomainError):
    """A case file that cannot be taken; `faults` says what, where and how to mend it."""

    slug = "bad_case_file"

    def __init__(self, faults: tuple[Fault, ...], **terms: object) -> None:
        super().__init__(**terms)
        self.faults = faults


class UnreadableFile(DomainError):
    """A file that is empty, not JSON, not UTF-8, or too large (terms: name, reason)."""

    slug = "unreadable_file"


class NoSuchCase(DomainError):
    """terms: case."""

    slug = "no_such_case"


class NoSuchParty(DomainError):
    """terms: case, party."""

    slug = "no_such_party"


class NoSuchLetterKind(DomainError):
    """terms: kind."""

    slug = "no_such_letter_kind"


class NoSuchOfficer(DomainError):
    """terms: officer."""

    slug = "no_such_officer"


class NotAllowed(DomainError):
    """terms: officer, verb."""

    slug = "not_allowed"


class WrongPassword(DomainError):
    """Sign-in refused; says nothing of which half was wrong."""

    slug = "wrong_password"


class WeakPassword(DomainError):
    """terms: least (characters)."""

    slug = "weak_password"


class BadLetterKind(DomainError):
    """A letter kind's description or template is refused (terms: kind, reason)."""

    slug = "bad_letter_kind"


class SlotsMismatch(DomainError):
    """A letter template and its slots disagree (terms: kind, slots)."""

    slug = "slots_mismatch"


class UncitableArticle(DomainError):
    """A letter would cite an unverified rule (terms: kind, article)."""

    slug = "uncitable_article"


class NotTheirLetter(DomainError):
    """This kind of letter cannot go to this party (terms: kind, party)."""

    slug = "not_their_letter"


class GraphAbsent(DomainError):
    """The graph cannot be reached or started (terms: reason)."""

    slug = "graph_absent"


class NoEmbeddedEngine(DomainError):
    """No embedded engine fits this machine; CASEFLOW_GRAPH must name a server."""

    slug = "no_embedded_engine"


class StoreTooNew(DomainError):
    """The store was written by a newer program (terms: store, program)."""

    slug = "store_too_new"


class StoreBusy(DomainError):
    """Writers kept clashing; nothing was written."""

    slug = "store_busy"


class BadSetting(DomainError):
    """An environment variable cannot be taken (terms: name, reason)."""

    slug = "bad_setting"


class BadRule(DomainError):
    """A row of rules/ is refused (terms: file, rule, reason)."""

    slug = "bad_rule"


class BrokenSeal(DomainError):
    """A sealed value cannot be opened with this data folder's key."""

    slug = "broken_seal"


class BadLog(DomainError):
    """The log's hash chain is broken (terms: entry)."""

    slug = "bad_log"


class DiskFull(DomainError):
    """The data folder's disk has no room; nothing was written (terms: place)."""

    slug = "disk_full"


class MissingFile(DomainError):
    """A stored file is gone or damaged (terms: sha256, its first twelve characters)."""

    slug = "missing_file"


class PersonalInText(DomainError):
    """Free text holds a personal number, which belongs behind a seal (terms: field, number, the kind of number)."""

    slug = "personal_in_text"
