"""The pages as a person meets them: with and without scripts, on a desk and on a phone, in both languages."""

from pathlib import Path
from urllib.parse import quote

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PUBLISHED, looking, sign_in
from tests.browser.stories import ALL_ID

DESK, PHONE = 1440, 390

OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.picture a > rect:first-of-type')].map(r => r.getBoundingClientRect());
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
}"""
SPILLS = """() => [...document.querySelectorAll('.picture a')].filter(a => {
  const frame = a.querySelector('rect').getBoundingClientRect();
  return [...a.querySelectorAll('text')].some(t => {
    const box = t.getBoundingClientRect();
    return box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
  });
}).length"""
SMALL = """() => [...document.querySelectorAll(
    'main button, .button, .rooms a, .on-navy, .tabs a, .people-tabs a, main select, main summary, '
    + 'main input:not([type=hidden]):not([type=checkbox]):not([type=radio])')]
  .filter(b => b.checkVisibility() && b.offsetParent && b.getBoundingClientRect().height < 43.5)
  .map(b => `${b.tagName} ${b.textContent.trim() || b.name}`)"""


def faults(page: Page) -> list[str]:
    """What axe finds wrong on a page."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]


def sideways(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def test_the_picture_can_be_read_and_its_boxes_followed(chromium: Browser, site: str) -> None:
    with looking(chromium, site) as page:
        sign_in(page, site)
        page.goto(f"{site}/cases/{quote(ALL_ID)}")
        assert page.locator(".picture a").count() >= 8
        assert page.evaluate(OVERLAPS) == 0
        assert page.evaluate(SPILLS) == 0
        page.locator(".picture a[href='?focus=GC#chain']").first.click()
        page.locator(".picture a[href='#party-2']").first.click()
        assert page.url.endswith("#party-2")
        assert page.locator("#party-2").is_visible()


def test_the_main_journey_from_sign_in_to_a_word_file(chromium: Browser, site: str, tmp_path: Path) -> None:
    with looking(chromium, site) as page:
        journey(page, site, tmp_path)


def test_the_same_journey_without_scripts(chromium: Browser, site: str, tmp_path: Path) -> None:
    with looking(chromium, site, script=False) as page:
        journey(page, site, tmp_path)


def journey(page: Page, site: str, folder: Path) -> None:
    """Sign in, find, read who pays first, draw the order, hand in a file, switch the language, leave."""
    sign_in(page, site)
    page.get_by_role("link", name="案件", exact=True).click()
    page.locator("#q").fill("铁路")
    page.get_by_role("button", name="查找", exact=True).click()
    page.locator("tbody a").click()
    assert page.locator(".payers .disc").first.text_content() == "顺位 1"
    assert "施工总承包甲公司" in page.locator(".payers li").first.inner_text()
    page.get_by_role("link", name="新建函件").click()
    page.get_by_role("link", name="限期改正指令书").click()
    page.locator("#to").select_option("SUB")
    page.get_by_role("button", name="生成草稿").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 Word 文件").click()
    assert download.value.suggested_filename == "RC016-限期改正指令书-草稿.docx"
    handed = folder / "wrong.json"
    handed.write_text('{"version": 1, "id": "W1", "partys": []}', encoding="utf-8")
    page.goto(f"{site}/cases/import")
    page.locator("#files").set_input_files([handed, PUBLISHED / "RC017.json"])
    page.locator("main button").click()
    assert "partys" in page.locator("tbody").inner_text()
    assert page.locator("tbody a").inner_text() == "RC017"
    page.goto(f"{site}/cases")
    page.locator("button[name=language]").click()
    assert page.locator("h1").inner_text() == "Cases"
    page.get_by_role("button", name="Sign out").click()
    assert page.url.startswith(f"{site}/sign-in")


def test_a_phone_shows_the_list_in_place_of_the_picture_and_big_buttons(chromium: Browser, site: str) -> None:
    with looking(chromium, site, width=PHONE) as page:
        sign_in(page, site)
        page.goto(f"{site}/cases/{quote(ALL_ID)}")
        assert not page.locator(".picture").is_visible()
        assert page.locator(".payers").is_visible()
        assert page.locator(".foot").is_visible()
        assert page.evaluate(SMALL) == []


def test_the_keyboard_reaches_the_content_first(chromium: Browser, site: str) -> None:
    with looking(chromium, site) as page:
        sign_in(page, site)
        page.goto(f"{site}/cases/RC016")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")
