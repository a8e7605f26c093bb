"""Every page of the office, full of all it can hold: nothing for axe to find, nothing wider than its window."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser

from caseflow.web.build import build
from graph.store import BoltGraph
from tests.actions.letters import CASE as WORKED
from tests.browser.conftest import looking, open_doors, sign_in
from tests.browser.full_office import CLERK, HANDED_KIND, JOB, furnish
from tests.browser.stories import ALL_ID
from tests.browser.test_pages_in_chromium import DESK, PHONE, SMALL, faults, sideways
from tests.engines import wipe
from tests.foreign import ACT, CASE
from tests.offices import TEMPLATES, office_on

AT, ALL, FOREIGN = (f"/cases/{quote(one)}" for one in (WORKED, ALL_ID, CASE))
KINDS = sorted(path.stem for path in (TEMPLATES / "letters").glob("*.yml"))
CASES = (
    *("/", "/?whose=mine", "/cases", "/cases?q=nothing", "/cases/import", "/cases/new", "/cases/NIX"),
    *(AT, ALL, FOREIGN, f"{ALL}?focus=GC", f"{ALL}?open=all"),
    *(f"{ALL}/findings?check={check}" for check in ("liability", "arrears", "systems", "supervision")),
    *(f"{FOREIGN}/proofs", f"{FOREIGN}/reveal", f"{AT}/proofs", f"{AT}/assignments"),
    *(f"{AT}/moves/{move}" for move in ("receive", "close", "transfer")),
)
FACTS = (
    *("/cases/A1/facts/claims/C1", "/cases/A1/workers/C1", "/cases/A1/conflicts"),
    *(f"{ALL}/facts", f"{ALL}/facts/parties/GC", f"{ALL}/facts/contracts/K2", f"{ALL}/facts/claims/C1"),
    *(f"{ALL}/facts/{group}" for group in ("case", "projects", "systems", "supervision", "events", "disputes")),
    *(f"{FOREIGN}/conflicts", f"{FOREIGN}/changes/{ACT}", f"{FOREIGN}/corrections/k1"),
)
LETTERS = ("/letters", "/seals", f"{AT}/letters/new", *(f"{AT}/letters/new?kind={kind}" for kind in KINDS))
BULK = (
    "/office-values",
    "/bulk",
    "/bulk/new",
    "/bulk/new?kind=supervision_letter",
    f"/bulk/{JOB}",
    f"/bulk/{JOB}?still=1",
)
HANDED = f"/templates/{HANDED_KIND}"
HANDED_IN = (
    *("/templates", HANDED, f"{HANDED}/fields", f"{HANDED}/0", f"{HANDED}/1", f"{HANDED}/1?against=2"),
    *(f"{HANDED}/2", f"{HANDED}/2/trials/1", f"{HANDED}/2/trials/2", "/templates/correction_order"),
)
PEOPLE = (
    *("/people", "/people/add", f"/people/officers/{quote(CLERK)}", "/people/matrix", "/people/agencies"),
    *("/people/agencies/elsewhere_town", "/people/delegations", "/sessions", "/password"),
)
AXE_ON_THE_PHONE = ("/", "/cases", ALL, f"{ALL}/findings?check=systems", "/letters", "/people", "/people/matrix")
NOT_PAGES = {
    "static",
    "health.health",
    "chain.svg",
    "chain.bitmap",
    "proofs.file",
    "letters.file",
    "letters.pdf",
    "letters.verified",
    "letters.picture",
    "bulk.archive",
    "seals.as_csv",
    "seals.as_workbook",
    "sheets.of_case",
    "templates.file",
    "templates.trial_file",
    "sheets.of_letter",
    "sheets.of_district",
    "sheets.of_case_pdf",
    "sheets.of_letter_pdf",
    "sheets.of_district_pdf",
    "people.sign_in_form",
}
"""Addresses that answer with a file or with a word for machines, and the sign-in that everybody comes through."""
NOT_A_CLERK_S = ("/cases/NIX", f"{FOREIGN}/reveal", f"{AT}/assignments")
MAIN_ACTS = """() => [...document.querySelectorAll('main .button.primary')]
  .filter(b => b.checkVisibility() && b.getBoundingClientRect().height).map(b => b.textContent.trim())"""


@dataclass(frozen=True)
class Site:
    """An office that is open: its address, its application, the pages of its letters."""

    address: str
    app: Flask
    letters: tuple[str, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        return (*CASES, *FACTS, *LETTERS, *self.letters, *HANDED_IN, *BULK, *PEOPLE)

    def kind_of(self, page: str) -> str:
        """What draws this page."""
        return str(self.app.url_map.bind("").match(urlsplit(page).path)[0])

    @property
    def unlike(self) -> Iterator[str]:
        """At most three pages of each kind, in order."""
        kinds: Counter[str] = Counter()
        for page in self.pages:
            kinds[self.kind_of(page)] += 1
            if kinds[self.kind_of(page)] <= 3:
                yield page


@pytest.fixture(scope="module")
def full(_embedded_engine: BoltGraph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One office for the whole module; its pages are only looked at."""
    wipe(_embedded_engine)
    office = office_on(_embedded_engine, tmp_path_factory.mktemp("full"))
    letters = tuple(furnish(office, drafts=6))
    with open_doors(office) as address:
        yield Site(address, build(office, pages=TEMPLATES / "pages"), (*letters[-5:], *letters[1:3]))


def test_no_page_is_left_out(full: Site) -> None:
    pages = {
        rule.endpoint
        for rule in full.app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and "api" not in rule.endpoint and rule.endpoint not in NOT_PAGES
    }
    assert pages - {full.kind_of(page) for page in full.pages} == set()


def test_every_kind_of_page_is_clean_for_axe_and_has_one_main_act(chromium: Browser, full: Site) -> None:
    with looking(chromium, full.address, refused=("/cases/NIX",)) as page:
        page.goto(f"{full.address}/sign-in")
        assert faults(page) == []
        sign_in(page, full.address)
        wrong = {}
        for address in full.unlike:
            page.goto(full.address + address)
            wrong[address] = (faults(page), page.evaluate(MAIN_ACTS)[1:])
    assert {address: found for address, found in wrong.items() if found != ([], [])} == {}


def test_no_english_page_is_wider_than_its_window_and_a_thumb_hits_every_button(chromium: Browser, full: Site) -> None:
    with looking(chromium, full.address, width=PHONE, refused=("/cases/NIX",)) as page:
        sign_in(page, full.address, english=True)
        wrong: dict[str, list[object]] = {}
        for address in full.pages:
            page.goto(full.address + address)
            found = [*page.evaluate(SMALL), *(faults(page) if address in AXE_ON_THE_PHONE else ())]
            for width in (PHONE, 768, DESK):
                page.set_viewport_size({"width": width, "height": 900})
                found += [f"too wide at {width}"] if sideways(page) > 0 else []
            page.set_viewport_size({"width": PHONE, "height": 900})
            wrong[address] = found
    assert {address: found for address, found in wrong.items() if found} == {}


def test_no_chinese_page_is_wider_than_a_phone(chromium: Browser, full: Site) -> None:
    with looking(chromium, full.address, width=PHONE, refused=NOT_A_CLERK_S) as page:
        sign_in(page, full.address, name=CLERK)
        wrong = []
        for address in (*CASES, *FACTS, *full.letters):
            page.goto(full.address + address)
            wrong += [address] if sideways(page) > 0 else []
    assert wrong == []
