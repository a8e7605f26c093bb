"""What the forms about people say, as the actions want it; a word that is none of ours is refused by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from werkzeug.datastructures import MultiDict

from caseflow.actions.people.agencies import AgencyFacts
from caseflow.actions.people.delegations import Loan
from caseflow.actions.people.officers import Post
from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.officer import OfficerRole
from caseflow.domain.people_errors import BadAgency, BadDelegation, BadOfficer
from caseflow.domain.words import Sector

W = TypeVar("W", bound=StrEnum)
Form = MultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list to choose from; `depth` indents what stands under another."""

    value: str
    words: str
    depth: int = 0


def post_of(form: Form) -> Post:
    """Raises BadOfficer for a role that is none."""
    return Post(
        title=form.get("title", ""),
        agency=form.get("agency", "").strip() or None,
        roles=roles_of(form.getlist("roles")),
    )


def roles_of(told: Iterable[str]) -> frozenset[OfficerRole]:
    """Raises BadOfficer."""
    words = list(told)
    strange = _strange(words, OfficerRole)
    if strange is not None:
        raise BadOfficer(reason="unknown_role", given=strange)
    return frozenset(map(OfficerRole, words))


def kind_of(form: Form) -> AgencyKind:
    """Raises BadAgency."""
    told = form.get("kind", "")
    if told not in set(AgencyKind):
        raise BadAgency(agency=form.get("name", "—")[:60], reason="unknown_kind", given=told[:40])
    return AgencyKind(told)


def agency_of(form: Form) -> AgencyFacts:
    """Raises BadAgency. Other names stand one a line, or between 、 and commas."""
    sectors = form.getlist("sectors")
    strange = _strange(sectors, Sector)
    if strange is not None:
        raise BadAgency(agency=form.get("name", "—")[:60], reason="unknown_sector", given=strange)
    others = form.get("known_as", "").replace("、", "\n").replace("，", "\n").replace(",", "\n").splitlines()
    return AgencyFacts(
        name=form.get("name", ""),
        under=form.get("under", "").strip() or None,
        sectors=frozenset(map(Sector, sectors)),
        known_as=tuple(one.strip() for one in others if one.strip()),
    )


def loan_of(form: Form, giver: str) -> Loan:
    """Raises BadDelegation, BadOfficer. `giver` is who lends where the form names nobody."""
    return Loan(
        giver=form.get("giver", "").strip() or giver,
        taker=form.get("taker", "").strip(),
        roles=roles_of(form.getlist("roles")),
        since=_day(form.get("since", "")),
        until=_day(form.get("until", "")),
    )


def choices(agencies: tuple[Agency, ...]) -> list[Choice]:
    """The tree as lines, in the order given."""
    parents: Mapping[str, str | None] = {one.id: one.parent for one in agencies}
    return [Choice(one.id, one.name, _depth(one.parent, parents)) for one in agencies]


def _depth(parent: str | None, parents: Mapping[str, str | None]) -> int:
    return 0 if parent is None else 1 + _depth(parents.get(parent), parents)


def _strange(told: list[str], kind: type[W]) -> str | None:
    return next((word[:40] for word in told if word not in set(kind)), None)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise BadDelegation(reason="not_a_date", given=text[:20]) from error
