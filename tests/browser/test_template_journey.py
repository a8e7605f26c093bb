"""A template changed by a clerk, mended, tried and let in by a colleague; the next draft is drawn with it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.actions.test_templates import KIND, reworded
from tests.browser.conftest import looking, sign_in
from tests.browser.test_journeys import CASE, SUPERVISION, draw, press, staffed, take_in

__all__ = ["staffed"]

PAGE = f"/templates/{KIND}"
MARK = "（另附资金安排）"


def hand_in(page: Page, site: str, content: bytes, note: str, folder: Path) -> None:
    file = folder / "督办函.docx"
    file.write_bytes(content)
    page.goto(site + PAGE)
    page.locator("#file").set_input_files(file)
    page.locator("#note").fill(note)
    press(page, "提交并检查")


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without scripts"])
def test_a_template_is_handed_in_mended_tried_and_let_in(
    chromium: Browser, staffed: str, tmp_path: Path, script: bool
) -> None:
    with (
        looking(chromium, staffed, script=script) as clerk,
        looking(chromium, staffed, script=script) as reviewer,
    ):
        sign_in(clerk, staffed, name="陈玉兰")
        sign_in(reviewer, staffed, name="马博远")
        take_in(clerk, staffed)
        hand_in(clerk, staffed, reworded("{{ ledger_numbr }}"), "加一处编号", tmp_path)
        found = clerk.locator("main").inner_text()
        assert "必须改正" in found
        assert "ledger_number" in found
        hand_in(clerk, staffed, reworded(MARK), "补一句", tmp_path)
        assert MARK in clerk.locator("#wording ~ .wording ins, .wording ins").first.inner_text()
        assert clerk.get_by_role("button", name="启用", exact=True).count() == 0
        let_in(reviewer, staffed)
        clerk.goto(staffed + PAGE)
        assert "现用第 2 版" in clerk.locator("main").inner_text()
        letter = draw(clerk, staffed, KIND, "", SUPERVISION)
        clerk.goto(letter)
        assert MARK in clerk.locator("main").inner_text()


def let_in(page: Page, site: str) -> None:
    """What a reviewer does: read the trial on a real case, then let the version in with a reason."""
    page.goto(f"{site}{PAGE}/2")
    assert CASE in page.locator("#trials ~ ul").inner_text()
    page.get_by_role("link", name="查看", exact=True).first.click()
    page.wait_for_load_state()
    assert MARK in page.locator("main").inner_text()
    page.goto(f"{site}{PAGE}/2")
    page.locator("#reason").fill("已核对文字")
    press(page, "启用")
    assert "已启用" in page.locator(".notice").first.inner_text()
