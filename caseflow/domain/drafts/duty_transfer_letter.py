"""问题线索移交函: what lies in another department's hands is passed on to it (条例 第七条, the plan 二(三)).

The leading group's office coordinates: it asks and proposes, it does not order. Which duty is meant is what the
judgement found; the receiving department looks at it by its own law.
"""

from collections.abc import Iterator

from caseflow.domain.drafts.citations import articles_of
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import approved, drafted, letter
from caseflow.domain.drafts.matter import (
    arrears,
    arrears_words,
    broken,
    counted,
    failing,
    firms,
    numbered,
    project,
    texts,
)
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.titles import Title
from caseflow.domain.letter import Draft
from caseflow.domain.rule import Article
from caseflow.domain.words import MeasureKind

KIND = "duty_transfer_letter"


def draw(occasion: Occasion) -> Draft:
    """The letter to one department; a matter that the judgement does not hold is the clerk's to state."""
    articles = grounds(occasion.law, occasion.day, ("sup-regulator", "soe-gov-transfer"))
    named = project(occasion.case)
    title = Title(named=(f"关于移交{named}", "有关问题线索", "的函"), plain=(f"关于移交{named}", "有关问题线索"))
    slots = {
        "opening": f"在办理{named}拖欠农民工工资案件中，发现属于其他部门职责范围的问题线索。{according_to(articles)}，"
        f"{approved(occasion)}现移交如下。",
        "facts": texts(_facts(occasion, named)),
        "matters": counted(_matters(occasion)) or ({"no": "一"},),
        "materials": numbered(line.rstrip("。；;") for line in occasion.lines("materials")),
    }
    return drafted(occasion, KIND, letter(occasion, title=title, slots=slots), (*articles, *_duties(occasion)))


def _facts(occasion: Occasion, named: str) -> Iterator[str]:
    who = firms(occasion)
    yield f"{named}{who}。" if who else f"{named}的参建单位情况待核实。"
    told = arrears_words(arrears(occasion.case, occasion.judgement))
    if told:
        yield f"该项目{told}。"


def _transferred(occasion: Occasion) -> Iterator[str]:
    """The rules by which the judgement sees another department's duty, each once."""
    found = (one for one in occasion.judgement.measures if one.measure is MeasureKind.DUTY_TRANSFER)
    yield from dict.fromkeys(rule for one in found for rule in one.rules)


def _duties(occasion: Occasion) -> tuple[Article, ...]:
    return articles_of(occasion.law, _transferred(occasion))


def _matters(occasion: Occasion) -> Iterator[str]:
    for key in _transferred(occasion):
        rule = occasion.law.rule(key)
        if rule is not None:
            yield rule.title
    yield from (failing(occasion, row) for row in broken(occasion))
    yield from (line.rstrip("。；;") for line in occasion.lines("matters"))
