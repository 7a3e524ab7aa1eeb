"""The app in a real browser: what people do, and that nothing leaves the machine."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.home import Home
from queries.people import people
from ui.page import pages

pytestmark = pytest.mark.browser

AXE = next((Path(__file__).parent / "axe").glob("axe-core-*.min.js"))
NHS_ENGLAND = "post:national_body:nhs_england:chief_executive"
FRIMLEY = "/chain?entity=icb:QNQ&on=2026-03-31"
PROBES = re.compile(r"/_stcore/(health|host-config)$")
"""Streamlit asks for these below the path of the page first; that they are not there is no error."""
WAIT = 30_000
SERIOUS = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => one.id + ' ' + one.nodes[0].target)"""


class Heard:
    """Errors on the console, and every address that is asked for anything."""

    def __init__(self, page: Page) -> None:
        self.errors: list[str] = []
        self.asked: list[str] = []
        page.on("pageerror", lambda one: self.errors.append(str(one)))
        page.on("request", lambda one: self.asked.append(one.url))
        page.on("websocket", lambda one: self.asked.append(one.url))
        page.on("console", lambda one: self._console(one.type, one.text, one.location.get("url", "")))

    def _console(self, kind: str, text: str, url: str) -> None:
        if kind == "error" and not PROBES.search(url):
            self.errors.append(f"{text} {url}")

    def nothing_wrong(self) -> None:
        """No error, and nothing asked of any other machine."""
        assert self.errors == []
        outside = {urlsplit(one).hostname for one in self.asked if not one.startswith(("data:", "blob:"))}
        assert outside == {"127.0.0.1"}


@pytest.fixture
def heard(page: Page) -> Heard:
    page.set_default_timeout(WAIT)
    page.set_viewport_size({"width": 1280, "height": 900})
    return Heard(page)


def address_of(page: Page) -> dict[str, str]:
    return {name: value[0] for name, value in parse_qs(urlsplit(page.url).query).items()}


def settled(page: Page) -> None:
    """Wait until the page is drawn."""
    expect(page.locator("h1")).to_be_visible(timeout=WAIT)
    expect(page.locator("[data-testid=stStatusWidget]")).to_have_count(0, timeout=WAIT)
    expect(page.locator("[data-stale=true]")).to_have_count(0, timeout=WAIT)


def click_box(page: Page, entity: str) -> None:
    """Click the box of an entity in the picture."""
    box = page.locator(f".icv-box[data-id='{entity}']")
    expect(box).to_be_visible(timeout=WAIT)
    frame = box.bounding_box()
    assert frame
    page.mouse.click(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2)


@pytest.mark.parametrize("address", [one.address for one in pages()])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_opens_accessibly_and_asks_nobody_outside(
    served: str, page: Page, heard: Heard, address: str, theme: str
) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.goto(f"{served}/{address}?entity=icb:QNQ&on=2026-03-31&open=icb:QNQ")
    settled(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(SERIOUS) == []
    heard.nothing_wrong()


def test_from_a_mistyped_name_to_the_row_of_evidence(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}/chain?on=2026-03-31")
    search = page.get_by_role("combobox", name="Find a body, post or person")
    search.fill("Frimly ICB")
    expect(page.get_by_role("option").first).to_contain_text("NHS Frimley", timeout=WAIT)
    search.press("Enter")
    expect(page.locator(".icv-box")).to_have_count(5, timeout=WAIT)
    assert address_of(page) == {"entity": "icb:QNQ", "on": "2026-03-31"}
    click_box(page, "icb:QNQ")
    details = page.locator(".st-key-details")
    expect(details.get_by_role("heading")).to_contain_text("NHS Frimley", timeout=WAIT)
    details.get_by_role("tab", name="Evidence").click()
    expect(details).to_contain_text("icbs.csv line", timeout=WAIT)
    assert address_of(page)["open"] == "icb:QNQ"
    heard.nothing_wrong()


def test_a_link_opens_the_same_and_back_leads_back(
    served: str, chromium: Browser, page: Page, heard: Heard
) -> None:
    page.goto(f"{served}{FRIMLEY}")
    click_box(page, NHS_ENGLAND)
    heading = page.locator(".st-key-details").get_by_role("heading")
    expect(heading).to_contain_text("Chief executive, NHS England", timeout=WAIT)
    link = page.url
    page.go_back()
    expect(page.locator(".st-key-details")).to_have_count(0, timeout=WAIT)
    page.go_forward()
    expect(heading).to_contain_text("Chief executive, NHS England", timeout=WAIT)

    other = chromium.new_context().new_page()
    other.goto(link)
    expect(other.locator(".st-key-details").get_by_role("heading")).to_contain_text(
        "Chief executive, NHS England", timeout=WAIT
    )
    expect(other.locator(".icv-box[aria-pressed=true]")).to_contain_text(
        "Chief executive, NHS England", timeout=WAIT
    )
    other.context.close()
    heard.nothing_wrong()


def test_day_and_scope_go_along_from_page_to_page_and_back(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}{FRIMLEY}&scope=icb:QRL")
    settled(page)
    page.get_by_role("link", name="Boards and clinical leaders").first.click()
    expect(page.locator("h1")).to_have_text("Boards and clinical leaders", timeout=WAIT)
    assert address_of(page) == {"entity": "icb:QNQ", "on": "2026-03-31", "scope": "icb:QRL"}
    page.go_back()
    expect(page.locator("h1")).to_have_text("Who answers to whom", timeout=WAIT)
    heard.nothing_wrong()


def test_another_day_gives_another_picture(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}/chain?entity=icb:QNQ&on=2026-04-01")
    expect(page.get_by_text("was not there on 1 April 2026")).to_be_visible(timeout=WAIT)
    page.get_by_role("button", name="Show 31 March 2026, its last day").click()
    expect(page.locator(".icv-box")).to_have_count(5, timeout=WAIT)
    assert address_of(page)["on"] == "2026-03-31"
    heard.nothing_wrong()


@pytest.mark.parametrize(
    ("day", "there"),
    [("2022-06-30", False), ("2022-07-01", True), ("2026-03-31", True), ("2026-04-01", False)],
)
def test_a_board_has_a_chain_from_its_first_day_to_its_last(
    served: str, page: Page, heard: Heard, day: str, there: bool
) -> None:
    page.goto(f"{served}/chain?entity=icb:QNQ&on={day}")
    settled(page)
    expect(page.locator(".icv-box")).to_have_count(5 if there else 0, timeout=WAIT)
    heard.nothing_wrong()


def test_exports_hold_what_the_page_shows(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}{FRIMLEY}")
    settled(page)
    page.locator("summary", has_text="Export").click()
    files = {}
    for label in ("Spreadsheet (XLSX)", "Steps (CSV)", "Picture (SVG)"):
        with page.expect_download() as download:
            page.get_by_role("button", name=label).click()
        files[label] = Path(download.value.path()).read_bytes()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as PNG").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    rows = list(csv.DictReader(io.StringIO(files["Steps (CSV)"].decode("utf-8-sig"))))
    assert [row["to"] for row in rows][-1] == "UK Parliament"
    assert rows[0]["as at"] == "2026-03-31"
    assert "icb:QNQ" in rows[0]["link"]
    assert b"UK Parliament" in zipfile.ZipFile(io.BytesIO(files["Spreadsheet (XLSX)"])).read(
        "xl/sharedStrings.xml"
    )
    assert files["Picture (SVG)"].startswith(b"<svg")
    heard.nothing_wrong()


def test_a_path_between_a_network_and_the_department(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}/chain?mode=between&entity=pcn:U07032&on=2026-03-31")
    end = page.get_by_role("combobox", name="To")
    end.fill("Department of Health and Social")
    expect(page.get_by_role("option").first).to_contain_text("Department of Health", timeout=WAIT)
    end.press("Enter")
    expect(page.locator(".icv-box[data-id='pcn:U07032']")).to_be_visible(timeout=WAIT)
    expect(page.locator(".icv-box[data-id='national_body:dhsc']")).to_be_visible()
    expect(page.get_by_text("it shows a connection, not a line of command").first).to_be_visible()
    assert address_of(page)["to"] == "national_body:dhsc"
    page.get_by_role("button", name="Swap").click()
    expect(page.get_by_role("heading", name="From Department of Health")).to_be_visible(timeout=WAIT)
    heard.nothing_wrong()


def test_where_only_a_place_joins_two_that_way_is_offered(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}/chain?mode=between&entity=pcn:U07032&to=icb:QHM&on=2024-10-01")
    page.get_by_role("button", name="Go over places too").click()
    expect(page.locator(".icv-box[data-id='icb:QHM']")).to_be_visible(timeout=WAIT)
    assert "geography" in address_of(page)["layers"]
    heard.nothing_wrong()


def test_a_question_is_asked_by_its_form(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}/ask?q=money_trail&on=2022-12-01")
    target = page.get_by_role("combobox", name="Target")
    target.fill("A81001")
    expect(page.get_by_role("option").first).to_contain_text("DENSHAM", timeout=WAIT)
    target.press("Enter")
    expect(page.get_by_role("cell", name="£720,970.66")).to_be_visible(timeout=WAIT)
    assert "practice:A81001" in address_of(page).values()
    heard.nothing_wrong()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_scenario_says_so_on_the_page_and_two_bodies_stand_side_by_side(
    served: str, page: Page, heard: Heard, theme: str
) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.goto(
        f"{served}/ask?q=councils_of_a_board&p_icb=icb:QVV&with=icb:QSL&on=2026-07-02&scenario=health-bill"
    )
    settled(page)
    expect(page.get_by_text("Scenario, not law").first).to_be_visible(timeout=WAIT)
    expect(page.get_by_text("only some have it").first).to_be_visible(timeout=WAIT)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(SERIOUS) == []
    page.get_by_role("button", name="Back to what is").click()
    expect(page.get_by_text("Scenario, not law")).to_have_count(0, timeout=WAIT)
    assert "scenario" not in address_of(page)
    heard.nothing_wrong()


def test_what_is_put_into_the_basket_waits_there(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}{FRIMLEY}&open=icb:QNQ")
    page.get_by_role("button", name="Add to the basket").click()
    page.get_by_role("button", name="Basket: 1").click()
    expect(page.get_by_role("link", name="NHS Frimley Integrated Care Board")).to_be_visible(timeout=WAIT)
    heard.nothing_wrong()


def test_hidden_names_are_nowhere_in_the_page(
    served: str, page: Page, heard: Heard, filled_home: Home
) -> None:
    page.goto(f"{served}{FRIMLEY}")
    expect(page.locator(".icv-box").filter(has_text="Jim Mackey")).not_to_have_count(0, timeout=WAIT)
    page.get_by_role("button", name="View").click()
    page.locator("label").filter(has_text="Hide names").click()
    expect(page.get_by_role("combobox", name="Find a body or post")).to_be_visible(timeout=WAIT)
    settled(page)
    assert address_of(page)["people"] == "hidden"
    names = [one.names[0] for one in people(filled_home.store())]
    expect(page.locator(".icv-box").filter(has_text="the holder of")).not_to_have_count(0, timeout=WAIT)
    assert [name for name in names if name in page.content()] == []
    heard.nothing_wrong()


def test_two_people_at_once_see_each_their_own(served: str, chromium: Browser) -> None:
    windows = [chromium.new_context().new_page() for _ in range(2)]
    for window, entity in zip(windows, ("icb:QVV", "icb:QT6"), strict=True):
        window.goto(f"{served}/chain?entity={entity}&on=2026-03-31")
    for window, name in zip(windows, ("NHS Dorset", "NHS Cornwall"), strict=True):
        expect(window.locator("h2").first).to_contain_text(name, timeout=WAIT)
        window.context.close()


def test_by_keyboard_alone_from_search_to_evidence(served: str, page: Page, heard: Heard) -> None:
    page.goto(f"{served}/chain?on=2026-03-31")
    settled(page)
    expect(page.get_by_role("combobox").first).to_be_visible(timeout=WAIT)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role')") == "combobox":
            break
    page.keyboard.type("Dorset ICB")
    expect(page.get_by_role("option").first).to_contain_text("NHS Dorset", timeout=WAIT)
    page.keyboard.press("Enter")
    expect(page.locator(".icv-box")).to_have_count(5, timeout=WAIT)
    settled(page)
    expect(page.locator(".icv-box").first).to_be_visible(timeout=WAIT)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('icv-box')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-details").get_by_role("heading")).to_be_visible(timeout=WAIT)
    heard.nothing_wrong()
