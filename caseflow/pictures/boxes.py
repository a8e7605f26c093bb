"""One box of the chain picture: frame, role bar, name, role, warning, rank; its link, and the badge below it."""

from caseflow.pictures.content import NAME, NAME_LINE, ROW, ROWS_FROM, SMALL, Badge, Content
from caseflow.pictures.layout import Placed
from caseflow.pictures.strokes import (
    ACTION,
    ACTION_GROUND,
    BLUES,
    CREAM,
    INK,
    INK2,
    LINE,
    LINK,
    PATH,
    STRIPE,
    disc,
    linked,
    pill,
    pill_width,
    tag,
    words,
)
from caseflow.pictures.text import clip, width
from caseflow.pictures.tree import Shape


def box(placed: Placed, *, links: bool, here: str, name: str = "") -> str:
    """The box and its badge, each a link of its own.

    `here` is the word at the box somebody looks from, `name` the id of the box that an address may lead to.
    """
    content = placed.content
    parts = [_frame(placed), *_inside(placed)]
    if content.focused:
        across = pill_width(here)
        right = placed.x + content.width - across // 2 - 6
        parts.append(pill(here, right, placed.y - 12, colour=ACTION, ground=ACTION_GROUND))
    if content.rank is not None:
        parts.append(disc(content.rank, placed.x, placed.y + 3))
    called = {"id": name} if name and links else {}
    drawn = linked(content.href if links else "", content.title, "".join(parts), class_="box", **called)
    if content.more is not None:
        drawn += _more_row(placed, content.more, links=links)
    return drawn + (_badge(placed, content.badge) if links and content.badge else "")


def _frame(placed: Placed) -> str:
    content, node = placed.content, placed.node
    dashed = node.shape in {Shape.FOLD, Shape.GHOST}
    amber = content.rank is not None or node.on_path
    stroke = ACTION if content.focused else PATH if amber else LINK if dashed else "#b8c4d0"
    frame = tag(
        "rect",
        class_="frame",
        x=placed.x,
        y=placed.y,
        width=content.width,
        height=content.height,
        rx=6,
        fill=CREAM if amber and node.shape is Shape.PARTY else "#ffffff",
        stroke=stroke,
        stroke_width=2 if content.focused or (amber and not dashed) else 1,
        **({"stroke_dasharray": "5 3"} if dashed else {}),
    )
    if node.shape is not Shape.PARTY:
        return frame
    x, y, across = placed.x, placed.y, content.width
    bar = f"M{x} {y + 6}Q{x} {y} {x + 6} {y}H{x + across - 6}Q{x + across} {y} {x + across} {y + 6}Z"
    return frame + tag("path", d=bar, fill=ACTION if content.focused else PATH if amber else BLUES[min(node.band, 5)])


def _inside(placed: Placed) -> list[str]:
    content = placed.content
    if content.rows:
        return _rows(placed)
    if placed.node.shape is Shape.PARTY and not content.person:
        return _firm(placed)
    return _centred(placed)


def _firm(placed: Placed) -> list[str]:
    content, x = placed.content, placed.x + 11
    foot = placed.y + content.height - (35 if content.own_row else 11)
    first = placed.y + (24 if len(content.lines) > 1 else 31)
    parts = [
        words(line, x, first + NAME_LINE * n, size=NAME, fill=INK, bold=True) for n, line in enumerate(content.lines)
    ]
    parts.append(words(content.sub, x, foot, fill=INK2))
    if content.pill:
        across = pill_width(content.pill)
        middle = x + across // 2 - 2 if content.own_row else placed.x + content.width - 7 - across // 2
        parts.append(pill(content.pill, middle, placed.y + content.height - 26))
    return parts


def _centred(placed: Placed) -> list[str]:
    content, middle = placed.content, placed.middle
    strong = placed.node.shape in {Shape.PARTY, Shape.WORKERS}
    size = NAME if strong else SMALL + 1
    at = placed.y + 25 if strong else placed.y + (content.height + 8 - (18 if content.sub else 0)) // 2
    fill = INK if strong else ACTION if placed.node.shape is Shape.FOLD else INK2
    parts = [
        words(line, middle, at + NAME_LINE * n, size=size, fill=fill, bold=strong, anchor="middle")
        for n, line in enumerate(content.lines)
    ]
    if content.sub:
        parts.append(words(content.sub, middle, at + NAME_LINE * len(content.lines), fill=INK2, anchor="middle"))
    if content.pill:
        parts.append(pill(content.pill, middle, placed.y + content.height - 27))
    return parts


def _rows(placed: Placed) -> list[str]:
    """The workers one below the other: name left, money right."""
    content, x = placed.content, placed.x
    parts = [words(content.lines[0], placed.middle, placed.y + 22, fill=INK2, anchor="middle")]
    for number, (name, owed) in enumerate(content.rows):
        y = placed.y + ROWS_FROM + ROW * number
        parts += [_row(placed, number), words(name, x + 14, y + 16, size=13, fill=INK)]
        parts.append(words(owed, x + content.width - 14, y + 16, anchor="end"))
    return parts


def _row(placed: Placed, number: int) -> str:
    y = placed.y + ROWS_FROM + ROW * number
    return tag(
        "rect", x=placed.x + 6, y=y, width=placed.content.width - 12, height=24, rx=4, fill=STRIPE, stroke=LINE
    )  # fmt: skip


def _more_row(placed: Placed, more: Badge, *, links: bool) -> str:
    """The row that says how many workers are not named, and opens the list where it can."""
    content: Content = placed.content
    y = placed.y + ROWS_FROM + ROW * len(content.rows)
    open_word = more.title if links else ""
    room = content.width - 36 - width(open_word, SMALL)
    parts = [_row(placed, len(content.rows))]
    parts.append(words(clip(more.text, SMALL, room), placed.x + 14, y + 16, fill=INK2))
    if open_word:
        parts.append(words(open_word, placed.x + content.width - 14, y + 16, fill=ACTION, anchor="end"))
    return linked(more.href if links else "", f"{more.text} {open_word}".strip(), "".join(parts), class_="more")


def _badge(placed: Placed, badge: Badge) -> str:
    """Below the box; beside the line where one leaves it there."""
    across = pill_width(badge.text)
    middle = placed.middle + (across // 2 + 7 if placed.node.children else 0)
    mark = pill(badge.text, middle, placed.bottom + 3, colour=ACTION, ground="#ffffff", round_=True)
    return linked(badge.href, badge.title, mark, class_="badge")
