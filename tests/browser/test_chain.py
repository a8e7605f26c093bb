"""The chain picture in a real Chromium: without scripts, by keyboard, on a phone, and with two hundred parties."""

import json
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from caseflow.exchange.writing import case_json
from tests.browser.conftest import looking, sign_in
from tests.browser.test_pages_in_chromium import DESK, PHONE, SPILLS, faults, sideways
from tests.pictures.sites import large_site
from tests.pictures.sites import site as building_site

AT = f"/cases/{quote('津青欠薪案〔2026〕137号')}"
LARGE = "/cases/LARGE-200"
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.picture .box > .frame')].map(r => r.getBoundingClientRect());
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
}"""
LABELS_ON_BOXES = """() => {
  const of = kind => [...document.querySelectorAll(`.picture ${kind}`)].map(r => r.getBoundingClientRect());
  const boxes = of('.box > .frame');
  return [...of('.label > rect'), ...of('.badge > rect')].filter(a => boxes.some(b =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
}"""
IN_ORDER = """() => {
  const tops = [...document.querySelectorAll('.picture .box > .frame')].map(b => b.getBoundingClientRect());
  return tops.every((b, i) => !i || tops[i - 1].top <= b.top + 1);
}"""


def hand_in(page: Page, site: str) -> None:
    """Import the two building sites through the page."""
    cases = json.dumps([case_json(building_site()), case_json(large_site(200))], ensure_ascii=False).encode()
    page.goto(f"{site}/cases/import")
    page.locator("#files").set_input_files([{"name": "sites.json", "mimeType": "application/json", "buffer": cases}])
    page.locator("main form button").last.click()


def read_well(page: Page) -> None:
    """Nothing lies on anything else, no word leaves its box, boxes come in reading order."""
    assert page.evaluate(OVERLAPS) == 0
    assert page.evaluate(SPILLS) == 0
    assert page.evaluate(LABELS_ON_BOXES) == 0
    assert page.evaluate(IN_ORDER)


def test_the_chain_is_explored_by_links_alone(chromium: Browser, site: str) -> None:
    with looking(chromium, site, script=False) as page:
        sign_in(page, site)
        hand_in(page, site)
        page.goto(site + AT)
        start = page.locator(".picture .box").count()
        page.locator(".picture .box", has_text="其他专业分包 3 家").click()
        assert page.locator(".picture .box").count() == start + 2
        page.locator(".picture .badge", has_text="收起").click()
        assert page.locator(".picture .box").count() == start
        page.locator(".picture .more", has_text="展开").click()
        assert page.locator(".picture").get_by_text("冯玉兰").is_visible()
        page.get_by_role("link", name="回到责任路径").click()
        page.locator(".picture .box", has_text="安徽瑞顺建筑").click()
        assert page.locator(".picture .box", has_text="当前").count() == 1
        page.locator(".picture .box", has_text="当前").click()
        assert page.url.endswith("#party-10")
        assert page.locator("#party-10").is_visible()
        for ending in ("PNG", "SVG"):
            with page.expect_download() as download:
                page.locator(".chain-buttons").get_by_text(ending).click()
            assert download.value.suggested_filename.endswith(f"责任链条图.{ending.lower()}")


def test_a_chain_of_two_hundred_parties_can_be_read_in_every_view(chromium: Browser, site: str) -> None:
    with looking(chromium, site) as page:
        sign_in(page, site)
        hand_in(page, site)
        for address in (AT, f"{AT}?focus=L1", LARGE, f"{LARGE}?open=all", f"{LARGE}?focus=F11"):
            page.goto(site + address)
            read_well(page)
            assert faults(page) == [], address
            for width in (DESK, 768, PHONE):
                page.set_viewport_size({"width": width, "height": 900})
                assert sideways(page) <= 0, (address, width)
            page.set_viewport_size({"width": DESK, "height": 900})
        page.goto(f"{site}{LARGE}?open=all")
        assert page.locator(".picture .cut").is_visible()
        assert page.locator(".picture .box").count() <= 60
        page.locator("#chain-table summary").click()
        assert page.locator("#chain-table tbody tr").count() == 200


def test_the_head_of_a_wide_picture_comes_into_sight(chromium: Browser, site: str) -> None:
    with looking(chromium, site) as page:
        sign_in(page, site)
        hand_in(page, site)
        page.goto(site + LARGE)
        page.get_by_role("link", name="展开全部").click()
        head = page.locator("#chain-spine").bounding_box()
        room = page.locator(".picture").bounding_box()
        assert head is not None
        assert room is not None
        assert room["x"] <= head["x"] <= room["x"] + room["width"] - head["width"]
        assert 0 <= head["y"] <= 900 - head["height"]


def test_the_keyboard_goes_from_box_to_box_and_shows_where_it_is(chromium: Browser, site: str) -> None:
    with looking(chromium, site) as page:
        sign_in(page, site)
        hand_in(page, site)
        page.goto(site + AT)
        page.locator(".picture").focus()
        page.keyboard.press("Tab")
        assert "天津市西青区城市建设投资" in page.evaluate("document.activeElement.textContent")
        assert page.evaluate("getComputedStyle(document.activeElement.querySelector('.frame')).strokeWidth") == "3px"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**?focus=GC#chain")
        assert "当前" in (page.locator(".picture .box", has_text="中建某局集团第六建筑").text_content() or "")


def test_a_phone_reads_the_numbered_list_and_the_table_and_english_fits(chromium: Browser, site: str) -> None:
    with looking(chromium, site, width=PHONE) as page:
        sign_in(page, site, english=True)
        hand_in(page, site)
        page.goto(site + AT)
        assert not page.locator(".picture").is_visible()
        assert page.locator(".payers .disc").first.is_visible()
        assert faults(page) == []
        page.set_viewport_size({"width": DESK, "height": 900})
        read_well(page)
        assert page.locator(".picture text", has_text="General contractor").first.is_visible()
