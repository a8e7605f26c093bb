"""What the papers of the credit list share: whom a copy names, the order that was let pass, the ground of the listing.

保障农民工工资支付条例 第四十八条 and 失信联合惩戒对象名单管理暂行办法 第五条. The later articles of the 暂行办法
were not read in full: their terms are values of the office, printed without an article.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from caseflow.domain.counting import Limit, count_out
from caseflow.domain.days import Term
from caseflow.domain.drafts.enforcement import of_the_party, texts, told_of
from caseflow.domain.drafts.facts import facts
from caseflow.domain.drafts.matter import letter_name
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, representative_of
from caseflow.domain.drafts.preconditions import PAY_EVENTS, PAY_ORDERS, Step, StepsMissing, steps
from caseflow.domain.drafts.steps_told import on, told
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.happenings import happened
from caseflow.domain.judgement import Measure
from caseflow.domain.letter_due import answers_stored
from caseflow.domain.letter_record import Letter
from caseflow.domain.words import EventKind, MeasureKind

LISTED_BY = ("list-48", "list-cond")
"""The rules that say who must be listed."""
NOTICE = "listing_notice"
UNIT = "unit"
_POSTS = {"representative": "法定代表人", "responsible": "直接责任人员"}
_INCIDENT = "因拖欠农民工工资引发群体性事件、极端事件造成严重不良社会影响"
_AMOUNT = "克扣、无故拖欠农民工工资达到认定拒不支付劳动报酬罪的数额标准"
_OBJECTION = Term(5, working=True)
_DECISION = Term(20, working=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy of a paper: to the unit, or to a person who answers for it. `person` None: not named yet."""

    word: str
    person: str | None
    order: Order

    @property
    def you(self) -> str:
        return self.order.you if self.word == UNIT else "你"

    @property
    def recipient(self) -> str | None:
        return self.order.party.name if self.word == UNIT else self.person

    @property
    def unit(self) -> str:
        """The unit, as this copy calls it."""
        return self.you if self.word == UNIT else self.order.party.name or "该单位"

    @property
    def listed(self) -> str:
        """Who is listed, as this copy calls him."""
        return self.you if self.word == UNIT else f"你（{self.unit}{_POSTS[self.word]}）"

    @property
    def told(self) -> Order:
        """What the judgement lays on the unit, in the person in which this copy speaks of it."""
        return self.order if self.word == UNIT else told_of(self.order)


def copy_of(occasion: Occasion, order: Order) -> Copy:
    """The copy that the form asks for; the unit's own where it asks for none.

    A legal representative is named by the case unless the form names another; who is directly responsible only the form
    can name.
    """
    word = occasion.answer("copy_for") or UNIT
    stated = representative_of(order) if word == "representative" else None
    known = None if stated == NOT_APPLICABLE else stated
    return Copy(word=word, person=occasion.answer("person") or known, order=order)


def head_of(copy: Copy, occasion: Occasion) -> dict[str, str | None]:
    """Slots of the addressee. A person's copy holds no code and no representative."""
    unit = of_the_party(copy.order, occasion)
    of_a_person = {} if copy.word == UNIT else dict.fromkeys(("credit_code", "representative"), NOT_APPLICABLE)
    named = {"recipient": copy.recipient, "you": copy.you, "listed": copy.listed, "unit": copy.unit}
    return {**unit, **of_a_person, **named}


def facts_of(occasion: Occasion, copy: Copy, order: Step) -> tuple[Mapping[str, str], ...]:
    """What was found, and the order that was let pass."""
    return texts((*facts(copy.told, listed=False), f"{told(occasion, order, you=copy.unit)}，至今仍未足额支付。"))


def missing(kind: str, zh: str, en: str) -> StepsMissing:
    """The refusal that names what must come first, in both languages."""
    return StepsMissing(kind=letter_name(kind), steps=zh, steps_en=en)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetPass:
    """An order to pay that the party let pass, its last day, and the measure that says the party must be listed."""

    order: Step
    ended: date
    measure: Measure


def let_pass(occasion: Occasion, kind: str) -> LetPass:
    """What opens a listing of the addressed party (暂行办法 第五条). Raises StepsMissing."""
    found = [(one, one.due) for one in steps(occasion, PAY_ORDERS, PAY_EVENTS, party=occasion.to)]
    over = [(one, due) for one, due in found if due is not None and due < occasion.today]
    if not over:
        raise missing(
            kind, "已送达该单位且期限已届满的支付指令或者处理决定", "an order to pay that this party let pass"
        )
    listings = (one for one in occasion.judgement.measures if one.measure is MeasureKind.CREDIT_LISTING and one.ready)
    measure = next((one for one in listings if one.party == occasion.to), None)
    if measure is None:
        raise missing(kind, "应当列入名单各项条件（数额或者事件、逾期未支付）的认定", "every condition of a listing")
    order, ended = over[-1]
    return LetPass(order=order, ended=ended, measure=measure)


def ground(occasion: Occasion, measure: Measure) -> str:
    """Which of the two conditions of 第五条 is met: the incident where the measure rests on one, else the amount."""
    events = happened(occasion.case, occasion.judgement.as_of)
    incident = any(one.event.kind is EventKind.GROUP_INCIDENT and one.path in measure.because for one in events)
    return _INCIDENT if incident else _AMOUNT


def told_before(occasion: Occasion, kind: str, copy: Copy) -> Step:
    """The notice that reached the same unit or person and may no longer be objected to.

    Its term to object is over, or the form says what became of the objection. Raises StepsMissing.
    """
    own = tuple(one for one in occasion.work.letters if _is_copy(one, copy))
    told_ = steps(replace(occasion, work=replace(occasion.work, letters=own)), (NOTICE,), party=occasion.to)
    if not told_:
        zh = f"已送达{copy.recipient or '本人'}的《{letter_name(NOTICE)}》"
        raise missing(kind, zh, f"a listing notice served on {copy.recipient or 'the same person'}")
    term = Term.parse(occasion.values.get("listing_objection", str(_OBJECTION)))
    last = count_out(told_[-1].served_on, Limit.of(term), occasion.law.calendar).due
    if occasion.answer("objection_result") in {None, "none"} and last >= occasion.today:
        raise missing(kind, f"异议期限届满（{on(last)}）", f"the end of the term to object ({last})")
    return told_[-1]


def must_be_in_time(occasion: Occasion, kind: str, ended: date) -> None:
    """Refuse a decision after its term, counted from the order's last day (`ended`); an approved extension doubles it.

    Raises StepsMissing.
    """
    limit = Limit.of(Term.parse(occasion.values.get("listing_decision_term", str(_DECISION))))
    last = count_out(ended, limit, occasion.law.calendar).due
    if occasion.answer("extension_approval") is not None:
        last = count_out(last, limit, occasion.law.calendar).due
    if last < occasion.today:
        raise missing(
            kind,
            f"列入决定的期限内作出决定（已于{on(last)}届满；经批准延长的，在文书小表填写批准文号）",
            f"a decision within its term (it ended on {last}; state the approval where it was extended)",
        )


def _is_copy(letter: Letter, copy: Copy) -> bool:
    """Whether a letter was a notice to the same unit or person."""
    if letter.kind != NOTICE or (answers_stored(letter).get("copy_for") or UNIT) != copy.word:
        return False
    return copy.word == UNIT or json.loads(letter.slots).get("recipient") == copy.recipient
