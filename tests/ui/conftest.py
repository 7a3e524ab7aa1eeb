"""A home with the graph of the bundled tables, the app served from it, and a browser to look at it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graph.home import Home
from ui import serving

ROOT = Path(__file__).resolve().parents[2]
SERVE = """
import sys
from pathlib import Path
from ui.serving import serve
sys.exit(serve(None, False, Path(sys.argv[1])))
"""
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip


@pytest.fixture(scope="session")
def filled_home(england_folder: Path) -> Home:
    """A folder with the graph of the bundled tables. Never to be written by a test."""
    return Home(england_folder)


@pytest.fixture(scope="session")
def served(filled_home: Home) -> Iterator[str]:
    """The address of the app, served from the filled home."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(filled_home.folder)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ | {"BROWSER": "none"},
    )  # fmt: skip
    assert process.stdout
    try:
        said = process.stdout.readline()
        found = re.fullmatch(r"icsgraph is at (http://127\.0\.0\.1:\d+)\n", said)
        assert found, f"the server said: {said!r}"
        yield found[1]
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        process.stdout.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, kept from calling anybody."""
    known = Path("/usr/bin/chromium")
    path = str(known) if known.exists() else shutil.which("chromium")
    if path is None:
        pytest.skip("NO BROWSER: the app was not looked at, as there is no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of its own, as in a window that was never used before."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def hosted() -> Iterator[Callable[[str], str]]:
    """Serves a script of ``tests/ui/examples`` with the app's settings, and gives its address."""
    processes: list[subprocess.Popen[bytes]] = []
    addresses: dict[str, str] = {}

    def host(name: str) -> str:
        if name not in addresses:
            port = _free_port()
            script = ROOT / "tests" / "ui" / "examples" / f"{name}.py"
            settings = serving.SETTINGS | {"server.port": str(port), "server.headless": "true"}
            flags = [f"--{setting}={value}" for setting, value in settings.items()]
            environment = {one: said for one, said in os.environ.items() if one != "ICSGRAPH_HOME"}
            command = [sys.executable, "-m", "streamlit", "run", str(script), *flags]
            processes.append(subprocess.Popen(command, cwd=ROOT, env=environment))
            addresses[name] = serving.address(port)
            _wait_for(port)
        return addresses[name]

    yield host
    for process in processes:
        process.terminate()
        process.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((serving.HOST, 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex((serving.HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the example was not served")
