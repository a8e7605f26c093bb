"""The small real things behind the office: seals, passwords, files, the calendar, the clock."""

import stat
import subprocess
import sys
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from caseflow.domain.days import YearNotPublished
from caseflow.domain.errors import BrokenSeal
from caseflow.domain.identifiers import Sealed, masked
from caseflow.outside.calendar import chinese_working_days
from caseflow.outside.cipher import DOOR_KEY_NAME, KEY_NAME, open_cipher
from caseflow.outside.clock import OfficeClock
from caseflow.outside.files import FolderFiles, plain_name
from caseflow.outside.ids import RandomIds
from caseflow.outside.passwords import ArgonPasswords

NUMBER = "11010519491231002X"


def test_a_sealed_number_opens_with_its_folders_key_only(tmp_path: Path) -> None:
    cipher = open_cipher(tmp_path / "one")
    sealed = cipher.seal(NUMBER, mask=masked(NUMBER))
    assert NUMBER not in repr(sealed)
    assert str(sealed) == "1101**********002X"
    assert open_cipher(tmp_path / "one").unseal(sealed) == NUMBER
    with pytest.raises(BrokenSeal):
        open_cipher(tmp_path / "other").unseal(sealed)
    with pytest.raises(BrokenSeal):
        cipher.unseal(Sealed("not a box", "", ""))


def test_a_digest_is_equal_for_equal_numbers_and_differs_by_key(tmp_path: Path) -> None:
    one, other = open_cipher(tmp_path / "one"), open_cipher(tmp_path / "other")
    assert one.seal(NUMBER, mask="").digest == open_cipher(tmp_path / "one").digest(NUMBER)
    assert one.digest(NUMBER) != other.digest(NUMBER)
    assert one.digest(NUMBER) != one.digest("110105194912310021")


def test_the_key_is_for_its_owner_only(tmp_path: Path) -> None:
    open_cipher(tmp_path)
    assert stat.S_IMODE((tmp_path / KEY_NAME).stat().st_mode) == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {KEY_NAME, DOOR_KEY_NAME}


def test_first_starts_at_once_agree_on_one_key(tmp_path: Path) -> None:
    script = f"from pathlib import Path; from caseflow.outside.cipher import open_cipher; \
print(open_cipher(Path({str(tmp_path)!r})).digest('x'))"
    starts = [subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) for _ in range(4)]
    digests = {start.communicate(timeout=60)[0] for start in starts}
    assert [start.returncode for start in starts] == [0] * 4
    assert len(digests) == 1


def test_a_password_matches_its_hash_alone() -> None:
    passwords = ArgonPasswords()
    hashed = passwords.hash("安薪西青 2022")
    assert hashed.startswith("$argon2id$")
    assert passwords.matches("安薪西青 2022", hashed)
    assert not passwords.matches("安薪西青 2023", hashed)
    assert not passwords.matches("安薪西青 2022", "no hash")


def test_a_file_is_kept_whole_under_its_name(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    place = Path(files.keep("letters", "RC016-correction_order-SUB.docx", b"one"))
    assert place == tmp_path / "letters" / "RC016-correction_order-SUB.docx"
    files.keep("letters", place.name, b"two")
    assert place.read_bytes() == b"two"
    assert len(list(place.parent.iterdir())) == 1


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..", ".hidden", "a\\b", "甲&乙<丙>公司.docx", ""])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    place = Path(FolderFiles(tmp_path).keep("letters", name, b"x"))
    assert place.parent == tmp_path / "letters"
    assert not plain_name(name).startswith(".")


WORKED = ["2022-01-29", "2022-01-30", "2022-10-08", "2020-01-19", "2024-02-04", "2025-01-26", "2026-02-28"]
FREE = ["2022-01-31", "2022-02-04", "2022-10-07", "2020-01-31", "2024-02-16", "2025-02-04", "2026-02-23", "2022-07-16"]


@pytest.mark.parametrize("day", WORKED)
def test_a_made_up_weekend_is_worked(day: str) -> None:
    assert date.fromisoformat(day).weekday() >= 5
    assert chinese_working_days().is_working(date.fromisoformat(day))


@pytest.mark.parametrize("day", FREE)
def test_a_holiday_is_free(day: str) -> None:
    assert not chinese_working_days().is_working(date.fromisoformat(day))


def test_seven_working_days_over_the_national_day_of_2022() -> None:
    assert chinese_working_days().after(date(2022, 9, 29), 7) == date(2022, 10, 13)


def test_a_year_whose_notice_is_not_out_is_not_guessed() -> None:
    calendar = chinese_working_days()
    last = max(calendar.years)
    assert set(range(2004, 2027)) <= calendar.years
    with pytest.raises(YearNotPublished):
        calendar.is_working(date(last + 1, 3, 2))


def test_the_offices_day_is_tianjins() -> None:
    clock = OfficeClock()
    now = clock.now()
    assert now.tzinfo is UTC
    assert clock.today() in {(now + timedelta(hours=8)).date(), (now + timedelta(hours=8, seconds=5)).date()}


def test_secrets_are_long_and_never_the_same() -> None:
    ids = RandomIds()
    assert len({ids.secret() for _ in range(50)} | {ids.new() for _ in range(50)}) == 100
    assert len(ids.secret()) >= 32
