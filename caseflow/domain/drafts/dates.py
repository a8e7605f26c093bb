"""Days and moments as a letter says them: no zero before a digit."""

from datetime import datetime

from caseflow.domain.days import Day


def day_words(answer: str | None) -> str | None:
    """2026-08-01 → 2026年8月1日; None for no answer."""
    return None if answer is None else Day.parse(answer[:10]).words


def moment_words(answer: str | None, *, plain: bool = False) -> str | None:
    """2026-08-01T14:30 → 2026年8月1日下午2时30分, `plain` 14时30分; the day alone where no hour is known."""
    if answer is None or "T" not in answer:
        return day_words(answer)
    moment = datetime.fromisoformat(answer)
    return f"{day_words(answer)}{f'{moment.hour}时{moment.minute}分' if plain else _hour(moment)}"


def _hour(moment: datetime) -> str:
    minute = f"{moment.minute}分" if moment.minute else ""
    if moment.hour < 12:
        return f"上午{moment.hour}时{minute}"
    if moment.hour == 12:
        return f"中午12时{minute}"
    return f"下午{moment.hour - 12}时{minute}"
