"""根治欠薪问题清单, drawn: each system found broken, its ground, what should be mended, by whom and by when.

To a party it lists what that party bears, to a town what all of them bear. It asks; an order is a paper of its own
(plan 第二部分（三）2; 条例 第三十九条).
"""

from collections.abc import Iterator

from caseflow.domain.drafts.citations import articles_named, in_words
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.matter import arrears, arrears_words, broken, failing, project, system_name
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in, system_words
from caseflow.domain.drafts.places import address_of, formal_name
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.judgement import SystemRow
from caseflow.domain.letter import Draft

KIND = "problem_list"
_WAGES = "按月足额支付工资"


def draw(occasion: Occasion) -> Draft:
    """The list to one party or town. With nothing found and nothing typed its only row is a blank."""
    articles = grounds(occasion.law, occasion.day, ("paper-three-checks", "paper-supervision"))
    rows = tuple(_rows_of(occasion))
    named = project(occasion.case)
    slots = {
        "issuer": occasion.issuer_name,
        "urgency": (),
        "recipient": formal_name(occasion.to_name, occasion.to_kind) or None,
        "opening": f"{according_to(articles)}，经核查，{named}存在下列问题。"
        f"请{_you(occasion)}对照清单落实整改，并于整改时限内将整改情况和证明材料反馈。",
        "checked": day_words(occasion.answer("checked_on")),
        "problems": tuple(_problems(occasion, rows)) or ({"no": "1"},),
        "contact": occasion.answer("contact"),
        "contact_phone": occasion.answer("contact_phone"),
    }
    standards = (article for row in rows for article in articles_named(occasion.law, row.articles))
    return paper(KIND, occasion, (slots,), (*articles, *standards))


def _you(occasion: Occasion) -> str:
    if occasion.case.party(occasion.to) is not None:
        return "你单位"
    return address_of(occasion.to_name) if occasion.to_name else "贵单位"


def _rows_of(occasion: Occasion) -> Iterator[SystemRow]:
    """What the addressed party bears; of a town's list, what anybody bears."""
    of_a_party = occasion.case.party(occasion.to) is not None
    yield from (row for row in broken(occasion) if not of_a_party or row.bearer == occasion.to)


def _problems(occasion: Occasion, rows: tuple[SystemRow, ...]) -> Iterator[dict[str, str | None]]:
    """{no, system, finding, by, demand, owner, due}: the wages, each system, then the clerk's own lines."""
    found = arrears(occasion.case, occasion.judgement)
    due = day_words(occasion.answer("finish_by"))
    listed: list[tuple[str, str, str, str, str]] = []
    if found.still_open:
        listed.append((_WAGES, arrears_words(found), NOT_APPLICABLE, "支付尚欠的工资", "清偿责任单位"))
    for row in rows:
        owner = name_in(occasion.case, row.bearer) if row.bearer else "有关单位"
        ground = in_words(articles_named(occasion.law, row.articles)) or NOT_APPLICABLE
        listed.append((system_name(row), failing(occasion, row), ground, system_words(row)[1], owner))
    listed += [
        ("其他", line.rstrip("。；;"), NOT_APPLICABLE, "落实整改", "有关单位") for line in occasion.lines("others")
    ]
    for at, (system, finding, ground, demand, owner) in enumerate(listed, start=1):
        yield {
            "no": str(at),
            "system": system,
            "finding": finding,
            "by": ground,
            "demand": demand,
            "owner": owner,
            "due": due,
        }
