"""The answer as one plain Chinese paragraph that an investigator could read aloud in a meeting."""

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement import ClaimJudgement, Liable, LiableParty, Paths
from caseflow.domain.law_book import LawBook
from caseflow.domain.money import total
from caseflow.domain.rule import formal
from caseflow.domain.words import Duty, LawPeriod

_DUTIES = {
    Duty.PAYS_DIRECTLY: "直接支付",
    Duty.PAYS_FIRST: "先行清偿，清偿后可依法追偿",
    Duty.ADVANCES: "在未结清工程款限额内先行垫付",
    Duty.PAYS: "负责清偿",
    Duty.JOINTLY: "承担连带清偿责任",
}
_PERIODS = {
    LawPeriod.DECREE: "",
    LawPeriod.OLD: "本案发生在《保障农民工工资支付条例》施行之前，适用当时规定。",
    LawPeriod.UNKNOWN: "本案时点可能在2020年5月1日前后，暂按《保障农民工工资支付条例》判断，请先查明日期。",
}
_NOTES = {
    "false_claim": "经查属虚构或者伪造的请求，不作为欠薪处理",
    "works_price": "所涉为工程款，不属于农民工工资",
    "law_not_held": "其上手单位的责任，系统未收录当时的规定，请法制人员核定",
}
_MISSING_SHOWN = 4


def told(
    case: CaseFile,
    claims: tuple[ClaimJudgement, ...],
    liable: tuple[LiableParty, ...],
    *,
    law: LawBook,
    period: LawPeriod,
    missing: Paths,
) -> str:
    """The whole answer in sentences: what is owed, who pays in which order and why, and what is still to be found."""
    sentences = [_opening(case, claims), _PERIODS[period], *_orders(case, claims, liable, law)]
    sentences.extend(_notes(claims))
    if any("liab-dispute-no-excuse" in party.rules for party in liable):
        sentences.append("各方就工程量、质量或者造价的争议，不影响工资支付（《保障农民工工资支付条例》第三十五条）。")
    if missing:
        sentences.append(_still_missing(case, missing))
    return "".join(sentences)


def party_name(case: CaseFile, key: str | None) -> str:
    """What people call a party, also one that nobody named."""
    return case.name_of(key) or "未载明的单位"


def _opening(case: CaseFile, claims: tuple[ClaimJudgement, ...]) -> str:
    project = next((one.name for one in case.projects if one.name), None)
    place = f"{project}，" if project else ""
    if not case.claims:
        return f"{place}本案尚未登记欠薪请求，无法确定清偿责任。"
    employers = dict.fromkeys(key for claim in case.claims for key in claim.employers)
    who = "、".join(party_name(case, key) for key in employers) or "用工主体尚未查明，现"
    sums = [claim.owed for claim in claims if claim.owed is not None]
    workers = sum(claim.workers or len(claim.people) for claim in case.claims)
    crowd = f"{workers}名农民工" if workers else "农民工"
    amount = f"工资{total(sums)}元" if sums else "工资，金额待核"
    about = "（人数、金额为约数）" if any(claim.approximate for claim in case.claims) else ""
    return f"{place}{who}拖欠{crowd}{amount}{about}。"


def _orders(
    case: CaseFile, claims: tuple[ClaimJudgement, ...], liable: tuple[LiableParty, ...], law: LawBook
) -> list[str]:
    firsts = [party for party in liable if party.rank == 1]
    others = [party for party in liable if party.rank > 1]
    rows = {row.party: row for claim in claims for row in claim.liable}
    sentences = []
    if firsts:
        told_first = "；".join(_one(case, party, rows[party.party], law) for party in firsts)
        sentences.append(f"首先应当出资的：{told_first}。")
    if others:
        told_others = "；".join(_one(case, party, rows[party.party], law) for party in others)
        sentences.append(f"同时负有责任的：{told_others}。")
    bearers = [row.party for row in rows.values() if row.final_bearer]
    if bearers and others:
        sentences.append(f"最终责任由{'、'.join(party_name(case, key) for key in bearers)}承担。")
    return sentences


def _one(case: CaseFile, party: LiableParty, row: Liable, law: LawBook) -> str:
    articles = "、".join(formal(article) for article in party.articles[:3])
    ground = f"依据{articles}，" if articles else ""
    cap = f"（以{party.cap}元为限）" if party.cap is not None else ""
    choice = "，是否一并责令由承办人决定" if row.officer_chooses else ""
    because = _why(row, law)
    return f"{party_name(case, party.party)}，{ground}{_DUTIES[party.duty]}{cap}{because}{choice}"


def _why(row: Liable, law: LawBook) -> str:
    rule = law.rule(row.rules[0]) if row.rules else None
    return "" if rule is None else f"（{rule.title}）"


def _notes(claims: tuple[ClaimJudgement, ...]) -> list[str]:
    return [f"请求{claim.claim}：{_NOTES[claim.note]}。" for claim in claims if claim.note is not None]


def _still_missing(case: CaseFile, missing: Paths) -> str:
    named = dict.fromkeys(path_words(case, path) for path in missing)
    shown = list(named)[:_MISSING_SHOWN]
    more = f"等{len(named)}项" if len(named) > len(shown) else ""
    return f"尚需查明：{'、'.join(shown)}{more}。"


_FIELDS = {
    "employer": "由谁招用",
    "contract": "在哪份合同下施工",
    "owed": "欠薪金额",
    "basis": "金额依据",
    "about": "工资与工程款的划分",
    "from": "发包方",
    "under": "上一级发包合同",
    "role": "在项目上的身份",
    "kind": "主体性质",
    "may_employ": "有无用工主体资格",
    "qualified": "有无相应资质",
    "dispatch_licence": "有无劳务派遣许可",
    "investors": "主要出资人",
    "successor": "承继单位",
    "overdue": "应付工程款是否逾期",
    "unsettled": "未结清的工程款",
    "nature": "是否存在转包、违法分包或者挂靠",
    "lawful": "用地和建设手续是否合法",
    "as_of": "判断时点",
}


def path_words(case: CaseFile, path: str) -> str:
    """A path of the case file in words, such as 丙公司的有无用工主体资格."""
    room, _, rest = path.partition(".")
    key, _, last = rest.rpartition(".")
    word = _FIELDS.get(last or room, last or room)
    if room == "parties":
        return f"{party_name(case, key)}{word}"
    contract = case.contract(key)
    if room == "contracts" and contract is not None:
        return f"{party_name(case, contract.giver)}与{party_name(case, contract.taker)}之间{word}"
    return word
