"""Issuing: number, file and record are one, whatever goes wrong; what went out is frozen."""

import json
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from caseflow.actions.letters.edit_letter import Edit, edit_letter
from caseflow.actions.letters.issue_letter import ClockBehind, Issue, issue_letter
from caseflow.actions.letters.review_letter import review_letter
from caseflow.actions.letters.see_letters import letter_file
from caseflow.actions.letters.verify_letter import NotIssuedYet, verify_letter
from caseflow.domain.document_number import NoSeries
from caseflow.domain.drafts.answers import AnswerIsPast
from caseflow.domain.drafts.authority import MayNotOrder, NoRecipient
from caseflow.domain.errors import DiskFull, DomainError, SlotsMismatch
from caseflow.domain.letter import BlanksLeft, Draft, Pressed
from caseflow.domain.letter_changes import FactsChanged, TemplateChanged
from caseflow.domain.letter_record import LetterState
from caseflow.letters.package import packed, unpacked
from caseflow.letters.press import WordPress
from caseflow.office import Office, Press
from caseflow.outside.files import FolderFiles
from tests.actions.letters import CASE, DRAFTER, HEAD, ORDER, REVIEWER, drafted, issued, reviewed, seen, served, take_in
from tests.make import the_law
from tests.offices import TEMPLATES, FixedClock


@pytest.fixture(autouse=True)
def the_case(office: Office) -> None:
    take_in(office)


def unchanged(office: Office) -> tuple[object, ...]:
    return office.graph.letters(), office.graph.entries()


def test_a_letter_goes_out_under_its_number_day_and_hash(office: Office) -> None:
    letter = issued(office)
    assert letter.number == "青人社监令字〔2026〕第1号"
    assert (letter.issued_on, letter.issued_by, letter.state) == (date(2026, 11, 25), "丙", LetterState.ISSUED)
    text = seen(letter, office).page.text
    assert "青人社监令字〔2026〕第1号" in text
    assert "2026年11月25日" in text
    assert "待填" not in text
    assert issued(office, "supervision_letter", "杨柳青镇").number == "西青治欠办函〔2026〕1号"


def test_a_letter_whose_deadline_ran_out_while_it_waited_does_not_go_out(office: Office) -> None:
    letter = reviewed(office)
    before = unchanged(office)
    late = replace(office, clock=FixedClock(date(2026, 12, 10)))
    with pytest.raises(AnswerIsPast) as refused:
        issue_letter(CASE, letter.id, by=HEAD, office=late)
    assert refused.value.terms["given"] == "2026-12-09"
    with pytest.raises(AnswerIsPast):
        drafted(office, deadline="2026-11-24")
    assert unchanged(office) == before


def test_a_letter_with_blanks_stays_and_each_blank_is_named(office: Office) -> None:
    letter = drafted(office)
    edit_letter(CASE, letter.id, Edit(answers={**ORDER, "address": ""}), by=DRAFTER, office=office)
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    before = unchanged(office)
    with pytest.raises(BlanksLeft) as refused:
        issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert refused.value.terms["blanks"] == "住所"
    assert unchanged(office) == before
    take_in(office, parties=[{"key": "GC", "name": "津建第九工程有限公司", "kind": "organisation"}], contracts=[],
            claims=[{"key": "C1", "employer": "GC", "workers": 2, "owed": 100, "basis": "established"}])  # fmt: skip
    with pytest.raises(BlanksLeft) as left:
        issued(office)
    assert "法定代表人" in left.value.terms["blanks"]
    assert [one for one in office.graph.letters() if one.number is not None] == []


class JammedPress(WordPress):
    """A press that jams once a number is on the letter."""

    def __init__(self, press: Press) -> None:
        self.__dict__.update(vars(press))

    def issue(self, draft: Draft, *, number: str, issued_on: date, template: bytes | None = None) -> Pressed:
        raise SlotsMismatch(kind=draft.kind, slots=number)


def test_a_press_that_jams_gives_the_number_back(office: Office) -> None:
    letter = reviewed(office)
    before = unchanged(office)
    with pytest.raises(SlotsMismatch) as refused:
        issue_letter(CASE, letter.id, by=HEAD, office=replace(office, press=JammedPress(office.press)))
    assert refused.value.terms["slots"] == "青人社监令字〔2026〕第1号"
    assert unchanged(office) == before
    assert issue_letter(CASE, letter.id, by=HEAD, office=office).sequence == 1


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk without room for a Word file; where none can be mounted, a limit on the size of a file says the same."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "caseflow-test", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode == 0:
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, hard))
    try:
        yield folder
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_gives_the_number_back_and_leaves_no_half_letter(office: Office, tmp_path: Path) -> None:
    letter = reviewed(office)
    before = unchanged(office)
    with small_disk(tmp_path / "full") as folder:
        crowded = replace(office, files=FolderFiles(folder))
        with pytest.raises(DiskFull):
            issue_letter(CASE, letter.id, by=HEAD, office=crowded)
        assert [one for one in folder.rglob("*") if one.is_file()] == []
    assert unchanged(office) == before
    again = issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert (again.sequence, letter_file(CASE, letter.id, by=HEAD, office=office)[0]) == (1, again)


def test_a_file_that_is_gone_is_said_and_not_pressed_anew(office: Office, tmp_path: Path) -> None:
    letter = issued(office)
    with pytest.raises(DomainError, match="missing_file"):
        letter_file(CASE, letter.id, by=HEAD, office=replace(office, files=FolderFiles(tmp_path / "elsewhere")))


def test_a_new_year_begins_at_one_and_a_clock_set_back_over_it_is_not_believed(office: Office) -> None:
    old_year, new_year = (replace(office, clock=FixedClock(day)) for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert issued(old_year, deadline="2027-01-15").number == "青人社监令字〔2026〕第1号"
    assert issued(new_year, deadline="2027-01-15").number == "青人社监令字〔2027〕第1号"
    late = reviewed(office, deadline="2027-01-15")
    before = unchanged(office)
    with pytest.raises(ClockBehind) as refused:
        issue_letter(CASE, late.id, by=HEAD, office=old_year)
    assert refused.value.terms == {"today": "2026-12-31", "last": "2027-01-01"}
    assert unchanged(office) == before
    assert issue_letter(CASE, late.id, by=HEAD, office=new_year).number == "青人社监令字〔2027〕第2号"


def test_an_issued_letter_is_frozen_and_its_page_says_what_changed_since(office: Office) -> None:
    letter = issued(office)
    first = letter_file(CASE, letter.id, by=REVIEWER, office=office)[1]
    claims = [{"key": "C1", "employer": "SUB", "contract": "K2", "workers": 13, "owed": 120000, "basis": "established"}]
    later = replace(office, clock=FixedClock(date(2026, 11, 26)))
    take_in(later, claims=claims)
    assert letter_file(CASE, letter.id, by=REVIEWER, office=office)[1] == first
    view = seen(letter, later)
    assert view.facts_changed
    assert "责令支付事项" in view.otherwise
    assert "claims.C1.owed" in view.paths
    assert "116,500.50" in view.page.text


def test_a_draft_whose_facts_changed_goes_out_only_knowingly(office: Office) -> None:
    letter = reviewed(office)
    claims = [{"key": "C1", "employer": "SUB", "contract": "K2", "workers": 13, "owed": 120000, "basis": "established"}]
    take_in(office, claims=claims)
    with pytest.raises(FactsChanged) as refused:
        issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert "责令支付事项" in refused.value.terms["slots"]
    fresh = edit_letter(CASE, letter.id, by=DRAFTER, office=office)
    assert "120,000.00" in fresh.slots
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    take_in(office)
    knowing = issue_letter(CASE, letter.id, Issue(despite=True), by=HEAD, office=office)
    assert "120,000.00" in knowing.slots
    assert "责令支付事项" in office.graph.entries()[-1].act.what


def test_facts_that_word_nothing_otherwise_stop_nobody(office: Office) -> None:
    letter = reviewed(office)
    served(office, "supervision_letter", "杨柳青镇")
    take_in(office, notes="与指令书无关的一句话")
    assert issue_letter(CASE, letter.id, by=HEAD, office=office).number


def newer(folder: Path) -> WordPress:
    """A press whose template of the order was edited since: its second heading says more."""
    shutil.copytree(TEMPLATES / "letters", folder, dirs_exist_ok=True)
    path = folder / "correction_order.docx"
    parts = unpacked(path.read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace("查明的事实".encode(), "经查明的事实".encode())
    path.write_bytes(packed(parts))
    return WordPress(folder, the_law())


def test_a_letter_goes_out_with_the_template_it_was_reviewed_with(office: Office, tmp_path: Path) -> None:
    letter = reviewed(office)
    later = replace(office, press=newer(tmp_path / "letters"))
    assert seen(letter, later).newer_template
    done = issue_letter(CASE, letter.id, by=HEAD, office=later)
    assert "经查明的事实" not in seen(done, later).page.text
    assert not seen(done, later).newer_template
    assert verify_letter(CASE, letter.id, by=HEAD, office=later).same
    edited = edit_letter(CASE, drafted(later).id, by=DRAFTER, office=later)
    assert "经查明的事实" in seen(edited, later).page.text


def test_a_draft_is_seen_and_issued_though_the_template_in_the_folder_fits_no_longer(
    office: Office, tmp_path: Path
) -> None:
    letter = reviewed(office)
    later = replace(office, press=newer(tmp_path / "letters"))
    (tmp_path / "letters" / "correction_order.docx").write_bytes(b"")
    assert seen(letter, later).newer_template
    assert issue_letter(CASE, letter.id, by=HEAD, office=later).number


def test_a_letter_whose_template_was_never_kept_is_not_printed_with_another(office: Office, tmp_path: Path) -> None:
    letter = reviewed(office)
    kept = next(path for path in tmp_path.rglob(letter.template))
    kept.unlink()
    assert issue_letter(CASE, reviewed(office, "supervision_letter", "town").id, by=HEAD, office=office).number
    with pytest.raises(TemplateChanged):
        issue_letter(CASE, letter.id, by=HEAD, office=replace(office, press=newer(tmp_path / "letters")))


def test_an_issued_letter_is_verified_and_a_draft_is_not(office: Office) -> None:
    letter = reviewed(office)
    with pytest.raises(NotIssuedYet):
        verify_letter(CASE, letter.id, by=HEAD, office=office)
    done = issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert verify_letter(CASE, done.id, by=HEAD, office=office).same
    slots = {**json.loads(done.slots), "you": "你们"}
    office.graph.write(lambda pen: pen.save(replace(done, slots=json.dumps(slots, ensure_ascii=False))))
    found = verify_letter(CASE, done.id, by=HEAD, office=office)
    assert (found.same, any("你们" in line for line in found.only_anew)) == (False, True)


def test_a_letter_to_a_place_nobody_named_waits_for_its_name(office: Office) -> None:
    take_in(office, projects=[{"key": "P1", "name": "柳岸家园二期"}], supervision=None)
    letter = drafted(office, "lead_transfer", "town")
    assert seen(letter, office).blanks == ("主送机关",)
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    with pytest.raises(NoRecipient):
        issue_letter(CASE, letter.id, by=HEAD, office=office)
    take_in(office)
    edit_letter(CASE, letter.id, by=DRAFTER, office=office)
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    assert issue_letter(CASE, letter.id, by=HEAD, office=office).to_name == "杨柳青镇"


def test_a_letter_to_a_town_may_not_command(office: Office) -> None:
    with pytest.raises(MayNotOrder):
        drafted(office, "supervision_letter", "杨柳青镇", demands="责令停工；某公司")


def test_an_issuer_without_a_series_gets_no_number(office: Office) -> None:
    letter = reviewed(office)
    without = replace(office, law=replace(office.law, series={}))
    with pytest.raises(NoSeries):
        issue_letter(CASE, letter.id, by=HEAD, office=without)
