"""A hundred kills at moments spread over a whole run: nothing committed is lost, nothing is half."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.home import Home
from graph.ledger import Ledger
from loaders.dataset import Dataset
from loaders.load import load

ROOT = Path(__file__).parents[2]
MOMENTS = 100
AT_A_TIME = 2

CHILD = """
import sys
from pathlib import Path
from graph.home import Home
from loaders.dataset import datasets
from loaders.load import load

home = Home(Path(sys.argv[1]))
print("started", flush=True)
with home.ledger() as ledger:
    for dataset in (datasets()[name] for name in sys.argv[2:]):
        loaded = load(ledger, dataset, dataset.bundled_file)
        if loaded.new:
            print("committed", loaded.run, dataset.name, loaded.claims, flush=True)
    print("published", home.build(ledger).content_key, flush=True)
"""


@dataclass(frozen=True)
class Expected:
    """What a run of these tables that nobody disturbs leaves: claims of each, and how long it takes."""

    tables: list[Dataset]
    claims: dict[str, int]
    begun: Path
    seconds: float


def start(folder: Path, tables: list[Dataset]) -> tuple[subprocess.Popen[bytes], Path]:
    said = folder / "said.txt"
    with said.open("wb") as stream:
        names = [one.name for one in tables]
        command = [sys.executable, "-c", CHILD, str(folder / "home"), *names]
        child = subprocess.Popen(command, stdout=stream, cwd=ROOT)
    return child, said


def whole_lines(said: Path) -> list[list[str]]:
    """What the child had said; a line that was cut off does not count."""
    return [line.split() for line in said.read_text().split("\n")[:-1]]


def undisturbed(folder: Path, tables: list[Dataset]) -> tuple[float, dict[str, int]]:
    folder.mkdir()
    before = time.monotonic()
    child, said = start(folder, tables)
    assert child.wait(timeout=60) == 0
    seconds = time.monotonic() - before
    lines = [line for line in whole_lines(said) if line[0] == "committed"]
    return seconds, {name: int(claims) for _, _, name, claims in lines}


@pytest.fixture(scope="module")
def expected(small_tables: list[Dataset], tmp_path_factory: pytest.TempPathFactory) -> Expected:
    folder = tmp_path_factory.mktemp("undisturbed")
    with ThreadPoolExecutor(AT_A_TIME) as several:
        runs = list(several.map(undisturbed, [folder / "one", folder / "two"], [small_tables] * 2))
    begun = Home(folder / "begun")
    with begun.ledger() as ledger:
        for dataset in [one for at, one in enumerate(small_tables) if at % 2 or one.name == "england_stps"]:
            assert dataset.bundled_file
            load(ledger, dataset, dataset.bundled_file)
        begun.build(ledger)
    return Expected(small_tables, runs[0][1], begun.folder, max(seconds for seconds, _ in runs))


def check_ledger(ledger: Ledger, committed: list[list[str]], expected: Expected) -> None:
    """The file is sound, every run in it is whole, and every run that was told of is there."""
    assert ledger.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert ledger.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    query = "SELECT count(*) FROM claims WHERE run=?"
    for run in ledger.runs():
        claims = ledger.connection.execute(query, (run.number,)).fetchone()
        assert claims == (expected.claims[run.dataset],)
        assert run.rows_read == run.rows_accepted + run.rows_refused
    there = {(str(run.number), run.dataset) for run in ledger.runs()}
    assert {(run, name) for _, run, name, _ in committed} <= there


def check_graph(home: Home, published: list[list[str]], begun: bool) -> None:
    """The pointer, when there is one, names a graph that opens and answers, and its name index."""
    key = home.current_key()
    assert key or not (begun or published)
    if key is not None:
        assert home.store().info().content_key == key
        assert home.store().ask("MATCH (n:IcsGraph {kind: 'stp'}) RETURN n.id AS id", {})
        assert home.names().find("NHS England")
    for _, told in published:
        assert key == told


def finish(home: Home, expected: Expected) -> None:
    """A normal run after it succeeds, and everything is there once."""
    with home.ledger() as ledger:
        for dataset in expected.tables:
            assert dataset.bundled_file
            load(ledger, dataset, dataset.bundled_file)
        assert sorted(run.dataset for run in ledger.active_runs()) == sorted(expected.claims)
        built = home.build(ledger)
    assert home.store().info().nodes == built.nodes


def kill_once(moment: int, delay: float, folder: Path, expected: Expected) -> bool:
    """Kill a run after a delay and look at what it left. Whether it was killed at work."""
    folder.mkdir()
    begun = moment % 2 == 1
    if begun:  # half of the runs add to a ledger and replace a graph that is there already
        shutil.copytree(expected.begun, folder / "home")
    child, said = start(folder, expected.tables)
    time.sleep(delay)
    child.kill()
    killed = child.wait(timeout=60) < 0
    lines, home = whole_lines(said), Home(folder / "home")
    with home.ledger() as ledger:
        check_ledger(ledger, [line for line in lines if line[0] == "committed"], expected)
    check_graph(home, [line for line in lines if line[0] == "published"], begun)
    if moment % 8 < 2:  # a quarter of them, of both sorts
        finish(home, expected)
    shutil.rmtree(folder)
    return killed


@pytest.mark.slow
def test_a_run_killed_at_any_moment_loses_nothing_and_leaves_nothing_half(tmp_path, expected):
    chance = random.Random(2026)
    delays = [(number + chance.random()) / MOMENTS * expected.seconds for number in range(MOMENTS)]
    with ThreadPoolExecutor(AT_A_TIME) as several:
        waiting = [
            several.submit(kill_once, number, delay, tmp_path / str(number), expected)
            for number, delay in enumerate(delays)
        ]
        killed = [one.result() for one in waiting]
    assert len(killed) == MOMENTS
    assert sum(killed) >= MOMENTS / 2  # the others had finished before their moment came
