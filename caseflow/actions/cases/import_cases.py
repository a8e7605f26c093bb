"""Take case files in: each case whole or not at all; the same again changes nothing, old values stay in the log.

What an officer set by hand is never overwritten: it stays, and what the file says instead becomes a conflict.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum

from caseflow.actions.permission import demand, demand_about, on_behalf, reach
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.amending_conflicts import Handed, raised, settled
from caseflow.domain.amending_merge import Merged, merged
from caseflow.domain.amending_paths import keyed_path
from caseflow.domain.amending_text import kept_print
from caseflow.domain.case_file import CaseFile
from caseflow.domain.changes import Change, changes_between
from caseflow.domain.crossing import cross_faults
from caseflow.domain.errors import BadCaseFile, Fault
from caseflow.domain.identifiers import Sealed, mask_of, without_personal
from caseflow.domain.judgement_changes import JudgementChange, effects_of
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.records import Conflict
from caseflow.office import Cipher, Dossier, Office, Pen, Progress, Stamp, silent

IMPORT_CASE = "import_case"
"""What the log calls this act."""


class Outcome(StrEnum):
    TAKEN = "taken"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REFUSED = "refused"
    STALE = "stale"
    """The case changed after the differences were shown; nothing was taken, and they are shown again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """What became, or would become, of one case of a file.

    `changes`, `conflicts` (new ones) and `effects` for a changed one, `refusal` for a refused one. `seen` is the
    fingerprint of the stored case that the differences were found against; empty where there was none.
    """

    case: str
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    effects: tuple[JudgementChange, ...] = ()
    refusal: BadCaseFile | None = None
    seen: str = field(default="", compare=False)
    act: str = field(default="", compare=False)


def sealer(cipher: Cipher) -> Callable[[str], Sealed]:
    """Seals one personal number: its digest for equality, its mask for people."""
    return lambda number: cipher.seal(number, mask=mask_of(number))


def import_cases(
    read: Sequence[CaseFile | BadCaseFile],
    *,
    file: str,
    by: ActingOfficer,
    office: Office,
    progress: Progress = silent,
    seen: Mapping[str, str] | None = None,
) -> Iterator[CaseReport]:
    """Lay each case in its own unit of work and report it as soon as it is laid; refused ones are reported too.

    What has been reported is kept, whatever happens to the rest. `seen` holds the fingerprints of an earlier check by
    case: a case that is no longer so is not taken. Raises NotAllowed, NoSuchCase.
    """
    demand(Verb.IMPORT, by)
    batch, name = office.ids.new(), without_personal(file)
    return _reported(read, progress, lambda case: _laid(case, name, batch, seen=seen, by=by, office=office))


def check_cases(
    read: Sequence[CaseFile | BadCaseFile], *, file: str, by: ActingOfficer, office: Office
) -> Iterator[CaseReport]:
    """What `import_cases` would do, told without doing it. Raises NotAllowed, NoSuchCase."""
    demand(Verb.IMPORT, by)
    at, today, file = office.clock.now(), office.clock.today(), without_personal(file)

    def checked(case: CaseFile) -> CaseReport:
        dossier = _reached(office.graph.dossier(case.id), case, by)
        return _plan(dossier, case, Handed(case=case.id, file=file, by=by.officer.name, at=at), office, today).report

    return _reported(read, silent, checked)


def _reported(
    read: Sequence[CaseFile | BadCaseFile], progress: Progress, take: Callable[[CaseFile], CaseReport]
) -> Iterator[CaseReport]:
    for done, one in enumerate(read, start=1):
        if isinstance(one, BadCaseFile):
            report = CaseReport(case=one.terms.get("case", ""), outcome=Outcome.REFUSED, refusal=one)
        else:
            report = take(one)
        progress(done, len(read), report.case)
        yield report


def _reached(dossier: Dossier | None, case: CaseFile, by: ActingOfficer) -> Dossier | None:
    """The case as it is stored; None for a new one. Raises NotAllowed, NoSuchCase."""
    if dossier is None:
        demand_about(Verb.IMPORT, place_of(case), by)
        return None
    return reach(Verb.IMPORT, dossier, by, case_id=case.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to be done about one case: the report of it, the case to lay, the conflicts to write down."""

    report: CaseReport
    merged: Merged
    settled: tuple[Conflict, ...] = ()


def _plan(dossier: Dossier | None, case: CaseFile, handed: Handed, office: Office, today: date) -> _Plan:
    if dossier is None:
        return _Plan(report=CaseReport(case=case.id, outcome=Outcome.TAKEN), merged=Merged(case))
    woven = merged(dossier.case, case, dossier.work.corrections)
    seen = kept_print(dossier.case)
    faults = tuple(Fault(keyed_path(woven.case, one.path), one.slug, one.terms) for one in cross_faults(woven.case))
    if faults:
        refusal = BadCaseFile(faults, case=case.id, file=handed.file)
        return _Plan(report=CaseReport(case=case.id, outcome=Outcome.REFUSED, refusal=refusal), merged=woven)
    changes = changes_between(dossier.case, woven.case)
    conflicts = raised(woven.clashes, dossier.work.conflicts, handed)
    ended = settled(woven.clashes, dossier.work.conflicts, handed)
    if not (changes or conflicts or ended):
        report = CaseReport(case=case.id, outcome=Outcome.UNCHANGED, seen=seen)
        return _Plan(report=report, merged=woven)
    effects = effects_of(dossier.case, woven.case, office.law, today) if changes else ()
    report = CaseReport(
        case=case.id, outcome=Outcome.CHANGED, changes=changes, conflicts=conflicts, effects=effects, seen=seen
    )
    return _Plan(report=report, merged=woven, settled=ended)


def _laid(
    case: CaseFile, file: str, batch: str, *, seen: Mapping[str, str] | None, by: ActingOfficer, office: Office
) -> CaseReport:
    at, today = office.clock.now(), office.clock.today()
    handed = Handed(case=case.id, file=file, by=by.officer.name, at=at)
    act = act_of(IMPORT_CASE, case.id, by=by, office=office, at=at)

    def work(pen: Pen) -> CaseReport:
        pen.hold(case.id)  # another import, or a hand, waits: what is read now is what the file is laid over
        dossier = _reached(pen.dossier(case.id), case, by)
        plan = _plan(dossier, case, handed, office, today)
        report = plan.report
        if report.outcome not in {Outcome.TAKEN, Outcome.CHANGED}:
            return report
        if seen is not None and seen.get(case.id, "") != report.seen:
            return replace(report, outcome=Outcome.STALE)
        pen.lay_case(plan.merged.case, Stamp(batch=batch, file=file, by=handed.by, at=at))
        if dossier is not None:
            _write_down(pen, dossier, plan)
        done = replace(act, what=content(_what(report, batch, file)))
        pen.append(on_behalf(done, Verb.IMPORT, dossier or Dossier(case=case), by))
        return replace(report, act=act.id)

    return office.graph.write(work)


def _write_down(pen: Pen, dossier: Dossier, plan: _Plan) -> None:
    """The conflicts, and the new names of corrected things whose other facts the file changed."""
    renamed = plan.merged.renamed
    for correction in dossier.work.corrections:
        if (correction.group, correction.key) in renamed:
            pen.save(replace(correction, key=renamed[correction.group, correction.key]))
    changed = {one.id: one for one in (*plan.report.conflicts, *plan.settled)}
    for conflict in {**{one.id: one for one in dossier.work.conflicts}, **changed}.values():
        key = renamed.get((conflict.group, conflict.key), conflict.key)
        if conflict.id in changed or key != conflict.key:
            pen.save(replace(conflict, key=key))


def _what(report: CaseReport, batch: str, file: str) -> dict[str, object]:
    """What the log says of it; personal values masked."""
    return {
        "batch": batch,
        "file": file,
        "outcome": report.outcome.value,
        "changes": [asdict(one) for one in report.changes],
        "conflicts": [{"group": one.group, "key": one.key, "fact": one.fact} for one in report.conflicts],
        "effects": [asdict(one) for one in report.effects],
    }
