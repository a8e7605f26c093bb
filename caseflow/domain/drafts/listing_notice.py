"""列入失信名单告知书, drawn: what is planned against whom, on which ground, and that it may be objected to.

One copy goes to the unit and one to each person who is to be listed with it (条例 第四十八条; 暂行办法 第五条).
"""

from caseflow.domain.drafts.enforcement import by, of_the_office, order_to, paper, procedure
from caseflow.domain.drafts.facts import evidence
from caseflow.domain.drafts.listing import LISTED_BY, NOTICE, copy_of, facts_of, ground, head_of, let_pass
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.letter import Draft

KIND = NOTICE


def draw(occasion: Occasion) -> Draft:
    """The notice to the unit or to one person of it. Blanks are absent from the slots.

    Raises NoSuchParty; StepsMissing before an order to pay was let pass and every condition of a listing is shown.
    """
    order = order_to(occasion)
    passed = let_pass(occasion, KIND)
    copy = copy_of(occasion, order)
    articles = procedure(occasion, *LISTED_BY)
    slots = {
        "facts": facts_of(occasion, copy, passed.order),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "ground": ground(occasion, passed.measure),
        "listed_by": by(articles, "根据"),
        "objection_within": occasion.values.get("listing_objection"),
        "spared": occasion.values.get("listing_spared"),
    }
    return paper(KIND, occasion, (of_the_office(occasion), head_of(copy, occasion), slots), articles)
