"""回头看核查记录, drawn: after an order's term, what was mended and paid, who was asked (plan 第二部分（三）2)."""

from collections.abc import Iterator

from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.file_record import BLANK_ROW, in_charge, of_the_case, of_the_wages, sentence
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.listing import missing
from caseflow.domain.drafts.matter import arrears, arrears_words, broken, failing, system_name, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.preconditions import PAY_EVENTS, PAY_ORDERS, Step, steps
from caseflow.domain.drafts.steps_told import named, on
from caseflow.domain.letter import Draft

KIND = "look_back"
METHODS = {"site": "现场核查", "phone": "电话回访", "papers": "书面核查", "both": "现场核查和电话回访"}
VERDICTS = {
    "pass": "通过：已按要求整改并支付工资。",
    "again": "限期再改：尚有未整改到位的事项。",
    "escalate": "升级处理：整改不力，提请依法采取进一步措施。",
}
_BY_HAND = "□已落实□未落实"
"""Left to be ticked on the spot."""
_ORIGINS = (*PAY_ORDERS, "supervision_letter", "interview_letter", "penalty_decision")


def draw(occasion: Occasion) -> Draft:
    """The record for one case. Raises StepsMissing where nothing was served that could be looked back at."""
    origins = steps(occasion, _ORIGINS, PAY_EVENTS)
    if not origins:
        raise missing(KIND, "已送达的指令、处理决定、督办函或者约谈函", "an order or letter that was served")
    articles = grounds(occasion.law, occasion.day, ("paper-look-back",))
    one, two = (*in_charge(occasion), None, None)[:2]
    slots = {
        "origin": _origin(origins[-1]),
        "visited": day_words(occasion.answer("visited_on")),
        "method": METHODS.get(occasion.answer("method") or ""),
        "items": tuple(_items(occasion)),
        "called": _called(occasion),
        "proofs": occasion.answer("proofs"),
        "findings": texts(sentence(line) for line in occasion.lines("findings")) or BLANK_ROW,
        "verdict": VERDICTS.get(occasion.answer("verdict") or ""),
        "basis": according_to(articles),
        "checker_one": occasion.answer("checker_one") or one,
        "checker_two": occasion.answer("checker_two") or two,
    }
    return paper(
        KIND, occasion, (of_the_case(occasion), of_the_wages(occasion, "workers", "paid", "left"), slots), articles
    )


def _origin(step: Step) -> str:
    ends = f"，期限至{on(step.due)}" if step.due is not None else ""
    return f"{named(step)}，{on(step.served_on)}送达{ends}"


def _items(occasion: Occasion) -> Iterator[dict[str, str]]:
    """What was to be mended and how it stands today: the wages first, then each system that was or is broken."""
    found = arrears(occasion.case, occasion.judgement)
    paid = "未落实" if found.still_open else "已落实"
    told = [("支付拖欠的工资", arrears_words(found), paid)] if found.claims else []
    told += [(f"落实{system_name(row)}", failing(occasion, row), "未落实") for row in broken(occasion)]
    told += [(line, "", "") for line in occasion.lines("items")]
    for at, (what, state, result) in enumerate(told, start=1):
        yield {"no": str(at), "text": what, "state": state or "　", "result": result or _BY_HAND}


def _called(occasion: Occasion) -> str | None:
    """回访: how many were reached, how many were content; None while the form does not say."""
    reached, content = occasion.answer("reached"), occasion.answer("content")
    if reached is None:
        return None
    return f"回访{reached}人，其中表示工资已经结清或者对处理结果满意的{content or 0}人"
