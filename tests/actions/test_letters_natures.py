"""Records and sheets in the office: a record is issued and filed, never served; a sheet is never drafted."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.end_letter import close_letter
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.actions.letters.wanted_letters import kinds_to_draw
from caseflow.actions.procedure.worklist import worklist
from caseflow.domain.letter_life import LetterAct, NeverDrafted, NotThisKind
from caseflow.domain.letter_record import LetterState, ServedHow
from caseflow.domain.worklist import ActKey
from caseflow.letters.press import WordPress
from caseflow.office import Office
from tests.actions.letters import CASE, DRAFTER, HEAD, SLIP, issued, seen, take_in
from tests.make import TODAY
from tests.offices import TEMPLATES


def living_as(office: Office, folder: Path, lines: str) -> Office:
    """The office with the slip of a lead living otherwise: its template folder says so."""
    shutil.copytree(TEMPLATES / "letters", folder)
    described = folder / "lead_transfer.yml"
    text = described.read_text(encoding="utf-8")
    assert "receipt: S\n" in text
    described.write_text(text.replace("receipt: S\n", lines), encoding="utf-8")
    return replace(office, press=WordPress(folder, office.law))


def test_a_record_is_issued_and_then_filed(office: Office, tmp_path: Path) -> None:
    take_in(office)
    recording = living_as(office, tmp_path / "records", "receipt: N\nlife: record\n")
    letter = issued(recording, "lead_transfer", "杨柳青镇")
    attempt = Attempt(on=TODAY, how=ServedHow.DIRECT, receiver="某某")
    with pytest.raises(NotThisKind):
        serve_letter(CASE, letter.id, attempt, by=DRAFTER, office=recording)
    view = seen(letter, recording)
    assert (view.row.waits, [move.act for move in view.allowed]) == (
        LetterAct.CLOSE,
        [LetterAct.CLOSE, LetterAct.SUPERSEDE],
    )
    waiting = [row.act.key for row in worklist(by=DRAFTER, office=recording).rows if row.letter is not None]
    assert waiting == [ActKey.CLOSE_LETTER]
    filed = close_letter(CASE, letter.id, by=DRAFTER, office=recording)
    assert (filed.state, filed.number, filed.close_reason) == (LetterState.CLOSED, letter.number, "")


def test_what_is_published_is_closed_unserved(office: Office, tmp_path: Path) -> None:
    take_in(office)
    publishing = living_as(office, tmp_path / "published", "receipt: N\n")
    letter = issued(publishing, "lead_transfer", "杨柳青镇")
    assert LetterAct.VOID in {move.act for move in seen(letter, publishing, by=HEAD).allowed}
    closed = close_letter(CASE, letter.id, why="已在工地公示栏张贴", by=DRAFTER, office=publishing)
    assert (closed.state, closed.close_reason) == (LetterState.CLOSED, "已在工地公示栏张贴")


def test_a_sheet_is_neither_offered_nor_drafted(office: Office, tmp_path: Path) -> None:
    take_in(office)
    printing = living_as(office, tmp_path / "sheets", "receipt: N\nlife: sheet\n")
    before = office.graph.entries()
    with pytest.raises(NeverDrafted):
        draft_letter(CASE, "lead_transfer", "杨柳青镇", by=DRAFTER, office=printing, asked=Asked(answers=SLIP))
    assert "lead_transfer" not in {kind.kind for kind in kinds_to_draw(office=printing)}
    assert office.graph.entries() == before
