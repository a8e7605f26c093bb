"""Titles of letters: 关于 + matter + kind (党政机关公文处理工作条例 第九条), in lines that part no word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from caseflow.domain.letter import TitleStyle

WIDTH = 19
"""Characters of 2号 that stand on one line of the type area, one left free."""
_ENDS = frozenset("省市区县镇乡村街道路园里苑期号楼段程目司院校厂站局）")
"""With these a name's words often end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title in both styles, each as pieces that no line should part."""

    named: tuple[str, ...]
    """关于××项目 | 欠薪风险 | 的警示函."""
    plain: tuple[str, ...]
    """What stands between 发文机关 and 的函: 关于××项目 | 欠薪风险."""

    def pieces(self, style: TitleStyle, issuer: str) -> tuple[str, ...]:
        return self.named if style is TitleStyle.NAMED else (issuer, *self.plain, "的函")


def title_lines(pieces: Iterable[str], width: int = WIDTH) -> tuple[str, ...]:
    """The pieces laid in as few lines as they need, the longest as short as may be, as a trapezoid or a rhombus.

    Only a piece longer than a line is parted, after the end of a word where one is near, never within a figure.
    """
    parts = [part for piece in pieces for part in _parted(piece, width)]
    counts = range(max(1, -(-sum(map(len, parts)) // width)), len(parts) + 1)
    layings = (laying for count in counts for laying in [tuple(_layings(parts, count, width))] if laying)
    return min(next(layings), key=_shape)


def _layings(parts: Sequence[str], count: int, width: int) -> Iterator[tuple[str, ...]]:
    """Every way to lay the parts, in their order, on so many lines of a width."""
    for breaks in combinations(range(1, len(parts)), count - 1):
        ends = (0, *breaks, len(parts))
        lines = tuple("".join(parts[start:end]) for start, end in pairwise(ends))
        if max(map(len, lines)) <= width:
            yield lines


def _shape(lines: tuple[str, ...]) -> tuple[bool, int, tuple[int, ...]]:
    """Lines with a waist come last; then those with the shortest longest line; then those that begin longest."""
    sizes = tuple(map(len, lines))
    waist = any(middle < min(above, below) for above, middle, below in zip(sizes, sizes[1:], sizes[2:], strict=False))
    return waist, max(sizes), tuple(-size for size in sizes)


def _parted(piece: str, width: int) -> list[str]:
    parts = []
    while len(piece) > width:
        lines = -(-len(piece) // width)
        at = _cut(piece, -(-len(piece) // lines), len(piece) - width * (lines - 1))
        parts.append(piece[:at])
        piece = piece[at:]
    return [*parts, piece]


def _cut(piece: str, wanted: int, least: int) -> int:
    """Where to part a long piece: at most five characters before the wanted place."""
    places = range(wanted, max(least, wanted - 5, 1) - 1, -1)
    return min(places, key=lambda at: (*_harm(piece, at), wanted - at))


def _harm(piece: str, at: int) -> tuple[bool, bool, bool]:
    """What a break there would part, the worst first: a figure or Latin word, what stands in brackets, a word."""
    before, after = piece[at - 1], piece[at]
    figure = (before.isascii() and after.isascii()) or after in "、，号"
    bracketed = piece[:at].count("（") > piece[:at].count("）")
    return figure, bracketed, before not in _ENDS
