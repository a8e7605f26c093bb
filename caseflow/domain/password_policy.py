"""Which passwords are good enough: long, of several characters, no well-known one and not the name of its owner."""

import re
import unicodedata

LEAST = 10
"""The fewest characters of a password."""
MOST = 200
"""The most: longer ones would only keep the machine busy."""
_LEAST_DIFFERENT = 5

_WORDS = """
    password passw0rd p@ssw0rd p@ssword pa$$word letmein welcome iloveyou monkey dragon football baseball sunshine
    princess superman master shadow trustno qwerty qwertyuiop asdfghjkl zxcvbnm qazwsxedc asdf zxcv abc abcd admin
    administrator root user guest test caseflow login changeme default secret woaini woaiwojia wodemima mima nihao
    zhongguo tianjin xiqing 安薪西青 密码 我的密码 我爱你 西青 天津 劳动监察
"""
_WELL_KNOWN = frozenset(_WORDS.split())
"""Words that make no password, whatever digits and signs stand around them."""
_ROWS = ("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn")


def plain(password: str) -> str:
    """The password as it is proved: the same letters in any width and composition are the same password."""
    return unicodedata.normalize("NFKC", password)


def weakness(password: str, name: str) -> str | None:
    """Why this password is not good enough for the officer of this name, as a slug; None where it is."""
    text = plain(password).casefold()
    own = plain(name).casefold()
    core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", text)
    reasons = {
        "password_too_short": len(text) < LEAST,
        "password_too_long": len(text) > MOST,
        "password_only_digits": text.isdigit(),
        "password_repeats": len(set(text)) < _LEAST_DIFFERENT or text in (text + text)[1:-1],
        "password_is_a_row": _is_a_row(text),
        "password_well_known": core in _WELL_KNOWN,
        "password_is_the_name": len(own) > 1 and core in {own, own[::-1]},
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _is_a_row(text: str) -> bool:
    """Keys that lie beside each other, forwards or backwards."""
    return any(text in row or text in row[::-1] for row in (row * 2 for row in _ROWS))
