"""The refusals of how a letter ends: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, Refusal

LETTER_ENDS_REFUSALS: Mapping[str, Refusal] = {
    "being_replaced": Refusal(
        ("已在换发", "Being replaced"),
        (
            "这份文书已由 {number} 换发；要另行换发，请先作废那份草稿或者文书。",
            "{number} replaces this letter already; give that draft or letter up first to replace it otherwise.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "replaced_ended": Refusal(
        ("原文书已终了", "The replaced letter has ended"),
        (
            "要换发的 {number} 现为“{letter_state}”，不能再被换发；请作废本稿，需要时另拟一份。",
            "{number}, which this letter was to replace, has ended ({letter_state}); give this draft up, and draft "
            "another where one is needed.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "bad_told_day": Refusal(
        ("告知日期不对", "Wrong day of telling"),
        (
            "告知日期 {on} 应在送达（{served_on}）以后、今天（{today}）以前。",
            "The day of telling {on} must lie between the service ({served_on}) and today ({today}).",
        ),
        CONTENT_WRONG,
        422,
    ),
}
