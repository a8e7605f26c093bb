"""欠薪线索转办单: a lead passed on to the town of the place and the departments concerned (seed 二(二)3).

Who gave the lead is nobody's business but the office's: an informant (举报人) is never named (劳动保障监察条例 第九条);
of a complainant who speaks for himself the town gets a masked name and number, so that it can ask for the rest.
"""

import re
from collections.abc import Iterator

from caseflow.domain.agency import AgencyKind
from caseflow.domain.drafts.dates import moment_words
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import drafted, known, urgency
from caseflow.domain.drafts.matter import arrears, arrears_words, holders, numbered, payers, project, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in
from caseflow.domain.drafts.places import address_of, formal_name, writer_of
from caseflow.domain.happenings import happened, of_kinds
from caseflow.domain.letter import Draft
from caseflow.domain.words import EventKind, Role

KIND = "lead_transfer"
UNKNOWN = "待核实"
IN_CONFIDENCE = "依法保密"
SOURCES = {
    "national_platform": "全国根治欠薪线索反映平台",
    "petition": "信访",
    "hotline_12345": "12345政务服务便民热线",
    "labour_hotline": "劳动保障监察举报投诉电话",
    "visit": "来访",
    "assigned": "上级交办",
    "monitoring": "农民工工资支付监控预警平台",
    "other": "其他渠道",
}
_SAID_HOW = {"complaint": "投诉", "report": "举报", "anonymous": "匿名反映", "assigned": "交办"}
_TO_THE_PLACE = {AgencyKind.TOWN, AgencyKind.ZONE_COMPANY}


def draw(occasion: Occasion) -> Draft:
    """The slip to one office. Facts that nobody knows yet say 待核实: to find them out is what the slip asks."""
    case, found = occasion.case, arrears(occasion.case, occasion.judgement)
    articles = grounds(occasion.law, occasion.day, (*_duties(occasion), "letter-transfer"))
    employers = dict.fromkeys(name_in(case, key) for claim in found.claims for key in claim.employers)
    slots = {
        "issuer": occasion.issuer_name,
        "we": writer_of(occasion.issuer_name),
        "recipient": formal_name(occasion.to_name, occasion.to_kind) or None,
        "urgency": urgency(occasion),
        "clue_number": occasion.answer("clue_number"),
        "source": SOURCES.get(occasion.answer("source") or ""),
        "received": _received(occasion),
        "said_how": _SAID_HOW.get(occasion.answer("said_how") or ""),
        "informant": informant(occasion),
        "project": project(case),
        "place": _place(occasion),
        "owner": "、".join(holders(occasion, Role.PROJECT_OWNER)) or UNKNOWN,
        "contractor": "、".join(holders(occasion, Role.GENERAL_CONTRACTOR, Role.SPECIALIST_CONTRACTOR)) or UNKNOWN,
        "employers": "、".join(employers) or UNKNOWN,
        "workers": UNKNOWN if found.workers is None else f"{found.workers}人",
        "amount": UNKNOWN if found.owed is None else f"{'约' if found.about else ''}{found.owed}元",
        "summary": texts(_summary(occasion)),
        "payers": texts(_payers(occasion)),
        "basis": f"{according_to(articles)}办理。",
        "requests": numbered(_requests(occasion)),
        "reply_within": occasion.reply_within or None,
        "contact": occasion.answer("contact"),
        "contact_phone": occasion.answer("contact_phone"),
    }
    return drafted(occasion, KIND, known(slots), articles)


def informant(occasion: Occasion) -> str:
    """赵**（138****5678） of a complainant, to the town alone; of anybody else and to anybody else: 依法保密."""
    name, phone = occasion.answer("complainant_name"), occasion.answer("complainant_phone")
    told = _hidden_name(name) if name else ""
    reach = f"（{_hidden_phone(phone)}）" if phone else ""
    speaks = occasion.answer("said_how") == "complaint" and occasion.to_kind in _TO_THE_PLACE
    return (told + reach) if speaks and told else IN_CONFIDENCE


def _hidden_name(name: str) -> str:
    return name[0] + "*" * max(1, len(name) - 1)


def _hidden_phone(phone: str) -> str:
    """138****5678: at most seven figures are left; what is masked already stays so."""
    plain = re.sub(r"[^\d*]", "", phone)
    return plain[:3] + "*" * max(4, len(plain) - 7) + plain[-4:] if len(plain) > 8 else "*" * len(plain)


def _duties(occasion: Occasion) -> tuple[str, ...]:
    return ("sup-town-screening",) if occasion.to_kind in _TO_THE_PLACE else ("sup-regulator",)


def _received(occasion: Occasion) -> str | None:
    """When the lead came in: the form's answer, else the day of the complaint on file."""
    answered = moment_words(occasion.answer("received_at"), plain=True)
    complaints = of_kinds(happened(occasion.case, occasion.judgement.as_of), EventKind.COMPLAINT)
    days = [one.event.on.words for one in complaints if one.event.on is not None]
    return answered or (days[0] if days else None)


def _place(occasion: Occasion) -> str:
    regions = [one.region for one in occasion.case.projects if one.region is not None]
    towns = dict.fromkeys(region.town for region in regions if region.town)
    supervision = occasion.case.supervision
    return "、".join(towns) or (supervision.town if supervision and supervision.town else UNKNOWN)


def _summary(occasion: Occasion) -> Iterator[str]:
    """What was said: the clerk's words, then what the file holds about the wages."""
    yield from (f"{line.rstrip('。；;')}。" for line in occasion.lines("summary"))
    found = arrears(occasion.case, occasion.judgement)
    told = arrears_words(found)
    spans = [f"{claim.since.words}至{claim.until.words}" for claim in found.claims if claim.since and claim.until]
    if told:
        span = f"，欠薪时段为{'、'.join(dict.fromkeys(spans))}" if spans else ""
        yield f"{told}{span}。"
    elif not occasion.lines("summary"):
        yield "反映拖欠农民工工资，具体情况待核实。"


def _payers(occasion: Occasion) -> Iterator[str]:
    listed = [f"{name}（{duty}）" for name, duty in payers(occasion)]
    yield f"{'；'.join(listed)}。以核查认定为准。" if listed else "责任主体待核查认定。"


def _requests(occasion: Occasion) -> Iterator[str]:
    you = address_of(occasion.to_name) if occasion.to_name else "贵单位"
    yield f"请{you}接单后立即组织核查，查清用工主体、涉及人数、欠薪数额和原因，分清责任单位"
    yield "经核查属实的，请督促责任单位依法支付工资；需要人力资源社会保障部门立案查处的，请及时移送"
    yield "请将处理结果告知反映人，并对反映人信息严格保密"
