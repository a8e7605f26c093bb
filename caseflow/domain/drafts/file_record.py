"""What the records of a case's file share: who is involved, what is owed, and the words of the office about it."""

from collections.abc import Iterator, Mapping

from caseflow.domain.case_file import CaseFile, Party
from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.matter import Arrears, arrears, holders
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in
from caseflow.domain.money import Yuan
from caseflow.domain.words import Role

UNKNOWN = "待核实"
"""What a record says of a fact that nobody found out yet; to find it out is the case's work, not the form's."""


Rows = tuple[Mapping[str, str | None], ...]
BLANK_ROW: Rows = ({"text": None},)
"""Rows that the clerk must still say."""


def of_the_case(occasion: Occasion) -> dict[str, str]:
    """Slots that name the case, the project, owner and contractor."""
    return {
        "issuer": occasion.issuer_name,
        "case_number": occasion.case.id,
        "project": project_words(occasion.case) or UNKNOWN,
        "owner": "、".join(holders(occasion, Role.PROJECT_OWNER)) or UNKNOWN,
        "contractor": "、".join(holders(occasion, Role.GENERAL_CONTRACTOR)) or UNKNOWN,
    }


def of_the_wages(occasion: Occasion, *wanted: str) -> dict[str, str]:
    """The wanted slots of heads and sums: `workers`, `owed`, `paid` and what is `left`."""
    found = arrears(occasion.case, occasion.judgement)
    told = {
        "workers": UNKNOWN if found.workers is None else f"{found.workers}人",
        "owed": _sum(found.owed, found),
        "paid": UNKNOWN if found.owed is None or found.open is None else f"{found.owed.less(found.open)}元",
        "left": _sum(found.open, found),
    }
    return {name: told[name] for name in wanted}


def _sum(amount: Yuan | None, found: Arrears) -> str:
    return UNKNOWN if amount is None else f"{'约' if found.about else ''}{amount}元"


def employers(occasion: Occasion) -> tuple[str, ...]:
    """Each employer of a wage claim by its key, once."""
    found = arrears(occasion.case, occasion.judgement)
    return tuple(dict.fromkeys(key for claim in found.claims for key in claim.employers))


def party_words(case: CaseFile, key: str) -> str:
    """甲公司（统一社会信用代码：…，法定代表人：…）; only what the file holds."""
    party = case.party(key)
    details = "，".join(_details(case, party)) if party is not None else ""
    return f"{name_in(case, key)}（{details}）" if details else name_in(case, key)


def _details(case: CaseFile, party: Party) -> Iterator[str]:
    if party.credit_code:
        yield f"统一社会信用代码：{party.credit_code}"
    if party.representative:
        yield f"法定代表人：{name_in(case, party.representative)}"


def in_charge(occasion: Occasion) -> tuple[str, ...]:
    """The officers in charge now, the lead first."""
    charged = [one for one in occasion.work.assignments if one.ended_at is None]
    return tuple(dict.fromkeys(one.officer for one in sorted(charged, key=lambda one: (not one.lead, one.at))))


def sentence(words: str) -> str:
    """A clerk's line as a sentence."""
    return f"{words.rstrip('。；;')}。"
