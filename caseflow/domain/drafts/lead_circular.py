"""线索办理情况通报, drawn: how each town and department handled its leads in a period (plan 第三部分（二）).

Every figure is counted from the office's own letters and cases; nobody types one. It asks and proposes, for the leading
group's office orders no lower government (党政机关公文处理工作条例 第十六条).
"""

from collections.abc import Iterator

from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.lead_figures import Figures, figures, late_at, together
from caseflow.domain.drafts.ledger_rows import letters_out
from caseflow.domain.drafts.letter_slots import approved, drafted, letter
from caseflow.domain.drafts.matter import Row, counted, in_full, letter_name, numbered, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.period import Period, period_of
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.drafts.titles import Title
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.letter import Draft

KIND = "lead_circular"
COPIES = ("区委办公室", "区政府办公室")
_PRESSED = "supervision_letter"
_OF_A_LETTER = {"we", "you"}
"""What a letter to one addressee says and a circular does not."""


def draw(occasion: Occasion) -> Draft:
    """The circular over the whole district; without its period every figure is a blank.

    Raises AnswersDisagree, AnswerNotYet.
    """
    period = period_of(occasion)
    articles = grounds(occasion.law, occasion.today, ("paper-circular",))
    called = period.words if period is not None else ""
    name = (f"关于{called}", "欠薪线索", "办理情况的通报")
    whole, rows = (together(occasion, period), figures(occasion, period)) if period is not None else (None, ())
    slots = {
        "opening": f"{according_to(articles)}，{approved(occasion)}现将{called}欠薪线索办理情况通报如下。",
        **_figures(period, whole, rows),
        "problems": counted(_problems(occasion, period, rows)),
        "demands": numbered(_demands(occasion, late=any(row.late for row in rows))),
    }
    title = Title(named=name, plain=name)
    common = letter(occasion, title=title, slots=slots, copies=COPIES)
    return drafted(
        occasion, KIND, {name: value for name, value in common.items() if name not in _OF_A_LETTER}, articles
    )


def _figures(period: Period | None, whole: Figures | None, rows: tuple[Figures, ...]) -> dict[str, object]:
    if period is None or whole is None:
        return {"units": ({"no": "1"},), "nothing": (), "money": ()}
    return {
        "period_from": on(period.first),
        "period_until": on(period.last),
        "received": str(whole.received),
        "closed": str(whole.closed),
        "rate": whole.rate,
        "late": str(whole.late),
        "money": texts(_money(whole)),
        "units": tuple(_unit(at, row) for at, row in enumerate(rows, start=1)),
        "nothing": () if rows else ({"text": "本期没有转办的欠薪线索。"},),
    }


def _money(whole: Figures) -> Iterator[str]:
    if whole.owed is not None:
        left = f"，另有{whole.unknown}件案件的数额待核实" if whole.unknown else ""
        yield f"所涉案件拖欠农民工工资共计人民币{in_full(whole.owed)}{left}。"
    elif whole.unknown:
        yield "所涉案件拖欠农民工工资的数额待核实。"


def _unit(at: int, row: Figures) -> Row:
    return {
        "no": str(at),
        "unit": row.unit,
        "received": str(row.received),
        "closed": str(row.closed),
        "rate": row.rate,
        "late": str(row.late),
        "owed": "待核实" if row.owed is None else str(row.owed),
        "content": f"{row.content}/{row.reached}" if row.reached else NOT_APPLICABLE,
    }


def _problems(occasion: Occasion, period: Period | None, rows: tuple[Figures, ...]) -> Iterator[str]:
    """The units with late leads, the supervision letters that nobody answered, then what the clerk states."""
    told = list(_found(occasion, period, rows)) if period is not None else []
    stated = [line.rstrip("。；;") for line in occasion.lines("problems")]
    yield from told + stated or ["本期没有超期未办结的线索和逾期未复的督办函"]


def _found(occasion: Occasion, period: Period, rows: tuple[Figures, ...]) -> Iterator[str]:
    for row in rows:
        if row.late:
            yield f"{row.unit}有{row.late}件线索超期未办结"
    for standing, pressed in letters_out(occasion, _PRESSED):
        due = late_at(occasion, standing, pressed, period.last)
        if due is not None:
            yield (
                f"《{letter_name(_PRESSED)}》（{pressed.number}）的函复期限至{on(due)}届满，"
                f"截至{on(period.last)}未见{pressed.to_name}回复"
            )


def _demands(occasion: Occasion, *, late: bool) -> Iterator[str]:
    if late:
        yield "请有关单位对超期未办结的线索逐件明确责任人和办理计划，抓紧办理并反馈结果"
    yield "请各单位对已办结的线索做好跟踪，配合抽查回访，防止问题反弹"
    yield from (line.rstrip("。；;") for line in occasion.lines("demands"))
