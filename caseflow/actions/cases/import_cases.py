"""Take case files in: each case whole or not at all; the same again changes nothing, old values stay in the log."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.case_file import CaseFile
from caseflow.domain.changes import Change, changes_between
from caseflow.domain.errors import BadCaseFile
from caseflow.domain.identifiers import Sealed, masked
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Cipher, Office, Pen, Progress, Stamp, silent

IMPORT_CASE = "import_case"
"""What the log calls this act."""


class Outcome(StrEnum):
    TAKEN = "taken"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """What became of one case of a file: `changes` for a changed one, `refusal` for a refused one."""

    case: str
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    refusal: BadCaseFile | None = None


def sealer(cipher: Cipher) -> Callable[[str], Sealed]:
    """Seals one id number: its digest for equality, its mask for people."""
    return lambda number: cipher.seal(number, mask=masked(number))


def import_cases(
    read: Sequence[CaseFile | BadCaseFile],
    *,
    file: str,
    by: ActingOfficer,
    office: Office,
    progress: Progress = silent,
) -> Iterator[CaseReport]:
    """Lay each case in its own unit of work and report it as soon as it is laid; refused ones are reported too.

    What has been reported is kept, whatever happens to the rest. Raises NotAllowed.
    """
    demand(Verb.IMPORT, by)
    return _imported(read, file, by=by, office=office, progress=progress)


def _imported(
    read: Sequence[CaseFile | BadCaseFile], file: str, *, by: ActingOfficer, office: Office, progress: Progress
) -> Iterator[CaseReport]:
    batch = office.ids.new()
    for done, one in enumerate(read, start=1):
        if isinstance(one, BadCaseFile):
            report = CaseReport(case=one.terms.get("case", ""), outcome=Outcome.REFUSED, refusal=one)
        else:
            report = _laid(one, file, batch, by=by, office=office)
        progress(done, len(read), report.case)
        yield report


def _laid(case: CaseFile, file: str, batch: str, *, by: ActingOfficer, office: Office) -> CaseReport:
    at = office.clock.now()
    stamp = Stamp(batch=batch, file=file, by=by.officer.name, at=at)
    act = act_of(IMPORT_CASE, case.id, by=by, office=office, at=at)

    def work(pen: Pen) -> CaseReport:
        old = pen.case(case.id)
        changes = () if old is None else changes_between(old, case)
        if old is not None and not changes:
            return CaseReport(case=case.id, outcome=Outcome.UNCHANGED)
        outcome = Outcome.TAKEN if old is None else Outcome.CHANGED
        pen.lay_case(case, stamp)
        what = {"batch": batch, "changes": [asdict(one) for one in changes], "file": file, "outcome": outcome.value}
        pen.append(replace(act, what=content(what)))
        return CaseReport(case=case.id, outcome=outcome, changes=changes)

    return office.graph.write(work)
