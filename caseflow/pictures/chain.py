"""The chain picture: who let work to whom, the liability path in amber, the ranks in discs. One pure function."""

from caseflow.domain.case_file import CaseFile, Party
from caseflow.domain.judgement import Judgement
from caseflow.domain.words import Nature
from caseflow.glossary import Language, label
from caseflow.pictures import strokes
from caseflow.pictures.boxes import box
from caseflow.pictures.content import PARTY_WIDTH, Content, Writer
from caseflow.pictures.fold import fold
from caseflow.pictures.layout import LABELS, Band, Layout, Placed, place
from caseflow.pictures.strokes import BAD, INK2, INK3, LINK, PATH, STRIPE, arrow, bend, group, pill, tag, words
from caseflow.pictures.text import wrap
from caseflow.pictures.tree import WORKERS_BAND, Node, Shape, grow

_SUSPECT = (
    Nature.WHOLE_TRANSFER,
    Nature.UNLAWFUL_SUBCONTRACT,
    Nature.BORROWED_LICENCE,
    Nature.TO_INDIVIDUAL,
    Nature.UNLICENSED_DISPATCH,
)
_OTHERS_SHOWN, _OTHERS_GAP = 6, 22
_LEAST_WIDTH, _FITS = 980, 1120


def chain_picture(judgement: Judgement, case: CaseFile, language: Language = "zh") -> str:
    """The chain of a case as SVG text for a page or a letter; the same input gives the same bytes.

    Discs carry the rank of the judgement's summary, equal ranks share a number. Boxes link to #party-N (the place
    of the party in the case file), #claims and #chain-table.
    """
    roots = fold(grow(judgement, case))
    writer = Writer(judgement, case, language)
    layout = place(roots, writer.content, least=_LEAST_WIDTH)
    _add_others(layout, judgement, case, writer)
    layout.height = layout.height or 60
    stripes = [_stripe(at, band, layout.width, language) for at, band in enumerate(layout.bands)]
    links = _links(layout, case, language)
    boxes = [box(placed) for placed in layout.boxes]
    if not layout.boxes:
        boxes = [words(label("picture", "empty", language), 24, 36, size=14)]
    return tag(
        "svg",
        "".join([*stripes, *links, *boxes]),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {layout.width} {layout.height}",
        width=layout.width,
        height=layout.height,
        role="group",
        aria_label=label("picture", "chain", language),
        font_family=strokes.FONT,
        class_="chain-picture fits" if layout.width <= _FITS else "chain-picture",
    )


def _stripe(at: int, band: Band, across: int, language: Language) -> str:
    fill = STRIPE if at % 2 == 0 else "#ffffff"
    lines = wrap(_layer_name(band.nodes, language), 13, LABELS - 28, 2)
    top = band.y + band.height // 2 - 9 * (len(lines) - 1)
    parts = [tag("rect", x=0, y=band.y, width=across, height=band.height, fill=fill)]
    parts += [words(line, 20, top + 18 * n, size=13, fill=INK2, bold=True) for n, line in enumerate(lines)]
    shown = sum(1 for node in band.nodes if node.shape is Shape.PARTY)
    hidden = sum(node.folded for node in band.nodes if node.shape is Shape.FOLD)
    if shown or hidden:
        word = "count_of" if hidden else "count"
        count = label("picture", word, language).format(shown=shown, total=shown + hidden)
        parts.append(words(count, 20, top + 18 * len(lines), fill=INK3))
    return "".join(parts)


def _layer_name(nodes: tuple[Node, ...], language: Language) -> str:
    """The roles that really stand in the layer, so that no label says more than the facts."""
    if nodes[0].band == WORKERS_BAND and nodes[0].shape is not Shape.WORKERS:
        return label("picture", "others", language)
    if all(node.shape is Shape.WORKERS for node in nodes):
        return label("picture", "workers", language)
    roles = list(dict.fromkeys(node.role for node in nodes if node.shape is Shape.PARTY))
    names = [label("role", role, language) if role else label("picture", "role_unknown", language) for role in roles]
    if not names:
        return label("picture", "giver_band", language)
    name = ("、" if language == "zh" else ", ").join(names[:2])
    level = nodes[0].level
    if level and nodes[0].shape is not Shape.FOLD:
        return label("picture", "level", language).format(label=name, level=level + 1)
    return name


def _links(layout: Layout, case: CaseFile, language: Language) -> list[str]:
    """Grey links first, the path over them, labels on top."""
    places = {id(placed.node): placed for placed in layout.boxes}
    grey: list[str] = []
    amber: list[str] = []
    labels: list[str] = []
    for placed in layout.boxes:
        parent = placed.node.parent
        if parent is None or id(parent) not in places:
            continue
        suspect = _suspected(placed.node, case, language)
        (amber if placed.node.path_above else grey).append(_link(places[id(parent)], placed, bool(suspect)))
        if suspect:
            labels.append(pill(suspect, placed.middle, placed.y - 37, dashed=True))
    return grey + amber + labels


def _link(upper: Placed, lower: Placed, suspect: bool) -> str:
    """Amber for the path, dashed red for what the law may forbid, both where both are true, else grey."""
    line = bend(upper.middle, upper.bottom, lower.middle, lower.y - 7, upper.bottom + 11)
    on_path = lower.node.path_above
    parts = []
    if on_path:
        parts.append(tag("path", d=line, fill="none", stroke=PATH, stroke_width=3.2))
    elif not suspect:
        parts.append(tag("path", d=line, fill="none", stroke=LINK, stroke_width=1.3))
    if suspect:
        aside = 7 if on_path else 0
        if aside:
            line = bend(upper.middle + aside, upper.bottom, lower.middle + aside, lower.y, upper.bottom + 11)
        parts.append(tag("path", d=line, fill="none", stroke=BAD, stroke_width=1.6, stroke_dasharray="5 3"))
    colour = PATH if on_path else BAD if suspect else LINK
    return group([*parts, arrow(lower.middle, lower.y, colour, 5 if on_path else 4)])


def _suspected(node: Node, case: CaseFile, language: Language) -> str:
    natures = {nature for key in node.contracts if (facts := case.contract(key)) for nature in facts.nature}
    found = [label("suspected", nature, language) for nature in _SUSPECT if nature in natures]
    return ("、" if language == "zh" else ", ").join(found[:2])


def _add_others(layout: Layout, judgement: Judgement, case: CaseFile, writer: Writer) -> None:
    """Parties that stand at no place of the chain, in rows below it, each saying how it is tied."""
    placed = {place.party for place in judgement.chain}
    others = [party for party in case.parties if party.key not in placed]
    if not others:
        return
    others.sort(key=lambda party: writer.ranks.get(party.key, 99))
    shown = others if len(others) <= _OTHERS_SHOWN + 1 else others[:_OTHERS_SHOWN]
    contents: list[tuple[str | None, Content]] = [
        (party.key, writer.box_of_party(party.key, _tie(party, case, writer))) for party in shown
    ]
    if len(others) > len(shown):
        contents.append((None, writer.folded(len(others) - len(shown))))
    at, nodes = layout.height, []
    across = max(2, (layout.width - LABELS - 24) // (PARTY_WIDTH + _OTHERS_GAP))
    for start in range(0, len(contents), across):
        row = contents[start : start + across]
        for number, (key, content) in enumerate(row):
            node = Node(shape=Shape.PARTY if key else Shape.FOLD, party=key, band=WORKERS_BAND)
            nodes.append(node)
            x = LABELS + 24 + number * (PARTY_WIDTH + _OTHERS_GAP)
            layout.boxes.append(Placed(node, content, x, layout.height + 24))
        layout.height += 24 + max(content.height for _, content in row)
    layout.height += 24
    layout.bands.append(Band((WORKERS_BAND + 1, 0), at, layout.height - at, tuple(nodes)))


def _tie(party: Party, case: CaseFile, writer: Writer) -> str:
    for word, key in (("acts_for", party.acts_for), ("branch_of", party.branch_of)):
        if key is not None:
            return label("picture", word, writer.language).format(name=writer.name(key))
    for other in case.parties:
        ties = {"investor_of": party.key in other.investors, "successor_of": party.key == other.successor}
        ties["represents"] = party.key == other.representative
        for word, tied in ties.items():
            if tied:
                return label("picture", word, writer.language).format(name=writer.name(other.key))
    role = [label("role", party.role, writer.language)] if party.role else []
    return " · ".join([*role, label("picture", "untied", writer.language)])
