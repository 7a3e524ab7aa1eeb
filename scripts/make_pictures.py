"""Makes the pictures of the manual: the real app, in a real browser, on the bundled tables.

Run: `python scripts/make_pictures.py`. It needs Chromium on the machine, and fetches nothing.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from graph.home import Home
from ui.filling import fill

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "images"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip
SERVE = """
import sys
from pathlib import Path
from ui.serving import serve
sys.exit(serve(None, False, Path(sys.argv[1])))
"""

PAGES = {
    "chain.png": ("chain?entity=icb:QNQ&on=2026-03-31", 1280, 1140),
    "start.png": ("start?entity=icb:QOP&on=2026-07-01", 1280, 700),
    "between.png": ("chain?mode=between&entity=pcn:U07032&to=national_body:dhsc&on=2025-06-01", 1280, 1000),
    "details.png": ("chain?entity=icb:QNQ&on=2026-03-31&open=icb:QNQ", 1280, 900),
    "budget.png": ("budget?entity=practice:A81001&on=2022-12-01", 1280, 1300),
    "boards.png": ("boards?entity=icb:QOP&on=2026-07-01", 1280, 1000),
    "national.png": ("national?on=2026-07-01", 1280, 900),
    "ask.png": ("ask?q=money_trail&entity=practice:A81001&on=2022-12-01", 1280, 1000),
    "scenario.png": ("ask?q=changes_under_a_scenario&p_scenario=health-bill&on=2026-07-02", 1280, 1100),
    "data.png": ("data?part=conflicts&on=2026-07-01", 1280, 900),
    "phone.png": ("chain?entity=icb:QNQ&on=2026-03-31", 390, 900),
}
"""Each picture with the page it shows, its width and height."""

MOST_BYTES = 250_000


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address of the app, for as long as it is needed."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(home)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        process.stdout.close()


def take(address: str) -> None:
    """Take every picture."""
    chromium = shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        for name, (where, width, height) in PAGES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
            page.goto(f"{address}/{where}")
            page.locator("h1").wait_for()
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(2_000)  # pictures are laid out after the last request
            page.screenshot(path=PICTURES / name, animations="disabled")
            page.close()
            _check_size(PICTURES / name)
        browser.close()


def _check_size(picture: Path) -> None:
    size = picture.stat().st_size
    if size > MOST_BYTES:
        sys.exit(f"{picture.name} has {size:,} bytes, more than {MOST_BYTES:,}")
    print(f"{picture.relative_to(ROOT)}: {size:,} bytes")


def main() -> None:
    """Make every picture from a fresh home."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        home = Home(Path(folder))
        fill(home, lambda words, part: None)
        with served(home.folder) as address:
            take(address)


if __name__ == "__main__":
    main()
