"""A version of a letter template that a clerk handed in: what was found of it, whether it is in use, who let it in."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from caseflow.domain.errors import DomainError, Fault

MOST_BYTES = 4_000_000
"""Of one file as it is handed in; the program's own templates stay below a hundredth of it."""
OF_THE_FOLDER = 0
"""The number that stands for the template the program brings."""
LONGEST_NAME = 120


class TemplateState(StrEnum):
    """What became of a version."""

    PROPOSED = "proposed"
    """Found fit, and waiting for a second person."""
    ACTIVE = "active"
    RETIRED = "retired"
    """It was in use; a second person may let it in again."""
    REFUSED = "refused"
    """Something is wrong with it; it is kept for whoever mends it, and never comes into use."""


class NoSuchTemplateVersion(DomainError):
    """This kind has no version of this number (terms: kind, number)."""

    slug = "no_such_template_version"


class TemplateKnown(DomainError):
    """The very same file was handed in before (terms: kind, number)."""

    slug = "template_known"


class TemplateTooLarge(DomainError):
    """More bytes than a template may have (terms: most, in megabytes)."""

    slug = "template_too_large"


class NoTemplateChosen(DomainError):
    """The form came without a file."""

    slug = "no_template_chosen"


class TemplateHasFaults(DomainError):
    """Faults were found in it, so it cannot come into use (terms: kind, number, count)."""

    slug = "template_has_faults"


class TemplateInForce(DomainError):
    """It is what is in use already (terms: kind, number)."""

    slug = "template_in_force"


class OwnTemplate(DomainError):
    """Who handed a version in does not let it in (terms: officer, kind, number)."""

    slug = "own_template"


class NoTrialPress(DomainError):
    """The version was not pressed that often (terms: kind, number, place)."""

    slug = "no_trial_press"


@dataclass(frozen=True, slots=True)
class TrialPress:
    """One trial of a version on one occasion, and the letter that came of it."""

    case: str = ""
    """Empty for the kind's own example, which is nobody's case."""
    letter: str = ""
    """Of which letter the values are; empty where the letter was drawn for the trial."""
    sha256: str = ""
    """Empty where nothing came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a look at a version and its trial found."""

    faults: tuple[Fault, ...] = ()
    """Each keeps the version out of use."""
    warnings: tuple[Fault, ...] = ()
    """Of its layout: a person judges them."""
    presses: tuple[TrialPress, ...] = ()

    @property
    def text(self) -> str:
        """As a record keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def of(cls, text: str) -> "Found":
        kept: Mapping[str, Any] = json.loads(text)
        return cls(
            faults=tuple(Fault(**one) for one in kept["faults"]),
            warnings=tuple(Fault(**one) for one in kept["warnings"]),
            presses=tuple(TrialPress(**one) for one in kept["presses"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateVersion:
    """One file as it was handed in, under its number within its kind; its bytes lie in the files under their hash."""

    id: str
    kind: str
    number: int
    sha256: str
    size: int
    name: str
    """Of the file, as the clerk's machine calls it."""
    note: str
    """What the clerk changed."""
    state: TemplateState
    found: str
    """`Found.text`."""
    uploaded_by: str
    uploaded_at: datetime
    activated_by: str | None = None
    activated_at: datetime | None = None
    reason: str = ""
    """Why it came into use, as the second person said."""
    retired_by: str | None = None
    retired_at: datetime | None = None

    @property
    def seen(self) -> Found:
        return Found.of(self.found)


Versions = tuple[TemplateVersion, ...]


def version_of(versions: Iterable[TemplateVersion], kind: str, number: int) -> TemplateVersion:
    """Raises NoSuchTemplateVersion."""
    for one in versions:
        if (one.kind, one.number) == (kind, number):
            return one
    raise NoSuchTemplateVersion(kind=kind, number=number)


def next_number(versions: Iterable[TemplateVersion]) -> int:
    """The number of the next version of a kind."""
    return 1 + max((one.number for one in versions), default=OF_THE_FOLDER)


def in_force(versions: Iterable[TemplateVersion]) -> TemplateVersion | None:
    """The one version of a kind that is in use; None where the template of the folder is."""
    return next((one for one in versions if one.state is TemplateState.ACTIVE), None)


def must_be_activable(version: TemplateVersion, officer: str, lent_by: str | None = None) -> None:
    """Raises TemplateHasFaults, TemplateInForce, OwnTemplate.

    Nobody lets in what he handed in himself, nor by the hand of one to whom he lent his powers.
    """
    named = {"kind": version.kind, "number": version.number}
    if version.state is TemplateState.REFUSED:
        raise TemplateHasFaults(**named, count=len(version.seen.faults))
    if version.state is TemplateState.ACTIVE:
        raise TemplateInForce(**named)
    if version.uploaded_by in {officer, lent_by}:
        raise OwnTemplate(**named, officer=officer)


def activated(version: TemplateVersion, *, by: str, at: datetime, reason: str) -> TemplateVersion:
    """The version in use."""
    return replace(
        version,
        state=TemplateState.ACTIVE,
        activated_by=by,
        activated_at=at,
        reason=reason,
        retired_by=None,
        retired_at=None,
    )


def retired(version: TemplateVersion, *, by: str, at: datetime) -> TemplateVersion:
    """The version after another took its place."""
    return replace(version, state=TemplateState.RETIRED, retired_by=by, retired_at=at)
