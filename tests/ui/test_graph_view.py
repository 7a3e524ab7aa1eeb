"""The picture of ties in a real browser: mouse, keyboard, files, themes, and nothing from outside."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

pytestmark = pytest.mark.browser

AXE = next((Path(__file__).parent / "axe").glob("axe-core-*.min.js"))
SVG = "{http://www.w3.org/2000/svg}"
CHAIR = "Chair of <b>Testshire</b> ICB"
PLACE = "() => document.querySelector('.icv-stage').icsgraph.getElementById('icb:QX1').position()"

SETTLED = """() => document.fonts.status === 'loaded' && document.querySelector('.icv-stage')?.icsgraph
    .nodes().every(one => one.data('height') ===
        document.querySelector(`[data-id="${one.id()}"]`).offsetHeight)"""


@pytest.fixture
def shown(hosted: Callable[[str], str], page: Page) -> Page:
    """The example with its picture, in a window of its own."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(hosted("picture_of_ties"))
    expect(page.locator(".icv-box")).to_have_count(7)
    page.wait_for_function(SETTLED)
    return page


def box(page: Page, name: str) -> Locator:
    return page.locator(".icv-box").filter(has=page.get_by_text(name, exact=True))


def said(page: Page, words: str) -> None:
    expect(page.get_by_text(words, exact=True)).to_be_visible()


def middle(page: Page, name: str) -> tuple[float, float]:
    frame = box(page, name).bounding_box()
    assert frame
    return frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2


def test_layers_run_from_left_to_right_and_text_is_shown_as_it_is(shown: Page) -> None:
    path = ("Ada Example", CHAIR, "Testshire ICB", "Region of Test", "National Test Board")
    lefts = [middle(shown, name)[0] for name in (*path, "Department of Examples")]
    assert lefts == sorted(lefts)
    assert shown.locator(".icv-box b").count() == 0
    expect(box(shown, "44 × GP practice")).to_contain_text("several in one box")


def test_a_click_selects_and_fades_what_lies_on_no_path_through_it(shown: Page) -> None:
    shown.mouse.click(*middle(shown, CHAIR))
    said(shown, "box: post:x:chair")
    expect(box(shown, CHAIR)).to_have_attribute("aria-pressed", "true")
    expect(box(shown, "44 × GP practice")).to_have_class(re.compile("icv-pale"))
    expect(box(shown, "Department of Examples")).not_to_have_class(re.compile("icv-pale"))
    shown.keyboard.press("Escape")
    shown.mouse.click(*middle(shown, "Testshire ICB"))
    expect(shown.locator(".icv-pale")).to_have_count(0)


def test_a_folded_box_opens_a_box_is_hidden_and_both_are_undone(shown: Page) -> None:
    shown.mouse.dblclick(*middle(shown, "44 × GP practice"))
    expect(shown.locator(".icv-box")).to_have_count(27)
    expect(box(shown, "24 × GP practice")).to_be_attached()
    box(shown, "Practice No 1").focus()
    shown.keyboard.press("Enter")
    shown.get_by_role("button", name="Hide the selected box").click()
    expect(shown.locator(".icv-box")).to_have_count(26)
    undo = shown.get_by_role("button", name="Undo")
    expect(undo).to_have_text("Undo (1 hidden)")
    undo.click()
    expect(shown.locator(".icv-box")).to_have_count(27)
    undo.click()
    expect(shown.locator(".icv-box")).to_have_count(7)
    expect(undo).to_be_disabled()


def test_showing_more_of_a_box_adds_what_touches_it(shown: Page) -> None:
    shown.mouse.dblclick(*middle(shown, "Testshire ICB"))
    expect(box(shown, "Testshire Hospitals")).to_be_attached()


def test_the_keyboard_alone_reaches_boxes_menu_and_ties(shown: Page) -> None:
    box(shown, "Ada Example").focus()
    shown.keyboard.press("ArrowRight")
    expect(box(shown, CHAIR)).to_be_focused()
    shown.keyboard.press("ArrowRight")
    expect(box(shown, "Testshire ICB")).to_be_focused()
    shown.keyboard.press("Enter")
    said(shown, "box: icb:QX1")
    shown.keyboard.press("m")
    expect(shown.get_by_role("menuitem").first).to_be_focused()
    shown.keyboard.press("Escape")
    expect(box(shown, "Testshire ICB")).to_be_focused()
    shown.keyboard.press("m")
    shown.get_by_role("menuitem", name="Start here").press("Enter")
    said(shown, "last: start icb:QX1")
    expect(box(shown, "Testshire ICB")).to_be_focused()
    shown.keyboard.press("m")
    shown.keyboard.press("End")
    expect(shown.get_by_role("menuitem").last).to_be_focused()
    shown.get_by_role("menuitem", name=re.compile("Evidence: Testshire ICB is acc")).press("Enter")
    said(shown, "tie: icb:QX1-is accountable to-region:Y99")
    box(shown, "Testshire ICB").press("Escape")
    said(shown, "tie: ")


def test_only_one_box_is_in_the_tab_order_and_streamlits_shortcuts_stay_out(shown: Page) -> None:
    assert shown.locator(".icv-box[tabindex='0']").count() == 1
    box(shown, "Ada Example").focus()
    shown.keyboard.press("c")  # Streamlit would open a dialogue to clear its caches
    shown.keyboard.press("r")
    expect(shown.get_by_role("dialog")).to_have_count(0)


def test_the_path_is_told_step_by_step(shown: Page) -> None:
    told = shown.locator(".icv-said")
    expect(told).to_have_attribute("aria-live", "polite")
    further = shown.get_by_role("button", name="Next step")
    for _ in range(3):
        further.click()
    expect(told).to_have_text("Step 3 of 5: Testshire ICB is accountable to Region of Test, by law")
    said(shown, "tie: icb:QX1-is accountable to-region:Y99")
    expect(box(shown, "44 × GP practice")).to_have_class(re.compile("icv-pale"))
    shown.get_by_role("button", name="Previous step").click()
    expect(told).to_have_text(re.compile("^Step 2 of 5: Chair of <b>"))


def test_a_dragged_box_stays_through_reruns_and_another_page(shown: Page) -> None:
    x, y = middle(shown, "Testshire ICB")
    shown.mouse.move(x, y)
    shown.mouse.down()
    shown.mouse.move(x + 20, y + 30, steps=4)
    shown.mouse.move(x + 10, y + 50, steps=4)
    shown.mouse.up()
    there = shown.evaluate(PLACE)
    shown.mouse.click(*middle(shown, CHAIR))
    said(shown, "box: post:x:chair")
    assert shown.evaluate(PLACE) == there
    other = shown.get_by_text("Other page")
    other.click()
    said(shown, "Nothing here")
    other.click()
    expect(shown.locator(".icv-box")).to_have_count(7)
    shown.wait_for_function(SETTLED)
    again = shown.evaluate(PLACE)
    assert (again["x"], again["y"]) == pytest.approx((there["x"], there["y"]), abs=1), "whole pixels are kept"
    said(shown, "box: post:x:chair")
    expect(box(shown, CHAIR)).to_have_attribute("aria-pressed", "true")
    shown.get_by_role("button", name="Tidy").click()
    assert shown.evaluate(PLACE) != again


def test_the_legend_says_what_layers_mean_and_leaves_one_out(shown: Page) -> None:
    legend = shown.locator(".icv-legend")
    expect(legend).to_contain_text("who must answer to whom, and may be sanctioned by them")
    expect(legend).to_contain_text("by law, not found in a source")
    expect(legend).to_contain_text("not certain on this day")
    membership = legend.get_by_role("button", name="membership")
    membership.click()
    expect(membership).to_have_attribute("aria-pressed", "false")
    expect(box(shown, "44 × GP practice")).to_be_hidden()
    said(shown, "off: membership")
    membership.click()
    expect(box(shown, "44 × GP practice")).to_be_visible()


def saved(page: Page, kind: str, folder: Path) -> bytes:
    with page.expect_download() as found:
        page.get_by_role("button", name=f"Save as {kind}").click()
    assert found.value.suggested_filename == f"Ada-Example.{kind.lower()}"
    path = folder / "picture"
    found.value.save_as(path)
    return path.read_bytes()


def test_the_svg_holds_every_box_tie_and_caption_as_text(shown: Page, tmp_path: Path) -> None:
    drawn = ElementTree.fromstring(saved(shown, "SVG", tmp_path))
    assert len(drawn.findall(f".//{SVG}g[@class='box']")) == 7
    assert len(drawn.findall(f".//{SVG}g[@class='tie']")) == 6
    text = [one.text or "" for one in drawn.iter(f"{SVG}text")]
    assert {"Ada Example", "As at 1 April 2026", "Data of Testshire"} <= set(text)
    assert any("who belongs to or sits on what" in one for one in text)
    assert "<b>Testshire</b>" in " ".join(text)
    assert (drawn.findtext(f"{SVG}desc") or "").startswith("Step 1 of 5: Ada Example holds Chair")
    assert drawn.findall(f".//{SVG}b") == drawn.findall(f".//{SVG}script") == []


def test_the_png_is_the_same_picture_twice_as_large(shown: Page, tmp_path: Path) -> None:
    drawn = ElementTree.fromstring(saved(shown, "SVG", tmp_path))
    image = saved(shown, "PNG", tmp_path)
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = (int.from_bytes(image[at : at + 4]) for at in (16, 20))
    assert (width, height) == pytest.approx(
        (2 * float(drawn.attrib["width"]), 2 * float(drawn.attrib["height"])), abs=2
    )
    assert len(image) > 20_000, "an empty picture is smaller"


def test_on_a_telephone_the_picture_runs_downward_without_scrolling_sideways(shown: Page) -> None:
    shown.set_viewport_size({"width": 390, "height": 844})
    expect(shown.locator(".icv-box")).to_have_count(7)
    shown.wait_for_function(
        "() => { const s = document.querySelector('.icv-stage').icsgraph;"
        " return s.getElementById('icb:QX1').position().y > s.getElementById('person:x').position().y + 80 }"
    )
    tops = [middle(shown, name)[1] for name in ("Ada Example", CHAIR, "Testshire ICB", "Region of Test")]
    assert tops == sorted(tops)
    assert shown.evaluate("() => document.documentElement.scrollWidth") <= 390


def test_sixty_boxes_in_a_tab_are_laid_out_when_it_is_opened(
    hosted: Callable[[str], str], page: Page
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(hosted("picture_in_tab"))
    expect(page.locator(".icv-box")).to_have_count(60)
    page.get_by_role("tab", name="Picture").click()
    first = page.locator("[data-id='0-0']")
    expect(first).to_be_in_viewport()
    page.wait_for_function("() => document.querySelector('.icv-stage').clientHeight > 300")
    frame = first.bounding_box()
    assert frame
    assert frame["width"] > 100, "text is readable"
    lefts = [page.locator(f"[data-id='{layer}-0']").bounding_box() for layer in range(4)]
    assert sorted(one["x"] for one in lefts if one) == [one["x"] for one in lefts if one]


def test_a_style_sheet_that_comes_after_the_script_is_waited_for(
    hosted: Callable[[str], str], page: Page
) -> None:
    def late(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    page.set_viewport_size({"width": 1280, "height": 900})
    page.route("**/graph_view.css", late)
    page.goto(hosted("picture_of_ties"))
    page.wait_for_function(SETTLED)
    expect(box(page, "Ada Example")).to_be_visible()
    lefts = [middle(page, name)[0] for name in ("Ada Example", CHAIR, "Testshire ICB", "Region of Test")]
    assert all(100 < after - before < 350 for before, after in pairwise(lefts))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(theme: str, hosted: Callable[[str], str], chromium: Browser) -> None:
    context = chromium.new_context(color_scheme="dark" if theme == "dark" else "light")
    page = context.new_page()
    page.goto(hosted("picture_of_ties"))
    expect(page.locator(".icv-box")).to_have_count(7)
    box(page, CHAIR).press("Enter")
    said(page, "box: post:x:chair")
    page.add_script_tag(path=AXE)
    found = page.evaluate("async () => (await axe.run()).violations.map(v =>"
                          " [v.id, v.impact, v.nodes.map(n => n.html.slice(0, 120))])")  # fmt: skip
    context.close()
    assert [one for one in found if one[1] in ("serious", "critical")] == []


def test_colours_follow_the_theme_while_the_page_is_open(shown: Page) -> None:
    ink = "() => document.querySelector('.icv-stage').icsgraph.edges()[0].style('color')"
    before = shown.evaluate(ink)
    shown.emulate_media(color_scheme="dark")
    shown.wait_for_function(f"before => ({ink})() !== before", arg=before)


def test_nothing_is_asked_of_any_other_machine(hosted: Callable[[str], str], page: Page) -> None:
    errors: list[str] = []
    asked: list[str] = []
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: errors.append(str(one)))
    page.on("request", lambda one: asked.append(one.url))
    page.goto(hosted("picture_of_ties"))
    expect(page.locator(".icv-box")).to_have_count(7)
    page.get_by_role("button", name="Next step").click()
    with page.expect_download():
        page.get_by_role("button", name="Save as PNG").click()
    assert errors == []
    hosts = {urlsplit(one).hostname for one in asked if not one.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}
