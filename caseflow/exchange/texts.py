"""The texts a case file is made of: free ones, keys, addresses, and the numbers of people and companies."""

import re
import unicodedata
from datetime import date
from typing import Any, ClassVar

from caseflow.domain.identifiers import Sealed, is_id_number, plain
from caseflow.exchange.fields import Shape, Stated, refusal, text_of
from caseflow.exchange.notes import echo

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What neither a letter nor the store can hold: control characters and halves of characters."""
_PRINTABLE = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]*$"
_ID_IN_TEXT = re.compile(r"(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")
_ID = r"^(?!\s|\.{1,2}$)[^/\\\u0000-\u001f\u007f]{1,100}(?<!\s)$"


class Text(Stated):
    """Free text. An id number in it is refused: it belongs behind the seal of `people[].id_number`."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": _PRINTABLE}

    def read(self, value: Any) -> Any:
        text = text_of(value)
        if UNPRINTABLE.search(text):
            raise refusal("unprintable", given=echo(text))
        if any(_is_somebody(found) for found in _ID_IN_TEXT.findall(unicodedata.normalize("NFKC", text))):
            raise refusal("id_number_in_text")
        return text


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
    """An address of the web, or a plain word of where the source is; never a script."""

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
        return code


class Sha256(Stated):
    """The fingerprint of a proof."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": "^[0-9a-fA-F]{64}$"}

    def read(self, value: Any) -> Any:
        text = text_of(value).lower()
        if not re.fullmatch("[0-9a-f]{64}", text):
            raise refusal("not_a_sha256")
        return text


class IdNumber(Stated):
    """A citizen's number. It is checked here and sealed when the case is built; no refusal repeats it."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": r"^[\s\-]*([0-9][\s\-]*){17}[0-9Xx][\s\-]*$"}

    def read(self, value: Any) -> Any:
        if not isinstance(value, str) or not is_id_number(value):
            raise refusal("not_an_id_number")
        return plain(value)

    def show(self, value: Sealed) -> str:
        return value.mask


def _is_somebody(number: str) -> bool:
    """Whether a number in a text is a citizen's: the right check character, and a birthday that exists."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return 1900 <= born.year <= 2100 and is_id_number(number)
