"""The chain picture says what the judgement says, and can be read."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from caseflow.domain.case_file import CaseFile, Claim, Worker
from caseflow.domain.judge import judge
from caseflow.domain.money import Yuan
from caseflow.exchange.reading import read_file
from caseflow.glossary import Language
from caseflow.pictures.chain import chain_picture
from caseflow.pictures.strokes import BAD, PATH, PROXY
from caseflow.pictures.text import width, wrap
from caseflow.pictures.tree import Node, Shape, below, grow
from caseflow.pictures.view import View
from tests.make import TODAY, case_of, sealed, the_law
from tests.pictures.chains import broad_case, company, crew_case, deep_case, judged, link, two_projects, untied
from tests.pictures.reading import SVG, Drawing
from tests.pictures.sites import judged_site

PUBLISHED = sorted((Path(__file__).resolve().parents[1] / "published_cases").glob("*.json"))
CASES = {
    "crew": crew_case(),
    "twelve tiers": deep_case(12),
    "ninety tiers": deep_case(90),
    "sixty subcontractors": broad_case(60),
    "two projects": two_projects(),
    "tied to nothing": untied(5),
    "sixty tied to nothing": untied(60),
    "one party": untied(1),
    "no party": CaseFile(id="CHAIN-EMPTY"),
}
VIEWS = {"start": View(), "everything": View(everything=True), "one party": View(focus="GC")}


def drawn(case: CaseFile, language: Language = "zh", **ranks: int) -> Drawing:
    return Drawing(chain_picture(judged(case, **ranks), case, language))


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_any_view_of_any_chain_can_be_read_and_comes_out_the_same_each_time(
    case: CaseFile, language: Language, view: View
) -> None:
    judgement = judged(case, **({"GC": 1} if case.party("GC") else {}))
    first = chain_picture(judgement, case, language, view)
    assert first == chain_picture(judgement, case, language, view)
    drawing = Drawing(first)
    assert drawing.faults() == []
    assert drawing.root.get("role") == "group"
    assert drawing.root.get("aria-label")
    assert "style" not in {name for element in drawing.root.iter() for name in element.attrib}


@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.stem)
def test_every_published_case_is_drawn_readably_with_its_ranks(file: Path) -> None:
    (case,) = read_file(file, sealed)
    assert isinstance(case, CaseFile)
    judgement = judge(case, the_law(), today=TODAY)
    drawing = Drawing(chain_picture(judgement, case))
    assert drawing.faults() == []
    discs = {
        unquote(element.get("href", "")).removeprefix("?focus=").removesuffix("#chain"): (
            element.findall(f"{SVG}text")[-1].text
        )
        for element in drawing.root.iter(f"{SVG}a")
        if element.find(f"{SVG}circle") is not None
    }
    assert discs == {row.party: str(row.rank) for row in judgement.liable}


def test_discs_carry_the_rank_and_equal_ranks_share_a_number() -> None:
    ranks = {"GC": 1, "OWN": 1, "L1": 2, "F": 2}
    drawing = drawn(crew_case(), **ranks)
    discs = [element for element in drawing.root.iter(f"{SVG}a") if element.find(f"{SVG}circle") is not None]
    assert [element.findall(f"{SVG}text")[-1].text for element in discs] == ["1", "1", "2", "2"]


def test_the_path_runs_straight_down_one_line_to_the_workers() -> None:
    judgement, case = judged_site()
    drawing = Drawing(chain_picture(judgement, case))
    amber = [path for path in drawing.root.iter(f"{SVG}path") if path.get("stroke") == PATH]
    spine = {points[0][0] for points in drawing.lines() if len(points) == 2 and points[0][0] == points[1][0]}
    assert len(amber) == 5
    assert {path.get("d", "M0 0").split()[0].removeprefix("M") for path in amber} == {
        str(drawing.box("有限公司").middle)
    }
    assert {float(drawing.box(word).middle) for word in ("李德福", "河北恒信建筑劳务有限公司")} <= spine


def test_no_liable_party_means_no_amber() -> None:
    assert PATH not in chain_picture(judged(crew_case()), crew_case())


def test_an_unlawful_link_is_dashed_red_and_says_what_it_is_suspected_of() -> None:
    drawing = drawn(crew_case(), GC=1)
    dashed = [path for path in drawing.root.iter(f"{SVG}path") if path.get("stroke") == BAD]
    assert len(dashed) == 2
    assert all(path.get("stroke-dasharray") for path in dashed)
    assert {word for label in drawing.labels for word in label.words} == {"涉嫌违法转包", "涉嫌违法分包"}


def test_wages_paid_by_proxy_are_a_dotted_line_where_the_system_is_kept_only() -> None:
    judgement, case = judged_site()
    drawing = Drawing(chain_picture(judgement, case))
    assert len(drawing.lines("proxy")) == 1
    assert "委托代发工资" in drawing.words
    assert PROXY not in chain_picture(judged(crew_case(), GC=1, F=2), crew_case())


def test_an_employer_right_below_its_proxy_payer_has_the_label_beside_the_link() -> None:
    case = case_of(
        {
            "id": "X",
            "projects": [{"key": "P", "systems": {"proxy_payment": True}}],
            "parties": [{"key": key, "name": f"{key}公司", "kind": "organisation"} for key in ("OWN", "GC", "L")],
            "contracts": [
                {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
                {"key": "K2", "from": "GC", "to": "L", "under": "K1", "kind": "labour"},
            ],
            "claims": [{"key": "C", "employer": "L", "workers": 3, "owed": 300}],
        }
    )
    drawing = Drawing(chain_picture(judge(case, the_law(), today=TODAY), case))
    assert drawing.faults() == []
    assert [len(line) for line in drawing.lines("proxy")] == [2]
    assert [label.words for label in drawing.labels] == [("委托代发工资",)]


def test_a_broken_system_stands_at_its_bearer_in_a_few_words() -> None:
    judgement, case = judged_site()
    drawing = Drawing(chain_picture(judgement, case))
    assert "专户未落实" in drawing.box("中建某局集团第六建筑").words
    assert "专户未落实" not in drawing.box("天津泰源钢结构").words


def test_warnings_come_from_stated_facts_alone() -> None:
    said = drawn(crew_case()).words
    assert said.count("无资质") == 1
    assert said.count("工程款到期未付") == 1
    assert said.count("无用工资格") == 1
    assert not {"无资质", "工程款到期未付"} & set(drawn(deep_case(3)).words)


def test_several_warnings_are_one_pill_that_counts_and_a_title_that_names_them() -> None:
    case = CaseFile(
        id="X", parties=(company("A", "甲公司", qualified=False, may_employ=False), company("B", "乙公司")),
        contracts=(link("K1", "A", "B", project=None, overdue=True),),
    )  # fmt: skip
    box = drawn(case).box("甲公司")
    assert "无资质等3项" in box.words
    assert "无资质 · 无用工资格 · 工程款到期未付" in box.title


def test_names_are_text_and_never_markup_and_signs_that_no_picture_holds_are_left_out() -> None:
    names = ("<script>alert(1)</script>", 'x" onload="y', "坏\x00\x1b\u202e\ud800字", "李堃𠮷", "甲&乙<丙>公司")
    case = CaseFile(id="X", parties=tuple(company(f"N{place}", name) for place, name in enumerate(names)))
    drawing = drawn(case)
    assert {element.tag.removeprefix(SVG) for element in drawing.root.iter()} <= {
        "svg", "a", "g", "title", "rect", "path", "text", "circle"
    }  # fmt: skip
    assert not any(name.startswith("on") for element in drawing.root.iter() for name in element.attrib)
    assert {"<script>alert(1)</script>", "坏 字", "李堃𠮷", "甲&乙<丙>公司"} <= {
        "".join(box.words[:-1]) for box in drawing.boxes
    }


def test_the_workers_who_are_owed_most_are_named_and_the_others_counted() -> None:
    judgement, case = judged_site()
    drawing = Drawing(chain_picture(judgement, case))
    workers = drawing.box("38 人 · 欠 1,264,500 元")
    assert workers.words[1:] == (
        "王建国", "欠 42,000 元", "刘长海", "欠 38,500 元", "赵军", "欠 35,000 元", "孙秀英", "欠 31,500 元"
    )  # fmt: skip
    assert [(row.words, row.href) for row in drawing.more] == [(("其他工人 34 人", "展开"), "?open=F1#chain-spine")]
    assert "4 / 38 人" in drawing.words


def test_an_opened_list_names_all_it_can_and_says_how_many_have_no_name() -> None:
    judgement, case = judged_site()
    drawing = Drawing(chain_picture(judgement, case, "zh", View(opened=("F1",))))
    assert "冯玉兰" in drawing.words
    assert [(row.words, row.href) for row in drawing.more] == [(("另有未具名 30 人",), "")]


def test_five_thousand_workers_are_a_list_of_a_few() -> None:
    people = tuple(Worker(name=f"工人{n}", owed=Yuan(n)) for n in range(5000))
    case = CaseFile(
        id="X", parties=(company("A", "甲公司"),), claims=(Claim(key="C", employers=("A",), people=people),)
    )
    assert len(drawn(case, A=1).boxes) == 2
    everything = Drawing(chain_picture(judged(case, A=1), case, "zh", View(everything=True)))
    assert "已截断：显示 60 / 共 5001，其余见下方列表" in everything.words


def test_a_missing_giver_and_a_missing_employer_are_named() -> None:
    said = drawn(two_projects()).words
    assert "发包方未载明" in said
    assert "用工主体未载明" in said


def test_each_project_has_its_own_tree() -> None:
    roots = grow(judged(two_projects()), two_projects())
    owners = [root for root in roots if root.party == "OWN"]
    assert [owner.project for owner in owners] == ["P1", "P2"]


def test_a_layer_is_named_by_the_roles_that_stand_in_it_and_counts_shown_and_all() -> None:
    said = drawn(deep_case(12)).words
    assert "角色未载明" in said
    assert "建设单位" not in said
    assert "3 / 60 个" in drawn(broad_case(60), GC=1, S59=2).words


def test_workers_stand_below_their_employer() -> None:
    roots = grow(judged(crew_case()), crew_case())
    workers = [node for root in roots for node in below(root) if node.shape is Shape.WORKERS]
    assert [node.parent.party for node in workers if isinstance(node.parent, Node)] == ["F"]


def test_contracts_without_a_taker_one_under_the_other_are_ghosts_however_deep() -> None:
    contracts = [link("K0", None, None, project=None)]  # type: ignore[arg-type]
    contracts += [link(f"K{n}", None, None, f"K{n - 1}", project=None) for n in range(1, 1500)]  # type: ignore[arg-type]
    contracts.append(link("END", None, "A", "K1499", project=None))
    case = CaseFile(id="X", parties=(company("A", "甲公司"),), contracts=tuple(contracts))
    assert len(grow(judged(case), case)[0].children) == 1


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
