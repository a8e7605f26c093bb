"""The refusals of a letter's authority, its small form and its number: slug → title, sentence, exit code, status."""

from collections.abc import Mapping

from caseflow.problems.refusals import CONTENT_WRONG, MISCONFIGURED, NOT_ALLOWED, NOT_THERE, Refusal

LETTERS_REFUSALS: Mapping[str, Refusal] = {
    "blanks_left": Refusal(
        ("文书尚有待填项", "Blanks are left"),
        (
            "{kind} 不能签发，还有待填项：{blanks}。请补充案件事实或者填写文书小表后重拟。",
            "The {kind} cannot go out; still blank: {blanks}. Add the facts or fill in the form, and draft again.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "approval_missing": Refusal(
        ("缺少批准", "The approval is missing"),
        (
            "{kind} 没有批准不得拟制，请在文书小表填写：{fields}。",
            "The {kind} is not drawn up without its approval; fill in the form: {fields}.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "steps_missing": Refusal(
        ("前置程序尚未完成", "Steps are missing"),
        (
            "{kind} 还不能拟制，尚缺：{steps}。请先完成并登记送达，或者在案件事实中补记。",
            "The {kind} cannot be drawn up yet. Missing: {steps_en}. Take the step and record its service first.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "fine_out_of_range": Refusal(
        ("罚款超出法定幅度", "The fine lies outside the law's range"),
        (
            "罚款 {given} 元不在法定幅度内，应当在 {low} 元至 {high} 元之间，请重新填写。",
            "A fine of {given} yuan is outside the law's range of {low} to {high} yuan; fill it in again.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "values_unconfirmed": Refusal(
        ("办公参数尚未确认", "Values of the office are not confirmed"),
        (
            "{kind} 用到的数值没有经核对的规定可引，签发前须由管理员确认：{values}。请管理员在“办公参数”中确认。",
            "The {kind} rests on values that no verified rule gives: {values}. An administrator confirms them first.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "no_such_office_value": Refusal(
        ("没有这个办公参数", "No such value of the office"),
        ("没有名为 {value} 的办公参数，请从列表中选取。", "No value is called {value}; take one from the list."),
        NOT_THERE,
        404,
    ),
    "bad_office_value": Refusal(
        ("办公参数填写有误", "The value does not fit"),
        (
            "{value} 不能填“{given}”：期限写作 5 working days 或 15 days，比例为 0 到 100，"
            "金额不为负、最多两位小数，文字不超过 200 字。",
            "{value_en} cannot be '{given}': a term reads 5 working days or 15 days, a share lies in 0 to 100, "
            "an amount is not negative with two decimals at most, a text has 200 characters at most.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "no_series": Refusal(
        ("没有编号序列", "No series of numbers"),
        (
            "没有为 {issuer} 的 {kind} 设置发文字号，请在 rules/series.yml 中补充机关代字。",
            "No series of numbers is set for the {kind} of {issuer}; add its code to rules/series.yml.",
        ),
        MISCONFIGURED,
        500,
    ),
    "may_not_issue": Refusal(
        ("无权制发此文书", "May not issue this"),
        (
            "{kind} 不能由 {issuer} 制发，请改由有权机关制发。",
            "The {kind} cannot be issued by {issuer}; let the office that may issue it do so.",
        ),
        NOT_ALLOWED,
        403,
    ),
    "office_may_not_enforce": Refusal(
        ("领导小组办公室不能制发执法文书", "The leading group's office may not enforce"),
        (
            "{kind} 是执法文书，领导小组办公室没有执法权，请由人社部门制发。",
            "The {kind} is an enforcement paper; the leading group's office has no such power. Let the bureau do it.",
        ),
        NOT_ALLOWED,
        403,
    ),
    "wrong_recipient": Refusal(
        ("收文单位不对", "Wrong addressee"),
        (
            "{kind} 不能发给这类单位（{addressee}），请核对收文单位或者改用其他文书。",
            "The {kind} does not go to such an addressee ({addressee}); check who it is for, or take another letter.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "district_unread": Refusal(
        ("须能查阅全区案件", "The whole district must be read"),
        (
            "{kind} 汇总全区案件，{officer} 只能查阅部分案件，不能拟制；请能查阅全区案件的人员办理。",
            "The {kind} counts every case of the district, of which {officer} may read only a part; "
            "ask somebody who reads them all.",
        ),
        CONTENT_WRONG,
        403,
    ),
    "no_recipient": Refusal(
        ("主送机关未定", "No addressee"),
        (
            "{kind} 还没有主送机关（{place}），请先在案件中写明是哪个单位。",
            "The {kind} has no addressee yet ({place}); name the office in the case first.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "may_not_order": Refusal(
        ("不能使用命令措辞", "May not command"),
        (
            "{kind} 不能使用命令性措辞，“{slot}”中写有“{word}”；请改用“请”“商请”“建议”等措辞，"
            "对街镇和部门确需提出要求的，先报区政府同意并填写批准文号。",
            "The {kind} may not command, but “{slot}” says “{word}”; ask or suggest instead. What a town or department "
            "must do takes the district government's approval: give its reference.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "approval_not_said": Refusal(
        ("未写明经区政府同意", "The approval is not stated"),
        (
            "{kind} 已有批准文号，文中须写明“经区政府同意”，请重拟。",
            "The {kind} was approved, so it must say that the district government agreed; draft it again.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "bad_answer": Refusal(
        ("填写有误", "Answer refused"),
        ("“{field}”填写有误。", "“{field}” cannot be taken."),
        CONTENT_WRONG,
        422,
    ),
    "answer_missing": Refusal(
        ("有必填项未填", "Answer missing"),
        ("“{field}”必须填写。", "“{field}” must be filled in."),
        CONTENT_WRONG,
        422,
    ),
    "answer_unknown": Refusal(
        ("没有此填写项", "No such field"),
        ("这份文书的小表没有“{field}”这一项。", "The form of this letter has no field “{field}”."),
        CONTENT_WRONG,
        422,
    ),
    "answer_no_day": Refusal(
        ("日期有误", "Not a day"),
        ("“{field}”应当是日期，如 2026-11-25。", "“{field}” must be a day such as 2026-11-25."),
        CONTENT_WRONG,
        422,
    ),
    "answer_is_past": Refusal(
        ("日期已过", "The day is past"),
        (
            "“{field}”{given} 早于今天（{today}）；请改为今天或者以后的日期。",
            "“{field}” {given} lies before today ({today}); give today or a later day.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "answer_no_moment": Refusal(
        ("时间有误", "Not a time"),
        (
            "“{field}”应当是日期和时刻，如 2026-11-25T14:30。",
            "“{field}” must be a day and a time such as 2026-11-25T14:30.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "answer_no_number": Refusal(
        ("数字有误", "Not a number"),
        (
            "“{field}”应当是不小于零的数，最多两位小数。",
            "“{field}” must be a number, not negative, with at most two decimals.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "answer_no_count": Refusal(
        ("数字有误", "Not a count"),
        ("“{field}”应当是不小于零的整数。", "“{field}” must be a whole number, not negative."),
        CONTENT_WRONG,
        422,
    ),
    "red_not_earned": Refusal(
        ("不符合红榜", "No praise for this project"),
        (
            "“{project}”不能列入红榜：{found}。请先核实、整改，或者移出红榜。",
            "“{project}” cannot be praised: {found}. Have it mended, or take it off the red list.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "black_without_decision": Refusal(
        ("黑榜缺少决定", "No decision for the black list"),
        (
            "“{project}”不能列入黑榜：截至{day}，案件中没有已送达的行政处理、处罚或者列入决定。",
            "“{project}” cannot be on the black list: by {day} no decision was served in its case.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "on_two_boards": Refusal(
        ("项目重复", "On two lists"),
        ("“{project}”在榜上出现了两次，请只保留一处。", "“{project}” stands on the board twice; keep one."),
        CONTENT_WRONG,
        422,
    ),
    "board_unit_unknown": Refusal(
        ("缺少单位名称", "No firm is named"),
        (
            "“{project}”没有可以公布的单位名称：请在这一行写明“项目；单位；理由”，个人不上榜。",
            "No firm is named for “{project}”: write project; firm; reason on its line. Persons are not published.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "answer_not_yet": Refusal(
        ("日期尚未到", "Not there yet"),
        (
            "“{field}”填的 {given} 还没有到（今天是 {today}），未来的情况无法统计，请改为今天或者以前的日期。",
            "“{field}” is {given}, after today ({today}): what is still to come cannot be counted.",
        ),
        CONTENT_WRONG,
        422,
    ),
    "answers_disagree": Refusal(
        ("填写前后不合", "Answers disagree"),
        ("“{field}”与“{other}”前后不合，请核对。", "“{field}” and “{other}” cannot both be right; check them."),
        CONTENT_WRONG,
        422,
    ),
    "answer_no_choice": Refusal(
        ("选项有误", "Not a choice"),
        ("“{field}”只能选：{choices}。", "“{field}” must be one of: {choices}."),
        CONTENT_WRONG,
        422,
    ),
    "answer_too_long": Refusal(
        ("填写过长", "Answer too long"),
        ("“{field}”不能超过 {most} 字。", "“{field}” may have at most {most} characters."),
        CONTENT_WRONG,
        422,
    ),
    "answer_tells_who": Refusal(
        ("公开项中写有反映人信息", "An open field tells who reported it"),
        (
            "“{field}”中写有应当保密的“{sealed}”，请删去；反映人信息不得出现在文书中。",
            "“{field}” holds the “{sealed}” that must stay sealed; take it out. Who reported it appears in no letter.",
        ),
        CONTENT_WRONG,
        422,
    ),
}
