"""A form for one thing of a case: each input with its label, choices, what was typed and what is wrong with it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext

from caseflow.domain.amending import LETTERS, SINGLE, Group, View, path_of, view_of
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import Fault
from caseflow.exchange.typed import NO, YES, FormField, form_fields, typed_of
from caseflow.glossary import Language, label, words
from caseflow.problems.by_hand import told_by_hand
from caseflow.web.fact_words import WORDS_OF, fact_words, name_of, value_words
from caseflow.web.paths import path_words

Typed = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One input as the page draws it. `kind` is that of `FormField`; `mask` is what a sealed value shows."""

    name: str
    label: str
    kind: str
    values: tuple[str, ...]
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    error: str = ""
    mask: str = ""
    most: int | None = None

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One fact of a stale form: when it was opened, what is there now, and what was typed."""

    label: str
    was: str
    now: str
    yours: str
    differs: bool


def inputs(
    case: CaseFile,
    group: Group,
    thing: Any,
    typed: Typed | None,
    *,
    faults: Iterable[Fault],
    language: Language,
    key: str,
) -> tuple[Input, ...]:
    """The inputs of a thing: as it is, or as somebody typed it, with the faults beside them."""
    given = typed if typed is not None else typed_of(thing) if thing is not None else {}
    masks = view_of(thing) if thing is not None and group is Group.PEOPLE else {}
    said = _errors(faults, group, key, language)
    return tuple(
        Input(
            name=field.name,
            label=fact_words(group, field.name, language),
            kind="one" if field.kind == "word" else field.kind,
            values=tuple(given.get(field.name, ())),
            choices=_choices(case, group, field, tuple(given.get(field.name, ())), language),
            hint=_hint(field),
            error=said.get(field.name, ""),
            mask=(value_words(case, group, field.name, masks.get(field.name), language) or "")
            if field.kind == "sealed"
            else "",
            most=field.most,
        )
        for field in form_fields(group)
    )


def other_faults(case: CaseFile, faults: Iterable[Fault], group: Group, key: str, language: Language) -> list[str]:
    """Faults that no input of the form stands for, each with its place: of other things, or of the whole."""
    names = {field.name for field in form_fields(group)}
    return [_placed(case, one, language) for one in faults if _fact_of(one, group, key) not in names]


def _placed(case: CaseFile, fault: Fault, language: Language) -> str:
    place, told = path_words(case, fault.path, language), told_by_hand(fault, language)
    return f"{place}{'：' if language == 'zh' else ': '}{told}" if place else told


def compared(
    case: CaseFile, group: Group, language: Language, *, was: View, now: Any, yours: Any
) -> tuple[Compared, ...]:
    """Three columns for somebody whose form is stale; facts that nobody states are left out."""
    there, mine = view_of(now), view_of(yours)

    def words_of(fact: str, text: str | None) -> str:
        return value_words(case, group, fact, text, language) or "—"

    return tuple(
        Compared(
            label=fact_words(group, field.name, language),
            was=words_of(field.name, was.get(field.name)),
            now=words_of(field.name, there.get(field.name)),
            yours=words_of(field.name, mine.get(field.name)),
            differs=len({one.get(field.name) for one in (was, there, mine)}) > 1,
        )
        for field in form_fields(group)
        if any(one.get(field.name) is not None for one in (was, there, mine))
    )


def moved_on(typed: Typed, *, was: View, now: Any, yours: Any) -> Typed:
    """What a stale form shows below: what was typed, and where nothing was changed, what is there now.

    So saving it again takes nobody else's change back unseen.
    """
    if now is None or yours is None:
        return typed
    there, mine = typed_of(now), view_of(yours)
    return {name: there.get(name, ()) if mine.get(name) == was.get(name) else given for name, given in typed.items()}


def opened_text(thing: Any) -> str:
    """What the form carries along of the thing as it was opened, for a stale form: shown values only."""
    return json.dumps(view_of(thing) if thing is not None else {}, ensure_ascii=False)


def opened_view(text: str) -> View:
    """What the form brought back of it; whatever is no such text counts as nothing."""
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return {str(name): str(one) for name, one in read.items() if one is not None} if isinstance(read, dict) else {}


def has_key(group: Group) -> bool:
    """Whether a new thing of the group may be given a key."""
    return group in LETTERS


def is_single(group: Group) -> bool:
    return group in SINGLE


def _errors(faults: Iterable[Fault], group: Group, key: str, language: Language) -> dict[str, str]:
    return {_fact_of(one, group, key): told_by_hand(one, language) for one in faults}


def _fact_of(fault: Fault, group: Group, key: str) -> str:
    """The input that a path speaks of: "contracts.K1.nature.0" is "nature"; empty for a place of another thing."""
    names = {field.name for field in form_fields(group)}
    start = path_of(group, "") if group is not Group.PEOPLE else path_of(group, key)
    if start and not fault.path.startswith(f"{start}."):
        return ""
    steps = fault.path.split(".")
    tails = (steps[first:last] for first in range(len(steps)) for last in range(len(steps), first, -1))
    return next((name for tail in tails if (name := ".".join(tail)) in names), "")


def _choices(
    case: CaseFile, group: Group, field: FormField, given: Sequence[str], language: Language
) -> tuple[tuple[str, str], ...]:
    if field.kind == "yes_no":
        return tuple((word, label("answer", word, language)) for word in (YES, NO))
    if field.words:
        named = words()[WORDS_OF[group, field.name]]
        return tuple((code, named[code][language == "en"]) for code in field.words)
    if not field.names:
        return ()
    keys = [one.key for one in getattr(case, field.names)]
    if field.name == "between":
        keys.append("workers")
    keys += [one for one in given if one.strip() and one not in keys]
    return tuple((key, name_of(case, field.names, key, language)) for key in keys)


def _hint(field: FormField) -> str:
    hints = {
        "money": gettext("元，最多两位小数"),
        "day": gettext("年-月-日；只知年月或年份也可"),
        "term": gettext("如：7个工作日、3天"),
        "months": gettext("可以是半个月，如 2.5"),
    }
    return str(hints.get(field.kind, ""))
