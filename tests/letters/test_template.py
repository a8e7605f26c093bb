"""The templates: built by their script, on the office's paper, agreeing with their descriptions."""

from pathlib import Path
from pkgutil import iter_modules

import pytest
from lxml import etree

from caseflow.domain import drafts
from caseflow.domain.drafts.citations import citable_in
from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.errors import BadLetterKind, SlotsMismatch, UncitableArticle
from caseflow.letters import forms
from caseflow.letters.build import FORMS, build, template
from caseflow.letters.kinds import read_kind
from caseflow.letters.package import unpacked
from caseflow.letters.press import WordPress
from tests.letters.folders import FOLDER, changed_folder, described
from tests.make import the_law

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd", "tabs"),
    *("autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind", "jc", "outlineLvl", "rPr"),
)
SECTION_ORDER = ("headerReference", "footerReference", "pgSz", "pgMar", "titlePg", "docGrid")
LETTER_ORDER = (
    "rStyle",
    "rFonts",
    "b",
    "i",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "lang",
)


def part(name: str, kind: str = "correction_order") -> etree._Element:
    return etree.fromstring(unpacked((FOLDER / f"{kind}.docx").read_bytes())[name])


PARTS = [
    (kind, name)
    for kind in FORMS
    for name in unpacked(template(kind))
    if name.startswith("word/") and name.endswith(".xml")
]


@pytest.mark.parametrize("kind", FORMS)
def test_every_template_in_the_folder_is_what_its_script_builds(kind: str) -> None:
    assert unpacked((FOLDER / f"{kind}.docx").read_bytes()) == unpacked(template(kind))


def test_every_template_has_a_script_and_every_script_a_description() -> None:
    names = set(FORMS)
    assert {path.stem for path in FOLDER.glob("*.docx")} == names == {path.stem for path in FOLDER.glob("*.yml")}


def test_every_form_and_every_drawing_is_a_module_named_after_its_kind() -> None:
    rooms = {room.name for package in (forms, drafts) for room in iter_modules(package.__path__)}
    assert set(FORMS) <= rooms
    assert drawable() == set(FORMS)


def test_a_template_built_twice_has_the_same_bytes(tmp_path: Path) -> None:
    build(tmp_path)
    assert (tmp_path / "correction_order.docx").read_bytes() == template("correction_order")


def test_the_page_is_a4_with_the_margins_of_an_official_paper() -> None:
    section = part("word/document.xml").find(f".//{W}sectPr")
    assert section is not None
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    sides = [margins.get(f"{W}{side}") for side in ("top", "left", "right", "bottom")]
    assert sides == ["2098", "1588", "1474", "1984"]


def test_latin_text_is_english_so_that_amounts_stay_whole() -> None:
    languages = part("word/styles.xml").findall(f".//{W}lang")
    assert [(one.get(f"{W}val"), one.get(f"{W}eastAsia")) for one in languages] == [("en-US", "zh-CN")]


def test_fonts_are_named_and_none_is_shipped() -> None:
    named = {one.get(f"{W}eastAsia") for one in part("word/styles.xml").iter(f"{W}rFonts")}
    assert named == {"仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"}
    assert not [name for name in unpacked(template("correction_order")) if "font" in name and name.endswith("odttf")]


@pytest.mark.parametrize(("kind", "name"), PARTS)
def test_properties_stand_in_the_order_that_word_insists_on(kind: str, name: str) -> None:
    for tag, order in (("pPr", PARAGRAPH_ORDER), ("rPr", LETTER_ORDER), ("sectPr", SECTION_ORDER)):
        for properties in part(name, kind).iter(f"{W}{tag}"):
            places = [order.index(child.tag.removeprefix(W)) for child in properties]
            assert places == sorted(places), etree.tostring(properties)


@pytest.mark.parametrize(("kind", "name"), PARTS)
def test_nothing_stands_in_a_template_that_breaks_its_lines_or_its_rules(kind: str, name: str) -> None:
    text = unpacked((FOLDER / f"{kind}.docx").read_bytes())[name].decode()
    assert not [word for word in ("linesAndChars", "snapToChars", "thickThin", "thinThick") if word in text]
    assert not part(name, kind).xpath("//w:lang[@w:val='zh-CN']", namespaces={"w": W.strip("{}")})
    assert not part(name, kind).xpath("//w:framePr/../w:pBdr/w:between", namespaces={"w": W.strip("{}")})


LETTER_PAPER = [path.stem for path in sorted(FOLDER.glob("*.yml")) if read_kind(path).layout == "L"]


@pytest.mark.parametrize("kind", LETTER_PAPER)
def test_a_letter_has_a_first_page_of_its_own_and_left_and_right_pages_after_it(kind: str) -> None:
    section = part("word/document.xml", kind).find(f".//{W}sectPr")
    assert section is not None
    assert section.find(f"{W}titlePg") is not None
    places = [(child.tag.removeprefix(W), child.get(f"{W}type")) for child in section if child.get(f"{W}type")]
    assert {place for _, place in places if place != "lines"} == {"first", "even", "default"}
    assert part("word/settings.xml", kind).find(f"{W}evenAndOddHeaders") is not None


def test_the_letters_are_those_whose_description_says_so() -> None:
    assert {"risk_warning_letter", "advice_letter", "supervision_letter", "interview_letter"} <= set(LETTER_PAPER)
    marked = {kind for kind in FORMS if "word/header1.xml" in unpacked(template(kind))}
    assert marked == set(LETTER_PAPER)


def test_no_row_of_a_table_may_split_and_the_list_repeats_its_head() -> None:
    rows = list(part("word/document.xml").iter(f"{W}tr"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert ["".join(text.text or "" for text in row.iter(f"{W}t")) for row in heads] == [
        "序号姓名身份证号码欠薪月数欠付金额（元）"
    ]


def test_what_the_template_cites_stands_in_the_rules_with_a_verified_grade() -> None:
    kind = read_kind(FOLDER / "correction_order.yml")
    assert kind.cites
    assert set(kind.cites) <= citable_in(the_law())


def test_a_slot_that_the_description_does_not_name_is_refused(tmp_path: Path) -> None:
    folder = changed_folder(tmp_path, words=("{{ contact_phone }}", "{{ contact_mobile }}"))
    with pytest.raises(SlotsMismatch) as refused:
        WordPress(folder, the_law())
    assert refused.value.terms["slots"] == "contact_mobile、contact_phone"


def test_a_template_that_cites_more_than_it_declares_is_refused(tmp_path: Path) -> None:
    folder = changed_folder(tmp_path, words=("第十八条的规定", "第十八条、第二十六条的规定"))
    with pytest.raises(BadLetterKind, match="第二十六条"):
        WordPress(folder, the_law())


def test_a_declared_article_that_nobody_verified_is_refused(tmp_path: Path) -> None:
    cites = ["劳动保障监察条例 第十八条", "拖欠农民工工资失信联合惩戒对象名单管理暂行办法 第八条"]
    with pytest.raises(UncitableArticle):
        WordPress(changed_folder(tmp_path, description=described(cites=cites)), the_law())


@pytest.mark.parametrize("bracket", ["[", "】"])
def test_a_template_with_other_brackets_than_the_official_ones_is_refused(tmp_path: Path, bracket: str) -> None:
    folder = changed_folder(tmp_path, words=("一、查明的事实", f"一、查明{bracket}的事实"))
    with pytest.raises(BadLetterKind, match="〔 〕"):
        WordPress(folder, the_law())


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"issuer": "leading_office"}, "cannot come from this issuer"),
        ({"issuer": "anybody"}, "issuer anybody"),
        ({"layout": "X"}, "layout X"),
        ({"goes_to": ["mayor"]}, "mayor"),
        ({"kind": "advice_letter"}, "advice_letter"),
        ({"colour": "red"}, "unknown field colour"),
        ({"slots": {"issuer": {"zh": "发文机关"}}}, "slot issuer"),
        ({"slots": {"issuer": {"zh": "甲", "en": "A", "many": True}}}, "rows have columns"),
        ({"slots": {"issuer": {"zh": "甲", "en": "A", "size": 3}}}, "unknown field"),
    ],
)
def test_a_description_that_cannot_be_right_is_refused(tmp_path: Path, fields: dict[str, object], reason: str) -> None:
    with pytest.raises(BadLetterKind, match=reason):
        WordPress(changed_folder(tmp_path, description=described(**fields)), the_law())


def test_a_description_without_a_template_or_that_is_no_yaml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "correction_order.yml").write_text(described(), encoding="utf-8")
    with pytest.raises(BadLetterKind, match="no template"):
        WordPress(tmp_path, the_law())
    with pytest.raises(BadLetterKind):
        WordPress(changed_folder(tmp_path, description="kind: [unclosed"), the_law())
