"""Templates in clerks' hands and sheets to print, at the terminal."""

import shutil
from pathlib import Path

from tests.actions.letters import CASE
from tests.actions.test_templates import KIND, reworded
from tests.cli.commands import Done, caseflow
from tests.cli.test_letter_commands import home

__all__ = ["home"]


def test_a_version_is_handed_in_shown_and_let_in_by_another(home: Path, tmp_path: Path) -> None:
    def templates(who: str, *words: object) -> Done:
        return caseflow(home, "--as", who, "letter", "templates", *words)

    fit, faulty = tmp_path / "fit.docx", tmp_path / "faulty.docx"
    fit.write_bytes(reworded("（改一）"))
    faulty.write_bytes(reworded("{{ isuer }}"))
    wrong = templates("甲", "upload", KIND, faulty, "--note", "写错一个字段")
    assert wrong.returncode == 1
    assert "isuer" in wrong.stdout
    right = templates("甲", "upload", KIND, fit)
    assert (right.returncode, "第 2 版" in right.stdout) == (0, True)
    assert "+ " in templates("甲", "show", KIND, 2).stdout
    assert templates("甲", "activate", KIND, 2, "--why", "可以").returncode == 77
    assert templates("乙", "activate", KIND, 2, "--why", "已核对").returncode == 0
    rows = [line.split() for line in templates("甲", "list").stdout.splitlines()]
    assert next(row[2] for row in rows if row[0] == KIND) == "2"
    assert "- " in templates("甲", "show", KIND, 0).stdout
    assert "{{ issuer }}" in templates("甲", "fields", KIND).stdout
    assert (
        "document_number" in caseflow(home, "--as", "甲", "--lang", "en", "letter", "templates", "fields", KIND).stdout
    )


def test_sheets_are_printed_into_files(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "ledger.docx"
    done = caseflow(home, "--as", "甲", "letter", "sheet", "supervision_ledger", "-o", target)
    assert (done.returncode, target.stat().st_size > 1000) == (0, True)
    waits = caseflow(home, "--as", "甲", "letter", "sheet", "notice_board_sheet", CASE, "-o", tmp_path / "board.docx")
    assert (waits.returncode, "劳动保障监察举报投诉电话" in waits.stderr) == (65, True)
    nothing = caseflow(home, "--as", "甲", "letter", "sheet", "proof_of_service", CASE, "x", "-o", target)
    assert nothing.returncode != 0


def test_a_sheet_is_written_as_pdf_where_the_file_is_called_so(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "ledger.PDF"
    done = caseflow(home, "--as", "甲", "letter", "sheet", "supervision_ledger", "-o", target)
    if shutil.which("soffice") is None:
        assert (done.returncode, "libreoffice-writer-nogui" in done.stderr) == (69, True)
    else:
        assert (done.returncode, target.read_bytes()[:4]) == (0, b"%PDF"), done.stderr
