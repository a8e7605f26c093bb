"""What a clerk is told of a template: each fault with its place and what to do, odd layout as a warning."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from caseflow.domain.errors import DomainError, Fault
from caseflow.domain.template_version import Found
from caseflow.glossary import Language
from caseflow.letters.package import packed, unpacked
from caseflow.letters.press import WordPress
from caseflow.problems import told
from caseflow.problems.template_telling import told_finding
from tests.letters.folders import FOLDER
from tests.letters.pressing.strangers import template, with_part
from tests.make import the_law

KIND = "correction_order"
HEADING = "查明的事实"
BODY = "word/document.xml"
HEAD_ROW = re.compile(r"<w:tblHeader ?/>")


@pytest.fixture(scope="module")
def press() -> WordPress:
    return WordPress(FOLDER, the_law())


def changed(*pairs: tuple[str, str], part: str = BODY, kind: str = KIND) -> bytes:
    members = unpacked((FOLDER / f"{kind}.docx").read_bytes())
    text = members[part].decode()
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return packed({**members, part: text.encode()})


def said(found: Found, language: Language = "zh") -> list[str]:
    return [told_finding(one, language) for one in (*found.faults, *found.warnings)]


FAULTY = {
    "{{ isuser }}": ("template_misspelt_field", "用了没有的字段 isuser；是否应为 issuer（"),
    "{{ 发文机关名称 }}": ("template_misspelt_field", "是否应为"),
    "{{ zzzzqqqq }}": ("template_unknown_field", "请改用字段表中的字段"),
    "{{ ''.__class__ }}": ("reaches_in", "访问程序内部"),
    "{{ 'a' * 10**9 }}": ("not_spoken_here", "不支持的写法"),
    "{% if issuer %}查明的事实": ("block_not_closed", "没有结束标签"),
    "{% for one in issuer %}{{ one.x }}{% endfor %}": ("template_field_is_no_list", "不是列表"),
    "【查明的事实】": ("template_wrong_bracket", "公文用六角括号〔〕"),
    "《劳动保障监察条例》第九百条": ("template_undeclared_article", "未经核对"),
    "{{ issuer": ("tag_not_closed", "没有写完整"),
}


@pytest.mark.parametrize(("words", "slug", "told_so"), [(words, *rest) for words, rest in FAULTY.items()])
def test_a_fault_is_told_with_its_paragraph_and_the_words_around(
    press: WordPress, words: str, slug: str, told_so: str
) -> None:
    found = press.inspect(KIND, changed((HEADING, words)))
    assert slug in [one.slug for one in found.faults]
    fault = next(one for one in found.faults if one.slug == slug)
    sentence = told_finding(fault)
    assert told_so in sentence
    assert f"第 {fault.terms['paragraph']} 段" in sentence
    assert int(fault.terms["paragraph"]) > 1
    assert "word/" not in sentence
    assert "—" not in sentence
    assert told_finding(fault, "en")


def test_the_programs_own_templates_have_neither_faults_nor_warnings(press: WordPress) -> None:
    assert press.inspect(KIND, press.template(KIND)) == Found()


def test_a_field_left_out_is_told_by_its_name(press: WordPress) -> None:
    found = press.inspect(KIND, changed(("{{ deadline }}", "三日")))
    assert "没有印出字段 deadline" in "".join(said(found))


def test_a_field_of_rows_is_told_with_the_one_that_was_meant(press: WordPress) -> None:
    lists = {slot.name: slot for slot in press.kind(KIND).slots if slot.many}
    text = unpacked(press.template(KIND))[BODY].decode()
    column = re.search(r"\{\{ (\w+\.\w+) \}\}", text)
    assert column is not None
    row, _, name = column[1].partition(".")
    found = press.inspect(KIND, changed((f"{{{{ {column[1]} }}}}", f"{{{{ {row}.{name}x }}}}")))
    assert [(one.slug, one.terms["nearest"]) for one in found.faults] == [("template_misspelt_field", name)]
    assert lists


def test_a_list_printed_whole_is_told(press: WordPress) -> None:
    name = next(slot.name for slot in press.kind(KIND).slots if slot.many)
    found = press.inspect(KIND, changed((HEADING, f"{{{{ {name} }}}}")))
    assert "template_list_as_text" in [one.slug for one in found.faults]


def test_the_template_of_another_kind_is_told_by_its_name(press: WordPress) -> None:
    found = press.inspect(KIND, press.template("advice_letter"))
    assert "template_of_other_kind" in [one.slug for one in found.faults]
    assert press.kind("advice_letter").zh in said(found)[0]


ODD = {
    "character_grid": lambda text: text.replace('<w:docGrid w:type="lines"', '<w:docGrid w:type="linesAndChars"'),
    "row_may_split": lambda text: re.sub(r"<w:cantSplit ?/>", "", text),
    "head_not_repeated": lambda text: HEAD_ROW.sub("", text),
    "other_font": lambda text: text.replace("<w:r>", '<w:r><w:rPr><w:rFonts w:eastAsia="华文彩云"/></w:rPr>', 1),
}


@pytest.mark.parametrize("slug", ODD)
def test_odd_layout_is_a_warning_and_no_fault(press: WordPress, slug: str) -> None:
    members = unpacked(press.template(KIND))
    before = members[BODY].decode()
    after = ODD[slug](before)
    assert after != before
    found = press.inspect(KIND, packed({**members, BODY: after.encode()}))
    assert found.faults == ()
    assert slug in [one.slug for one in found.warnings]
    assert all(said(found))


def test_a_template_pressed_the_slow_way_is_told_so(press: WordPress) -> None:
    found = press.inspect(KIND, changed(("{{ issuer }}", "{{ issuer|safe }}")))
    assert found.faults == ()
    assert {one.slug for one in found.warnings} == {"escaping_off"}


def test_what_stands_in_a_foot_is_told_by_the_name_of_the_foot() -> None:
    fault = Fault("word/footer2.xml#1", "template_unknown_field", {"paragraph": "1", "said": "x", "name": "x"})
    assert told_finding(fault).startswith("页脚：第 1 段")
    assert told_finding(fault, "en").startswith("footer: paragraph 1")


def test_a_file_that_only_looks_like_word_is_refused_in_words(press: WordPress) -> None:
    for broken in (with_part(BODY, b"<x/>"), with_part("word/styles.xml", b"<x")):
        with pytest.raises(DomainError) as caught:
            press.inspect(KIND, broken)
        assert caught.value.slug == "template_not_word"


def test_words_that_would_keep_a_reader_busy_for_hours_are_given_up_in_time(press: WordPress) -> None:
    hostile = " ".join(f"{{% {sha256(bytes([n % 256, n // 256])).hexdigest()[:5]}" for n in range(20_000))
    with pytest.raises(DomainError) as caught:
        press.inspect(KIND, template(hostile))
    assert caught.value.slug == "template_slow"
    assert "秒" in told(caught.value)


def test_a_tag_built_to_break_its_reader_is_refused_in_words(press: WordPress) -> None:
    deep = press.inspect(KIND, template("{{ " + "(" * 3000 + "x" + ")" * 3000 + " }}"))
    assert "tag_not_understood" in [one.slug for one in deep.faults]
    with pytest.raises(DomainError) as caught:
        press.inspect(KIND, template("{{ x" + "|d" * 3000 + " }}"))
    assert caught.value.slug == "template_broken"


def test_what_a_template_says_is_read_with_its_feet(press: WordPress, tmp_path: Path) -> None:
    lines = press.wording(press.template("advice_letter"))
    assert any("{{ recipient }}：" in line for line in lines)
    members = unpacked(press.template("advice_letter"))
    foot = next(name for name in members if name.startswith("word/footer"))
    inside = members[foot].decode().replace("</w:p>", "<w:r><w:t>脚下改了</w:t></w:r></w:p>", 1)
    assert "脚下改了" in "".join(press.wording(packed({**members, foot: inside.encode()})))
    assert "脚下改了" not in "".join(lines)
