"""The register of seals as page, file and API; the sealed paper's scan handed in at the letter's page and over HTTP."""

import csv
import io
import zipfile
from dataclasses import replace
from typing import Any

from flask import Flask

from caseflow.actions.people.keys import new_token
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office
from tests import proofs
from tests.actions.letters import issued, sealed
from tests.web.test_letters import AT, at_door, people

__all__ = ["people"]

NUMBER = "青人社监令字〔2026〕第1号"
DAY = "2026-11-25"


def handed(content: bytes = proofs.PNG, name: str = "用印件.png") -> tuple[io.BytesIO, str]:
    return io.BytesIO(content), name


def test_a_letter_is_sealed_at_its_page_and_stands_in_the_register(app: Flask, office: Office) -> None:
    clerk = at_door(app, "戊")
    page = f"{AT}/letters/{issued(office).id}"
    shown = clerk.page(page)
    assert "区人力资源和社会保障局印章（未核实）" in shown
    assert "区根治欠薪工作领导小组办公室印章" not in shown
    told = {"seal": "labour_bureau", "on": DAY, "copies": "2", "reason": "存档一份"}
    for copies in ("0", "一", "1000", "9" * 5000):
        refused = clerk.send(f"{page}/seal", seen=page, **{**told, "copies": copies})
        assert (refused.status_code, "用印份数应为" in refused.get_data(as_text=True)) == (422, True)
    other = clerk.send(f"{page}/seal", seen=page, **{**told, "seal": "leading_office"})
    assert (other.status_code, "不能加盖" in other.get_data(as_text=True)) == (422, True)
    own = clerk.send(f"{page}/seal", seen=page, **told, approved_by="甲")
    assert (own.status_code, 'value="甲"' in own.get_data(as_text=True)) == (403, True)
    assert "还没有用印记录" in clerk.page("/seals")
    assert clerk.send(f"{page}/seal", seen=page, **told).status_code == 302
    assert "2 份 · 批准人 丙 · 登记人 戊" in clerk.page(page)
    register = clerk.page("/seals")
    assert [word for word in (NUMBER, "1 次", "津建第九工程有限公司", "存档一份") if word not in register] == []


def test_the_register_is_taken_home_as_a_file(app: Flask, office: Office) -> None:
    sealed(office)
    clerk = at_door(app, "戊")
    sheet = clerk.get("/seals.csv")
    assert sheet.mimetype == "text/csv"
    heads, line = csv.reader(io.StringIO(sheet.get_data().decode("utf-8-sig")))
    assert dict(zip(heads, line, strict=True))["文号"] == NUMBER
    book = zipfile.ZipFile(io.BytesIO(clerk.get("/seals.xlsx").data))
    assert NUMBER in book.read("xl/worksheets/sheet1.xml").decode()
    clerk.send("/language", seen="/cases", language="en")
    assert "Sealed on" in clerk.get("/seals.csv").get_data(as_text=True)


def test_a_scan_is_handed_in_at_the_page_and_told_how_it_compares(app: Flask, office: Office) -> None:
    clerk = at_door(app, "戊")
    early = f"{AT}/letters/{issued(office).id}"
    assert clerk.send(f"{early}/scan", seen=early, file=handed()).status_code == 302
    assert "不能“上传用印扫描件”" in clerk.page(early)
    page = f"{AT}/letters/{sealed(office).id}"
    assert 'name="compared"' in clerk.page(page)
    refused: list[tuple[dict[str, Any], str]] = [
        ({}, "没有选择要上传的文件"),
        ({"file": handed(b"", "a.pdf")}, "文件是空的"),
        ({"file": handed("收".encode(), "a.txt")}, "不能作为用印扫描件"),
    ]
    for form, said in refused:
        clerk.send(f"{page}/scan", seen=page, **form)
        assert said in clerk.page(page)
    clerk.send(f"{page}/scan", seen=page, file=handed())
    unseen = clerk.page(page)
    assert "扫描件已留存：未能识别文号" in unseen
    assert "扫描件文字中没有找到文号，也没有人工核对" in unseen
    clerk.send(f"{page}/scan", seen=page, file=handed(), compared="1", note="原件在卷")
    assert "扫描件已留存：一致" in clerk.page(page)
    assert "文号由 戊 人工核对" in clerk.page(page)
    assert clerk.send(f"{AT}/letters/guessed/scan", seen=page, file=handed()).status_code == 404


def test_a_program_seals_and_scans(app: Flask, office: Office, admin: ActingOfficer) -> None:
    client, letter = app.test_client(), f"/api/v1{AT}/letters/{sealed(office).id}"
    head = {"Authorization": f"Bearer {new_token('戊', by=admin, office=office)}"}

    def sent(**form: Any) -> Any:
        return client.post(f"{letter}/scan", data=form, headers=head)

    assert (sent().status_code, sent().json["slug"]) == (422, "no_file_chosen")
    found = sent(file=handed(), compared="true")
    assert (found.status_code, found.json["finding"], found.json["pages"]) == (201, "same", 1)
    shown = client.get(letter, headers=head).json
    assert [one["id"] for one in shown["scans"]] == [found.json["id"]]
    assert client.post(f"/api/v1{AT}/letters/guessed/scan", data={"file": handed()}, headers=head).status_code == 404
    [row] = client.get("/api/v1/seals", headers=head).json["sealings"]
    assert (row["number"], row["approved_by"], row["copies"]) == (NUMBER, "丙", 1)
    broken = client.post(f"{letter}/seal", json={"seal": "labour_bureau", "on": DAY, "copies": "two"}, headers=head)
    assert (broken.status_code, broken.json["slug"]) == (422, "bad_fields")


def test_a_seal_that_the_office_no_longer_lists_is_told_by_its_word(app: Flask, office: Office) -> None:
    letter = sealed(office)
    view = office.graph.dossier(letter.case)
    assert view is not None
    [one] = view.work.sealings
    office.graph.write(lambda pen: pen.save(replace(one, seal="old_seal")))
    assert "old_seal" in at_door(app, "戊").page("/seals")
