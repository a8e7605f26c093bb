"""Acts as they go into the log: who, by which door, what, about whom."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from caseflow.domain.entry import Act
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office


def act_of(verb: str, subject: str, what: str = "{}", *, by: ActingOfficer, office: Office, at: datetime) -> Act:
    """An act with a new id; made before the unit of work, which may run again. `what` is JSON text."""
    return Act(
        id=office.ids.new(), at=at, by=by.officer.name, door=by.door.value, verb=verb, subject=subject, what=what
    )


def content(what: Mapping[str, Any]) -> str:
    """The JSON text of an act's `what`, the same for the same content."""
    return json.dumps(what, ensure_ascii=False, sort_keys=True)
