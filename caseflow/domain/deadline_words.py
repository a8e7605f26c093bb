"""Why this date: one sentence about a deadline, in Chinese and in English, for every screen and door."""

from datetime import date

from caseflow.domain.counting import Unit
from caseflow.domain.days import Day
from caseflow.domain.deadlines import Deadline
from caseflow.domain.rule import formal

_UNITS = {
    Unit.WORKING_DAYS: ("个工作日", "working days"),
    Unit.DAYS: ("日", "days"),
    Unit.MONTHS: ("个月", "months"),
    Unit.YEARS: ("年", "years"),
}


def why(deadline: Deadline, language: str) -> str:
    """Since when, how long, which days did not count, by which article, and what is still uncertain."""
    return _english(deadline) if language == "en" else _chinese(deadline)


def left_words(deadline: Deadline, today: date, language: str) -> str:
    """剩 24 个工作日, 今天到期, 逾期 2 天."""
    left, over = deadline.left(today), deadline.overdue_by(today)
    if over:
        return f"{_many(over, 'day')} overdue" if language == "en" else f"逾期 {over} 天"
    if deadline.due == today:
        return "due today" if language == "en" else "今天到期"
    return f"{_many(left, 'working day')} left" if language == "en" else f"剩 {left} 个工作日"


def provisional_words(deadline: Deadline, language: str) -> str:
    """What a reader must know of a date in a year whose days off are not published; empty where all are."""
    first = min(deadline.calendar.years, default=0)
    early = [year for year in deadline.counted.unpublished if year < first]
    late = [year for year in deadline.counted.unpublished if year >= first]
    if language == "en":
        said = (
            f"the days off of {_span(early)} are not held here" if early else "",
            f"the days off of {_span(late)} are not published yet" if late else "",
        )
        return f"{' and '.join(filter(None, said))}, so Monday to Friday are counted for now" if any(said) else ""
    said = (
        f"本系统没有{_span(early)}年的放假安排" if early else "",
        f"{_span(late)}年放假安排尚未公布" if late else "",
    )
    return f"{'，'.join(filter(None, said))}，暂按周一至周五计算" if any(said) else ""


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _span(years: list[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _chinese(one: Deadline) -> str:
    due = Day.of(one.due).words
    start = Day.of(one.start).words
    if one.limit is None:
        parts = [f"{one.what.zh}为{due}：由文书写明（{start}{one.starts.zh}）"]
    else:
        term = f"{one.limit.count - one.extended}{_UNITS[one.limit.unit][0]}"
        parts = [f"{one.what.zh}至{due}：{start}{one.starts.zh}，自次日起算{term}", *_chinese_counting(one)]
    parts.append(_chinese_ground(one))
    parts.extend(filter(None, (provisional_words(one, "zh"), one.caution.zh if one.caution else "")))
    return "；".join(parts) + "。"


def _chinese_counting(one: Deadline) -> list[str]:
    counted, unit = one.counted, _UNITS[one.limit.unit][0] if one.limit else ""
    return [
        *([f"经批准延长{one.extended}{unit}"] if one.extended else []),
        *([f"其间休息日、节假日{counted.off}天不计"] if counted.off else []),
        *([f"中止的{counted.paused}天不计（中止的依据未核实）"] if counted.paused else []),
        *([f"末日{Day.of(counted.rolled_from).words}放假，顺延至次一工作日"] if counted.rolled_from else []),
    ]


def _chinese_ground(one: Deadline) -> str:
    if not one.articles:
        return "本系统默认的期限，没有条文规定"
    return f"依据{'、'.join(formal(article) for article in one.articles)}{'' if one.grade.citable else '（未核实）'}"


def _english(one: Deadline) -> str:
    if one.limit is None:
        parts = [f"{one.what.en}, {one.due}: the paper names the day ({one.start}, {one.starts.en})"]
    else:
        term = f"{one.limit.count - one.extended} {_UNITS[one.limit.unit][1]}"
        parts = [f"{one.what.en} ends {one.due}: {term} from the day after {one.start}, when {one.starts.en}"]
        parts.extend(_english_counting(one))
    parts.append(_english_ground(one))
    parts.extend(filter(None, (provisional_words(one, "en"), one.caution.en if one.caution else "")))
    return "; ".join(parts) + "."


def _english_counting(one: Deadline) -> list[str]:
    counted, unit = one.counted, _UNITS[one.limit.unit][1] if one.limit else ""
    return [
        *([f"extended by {one.extended} {unit} with approval"] if one.extended else []),
        *([f"{_many(counted.off, 'day')} off not counted"] if counted.off else []),
        *(
            [f"{_many(counted.paused, 'day')} of suspension not counted (its ground is unverified)"]
            if counted.paused
            else []
        ),
        *([f"the last day {counted.rolled_from} is a day off, so the next working day"] if counted.rolled_from else []),
    ]


def _english_ground(one: Deadline) -> str:
    if not one.articles:
        return "a default of this office, no article sets it"
    return f"under {', '.join(one.articles)}{'' if one.grade.citable else ' (unverified)'}"
