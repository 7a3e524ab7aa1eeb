"""Standing rules of the bundle: what they rest on, which bodies they reach, that they find nothing."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.build.build import Built, rows
from graph.ledger import Ledger
from graph.stores.rows import NodeRow, RelationshipRow
from loaders.dataset import dataset
from loaders.load import load

BODIES = (
    "england_body_kinds",
    "england_national_bodies",
    "england_nhse_regions",
    "england_icbs",
    "england_councils",
    "england_trusts",
    "england_services",
    "england_post_holders",
)
RULES = "england_standing_rules"
OWN_RECORDS = {"evidence", "graph", "standing_rule"}
"""Kinds that tell of the tables loaded, so that one table more is more of them."""


@pytest.fixture(scope="module")
def table() -> list[dict[str, str]]:
    path = dataset(RULES).bundled_file
    assert path
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _graph(folder: Path, *names: str) -> list[NodeRow | RelationshipRow]:
    with Ledger(folder / "ledger.db") as ledger:
        for name in names:
            one = dataset(name)
            assert one.bundled_file
            load(ledger, one, one.bundled_file)
        return list(rows(ledger, Built("testing"), work_folder=folder))


@pytest.fixture(scope="module")
def with_rules(tmp_path_factory: pytest.TempPathFactory) -> list[NodeRow | RelationshipRow]:
    return _graph(tmp_path_factory.mktemp("with"), *BODIES, RULES)


def _ties(
    graph: list[NodeRow | RelationshipRow], type_name: str, on: str, **more: Any
) -> Iterator[RelationshipRow]:
    day = date.fromisoformat(on)
    for one in graph:
        if isinstance(one, RelationshipRow) and one.type_name == type_name:
            said = one.properties
            lives = said["valid_from"] <= day < said["valid_to"]  # type: ignore[operator]
            if lives and all(said.get(key) == value for key, value in more.items()):
                yield one


def test_every_rule_is_read_and_none_refused(tmp_path: Path, table: list[dict[str, str]]) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        one = dataset(RULES)
        assert one.bundled_file
        loaded = load(ledger, one, one.bundled_file)

    assert (loaded.rows_read, loaded.rows_accepted, loaded.refusals) == (len(table), len(table), [])


def test_what_nobody_read_has_low_confidence_and_the_rest_has_a_document(table: list[dict[str, str]]) -> None:
    for row in table:
        general = row["documents"].split() == ["general-knowledge"]
        assert (row["confidence"] == "low") == general, row["rule"]
        assert row["provision"], row["rule"]


def test_no_rule_rests_on_a_bill_or_begins_after_the_evidence(table: list[dict[str, str]]) -> None:
    for row in table:
        assert "bill" not in row["provision"].lower(), row["rule"]
        assert row["valid_from"] < "2026-07-02", row["rule"]


def test_a_rule_that_was_not_read_is_never_a_provision(with_rules: list[NodeRow | RelationshipRow]) -> None:
    ties = [one for one in with_rules if isinstance(one, RelationshipRow) and one.properties["by_law"]]

    assert len(ties) > 5_000
    for tie in ties:
        assert not (tie.properties["confidence"] == "low" and tie.properties["provision"]), tie.properties[
            "id"
        ]
        assert tie.properties["provision"] or tie.properties["unverified_basis"], tie.properties["id"]


def test_rules_find_nothing(with_rules: list[NodeRow | RelationshipRow], tmp_path: Path) -> None:
    without = _graph(tmp_path, *BODIES)
    found, bare = (
        Counter(
            one.properties["kind"]
            for one in graph
            if isinstance(one, NodeRow)
            and not one.properties.get("by_law")
            and one.properties["kind"] not in OWN_RECORDS
        )
        for graph in (with_rules, without)
    )

    assert found == bare
    assert found["icb"] == 48
    assert not any(one.properties.get("by_law") for one in without)


@pytest.mark.parametrize(
    ("on", "services", "boards"),
    [
        ("2024-03-31", 59, 0),
        ("2024-04-01", 59, 20),  # Midlands 11, East of England 6, North West 3
        ("2025-03-31", 59, 20),
        ("2025-03-31", 70, 0),
        ("2025-04-01", 59, 0),
        ("2025-04-01", 70, 42),
        ("2026-04-01", 70, 36),
    ],
)
def test_specialised_services_were_delegated_in_three_regions_first(
    with_rules: list[NodeRow | RelationshipRow], on: str, services: int, boards: int
) -> None:
    given = {"function": "specialised services", "number_of_services": services}
    to = [one.to_id for one in _ties(with_rules, "DELEGATES_TO", on, **given)]

    assert len([one for one in to if one.startswith("icb:")]) == boards


@pytest.mark.parametrize(
    ("type_name", "on", "number"),
    [
        ("MAY_DIRECT", "2022-06-30", 0),
        ("MAY_DIRECT", "2022-07-01", 42),
        ("MAY_DIRECT", "2026-04-01", 36),
        ("ASSESSED_BY", "2026-04-01", 36),
        ("OVERSEES", "2026-04-01", 36),
        ("ALLOCATES", "2026-04-01", 36),
    ],
)
def test_powers_over_boards_reach_every_board_while_it_is_there(
    with_rules: list[NodeRow | RelationshipRow], type_name: str, on: str, number: int
) -> None:
    ties = list(_ties(with_rules, type_name, on))

    assert len({end for one in ties for end in (one.from_id, one.to_id) if end.startswith("icb:")}) == number


def test_nhs_trusts_may_be_directed_and_foundation_trusts_may_not(
    with_rules: list[NodeRow | RelationshipRow],
) -> None:
    forms = {
        one.properties["id"]: one.properties.get("legal_form")
        for one in with_rules
        if isinstance(one, NodeRow) and one.properties["kind"] == "trust"
    }
    directed = {one.to_id for one in _ties(with_rules, "MAY_DIRECT", "2026-05-01") if one.to_id in forms}

    assert directed
    assert {forms[one] for one in directed} == {"statutory corporation"}


def test_every_council_has_its_officers_and_committees(with_rules: list[NodeRow | RelationshipRow]) -> None:
    held = Counter(
        one.to_id.rpartition(":")[2]
        for one in _ties(with_rules, "HAS_POST", "2026-05-01")
        if one.from_id.startswith("council:")
    )
    parts = Counter(
        one.from_id.rpartition(":")[2]
        for one in _ties(with_rules, "PART_OF", "2026-05-01")
        if one.to_id.startswith("council:")
    )

    # the 153 councils of the fact base; the two of Surrey that are to come have none yet
    assert set(held.values()) == {153}
    assert len(held) == 8
    assert parts == {"health_and_wellbeing_board": 153, "scrutiny_committee": 153}
