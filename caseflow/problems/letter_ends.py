"""The refusals of how a letter ends: slug → title, sentence, exit code and HTTP status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, Refusal

LETTER_ENDS_REFUSALS: Mapping[str, Refusal] = {
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
