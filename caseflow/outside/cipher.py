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

KEY_NAME = "secret.key"
"""The key's file in the data folder. Whoever loses it loses every sealed value: keep it with the backups, apart."""


class FolderCipher:
    """The cipher of one data folder."""

    def __init__(self, key: bytes) -> None:
        self._fernet = Fernet(key)
        self._digest_key = HKDF(SHA256(), length=32, salt=None, info=b"caseflow digest").derive(key)

    def seal(self, clear: str, *, mask: str) -> Sealed:
        return Sealed(self._fernet.encrypt(clear.encode()).decode(), self.digest(clear), mask)

    def unseal(self, sealed: Sealed) -> str:
        try:
            return self._fernet.decrypt(sealed.box.encode()).decode()
        except InvalidToken as error:
            raise BrokenSeal from error

    def digest(self, clear: str) -> str:
        return hmac.new(self._digest_key, clear.encode(), hashlib.sha256).hexdigest()


def open_cipher(home: Path) -> FolderCipher:
    """The cipher of the data folder; its key is made at the first start, readable by its owner only."""
    key_file = home / KEY_NAME
    if not key_file.exists():
        _lay_key(key_file)
    return FolderCipher(key_file.read_bytes().strip())


def _lay_key(key_file: Path) -> None:
    """Two first starts at once agree on one key: the first to link its whole file wins."""
    key_file.parent.mkdir(parents=True, exist_ok=True)
    draft = key_file.with_name(f".{KEY_NAME}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(Fernet.generate_key())
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, key_file)
    finally:
        draft.unlink()
