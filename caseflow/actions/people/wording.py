"""The words that come with an act about people: a reason that is there, a name that can be read; nothing personal."""

from collections.abc import Mapping
from typing import Any

from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.agency import Agency
from caseflow.domain.officer import Officer
from caseflow.domain.password_policy import plain
from caseflow.domain.people_errors import BadOfficer, TextTooLong, WhyMissing

THE_SYSTEM = "caseflow"
"""Who the log says did what nobody did in person; no officer bears this name."""
MOST_OF_NAME = 40
MOST_OF_WHY = 500


def why_of(text: str) -> str:
    """The reason as it goes into the log. Raises WhyMissing, TextTooLong, PersonalInText."""
    why = short(text, "reason", MOST_OF_WHY)
    if not why:
        raise WhyMissing
    return why


def short(text: str, field: str, most: int = MOST_OF_NAME) -> str:
    """One line of text in its plain form. Raises TextTooLong, PersonalInText."""
    line = " ".join(plain(text).split())
    if len(line) > most:
        raise TextTooLong(field=field, most=most)
    if not line.isprintable():
        raise BadOfficer(reason="unprintable_text", given="")
    refuse_personal(line, field)
    return line


def of_officer(name: str) -> str:
    """What the log calls an officer: no case can bear such an id."""
    return f"officer/{name}"


def of_agency(agency: str) -> str:
    return f"agency/{agency}"


def told_officer(officer: Officer) -> Mapping[str, Any]:
    """An officer's post as the log tells it."""
    return {"title": officer.title, "agency": officer.agency, "roles": sorted(map(str, officer.roles))}


def told_agency(agency: Agency) -> Mapping[str, Any]:
    return {
        "name": agency.name,
        "kind": agency.kind.value,
        "under": agency.parent,
        "sectors": sorted(map(str, agency.sectors)),
        "known_as": list(agency.known_as),
    }
