"""Columns and paragraphs of the command line, where a Chinese character takes two places."""

import pytest

from caseflow.cli.columns import aligned, width, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("欠薪", 4), ("𠮷", 2), ("①", 1), ("（A）", 5), ("e\u0301", 1), ("a\u200b", 1)],
)
def test_a_chinese_character_is_two_columns_wide(text: str, columns: int) -> None:
    assert width(text) == columns


def test_cells_stand_under_each_other() -> None:
    lines = list(aligned([("甲公司", "pays"), ("AB", "无")], indent=""))
    assert lines == ["甲公司  pays", "AB      无"]
    assert list(aligned([])) == []


def test_a_paragraph_keeps_its_width_and_loses_nothing() -> None:
    text = "建设单位甲公司应当在未结清的工程款范围内先行垫付被拖欠的农民工工资224884.00元，依据 RC016。" * 4
    lines = list(wrapped(text, columns=40))
    assert "".join(line.strip() for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= 42 for line in lines)
    assert not any(line.strip()[0] in "，。" for line in lines)
    assert any("224884.00" in line for line in lines)
