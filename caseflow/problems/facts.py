"""The refusals of facts by hand and of conflicts: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, NOT_THERE, TRY_LATER, Refusal

FACTS_REFUSALS: Mapping[str, Refusal] = {
    "bad_fact": Refusal(
        ("所填内容有误", "What was entered is wrong"),
        ("所填内容有误，没有保存；请按各处的提示更正。", "Nothing was saved; correct what is named below."),
        CONTENT_WRONG,
        422,
    ),
    "stale_fact": Refusal(
        ("内容已被他人改动", "Changed by somebody else"),
        (
            "打开之后，{group} {key} 已被他人改动；没有保存。请对照现在的内容后再保存。",
            "{group} {key} was changed after it was read; nothing was saved. Compare with what is there now and save.",
        ),
        TRY_LATER,
        412,
    ),
    "no_such_entry": Refusal(
        ("没有此项内容", "No such entry"),
        ("案件 {case} 中没有这一项：{group} {key}。", "Case {case} has no such entry: {group} {key}."),
        NOT_THERE,
        404,
    ),
    "nothing_changed": Refusal(
        ("没有改动", "Nothing changed"),
        ("所填内容与原来的相同，没有保存。", "What was entered is what is there already; nothing was saved."),
        CONTENT_WRONG,
        422,
    ),
    "reason_missing": Refusal(
        ("缺少理由", "Reason missing"),
        ("请写明理由：改动案情要说明为什么。", "Give a reason: a change of facts says why."),
        CONTENT_WRONG,
        422,
    ),
    "reason_too_long": Refusal(
        ("理由太长", "Reason too long"),
        ("理由至多 {most} 个字。", "A reason has at most {most} characters."),
        CONTENT_WRONG,
        422,
    ),
    "case_there": Refusal(
        ("案件编号已有", "Case id in use"),
        (
            "编号为 {case} 的案件已经有了；请换一个编号，或留空由系统编号。",
            "There is a case {case} already; choose another id or leave it empty.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "not_standing": Refusal(
        ("此项更正已被取代", "Correction replaced"),
        (
            "此项更正已被后来的更正或选择取代，不能再撤回。",
            "A newer correction or choice took its place; it cannot be undone.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "no_such_correction": Refusal(
        ("没有此项更正", "No such correction"),
        ("案件 {case} 中没有这项更正。", "Case {case} has no such correction."),
        NOT_THERE,
        404,
    ),
    "no_such_conflict": Refusal(
        ("没有此项冲突", "No such conflict"),
        ("案件 {case} 中没有这项冲突。", "Case {case} has no such conflict."),
        NOT_THERE,
        404,
    ),
    "conflict_settled": Refusal(
        ("冲突已有结论", "Conflict settled"),
        ("此项冲突已由 {by} 作出选择。", "{by} has chosen already."),
        CONTENT_WRONG,
        409,
    ),
    "no_such_act": Refusal(
        ("没有此项记录", "No such entry of the log"),
        ("案件 {case} 的日志中没有这项记录。", "The log of case {case} has no such entry."),
        NOT_THERE,
        404,
    ),
    "seen_missing": Refusal(
        ("缺少 If-Match", "If-Match missing"),
        (
            "改动前请先读取，并在 If-Match 中给出读到的 ETag，以免覆盖他人的改动。",
            "Read it first and give its ETag in If-Match, so that nobody's change is overwritten.",
        ),
        CONTENT_WRONG,
        428,
    ),
    "stale_import": Refusal(
        ("待确认的导入已失效", "Import no longer at hand"),
        (
            "没有找到先前核对过的文件；请重新选择文件。",
            "The file that was compared is no longer at hand; choose it again.",
        ),
        CONTENT_WRONG,
        409,
    ),
}
