"""The app in a real browser: first paint against a blank page, a click, another day, five at once.

Every paint is that of a window never used before, served by a server that has answered once. The blank
page is an app of one line in the same Streamlit, measured in turns with ours.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import Figure, measure

BLANK = "import streamlit as st\nst.title('Blank')\n"
SERVE = """
import sys
from pathlib import Path
from ui.serving import serve
sys.exit(serve(None, False, Path(sys.argv[1])))
"""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
BOXES = ".icv-box"
BOARD = "/chain?entity=icb:QNQ&on=2026-03-31"
WIDE = "/chain?entity=icb:QNQ&on=2026-03-31&drawn=e.icb:QNQ"
"""The chain of a board with its neighbours opened: some 25 boxes."""

POST = "post:national_body:nhs_england:chief_executive"
AT_ONCE = 5
ROUNDS = 4


def figures(times: int) -> Iterator[Figure]:
    """The table's lines; each paint, click and change is measured so many times."""
    with tempfile.TemporaryDirectory() as folder:
        measure("bundle:publish", folder)
        blank = Path(folder) / "blank.py"
        blank.write_text(BLANK, encoding="utf-8")
        with _blank(blank) as plain, _app(Path(folder)) as (process, app), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
            yield from _paints(browser, plain, app, times)
            yield from _reactions(browser, app, times)
            browser.close()
            yield from _together(app, process.pid)


@contextmanager
def _app(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen([sys.executable, "-c", SERVE, str(home)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        yield process, process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()


@contextmanager
def _blank(script: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [
            sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true",
            f"--server.port={port}", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false",
            "--server.fileWatcherType=none",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ,
    )  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _paint(browser: Browser, address: str, ready: Callable[[Page], None]) -> float:
    """Seconds from asking for a page in a new window until it shows what people came for."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    started = perf_counter()
    page.goto(address)
    ready(page)
    seconds = perf_counter() - started
    context.close()
    return seconds


def _titled(page: Page) -> None:
    page.locator("h1").first.wait_for()


def _boxed(page: Page) -> None:
    page.locator(BOXES).first.wait_for()


def _paints(browser: Browser, plain: str, app: str, times: int) -> Iterator[Figure]:
    pages = {
        "Start": (f"{app}/start", _titled),
        "a chain of 5 boxes": (app + BOARD, _boxed),
        "a chain of 25 boxes": (app + WIDE, _boxed),
    }
    for _ in range(20):  # the servers may still be starting
        try:
            _paint(browser, plain, _titled)
            break
        except Exception:
            threading.Event().wait(0.5)
    for address, ready in pages.values():
        _paint(browser, address, ready)
    blank, taken = list[float](), {name: list[float]() for name in pages}
    for _ in range(times):
        blank.append(_paint(browser, plain, _titled))
        for name, (address, ready) in pages.items():
            taken[name].append(_paint(browser, address, ready))
    yield Figure("a blank Streamlit page", median(blank), "s")
    for name, several in taken.items():
        yield Figure(f"first paint of {name}", median(several), "s")
        yield Figure("… against the blank page", median(several) / median(blank), "×", 1.5)


def _reactions(browser: Browser, app: str, times: int) -> Iterator[Figure]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    clicks, changes = list[float](), list[float]()
    for _ in range(times):
        page.goto(app + BOARD)
        _boxed(page)
        page.wait_for_timeout(1500)  # till nothing moves any more
        box = page.locator(f"{BOXES}[data-id='{POST}']").bounding_box()
        assert box
        started = perf_counter()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.locator(".st-key-details h3").first.wait_for()
        clicks.append(perf_counter() - started)
        page.wait_for_timeout(1000)
        year = page.locator("[data-testid=stDateInput] [data-type=year]").first
        year.focus()
        started = perf_counter()
        year.press("ArrowDown")
        year.press("Enter")
        page.locator("h2", has_text="2025").first.wait_for()
        page.locator("[data-stale=true]").first.wait_for(state="detached")
        _boxed(page)
        changes.append(perf_counter() - started)
    context.close()
    yield Figure("click on a box to its details", median(clicks), "s", 0.4)
    yield Figure("another day to its picture", median(changes), "s", 1.0)


def _together(app: str, server: int) -> Iterator[Figure]:
    """Five people who each open pages and choose days; what the slowest one in twenty waits."""
    taken, errors, lock = list[float](), list[str](), threading.Lock()

    def person(number: int) -> None:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
            page = browser.new_page()
            page.on("pageerror", lambda one: errors.append(str(one)))
            for turn in range(ROUNDS):
                for path in (
                    f"/chain?entity=icb:QHL&on=20{22 + number % 4}-08-0{turn + 1}",
                    "/start",
                    "/ask",
                ):
                    started = perf_counter()
                    page.goto(app + path)
                    (_boxed if "chain" in path else _titled)(page)
                    with lock:
                        taken.append(perf_counter() - started)
            browser.close()

    threads = [threading.Thread(target=person, args=(number,)) for number in range(AT_ONCE)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    if len(taken) != AT_ONCE * ROUNDS * 3:
        errors.append(f"{AT_ONCE * ROUNDS * 3 - len(taken)} pages were not shown")
    yield Figure(f"{AT_ONCE} people at once, a page: median", median(taken), "s")
    yield Figure("… 95th of 100", quantiles(taken, n=20)[-1], "s")
    yield Figure("… errors", len(errors), "", 0)
    yield Figure("… memory of the server", _resident_mb(server), "MB")


def _resident_mb(process: int) -> float:
    """Memory a process holds now; NaN where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return float("nan")
    (line,) = [one for one in status.read_text().splitlines() if one.startswith("VmRSS")]
    return int(line.split()[1]) / 1024
