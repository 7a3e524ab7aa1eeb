"""Need-weighted populations of practices: measures of a year, and no pounds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "samples" / "nhs_need_weights.csv"


def _figures(ledger, practice: str) -> dict[str, float]:
    query = "SELECT object, properties FROM claims WHERE verb = 'MEASURED_AS' AND subject = ?"
    rows = ledger.connection.execute(query, (f"practice:{practice}",))
    return {measure.removeprefix("measure:"): json.loads(own)["value"] for measure, own in rows}


def test_the_figures_of_a_practice_are_the_measures_of_the_boards(taken, ledger):
    found = taken(SAMPLE, "2025-04-01")

    assert found.dataset == "nhs_need_weights"
    assert _figures(ledger, "Z99001") == {
        "registered_population": 3928.0204,
        "general_acute_weighted_population": 4873.2,
        "community_weighted_population": 5185.24,
        "mental_health_weighted_population": 4503.44,
        "maternity_weighted_population": 0,
        "health_inequalities_weighted_population": 7290.28,
        "prescribing_weighted_population": 5068.45,
        "core_weighted_population": 4908.8085,
        "primary_medical_need_weighted_population": 4340.16,
        "primary_medical_weighted_population": 4782.6818,
    }
    assert ("practice:Z99001", "WITHIN", "area:E06999001") in found.at("line 2")
    assert not [one for one in found.all if one[2].startswith("icb")]


@pytest.mark.parametrize(("day", "year"), [("2025-04-01", "2025/26"), ("2025-03-31", "2024/25")])
def test_the_financial_year_is_that_of_the_vintage(taken, ledger, day, year):
    taken(SAMPLE, day)
    query = "SELECT properties FROM claims WHERE verb = 'MEASURED_AS'"

    assert {json.loads(own)["financial_year"] for (own,) in ledger.connection.execute(query)} == {year}


def test_another_year_stands_beside_the_first(taken, ledger):
    taken(SAMPLE, "2024-04-01")
    taken(SAMPLE, "2025-04-01")

    assert len(ledger.active_runs()) == 2


def test_a_population_that_is_no_number_refuses_the_row(taken):
    (refusal,) = taken(SAMPLE, "2025-04-01").loaded[0].refusals
    assert refusal.reason == "column registered_population: “many” is not a population"


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE), "2025-04-01").counts == (6, 5, 1)


def test_the_published_weights_of_2025_26(taken, published, ledger):
    found = taken(published("allocations/icb_need_weights_2025_26.csv"), "2025-04-01")

    # 6,348 practices in 309 districts; every column of figures adds up to the same population
    assert found.counts == (6348, 6348, 0)
    assert len({one[2] for one in found.all if one[1] == "WITHIN"}) == 309
    assert _figures(ledger, "A81001")["registered_population"] == 3928.0204
    assert _figures(ledger, "A81002")["core_weighted_population"] == 23312.1092
    assert ("practice:A81001", "WITHIN", "area:E06000004") in found.at("line 2")
    query = "SELECT object, properties FROM claims WHERE verb = 'MEASURED_AS'"
    sums: dict[str, float] = {}
    for measure, own in ledger.connection.execute(query):
        sums[measure] = sums.get(measure, 0) + json.loads(own)["value"]
    for measure in (
        "registered_population",
        "core_weighted_population",
        "primary_medical_weighted_population",
    ):
        assert round(sums[f"measure:{measure}"]) == 63_849_324
