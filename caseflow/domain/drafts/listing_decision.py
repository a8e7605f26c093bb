"""列入失信名单决定书, drawn: the reasons, the grounds, what follows from being listed, how one is removed, what to do.

No decision without a notice that reached the same unit or person, its objection dealt with, in the term that the order
to pay opened, and while wages are still owed (条例 第四十八条; 暂行办法 第五条, 第十一条, 第十二条).
"""

from caseflow.domain.drafts.enforcement import by, of_the_office, order_to, paper, procedure, remedies
from caseflow.domain.drafts.facts import evidence
from caseflow.domain.drafts.listing import (
    LISTED_BY,
    Copy,
    copy_of,
    facts_of,
    ground,
    head_of,
    let_pass,
    must_be_in_time,
    told_before,
)
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.steps_told import named, on
from caseflow.domain.errors import NotTheirLetter
from caseflow.domain.letter import Draft

KIND = "listing_decision"
_OBJECTIONS = {
    "none": "在规定期限内，{you}未提出异议。",
    "not_taken": "{you}提出的异议经核实不能成立，本机关不予采纳。",
    "partly_taken": "{you}提出的异议经核实部分成立，本机关已就成立的部分予以采纳。",
}
_VALUES = {"term_start": "listing_term_start", "bars": "listing_bars", "removal_within": "listing_removal_term"}
"""Slots that print a value of the office."""


def draw(occasion: Occasion) -> Draft:
    """The decision about the unit or one person of it. Blanks are absent from the slots.

    Raises NoSuchParty; NotTheirLetter where nothing is owed any more; StepsMissing before the order, the notice or the
    end of the objection, and after the term of the decision.
    """
    order = order_to(occasion)
    if not order.payments:
        raise NotTheirLetter(kind=KIND, party=order.party.key)
    passed = let_pass(occasion, KIND)
    copy = copy_of(occasion, order)
    before = told_before(occasion, KIND, copy)
    must_be_in_time(occasion, KIND, passed.ended)
    listed, sanctions = procedure(occasion, *LISTED_BY), procedure(occasion, "list-48")
    kept, early = procedure(occasion, "paper-list-term"), procedure(occasion, "paper-list-early")
    ways, remedy = remedies(occasion)
    slots = {
        "facts": facts_of(occasion, copy, passed.order),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "ground": ground(occasion, passed.measure),
        "notice": named(before),
        "noticed_on": on(before.served_on),
        "objection": _objection(occasion, copy),
        "listed_by": by(listed, "根据"),
        "kept_by": by(kept),
        "sanctions_by": by(sanctions),
        "early_by": by(early),
        **{slot: occasion.values.get(key) for slot, key in _VALUES.items()},
    }
    parts = (of_the_office(occasion), head_of(copy, occasion), ways, slots)
    return paper(KIND, occasion, parts, (*listed, *kept, *sanctions, *early, *remedy))


def _objection(occasion: Occasion, copy: Copy) -> str | None:
    """What became of the objection; None while the form does not say it."""
    answered = occasion.answer("objection_result")
    return None if answered is None else _OBJECTIONS[answered].format(you=copy.you)
