"""What was done about a case before this letter: acts and orders on record, and the letters sent, in order of days."""

from collections.abc import Iterator
from datetime import date

from caseflow.domain.days import Day
from caseflow.domain.drafts.matter import letter_name
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in
from caseflow.domain.drafts.wording import ACTS
from caseflow.domain.happenings import happened
from caseflow.domain.letter_record import OUT, Letter
from caseflow.domain.words import EventKind

_EVENTS = {
    EventKind.ORDER_TO_CORRECT: "{by}对{party}下达限期改正指令书",
    EventKind.ORDER_TO_PAY: "{by}对{party}作出支付工资的指令",
    EventKind.DECISION: "{by}对{party}作出行政处理决定",
    EventKind.PART_PAID: "{party}支付部分工资",
    EventKind.DEPOSIT_USED: "动用农民工工资保证金支付部分工资",
    EventKind.FUND_ADVANCED: "动用应急周转金先行垫付部分工资",
    EventKind.GROUP_INCIDENT: "因拖欠工资发生群体性事件",
    EventKind.POLICE_TRANSFER: "案件移送公安机关",
}


def history(occasion: Occasion) -> tuple[str, ...]:
    """Every step on record, the earliest first; those without a day at the end."""
    steps = sorted((*_acts(occasion), *_events(occasion), *_letters(occasion)), key=lambda step: step[0])
    return tuple(dict.fromkeys(words for _, words in steps))


def unanswered(occasion: Occasion) -> tuple[str, ...]:
    """Letters of this case to the same addressee that are out and have no answer yet."""
    return tuple(
        f"{letter_name(letter.kind)}（{letter.number}）尚未收到回复"
        for letter in _sent(occasion)
        if letter.to == occasion.to and letter.reply_within and not _answered(occasion, letter)
    )


def _sent(occasion: Occasion) -> Iterator[Letter]:
    """The letters that went out, but for the slip's and orders' own drafts; a withdrawn one is as if unsent."""
    return (letter for letter in occasion.work.letters if letter.state in OUT and letter.number and letter.issued_on)


def _answered(occasion: Occasion, letter: Letter) -> Day | None:
    days = [reply.on for reply in occasion.work.replies if reply.letter == letter.id]
    return Day.of(max(days)) if days else None


def _letters(occasion: Occasion) -> Iterator[tuple[date, str]]:
    for letter in _sent(occasion):
        day = letter.issued_on or occasion.today
        answered = _answered(occasion, letter)
        end = f"，{answered.words}收到回复" if answered else ""
        yield (
            day,
            f"{Day.of(day).words}，{letter.issuer_name}向{letter.to_name}"
            f"发出{letter_name(letter.kind)}（{letter.number}）{end}",
        )


def _acts(occasion: Occasion) -> Iterator[tuple[date, str]]:
    supervision = occasion.case.supervision
    for act in supervision.acts if supervision is not None else ():
        if act.kind is None or act.by is None or (act.on is not None and act.on.first > occasion.day):
            continue
        yield _dated(act.on, f"{act.by}{ACTS[act.kind]}")


def _events(occasion: Occasion) -> Iterator[tuple[date, str]]:
    for one in happened(occasion.case, occasion.judgement.as_of):
        event = one.event
        shape = _EVENTS.get(event.kind) if event.kind is not None else None
        if shape is None:
            continue
        party = name_in(occasion.case, event.party) if event.party else "有关单位"
        sum_words = f"{event.amount}元" if event.amount is not None and event.kind is EventKind.PART_PAID else ""
        yield _dated(event.on, shape.format(by=event.by or "有关部门", party=party) + sum_words)


def _dated(day: Day | None, words: str) -> tuple[date, str]:
    return (date.max, words) if day is None else (day.first, f"{day.words}，{words}")
