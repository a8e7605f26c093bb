"""A new case as a person opens it: its number, the project, the town, what it is about and where it came from."""

from collections.abc import Mapping

from marshmallow import ValidationError

from caseflow.domain.amending_errors import BadFact
from caseflow.domain.case_file import CaseFile, Project, Region, Source
from caseflow.exchange.notes import faults_of
from caseflow.exchange.shapes import Spare
from caseflow.exchange.texts import CaseId, Link, Name, Notes


class OpeningSchema(Spare):
    """What opens a case; everything may be left out, even the id, which the system then gives."""

    id = CaseId()
    name = Name()
    town = Name()
    notes = Notes()
    url = Link()


def opened(typed: Mapping[str, str | None]) -> CaseFile:
    """The case of what was typed; fields of other names are passed by. Raises BadFact with every fault by its path."""
    named = OpeningSchema().fields
    stated = {name: (text or "").strip() or None for name, text in typed.items() if name in named}
    try:
        values = OpeningSchema().load(stated)
    except ValidationError as error:
        raise BadFact(faults_of(error.messages), case=str(stated.get("id") or "")) from error
    town, name, url = values.get("town"), values.get("name"), values.get("url")
    region = Region(town=town) if town else None
    return CaseFile(
        id=values.get("id") or "",
        notes=values.get("notes"),
        projects=(Project(key="P1", name=name, region=region),) if name or region else (),
        source=Source(url=url) if url else None,
    )
