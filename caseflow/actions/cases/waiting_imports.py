"""An import that waits for a person's yes: exactly what was shown is kept, personal values sealed, until it is taken.

It is kept among the office's files under its hash; whoever takes it brings the hash with a mark that only this office
could give to this officer.
"""

import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from caseflow.actions.permission import demand
from caseflow.domain.amending_errors import StaleImport
from caseflow.domain.amending_text import from_text, kept_text
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import MissingFile
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingImport:
    """Cases of one file whose differences were shown; `seen` holds the stored cases' fingerprints of that moment."""

    file: str
    cases: tuple[CaseFile, ...]
    seen: Mapping[str, str]


def let_wait(
    cases: Sequence[CaseFile], seen: Mapping[str, str], *, file: str, by: ActingOfficer, office: Office
) -> str:
    """Keep what was shown; the answer is the token that takes it. Raises NotAllowed."""
    demand(Verb.IMPORT, by)
    content = {"file": file, "seen": dict(seen), "cases": [kept_text(one) for one in cases]}
    sha256 = office.files.store(json.dumps(content, ensure_ascii=False, sort_keys=True).encode())
    return f"{sha256}.{_mark(sha256, by, office)}"


def waiting(token: str, *, by: ActingOfficer, office: Office) -> WaitingImport:
    """What waits under the token. Raises StaleImport where nothing does or it is another officer's, NotAllowed."""
    demand(Verb.IMPORT, by)
    sha256, _, mark = token.partition(".")
    if not hmac.compare_digest(mark, _mark(sha256, by, office)):
        raise StaleImport
    try:
        content = json.loads(office.files.fetch(sha256))
    except MissingFile as error:
        raise StaleImport from error
    cases = tuple(from_text(CaseFile, text) for text in content["cases"])
    return WaitingImport(file=content["file"], cases=cases, seen=content["seen"])


def _mark(sha256: str, by: ActingOfficer, office: Office) -> str:
    return office.cipher.mac(f"waiting import, 1: {by.officer.name}: {sha256}")
