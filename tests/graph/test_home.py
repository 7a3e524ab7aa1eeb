"""The user's folder: graphs beside each other, one of them current, readers undisturbed."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from graph.build.build import content_key
from graph.claims import FactClaim, FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import ClaimKind
from graph.home import KEPT_GRAPHS, BuildStopped, Home, default_folder
from graph.kinds.law import StandingRule
from graph.ledger import Ledger
from graph.relationships import Layer
from graph.stores.kglite_store import KgliteStore
from graph.stores.rows import StoreError
from loaders.dataset import bundled

HOW_MANY = "MATCH (n:IcsGraph) WHERE n.kind = 'icb' RETURN count(n) AS number"


@pytest.fixture
def home(testshire) -> Home:
    """A home whose ledger knows one board."""
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"))
    return Home(testshire.ledger.path.parent)


def boards(store: KgliteStore) -> int:
    return store.ask(HOW_MANY, {})[0]["number"]


def another(testshire, code: str = "QYY") -> None:
    testshire.record(*testshire.body(f"icb:{code}", "2022-07-01", name=f"NHS Mockshire {code}"))


def files(home: Home) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in home.graphs.iterdir()}


def stopped(testshire) -> None:
    """Record a rule that stops the build."""
    rule = StandingRule(rule="x", from_end="{body}", type_name="HAS_POST", to_end="{body}/mascot")
    said = testshire.said(2, kind=ClaimKind.REQUIREMENT)
    about = {"about": (Ref.to("body_kind:icb"),)}
    testshire.record(
        *testshire.body("body_kind:icb", "2022-07-01"), FactClaim(rule, about, Bounds.of(), said)
    )


def test_a_home_makes_nothing_before_it_is_needed(tmp_path):
    home = Home(tmp_path / "home")
    assert home.current_key() is None
    with pytest.raises(StoreError, match="there is no graph yet: run “icsgraph start”"):
        home.store()
    with pytest.raises(StoreError, match="there is no graph yet"):
        home.names()
    assert not home.folder.exists()


def test_the_folder_is_the_one_that_is_stated(monkeypatch, tmp_path):
    monkeypatch.setenv("ICSGRAPH_HOME", str(tmp_path))
    assert default_folder() == tmp_path


@pytest.mark.parametrize(
    ("platform", "variable", "ending"),
    [
        ("linux", "XDG_DATA_HOME", "icsgraph"),
        ("win32", "LOCALAPPDATA", "icsgraph"),
        ("darwin", "HOME", "Library/Application Support/icsgraph"),
    ],
)
def test_each_platform_has_its_folder(monkeypatch, tmp_path, platform, variable, ending):
    monkeypatch.delenv("ICSGRAPH_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert default_folder() == tmp_path / ending


def test_a_build_is_current_and_answers(home, testshire):
    built = home.build(testshire.ledger)
    assert home.current_key() == built.content_key == content_key(testshire.ledger)
    assert boards(home.store()) == 1
    assert not home.is_stale(testshire.ledger)


def test_what_is_recorded_makes_the_graph_stale_until_it_is_built(home, testshire):
    home.build(testshire.ledger)
    another(testshire)
    assert home.is_stale(testshire.ledger)
    home.build(testshire.ledger)
    assert not home.is_stale(testshire.ledger)
    assert boards(home.store()) == 2


def test_a_second_build_of_the_same_content_writes_no_graph(home, testshire):
    first = home.build(testshire.ledger)
    before = files(home)
    again = home.build(testshire.ledger)
    after = files(home)
    assert (again.nodes, again.relationships) == (first.nodes, first.relationships)
    assert {name for name in before if before[name] != after[name]} <= {"current"}
    assert set(before) == set(after)


def test_a_forced_build_writes_the_graph_again(home, testshire):
    key = home.build(testshire.ledger).content_key
    before = files(home)
    home.build(testshire.ledger, force=True)
    assert files(home)[f"{key}.kgl"] != before[f"{key}.kgl"]


def test_readers_keep_the_graph_they_opened(home, testshire):
    home.build(testshire.ledger)
    reader = home.store()
    assert boards(reader) == 1
    another(testshire)
    home.build(testshire.ledger)
    assert boards(reader) == 1
    assert boards(home.store()) == 2


def test_readers_keep_the_graph_they_opened_when_its_file_is_removed(home, testshire):
    key = home.build(testshire.ledger).content_key
    reader = home.store()
    assert boards(reader) == 1
    (home.graphs / f"{key}.kgl").unlink()
    hops = reader.neighbours(["icb:QZZ"], frozenset({Layer.IDENTITY}), date(2023, 1, 1))
    assert [hop.to_name for hop in hops] == ["NHS Testshire"]


def test_a_build_that_is_stopped_leaves_the_current_graph_and_no_litter(home, testshire):
    home.build(testshire.ledger)
    before = files(home)
    stopped(testshire)
    with pytest.raises(BuildStopped, match="the graph is not published: “mascot” is not a role"):
        home.build(testshire.ledger)
    assert files(home) == before


def test_the_pointer_is_replaced_whole(home, testshire):
    home.build(testshire.ledger)
    before = (home.graphs / "current").stat().st_ino
    another(testshire)
    home.build(testshire.ledger)
    assert (home.graphs / "current").stat().st_ino != before
    assert not list(home.graphs.glob("*.part"))


def test_tidying_keeps_the_current_graph_and_the_newest_others(home, testshire):
    current = home.build(testshire.ledger).content_key
    for year in range(2000, 2000 + KEPT_GRAPHS + 3):
        home.build(testshire.ledger, published_by=date(year, 1, 1))
    kept = {path.stem for path in home.graphs.glob("*.json")}
    assert current in kept
    assert len(kept) == KEPT_GRAPHS + 1
    assert content_key(testshire.ledger, published_by=date(2000, 1, 1)) not in kept
    assert {path.stem for path in home.graphs.glob("*.kgl")} == kept
    assert boards(home.store()) == 1


def test_tidying_removes_what_a_killed_build_left_behind_once_it_is_old(home, testshire):
    home.build(testshire.ledger)
    left = ["work-abc.part", "0123.kgl.99.part", "0123.names.99.part", "0123.kgl", "0123.names"]
    for name in [*left, "fresh.kgl.77.part"]:
        (home.graphs / name).write_bytes(b"half")
    two_days_ago = time.time() - timedelta(days=2).total_seconds()
    for name in left:
        os.utime(home.graphs / name, (two_days_ago, two_days_ago))
    home.build(testshire.ledger)
    assert not set(left) & set(files(home))
    assert "fresh.kgl.77.part" in files(home)
    assert boards(home.store()) == 1


@pytest.mark.parametrize("keep", [0, 20, 500, -10])
def test_a_damaged_graph_gives_a_sentence_and_is_built_again_by_force(home, testshire, keep):
    key = home.build(testshire.ledger).content_key
    path = home.graphs / f"{key}.kgl"
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(StoreError, match=r"is damaged .*: run “icsgraph build --force”"):
        boards(home.store())
    home.build(testshire.ledger, force=True)
    assert boards(home.store()) == 1


def test_a_damaged_name_index_gives_a_sentence(home, testshire):
    key = home.build(testshire.ledger).content_key
    (home.graphs / f"{key}.names").write_bytes(b"no index at all" * 100)
    with pytest.raises(StoreError, match=r"is damaged .*: run “icsgraph build --force”"):
        home.names().find("Testshire")


@pytest.mark.parametrize("ending", ["kgl", "names", "json"])
def test_a_graph_of_which_a_file_is_missing_is_built_again(home, testshire, ending):
    key = home.build(testshire.ledger).content_key
    (home.graphs / f"{key}.{ending}").unlink()
    home.build(testshire.ledger)
    assert boards(home.store()) == 1
    assert home.names().find("NHS Testshire")[0].id == "icb:QZZ"


def test_a_manifest_that_cannot_be_read_is_as_good_as_none(home, testshire):
    key = home.build(testshire.ledger).content_key
    (home.graphs / f"{key}.json").write_text('{"content_key": "0')
    with pytest.raises(StoreError, match="there is no graph yet"):
        home.store()
    home.build(testshire.ledger)
    assert boards(home.store()) == 1


def test_the_manifest_tells_problems_with_their_places(home, testshire):
    testshire.record(FieldClaim(Ref("icb", "ods_code", "Q00"), LIFE, "", Bounds.of(), testshire.said(8)))
    key = home.build(testshire.ledger).content_key
    noted = json.loads((home.graphs / f"{key}.json").read_text())
    (problem,) = noted["problems"]
    assert problem["message"] == "there is no icb with ods code “Q00”"
    assert problem["where"] == ["testshire.csv line 8"]


@pytest.mark.parametrize("name", ["with space", "100% done", "a#b", "what?", "Ämter", "it's"])
def test_a_home_may_have_any_name(tmp_path, testshire, name):
    folder = tmp_path / name
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"))
    testshire.ledger.backup(folder / "ledger.db")
    home = Home(folder)
    with home.ledger() as ledger:
        home.build(ledger)
    assert boards(home.store()) == 1
    assert home.names().find("Testshire")[0].id == "icb:QZZ"
    assert {path.name for path in tmp_path.iterdir()} == {name, "ledger.db"} | {
        path.name for path in tmp_path.glob("ledger.db-*")
    }


def test_known_is_built_beside_the_current_graph(home, testshire):
    testshire.ledger.connection.execute("UPDATE runs SET recorded='2024-01-05T09:00:00+00:00'")
    another(testshire)
    home.build(testshire.ledger)
    current = home.current_key()
    then = home.build(testshire.ledger, known=date(2024, 6, 1))
    assert home.current_key() == current
    assert boards(home.store(then.content_key)) == 1
    assert home.store(then.content_key).info().known == date(2024, 6, 1)
    assert boards(home.store()) == 2


COUNTS = (
    "MATCH (c:IcsGraph)-[r:HAS_VALUE]->(v:IcsGraph) WHERE c.id = 'count:ccg' AND r.field = 'number'"
    " AND r.valid_from <= v.valid_to RETURN v.name AS number ORDER BY number"
)


@pytest.fixture(scope="module")
def england_home(england_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Ledger]:
    home = Home(tmp_path_factory.mktemp("england-home"))
    shutil.copytree(england_folder, home.folder, dirs_exist_ok=True)
    ledger = home.ledger()
    yield home, ledger
    ledger.connection.close()


def test_in_2020_the_195_of_the_commons_library_was_known_and_the_191_was_not(england_home):
    home, ledger = england_home
    then = home.build(ledger, published_by=date(2020, 12, 31))
    numbers = {row["number"] for row in home.store(then.content_key).ask(COUNTS, {})}
    assert "195" in numbers
    assert "191" not in numbers
    assert {"191", "135", "106"} <= {row["number"] for row in home.store().ask(COUNTS, {})}


def test_before_anything_was_published_nothing_is_known(england_home):
    home, ledger = england_home
    nothing = home.build(ledger, published_by=date(1900, 1, 1))
    assert (nothing.nodes, nothing.relationships) == (1, 0)
    assert home.store(nothing.content_key).info().published_by == date(1900, 1, 1)


def test_the_current_graph_tells_of_itself(england_home):
    home, ledger = england_home
    info = home.store().info()
    assert info.ledger == ledger.uuid
    assert info.evidence_until == date(2026, 7, 2)
    assert len(info.datasets) == len(bundled())
    assert (info.known, info.published_by) == (None, None)


def test_an_answer_that_would_be_cut_is_an_error(england_home):
    home, _ = england_home
    with pytest.raises(StoreError, match="more than 10 rows: narrow the question"):
        home.store().ask("MATCH (n:IcsGraph) RETURN n.id AS id", {}, limit=10)


def test_nothing_is_written_to_a_published_graph(england_home):
    home, _ = england_home
    with pytest.raises(StoreError, match="the graph could not answer"):
        home.store().ask("CREATE (n:IcsGraph {id: 'x', name: 'x'}) RETURN n.id AS id", {})


def test_the_folder_of_the_graphs_is_a_plain_path(england_home):
    home, _ = england_home
    assert isinstance(home.graphs, Path)
    assert home.log_path.parent == home.folder
