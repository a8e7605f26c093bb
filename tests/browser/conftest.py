"""The office in a real Chromium: the application in this process, a browser that fails on any foreign request."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright
from werkzeug.serving import make_server

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator, new_password
from caseflow.actions.people.proving import officer_at
from caseflow.domain.officer import Door
from caseflow.exchange.reading import load_cases, read_file
from caseflow.office import Office
from caseflow.web.build import build
from graph.store import BoltGraph
from tests.browser.stories import ALL_AT_ONCE
from tests.offices import TEMPLATES, office_on

PUBLISHED = Path(__file__).resolve().parents[1] / "published_cases"
PASSWORD = "a long enough password"  # noqa: S105  of an office that lives as long as a test
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser of this machine; CASEFLOW_TEST_CHROMIUM names another."""
    found = os.environ.get("CASEFLOW_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("NO CHROMIUM: the pages were not looked at (Debian: apt install chromium fonts-noto-cjk)")
    return found


@pytest.fixture(scope="module")
def engine() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def chromium(chromium_path: str, engine: Playwright) -> Iterator[Browser]:
    browser = engine.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def site(embedded_graph: BoltGraph, tmp_path: Path) -> Iterator[str]:
    """The address of a running office with three cases."""
    office = office_on(embedded_graph, tmp_path)
    first_administrator(office=office)
    admin = officer_at(Door.COMMAND, ADMINISTRATOR, office=office)
    new_password(ADMINISTRATOR, PASSWORD, by=admin, office=office)
    seal = sealer(office.cipher)
    for name in ("RC016.json", "RC060.json"):
        list(import_cases(read_file(PUBLISHED / name, seal), file=name, by=admin, office=office))
    list(import_cases(load_cases(ALL_AT_ONCE, "all.json", seal), file="all.json", by=admin, office=office))
    with open_doors(office) as address:
        yield address


@contextmanager
def open_doors(office: Office) -> Iterator[str]:
    """The address under which an office's pages are served."""
    server = make_server("127.0.0.1", 0, build(office, pages=TEMPLATES / "pages"), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(timeout=10)
    server.server_close()


@contextmanager
def looking(
    browser: Browser, site: str, *, width: int = 1440, script: bool = True, refused: tuple[str, ...] = ()
) -> Iterator[Page]:
    """A fresh page that fails the test on any console error and any request to another host.

    Addresses named as refused are so without that: Chromium says it of every answer that is not a page.
    """
    wrong: list[str] = []

    def quiet(said: ConsoleMessage) -> bool:
        expected = said.location["url"] in {site + one for one in refused}
        return expected or said.type not in {"error", "warning"}

    context = browser.new_context(
        viewport={"width": width, "height": 844 if width < 500 else 900},
        java_script_enabled=script,
        accept_downloads=True,
    )
    page = context.new_page()
    page.on("console", lambda said: None if quiet(said) else wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith((site, "data:")) else wrong.append(asked.url))
    yield page
    context.close()
    assert wrong == []


def sign_in(page: Page, site: str, *, english: bool = False, name: str = ADMINISTRATOR) -> None:
    page.goto(f"{site}/sign-in")
    if english:
        page.locator("button[name=language]").click()
    page.locator("#f-name").fill(name)
    page.locator("#f-password").fill(PASSWORD)
    page.locator("main button").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
