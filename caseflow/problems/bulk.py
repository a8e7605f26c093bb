"""The refusals of bulk jobs: slug → title, sentence, exit code, status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, NOT_THERE, Refusal

BULK_REFUSALS: Mapping[str, Refusal] = {
    "no_such_job": Refusal(
        ("没有这个批量任务", "No such job"),
        (
            "没有编号为 {job} 的批量任务，请从任务列表中打开。",
            "There is no bulk job {job}; open one from the list of jobs.",
        ),
        NOT_THERE,
        404,
    ),
    "nothing_to_do": Refusal(
        ("没有可办的文书", "Nothing to do"),
        (
            "没有一份文书可以纳入（未纳入 {skipped} 份），请按列出的理由补正，或者改选案件。",
            "No letter can be included ({skipped} left out); mend what the reasons say, or choose other cases.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "too_many_items": Refusal(
        ("一次文书过多", "Too many letters"),
        (
            "一个任务最多 {most} 份，现有 {given} 份，请分批办理。",
            "A job takes {most} letters at most, here are {given}; do them in several jobs.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "job_elsewhere": Refusal(
        ("任务状态不允许", "The job's state does not allow it"),
        (
            "任务现在是“{job_state}”，不能这样操作，请刷新后再看。",
            "The job is {job_state}; this cannot be done now. Reload the page and look again.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "letter_already_open": Refusal(
        ("已有在办文书", "Such a letter is open already"),
        (
            "已有一份 {kind}（{number}）发给同一单位，尚未办结，请先办结那一份。",
            "A {kind_en} ({number}) to the same addressee has not ended; close that one first.",
        ),
        CONTENT_WRONG,
        409,
    ),
    "letter_not_proposed": Refusal(
        ("案情不需要此文书", "The facts call for no such letter"),
        (
            "按现有案情不需要制发 {kind}，如确需制发请在案件页单独拟稿。",
            "The facts call for no {kind}; where it is wanted all the same, draft it on the case's page.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "personal_answer_in_bulk": Refusal(
        ("批量文书不收个人信息", "No personal answer in bulk"),
        (
            "“{field}”是个人信息，只能在单份文书中填写，请清空后再批量办理。",
            "'{field_en}' is personal and belongs to one letter; leave it empty for many.",
        ),
        CONTENT_WRONG,
        422,
    ),
}
