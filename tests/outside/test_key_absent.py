"""The key of the personal values gone, another in its place, and brought back: a second key is never made."""

import stat
from pathlib import Path

import pytest

from caseflow.domain.identifiers import masked
from caseflow.domain.keeping import KeyAbsent, WrongKey
from caseflow.outside.cipher import KEY_NAME, FolderCipher, open_cipher

NUMBER = "11010519491231002X"


@pytest.fixture
def first(tmp_path: Path) -> FolderCipher:
    """The cipher that sealed what is in the store."""
    return open_cipher(tmp_path / "one")


def test_without_the_key_nothing_is_sealed_opened_or_compared_but_signing_in_works(
    first: FolderCipher, tmp_path: Path
) -> None:
    sealed = first.seal(NUMBER, mask=masked(NUMBER))
    cipher = open_cipher(tmp_path / "two", first.fingerprint)
    for refused in (lambda: cipher.seal(NUMBER, mask=""), lambda: cipher.unseal(sealed), lambda: cipher.digest("x")):
        with pytest.raises(KeyAbsent) as absent:
            refused()
        assert absent.value.terms == {"reason": "key_missing", "place": str(tmp_path / "two" / KEY_NAME)}
    assert not (tmp_path / "two" / KEY_NAME).exists()
    assert len(cipher.mac("cookie")) == 64
    assert cipher.lacking() is not None
    assert first.lacking() is None


def test_another_key_in_its_place_is_known_as_such_and_put_aside(first: FolderCipher, tmp_path: Path) -> None:
    other = open_cipher(tmp_path / "two")
    cipher = open_cipher(tmp_path / "two", first.fingerprint)
    absent = cipher.lacking()
    assert absent is not None
    assert absent.terms["reason"] == "key_wrong"
    with pytest.raises(WrongKey):
        cipher.take_key(other.key(), name="k")
    cipher.take_key(first.key() + b"\n", name="k")
    assert cipher.unseal(first.seal(NUMBER, mask="")) == NUMBER
    [aside] = (tmp_path / "two").glob(f"{KEY_NAME}.wrong-*")
    assert aside.read_bytes() == other.key()
    assert stat.S_IMODE((tmp_path / "two" / KEY_NAME).stat().st_mode) == 0o600


def test_a_key_that_is_copied_into_the_folder_is_found_without_a_new_start(first: FolderCipher, tmp_path: Path) -> None:
    cipher = open_cipher(tmp_path / "two", first.fingerprint)
    assert cipher.lacking() is not None
    (tmp_path / "two" / KEY_NAME).write_bytes(first.key())
    assert cipher.digest(NUMBER) == first.digest(NUMBER)


def test_the_right_key_given_again_changes_nothing(first: FolderCipher, tmp_path: Path) -> None:
    first.take_key(first.key(), name="k")
    assert {path.name for path in (tmp_path / "one").iterdir()} == {"secret.key", "door.key"}


@pytest.mark.parametrize("text", [b"", b"no key", b"\xff\xfe", b"A" * 44], ids=["empty", "words", "bytes", "letters"])
def test_what_is_no_key_is_refused(text: bytes, first: FolderCipher, tmp_path: Path) -> None:
    with pytest.raises(WrongKey):
        first.take_key(text, name="k")
    (tmp_path / "three").mkdir()
    (tmp_path / "three" / KEY_NAME).write_bytes(text)
    cipher = open_cipher(tmp_path / "three", first.fingerprint)
    assert cipher.lacking() is not None


def test_a_new_folder_whose_key_file_is_none_is_refused_with_a_word(tmp_path: Path) -> None:
    (tmp_path / KEY_NAME).write_bytes(b"no key")
    with pytest.raises(WrongKey):
        open_cipher(tmp_path)


def test_a_fingerprint_tells_nothing_of_the_key(first: FolderCipher, tmp_path: Path) -> None:
    assert len(first.fingerprint) == 32
    assert first.fingerprint.encode() not in first.key()
    assert first.fingerprint != open_cipher(tmp_path / "two").fingerprint
    assert first.fingerprint == open_cipher(tmp_path / "one").fingerprint
