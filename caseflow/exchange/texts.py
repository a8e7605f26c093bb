"""The texts a case file is made of: free ones, keys, addresses, and the numbers of people and companies."""

import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from caseflow.domain.echoes import echo
from caseflow.domain.identifiers import (
    PersonalKind,
    Sealed,
    is_bank_card,
    is_credit_code,
    is_id_number,
    is_phone,
    personal_in,
    plain,
    plain_phone,
)
from caseflow.exchange.fields import Shape, Stated, refusal, text_of

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What neither a letter nor the store can hold: control characters and halves of characters."""
_PRINTABLE = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]*$"
_ID = r"^(?!\s|\.{1,2}$)[^/\\\u0000-\u001f\u007f]{1,100}(?<!\s)$"


_IS_ONE: Mapping[PersonalKind, Callable[[str], bool]] = {
    PersonalKind.ID_NUMBER: is_id_number,
    PersonalKind.PHONE: is_phone,
    PersonalKind.BANK_CARD: is_bank_card,
}
_WRONG: Mapping[PersonalKind, str] = {
    PersonalKind.ID_NUMBER: "not_an_id_number",
    PersonalKind.PHONE: "not_a_phone",
    PersonalKind.BANK_CARD: "not_a_bank_card",
}


class Text(Stated):
    """Free text. An id number, bank card or mobile number in it is refused: it belongs behind a seal of `people[]`."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": _PRINTABLE, "maxLength": 2_000}
    sealed_elsewhere: ClassVar[frozenset[PersonalKind]] = frozenset(PersonalKind)
    """What may not stand in it."""

    def read(self, value: Any) -> Any:
        text = text_of(value)
        most = int(self.shape.get("maxLength", len(text)))
        if len(text) > most:
            raise refusal("text_too_long", given=str(len(text)), most=str(most))
        if UNPRINTABLE.search(text):
            raise refusal("unprintable", given=echo(text))
        for one in personal_in(text):
            if one.kind in self.sealed_elsewhere:
                raise refusal(f"{one.kind.value}_in_text")
        return text


class Name(Text):
    """What something or somebody is called."""

    shape: ClassVar[Shape] = {**Text.shape, "maxLength": 200}


class Notes(Text):
    """Remarks of any kind about a whole case."""

    shape: ClassVar[Shape] = {**Text.shape, "maxLength": 20_000}


class Key(Text):
    """The file's own name for a thing, or a reference to one."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": r"^[^\u0000-\u001f\u007f]{1,100}$"}

    def read(self, value: Any) -> Any:
        text: str = super().read(value)
        if not text:
            raise refusal("empty_text")
        if len(text) > 100 or re.search("[\x00-\x1f]", text):
            raise refusal("not_a_key", given=echo(text))
        return text


class CaseId(Key):
    """The case's own number: it stands in addresses and file names, so it holds no slash."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": _ID}

    def read(self, value: Any) -> Any:
        text: str = super().read(value)
        if re.search(_ID, text) is None:
            raise refusal("not_a_case_id", given=echo(text))
        return text


class Link(Text):
    """An address of the web, or a plain word of where the source is; never a script.

    Addresses are full of long numbers, so only a citizen's number is looked for, which proves itself.
    """

    sealed_elsewhere = frozenset({PersonalKind.ID_NUMBER})

    def read(self, value: Any) -> Any:
        text: str = super().read(value)
        scheme = re.match(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):", text)
        if scheme and scheme[1].lower() not in {"http", "https"}:
            raise refusal("not_a_web_address", given=echo(text))
        return text


class CreditCode(Stated):
    """统一社会信用代码, kept as it is compared."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": r"^[\s\-]*([0-9A-Za-z][\s\-]*){1,30}$"}

    def read(self, value: Any) -> Any:
        code = plain(text_of(value))
        if not re.fullmatch("[0-9A-Z]{1,30}", code):
            raise refusal("not_a_credit_code", given=echo(code))
        for one in () if is_credit_code(code) else personal_in(code):
            raise refusal(f"{one.kind.value}_in_text")
        return code


class Sha256(Stated):
    """The fingerprint of a proof."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": "^[0-9a-fA-F]{64}$"}

    def read(self, value: Any) -> Any:
        text = text_of(value).lower()
        if not re.fullmatch("[0-9a-f]{64}", text):
            raise refusal("not_a_sha256")
        return text


class Personal(Stated):
    """A personal number. It is checked here and sealed when the case is built; no refusal repeats it."""

    kind: ClassVar[PersonalKind]

    def read(self, value: Any) -> Any:
        if not isinstance(value, str) or not _IS_ONE[self.kind](value):
            raise refusal(_WRONG[self.kind])
        return plain_phone(value) if self.kind is PersonalKind.PHONE else plain(value)

    def show(self, value: Sealed) -> str:
        return value.mask


class IdNumber(Personal):
    """A citizen's number."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": r"^[\s\-]*([0-9][\s\-]*){17}[0-9Xx][\s\-]*$"}
    kind = PersonalKind.ID_NUMBER


class Phone(Personal):
    """A worker's mobile number; kept without its country code."""

    shape: ClassVar[Shape] = {
        "type": "string",
        "pattern": r"^[\s\-]*((\+|0[\s\-]*0)?[\s\-]*8[\s\-]*6)?[\s\-]*1[\s\-]*[3-9][\s\-]*([0-9][\s\-]*){9}$",
    }
    kind = PersonalKind.PHONE


class BankCard(Personal):
    """The card a worker's wages go to."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": r"^[\s\-]*[1-9][\s\-]*([0-9][\s\-]*){15,18}$"}
    kind = PersonalKind.BANK_CARD
