"""Titles on several lines: no word parted that fits, no waist, long names parted after a word."""

import pytest

from caseflow.domain.drafts.titles import WIDTH, title_lines


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        (("",), [""]),
        (("关于甲项目", "的函"), ["关于甲项目的函"]),
        # The laying with the shortest longest line, which begins with the longer of two.
        (("一" * 10, "二" * 4, "三" * 10), ["一" * 10 + "二" * 4, "三" * 10]),
        # 15, 8, 15 would be an hourglass; one neighbour takes the short piece's place where it fits.
        (("一" * 15, "二" * 4, "三" * 4, "四" * 15), ["一" * 19, "三" * 4 + "四" * 15]),
        (("一" * 16, "二" * 8, "三" * 8, "四" * 16), ["一" * 16, "二" * 8 + "三" * 8, "四" * 16]),
        # Nothing else is left: the waist stays rather than a piece is parted.
        (("一" * 18, "二" * 6, "三" * 18), ["一" * 18, "二" * 6, "三" * 18]),
        (
            ("甲" * 12, "乙" * 7, "丙" * 11, "丁" * 8, "戊" * 13),
            ["甲" * 12 + "乙" * 7, "丙" * 11 + "丁" * 8, "戊" * 13],
        ),
    ],
)
def test_pieces_are_laid_in_few_lines_of_like_length(pieces: tuple[str, ...], lines: list[str]) -> None:
    assert [line.replace("二", "一") for line in title_lines(pieces)] == [line.replace("二", "一") for line in lines]


@pytest.mark.parametrize(
    ("piece", "lines"),
    [
        ("天津市西青区杨柳青镇柳岸家园二期施工总承包", ["天津市西青区杨柳青镇", "柳岸家园二期施工总承包"]),
        ("一二三四五六七八九十一二1234567890三四五六七八", ["一二三四五六七八九十一二", "1234567890三四五六七八"]),
        ("一二三四五六七八九（二标段）三四五六七八九十", ["一二三四五六七八九", "（二标段）三四五六七八九十"]),
        ("1" * 25, ["1" * 13, "1" * 12]),
        ("一" * 45, ["一" * 15] * 3),
    ],
)
def test_a_long_name_is_parted_after_a_word_and_never_within_a_figure(piece: str, lines: list[str]) -> None:
    assert list(title_lines((piece,))) == lines


@pytest.mark.parametrize("length", range(1, 60))
def test_no_line_is_longer_than_the_type_area_and_nothing_is_lost(length: int) -> None:
    piece = ("天津市西青区杨柳青镇（二期）A1" * 6)[:length]
    lines = title_lines(("关于", piece, "欠薪风险", "的警示函"))
    assert "".join(lines) == f"关于{piece}欠薪风险的警示函"
    assert max(map(len, lines)) <= WIDTH
