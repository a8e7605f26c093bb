"""LibreOffice killed, hung, poisoned or absent, and a full disk: every letter is printed or told why not."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseflow.domain.errors import DiskFull
from caseflow.domain.printed import LetterNotPrinted, NoPdfOffice
from caseflow.letters.package import word_file
from caseflow.letters.pdf.crew import Deadline
from caseflow.letters.pdf.engine import Engine, find_engine
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.pdf.worker import ColdWorker, Lost, WarmWorker
from tests.letters.pdf.printing import letter, must_have_office

LINE = "<w:p><w:r><w:t>一行字</w:t></w:r></w:p>"
ENDLESS = word_file(LINE * 60_000, title="毒函")
"""A letter of some two thousand pages."""


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[OfficePrinter]:
    must_have_office()
    printer = OfficePrinter(tmp_path, workers=2)
    yield printer
    printer.close()


def warm(folder: Path, **limits: int) -> WarmWorker:
    must_have_office()
    engine = find_engine(None)
    if engine.python is None:
        pytest.skip("no Python here has uno (python3-uno): no warm LibreOffice was tried")
    return WarmWorker(engine, folder / "profile", os.environ, **{"jobs": 100, "mib": 4000, **limits})


def source(folder: Path, docx: bytes) -> tuple[Path, Path]:
    (folder / "letter.docx").write_bytes(docx)
    return folder / "letter.docx", folder / "letter.pdf"


def alive(group: int) -> bool:
    """Whether anything of a process group runs; what has ended and nobody asked about counts as gone."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, its_group = (folder / "stat").read_text().rsplit(")", 1)[1].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            return True
    return False


def soon(group: int) -> bool:
    """Whether a killed group is gone within what init may take to notice."""
    for _ in range(100):
        if not alive(group):
            return True
        time.sleep(0.05)
    return False


def groups(home: Path) -> set[int]:
    """The process groups of the LibreOffices whose profile lies in this data folder."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if str(home / ".pdf").encode() in (folder / "cmdline").read_bytes():
                found.add(os.getpgid(int(folder.name)))
        except OSError:
            continue
    return found - {os.getpgrp()}


def harass(home: Path, sent: signal.Signals, hit: list[int]) -> None:
    """Send a signal to the first LibreOffice that shows, a moment after it has work."""
    until = time.monotonic() + 90
    while not hit and time.monotonic() < until:
        for group in groups(home):
            if list((home / ".pdf").glob("*/*.docx")):
                os.killpg(group, sent)
                hit.append(group)
                return
        time.sleep(0.02)


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "hung"])
def test_an_office_lost_in_the_middle_loses_no_letter(sent: signal.Signals, tmp_path: Path) -> None:
    must_have_office()
    printer = OfficePrinter(tmp_path, workers=2, deadline=Deadline(seconds=8, per_page=0.1))
    docs = [(str(number), letter("supervision_letter", number), f"第{number}件") for number in range(1, 13)]
    hit: list[int] = []
    printer.pdf(docs[0][1], title="暖机")
    harasser = threading.Thread(target=harass, args=(tmp_path, sent, hit))
    harasser.start()
    outcomes = list(printer.pdfs(docs))
    harasser.join()
    printer.close()
    assert hit, "no LibreOffice was met at work"
    assert sorted(one.key for one in outcomes) == sorted(key for key, _, _ in docs)
    assert [one.error for one in outcomes] == [None] * len(docs)
    assert soon(hit[0])


def test_one_poison_letter_of_twenty_five_is_named_and_the_others_are_printed(tmp_path: Path) -> None:
    must_have_office()
    printer = OfficePrinter(tmp_path, workers=2, deadline=Deadline(seconds=6, per_page=0))
    docs = [(str(number), word_file(LINE * 3, title="便函"), "便函") for number in range(24)]
    docs.insert(11, ("poison", ENDLESS, "毒函"))
    outcomes = {one.key: one for one in printer.pdfs(docs)}
    printer.close()
    assert len(outcomes) == 25
    errors = {key: one.error for key, one in outcomes.items() if one.error is not None}
    assert list(errors) == ["poison"]
    assert isinstance(errors["poison"], LetterNotPrinted)
    assert errors["poison"].terms == {"letter": "poison", "printing": "hung"}


def test_a_hung_office_is_killed_with_its_whole_group_at_the_deadline(tmp_path: Path) -> None:
    worker = warm(tmp_path)
    worker.convert(*source(tmp_path, letter("lead_transfer")), seconds=60)
    group = worker.group
    assert group is not None
    os.killpg(group, signal.SIGSTOP)
    with pytest.raises(Lost) as lost:
        worker.convert(*source(tmp_path, letter("lead_transfer")), seconds=0.5)
    assert lost.value.why == "hung"
    assert worker.group is None
    assert soon(group)
    worker.convert(*source(tmp_path, letter("lead_transfer")), seconds=60)
    worker.end()


def test_an_office_that_only_prints_learns_no_words_and_checks_none(tmp_path: Path) -> None:
    worker = warm(tmp_path)
    worker.convert(*source(tmp_path, letter("lead_transfer")), seconds=60)
    worker.end()
    kept = (tmp_path / "profile" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert "xmlns:xsi" in kept, "LibreOffice wrote the file anew; what it did not understand it would have dropped"
    for name in ("CollectWords", "IsSpellAuto", "IsAutoCheck"):
        assert f'oor:name="{name}" oor:op="fuse"><value>false</value>' in kept


@pytest.mark.parametrize("limits", [{"jobs": 1}, {"mib": 1}], ids=["jobs", "memory"])
def test_an_office_that_did_its_work_or_grew_is_replaced(limits: dict[str, int], tmp_path: Path) -> None:
    worker = warm(tmp_path, **limits)
    worker.convert(*source(tmp_path, letter("lead_transfer")), seconds=60)
    assert worker.group is None


def test_no_office_outlives_the_program_that_asked_for_it(tmp_path: Path) -> None:
    worker = warm(tmp_path)
    worker.convert(*source(tmp_path, letter("lead_transfer")), seconds=60)
    group, running = worker.group, worker._running  # noqa: SLF001  what the end of its owner closes
    assert group is not None
    assert running is not None
    assert running.stdin is not None
    running.stdin.close()
    running.wait(20)
    assert soon(group)
    worker.end()


def test_where_no_python_has_uno_each_letter_starts_an_office(tmp_path: Path) -> None:
    must_have_office()
    cold = ColdWorker(Engine(find_engine(None).soffice, None), tmp_path / "profile", os.environ)
    docx, pdf = source(tmp_path, letter("lead_transfer"))
    cold.convert(docx, pdf, seconds=60)
    assert pdf.read_bytes().startswith(b"%PDF")


def test_what_libreoffice_cannot_be_told_is_refused_at_once(printer: OfficePrinter) -> None:
    good = letter("lead_transfer")
    outcomes = {one.key: one for one in printer.pdfs([("bad", b"no word", "坏"), ("good", good, "好")])}
    assert outcomes["good"].pdf is not None
    assert isinstance(outcomes["bad"].error, LetterNotPrinted)
    assert outcomes["bad"].error.terms["printing"] == "not_word"
    with pytest.raises(LetterNotPrinted):
        printer.pdf(b"", title="空")


def test_two_who_print_at_once_both_get_their_letter(printer: OfficePrinter) -> None:
    got: dict[str, int] = {}

    def ask(kind: str) -> None:
        got[kind] = printer.pdf(letter(kind), title=kind).pages

    asking = [threading.Thread(target=ask, args=(kind,)) for kind in ("lead_transfer", "supervision_letter")]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert min(got["lead_transfer"], got["supervision_letter"]) >= 1


def test_without_libreoffice_one_is_told_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    printer = OfficePrinter(tmp_path / "home")
    why = printer.why_not()
    assert not printer.available()
    assert isinstance(why, NoPdfOffice)
    with pytest.raises(NoPdfOffice):
        printer.pdf(b"", title="")
    with pytest.raises(NoPdfOffice):
        list(printer.pdfs([]))
    printer.close()
    assert not (tmp_path / "home").exists()


def test_a_setting_may_name_what_is_not_there(tmp_path: Path) -> None:
    why = OfficePrinter(tmp_path, soffice="/nowhere/soffice").why_not()
    assert why is not None
    assert why.terms == {"looked_for": "/nowhere/soffice"}


def test_its_folder_is_gone_when_it_closes_and_orphans_are_cleared(tmp_path: Path) -> None:
    must_have_office()
    orphan = tmp_path / ".pdf" / "4194303999-left"
    orphan.mkdir(parents=True)
    printer = OfficePrinter(tmp_path, workers=1)
    printer.pdf(letter("lead_transfer"), title="转办单")
    assert not orphan.exists()
    (room,) = (tmp_path / ".pdf").iterdir()
    assert room.stat().st_mode & 0o777 == 0o700
    assert not list(room.glob("*.docx")) + list(room.glob("*.pdf"))
    printer.close()
    assert list((tmp_path / ".pdf").iterdir()) == []


FULL = """
import resource, sys
from pathlib import Path
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.package import word_file
home = Path(sys.argv[1])
printer = OfficePrinter(home, workers=1)
printer._ready()
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
docx = word_file("<w:p><w:r><w:t>a</w:t></w:r></w:p>", title="a")
(outcome,) = printer.pdfs([("one", docx, "one")])
print(type(outcome.error).__name__)
"""


def test_a_full_disk_is_told_as_such_and_not_laid_at_the_letters_door(tmp_path: Path) -> None:
    must_have_office()
    answer = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, timeout=120, check=True
    )
    assert answer.stdout.strip() == DiskFull.__name__
