"""The clerk's small form, checked: each answer of its kind, no name or number of a sealed field in the open text."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from caseflow.domain.days import Day, NotADay
from caseflow.domain.errors import DomainError
from caseflow.domain.letter import FieldKind, FormField

LONGEST = 2000
"""Characters of one answer."""
_PARTS = re.compile(r"[;；|｜\t]")
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,2})?")
_WHOLE = re.compile(r"\d{1,9}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})(?::\d{2})?")


class BadAnswer(DomainError):
    """An answer of the form cannot be taken (terms: field, in both languages)."""

    slug = "bad_answer"


class AnswerMissing(BadAnswer):
    slug = "answer_missing"


class AnswerUnknown(BadAnswer):
    """The form has no such field."""

    slug = "answer_unknown"


class AnswerNoDay(BadAnswer):
    slug = "answer_no_day"


class AnswerIsPast(BadAnswer):
    """A deadline or an appointment lies before the letter's own day (terms also: given, today)."""

    slug = "answer_is_past"


class AnswerNotYet(BadAnswer):
    """What is counted or reported lies after the paper's own day (terms also: given, today)."""

    slug = "answer_not_yet"


class AnswerNoMoment(BadAnswer):
    slug = "answer_no_moment"


class AnswerNoNumber(BadAnswer):
    slug = "answer_no_number"


class AnswerNoCount(BadAnswer):
    slug = "answer_no_count"


class AnswersDisagree(BadAnswer):
    """Two answers cannot both be right (terms also: other)."""

    slug = "answers_disagree"


class AnswerNoChoice(BadAnswer):
    """terms also: choices."""

    slug = "answer_no_choice"


class AnswerTooLong(BadAnswer):
    slug = "answer_too_long"


class AnswerTellsWho(BadAnswer):
    """What belongs into a sealed field stands in an open one (terms also: sealed)."""

    slug = "answer_tells_who"


def answers_of(
    form: Iterable[FormField], given: Mapping[str, str], *, today: date | None = None, complete: bool = False
) -> dict[str, str]:
    """The answers as they are kept, empty ones left out; `complete` also asks for every required one.

    `today` is the day of the letter, before which no deadline and no appointment may lie.

    Raises BadAnswer (one of its kinds) for the first field, in the form's order, that cannot be taken.
    """
    fields = {field.name: field for field in form}
    for name in given:
        if name not in fields:
            raise AnswerUnknown(field=name)
    kept: dict[str, str] = {}
    for field in fields.values():
        answer = _clean(given.get(field.name, ""))
        if answer:
            kept[field.name] = _checked(field, answer)
            _not_past(field, kept[field.name], today)
        elif field.required and complete:
            raise AnswerMissing(field=_called(field))
    _keep_secrets(fields, kept)
    return kept


def parts_of(line: str, count: int) -> tuple[str, ...]:
    """A line of several things, parted by ； or | or a tab, as so many texts; the missing ones empty."""
    parts = [part.strip() for part in _PARTS.split(line, maxsplit=count - 1)]
    return (*parts, *[""] * (count - len(parts)))


def _called(field: FormField) -> str:
    """线索编号 Clue number: both names, for the form stands in either language."""
    return f"{field.zh} {field.en}"


def _clean(answer: str) -> str:
    return answer.replace("\r\n", "\n").replace("\r", "\n").strip()


def _checked(field: FormField, answer: str) -> str:
    if len(answer) > LONGEST:
        raise AnswerTooLong(field=_called(field), most=LONGEST)
    check = _CHECKS.get(field.kind)
    return check(field, answer) if check else answer


def _day(field: FormField, answer: str) -> str:
    try:
        day = Day.parse(answer)
    except NotADay as error:
        raise AnswerNoDay(field=_called(field)) from error
    if not day.exact:
        raise AnswerNoDay(field=_called(field))
    return str(day)


def _not_past(field: FormField, answer: str, today: date | None) -> None:
    if field.ahead and today is not None and answer[:10] < today.isoformat():
        raise AnswerIsPast(field=_called(field), given=answer[:10], today=today)


def _moment(field: FormField, answer: str) -> str:
    shape = _MOMENT.fullmatch(answer)
    try:
        if shape is None:
            return _day(field, answer)
        return datetime.strptime(f"{shape[1]} {shape[2]}", "%Y-%m-%d %H:%M").strftime("%Y-%m-%dT%H:%M")  # noqa: DTZ007
    except (ValueError, AnswerNoDay) as error:
        raise AnswerNoMoment(field=_called(field)) from error


def _number(field: FormField, answer: str) -> str:
    plain = answer.replace(",", "").replace("，", "")
    if not (_WHOLE if field.whole else _NUMBER).fullmatch(plain):
        raise (AnswerNoCount if field.whole else AnswerNoNumber)(field=_called(field))
    return plain


def _choice(field: FormField, answer: str) -> str:
    words = {choice.word for choice in field.choices}
    if answer not in words:
        raise AnswerNoChoice(field=_called(field), choices="、".join(c.zh for c in field.choices))
    return answer


_CHECKS: Mapping[FieldKind, Callable[[FormField, str], str]] = {
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.NUMBER: _number,
    FieldKind.CHOICE: _choice,
}


def _keep_secrets(fields: Mapping[str, FormField], kept: Mapping[str, str]) -> None:
    """A complainant's name or telephone written into an open field would leave the office in clear."""
    secrets = {name: answer for name, answer in kept.items() if fields[name].personal and len(answer) > 1}
    for name, answer in kept.items():
        for sealed, secret in secrets.items():
            if not fields[name].personal and secret in answer:
                field = fields[name]
                raise AnswerTellsWho(field=_called(field), sealed=_called(fields[sealed]))
