"""One box of the chain picture as a link: frame, role bar, name, role, warning, rank."""

from html import escape

from caseflow.pictures.content import NAME, SMALL
from caseflow.pictures.layout import Placed
from caseflow.pictures.strokes import BLUES, CREAM, INK, INK2, INK3, LINK, PATH, disc, pill, pill_width, tag, words
from caseflow.pictures.tree import Shape


def box(placed: Placed) -> str:
    """The box with everything in it, wrapped in its link and its title."""
    content = placed.content
    parts = [tag("title", escape(content.title)), _frame(placed)]
    parts += _texts(placed)
    if content.rank is not None:
        parts.append(disc(content.rank, placed.x + 2, placed.y + 4))
    return tag("a", "".join(parts), href=content.href)


def _frame(placed: Placed) -> str:
    content, node = placed.content, placed.node
    amber = content.rank is not None or node.on_path
    dashed = node.shape in {Shape.FOLD, Shape.GHOST}
    frame = tag(
        "rect",
        x=placed.x,
        y=placed.y,
        width=content.width,
        height=content.height,
        rx=6,
        fill=CREAM if amber and not dashed else "#ffffff",
        stroke=PATH if amber else LINK if dashed else "#b8c4d0",
        stroke_width=2 if amber and not dashed else 1,
        **({"stroke_dasharray": "5 3"} if dashed else {}),
    )
    if node.shape is not Shape.PARTY:
        return frame
    x, y, across = placed.x, placed.y, content.width
    bar = f"M{x} {y + 6}Q{x} {y} {x + 6} {y}H{x + across - 6}Q{x + across} {y} {x + across} {y + 6}Z"
    return frame + tag("path", d=bar, fill=PATH if amber else BLUES[min(node.band, 5)])


def _texts(placed: Placed) -> list[str]:
    content = placed.content
    if placed.node.shape is not Shape.PARTY:
        middle = placed.x + content.width // 2
        at = placed.y + 26 if placed.node.shape is Shape.WORKERS else placed.y + 23
        size = NAME if placed.node.shape is Shape.WORKERS else SMALL + 1
        bold = placed.node.shape is Shape.WORKERS
        lines = [
            words(line, middle, at + 19 * n, size=size, fill=INK if bold else INK2, bold=bold, anchor="middle")
            for n, line in enumerate(content.lines)
        ]
        sub = words(content.sub, middle, at + 19 * len(content.lines), fill=INK2 if bold else INK3, anchor="middle")
        return [*lines, sub] if content.sub else lines
    x, y = placed.x + 12, placed.y + 27
    parts = [words(line, x, y + 19 * n, size=NAME, fill=INK, bold=True) for n, line in enumerate(content.lines)]
    y += 19 * len(content.lines)
    parts.append(words(content.sub, x, y, fill=INK2))
    if content.pill:
        right = placed.x + content.width - 8 - pill_width(content.pill) // 2
        left = x + pill_width(content.pill) // 2 - 2
        parts.append(pill(content.pill, left if content.own_row else right, y + 6 if content.own_row else y - 14))
    return parts
