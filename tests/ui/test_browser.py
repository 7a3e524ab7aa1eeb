"""The app in a real browser: what people do, and that nothing leaves the machine."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PICTURE = "svg[role=img]:visible"


@pytest.fixture
def heard(page: Page) -> tuple[list[str], list[str]]:
    """Errors on the console, and every address that is asked for anything."""
    errors: list[str] = []
    asked: list[str] = []
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: errors.append(str(one)))
    page.on("request", lambda one: asked.append(one.url))
    page.on("websocket", lambda one: asked.append(one.url))
    return errors, asked


def test_a_search_shows_the_chain_and_its_link_opens_the_same(
    served: str, chromium: Browser, page: Page, heard: tuple[list[str], list[str]]
) -> None:
    errors, asked = heard
    page.goto(f"{served}/?on=2026-03-31")
    box = page.get_by_role("textbox", name="Find a body, post or person")
    box.fill("Frimly")
    box.press("Enter")
    picture = page.locator(PICTURE)
    expect(picture).to_have_attribute("aria-label", re.compile("^Chain from NHS Frimley"))
    label = picture.get_attribute("aria-label")
    expect(picture.locator("g.box")).to_have_count(5)
    address = parse_qs(urlsplit(page.url).query)
    assert address == {"entity": ["icb:QNQ"], "on": ["2026-03-31"]}
    link = page.url

    box.fill("NHS England")
    box.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_contain_text("NHS England")
    page.go_back()
    expect(page.get_by_role("heading", level=2)).to_contain_text("NHS Frimley")
    expect(box).to_have_value("NHS Frimley Integrated Care Board")

    other = chromium.new_context().new_page()
    other.goto(link)
    expect(other.locator(PICTURE)).to_have_attribute("aria-label", label or "")
    other.context.close()

    assert errors == []
    assert {urlsplit(one).hostname for one in asked if not one.startswith(("data:", "blob:"))} == {
        "127.0.0.1"
    }
