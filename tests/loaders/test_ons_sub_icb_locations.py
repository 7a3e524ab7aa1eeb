"""Lookups of sub-ICB locations: of any year, told by its headers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "samples" / "ons_sub_icb_locations.csv"


def test_a_location_is_a_reporting_area_of_its_board(taken):
    found = taken(SAMPLE)

    assert found.dataset == "ons_sub_icb_locations"
    assert found.at("line 2") == {
        ("sub_icb:99Z", "ons_code", "E38999001"),
        ("sub_icb:99Z", "name", "NHS Testshire ICB - 99Z"),
        ("icb:QZ1", "ons_code", "E54999001"),
        ("icb:QZ1", "name", "NHS Testshire Integrated Care Board"),
        ("sub_icb:99Z", "REPORTING_GEOGRAPHY_OF", "icb:QZ1"),
        ("icb:QZ1", "WITHIN", "region:Y99"),
    }


def test_the_year_in_the_headers_is_the_vintage_and_a_scope_of_its_own(taken):
    (loaded,) = taken(SAMPLE).loaded

    assert (loaded.published, loaded.scope) == (date(2024, 12, 31), "England, 2024")
    assert loaded.refusals == []


def test_what_was_seen_in_a_year_may_have_begun_on_its_last_day(taken, ledger):
    taken(SAMPLE)
    days = ledger.connection.execute("SELECT DISTINCT s0, s1, e0, e1 FROM claims").fetchall()

    (bounds,) = [tuple(map(date.fromordinal, row)) for row in days]
    assert bounds == (date.min, date(2024, 12, 31), date(2024, 1, 2), date.max)


@pytest.mark.parametrize(
    ("header", "alliance"),
    [
        ("SICBL23CD,SICBL23CDH,SICBL23NM,ICB23CD,ICB23CDH,ICB23NM,CAL23CD,CAL23NM", "E56999001"),
        ("FID,SICBL23CD,SICBL23CDH,SICBL23NM,ICB23CD,ICB23CDH,ICB23NM,LAD23CD,LAD23NM", "E06999001"),
    ],
)
def test_lookups_of_other_years_and_of_other_geographies_are_the_same_dataset(
    taken, tmp_path, header, alliance
):
    path = tmp_path / "lookup.csv"
    cells = "E38999001,99Z,NHS Testshire ICB - 99Z,E54999001,QZ1,NHS Testshire Integrated Care Board"
    first = "1," if header.startswith("FID") else ""
    path.write_text(f"{header}\n{first}{cells},{alliance},Testshire\n")
    found = taken(path)

    assert found.dataset == "ons_sub_icb_locations"
    assert found.loaded[0].scope == "England, 2023"
    tie = (
        ("sub_icb:99Z", "WITHIN", f"cancer_alliance with ons code “{alliance}”")
        if alliance.startswith("E56")
        else ("icb:QZ1", "OVERLAPS", f"area:{alliance}")
    )
    assert tie in found.all


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE)).dataset == "ons_sub_icb_locations"


def test_the_published_lookup_of_2022(taken, published):
    found = taken(published("geo/LOC22_ICB22_NHSER22_EN_LU.csv"))

    # 106 lines below the header, 106 different locations, 42 boards, 7 regions: cut, sort -u and wc
    assert found.counts == (106, 106, 0)
    ties = [one for one in found.all if one[1] == "REPORTING_GEOGRAPHY_OF"]
    assert (len(ties), len({one[2] for one in ties})) == (106, 42)
    assert len({one[2] for one in found.all if one[1] == "WITHIN"}) == 7
    assert ("sub_icb:02P", "REPORTING_GEOGRAPHY_OF", "icb:QF7") in found.at("line 2")
    assert ("icb:QH8", "ons_code", "E54000026") in found.at("line 3")
    assert ("icb:QT1", "WITHIN", "region:Y60") in found.at("line 4")
