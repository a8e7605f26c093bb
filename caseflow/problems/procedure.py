"""The refusals of dates and procedure, and the words for everything a move may still lack."""

from collections.abc import Mapping

from caseflow.domain.procedure import MoveNotAllowed
from caseflow.domain.procedure_table import Lack
from caseflow.glossary import Language, label
from caseflow.problems.refusals import CONTENT_WRONG, NOT_THERE, Refusal

PROCEDURE_REFUSALS: Mapping[str, Refusal] = {
    "no_such_move": Refusal(
        ("没有此办理步骤", "No such move"),
        ("办理步骤表里没有“{move}”。", "The table of moves has no {move}."),
        NOT_THERE,
        404,
    ),
    "no_such_assignment": Refusal(
        ("未承办此案", "Not in charge"),
        ("{officer} 现在不承办案件 {case}。", "{officer} is not in charge of case {case}."),
        NOT_THERE,
        404,
    ),
    "bad_day": Refusal(
        ("日期有误", "Not a day"),
        ("“{given}”不是日期；请写成 2026-11-25 这样。", "'{given}' is no day; write it like 2026-11-25."),
        CONTENT_WRONG,
        422,
    ),
    "bad_fields": Refusal(
        ("请求内容有误", "Request refused"),
        (
            "请求应为 JSON 对象，可用的字段：{known}；有误的是：{fields}。",
            "The request is a JSON object with these fields: {known}; what cannot be taken: {fields}.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "move_not_allowed": Refusal(
        ("此步骤暂不能办", "Move not allowed"),
        ("“{move}”现在不能办：{missing}。", "“{move}” cannot be done now: {missing}."),
        CONTENT_WRONG,
        409,
    ),
}

LACKS: Mapping[str, tuple[str, str]] = {
    "not_from_here": (
        "案件现处于“{state}”，不能从这里办理此步骤",
        "the case stands at “{state}”, and this move does not leave from there",
    ),
    "in_future": (
        "日期 {on} 晚于今天（{today}），请填写事情发生的当日",
        "the day {on} lies after today ({today}); give the day on which it happened",
    ),
    "before_last_move": (
        "日期 {on} 早于上一步的日期（{last}）",
        "the day {on} lies before that of the last move ({last})",
    ),
    "no_reason": ("请写明理由", "give a reason"),
    "reason_too_long": ("理由超过 {most} 字", "the reason is longer than {most} characters"),
    "approver_missing": (
        "须填写批准的负责人",
        "name the head who approved it",
    ),
    "approver_is_asker": (
        "批准人不能是申请人本人（{officer}）",
        "who asks for it ({officer}) cannot approve it",
    ),
    "approver_may_not": (
        "{officer} 不是可以批准此案的负责人",
        "{officer} is not a head who may approve it for this case",
    ),
    "nothing_to_take_back": ("没有可以撤回的步骤", "there is no move to take back"),
    "receipt_unknown": (
        "收到举报投诉的日期未载明，请先登记受理来源",
        "the day the complaint came in is not stated; register what came in",
    ),
    "no_wage_claim": ("案件没有工资诉求", "the case states no wage claim"),
    "employer_or_harm_unclear": (
        "没有明确的用人单位，或者欠薪数额未载明",
        "no employer is named, or no sum is stated",
    ),
    "older_than_two_years": (
        "欠薪终了已超过两年，不再查处",
        "the breach ended more than two years before, and is no longer pursued",
    ),
    "within_two_years": ("欠薪终了未满两年，应当受理", "the breach ended within two years, so it is accepted"),
    "end_unknown": (
        "欠薪的终了日期未载明，看不出是否已满两年",
        "the end of the breach is not stated, so nothing shows that two years have passed",
    ),
    "two_officers": (
        "调查须有至少两名承办人员，现有 {have} 名",
        "at least two officers investigate; {have} in charge now",
    ),
    "extended_already": ("调查期限已于 {on} 延长过一次", "the term was extended on {on} already"),
    "suspended_now": ("调查已中止，请先恢复调查", "the investigation is suspended; resume it first"),
    "not_suspended": ("调查没有中止", "the investigation is not suspended"),
    "no_payer": ("还有诉求算不出清偿责任主体", "for some claims nobody who must pay can be named"),
    "check_empty": ("一案三查中的“{check}”还是空的", "the check “{check}” is still empty"),
    "still_open": ("诉求 {claim} 尚欠 {open} 元", "claim {claim} still owes ¥{open}"),
    "open_unknown": ("诉求 {claim} 尚欠多少还不清楚", "how much claim {claim} still owes is not known"),
    "nothing_open": ("工资已全部清偿", "all wages are paid"),
    "payment_unproven": (
        "没有支付凭证（银行回单、签收的工资表）",
        "no proof of payment is attached (bank return, signed pay sheet)",
    ),
    "no_decision": (
        "还没有签发的指令书或者决定书，事件中也没有载明",
        "no order or decision was issued, and none is among the events",
    ),
    "not_heard": (
        "作出处理、处罚决定前须先告知并听取陈述、申辩",
        "before a handling or penalty decision the party must be told of its rights and heard",
    ),
    "not_served": ("指令书或者决定书还没有送达记录", "no service of the order or decision is recorded"),
    "no_order_day": ("指令书或者决定书的履行期限未载明", "the last day of the order or decision is not stated"),
    "order_day_not_over": ("履行期限 {due} 还没有届满", "the day of the order, {due}, is not over"),
    "measure_not_ready": ("“{measure}”的条件还没有齐备", "the elements of “{measure}” are not complete"),
    "complainant_not_told": (
        "处理结果还没有告知举报投诉人",
        "the complainant has not been told the result",
    ),
}
"""What may stand in a move's way, by slug: (Chinese, English)."""

_GROUPS = {"state": "case_state", "check": "check", "measure": "measure"}
"""Terms that are words of the glossary."""


def told_lack(lack: Lack, language: Language = "zh") -> str:
    """One thing that is missing, in words, without the paths that would mend it."""
    terms = {
        name: label(_GROUPS[name], value, language) if name in _GROUPS else value for name, value in lack.terms.items()
    }
    return LACKS[lack.slug][language == "en"].format_map(terms)


def terms_of(error: MoveNotAllowed, language: Language = "zh") -> Mapping[str, str]:
    """What fills its sentence: the move's title, and everything that is missing on one line."""
    told = [told_lack(lack, language) for lack in error.lacks]
    missing = "; ".join(told) if language == "en" else "；".join(told)
    return {**error.terms, "move": error.terms.get(f"move_{language}", "—"), "missing": missing}


def missing_rows(error: MoveNotAllowed, language: Language = "zh") -> list[dict[str, object]]:
    """The same for programs, each with its slug and the paths that would mend it."""
    return [{"slug": lack.slug, "detail": told_lack(lack, language), "paths": list(lack.paths)} for lack in error.lacks]
