"""What a reader of an official paper would find wrong with its words: each fault once, and none in a sound letter."""

import pytest

from caseflow.domain.letter_format import page_faults, words_faults
from caseflow.domain.letter_page import Block, LetterPage, Look, Paragraph, Table, Words


@pytest.mark.parametrize(
    "text",
    [
        "西青治欠办函〔2026〕12号",
        "青人社监令字〔2026〕第12号",
        "青人社监令字〔2026〕第0012号",
        "法释〔2013〕3号第三条",
        "2026年1月5日至2026年11月25日",
        "合计人民币116,500.50元（大写：壹拾壹万陆仟伍佰元伍角整）",
        "金额为人民币0.00元（大写：零元整）。",
        "NoneSuch 有限公司",
        "共100元",
        "",
    ],
)
def test_sound_words_have_no_fault(text: str) -> None:
    assert words_faults(text) == ()


@pytest.mark.parametrize(
    ("text", "slug", "said"),
    [
        ("联系人：{{ contact }}", "template_words_left", "{{"),
        ("联系人：None", "template_words_left", "None"),
        ("此页无正文", "says_page_is_empty", None),
        ("西青治欠办函[2026]12号", "other_brackets_in_number", "[2026]12号"),
        ("西青治欠办函（2026）12号", "other_brackets_in_number", "（2026）12号"),
        ("西青治欠办函〔26〕12号", "short_year_in_number", "〔26〕12号"),
        ("西青治欠办函〔2026〕第12号", "order_word_in_number", "〔2026〕第12号"),
        ("西青治欠办函〔2026〕012号", "padded_number", "〔2026〕012号"),
        ("2026年01月5日", "padded_day", "2026年01月"),
        ("2026年1月05日", "padded_day", "2026年1月05日"),
        ("26年1月5日", "short_year_in_day", "26年1月5日"),
        ("1000.00元（大写：壹仟元整）", "sum_not_written_out", "1000.00"),
        ("1,000元（大写：壹仟元整）", "sum_not_written_out", "1,000"),
    ],
)
def test_each_fault_of_words_is_told_with_what_was_said(text: str, slug: str, said: str | None) -> None:
    fault, *others = words_faults(text)
    assert {fault.slug, *(one.slug for one in others)} == {slug}
    assert fault.terms.get("said") == said


def test_a_sum_in_capitals_that_is_another_sum_is_told_with_the_right_one() -> None:
    (fault,) = words_faults("人民币1,000.00元（大写：壹万元整）")
    assert fault.slug == "sums_disagree"
    assert fault.terms == {"figures": "1,000.00", "words": "壹万元整", "right": "壹仟元整"}


def paragraph(look: Look, text: str) -> Paragraph:
    return Paragraph(look, (Words(text),))


TABLE = Table(((),))
TEXT = paragraph(Look.BODY, "现就有关事项函告如下。")


def slugs(*blocks: Block) -> list[str]:
    return [fault.slug for fault in page_faults(LetterPage(blocks=blocks))]


def titled(*lines: str) -> list[Block]:
    return [paragraph(Look.TITLE, line) for line in lines]


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        (("一案三查报告",), []),
        (("短一行", "比它长的一行", "还要长得多的一行"), []),
        (("比它长的一行", "最长的那一行在中间", "短一行"), []),
        (("这是很长的一行", "短行", "这也是长的一行"), ["title_has_a_waist"]),
        (("一", "二", "三", "四", "五"), ["title_too_long"]),
    ],
)
def test_a_title_is_a_trapezoid_or_a_rhombus(lines: tuple[str, ...], faults: list[str]) -> None:
    assert slugs(*titled(*lines), TEXT, *titled("附表")) == faults


@pytest.mark.parametrize(
    ("between", "faults"),
    [
        ([paragraph(Look.FLUSH, ""), paragraph(Look.FLUSH, "杨柳青镇人民政府：")], []),
        ([paragraph(Look.RIGHT, "〔2026〕1号"), TABLE, paragraph(Look.FLUSH, "甲公司：")], []),
        ([paragraph(Look.FLUSH, "杨柳青镇人民政府")], ["addressee_without_colon"]),
        ([paragraph(Look.FLUSH, "杨柳青镇人民政府:")], ["addressee_without_colon"]),
        ([], []),
    ],
)
def test_an_addressee_ends_with_a_full_width_colon(between: list[Block], faults: list[str]) -> None:
    urgency = paragraph(Look.FLUSH, "特急")
    assert slugs(urgency, *titled("关于甲项目的函"), *between, TEXT, paragraph(Look.FLUSH, "其他")) == faults


def test_a_form_without_text_and_a_page_without_a_title_have_no_addressee() -> None:
    assert slugs(*titled("审批表"), TABLE) == []
    assert slugs(paragraph(Look.FLUSH, "名单"), TABLE) == []
