"""The clerk's small form: each answer of its kind, empty ones left out, secrets kept out of open text."""

from datetime import date

import pytest

from caseflow.domain.days import Term
from caseflow.domain.drafts.answers import (
    LONGEST,
    AnswerIsPast,
    AnswerMissing,
    AnswerNoChoice,
    AnswerNoCount,
    AnswerNoDay,
    AnswerNoMoment,
    AnswerNoNumber,
    AnswerTellsWho,
    AnswerTooLong,
    AnswerUnknown,
    BadAnswer,
    answers_of,
)
from caseflow.domain.drafts.dates import day_words, moment_words
from caseflow.domain.letter import Choice, FieldKind, FormField
from caseflow.problems import told

FORM = (
    FormField(name="number", zh="线索编号", en="Clue number", kind=FieldKind.TEXT, required=True),
    FormField(name="day", zh="日期", en="Day", kind=FieldKind.DAY),
    FormField(name="moment", zh="时间", en="Time", kind=FieldKind.MOMENT),
    FormField(name="amount", zh="金额", en="Amount", kind=FieldKind.NUMBER),
    FormField(name="count", zh="件数", en="Count", kind=FieldKind.NUMBER, whole=True),
    FormField(
        name="source",
        zh="来源",
        en="Source",
        kind=FieldKind.CHOICE,
        choices=(Choice(word="visit", zh="来访", en="Visit"), Choice(word="other", zh="其他", en="Other")),
    ),
    FormField(name="summary", zh="内容", en="Content", kind=FieldKind.LINES),
    FormField(name="who", zh="反映人", en="Complainant", kind=FieldKind.TEXT, personal=True),
)


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("number", "  XS-1 ", "XS-1"),
        ("day", "2026-11-25", "2026-11-25"),
        ("moment", "2026-11-25T09:05", "2026-11-25T09:05"),
        ("moment", "2026-11-25 9:05", "2026-11-25T09:05"),
        ("moment", "2026-11-25T09:05:30", "2026-11-25T09:05"),
        ("moment", "2026-11-25", "2026-11-25"),
        ("amount", "1,264,500.5", "1264500.5"),
        ("amount", "0", "0"),
        ("count", "1,024", "1024"),
        ("source", "visit", "visit"),
        ("summary", "一\r\n二\r三", "一\n二\n三"),
    ],
)
def test_an_answer_of_its_kind_is_kept(name: str, given: str, kept: str) -> None:
    assert answers_of(FORM, {name: given}) == {name: kept}


@pytest.mark.parametrize(
    ("name", "given", "refusal"),
    [
        ("day", "2026-02-30", AnswerNoDay),
        ("day", "2026-11", AnswerNoDay),
        ("day", "明天", AnswerNoDay),
        ("moment", "2026-11-25T25:00", AnswerNoMoment),
        ("moment", "2026-02-30T09:00", AnswerNoMoment),
        ("moment", "下午", AnswerNoMoment),
        ("amount", "-1", AnswerNoNumber),
        ("amount", "1.234", AnswerNoNumber),
        ("amount", "十万", AnswerNoNumber),
        ("count", "1.5", AnswerNoCount),
        ("source", "dream", AnswerNoChoice),
        ("number", "x" * (LONGEST + 1), AnswerTooLong),
        ("colour", "red", AnswerUnknown),
    ],
)
def test_an_answer_of_another_kind_is_refused_by_its_field(name: str, given: str, refusal: type[BadAnswer]) -> None:
    with pytest.raises(refusal) as refused:
        answers_of(FORM, {name: given})
    label = {field.name: field.zh for field in FORM}.get(name, name)
    assert label in told(refused.value)
    assert "—" not in told(refused.value) + told(refused.value, "en")


@pytest.mark.parametrize(("name", "past"), [("until", "2026-11-25"), ("meets_at", "2026-11-25T23:59")])
def test_a_deadline_or_an_appointment_lies_on_the_day_of_the_letter_or_after_it(name: str, past: str) -> None:
    ahead = [
        FormField(name="until", zh="期限", en="Deadline", kind=FieldKind.DAY, ahead=True),
        FormField(name="meets_at", zh="约谈时间", en="Time", kind=FieldKind.MOMENT, ahead=True),
    ]
    today = date(2026, 11, 26)
    with pytest.raises(AnswerIsPast) as refused:
        answers_of(ahead, {name: past}, today=today)
    assert "2026-11-25 早于今天（2026-11-26）" in told(refused.value)
    assert answers_of(ahead, {name: past}) == {name: past}
    assert answers_of(ahead, {name: past.replace("25", "26")}, today=today)
    assert answers_of(FORM, {"day": "2020-01-01", "number": "1"}, today=today)


def test_an_empty_answer_is_no_answer() -> None:
    assert answers_of(FORM, {"day": "  ", "number": ""}) == {}


def test_a_draft_may_lack_what_a_letter_may_not() -> None:
    assert answers_of(FORM, {}) == {}
    with pytest.raises(AnswerMissing) as refused:
        answers_of(FORM, {}, complete=True)
    assert told(refused.value) == "“线索编号 Clue number”必须填写。"
    assert answers_of(FORM, {"number": "1"}, complete=True) == {"number": "1"}


def test_the_name_of_who_complained_may_not_stand_in_open_text() -> None:
    with pytest.raises(AnswerTellsWho) as refused:
        answers_of(FORM, {"who": "赵大堃", "summary": "赵大堃反映未发工资"})
    assert refused.value.terms == {"field": "内容 Content", "sealed": "反映人 Complainant"}
    assert answers_of(FORM, {"who": "赵大堃", "summary": "有人反映"})["who"] == "赵大堃"


@pytest.mark.parametrize(
    ("answer", "told_as", "plain"),
    [
        ("2026-08-01T09:05", "2026年8月1日上午9时5分", "2026年8月1日9时5分"),
        ("2026-08-01T12:00", "2026年8月1日中午12时", "2026年8月1日12时0分"),
        ("2026-08-01T14:30", "2026年8月1日下午2时30分", "2026年8月1日14时30分"),
        ("2026-08-01", "2026年8月1日", "2026年8月1日"),
        (None, None, None),
    ],
)
def test_moments_are_told_without_leading_zeros(answer: str | None, told_as: str | None, plain: str | None) -> None:
    assert moment_words(answer) == told_as
    assert moment_words(answer, plain=True) == plain


def test_days_and_terms_are_told_as_on_paper() -> None:
    assert day_words(None) is None
    assert (Term(5, True).words, Term(7, False).words) == ("5个工作日", "7日")
