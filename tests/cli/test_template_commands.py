"""`caseflow letter templates build`: writes what the program brings, and says which template was changed."""

from pathlib import Path

import pytest

from caseflow.letters.build import FORMS
from caseflow.letters.package import packed, unpacked
from tests.cli.commands import caseflow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "letters"
    place.mkdir()
    assert caseflow(tmp_path, "letter", "templates", "build", "--folder", place).returncode == 0
    return place


def test_it_writes_every_template_and_finds_none_different(tmp_path: Path, folder: Path) -> None:
    assert {path.stem for path in folder.iterdir()} == set(FORMS)
    said = caseflow(tmp_path, "letter", "templates", "build", "--folder", folder, "--check")
    assert (said.returncode, said.stdout.strip()) == (0, "模板都与程序自带的相同。")


def test_without_a_folder_it_compares_the_programs_own(tmp_path: Path) -> None:
    assert caseflow(tmp_path, "letter", "templates", "build", "--check").returncode == 0


def test_a_changed_and_a_missing_and_a_broken_template_are_named_and_nothing_is_written(
    tmp_path: Path, folder: Path
) -> None:
    changed, missing, broken = (
        folder / f"{kind}.docx" for kind in ("lead_transfer", "advice_letter", "correction_order")
    )
    parts = unpacked(changed.read_bytes())
    changed.write_bytes(
        packed({**parts, "word/document.xml": parts["word/document.xml"].replace(b"</w:t>", b"X</w:t>")})
    )
    missing.unlink()
    broken.write_bytes(b"")
    said = caseflow(tmp_path, "letter", "templates", "build", "--folder", folder, "--check", "--lang", "en")
    assert said.returncode == 1
    assert [line.split()[0] for line in said.stdout.splitlines()[:-1]] == [
        "advice_letter",
        "correction_order",
        "lead_transfer",
    ]
    assert said.stdout.splitlines()[-1] == "3 templates are not as the program has them."
    assert not missing.exists()


def test_other_margins_are_another_template(tmp_path: Path, folder: Path) -> None:
    said = caseflow(tmp_path, "letter", "templates", "build", "--folder", folder, "--check", "--variant", "compensated")
    assert said.returncode == 1
    assert len(said.stdout.splitlines()) == len(FORMS) + 1


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    said = caseflow(tmp_path, "letter", "templates", "build", "--folder", tmp_path / "nowhere")
    assert said.returncode not in {0, 1}
    assert "无法写到那里" in said.stderr
