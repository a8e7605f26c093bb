"""What a handed-in file is: told by its content, never by its name; and which name it may keep."""

import io
import zipfile

import pytest

from caseflow.domain.proof_files import MOST_BYTES, NotAProofFile, clean_name, proof_file
from tests import proofs


@pytest.mark.parametrize(("content", "ending", "media_type"), proofs.GOOD, ids=map(str, range(len(proofs.GOOD))))
def test_a_good_file_is_known_by_its_content(content: bytes, ending: str, media_type: str) -> None:
    found = proof_file(content, f"合同.{ending}")
    assert (found.name, found.media_type) == (f"合同.{ending}", media_type)


@pytest.mark.parametrize(("content", "ending", "media_type"), proofs.GOOD, ids=map(str, range(len(proofs.GOOD))))
def test_a_wrong_ending_is_put_right_and_text_must_say_that_it_is_text(
    content: bytes, ending: str, media_type: str
) -> None:
    if media_type.startswith("text/"):
        with pytest.raises(NotAProofFile) as refused:
            proof_file(content, "photo.jpg")
        assert refused.value.terms["cause"] == "script"
        return
    assert proof_file(content, "合同.exe").name == f"合同.{ending}"
    assert proof_file(content, "合同").name == f"合同.{ending}"


@pytest.mark.parametrize(("content", "cause"), proofs.BAD, ids=map(str, range(len(proofs.BAD))))
def test_what_is_no_proof_is_refused_though_it_is_called_a_photo(content: bytes, cause: str) -> None:
    with pytest.raises(NotAProofFile) as refused:
        proof_file(content, "photo.jpg")
    assert refused.value.terms == {"name": "photo.jpg", "cause": cause}


@pytest.mark.parametrize("ending", ["txt", "csv"])
@pytest.mark.parametrize("content", ["#!/bin/sh\nrm -rf ~", "  <svg onload=x>", "note\n<script>x()</script>"])
def test_text_that_a_machine_would_run_is_refused_under_a_text_name_too(content: str, ending: str) -> None:
    with pytest.raises(NotAProofFile):
        proof_file(content.encode(), f"a.{ending}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_of_any_office_machine_is_taken(encoding: str) -> None:
    assert proof_file("姓名,欠薪\n张某,1200\n".encode(encoding), "工资.csv").media_type == "text/csv"


def test_a_file_of_the_largest_size_is_taken_and_one_byte_more_is_not() -> None:
    pdf = proofs.PDF.ljust(MOST_BYTES - 6, b" ") + b"%%EOF\n"
    assert proof_file(pdf, "a.pdf").media_type == "application/pdf"
    with pytest.raises(NotAProofFile) as refused:
        proof_file(pdf + b"x", "a.pdf")
    assert refused.value.terms == {"name": "a.pdf", "cause": "too_large", "most": "50"}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\照片\\合同 1.JPG", "合同 1.jpg"),
        ("..", "proof"),
        ("", "proof"),
        ("张三110105194912310021.jpg", "张三110105194912310021.jpg"),
        ("张三11010519491231002X.jpg", "张三1101xxxxxxxxxx002X.jpg"),
        ("tel 13800001234.png", "tel 138xxxx1234.png"),
        ("a\u202egpj.exe", "agpj.exe"),
        ('x<b>"y"|?.pdf', "x b y.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"),
        ("长" * 300 + ".pdf", "长" * 120 + ".pdf"),
    ],
)
def test_a_name_keeps_no_way_no_trick_and_no_personal_number(given: str, kept: str) -> None:
    assert clean_name(given) == kept


def test_a_package_that_lies_about_itself_is_not_unpacked() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b" " * 30_000_000)
        package.writestr("word/document.xml", b" " * 30_000_000)
    assert proof_file(bomb.getvalue(), "a.docx").media_type.endswith("document")
