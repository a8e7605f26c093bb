"""A case worked from its file to its closed letters, as its officers do it, with scripts and without."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from caseflow.actions.people.keys import first_administrator
from caseflow.domain.officer import OfficerRole
from caseflow.office import Office
from graph.store import BoltGraph
from tests import proofs
from tests.browser.conftest import PUBLISHED, looking, open_doors, sign_in
from tests.browser.test_pages_in_chromium import faults, sideways
from tests.make import TODAY
from tests.offices import office_on
from tests.people import engaged

CASE = "RC016"
CODE = "91340124MA2TE5116J"
ORDER = {
    "deadline": (TODAY + timedelta(days=14)).isoformat(),
    "address": "庐江县某路1号",
    "evidence": "班组考勤表",
    "inspector_one": "陈玉兰",
    "inspector_one_card": "津A001",
    "inspector_two": "刘文博",
    "inspector_two_card": "津A002",
    "bureau_address": "西青区某路2号",
    "contact": "陈玉兰",
    "contact_phone": "022-12345678",
}
SUPERVISION = {
    "ledger_number": "督2026-16",
    "level": "key",
    "report_cycle": "weekly",
    "finish_by": ORDER["deadline"],
    "contact": "陈玉兰",
    "contact_phone": "022-12345678",
}


@pytest.fixture
def staffed(embedded_graph: BoltGraph, tmp_path: Path) -> Iterator[str]:
    """A running office without cases: an investigator, a reviewer and a head."""
    office = office_on(embedded_graph, tmp_path / "home")
    first_administrator(office=office)
    staff(office)
    with open_doors(office) as address:
        yield address


def staff(office: Office) -> None:
    engaged(office, "陈玉兰", OfficerRole.INVESTIGATOR)
    engaged(office, "马博远", OfficerRole.REVIEWER)
    engaged(office, "周砚秋", OfficerRole.HEAD)


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without scripts"])
def test_a_case_is_worked_from_its_file_to_its_closed_letters(
    chromium: Browser, staffed: str, tmp_path: Path, script: bool
) -> None:
    with (
        looking(chromium, staffed, script=script) as clerk,
        looking(chromium, staffed, script=script) as reviewer,
        looking(chromium, staffed, script=script) as head,
    ):
        for page, name in ((clerk, "陈玉兰"), (reviewer, "马博远"), (head, "周砚秋")):
            sign_in(page, staffed, name=name)
        take_in(clerk, staffed)
        correct(clerk, staffed, "contracts/K1", price="1800000")
        correct(clerk, staffed, "projects/P1", name="庐江段铁路工程")
        correct(clerk, staffed, "parties/SUB", credit_code=CODE)
        upload(clerk, staffed, tmp_path)
        confirm(clerk, staffed)
        order = draw(clerk, staffed, "correction_order", "SUB", ORDER)
        lead(order, clerk, reviewer, head)
        letter = draw(clerk, staffed, "supervision_letter", "", SUPERVISION)
        lead(letter, clerk, reviewer, head)
        clerk.goto(f"{staffed}/cases/{CASE}")
        rows = clerk.locator("#letters tbody").inner_text()
        assert "青人社监令字〔2026〕第1号" in rows
        assert "西青治欠办函〔2026〕1号" in rows
        assert rows.count("已办结") == 2


def press(page: Page, name: str) -> None:
    """Press a button of the page's main part and wait for what comes."""
    page.locator("main").get_by_role("button", name=name, exact=True).first.click()
    page.wait_for_load_state()


def take_in(page: Page, site: str) -> None:
    page.goto(f"{site}/cases/import")
    page.locator("#files").set_input_files(PUBLISHED / f"{CASE}.json")
    press(page, "导入")
    assert page.locator("tbody a").first.inner_text() == CASE


def correct(page: Page, site: str, thing: str, **facts: str) -> None:
    """One small form, with a reason."""
    page.goto(f"{site}/cases/{CASE}/facts/{thing}")
    for name, value in facts.items():
        page.locator(f"#f-{name}").fill(value)
    page.locator("#reason").fill("据合同原件更正")
    press(page, "保存")
    assert page.locator(".notice.bad").count() == 0, page.locator(".notice.bad").inner_text()


def upload(page: Page, site: str, folder: Path) -> None:
    proof = folder / "考勤表.csv"
    proof.write_text("姓名,出勤\n某某,26\n", encoding="utf-8")
    page.goto(f"{site}/cases/{CASE}/proofs")
    page.locator("#files").set_input_files(proof)
    press(page, "上传")
    assert "考勤表.csv" in page.locator(".documents").inner_text()


def confirm(page: Page, site: str) -> None:
    """The first finding of the liability, on its proof."""
    page.goto(f"{site}/cases/{CASE}/findings?check=liability")
    row = page.locator("table.findings tbody tr").first
    if row.locator("details").count():
        row.locator("details summary").first.click()
    row.locator("form input[name=proof]").first.check()
    row.get_by_role("button", name="确认", exact=True).click()
    page.wait_for_load_state()
    assert "已确认" in page.locator("table.findings tbody tr").first.inner_text()


def draw(page: Page, site: str, kind: str, to: str, answers: dict[str, str]) -> str:
    """Draw a letter up and fill its blanks; the address of its page."""
    page.goto(f"{site}/cases/{CASE}/letters/new?kind={kind}")
    if to:
        page.locator("#to").select_option(to)
    press(page, "生成草稿")
    assert page.locator(".letter-lacks").is_visible()
    for name, value in answers.items():
        field = page.locator(f"#f-a-{name}")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    press(page, "保存并重新生成")
    assert page.locator(".letter-lacks").count() == 0, page.locator(".letter-lacks").inner_text()
    assert page.locator("main").get_by_role("button", name="核稿通过", exact=True).count() == 0
    return page.url


def lead(letter: str, clerk: Page, reviewer: Page, head: Page) -> None:
    """Review, issue, seal, scan, serve, reply, accept, close."""
    reviewer.goto(letter)
    press(reviewer, "核稿通过")
    head.goto(letter)
    press(head, "签发编号")
    clerk.goto(letter)
    assert "待填" not in clerk.locator(".letter-preview").inner_text()
    clerk.locator("#seal-copies").fill("2")
    press(clerk, "登记用印")
    clerk.locator("summary", has_text="上传用印扫描件").click()
    clerk.locator("#scan-file").set_input_files({"name": "用印件.png", "mimeType": "image/png", "buffer": proofs.PNG})
    clerk.locator("[name=compared]").check()
    press(clerk, "上传用印扫描件")
    assert "人工核对" in clerk.locator(".letter-record").first.inner_text()
    clerk.locator("#serve-receiver").fill("值班室")
    clerk.locator("#serve-server-1").fill("同行的工作人员")
    clerk.locator("input[name=proofs]").first.check()
    press(clerk, "登记送达")
    assert "值班室" in clerk.locator(".letter-record").first.inner_text()
    clerk.locator("#reply-text").fill("已按要求办理。")
    press(clerk, "登记回复")
    press(clerk, "认可回复")
    press(clerk, "办结")
    assert clerk.locator(".letter-head .tag").inner_text() == "已办结"


@pytest.mark.parametrize("width", [1440, 390], ids=["desk", "phone"])
def test_the_pages_of_letters_are_clean_and_never_wider_than_their_window(
    chromium: Browser, staffed: str, width: int
) -> None:
    with looking(chromium, staffed, width=width) as clerk:
        sign_in(clerk, staffed, name="陈玉兰")
        take_in(clerk, staffed)
        clerk.goto(f"{staffed}/cases/{CASE}/letters/new?kind=supervision_letter")
        press(clerk, "生成草稿")
        letter = clerk.url
        for address in (letter, f"{staffed}/letters", f"{staffed}/cases/{CASE}/letters/new", f"{letter}/edit"):
            if address.endswith("/edit"):
                clerk.goto(letter)
                clerk.locator("summary").first.click()
            else:
                clerk.goto(address)
            assert faults(clerk) == [], address
            assert sideways(clerk) <= 0, address
