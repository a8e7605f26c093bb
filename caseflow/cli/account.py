"""The short account of the main job: published cases taken in and judged, one told in full, its order written."""

from collections.abc import Iterator
from pathlib import Path

import click

from caseflow.actions.cases.import_cases import Outcome, import_cases, sealer
from caseflow.actions.cases.see_cases import CaseView, all_cases, show_case
from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.cli.columns import aligned, wrapped
from caseflow.cli.desk import Desk
from caseflow.cli.showing import payer_line
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import DomainError
from caseflow.domain.officer import ActingOfficer
from caseflow.exchange.reading import read_file
from caseflow.office import Office
from caseflow.problems import told, told_fault

_ORDER = "correction_order"
_FOLDER = "letters"
_TOLD_IN_FULL = "RC016"
"""The case told in full, where it is among those that call for an order: a subcontractor's crew on a general
contractor's site. Any other that calls for one does as well."""


def tell_account(desk: Desk, *, office: Office, by: ActingOfficer) -> None:
    """Take in the published cases that are not here yet, judge each, tell one in full, write its order."""
    views = list(_judged(_published(desk, office=office, by=by), office=office, by=by))
    if not views:
        return
    rows = [payer_line(view.dossier.case, view.judgement, desk.language) for view in views]
    heads = (desk.say("案件", "Case"), desk.say("先出钱的一方", "Puts money first"), desk.say("依据", "Under"))
    click.echo("\n".join(aligned([heads, *rows], indent="")))
    _tell_one(desk, views, office=office, by=by)


def _published(desk: Desk, *, office: Office, by: ActingOfficer) -> list[str]:
    """The ids of the published cases, all of them here now; those the office has already are left as they are."""
    known = {row.id for row in all_cases(by=by, office=office)}
    ids, taken = [], 0
    for file in sorted(desk.settings.published_cases.glob("*.json")):
        for case in _good_ones(desk, file, office=office):
            ids.append(case.id)
            if case.id not in known:
                reports = import_cases([case], file=file.name, by=by, office=office)
                taken += sum(report.outcome is Outcome.TAKEN for report in reports)
    click.echo(
        desk.say(
            f"已公开案例 {len(ids)} 件，其中新收 {taken} 件。",
            f"{len(ids)} published cases, {taken} of them taken in now.",
        )
    )
    return ids


def _good_ones(desk: Desk, file: Path, *, office: Office) -> Iterator[CaseFile]:
    try:
        for one in read_file(file, sealer(office.cipher)):
            if isinstance(one, CaseFile):
                yield one
                continue
            click.echo(told(one, desk.language), err=True)
            for fault in one.faults:
                click.echo(f"  {told_fault(fault, desk.language)}", err=True)
    except DomainError as error:
        click.echo(told(error, desk.language), err=True)


def _judged(ids: list[str], *, office: Office, by: ActingOfficer) -> Iterator[CaseView]:
    for case_id in ids:
        yield show_case(case_id, by=by, office=office)


def _tell_one(desk: Desk, views: list[CaseView], *, office: Office, by: ActingOfficer) -> None:
    """One case as its paragraph, and its correction order on paper."""
    for view in sorted(views, key=lambda one: one.dossier.case.id != _TOLD_IN_FULL):
        for party in _ordered(view):
            written = _order(desk, view.dossier.case.id, party, office=office, by=by)
            if written is not None:
                click.echo(f"\n{view.dossier.case.id}")
                click.echo("\n".join(wrapped(view.judgement.paragraph)))
                click.echo(f"\n{written}")
                return


def _ordered(view: CaseView) -> list[str]:
    """The parties a correction order is due to, those first who put money first."""
    ranks = {row.party: row.rank for row in view.judgement.liable}
    parties = {row.party for row in view.judgement.measures if row.letter == _ORDER and row.ready}
    return sorted((party for party in parties if party), key=lambda party: (ranks.get(party, 99), party))


def _order(desk: Desk, case_id: str, party: str, *, office: Office, by: ActingOfficer) -> str | None:
    """Where the order stands; one written before is left as it is, for somebody may have worked on it."""
    name = f"{case_id}-{_ORDER}-{party}.docx"
    there = desk.settings.home / _FOLDER / name
    if there.exists():
        return desk.say(f"限期改正指令书此前已写成：{there}", f"The correction order was written before: {there}")
    try:
        pressed = draft_letter(case_id, _ORDER, party, by=by, office=office)
    except DomainError:
        return None  # this letter cannot go to this party: the next one may take it
    place = office.files.keep(_FOLDER, name, pressed.docx)
    blanks = "、".join(pressed.blanks)
    return desk.say(
        f"限期改正指令书已写成：{place}\n待填：{blanks or '无'}",
        f"The correction order is written: {place}\nStill blank: {blanks or 'nothing'}",
    )
