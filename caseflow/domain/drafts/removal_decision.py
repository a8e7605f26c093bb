"""移出失信名单决定书, drawn: removal at the end of the term, early, or because the listing is annulled; or its refusal.

Early removal takes six months since the correction, a written pledge and no bar (暂行办法 第十二条). Until the credit
list has records of its own, the listing is the decision that this office served.
"""

from collections.abc import Iterator
from datetime import date

from caseflow.domain.counting import months_later
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import by, of_the_office, order_to, paper, procedure, remedies
from caseflow.domain.drafts.listing import Copy, copy_of, head_of, missing
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.preconditions import Step, steps
from caseflow.domain.drafts.steps_told import named, on
from caseflow.domain.letter import Draft

KIND = "removal_decision"
_LIST = "拖欠农民工工资失信联合惩戒对象名单"
_ACTIONS = {"expired": "移出", "early": "提前移出", "annulled": "撤销列入", "refused": "不予提前移出"}
"""What the paper's name begins with."""
_DECIDED = {
    "expired": f"将{{listed}}移出{_LIST}。",
    "early": f"将{{listed}}提前移出{_LIST}。",
    "annulled": f"撤销上述列入决定，将{{listed}}移出{_LIST}。",
    "refused": "对{listed}不予提前移出。",
}
_RESTS_ON = {"expired": "paper-list-term", "early": "paper-list-early", "refused": "paper-list-early"}
"""The verified rule of each; no article on annulment was read."""
_LISTED_MONTHS, _CORRECTED_MONTHS = 36, 6


def draw(occasion: Occasion) -> Draft:
    """The decision about the unit or one person of it. Blanks are absent from the slots.

    Raises NoSuchParty; StepsMissing where nobody was listed, or where what the form chose is not yet due.
    """
    order = order_to(occasion)
    listing = _listing(occasion)
    decided = occasion.answer("decided") or "expired"
    lacking = tuple(_lacking(occasion, listing, decided))
    if lacking:
        raise missing(KIND, "、".join(zh for zh, _ in lacking), ", ".join(en for _, en in lacking))
    copy = copy_of(occasion, order)
    articles = procedure(occasion, _RESTS_ON[decided]) if decided in _RESTS_ON else ()
    ways, remedy = remedies(occasion)
    slots = {
        "action": _ACTIONS[decided],
        "listing": named(listing),
        "listed_on": on(_listed_on(listing)),
        "reasons": tuple({"text": text} for text in _reasons(occasion, decided, copy)),
        "removed_by": by(articles),
        "decision": _DECIDED[decided].format(listed=copy.listed),
        "along": _along(occasion, copy, decided),
        "after": _after(occasion, decided),
    }
    parts = (of_the_office(occasion), head_of(copy, occasion), ways, slots)
    return paper(KIND, occasion, parts, (*articles, *remedy))


def _listing(occasion: Occasion) -> Step:
    found = steps(occasion, ("listing_decision",), party=occasion.to)
    if not found:
        raise missing(KIND, "已送达该单位的列入失信名单决定书", "a listing decision served on this party")
    return found[-1]


def _listed_on(listing: Step) -> date:
    return listing.issued_on or listing.served_on


def _lacking(occasion: Occasion, listing: Step, decided: str) -> Iterator[tuple[str, str]]:
    """What the decision still lacks, in both languages."""
    if decided == "expired":
        ends = _day(occasion, "ends_on") or months_later(_listed_on(listing), _LISTED_MONTHS)
        if ends >= occasion.today:
            yield f"列入期限届满（{on(ends)}）", f"the end of the term ({ends})"
    if decided == "early":
        yield from _lacking_early(occasion)


def _lacking_early(occasion: Occasion) -> Iterator[tuple[str, str]]:
    corrected = _day(occasion, "corrected_on")
    if corrected is None:
        yield "改正违法行为的日期", "the day on which everything was corrected"
    elif (ready := months_later(corrected, _CORRECTED_MONTHS)) > occasion.today:
        yield f"自改正之日起满六个月（{on(ready)}）", f"six months since the correction ({ready})"
    if occasion.answer("pledge") != "given":
        yield "不再拖欠的书面信用承诺", "the written pledge"
    if occasion.answer("bar") != "none":
        yield "不存在不得提前移出情形的核查结果", "that nothing bars an early removal"


def _day(occasion: Occasion, field: str) -> date | None:
    answered = occasion.answer(field)
    return None if answered is None else date.fromisoformat(answered[:10])


def _reasons(occasion: Occasion, decided: str, copy: Copy) -> Iterator[str | None]:
    """Why, a paragraph each; None where the clerk must still say it."""
    applied, corrected = day_words(occasion.answer("applied_on")), day_words(occasion.answer("corrected_on"))
    ends = day_words(occasion.answer("ends_on"))
    if decided in {"early", "refused"} and applied is not None:
        yield f"{applied}，本机关收到{copy.you}提出的提前移出申请。"
    if decided == "early":
        yield f"{copy.unit}已于{corrected}改正违法行为，自改正之日起已满六个月，并书面承诺不再拖欠农民工工资。"
    if decided == "expired":
        yield f"上述决定的列入期限为三年，{f'已于{ends}届满' if ends else '现已届满'}。"
    stated = occasion.answer("reasons")
    if stated is not None:
        yield f"{stated.removesuffix('。')}。"
    elif decided in {"annulled", "refused"}:
        yield None


def _along(occasion: Occasion, copy: Copy, decided: str) -> tuple[dict[str, str], ...]:
    """Who leaves the list with the unit, as the clerk names them."""
    others = occasion.answer("along")
    return () if others is None or decided == "refused" else ({"text": f"与{copy.you}一并列入的{others}同时移出。"},)


def _after(occasion: Occasion, decided: str) -> tuple[dict[str, str | None], ...]:
    """What the office does about the publication; nothing where the listing stays."""
    return () if decided == "refused" else ({"within": occasion.values.get("listing_update_term")},)
