"""The key of the personal values: a copy to be kept apart, and the way back for it."""

from caseflow.actions.keeping.backing_up import STORE
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office

COPY_KEY, GIVE_KEY = "copy_key", "give_key"
"""What the log calls these acts."""


def copy_key(*, name: str, by: ActingOfficer, office: Office) -> bytes:
    """The key, to be written to the file `name`; who holds it can open every sealed value.

    Raises NotAllowed, KeyAbsent.
    """
    demand(Verb.ADMINISTER, by)
    key = office.cipher.key()
    act = act_of(COPY_KEY, STORE, content({"file": name}), by=by, office=office)
    office.graph.write(lambda pen: pen.append(act))
    return key


def give_key(text: bytes, *, name: str, by: ActingOfficer, office: Office) -> None:
    """Bring the key back; a running program finds it by itself. Raises NotAllowed, WrongKey, DiskFull."""
    demand(Verb.ADMINISTER, by)
    office.cipher.take_key(text, name=name)
    act = act_of(GIVE_KEY, STORE, content({"file": name}), by=by, office=office)
    office.graph.write(lambda pen: pen.append(act))
