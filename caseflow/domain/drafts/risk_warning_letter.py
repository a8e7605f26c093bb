"""欠薪风险警示函: the town is told which risks a project carries and what the office suggests (seed 二(二)3).

It warns and asks; it is no order. Risks are the systems found broken, and what the clerk saw besides.
"""

from collections.abc import Iterator

from caseflow.domain.drafts.citations import articles_named, in_words
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import approved, drafted, letter
from caseflow.domain.drafts.matter import (
    Row,
    arrears,
    arrears_words,
    broken,
    counted,
    failing,
    firms,
    holders,
    mending,
    numbered,
    project,
    system_name,
    texts,
)
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.titles import Title
from caseflow.domain.judgement import SystemRow
from caseflow.domain.letter import Draft
from caseflow.domain.rule import Article
from caseflow.domain.words import Role

KIND = "risk_warning_letter"
FOUND_BY = {
    "platform": "经农民工工资支付监控预警平台监测",
    "inspection": "经联合检查组实地检查",
    "complaint": "经核查举报投诉",
    "report": "据有关单位报告",
}
LEVELS = {"blue": "蓝色", "yellow": "黄色", "orange": "橙色", "red": "红色"}
_NONE = "—"


def draw(occasion: Occasion) -> Draft:
    """The warning to one town. Without any risk on file or in the form the list of risks is a blank."""
    rows = broken(occasion)
    articles = grounds(occasion.law, occasion.day, ("sup-town-screening", "letter-warning"))
    named = project(occasion.case)
    title = Title(named=(f"关于{named}", "欠薪风险", "的警示函"), plain=(f"关于{named}", "欠薪风险"))
    supervision = occasion.case.supervision
    regulator = supervision.regulator if supervision and supervision.regulator else ""
    slots = {
        "opening": _opening(occasion, articles, named),
        "background": texts(_background(occasion, named)),
        "risk_level": LEVELS.get(occasion.answer("risk_level") or ""),
        "risks": counted(_told(occasion, rows)) or ({"no": "一"},),
        "actions": numbered(_actions(occasion, rows)),
        "risk_table": tuple(_table(occasion, rows)),
    }
    copies = (regulator, *holders(occasion, Role.GENERAL_CONTRACTOR, Role.SPECIALIST_CONTRACTOR))
    standards = (article for row in rows for article in articles_named(occasion.law, row.articles))
    return drafted(occasion, KIND, letter(occasion, title=title, copies=copies, slots=slots), (*articles, *standards))


def _opening(occasion: Occasion, articles: tuple[Article, ...], named: str) -> str:
    seen = FOUND_BY.get(occasion.answer("found_by") or "", "经监测和排查")
    day = day_words(occasion.answer("found_on"))
    return (
        f"{f'{day}，' if day else ''}{seen}，{named}存在拖欠农民工工资风险。{according_to(articles)}，"
        f"{approved(occasion)}现将有关情况函告如下，请予重视。"
    )


def _background(occasion: Occasion, named: str) -> Iterator[str]:
    who = firms(occasion)
    yield f"{named}{who}。" if who else f"{named}的参建单位情况待核实。"
    found = arrears(occasion.case, occasion.judgement)
    told = arrears_words(found)
    if told:
        yield f"{found.known_from}，该项目{told}。"


def _standard(occasion: Occasion, row: SystemRow) -> str:
    return in_words(articles_named(occasion.law, row.articles))


def _told(occasion: Occasion, rows: tuple[SystemRow, ...]) -> Iterator[str]:
    for row in rows:
        standard = _standard(occasion, row)
        against = f"，不符合{standard}的规定" if standard else ""
        yield f"{system_name(row)}方面：{failing(occasion, row)}{against}。"
    for line in occasion.lines("risks"):
        yield f"{line.rstrip('。；;')}。"


def _table(occasion: Occasion, rows: tuple[SystemRow, ...]) -> Iterator[Row]:
    """rule, observed, standard and day of each risk; the day is the form's."""
    day = day_words(occasion.answer("found_on")) or day_words(occasion.day.isoformat()) or _NONE
    listed = [(system_name(row), failing(occasion, row), _standard(occasion, row) or _NONE) for row in rows]
    listed += [("其他风险", line.rstrip("。；;"), _NONE) for line in occasion.lines("risks")]
    for at, (rule, observed, standard) in enumerate(listed, start=1):
        yield {"no": str(at), "rule": rule, "observed": observed, "standard": standard, "date": day}


def _actions(occasion: Occasion, rows: tuple[SystemRow, ...]) -> Iterator[str]:
    yield "组织力量到项目现场核查，摸清在场农民工人数、工资支付和工程款拨付情况"
    yield from (mending(occasion, row) for row in rows)
    if arrears(occasion.case, occasion.judgement).still_open:
        yield "督促有关单位尽快支付尚欠工资，做好人员稳控和矛盾调处"
    yield from (line.rstrip("。；;") for line in occasion.lines("actions"))
    yield "对核查中发现的新情况、新线索，及时通报有关行业主管部门和人力资源社会保障部门"
