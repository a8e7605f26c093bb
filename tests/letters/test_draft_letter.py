"""The act of drafting: who may, to whom, and that the log says so without a word of what is personal."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.actions.letters.list_kinds import list_kinds
from caseflow.domain.case_file import CaseFile
from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.errors import NoSuchCase, NoSuchLetterKind, NoSuchParty, NotAllowed, NotTheirLetter
from caseflow.domain.officer import Door, Verb
from caseflow.domain.words import Role
from caseflow.jobs import JobQueue
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.press import WordPress
from caseflow.office import Agencies, Office, Stamp
from caseflow.outside.cipher import open_cipher
from caseflow.outside.files import FolderFiles
from caseflow.outside.ids import RandomIds
from caseflow.outside.passwords import ArgonPasswords
from caseflow.rules.roles import load_matrix
from graph.store import BoltGraph
from tests.letters.cases import BUREAU, CASE
from tests.letters.folders import FOLDER, changed_folder, described
from tests.make import the_law
from tests.people import acting


class StoppedClock:
    """A clock that stands at one moment, so that a test knows the day."""

    def today(self) -> date:
        return date(2026, 11, 25)

    def now(self) -> datetime:
        return datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


DRAFTER = acting("陈玉兰", Verb.READ, Verb.DRAFT)
READER = acting("刘文博", Verb.READ, door=Door.API)


@pytest.fixture
def office(embedded_graph: BoltGraph, tmp_path: Path) -> Office:
    return Office(
        graph=embedded_graph,
        press=WordPress(FOLDER, the_law()),
        printer=OfficePrinter(tmp_path),
        cipher=open_cipher(tmp_path),
        passwords=ArgonPasswords(),
        files=FolderFiles(tmp_path),
        clock=StoppedClock(),
        ids=RandomIds(),
        law=the_law(),
        matrix=load_matrix(),
        agencies=Agencies(labour_bureau=BUREAU, leading_office="西青区治欠办", district="西青区"),
        queue=JobQueue(tmp_path),
    )


Lay = Callable[[CaseFile], None]


@pytest.fixture
def lay(office: Office) -> Lay:
    stamp = Stamp(batch="b", file="case.json", by="陈玉兰", at=datetime(2026, 11, 24, tzinfo=UTC))

    def laid(case: CaseFile) -> None:
        office.graph.write(lambda pen: pen.lay_case(case, stamp))

    return laid


def test_a_drafted_order_is_drawn_from_the_stored_case_and_written_down(office: Office, lay: Lay) -> None:
    lay(CASE)
    pressed = draft_letter(CASE.id, "correction_order", "GC", by=DRAFTER, office=office)
    assert pressed.draft.slots["issuer"] == BUREAU
    assert pressed.draft.slots["recipient"] == "津建第九工程（集团）有限公司"
    assert [row["amount"] for row in pressed.draft.slots["payments"]] == ["116,500.50"]
    assert "改正期限" in pressed.blanks
    (entry,) = office.graph.entries()
    assert (entry.act.verb, entry.act.subject, entry.act.by, entry.act.door) == (
        "draft_letter",
        CASE.id,
        "陈玉兰",
        "page",
    )
    said = json.loads(entry.act.what)
    assert (said["kind"], said["to"], said["blanks"]) == ("correction_order", "GC", list(pressed.blanks))
    assert not [name for name in ("赵堃", "1201", "周砚秋") if name in entry.act.what]


def test_who_may_only_read_may_not_draft_but_sees_the_kinds(office: Office, lay: Lay) -> None:
    lay(CASE)
    with pytest.raises(NotAllowed):
        draft_letter(CASE.id, "correction_order", "GC", by=READER, office=office)
    assert {kind.kind for kind in list_kinds(by=READER, office=office)} == drawable()
    with pytest.raises(NotAllowed):
        list_kinds(by=acting("甲", door=Door.API), office=office)


def test_what_cannot_be_drafted_is_refused_by_name_and_leaves_no_trace(
    office: Office, lay: Lay, tmp_path: Path
) -> None:
    owner = replace(CASE.parties[0], role=Role.PROJECT_OWNER)
    lay(replace(CASE, parties=(owner, *CASE.parties[1:])))
    refusals = (
        ("XQ-0", "correction_order", "GC", NoSuchCase),
        (CASE.id, "praise", "GC", NoSuchLetterKind),
        (CASE.id, "correction_order", "NOBODY", NoSuchParty),
        (CASE.id, "correction_order", "OWN", NotTheirLetter),
    )
    for case, kind, to, refusal in refusals:
        with pytest.raises(refusal):
            draft_letter(case, kind, to, by=DRAFTER, office=office)
    owners_only = WordPress(changed_folder(tmp_path, description=described(goes_to=["project_owner"])), the_law())
    with pytest.raises(NotTheirLetter):
        draft_letter(CASE.id, "correction_order", "GC", by=DRAFTER, office=replace(office, press=owners_only))
    assert office.graph.entries() == ()
