"""Acts as they go into the log: who, by which door, what, about whom."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from caseflow.domain.entry import Act
from caseflow.domain.errors import PersonalInText
from caseflow.domain.identifiers import personal_in
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office


def act_of(
    verb: str,
    subject: str,
    what: str = "{}",
    *,
    by: ActingOfficer,
    office: Office,
    at: datetime | None = None,
    once: str = "",
) -> Act:
    """An act; made before the unit of work, which may run again. `what` is JSON text; `at` defaults to now.

    `once` is what a form or a caller brings so that a second click is known as the first (see `Pen.has_entry`): it
    counts for this officer, act and subject only. Without it every act is new.
    """
    name = by.officer.name
    id_ = office.cipher.mac(content({"once": once, "by": name, "verb": verb, "of": subject})) if once else None
    return Act(
        id=id_ or office.ids.new(),
        at=at or office.clock.now(),
        by=name,
        door=by.door.value,
        verb=verb,
        subject=subject,
        what=what,
    )


def content(what: Mapping[str, Any]) -> str:
    """The JSON text of an act's `what`, the same for the same content."""
    return json.dumps(what, ensure_ascii=False, sort_keys=True)


def refuse_personal(text: str, field: str) -> None:
    """Raises PersonalInText where free text holds an id number, a bank card or a phone; `field` names where.

    Such numbers belong into the sealed fields of a claim's workers; anywhere else they would be stored and logged in
    clear. The words of the common fields (reason, note, name …) are in `caseflow.problems.facts`.
    """
    for one in personal_in(text):
        raise PersonalInText(field=field, number=one.kind.value)
