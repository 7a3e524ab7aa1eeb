"""What was newly known or corrected between two days, and what a planned merger takes the footing from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from graph.stores.kglite_store import KgliteStore
from graph.stores.rows import NodeRow
from graph.stores.store import Store
from queries.change import Change
from queries.changes import changes

TABLES = Path(__file__).parents[1] / "spec/conftest.py"
EARLY, LATE = date(2024, 1, 1), date(2025, 3, 1)
SINCE, UNTIL = date(2025, 1, 1), date(2025, 6, 1)

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:new | NHS Newshire ICB
icb_cluster:one | Aldshire and Boldshire
joint_committee:q | Joint committee of both | 2024-01-01 ..
region:r | Testshire region
council:c | Testshire Council
post:icb:a:chief_executive | Chief executive, Aldshire | 2022-07-01 .. | role=chief_executive
post:icb:b:chief_executive | Chief executive, Boldshire | 2022-07-01 .. | role=chief_executive
post:icb:b:chair | Chair, Boldshire | 2022-07-01 .. | role=chair
person:ada/a | Ada Example
person:ben/b | Ben Example
icb:a -MEMBER_OF-> icb_cluster:one | 2023-01-01 ..
icb:b -MEMBER_OF-> icb_cluster:one | 2023-01-01 ..
icb:a -CLUSTERS_WITH-> icb:b | 2023-01-01 ..
icb:a -WITHIN-> region:r | 2022-07-01 ..
council:c -PARTNER_OF-> icb:a | 2022-07-01 .. | confidence=medium
icb:a -JOINTLY_EXERCISES-> joint_committee:q | 2024-01-01 ..
icb:a -DELEGATES_TO-> joint_committee:q | 2024-01-01 .. | function=beds; accountable_stays_with=x
icb:a -HAS_POST-> post:icb:a:chief_executive | 2022-07-01 .. | by_law=true
icb:b -HAS_POST-> post:icb:b:chief_executive | 2022-07-01 .. | by_law=true
icb:b -HAS_POST-> post:icb:b:chair | 2022-07-01 .. | by_law=true
person:ada/a -HOLDS-> post:icb:a:chief_executive | 2023-01-01 .. | capacity=joint
person:ada/a -HOLDS-> post:icb:b:chief_executive | 2023-01-01 .. | capacity=joint
person:ben/b -HOLDS-> post:icb:b:chair | 2023-01-01 .. | capacity=substantive
icb:a -SUCCEEDED_BY-> icb:new | planned 2027-04-01 ..
conflict:seats | seats of the board | .. | followed=nine; other=eight
conflict:old | name of the board | .. | followed=Ald; other=Aldish
conflict:still | code of the board | .. | followed=QA; other=QB
conflict:seats -CONCERNS-> icb:a | 2022-07-01 ..
conflict:old -CONCERNS-> icb:a | 2022-07-01 ..
conflict:still -CONCERNS-> icb:a | 2022-07-01 ..
"""

SIDES = {
    "conflict:seats": ("evidence:late", "evidence:early"),  # what was followed came between the two days
    "conflict:old": ("evidence:early", "evidence:early"),  # was settled before
    "conflict:still": ("evidence:late", "evidence:late"),  # both came between: nothing had been said before
}
LATELY = "council:c|icb:a"
"""The tie that only a publication between the two days shows."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    described = spec_from_file_location("tables", TABLES)
    assert described
    assert described.loader
    tables = module_from_spec(described)
    described.loader.exec_module(tables)
    rows = []
    for row in tables._graph(TABLE, {SINCE, UNTIL, date(2027, 4, 1), date(2026, 4, 2), date(2027, 4, 2)}):
        evidence = [
            "evidence:late#a.csv line 1" if LATELY in row.properties["id"] else "evidence:early#b line 1"
        ]
        changed = {"evidence": evidence} if "evidence" in row.properties else {}
        if sides := SIDES.get(str(row.properties["id"])):
            changed = {"evidence": [f"{sides[0]}#c line 1"], "other_evidence": [f"{sides[1]}#d line 1"]}
        rows.append(replace(row, properties=row.properties | changed))
        if row.properties["id"] == "evidence:testshire":
            assert isinstance(row, NodeRow)
            for name, day in (("evidence:early", EARLY), ("evidence:late", LATE)):
                rows.append(replace(row, properties=row.properties | {"id": name, "published": day}))
    nodes = [row for row in rows if isinstance(row, NodeRow)]
    made = KgliteStore(tmp_path_factory.mktemp("changes") / "graph.kgl")
    made.publish([*nodes, *(row for row in rows if not isinstance(row, NodeRow))])
    yield made
    made.close()


def of(found: list[Change], what: str) -> list[tuple[date | None, str]]:
    return [(one.day, one.says) for one in found if one.what == what]


def test_what_held_all_along_and_was_published_between_is_newly_known(store: Store) -> None:
    found = changes(store, SINCE, UNTIL, ["icb:a"])
    assert of(found, "newly known") == [(LATE, "Testshire Council is a partner council of NHS Aldshire ICB")]


def test_a_contradiction_is_a_correction_where_what_is_followed_came_between(store: Store) -> None:
    found = changes(store, SINCE, UNTIL, ["icb:a"])
    assert of(found, "corrected") == [(LATE, "seats of the board: nine, no longer eight")]


def test_before_it_was_published_nothing_is_new_or_corrected(store: Store) -> None:
    found = changes(store, date(2024, 6, 1), date(2025, 2, 28), ["icb:a"])
    assert of(found, "newly known") == of(found, "corrected") == []


def test_a_planned_merger_takes_the_footing_from_joint_posts_and_delegations(store: Store) -> None:
    found = changes(store, date(2026, 4, 2), date(2027, 4, 2), ["icb:a"])
    planned = "NHS Aldshire ICB was succeeded by NHS Newshire ICB"
    assert of(found, "planned") == [(date(2027, 4, 1), planned)]
    ends = {says.removesuffix(f" (with: {planned})") for day, says in of(found, "would end")}
    assert ends == {
        "Ada Example holds Chief executive, Aldshire",
        "NHS Aldshire ICB delegates to Joint committee of both",
        "NHS Aldshire ICB jointly exercises functions through Joint committee of both",
        "NHS Aldshire ICB shares leadership with NHS Boldshire ICB",
    }
    assert {day for day, _ in of(found, "would end")} == {date(2027, 4, 1)}
    assert not any("Ben Example" in one.says for one in found)  # who holds a post of one board alone stays
