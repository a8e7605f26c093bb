"""What strangers bring is looked at before anything opens it, and refused in words that say how to mend it."""

import io
import zipfile

import pytest

from caseflow import problems
from caseflow.domain import letter_template
from caseflow.domain.errors import DomainError
from caseflow.letters.package import packed, unpacked
from caseflow.letters.pressing.analysis import analyse
from caseflow.letters.pressing.opening import opened
from tests.letters.folders import FOLDER
from tests.letters.pressing.strangers import field, linked, template, with_part, with_text

DOCTYPE = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


def squeezed(name: str, size: int) -> bytes:
    """A member of zeros, which the zip holds in a thousandth of its size."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in unpacked(template()).items():
            archive.writestr(part, content)
        archive.writestr(name, b"\0" * size)
    return stream.getvalue()


def lying() -> bytes:
    """The directory tells a small size; the member would unpack to far more."""
    whole = bytearray(squeezed("word/media/a.png", 30_000_000))
    at = whole.rindex(b"word/media/a.png") - 46
    whole[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(whole)


def twice() -> bytes:
    stream = io.BytesIO(template())
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", b"<x/>")
    return stream.getvalue()


STRANGERS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "template_empty"),
    "blank": (b"\n" * 40, "template_empty"),
    "a .doc under another name": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "template_old_word"),
    "words": ("关于某事项的函".encode(), "template_not_word"),
    "cut short": (template()[:2000], "template_not_word"),
    "another zip": (packed({"a.txt": b"a"}), "template_not_word"),
    "broken XML": (with_text("</w:body>", ""), "template_not_word"),
    "a strange encoding": (with_part("word/x.xml", b"<?xml version='1.0' encoding='utf-7'?><a/>"), "template_not_word"),
    "a macro": (with_part("word/vbaProject.bin", b"x"), "template_active"),
    "a control": (with_part("word/activeX/activeX1.xml", b"<a/>"), "template_active"),
    "an object": (with_part("word/embeddings/oleObject1.bin", b"x"), "template_active"),
    "a .docm under another name": (
        with_text("wordprocessingml.document.main+xml", "macroEnabled.main+xml", "[Content_Types].xml"),
        "template_active",
    ),
    "another document inside": (with_text("<w:sectPr", '<w:altChunk r:id="rId1"/><w:sectPr'), "template_active"),
    "a zip bomb": (squeezed("word/media/a.png", 30_000_000), "template_oversized"),
    "a large text": (squeezed("word/x.xml", 5_000_000), "template_oversized"),
    "too much in all": (
        packed({**unpacked(template()), **{f"word/media/{at}.png": b"\0" * 999_999 for at in range(40)}}),
        "template_oversized",
    ),
    "too many members": (
        packed({**unpacked(template()), **{f"word/media/{at}.png": b"" for at in range(600)}}),
        "template_oversized",
    ),
    "a directory that lies": (lying(), "template_not_word"),
    "one part twice": (twice(), "template_not_word"),
    "entities": (with_text("<w:document", f"{DOCTYPE}<w:document"), "template_declaring"),
    "entities in UTF-16": (
        with_part("word/x.xml", f'<?xml version="1.0" encoding="utf-16"?>{DOCTYPE}<w/>'.encode("utf-16")),
        "template_declaring",
    ),
    "a picture elsewhere": (linked("image", "http://example.invalid/a.png"), "template_outreaching"),
    "a template elsewhere": (linked("attachedTemplate", "file://srv/a.dotm"), "template_outreaching"),
    "a field that fetches": (field(' INCLUDEPICTURE "http://example.invalid/a.png"'), "template_outreaching"),
    "a field that starts a program": (field(' DDEAUTO c:\\cmd.exe "/k calc"'), "template_outreaching"),
}


@pytest.mark.parametrize(("content", "slug"), STRANGERS.values(), ids=STRANGERS.keys())
def test_what_is_no_safe_template_is_refused_in_words(content: bytes, slug: str) -> None:
    for look in (opened, analyse):
        with pytest.raises(DomainError) as caught:
            look(content)
        assert caught.value.slug == slug
    assert "—" not in problems.told(caught.value)
    assert problems.http_status(caught.value) == 422


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.docx")), ids=lambda path: path.stem)
def test_our_own_templates_are_let_in(path: object) -> None:
    content = path.read_bytes()  # type: ignore[attr-defined]
    assert opened(content) == unpacked(content)


def test_a_link_that_a_reader_clicks_is_let_in() -> None:
    assert opened(linked("hyperlink", "http://example.invalid/"))
    assert opened(field(" PAGE "))


def test_every_refusal_of_a_template_has_its_words() -> None:
    found = [one for one in vars(letter_template).values() if isinstance(one, type) and issubclass(one, DomainError)]
    slugs = {one.slug for one in found} - {DomainError.slug}
    assert len(slugs) == 12
    assert slugs <= problems.ALL_REFUSALS.keys()
