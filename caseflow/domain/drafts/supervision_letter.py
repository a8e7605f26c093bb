"""案件督办函: a major case is put on the supervision ledger and pressed (seed 二(二)3, 二(三)4; 条例 第四条、第七条).

To a town it asks and proposes (商请); only with the district government's approval, which it then names, does it
carry demands.
"""

from collections.abc import Iterator

from caseflow.domain.agency import AgencyKind
from caseflow.domain.days import Day, NotADay
from caseflow.domain.drafts.answers import parts_of
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.history import history, unanswered
from caseflow.domain.drafts.letter_slots import approved, drafted, letter
from caseflow.domain.drafts.matter import (
    Row,
    arrears,
    arrears_words,
    broken,
    counted,
    failing,
    firms,
    in_full,
    mending,
    numbered,
    payers,
    project,
    texts,
)
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.places import formal_name
from caseflow.domain.drafts.titles import Title
from caseflow.domain.letter import Draft
from caseflow.domain.money import NOTHING

KIND = "supervision_letter"
LEVELS = {"general": "一般督办", "key": "重点督办", "listed": "挂牌督办"}
CYCLES = {"daily": "每日", "three_days": "每3日", "weekly": "每周"}
INSPECTORS = "区政府督查室"


def draw(occasion: Occasion) -> Draft:
    """The letter to one town or department."""
    named = project(occasion.case)
    duty = "sup-regulator" if occasion.to_kind == AgencyKind.REGULATOR else "sup-town-screening"
    articles = grounds(occasion.law, occasion.day, (duty, "letter-supervise"))
    title = Title(named=(f"关于{named}", "欠薪案件", "的督办函"), plain=(f"关于督办{named}", "欠薪案件"))
    approval = approved(occasion)
    slots = {
        "opening": f"{according_to(articles)}，{approval}{'' if approval else '现'}将{named}欠薪案件列入督办台账"
        "予以督办，有关事项函告如下。",
        "ledger_number": occasion.answer("ledger_number"),
        "level": LEVELS.get(occasion.answer("level") or ""),
        "facts": texts(_facts(occasion, named)),
        "history": numbered(history(occasion)),
        "still_open": counted(_still_open(occasion)) or ({"no": "一"},),
        "ask": "请" if approval else "商请",
        "demands": tuple(_demands(occasion)),
        "cycle": CYCLES.get(occasion.answer("report_cycle") or ""),
    }
    return drafted(occasion, KIND, letter(occasion, title=title, copies=(INSPECTORS,), slots=slots), articles)


def _facts(occasion: Occasion, named: str) -> Iterator[str]:
    who = firms(occasion)
    yield f"{named}{who}。" if who else f"{named}的参建单位情况待核实。"
    found = arrears(occasion.case, occasion.judgement)
    told = arrears_words(found)
    if told:
        yield f"{found.known_from}，该案{told}。"
    listed = payers(occasion)
    if listed:
        yield f"经初步认定，{'；'.join(f'{name}负有{duty}的责任' for name, duty in listed)}。"


def _still_open(occasion: Occasion) -> Iterator[str]:
    found = arrears(occasion.case, occasion.judgement)
    if found.still_open:
        heads = f"{found.workers}名" if found.workers is not None else ""
        left = "具体数额尚待核实" if found.open is None else f"尚欠人民币{in_full(found.open)}"
        yield f"拖欠{heads}农民工的工资未全部支付，{left}。"
    yield from (f"{failing(occasion, row)}，尚未见整改。" for row in broken(occasion))
    yield from (f"{told}。" for told in unanswered(occasion))


def _demands(occasion: Occasion) -> Iterator[Row]:
    """{what, who, by} of each matter: the case's own, then the clerk's lines 事项；责任单位；时限."""
    who = formal_name(occasion.to_name, occasion.to_kind) or None
    by = day_words(occasion.answer("finish_by"))
    found = arrears(occasion.case, occasion.judgement)
    wanted: list[tuple[str, str | None, str | None]] = []
    if found.still_open:
        names = "、".join(name for name, _ in payers(occasion)) or "责任单位"
        amount = f"{found.open}元" if found.open not in {None, NOTHING} else ""
        wanted.append((f"督促{names}依法支付尚欠的农民工工资{amount}", who, by))
    wanted += [(mending(occasion, row), who, by) for row in broken(occasion)]
    wanted += [_stated(line, who, by) for line in occasion.lines("demands")]
    wanted.append(("做好农民工思想疏导和矛盾调处，防止引发群体性事件", who, by))
    for at, (what, whose, until) in enumerate(wanted, start=1):
        row = {"no": str(at), "what": what, "who": whose, "by": until}
        yield {name: text for name, text in row.items() if text is not None}


def _stated(line: str, who: str | None, by: str | None) -> tuple[str, str | None, str | None]:
    what, whose, until = parts_of(line, 3)
    return what.rstrip("。"), whose or who, _as_day(until.rstrip("。")) or by


def _as_day(text: str) -> str:
    """A day as ISO in words; anything else as the clerk wrote it."""
    try:
        return Day.parse(text).words
    except NotADay:
        return text
