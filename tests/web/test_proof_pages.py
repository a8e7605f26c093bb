"""Proofs on pages and over HTTP: handed in by content, handed over boxed, refused in words."""

import io
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from caseflow.domain.proof_files import MOST_BYTES
from caseflow.office import Office
from tests import proofs
from tests.proving import PHONE, acts_of, lay, proven
from tests.web.conftest import Visitor

PAGE = "/cases/T1/proofs"
API = "/api/v1/cases/T1/proofs"


@pytest.fixture(autouse=True)
def _case(office: Office, app: Flask) -> None:
    lay(office)


def upload(visitor: Visitor, *files: tuple[bytes, str], **fields: Any) -> str:
    """Send the form and read the page it leads to."""
    handed = [(io.BytesIO(content), name) for content, name in files]
    answer = visitor.send(PAGE, seen=PAGE, files=handed, **fields)
    assert answer.status_code == 302
    return visitor.page(PAGE)


def test_a_proof_is_handed_in_with_the_facts_it_shows(visitor: Visitor) -> None:
    assert "还没有证据" in visitor.page(PAGE)
    page = upload(visitor, (proofs.SCAN, "合同.pdf"), kind="contract", shows=["contracts.K2"], note="原件")
    for said in ("已收存证据“合同.pdf”", "合同.pdf", "原件"):
        assert said in page
    assert "合同.pdf" in visitor.page("/cases/T1")
    assert "重复收存" in upload(visitor, (proofs.SCAN, "又一份.pdf"))


def test_several_files_are_told_one_by_one(visitor: Visitor) -> None:
    page = upload(visitor, (proofs.PNG, "照片.png"), (b"<script>", "photo.jpg"), (b"", "empty.pdf"))
    assert "已收存证据“照片.png”" in page
    assert "“photo.jpg”未收：内容是网页或者 SVG 图形" in page
    assert "“empty.pdf”未收：文件是空的" in page


def test_a_form_without_a_file_says_so(visitor: Visitor) -> None:
    assert "没有选择要上传的文件" in upload(visitor)


def test_the_upload_link_of_a_finding_ticks_its_facts(visitor: Visitor) -> None:
    ticked = visitor.page(f"{PAGE}?shows=contracts.K2&shows=nowhere")
    assert 'value="contracts.K2" checked' in ticked
    assert 'value="claims.C1">' in ticked


@pytest.mark.parametrize("door", ["page", "api"])
def test_a_picture_is_looked_at_and_all_else_is_handed_over_in_a_box(
    door: str, visitor: Visitor, bearer: dict[str, str], office: Office
) -> None:
    def opened(proof: str, query: str = "") -> TestResponse:
        return (
            visitor.get(f"{PAGE}/{proof}{query}")
            if door == "page"
            else visitor.get(f"{API}/{proof}{query}", headers=bearer)
        )

    for content, ending, media_type in proofs.GOOD:
        document = proven(office, content, f"附件.{ending}")
        answer = opened(document.id)
        assert answer.data == content
        assert answer.mimetype == media_type
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert "script" not in answer.headers["Content-Security-Policy"]
        shown = media_type in {"image/jpeg", "image/png", "image/webp"}
        assert answer.headers["Content-Disposition"].startswith("inline" if shown else "attachment")
    assert opened(document.id, "?download=1").headers["Content-Disposition"].startswith("attachment")
    assert len(acts_of(office, "open_proof")) == len(proofs.GOOD) + 1


def test_a_page_of_our_own_keeps_its_policy(visitor: Visitor) -> None:
    assert "script-src 'self'" in visitor.get(PAGE).headers["Content-Security-Policy"]


def test_a_proof_is_tied_and_withdrawn_on_its_page(visitor: Visitor, office: Office) -> None:
    document = proven(office)
    visitor.send(f"{PAGE}/{document.id}/links", seen=PAGE, shows=["claims.C1"])
    assert "已更新证据所证明的事实" in visitor.page(PAGE)
    visitor.send(f"{PAGE}/{document.id}/withdraw", seen=PAGE, reason="")
    assert "请写明理由" in visitor.page(PAGE)
    visitor.send(f"{PAGE}/{document.id}/withdraw", seen=PAGE, reason="拿错了")
    page = visitor.page(PAGE)
    assert "证据已撤回；以它为据的认定须重新确认" in page
    assert "拿错了" in page


def test_a_double_click_hands_in_once(visitor: Visitor, office: Office) -> None:
    for _ in range(2):
        upload(visitor, (proofs.SCAN, "合同.pdf"), once="the same form")
    assert len(acts_of(office, "add_proof")) == 1


def test_an_upload_that_says_it_is_huge_is_refused_before_it_is_read(visitor: Visitor, bearer: dict[str, str]) -> None:
    class Unread(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            raise AssertionError("somebody read the body")

    huge = {"CONTENT_LENGTH": str(500_000_000), "wsgi.input": Unread()}
    for address, headers in ((PAGE, {}), (API, bearer)):
        answer = visitor.client.post(
            address, headers=headers, content_type="multipart/form-data; boundary=x", environ_overrides=huge
        )
        assert answer.status_code == 413, answer.data
        assert "50 MB" in answer.get_data(as_text=True)


def test_a_file_beyond_the_limit_is_told_by_its_name(visitor: Visitor) -> None:
    token = visitor.token(PAGE)
    head = (
        f'--x\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token}\r\n'
        '--x\r\nContent-Disposition: form-data; name="files"; filename="大.pdf"\r\n\r\n'
    )
    body = head.encode() + proofs.PDF.ljust(MOST_BYTES + 1, b" ") + b"\r\n--x--\r\n"
    visitor.client.post(PAGE, data=body, content_type="multipart/form-data; boundary=x")
    assert "“大.pdf”未收：超过 50 MB" in visitor.page(PAGE)


def test_programs_hand_in_list_open_and_withdraw(stranger: Visitor, bearer: dict[str, str], office: Office) -> None:
    def add(content: bytes, name: str, **fields: Any) -> TestResponse:
        return stranger.client.post(API, headers=bearer, data={"file": (io.BytesIO(content), name), **fields})

    added = add(proofs.SCAN, "../合同.exe", kind="contract", shows=["contracts.K2"])
    assert (added.status_code, added.json["name"], added.json["media_type"]) == (201, "合同.pdf", "application/pdf")
    proof = added.json["id"]
    assert add(proofs.SCAN, "x.pdf").status_code == 200
    refused = add(b"MZ program", "photo.jpg")
    assert (refused.status_code, refused.json["slug"]) == (422, "not_a_proof_file")
    assert add(proofs.PNG, "x.png", note=PHONE).json["slug"] == "personal_in_text"
    assert stranger.client.post(API, headers=bearer).json["slug"] == "no_file_chosen"
    linked = stranger.client.post(f"{API}/{proof}/links", headers=bearer, json={"shows": ["claims.C1"]})
    assert linked.json["shows"] == ["claims.C1"]
    gone = stranger.client.post(f"{API}/{proof}/withdraw", headers=bearer, json={"reason": "拿错了"})
    assert gone.json["withdrawn_by"] == "admin"
    [listed] = stranger.get(API, headers=bearer).json["proofs"]
    assert (listed["id"], listed["withdrawn_why"]) == (proof, "拿错了")
    assert stranger.get(f"{API}/nowhere", headers=bearer).status_code == 404
    assert stranger.get("/api/v1/cases/T9/proofs", headers=bearer).status_code == 404
