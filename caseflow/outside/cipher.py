"""Seals for personal values: encrypted with the data folder's key, compared by a keyed digest, shown by a mask."""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from caseflow.domain.errors import BrokenSeal
from caseflow.domain.identifiers import Sealed
from caseflow.domain.keeping import KeyAbsent, WrongKey
from caseflow.outside.files import room, sync_folder

KEY_NAME = "secret.key"
"""The key's file in the data folder. Whoever loses it loses every sealed value: keep it with the backups, apart."""
DOOR_KEY_NAME = "door.key"
"""The key of cookies and sign-ins; a lost one only ends every session."""


class FolderCipher:
    """The cipher of one data folder.

    `fingerprint` is of the key that sealed what the store holds. Where another key lies in the folder, or none, the
    cipher refuses to seal, to open and to compare until the right one is there; a second key is never made.
    """

    def __init__(self, home: Path, door_key: bytes, fingerprint: str) -> None:
        self._key_file = home / KEY_NAME
        self._door_key = door_key
        self.fingerprint = fingerprint
        self._found: _Key | None = None

    def seal(self, clear: str, *, mask: str) -> Sealed:
        return Sealed(self._key.fernet.encrypt(clear.encode()).decode(), self.digest(clear), mask)

    def unseal(self, sealed: Sealed) -> str:
        try:
            return self._key.fernet.decrypt(sealed.box.encode()).decode()
        except InvalidToken as error:
            raise BrokenSeal from error

    def digest(self, clear: str) -> str:
        return hmac.new(self._key.digest_key, clear.encode(), hashlib.sha256).hexdigest()

    def mac(self, text: str) -> str:
        return hmac.new(self._door_key, text.encode(), hashlib.sha256).hexdigest()

    def lacking(self) -> KeyAbsent | None:
        """Why nothing can be sealed; None where all is well."""
        try:
            self._key  # noqa: B018  looked for anew
        except KeyAbsent as absent:
            return absent
        return None

    def key(self) -> bytes:
        """The key itself, for a copy that is kept apart. Raises KeyAbsent."""
        return self._key.text

    def take_key(self, text: bytes, *, name: str) -> None:
        """Lay the right key into the folder; a wrong one that lies there is put aside. Raises WrongKey, DiskFull."""
        refuse_other(text, self.fingerprint, name=name)
        if self.lacking() is None:
            return
        if self._key_file.exists():
            self._key_file.replace(self._key_file.with_name(f"{KEY_NAME}.wrong-{secrets.token_hex(4)}"))
        _lay_key(self._key_file, text.strip())

    @property
    def _key(self) -> "_Key":
        """The folder's key, looked for until the right one was found: it may be brought while the program runs."""
        if self._found is None:
            self._found = self._look()
        return self._found

    def _look(self) -> "_Key":
        try:
            key = _Key(self._key_file.read_bytes())
        except FileNotFoundError as error:
            raise KeyAbsent(reason="key_missing", place=self._key_file) from error
        except ValueError as error:
            raise KeyAbsent(reason="key_wrong", place=self._key_file) from error
        if key.fingerprint != self.fingerprint:
            raise KeyAbsent(reason="key_wrong", place=self._key_file)
        return key


class _Key:
    """A key and what is derived from it. Raises ValueError for what is no key."""

    def __init__(self, text: bytes) -> None:
        self.text = text.strip()
        self.fernet = Fernet(self.text)
        self.digest_key = _derived(self.text, b"caseflow digest")
        self.fingerprint = _derived(self.text, b"caseflow fingerprint").hex()[:32]


def open_cipher(home: Path, known: str | None = None) -> FolderCipher:
    """The cipher of the data folder; its keys are made at the first start, readable by their owner only.

    `known` is the fingerprint that the store remembers: where there is one, no personal key is made any more.
    """
    door_key = _key_in(home / DOOR_KEY_NAME)
    return FolderCipher(home, door_key, known or _fingerprint(home / KEY_NAME))


def refuse_other(text: bytes, fingerprint: str | None, *, name: str) -> None:
    """Raises WrongKey for what is no key, or not the one of this fingerprint."""
    try:
        key = _Key(text)
    except ValueError as error:
        raise WrongKey(name=name, reason="not_a_key") from error
    if fingerprint is not None and key.fingerprint != fingerprint:
        raise WrongKey(name=name, reason="key_of_another")


def _fingerprint(key_file: Path) -> str:
    try:
        return _Key(_key_in(key_file)).fingerprint
    except ValueError as error:
        raise WrongKey(name=key_file, reason="not_a_key") from error


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=purpose).derive(key)


def _key_in(key_file: Path) -> bytes:
    if not key_file.exists():
        _lay_key(key_file, Fernet.generate_key())
    return key_file.read_bytes().strip()


def _lay_key(key_file: Path, text: bytes) -> None:
    """Two first starts at once agree on one key: the first to link its whole file wins."""
    key_file.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        write_private(key_file, text)


def write_private(target: Path, text: bytes) -> None:
    """Write a new file for its owner only, whole or not at all. Raises FileExistsError, DiskFull."""
    draft = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
    try:
        with room(target), os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)
