"""协查函: a bank or a registry is asked what a debtor holds (条例 第四十条).

Only with the approval of the head of the municipal authority, which the form states and without which nothing is drawn
(`needs` of the kind). Workers are no business of whoever is asked: no name of theirs stands here.
"""

from collections.abc import Iterator

from caseflow.domain.case_file import Party
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import drafted, letter
from caseflow.domain.drafts.matter import arrears, arrears_words, numbered, project
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.titles import Title
from caseflow.domain.errors import NoSuchParty
from caseflow.domain.letter import Draft

KIND = "asset_query"
HOLDINGS = {"accounts": "金融账户开立和资金情况", "real_estate": "房产登记情况", "vehicles": "车辆登记情况"}


def draw(occasion: Occasion) -> Draft:
    """The query to one bank or registry. Raises NoSuchParty where the party asked about is none of the case."""
    articles = grounds(occasion.law, occasion.day, ("asset-query-40",))
    subject = _subject(occasion)
    title = Title(named=("关于协助查询", "有关财产情况", "的函"), plain=("关于协助查询", "有关财产情况"))
    organ, number = occasion.answer("approval_organ"), occasion.answer("approval_number")
    slots = {
        "opening": f"因查处{project(occasion.case)}拖欠农民工工资案件需要，{according_to(articles)}，现商请协助查询"
        "下列财产情况。",
        "subject": None if subject is None else _named(subject),
        "facts": arrears_words(arrears(occasion.case, occasion.judgement)) or "拖欠农民工工资，具体情况正在调查",
        "holdings": numbered(_holdings(occasion)),
        "approval_organ": organ,
        "approval_number": number,
        "approval_on": day_words(occasion.answer("approval_on")),
    }
    return drafted(occasion, KIND, letter(occasion, title=title, slots=slots), articles)


def _named(party: Party) -> str:
    """The name, with the credit code where the case holds it."""
    name = party.name or party.key
    return f"{name}（统一社会信用代码：{party.credit_code}）" if party.credit_code else name


def _subject(occasion: Occasion) -> Party | None:
    asked = occasion.answer("subject")
    if asked is None:
        return None
    found = next((one for one in occasion.case.parties if asked in {one.key, one.name}), None)
    if found is None:
        raise NoSuchParty(case=occasion.case.id, party=asked)
    return found


def _holdings(occasion: Occasion) -> Iterator[str]:
    chosen = HOLDINGS.get(occasion.answer("holdings") or "")
    yield from (chosen,) if chosen else HOLDINGS.values()
    yield from (line.rstrip("。；;") for line in occasion.lines("further"))
