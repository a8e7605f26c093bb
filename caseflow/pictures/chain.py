"""The chain picture: who let work to whom, the liability path in amber, the ranks in discs. One pure function."""

from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Party
from caseflow.domain.judgement import Judgement
from caseflow.glossary import Language, label
from caseflow.pictures import strokes
from caseflow.pictures.boxes import box
from caseflow.pictures.content import Writer
from caseflow.pictures.fold import MOST, Shown, fold
from caseflow.pictures.layout import Band, Layout, Measures, place
from caseflow.pictures.links import label_width, links, proxies, proxy_lines
from caseflow.pictures.strokes import BAD, INK2, INK3, STRIPE, tag, words
from caseflow.pictures.text import wrap
from caseflow.pictures.tree import OTHERS_BAND, WORKERS_BAND, Layer, Node, Shape, grow
from caseflow.pictures.view import SPINE, View

_LEAST_WIDTH, _FITS = 760, 1100
_LABELS = {"zh": 96, "en": 126}
"""Room at the left for the names of the layers: English words are longer."""
_WHOLE = View()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The drawing without its frame: SVG elements for an area of this size, and how much of the chain they show."""

    body: str
    width: int
    height: int
    shown: int
    total: int
    cut: bool
    marks: frozenset[str]
    """Which lines stand in it: "path", "contract", "suspected", "proxy"."""
    ranked: bool


def chain_picture(judgement: Judgement, case: CaseFile, language: Language = "zh", view: View = _WHOLE) -> str:
    """The chain of a case as SVG text for a page; the same input gives the same bytes.

    Discs carry the rank of the judgement's summary, equal ranks share a number. A box leads to the surroundings of
    its party, the box looked at to its row (#party-N, the party's place in the case file), workers to #claims.
    """
    return framed(drawn(judgement, case, language, view), language)


def framed(picture: Picture, language: Language) -> str:
    """A drawing as an SVG element of a page."""
    return tag(
        "svg",
        picture.body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {picture.width} {picture.height}",
        width=picture.width,
        height=picture.height,
        role="group",
        aria_label=label("picture", "chain", language),
        font_family=strokes.FONT,
        class_="chain-picture fits" if picture.width <= _FITS else "chain-picture",
    )


def drawn(judgement: Judgement, case: CaseFile, language: Language = "zh", view: View = _WHOLE) -> Picture:
    """The chain as SVG elements, at most MOST boxes; where that cuts something off, the picture says so."""
    grown = grow(judgement, case)
    view = view.knowing(node.handle for root in grown for node in _all(root))
    writer = Writer(judgement, case, language, view)
    writer.ties = _ties(case, {node.party for node in grown if node.band == OTHERS_BAND}, writer)
    _liable_first(grown, writer)
    shown = fold(grown, view, notable=writer.notable, tied=_tied(case, view.focus))
    pairs = proxies(shown.roots, judgement)
    measures = Measures(
        write=writer.content,
        label=lambda node: label_width(node, writer),
        beside=bool(pairs),
        least=_LEAST_WIDTH,
        labels=_LABELS[language],
    )
    layout = place(shown.roots, measures)
    if not layout.boxes:
        layout.height = 60
    marks, drawing = _drawing(layout, shown, writer, proxy_lines(pairs, layout, writer.say("proxy")))
    return Picture(
        body="".join(drawing),
        width=layout.width,
        height=layout.height,
        shown=shown.shown,
        total=shown.total,
        cut=shown.cut,
        marks=frozenset(marks),
        ranked=any(placed.content.rank is not None for placed in layout.boxes),
    )


def _drawing(layout: Layout, shown: Shown, writer: Writer, proxy: list[str]) -> tuple[set[str], list[str]]:
    lines = links(layout, writer)
    names = {"path": strokes.PATH, "contract": strokes.LINK, "suspected": BAD}
    marks = {name for name, colour in names.items() if any(f'stroke="{colour}"' in line for line in lines)}
    parts = [_stripe(at, band, layout.width, (shown.totals, writer)) for at, band in enumerate(layout.bands)]
    parts += lines
    parts += proxy
    head = next((placed for placed in layout.boxes if placed.node.on_path), next(iter(layout.boxes), None))
    parts += [
        box(placed, links=writer.view.linked, here=writer.say("here"), name=SPINE if placed is head else "")
        for placed in layout.boxes
    ]
    if not layout.boxes:
        parts.append(words(writer.say("empty"), 24, 36, size=14))
    if shown.cut:
        parts += _cut_label(layout, shown, writer)
    return marks | ({"proxy"} if proxy else set()), parts


def _cut_label(layout: Layout, shown: Shown, writer: Writer) -> list[str]:
    said = writer.say("cut", shown=shown.shown, total=shown.total, most=MOST)
    top = layout.height
    layout.height += 40
    middle = layout.width // 2
    return [tag("g", strokes.pill(said, middle, top + 10), class_="cut")]


def _stripe(at: int, band: Band, across: int, known: tuple[dict[Layer, int], Writer]) -> str:
    totals, writer = known
    fill = STRIPE if at % 2 == 0 else "#ffffff"
    lines = wrap(_layer_name(band.nodes, writer), 13, _LABELS[writer.language] - 20, 3)
    top = band.y + min(band.height // 2, 60) - 9 * (len(lines) - 1)
    parts = [tag("rect", x=0, y=band.y, width=across, height=band.height, fill=fill)]
    parts += [words(line, 18, top + 18 * n, size=13, fill=INK2, bold=True) for n, line in enumerate(lines)]
    count = _count(band, totals.get(band.layer, 0), writer)
    return "".join([*parts, words(count, 18, top + 18 * len(lines), fill=INK3)] if count else parts)


def _count(band: Band, total: int, writer: Writer) -> str:
    """How many of a layer are shown, and of how many."""
    workers = all(node.shape is Shape.WORKERS for node in band.nodes)
    shown = sum(node.rows if workers else node.shape is Shape.PARTY for node in band.nodes)
    if not total:
        return ""
    if workers and not shown:
        return writer.say("count_workers", total=total)
    word = "count" if shown == total else "count_of_workers" if workers else "count_of"
    return (
        writer.say("count_workers", total=total)
        if workers and shown == total
        else writer.say(word, shown=shown, total=total)
    )


def _layer_name(nodes: tuple[Node, ...], writer: Writer) -> str:
    """The roles that really stand in the layer, so that no label says more than the facts."""
    if nodes[0].band == OTHERS_BAND:
        return writer.say("others")
    if all(node.shape is Shape.WORKERS for node in nodes):
        return writer.say("workers")
    stand = [one for node in nodes for one in (node.hidden if node.shape is Shape.FOLD else [node])]
    roles = dict.fromkeys(node.role for node in stand if node.shape is Shape.PARTY and node.band != WORKERS_BAND)
    names = [label("role", role, writer.language) if role else writer.say("role_unknown") for role in roles]
    if not names:
        return writer.say("giver_band")
    name = writer.joined(tuple(names[:2]))
    level = nodes[0].level
    if level and nodes[0].shape is not Shape.FOLD:
        return writer.say("level", label=name, level=level + 1)
    return name


def _all(root: Node) -> list[Node]:
    found, waiting = [], [root]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(found[-1].children)
    return found


def _liable_first(roots: list[Node], writer: Writer) -> None:
    """Among those that stand at no place of the chain, the liable come first."""
    roots.sort(key=lambda node: (node.band == OTHERS_BAND) * (1 + writer.ranks.get(str(node.party), 99)))


def _ties(case: CaseFile, apart: set[str | None], writer: Writer) -> dict[str, str]:
    """How each party that stands at no place of the chain is tied to one."""
    ties = {}
    for party in case.parties:
        for tied, word, to in _bonds(party):
            if tied in apart and tied not in ties:
                ties[tied] = writer.say(word, name=writer.name(to))
    for party in case.parties:
        if party.key in apart and party.key not in ties:
            role = (label("role", party.role, writer.language),) if party.role else ()
            ties[party.key] = " · ".join([*role, writer.say("untied")])
    return ties


def _bonds(party: Party) -> list[tuple[str, str, str]]:
    """Who is tied by which word to whom, as this party states it."""
    bonds = [(party.key, "acts_for", party.acts_for), (party.key, "branch_of", party.branch_of)]
    bonds += [(investor, "investor_of", party.key) for investor in party.investors]
    bonds += [(party.successor or "", "successor_of", party.key), (party.representative or "", "represents", party.key)]
    return [(tied, word, to) for tied, word, to in bonds if tied and to]


def _tied(case: CaseFile, focus: str | None) -> frozenset[str]:
    """The parties that something other than a contract ties to one."""
    pairs = [(tied, to) for party in case.parties for tied, _, to in _bonds(party)]
    return frozenset(one for pair in pairs if focus in pair for one in pair if one != focus)
