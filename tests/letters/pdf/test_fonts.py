"""Which font stands for which, what it cannot draw, and the pages as pictures."""

import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseflow.letters.package import word_file
from caseflow.letters.pdf.faces import Face, Faces, appears, is_same
from caseflow.letters.pdf.fonts import STANDS_FOR, write_fonts_conf
from caseflow.letters.pdf.lettering import lettering
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.pdf.sheets import opened
from tests.letters.pdf.printing import letter, must_have_office


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficePrinter]:
    must_have_office()
    printer = OfficePrinter(tmp_path_factory.mktemp("office"), workers=1)
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Faces:
    if shutil.which("fc-list") is None:
        pytest.skip("fc-list (fontconfig) is not installed: no font was looked up")
    folder = tmp_path_factory.mktemp("fonts")
    write_fonts_conf(folder / "fonts.conf", folder / "own")
    return Faces(folder / "fonts.conf")


@pytest.mark.parametrize("name", sorted(STANDS_FOR))
def test_every_font_of_the_letters_comes_to_one_that_draws_chinese(name: str, faces: Faces) -> None:
    face = faces.standing_for(name)
    assert face is not None
    assert ord("1") in face.draws
    if name != "Times New Roman":
        assert ord("薪") in face.draws


def test_the_carried_fonts_are_seen_and_draw_rare_names(faces: Faces) -> None:
    carried = faces.standing_for("Noto Serif SC")
    assert carried is not None
    assert "pylopdf_fonts_zh_cn" in str(carried.file)
    assert {ord(letter) for letter in "堃喆玥"} <= carried.draws


def test_a_font_the_office_lays_in_wins(tmp_path: Path, faces: Faces) -> None:
    from fontTools.ttLib import TTFont

    carried = faces.standing_for("Noto Serif SC")
    assert carried is not None
    own = tmp_path / "own"
    own.mkdir()
    with TTFont(carried.file) as font:
        for record in font["name"].names:
            if record.nameID in {1, 16}:
                record.string = "仿宋_GB2312"
        font.save(own / "bought.otf")
    write_fonts_conf(tmp_path / "fonts.conf", own)
    bought = Faces(tmp_path / "fonts.conf").standing_for("仿宋_GB2312")
    assert bought is not None
    assert bought.file == own / "bought.otf"


@pytest.mark.parametrize(
    ("family", "embedded", "there"),
    [
        ("Noto Serif CJK SC", "NotoSerifCJKjp-Regular-VKana", True),
        ("Noto Serif CJK SC", "NotoSansCJKjp-Regular", False),
        ("LXGW WenKai", "LXGWWenKai-Regular", True),
        ("Liberation Serif", "DejaVuSerif", False),
    ],
)
def test_only_what_the_pdf_holds_is_believed(family: str, embedded: str, there: bool) -> None:
    assert appears(family, frozenset({embedded})) is there


def test_the_same_font_under_another_name_is_no_substitute() -> None:
    assert is_same("宋体", "SimSun")
    assert is_same("宋体", "宋体")
    assert not is_same("宋体", "Noto Serif CJK SC")


def test_a_file_that_is_no_font_draws_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert Face("broken", tmp_path / "broken.ttf", 0).draws == frozenset()


def test_fonts_are_found_through_styles_and_runs() -> None:
    run = '<w:p><w:r><w:rPr><w:rFonts w:eastAsia="黑体" w:ascii="Arial"/></w:rPr><w:t>甲A</w:t></w:r></w:p>'
    found = lettering(opened(word_file(run, title="")))
    assert "甲" in found["黑体"]
    assert "A" in found["Arial"]
    issued = lettering(opened(letter("supervision_letter")))
    assert "督" in issued["方正小标宋简体"]
    assert "2" in issued["Times New Roman"]


def test_the_report_names_the_stand_ins_and_a_character_nobody_has(printer: OfficePrinter) -> None:
    unknown = "\U0003fff0"
    text = f'<w:p><w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>赵堃喆玥𠮷{unknown}</w:t></w:r></w:p>'
    fonts = printer.pdf(word_file(text, title="名单"), title="名单").fonts
    assert unknown in fonts.missing
    assert "赵" not in fonts.missing
    assert dict(fonts.substituted).get("黑体") != "黑体"
    assert not fonts.faithful


def test_the_pages_become_pictures_of_the_asked_size(printer: OfficePrinter) -> None:
    pdf = printer.pdf(letter("lead_transfer"), title="转办单")
    pictures = printer.pictures(pdf.content, dpi=72)
    assert len(pictures) == pdf.pages
    for picture in pictures:
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        width, height = struct.unpack(">II", picture[16:24])
        assert (width, height) == pytest.approx((595, 842), abs=1)


def test_what_is_no_pdf_has_no_pictures(printer: OfficePrinter) -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        printer.pictures(b"no pdf")


def test_libreoffice_draws_with_the_fonts_that_are_told(printer: OfficePrinter, tmp_path: Path) -> None:
    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts (poppler-utils) is not installed: the PDF's fonts were not read by another program")
    pdf = printer.pdf(letter("supervision_letter"), title="督办函")
    (tmp_path / "letter.pdf").write_bytes(pdf.content)
    said = subprocess.run(["pdffonts", str(tmp_path / "letter.pdf")], capture_output=True, text=True, check=True).stdout
    for family in set(dict(pdf.fonts.substituted).values()):
        assert family.replace(" ", "").removesuffix("SC") in said
