"""Reads a drawn picture back: boxes, lines, labels and words, and says where something lies on something else."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

SVG = "{http://www.w3.org/2000/svg}"
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Area:
    """A rectangle of the picture, and the words in it."""

    x: int
    y: int
    width: int
    height: int
    words: tuple[str, ...] = ()
    href: str = ""
    title: str = ""

    @property
    def middle(self) -> int:
        return self.x + self.width // 2

    def meets(self, other: "Area") -> bool:
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


class Drawing:
    """One picture, read as XML."""

    def __init__(self, svg: str) -> None:
        self.root = ElementTree.fromstring(svg)  # noqa: S314  our own drawing
        self.words = [element.text or "" for element in self.root.iter(f"{SVG}text")]
        self.boxes = list(self._areas("box"))
        self.badges = list(self._areas("badge"))
        self.more = list(self._areas("more"))
        self.labels = list(self._areas("label"))

    def _areas(self, kind: str) -> Iterator[Area]:
        for element in self.root.iter():
            if element.get("class") != kind:
                continue
            frame, title = element.find(f"{SVG}rect"), element.find(f"{SVG}title")
            assert frame is not None
            yield Area(
                *(int(frame.get(side, "0")) for side in ("x", "y", "width", "height")),
                words=tuple(text.text or "" for text in element.iter(f"{SVG}text")),
                href=element.get("href", ""),
                title=(title.text or "") if title is not None else "",
            )

    def lines(self, kind: str = "link") -> list[list[tuple[float, float]]]:
        """Every line of this kind as its points."""
        found = []
        for path in self.root.iter(f"{SVG}path"):
            if path.get("class") == kind:
                numbers = [float(one) for one in _NUMBERS.findall(path.get("d", ""))]
                found.append(list(zip(numbers[::2], numbers[1::2], strict=True)))
        return found

    def box(self, word: str) -> Area:
        return next(area for area in self.boxes if word in area.words)

    @property
    def size(self) -> tuple[int, int]:
        return int(self.root.get("width", "0")), int(self.root.get("height", "0"))

    def faults(self) -> list[str]:
        """What lies on something else, reaches out of the picture, or ends nowhere; [] for a picture one can read."""
        return [*self._overlaps(), *self._outside(), *self._crossed(), *self._loose()]

    def _overlaps(self) -> Iterator[str]:
        marks = [*self.boxes, *self.badges, *self.labels]
        for number, one in enumerate(marks):
            for other in marks[number + 1 :]:
                if one.meets(other):
                    yield f"{one.words} lies on {other.words}"

    def _outside(self) -> Iterator[str]:
        across, down = self.size
        for one in (*self.boxes, *self.badges, *self.labels):
            if one.x < 0 or one.y < 0 or one.x + one.width > across or one.y + one.height > down:
                yield f"{one.words} reaches out of the picture"

    def _crossed(self) -> Iterator[str]:
        for kind in ("link", "proxy"):
            for points in self.lines(kind):
                for (x, y), (to_x, to_y) in pairwise(points):
                    for box in self.boxes:
                        inside = box.x + 1 < max(x, to_x) and min(x, to_x) < box.x + box.width - 1
                        if inside and box.y + 1 < max(y, to_y) and min(y, to_y) < box.y + box.height - 1:
                            yield f"a line runs through {box.words}"

    def _loose(self) -> Iterator[str]:
        for points in self.lines():
            (x, y), (to_x, to_y) = points[0], points[-1]
            if not any(abs(box.middle - x) <= 9 and box.y + box.height == y for box in self.boxes):
                yield f"a line begins at no box: {points[0]}"
            if not any(abs(box.middle - to_x) <= 9 and 0 <= box.y - to_y <= 8 for box in self.boxes):
                yield f"a line ends at no box: {points[-1]}"
