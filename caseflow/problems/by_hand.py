"""Faults of what a person typed into a form, in the words of a form: no JSON, no null, no field of a file."""

from collections.abc import Mapping
from typing import Protocol

from caseflow.domain.errors import Fault
from caseflow.glossary import Language
from caseflow.problems.faults import FAULTS


class SaidOfACell(Protocol):
    """What a schema says of a cell: a slug as text, with the terms of its sentence."""

    terms: Mapping[str, str]


BY_HAND: Mapping[str, tuple[str, str]] = {
    "not_a_number": ("应填数字，而不是“{given}”。", "a number should stand here, not '{given}'."),
    "money_not_a_number": ("应填以元计的金额，而不是“{given}”。", "a sum in yuan should stand here, not '{given}'."),
    "money_negative": ("金额不能为负（{given}）。", "a sum of money may not be negative ({given})."),
    "not_a_count": ("应填 0 以上的整数，而不是“{given}”。", "a whole number from 0 should stand here, not '{given}'."),
    "not_a_term": (
        "“{given}”不是期限；应如“7个工作日”或“3天”。",
        "'{given}' is no term; write '7 working days' or '3 days'.",
    ),
    "not_a_day": (
        "“{given}”不是存在的日期；应如 2020-09-14、2020-09 或 2020。",
        "'{given}' is no day that exists; write 2020-09-14, 2020-09 or 2020.",
    ),
    "not_yes_or_no": ("请选“是”“否”或“不明”。", "choose yes, no or unknown."),
    "unknown_word": ("没有“{given}”这一项；请从列表中选。", "'{given}' is none of the list; choose one of it."),
    "empty_text": ("不能是空的。", "it may not be empty."),
    "id_number_in_text": (
        "文字中有公民身份号码；号码只能填在工人的“身份证号”一栏，系统会加密保存。",
        "the text holds a citizen's id number; it belongs into a worker's id number, where it is sealed.",
    ),
    "bank_card_in_text": (
        "文字中有银行卡号；卡号只能填在工人的“银行卡号”一栏，系统会加密保存。",
        "the text holds a bank card's number; it belongs into a worker's bank card, where it is sealed.",
    ),
    "phone_in_text": (
        "文字中有手机号码；工人的号码只能填在“手机号码”一栏，系统会加密保存。",
        "the text holds a mobile number; it belongs into a worker's phone, where it is sealed.",
    ),
    "not_an_id_number": (
        "不是有效的 18 位公民身份号码（校验位不符）；请对照证件更正，不知道请留空。",
        "this is no valid id number of 18 characters (its check character is wrong); correct it, or leave it empty.",
    ),
    "no_such_party_key": (
        "没有代号为“{key}”的当事人；请先添加，或另选一个。",
        "there is no party '{key}'; add it, or choose another.",
    ),
    "no_such_contract_key": (
        "没有代号为“{key}”的合同；请先添加，或另选一份。",
        "there is no contract '{key}'; add it, or choose another.",
    ),
    "no_such_project_key": (
        "没有代号为“{key}”的项目；请先添加，或另选一个。",
        "there is no project '{key}'; add it, or choose another.",
    ),
    "no_such_claim_key": (
        "没有代号为“{key}”的诉求；请先添加，或另选一笔。",
        "there is no claim '{key}'; add it, or choose another.",
    ),
    "contract_under_itself": ("合同“{key}”的上层合同不能是它自己。", "contract '{key}' cannot stand under itself."),
    "circle_of_contracts": (
        "这样改，合同之间会绕成一圈（{circle}）；责任链条必须有头，请另选上层合同。",
        "the contracts would stand under each other in a circle ({circle}); choose another contract above.",
    ),
    "party_of_itself": ("当事人“{key}”不能指向自己。", "party '{key}' cannot point to itself."),
    "circle_of_parties": (
        "这样改，当事人之间会绕成一圈（{circle}）；请更正其中一处。",
        "the parties would point to each other in a circle ({circle}); correct one of them.",
    ),
    "ends_before_it_begins": ("截止日（{given}）早于起始日。", "the end ({given}) lies before the beginning."),
    "key_twice": (
        "代号“{key}”已经用了；请换一个，或留空由系统编。",
        "the key '{key}' is in use; choose another or leave it empty.",
    ),
}


def told_note(note: SaidOfACell, language: Language) -> str:
    """What is wrong with a pasted cell."""
    return told_by_hand(Fault("", str(note), note.terms), language)


def told_by_hand(fault: Fault, language: Language) -> str:
    """What is wrong, without its path: the page says at which input it stands."""
    sentence = (BY_HAND.get(fault.slug) or FAULTS[fault.slug])[language == "en"]
    for name, term in fault.terms.items():
        sentence = sentence.replace(f"{{{name}}}", term)
    return sentence
