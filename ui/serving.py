"""Serving the app on this machine: every setting of the server in one place."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
from http import HTTPStatus
from http.client import HTTPConnection
from ipaddress import ip_address
from pathlib import Path

PASSWORD, HEADER = "ICSGRAPH_PASSWORD", "ICSGRAPH_PROXY_HEADER"
"""Environment: the password, or the header by which the proxy in front names who was let in."""

UNGUARDED = (
    f"other machines are served only behind a password or a proxy: set {PASSWORD}, or set {HEADER} to the "
    "name of the header by which the proxy says whom it let in"
)
HOST = "127.0.0.1"
FIRST_PORT = 8501

SETTINGS = {
    "server.address": HOST,
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": "false",
    "server.maxUploadSize": "20",
    "server.maxMessageSize": "50",
    "server.enableStaticServing": "false",
    "browser.serverAddress": HOST,
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.toolbarMode": "minimal",
    "runner.magicEnabled": "false",
    "logger.level": "error",
    "logger.hideWelcomeMessage": "true",
    "theme.light.primaryColor": "#005eb8",
    "theme.dark.primaryColor": "#6cb2ff",
}
"""Nothing is asked of any other machine, and an error shows no traceback."""


def serve(port: int | None, open_browser: bool, home: Path, host: str = HOST, name: str = "") -> int:
    """Serve the app until it is told to stop, by Ctrl-C or by whoever started it.

    The address is printed on standard output once it can be opened. Other machines are served only
    behind a password or a proxy: see `ui.shell.door`.

    Args:
        port: port on this machine; None for 8501, or a free one where that is taken.
        open_browser: whether to open the app in the browser.
        home: the user's folder.
        host: address to listen on; this machine alone if not told otherwise.
        name: name by which browsers reach it, where that is another, such as behind a proxy.

    Returns:
        The exit status: 0 when told to stop, 1 when the port is taken or nothing would guard the door.
    """
    if not is_loopback(host) and not is_guarded():
        print(UNGUARDED, file=sys.stderr)
        return 1
    if port is not None and not _is_free(port):
        print(f"port {port} is taken: name another with --port, or none", file=sys.stderr)
        return 1
    port = port or free_port()
    os.environ["ICSGRAPH_HOME"] = str(home)
    threading.Thread(target=_announce, args=(port,), daemon=True).start()
    return _run(port, host, name or host, headless=not open_browser)


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_guarded() -> bool:
    """Whether a password, or the header of a proxy, is asked for."""
    return any(os.environ.get(name) for name in (PASSWORD, HEADER))


def free_port() -> int:
    """8501 if it is free, else any free port on this machine."""
    if _is_free(FIRST_PORT):
        return FIRST_PORT
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def address(port: int) -> str:
    """Where the app is."""
    return f"http://{HOST}:{port}"


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":  # there it would allow a port that somebody listens on
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _announce(port: int) -> None:
    """Print the address as soon as the app answers there."""
    for _ in range(600):
        if _answers(port):
            print(f"icsgraph is at {address(port)}", flush=True)
            return
        time.sleep(0.1)


def _answers(port: int) -> bool:
    # Not urlopen, which would ask a proxy where the environment names one.
    connection = HTTPConnection(HOST, port, timeout=1)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def _run(port: int, host: str, name: str, *, headless: bool) -> int:
    """Run Streamlit in this process, as its own command would."""
    from streamlit import net_util  # it takes a second to load, and only serving needs it
    from streamlit.web.cli import main

    settings = SETTINGS | {"server.port": str(port), "server.headless": str(headless).lower()}
    settings |= {"server.address": host, "browser.serverAddress": name}
    # Streamlit would ask a machine outside for the address of this one, to compare it with who calls.
    net_util.get_external_ip = lambda: None
    app = Path(__file__).with_name("app.py")
    flags = [f"--{name}={value}" for name, value in settings.items()]
    try:
        main(["run", str(app), *flags], prog_name="icsgraph", standalone_mode=False)
    except KeyboardInterrupt:
        return 0
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    return 0
