"""What a draft says, made ready for the template: cleaned, complete, its blanks marked."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from caseflow.domain.errors import SlotsMismatch
from caseflow.domain.letter import Draft, LetterKind, Slot

# Two characters Unicode keeps for a program's own use; no value may bring them along.
OPENS, CLOSES = "\ufdd0", "\ufdd1"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def cleaned(value: str) -> str:
    """The value without what XML forbids or Word would take for a command; line ends and tabs stay."""
    return _UNPRINTABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def unmarked(text: str) -> str:
    return text.replace(OPENS, "").replace(CLOSES, "")


def filled(kind: LetterKind, draft: Draft) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Every slot of the kind with its value or its marked blank, and the Chinese labels of the blanks.

    Raises SlotsMismatch naming each slot that is missing without leave, unknown, or of the wrong shape.
    """
    blanks: dict[str, None] = {}
    wrong = [name for name in draft.slots if name not in {slot.name for slot in kind.slots}]
    ready: dict[str, Any] = {}
    for slot in kind.slots:
        value = draft.slots.get(slot.name, _by_default(kind, slot.name, draft))
        if slot.many:
            rows = () if value is None and slot.may_be_blank else value
            ready[slot.name] = tuple(_rows(slot, rows, wrong, blanks))
        else:
            ready[slot.name] = _text(slot, value, slot.name, wrong, blanks)
            if not ready[slot.name].strip():
                wrong.append(slot.name)
    if wrong:
        raise SlotsMismatch(kind=kind.kind, slots="、".join(dict.fromkeys(wrong)))
    return ready, tuple(blanks)


def _by_default(kind: LetterKind, slot: str, draft: Draft) -> str | None:
    """The term for an answer is the kind's own where the draft does not set it; shorter for an urgent letter."""
    term = kind.reply_term(urgent=bool(draft.slots.get("urgency"))) if slot == "reply_within" else None
    return None if term is None else term.words


def _rows(slot: Slot, value: object, wrong: list[str], blanks: dict[str, None]) -> Iterator[dict[str, str]]:
    if not isinstance(value, tuple | list):
        wrong.append(slot.name)
        return
    known = {column.name for column in slot.columns}
    for row in value:
        if not isinstance(row, Mapping) or row.keys() - known:
            wrong.append(slot.name)
            return
        yield {
            column.name: _text(column, row.get(column.name), f"{slot.name}.{column.name}", wrong, blanks)
            for column in slot.columns
        }


def _text(slot: Slot, value: object, path: str, wrong: list[str], blanks: dict[str, None]) -> str:
    if value is None and slot.may_be_blank:
        blanks[slot.zh] = None
        return f"{OPENS}〔待填：{slot.zh}〕{CLOSES}"
    if not isinstance(value, str):
        wrong.append(path)
        return ""
    return cleaned(value)
