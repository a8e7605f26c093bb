"""The chain picture says what the judgement says, and can be read."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.exchange.reading import read_file
from caseflow.pictures.chain import chain_picture
from caseflow.pictures.content import Writer
from caseflow.pictures.fold import fold
from caseflow.pictures.layout import Placed, place
from caseflow.pictures.strokes import BAD, PATH
from caseflow.pictures.text import width, wrap
from caseflow.pictures.tree import Node, Shape, below, grow
from tests.make import TODAY, sealed, the_law
from tests.pictures.chains import broad_case, crew_case, deep_case, judged, two_projects, untied

SVG = "{http://www.w3.org/2000/svg}"
PUBLISHED = sorted((Path(__file__).resolve().parents[1] / "published_cases").glob("*.json"))
CASES = {
    "crew": crew_case(),
    "twelve tiers": deep_case(12),
    "sixty subcontractors": broad_case(60),
    "two projects": two_projects(),
    "tied to nothing": untied(5),
    "sixty tied to nothing": untied(60),
    "one party": untied(1),
    "no party": CaseFile(id="CHAIN-EMPTY"),
}


def drawn(case: CaseFile, language: str = "zh", **ranks: int) -> ElementTree.Element:
    return ElementTree.fromstring(chain_picture(judged(case, **ranks), case, language))  # type: ignore[arg-type]  # noqa: S314


def texts(svg: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in svg.iter(f"{SVG}text")]


def boxes(case: CaseFile, judgement: Judgement) -> list[Placed]:
    return place(fold(grow(judgement, case)), Writer(judgement, case, "zh").content).boxes


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_any_chain_is_well_formed_and_the_same_input_gives_the_same_bytes(case: CaseFile, language: str) -> None:
    judgement = judged(case)
    first = chain_picture(judgement, case, language)  # type: ignore[arg-type]
    assert first == chain_picture(judgement, case, language)  # type: ignore[arg-type]
    svg = ElementTree.fromstring(first)  # noqa: S314
    assert svg.get("role") == "group"
    assert svg.get("aria-label")
    assert "style" not in {name for element in svg.iter() for name in element.attrib}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_two_boxes_overlap(case: CaseFile) -> None:
    check_apart(drawn(case))


def check_apart(svg: ElementTree.Element) -> None:
    """Every box lies inside the picture and apart from every other."""
    frames = [link.find(f"{SVG}rect") for link in svg.iter(f"{SVG}a")]
    sides = ("x", "y", "width", "height")
    places = [tuple(int(frame.get(side, "0")) for side in sides) for frame in frames if frame is not None]
    assert len(places) == len(frames)
    for number, (x, y, across, down) in enumerate(places):
        assert x >= 0
        assert x + across <= int(svg.get("width", "0"))
        assert y + down <= int(svg.get("height", "0"))
        for other_x, other_y, other_across, other_down in places[number + 1 :]:
            beside = x + across <= other_x or other_x + other_across <= x
            assert beside or y + down <= other_y or other_y + other_down <= y


@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.stem)
def test_every_published_case_is_drawn_without_an_overlap(file: Path) -> None:
    (case,) = read_file(file, sealed)
    assert isinstance(case, CaseFile)
    judgement = judge(case, the_law(), today=TODAY)
    svg = ElementTree.fromstring(chain_picture(judgement, case))  # noqa: S314
    check_apart(svg)
    discs = {link.get("href"): link.findall(f"{SVG}text")[-1].text for link in svg.iter(f"{SVG}a") if disc(link)}
    places = {party.key: number for number, party in enumerate(case.parties, start=1)}
    assert discs == {f"#party-{places[row.party]}": str(row.rank) for row in judgement.liable}


def disc(link: ElementTree.Element) -> bool:
    return link.find(f"{SVG}circle") is not None


def test_discs_carry_the_rank_and_equal_ranks_share_a_number() -> None:
    svg = drawn(crew_case(), GC=1, OWN=1, L1=2, F=2)
    discs = {}
    for link in svg.iter(f"{SVG}a"):
        if link.find(f"{SVG}circle") is not None:
            discs[link.get("href")] = link.findall(f"{SVG}text")[-1].text
    assert discs == {"#party-1": "1", "#party-2": "1", "#party-5": "2", "#party-6": "2"}


def test_the_path_runs_straight_from_the_workers_to_the_highest_liable_party() -> None:
    case = crew_case()
    judgement = judged(case, GC=1, L1=2)
    on_path = [box for box in boxes(case, judgement) if box.node.on_path]
    assert {box.node.party for box in on_path} == {"GC", "S1", "L1", "F", None}
    assert len({box.middle for box in on_path}) == 1
    amber = [path for path in drawn(case, GC=1, L1=2).iter(f"{SVG}path") if path.get("stroke") == PATH]
    assert len(amber) == 4


def test_no_liable_party_means_no_amber() -> None:
    assert PATH not in chain_picture(judged(crew_case()), crew_case())


def test_an_unlawful_link_is_dashed_red_and_says_what_it_is_suspected_of() -> None:
    svg = drawn(crew_case(), GC=1)
    dashed = [path for path in svg.iter(f"{SVG}path") if path.get("stroke") == BAD]
    assert len(dashed) == 2
    assert all(path.get("stroke-dasharray") for path in dashed)
    assert {"涉嫌违法转包", "涉嫌违法分包"} <= set(texts(svg))


def test_every_box_is_a_link_with_a_title() -> None:
    for link in drawn(crew_case(), GC=1).iter(f"{SVG}a"):
        assert re.fullmatch(r"#(party-\d+|claims|chain-table)", link.get("href", ""))
        assert (link.find(f"{SVG}title").text or "").strip()  # type: ignore[union-attr]


def test_names_are_escaped_and_rare_letters_survive() -> None:
    svg = drawn(crew_case())
    assert "甲&乙<丙>公司" in texts(svg)
    assert "李堃𠮷" in texts(svg)


def test_warnings_come_from_stated_facts_alone() -> None:
    said = texts(drawn(crew_case()))
    assert said.count("无资质") == 1
    assert said.count("工程款到期未付") == 1
    assert said.count("无用工资格") == 1
    assert not {"无资质", "工程款到期未付"} & set(texts(drawn(deep_case(3))))


def test_many_leaves_become_one_box_and_the_path_is_never_folded() -> None:
    case = broad_case(60)
    shown = boxes(case, judged(case, GC=1, S59=2))
    assert len(shown) < 10
    assert "S59" in {box.node.party for box in shown}
    assert sum(box.node.folded for box in shown) == 57
    assert "其他 57 家" in texts(drawn(case, GC=1, S59=2))


def test_a_missing_giver_and_a_missing_employer_are_named() -> None:
    said = texts(drawn(two_projects()))
    assert "发包方未载明" in said
    assert "用工主体未载明" in said


def test_each_project_has_its_own_tree() -> None:
    roots = grow(judged(two_projects()), two_projects())
    owners = [root for root in roots if root.party == "OWN"]
    assert [owner.project for owner in owners] == ["P1", "P2"]


def test_a_layer_is_named_by_the_roles_that_stand_in_it() -> None:
    said = texts(drawn(deep_case(12)))
    assert "角色未载明" in said
    assert "劳务分包·12级" in said
    assert "建设单位" not in said


def test_workers_stand_below_their_employer() -> None:
    roots = grow(judged(crew_case()), crew_case())
    workers = [node for root in roots for node in below(root) if node.shape is Shape.WORKERS]
    assert [node.parent.party for node in workers if isinstance(node.parent, Node)] == ["F"]


def test_parties_tied_to_nothing_are_shown_beside_the_chain() -> None:
    said = texts(drawn(untied(60)))
    assert "其他相关方" in said
    assert "其他 54 家" in said


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("天津泰源钢结构工程有限公司", ("天津泰源钢结构", "工程有限公司")),
        ("中建某局集团第六建筑有限公司", ("中建某局集团第六建筑", "有限公司")),
        ("李德福", ("李德福",)),
        ("北方重型机械设备租赁安装维修中心", ("北方重型机械设备租赁安装", "维修中心")),
    ],
)
def test_a_company_name_is_broken_where_a_person_would(name: str, lines: tuple[str, ...]) -> None:
    assert wrap(name, 14, 176, 3) == lines


def test_a_name_of_any_length_stays_in_its_box() -> None:
    lines = wrap("某" * 200, 14, 176, 3)
    assert len(lines) == 3
    assert all(width(line, 14) <= 176 for line in lines)
    assert lines[-1].endswith("…")
