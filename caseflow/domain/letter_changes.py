"""What changed since a letter was drawn: the digest of its facts, and which of its words would read otherwise now."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from caseflow.domain.case_file import CaseFile
from caseflow.domain.changes import changes_between
from caseflow.domain.entry import Entry
from caseflow.domain.errors import DomainError
from caseflow.domain.letter import LetterKind
from caseflow.domain.letter_record import Letter

OF_ISSUE = frozenset({"document_number", "issued_on"})
"""The slots that only issuing fills."""


class FactsChanged(DomainError):
    """The letter would read otherwise now, and nobody said that it may go out as it is (terms: slots)."""

    slug = "letter_facts_changed"


class TemplateChanged(DomainError):
    """The template is another than the one that was reviewed (terms: kind)."""

    slug = "letter_template_changed"


class StaleDraft(DomainError):
    """Another draft than the one that was looked at is there now (terms: seen, version)."""

    slug = "stale_draft"


def must_be_newest(letter: Letter, version: int | None) -> None:
    """Raises StaleDraft where somebody saw another draft than the one there is; None asks nothing."""
    if version is not None and version != letter.version:
        raise StaleDraft(seen=version, version=letter.version)


def digest_of(case: CaseFile) -> str:
    """A digest of every stated fact, in path order; sealed values count by their keyed digests."""
    stated = changes_between(CaseFile(id=case.id), case)
    lines = (f"{one.path}\t{one.new}" for one in stated)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def facts_changed(case: CaseFile, letter: Letter) -> bool:
    """Whether the case states other facts than when the letter was drawn, apart from those it told the case itself."""
    others = tuple(one for one in case.events if letter.number is None or one.note != letter.number)
    return digest_of(replace(case, events=others)) != letter.facts


def reads_otherwise(kind: LetterKind, kept: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """The Chinese labels of the slots whose words would be others now; what issuing fills is left out."""
    old, new = (_plain(slots) for slots in (kept, now))
    return tuple(
        slot.zh for slot in kind.slots if slot.name not in OF_ISSUE and old.get(slot.name) != new.get(slot.name)
    )


def _plain(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Slots as JSON keeps them, so that a stored text and a fresh one can be compared."""
    plain: dict[str, Any] = json.loads(json.dumps(slots, ensure_ascii=False))
    return plain


def paths_since(entries: Iterable[Entry], since: datetime) -> tuple[str, ...]:
    """The paths of facts that the log says were changed after a moment, each once, in path order."""
    return changed_paths(entry for entry in entries if entry.act.at > since)


def changed_paths(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The paths of facts that these entries say were changed, each once, in path order."""
    found: set[str] = set()
    for entry in entries:
        changes = json.loads(entry.act.what).get("changes") or []
        found |= {str(one["path"]) for one in changes if isinstance(one, dict) and "path" in one}
    return tuple(sorted(found))
