"""一案三查报告, drawn from the judgement: how the case stands, which systems fail, who watched, who must do what.

It proposes and decides nothing (plan 第二部分（三）2). What the records do not answer is told as 待查, not as a fault.
"""

from collections.abc import Iterator

from caseflow.domain.drafts.citations import articles_named, in_words
from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.file_record import BLANK_ROW, Rows, in_charge, sentence
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.history import history
from caseflow.domain.drafts.matter import arrears, arrears_words, firms, numbered, project, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in
from caseflow.domain.drafts.titles import title_lines
from caseflow.domain.drafts.wording import DUTIES, NOT_APPLICABLE, SYSTEM_NAMES
from caseflow.domain.judgement import LiableParty, Measure
from caseflow.domain.letter import Draft
from caseflow.domain.rule import Article
from caseflow.domain.words import SystemCode, Verdict

KIND = "three_checks_report"
CAUSES = {
    "works_price": "建设单位或者总包单位未按约定拨付工程款。",
    "lent_licence": "存在挂靠、转包或者违法分包，用工主体管理失控。",
    "own_funds": "施工单位垫资施工，资金链紧张。",
    "dispute": "参建单位之间存在工程量或者工程款争议。",
    "bad_faith": "用人单位有能力支付而不支付，或者转移财产、逃匿。",
    "other": "",
}
_KEPT_AS = {Verdict.KEPT: "已落实", Verdict.BROKEN: "未落实", Verdict.UNKNOWN: "待查"}
_DONE_AS = {Verdict.KEPT: "已履职", Verdict.BROKEN: "未履职", Verdict.UNKNOWN: "待查"}
_PLACES = {"town": "属地街镇", "regulator": "行业主管部门", "officers": "包保责任人员"}
_SYSTEMS = dict(SYSTEM_NAMES) | {SystemCode.TOWN_ASSIGNMENT: "街镇包保责任"}


def draw(occasion: Occasion) -> Draft:
    """The report on one case. Blanks are absent from the slots."""
    articles = grounds(occasion.law, occasion.day, ("paper-three-checks",))
    named = project(occasion.case)
    one, two = (*in_charge(occasion), None, None)[:2]
    slots = {
        "issuer": occasion.issuer_name,
        "title_lines": texts(title_lines((f"关于{named}", "欠薪案件", "“一案三查”情况的报告"))),
        "opening": f"{according_to(articles)}，对{named}拖欠农民工工资案件（{occasion.case.id}）开展了“一案三查”，"
        "现将有关情况报告如下。",
        "origin": sentence(occasion.answer("origin") or "案件由举报投诉、日常检查或者上级交办发现，经核查受理"),
        "facts": texts(_facts(occasion, named)),
        "history": numbered(history(occasion)) or ({"no": "1", "text": "未见处置记录"},),
        "systems": tuple(_systems(occasion)),
        "supervision": tuple(_supervision(occasion)),
        "causes": _causes(occasion),
        "liable": texts(_liable(occasion)) or texts(("现有材料尚不足以认定清偿责任主体。",)),
        "proposals": numbered(_proposals(occasion)) or ({"no": "1"},),
        "investigator_one": occasion.answer("investigator_one") or one,
        "investigator_two": occasion.answer("investigator_two") or two,
    }
    cited = (*articles, *_cited(occasion))
    return paper(KIND, occasion, (slots,), cited)


def _facts(occasion: Occasion, named: str) -> Iterator[str]:
    who = firms(occasion)
    yield sentence(f"{named}{who}" if who else f"{named}的参建单位情况待核实")
    found = arrears(occasion.case, occasion.judgement)
    told = arrears_words(found)
    yield sentence(f"{found.known_from}，该案{told}" if told else "案件中尚未登记欠薪数额")


def _systems(occasion: Occasion) -> Iterator[dict[str, str]]:
    """Each system of check 2 once over all projects: whose it is, and whether it is kept."""
    rows = {(row.system, row.bearer, row.verdict): row for row in occasion.judgement.three_checks.systems}
    for at, row in enumerate(rows.values(), start=1):
        yield {
            "no": str(at),
            "system": _SYSTEMS[SystemCode(row.system)],
            "bearer": name_in(occasion.case, row.bearer) if row.bearer else NOT_APPLICABLE,
            "verdict": _KEPT_AS[row.verdict],
            "by": in_words(articles_named(occasion.law, row.articles)) or NOT_APPLICABLE,
        }


def _supervision(occasion: Occasion) -> Iterator[dict[str, str]]:
    for at, row in enumerate(occasion.judgement.three_checks.supervision, start=1):
        yield {
            "no": str(at),
            "who": _who(occasion, row.who),
            "duty": row.duty,
            "verdict": _DONE_AS[row.verdict],
            "by": in_words(articles_named(occasion.law, row.articles)) or NOT_APPLICABLE,
        }


def _who(occasion: Occasion, who: str) -> str:
    """An office or officer by name, or by the word for a place that nobody named."""
    if who == "labour_bureau":
        return occasion.issuer_name
    place = next((words for part, words in _PLACES.items() if part in who.split(".")), None)
    return place or who


def _causes(occasion: Occasion) -> Rows:
    chosen = occasion.answer("cause")
    stated = [CAUSES[chosen]] if chosen is not None and CAUSES[chosen] else []
    return texts((*stated, *(sentence(line) for line in occasion.lines("cause_details")))) or BLANK_ROW


def _liable(occasion: Occasion) -> Iterator[str]:
    """Who must pay, in the order of ranks, with the articles."""
    for one in sorted(occasion.judgement.liable, key=lambda one: one.rank):
        yield sentence(f"{name_in(occasion.case, one.party)}：{_duty(one)}{_by(occasion, one)}")


def _duty(one: LiableParty) -> str:
    cap = f"，以{one.cap}元为限" if one.cap is not None else ""
    return f"{DUTIES[one.duty].demand.format(owing='用人单位')}{cap}"


def _proposals(occasion: Occasion) -> Iterator[str]:
    """The measures for which every element is shown, then the officer's own."""
    for one in occasion.judgement.measures:
        rule = occasion.law.rule(one.rules[0]) if one.ready and one.rules else None
        if rule is not None:
            whom = f"对{name_in(occasion.case, one.party)}：" if one.party else ""
            yield f"{whom}{rule.title}{_by(occasion, one)}"
    yield from (line.rstrip("。；;") for line in occasion.lines("proposals"))


def _by(occasion: Occasion, one: LiableParty | Measure) -> str:
    found = in_words(articles_named(occasion.law, one.articles))
    return f"（依据：{found}）" if found else ""


def _cited(occasion: Occasion) -> tuple[Article, ...]:
    """Every verified article that the report names."""
    checks = occasion.judgement.three_checks
    named = [row.articles for row in checks.systems] + [row.articles for row in checks.supervision]
    named += [one.articles for one in occasion.judgement.liable]
    named += [one.articles for one in occasion.judgement.measures if one.ready]
    return articles_named(occasion.law, (name for articles in named for name in articles))
