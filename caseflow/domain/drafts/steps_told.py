"""Earlier orders and decisions as a later paper names them: by kind, number, day, service and last day."""

from datetime import date

from caseflow.domain.days import Day
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in
from caseflow.domain.drafts.preconditions import Step
from caseflow.domain.drafts.wording import LETTERS
from caseflow.domain.words import EventKind

_EVENTS = {
    str(EventKind.ORDER_TO_CORRECT): "限期改正指令",
    str(EventKind.ORDER_TO_PAY): "支付工资的指令",
    str(EventKind.DECISION): "行政处理决定",
}

_DECISIONS = {"handling_decision", "penalty_decision", str(EventKind.DECISION)}


def on(day: date | None) -> str | None:
    """2026年8月1日; None for no day."""
    return None if day is None else Day.of(day).words


def named(step: Step) -> str:
    """《限期改正指令书》（青人社监令字〔2026〕第3号), or what the file calls it where it is no letter of the office."""
    if step.kind in LETTERS:
        return f"《{LETTERS[step.kind]}》（{step.number}）"
    return _EVENTS.get(step.kind, "有关决定")


def told(occasion: Occasion, step: Step, *, you: str = "") -> str:
    """2026年10月9日，本机关对甲公司作出《…》（…），2026年10月10日送达，履行期限至2026年10月25日届满.

    `you` takes the place of the party's name.
    """
    whom = you or name_in(occasion.case, step.party)
    begun = f"{on(step.issued_on)}，" if step.issued_on is not None and step.issued_on != step.served_on else ""
    ends = f"，履行期限至{on(step.due)}届满" if step.due is not None else ""
    verb = "作出" if step.kind in _DECISIONS else "下达"
    return f"{begun}本机关对{whom}{verb}{named(step)}，{on(step.served_on)}送达{ends}"
