"""Which template presses new drafts of a kind: the version that was let in, else the one that the program brings."""

from caseflow.actions.letters.drawing_up import digest_of_bytes
from caseflow.office import Office, Reading


def template_in_force(kind: str, *, reading: Reading, office: Office) -> bytes:
    """The template of a draft that is drawn now; a letter drawn before keeps its own (`drawing_up.template_of`).

    A version is held to its kind again, for the program's update may have given the kind other fields. Raises
    NoSuchLetterKind; BadLetterKind, SlotsMismatch or UncitableArticle where it no longer fits; MissingFile.
    """
    version = reading.active_template(kind)
    if version is None:
        return office.press.template(kind)
    content = office.files.fetch(version.sha256)
    office.press.must_fit(kind, content)
    return content


def digest_in_force(kind: str, *, reading: Reading, office: Office) -> str:
    """Its SHA-256; raises what reading the folder's template raises where that is the one."""
    version = reading.active_template(kind)
    return digest_of_bytes(office.press.template(kind)) if version is None else version.sha256
