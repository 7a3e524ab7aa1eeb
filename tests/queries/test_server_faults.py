"""A server that stops, hangs up or takes too long, and what its user and a colleague meet."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.home import Home
from graph.stores import neo4j_local, neo4j_store
from graph.stores.names import write_from_store
from graph.stores.neo4j_local import Server
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import QuestionTookTooLong, Row, StoreError
from loaders.dataset import bundled
from loaders.load import load
from queries.view import open_view

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).resolve().parents[2]
ON = ("--on", "2026-03-31")
LONG = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b % 7 = 1 "
    "RETURN count(*) AS pairs"
)
MANY = 40_000
NUMBERS = f"UNWIND range(1, {MANY}) AS number RETURN number ORDER BY number"
COUNT = "UNWIND range(1, 3) AS number RETURN count(*) AS found"
THREE = [{"found": 3}]


@dataclass
class Own:
    """A server of this module's own: stopped by some tests, and running again for the next."""

    home: Path
    port: int | None = None

    def start(self) -> Server:
        server = neo4j_local.start(self.home, port=self.port, heap_mb=512)
        self.port = int(server.uri.rpartition(":")[2])
        return server

    def stop(self) -> None:
        neo4j_local.stop(self.home)


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    own = Own(tmp_path_factory.mktemp("server-of-its-own"))
    yield own
    own.stop()


@pytest.fixture
def running(own_server: Own) -> Server:
    return own_server.start()


Opened = Callable[..., Neo4jStore]


@pytest.fixture
def opened(running: Server) -> Iterator[Opened]:
    """Opens stores of the server, by its own address or another, and ends them afterwards."""
    stores: list[Neo4jStore] = []

    def opening(uri: str = "") -> Neo4jStore:
        stores.append(Neo4jStore(uri or running.uri, running.user, running.password))
        return stores[-1]

    yield opening
    for one in stores:
        one.close()


@dataclass
class Relay:
    """A line to the server that can be cut: ``cuts`` connections break after so many bytes of answers."""

    port: int
    cuts: int = 0
    after: int = 0
    broken: int = 0
    _ends: list[socket.socket] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)
    _door: socket.socket = field(default_factory=socket.socket)

    def __post_init__(self) -> None:
        self._door.bind(("127.0.0.1", 0))
        self._door.listen()
        self.uri = f"bolt://127.0.0.1:{self._door.getsockname()[1]}"
        self._run(self._answer)

    def _run(self, work: Callable[..., None], *given: socket.socket) -> None:
        self._threads.append(threading.Thread(target=work, args=given, daemon=True))
        self._threads[-1].start()

    def _answer(self) -> None:
        with suppress(OSError):  # the door was shut
            while True:
                near, _ = self._door.accept()
                far = socket.create_connection(("127.0.0.1", self.port))
                self._ends += [near, far]
                self._run(self._pass_on, near, far)
                self._run(self._pass_back, far, near)

    def _pass_on(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while content := near.recv(65536):
                far.sendall(content)
        _hang_up(near, far)

    def _pass_back(self, far: socket.socket, near: socket.socket) -> None:
        passed = 0
        with suppress(OSError):
            while content := far.recv(65536):
                passed += len(content)
                if self.cuts and passed > self.after:
                    self.cuts -= 1
                    self.broken += 1
                    near.sendall(content[: len(content) // 2])
                    break
                near.sendall(content)
        _hang_up(near, far)

    def close(self) -> None:
        _hang_up(self._door, *self._ends)
        for one in self._threads:
            one.join(10)
        for end in (self._door, *self._ends):
            end.close()


def _hang_up(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def relay(running: Server) -> Iterator[Relay]:
    one = Relay(int(running.uri.rpartition(":")[2]))
    yield one
    one.close()


def is_one_sentence(said: str) -> bool:
    return "\n" not in said.strip() and "Traceback" not in said and 20 < len(said) < 300


def refused(store: Neo4jStore, text: str = COUNT, seconds: float = 20) -> StoreError:
    """The error of a question that must not be answered; in one sentence."""
    with pytest.raises(StoreError) as caught:
        store.ask(text, {}, seconds=seconds)
    assert is_one_sentence(str(caught.value)), str(caught.value)
    return caught.value


def ours_at_work(running: Server, text: str) -> list[Any]:
    """Transactions of the server that do this text."""
    auth = (running.user, running.password)
    with neo4j.GraphDatabase.driver(running.uri, auth=auth) as driver:
        found = driver.execute_query(
            "SHOW TRANSACTIONS YIELD transactionId, currentQuery, status "
            "WHERE currentQuery STARTS WITH $start RETURN transactionId, status",
            start=text[:30],
        )
        return [record.data() for record in found.records]


def test_a_question_over_its_time_limit_is_ended_on_the_server_too(running: Server, opened: Opened) -> None:
    store = opened()
    began = time.monotonic()

    with pytest.raises(QuestionTookTooLong, match=r"^the question took longer than 1 seconds$"):
        store.ask(LONG, {}, seconds=1)

    assert time.monotonic() - began < 10
    for _ in range(50):
        if not ours_at_work(running, LONG):
            break
        time.sleep(0.1)
    assert ours_at_work(running, LONG) == []
    assert store.ask(COUNT, {}) == THREE


def test_a_question_that_an_administrator_ends_says_so(running: Server, opened: Opened) -> None:
    store, said = opened(), list[str]()

    def asking() -> None:
        said.append(str(refused(store, LONG)))

    asker = threading.Thread(target=asking)
    asker.start()
    for _ in range(100):
        if at_work := ours_at_work(running, LONG):
            break
        time.sleep(0.1)
    with neo4j.GraphDatabase.driver(running.uri, auth=(running.user, running.password)) as driver:
        driver.execute_query(f"TERMINATE TRANSACTION '{at_work[0]['transactionId']}'")
    asker.join(15)

    assert len(said) == 1
    assert "terminated" in said[0]


def test_a_line_that_breaks_while_rows_are_read_is_made_again_and_every_row_comes_once(
    relay: Relay, opened: Opened
) -> None:
    store = opened(relay.uri)
    assert store.ask(COUNT, {}) == THREE
    relay.cuts, relay.after = 1, 50_000

    rows = store.ask(NUMBERS, {}, limit=MANY)

    assert relay.broken == 1
    assert [row["number"] for row in rows] == list(range(1, MANY + 1))


def test_a_line_that_breaks_each_time_ends_in_a_sentence_and_answers_when_it_is_mended(
    relay: Relay, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 2)
    store = opened(relay.uri)
    assert store.ask(COUNT, {}) == THREE
    relay.cuts, relay.after = 1000, 50_000
    began = time.monotonic()

    error = refused(store, NUMBERS)

    assert time.monotonic() - began < 15
    assert relay.broken > 1
    assert not isinstance(error, QuestionTookTooLong)
    relay.cuts = 0
    assert len(store.ask(NUMBERS, {}, limit=MANY)) == MANY


def test_who_takes_the_call_and_never_speaks_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        store = Neo4jStore(f"bolt://127.0.0.1:{silent.getsockname()[1]}", "neo4j", "x")
        began = time.monotonic()
        assert "cannot be reached" in str(refused(store))
        assert time.monotonic() - began < 10
        store.close()


@pytest.mark.parametrize("when", ["before the first question", "between two", "while it answers"])
def test_a_server_that_freezes_is_hung_up_and_answers_again_when_it_thaws(
    running: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 1)
    monkeypatch.setattr(neo4j_store, "SILENT_SECONDS", 2)
    store = opened()
    if when != "before the first question":
        assert store.ask(COUNT, {}) == THREE
    freeze = threading.Timer(0.3 if when == "while it answers" else 0, os.kill, (running.pid, signal.SIGSTOP))
    began = time.monotonic()
    freeze.start()
    try:
        if when != "while it answers":
            freeze.join()
        error = refused(store, LONG, seconds=1)
    finally:
        freeze.join()
        os.kill(running.pid, signal.SIGCONT)

    assert time.monotonic() - began < 10
    if when != "before the first question":
        assert str(error) == f"{running.uri} does not answer: see whether it runs, and ask again"
    assert store.ask(COUNT, {}) == THREE


@pytest.mark.parametrize(
    "uri",
    [
        "http://127.0.0.1:7474",
        "postgres://127.0.0.1",
        "bolt://127.0.0.1:port",
        "bolt://neo4j:very-secret@127.0.0.1:9",
        "bolt://127.0.0.1:9?policy=eu",
        "://",
    ],
)
def test_what_is_no_address_is_refused_and_a_password_in_it_not_repeated(uri: str) -> None:
    with pytest.raises(StoreError, match="is not the address of a Neo4j server") as caught:
        Neo4jStore(uri, "neo4j", "x")
    assert is_one_sentence(str(caught.value))
    assert "very-secret" not in str(caught.value)


@dataclass
class People:
    """Runs command lines as processes of their own, and looks at what others can see of them."""

    password: str
    seen: list[str] = field(default_factory=list)

    def run(self, home: Path, *words: str, **variables: str | None) -> tuple[int, str, str]:
        """Exit code, standard output and error; never with a terminal to ask at."""
        home.mkdir(exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J", "ICS"))}
        given = {
            "ICSGRAPH_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "always::ResourceWarning",  # what a command leaves open is said
            "NEO4J_PASSWORD": self.password,
        } | variables
        environment = kept | {name: value for name, value in given.items() if value is not None}
        process = subprocess.Popen(
            [sys.executable, "-c", "from ui.cli.main import main; main()", *words],
            env=environment, cwd=home, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.seen.append(_arguments_of_all())
        out, errors = process.communicate(timeout=100)
        self.seen += [out, errors]
        assert "Traceback" not in out + errors
        return process.returncode, out, errors


def _arguments_of_all() -> str:
    """The arguments of every process, as other users of the machine can read them."""
    if not Path("/proc/self").exists():
        return subprocess.run(["ps", "-ww", "-A", "-o", "command="], capture_output=True, text=True).stdout
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            found.append(path.read_text(errors="replace").replace("\0", " "))
    return "\n".join(found)


@pytest.fixture
def people(running: Server) -> Iterator[People]:
    """Whatever a test runs: the password is never seen."""
    one = People(running.password)
    yield one
    for seen in one.seen:
        assert running.password not in seen


@pytest.fixture(scope="module")
def colleague(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that was empty before the first question to the server, and never has a ledger."""
    return tmp_path_factory.mktemp("colleague")


@pytest.fixture
def shared(running: Server, people: People, england_home: Any) -> str:
    """Where the graph of the bundled tables was published from the command line."""
    with_driver = {"auth": (running.user, running.password), "notifications_min_severity": "OFF"}
    with neo4j.GraphDatabase.driver(running.uri, **with_driver) as driver:
        there = driver.execute_query("MATCH (g:IcsGraph {id: 'graph:this'}) RETURN g.content_key AS key")
    if [record["key"] for record in there.records] != [england_home.key]:
        code, out, errors = people.run(
            england_home.home.folder, "build", "--store", running.uri, "--take-over"
        )
        assert (code, out) == (0, ""), errors
        assert errors.startswith("published all anew: ")
    return running.uri


QUESTIONS = [
    ("Q37", *ON),
    ("Q04", "--stated", "195", "--on", "2020-01-15"),
    ("Q14", "--start", "chief executive Dorset ICB", "--on", "2026-05-01"),
    ("Q36", "--icb", "Black Country", "--on", "2026-04-02"),
]


@pytest.mark.parametrize("words", QUESTIONS)
def test_a_colleague_with_address_and_password_alone_gets_the_same_answer(
    people: People, shared: str, colleague: Path, england_home: Any, words: tuple[str, ...]
) -> None:
    asked = ("ask", *words, "--format", "json")
    embedded = people.run(england_home.home.folder, *asked)
    answered = people.run(colleague, *asked, "--store", shared)

    assert answered == embedded
    code, out, errors = answered
    assert (code, errors) == (0, "")
    answer = json.loads(out)
    assert answer["rows"]
    assert answer["paths"]
    assert answer["evidence"]
    assert answer["conflicts"] or words[0] != "Q04"


def test_the_store_of_the_environment_is_that_of_the_option(
    people: People, shared: str, colleague: Path
) -> None:
    asked = ("ask", "Q37", *ON, "--format", "json")

    by_option = people.run(colleague, *asked, "--store", shared)
    assert people.run(colleague, *asked, ICSGRAPH_STORE=shared) == by_option
    assert by_option[0] == 0


def test_a_colleague_needs_the_ledger_to_ask_what_was_known(
    people: People, shared: str, colleague: Path
) -> None:
    for option in ("--known", "--published-by"):
        code, out, errors = people.run(colleague, "ask", "Q37", option, "2026-01-01", "--store", shared)
        assert (code, out) == (2, "")
        assert "need the ledger: ask without --store" in errors
        assert is_one_sentence(errors)


def test_a_password_that_is_missing_or_wrong_is_said_in_a_sentence(
    people: People, shared: str, colleague: Path
) -> None:
    asked = ("ask", "Q37", *ON, "--store", shared)

    missing = people.run(colleague, *asked, NEO4J_PASSWORD=None)
    assert missing[:2] == (2, "")
    assert missing[2].startswith("icsgraph: set NEO4J_PASSWORD ")
    wrong = people.run(colleague, *asked, NEO4J_PASSWORD="certainly-wrong")
    assert wrong[:2] == (2, "")
    assert wrong[2].startswith("icsgraph: the server refused: ")
    assert "certainly-wrong" not in wrong[2]
    for _, _, errors in (missing, wrong):
        assert is_one_sentence(errors)


FOUND = [
    ("NHS Frimley Integrated Care Board", "icb:QNQ"),
    ("Frimly", "icb:QNQ"),
    ("nhs blakc contry icb", "icb:QUA"),
    ("Birmngham and Solihul", "icb:QHL"),
    ("QRL", "icb:QRL"),
    ("qrl", "icb:QRL"),
    ("E54000067", "icb:QRL"),
    ("E54000042", "icb:QRL"),
    ("icb:QVV", "icb:QVV"),
    ("chief executive Dorset ICB", "post:icb:QVV:chief_executive"),
    ("South East", "region:Y59"),
    ("UK Parliament", "parliament:parliament"),
    ("st", None),
    ("zzzzqqqq", None),
]


def test_names_codes_and_typing_mistakes_find_the_same_on_both_engines(
    running: Server, shared: str, colleague: Path, england_home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", running.password)
    there, here = open_view(Home(colleague), shared), open_view(england_home.home)
    try:
        for text, expected in FOUND:
            found = there.names.find(text, limit=50)
            assert found == here.names.find(text, limit=50), text
            assert expected is None or expected in [one.id for one in found], text
            only = ("icb", "post")
            assert there.names.find(text, only) == here.names.find(text, only), text
        assert there.names.find("zzzzqqqq") == []
    finally:
        there.store.close()
        there.names.close()
        here.names.close()


@pytest.mark.parametrize("text", ["Frimly", "E54000067"])
def test_find_on_the_command_line_gives_the_same_from_the_server(
    people: People, shared: str, colleague: Path, england_home: Any, text: str
) -> None:
    embedded = people.run(england_home.home.folder, "find", text, "--format", "json")

    assert people.run(colleague, "find", text, "--format", "json", "--store", shared) == embedded
    assert json.loads(embedded[1])


class Republished(Neo4jStore):
    """A store whose server gets another graph after the first page of names was read."""

    def ask(self, cypher: str, parameters: Mapping[str, Any], **limits: Any) -> list[Row]:
        rows = super().ask(cypher, parameters, **limits)
        if "$page" in cypher:
            self.name_graph("another")
        return rows

    def name_graph(self, key: str) -> None:
        with self.writing() as session:
            session.run("MATCH (g:IcsGraph {id: 'graph:this'}) SET g.content_key = $key", key=key).consume()


def test_names_read_while_another_graph_is_published_are_not_kept(
    running: Server, shared: str, tmp_path: Path, england_home: Any
) -> None:
    store = Republished(shared, running.user, running.password)
    try:
        with pytest.raises(StoreError, match="published while its names were read: ask again"):
            write_from_store(store, tmp_path / "graph.names", england_home.key)
    finally:
        store.name_graph(england_home.key)
        store.close()
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_breaks_once_is_not_noticed_on_the_command_line(
    people: People, shared: str, relay: Relay, colleague: Path
) -> None:
    asked = ("ask", "Q37", *ON, "--format", "json")
    direct = people.run(colleague, *asked, "--store", shared)
    relay.cuts, relay.after = 1, 4_000

    assert people.run(colleague, *asked, "--store", relay.uri) == direct
    assert relay.broken == 1
    assert direct[2] == ""


def test_a_second_ledger_is_refused_on_the_server_until_it_takes_over(
    people: People, shared: str, england_home: Any, tmp_path: Path
) -> None:
    first, second = england_home.home.folder, tmp_path / "second"
    with Home(second).ledger() as ledger:
        dataset = bundled()[0]
        assert dataset.bundled_file
        load(ledger, dataset, dataset.bundled_file)
        uuid = ledger.uuid
    publish = ("build", "--store", shared)

    code, out, errors = people.run(second, *publish)
    assert (code, out) == (2, "")
    assert re.search("another ledger .*--take-over", errors)
    assert is_one_sentence(errors)
    again = people.run(first, *publish)
    assert (again[0], again[2]) == (0, "published the difference: 0 written, 0 removed\n")

    code, _, errors = people.run(second, *publish, "--take-over")
    assert (code, errors.startswith("published all anew: ")) == (0, True), errors
    refusal = people.run(first, *publish)
    assert refusal[0] == 2
    assert uuid in refusal[2]


def test_a_restart_between_two_questions_is_survived_or_said_in_a_sentence(
    own_server: Own, opened: Opened
) -> None:
    store = opened()
    assert store.ask(COUNT, {}) == THREE
    own_server.stop()
    took = list[float]()
    began = time.monotonic()

    def starting() -> None:
        own_server.start()
        took.append(time.monotonic() - began)

    starter = threading.Thread(target=starting)
    starter.start()
    outcome: list[Row] | str
    try:
        outcome = store.ask(COUNT, {})
    except StoreError as error:
        outcome = str(error)
    starter.join()

    if took[0] < neo4j_store.RETRY_SECONDS / 3:
        assert outcome == THREE
    assert outcome == THREE or (isinstance(outcome, str) and is_one_sentence(outcome))
    assert time.monotonic() - began < max(neo4j_store.RETRY_SECONDS * 2, took[0]) + 10
    assert store.ask(COUNT, {}) == THREE


def test_a_server_stopped_for_good_is_said_within_the_time_for_retries(
    own_server: Own, opened: Opened, people: People, colleague: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 3)
    store = opened()
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 600)  # it counts when the store is made
    assert store.ask(COUNT, {}) == THREE
    server = own_server.start()
    own_server.stop()
    began = time.monotonic()

    assert "cannot be reached" in str(refused(store))
    assert 1 < time.monotonic() - began < 8

    began = time.monotonic()
    assert "cannot be reached" in str(refused(opened()))
    assert time.monotonic() - began < 3, "a server that was never reached is not waited for"
    code, out, errors = people.run(colleague, "ask", "Q37", *ON, "--store", server.uri)
    assert (code, out) == (2, "")
    assert "cannot be reached" in errors
    assert is_one_sentence(errors)
