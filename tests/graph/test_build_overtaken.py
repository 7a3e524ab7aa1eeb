"""Of a contract the last notice counts, in whichever file it stands and whenever that was loaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.claims import Claim, FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence

EVER = Bounds.of(date(2024, 1, 1), date(2024, 1, 1))


def notice(day: str, pence: str, code: str = "ocds-a", place: str = "") -> tuple[Claim, ...]:
    """A notice that gives one contract, or a lot of it, a value."""
    said = Evidence(place or f"notices.json {day}", published=date.fromisoformat(day))
    contract = Ref.mint("contract", code)
    return (
        FieldClaim(contract, LIFE, "", EVER, said),
        FieldClaim(contract, "value_pence", pence, EVER, said),
    )


@pytest.fixture
def noted(testshire):
    def record(*claims: Claim, **more):
        given = {"dataset": "notices", "scope": "notices", "registers": ("contract",)}
        return testshire.record(*claims, **given | {"latest_of": "contract"} | more)

    return record


def test_the_later_notice_counts_in_whichever_order_they_are_loaded(testshire, noted):
    noted(*notice("2025-03-01", "200"))
    noted(*notice("2025-01-01", "100"))
    graph = testshire.graph()
    assert graph.node("contract:ocds-a")["value_pence"] == "200"
    assert graph.built.conflicts == 0


def test_within_a_day_the_one_loaded_later_counts(testshire, noted):
    noted(*notice("2025-03-01", "200"))
    noted(*notice("2025-03-01", "300"))
    assert testshire.graph().node("contract:ocds-a")["value_pence"] == "300"


def test_a_lot_that_the_later_notice_has_not_is_gone(testshire, noted):
    both = (*notice("2025-01-01", "1", "ocds-a/1"), *notice("2025-01-01", "2", "ocds-a/2"))
    shared = both[0].evidence
    noted(*(replace(one, evidence=shared) for one in both))
    noted(*notice("2025-02-01", "3", "ocds-a/2"))
    graph = testshire.graph()
    assert graph.node("contract:ocds-a/2")["value_pence"] == "3"
    assert graph.ids("contract") == {"contract:ocds-a/2"}


def test_other_contracts_stay(testshire, noted):
    noted(*notice("2025-01-01", "1"), *notice("2025-02-01", "2", "ocds-b"))
    graph = testshire.graph()
    assert [graph.node(f"contract:ocds-{one}")["value_pence"] for one in "ab"] == ["1", "2"]


def test_what_was_published_by_a_day_is_the_notice_of_then(testshire, noted):
    noted(*notice("2025-01-01", "100"), *notice("2025-03-01", "200"), published=date(2025, 3, 1))
    graph = testshire.graph(published_by=date(2025, 2, 1))
    assert graph.node("contract:ocds-a")["value_pence"] == "100"


def test_the_earlier_notice_is_back_once_the_later_is_undone(testshire, noted):
    noted(*notice("2025-01-01", "100"))
    later = noted(*notice("2025-03-01", "200"))
    testshire.ledger.undo(later.run, "wrong file")
    assert testshire.graph().node("contract:ocds-a")["value_pence"] == "100"


def test_datasets_that_do_not_say_so_are_left_as_they_are(testshire, noted):
    noted(*notice("2025-01-01", "100"), latest_of="")
    noted(*notice("2025-03-01", "200"), latest_of="")
    assert testshire.graph().built.conflicts == 1
