"""What may be wrong at one place of a case file, or with the form of a letter: slug → (Chinese, English)."""

from collections.abc import Mapping

from caseflow.problems.letter_format import FORMAT_FAULTS
from caseflow.problems.templates import TEMPLATES_FAULTS

FAULTS: Mapping[str, tuple[str, str]] = {
    "unknown_field": (
        "没有“{given}”这个字段，是否应为“{nearest}”？说明文字请写在 notes 或 note 里。",
        "there is no field '{given}'; did you mean '{nearest}'? Free text goes into notes or note.",
    ),
    "field_twice": (
        "字段“{given}”写了两次，不知以哪个为准；请删去一个。",
        "the field '{given}' stands here twice; remove one of them.",
    ),
    "missing_field": (
        "这里必须有值，不能缺少，也不能为 null。",
        "a value is required here; it may not be absent or null.",
    ),
    "not_an_object": ("这里应为一个对象 {…}。", "an object {…} should stand here."),
    "not_a_list": ("这里应为一个列表 […]。", "a list […] should stand here."),
    "not_text": ("这里应为文字，而不是 {given}；文字要加引号。", "text should stand here, in quotes, not {given}."),
    "empty_text": ("这里不能是空文字；未知请写 null。", "the text may not be empty; write null for unknown."),
    "text_too_long": (
        "文字太长：有 {given} 个字，至多 {most} 个；请删减，全文可作为证据上传。",
        "the text is too long: {given} characters, at most {most}; shorten it and hand in the whole as a proof.",
    ),
    "unprintable": (
        "文字“{given}”中有不能印出的控制字符；请删去。",
        "the text '{given}' holds control characters, which cannot be printed; remove them.",
    ),
    "id_number_in_text": (
        "文字中有公民身份号码；号码只能写在 people[].id_number 里，系统会加密保存。",
        "the text holds a citizen's id number; put it into people[].id_number, where it is sealed.",
    ),
    "bank_card_in_text": (
        "文字中有银行卡号；卡号只能写在 people[].bank_card 里，系统会加密保存。（号码不在此显示）",
        "the text holds a bank card's number; put it into people[].bank_card, where it is sealed. "
        "(The number is not shown here.)",
    ),
    "phone_in_text": (
        "文字中有手机号码；工人的号码只能写在 people[].phone 里，系统会加密保存。（号码不在此显示）",
        "the text holds a mobile number; a worker's belongs into people[].phone, where it is sealed. "
        "(The number is not shown here.)",
    ),
    "not_a_key": (
        "代号“{given}”不能用：至多 100 个字，不能换行。",
        "'{given}' cannot be a key: at most 100 characters, on one line.",
    ),
    "not_a_case_id": (
        "案件编号“{given}”不能用：至多 100 个字，首尾无空格，不含 / 和 \\。",
        "'{given}' cannot be a case id: at most 100 characters, no spaces around it, no / and \\ in it.",
    ),
    "not_a_web_address": (
        "“{given}”不是网址；网址以 http:// 或 https:// 开头。",
        "'{given}' is no web address; one begins with http:// or https://.",
    ),
    "not_a_credit_code": (
        "“{given}”不是统一社会信用代码：只有数字和字母。",
        "'{given}' is no unified social credit code: it holds digits and letters only.",
    ),
    "not_a_sha256": (
        "应为 64 位十六进制的 SHA-256 值。",
        "a SHA-256 value of 64 hexadecimal digits should stand here.",
    ),
    "not_an_id_number": (
        "不是有效的 18 位公民身份号码（校验位不符）；请对照证件更正，不知道请写 null。（号码不在此显示）",
        "this is no valid id number of 18 characters (its check character is wrong); correct it from the document, or "
        "write null. (The number is not shown here.)",
    ),
    "not_a_phone": (
        "不是有效的手机号码（11 位，以 1 开头）；请核对，不知道请写 null。（号码不在此显示）",
        "this is no mobile number (11 digits beginning with 1); check it, or write null. (It is not shown here.)",
    ),
    "not_a_bank_card": (
        "不是有效的银行卡号（16 至 19 位，校验位不符）；请对照银行卡更正，不知道请写 null。（号码不在此显示）",
        "this is no valid card number of 16 to 19 digits (its check digit is wrong); correct it from the card, or "
        "write null. (The number is not shown here.)",
    ),
    "unknown_word": (
        "没有“{given}”这个词，是否应为“{nearest}”？可用的词：{words}。",
        "'{given}' is not a word of this list; did you mean '{nearest}'? The words are: {words}.",
    ),
    "not_yes_or_no": (
        "只能是 true、false 或 null（未知），而不是 {given}。",
        "only true, false or null (unknown) may stand here, not {given}.",
    ),
    "not_a_day": (
        "“{given}”不是存在的日期；应为 YYYY-MM-DD、YYYY-MM 或 YYYY。",
        "'{given}' is no day that exists; write YYYY-MM-DD, YYYY-MM or YYYY.",
    ),
    "not_a_term": (
        '“{given}”不是期限；应如 "7 working days" 或 "3 days"。',
        '\'{given}\' is no term; write it like "7 working days" or "3 days".',
    ),
    "not_a_number": ("应为不带引号的数，而不是 {given}。", "a number without quotes should stand here, not {given}."),
    "money_not_a_number": ("应为以元计的数，而不是 {given}。", "a sum in yuan should stand here, not {given}."),
    "money_negative": ("金额不能为负（{given}）。", "a sum of money may not be negative ({given})."),
    "money_too_many_decimals": (
        "金额最多两位小数（到分），而不是 {given}。",
        "a sum of money has at most two decimals (fen), not {given}.",
    ),
    "money_too_large": ("金额过大。", "the sum is too large."),
    "not_a_count": ("应为 0 以上的整数，而不是 {given}。", "a whole number from 0 should stand here, not {given}."),
    "not_months": (
        "应为月数（0 至 1200），而不是 {given}。",
        "a number of months (0 to 1200) should stand here, not {given}.",
    ),
    "other_version": (
        '本程序只认第 {version} 版案件文件："version": {version}。',
        'this program reads version {version} of the case file: "version": {version}.',
    ),
    "nothing_pasted": (
        "没有粘贴任何一行；请从 Excel 复制后粘贴到这里。",
        "no row was pasted; copy the rows in the spreadsheet and paste them here.",
    ),
    "too_many_rows": (
        "一次至多 {most} 行，这里有 {given} 行；请分几次粘贴。",
        "at most {most} rows at once, here are {given}; paste them in parts.",
    ),
    "no_name_column": (
        "表头里没有“姓名”或“身份证号”这一列；请连同表头一起复制，或去掉表头按顺序粘贴。",
        "the heads name no column of names or id numbers; copy it too, or paste without heads in the usual order.",
    ),
    "too_many_cells": (
        "这一行的格数比列数多；请检查是否错列，金额里的逗号可以去掉。",
        "this row has more cells than there are columns; see whether they are shifted, and remove commas from sums.",
    ),
    "name_missing": ("没有姓名；请补上。", "the name is missing; add it."),
    "id_number_twice": (
        "与第 {row} 行的身份证号相同；同一人只能列一次，请合并金额或更正号码。",
        "row {row} has the same id number; a person is listed once: add the sums up or correct the number.",
    ),
    "wrong_value": ("这里的值不能用。", "the value here cannot be taken."),
    "project_and_projects": (
        "project 和 projects 只能用一个。",
        "only one of project and projects may be used.",
    ),
    "key_twice": (
        "代号“{key}”用了两次；每个代号只能指一样东西。",
        "the key '{key}' is used twice; a key names one thing.",
    ),
    "no_such_party_key": (
        "parties 中没有代号为“{key}”的当事人；最接近的是“{nearest}”。",
        "there is no party '{key}' among parties; the nearest is '{nearest}'.",
    ),
    "no_such_contract_key": (
        "contracts 中没有代号为“{key}”的合同；最接近的是“{nearest}”。",
        "there is no contract '{key}' among contracts; the nearest is '{nearest}'.",
    ),
    "no_such_project_key": (
        "projects 中没有代号为“{key}”的项目；最接近的是“{nearest}”。",
        "there is no project '{key}' among projects; the nearest is '{nearest}'.",
    ),
    "no_such_claim_key": (
        "claims 中没有代号为“{key}”的欠薪诉求；最接近的是“{nearest}”。",
        "there is no claim '{key}' among claims; the nearest is '{nearest}'.",
    ),
    "day_ahead": (
        "日期 {given} 晚于今天（{today}）；请填写已经发生的日期。",
        "the day {given} lies after today ({today}); give a day on which it happened.",
    ),
    "still_named": (
        "这里还用到“{key}”；请先更正这里，再撤下它。",
        "'{key}' is still named here; correct this place first, then withdraw it.",
    ),
    "contract_under_itself": (
        "合同“{key}”的上一级是它自己；请更正 under，不知道请写 null。",
        "contract '{key}' stands under itself; correct under, or write null.",
    ),
    "circle_of_contracts": (
        "合同之间绕成了一圈（{circle}）；责任链条必须有头。",
        "these contracts stand under each other in a circle ({circle}); a chain has a top.",
    ),
    "party_of_itself": (
        "当事人“{key}”在这里指向了自己；请更正，不知道请写 null。",
        "party '{key}' points to itself here; correct it, or write null.",
    ),
    "circle_of_parties": (
        "当事人之间绕成了一圈（{circle}）；请更正其中一处。",
        "these parties point to each other in a circle ({circle}); correct one of them.",
    ),
    "ends_before_it_begins": (
        "截止日（{given}）早于起始日；请更正 from 或 until。",
        "the end ({given}) lies before the beginning; correct from or until.",
    ),
    **FORMAT_FAULTS,
    **TEMPLATES_FAULTS,
}
