"""Locations registered with the Care Quality Commission, their providers and managers."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

SAMPLE = Path(__file__).parent / "samples" / "cqc_locations.csv"


def _figures(ledger) -> dict[tuple[str, str], float]:
    rows = ledger.connection.execute(
        "SELECT subject, object, properties FROM claims WHERE verb='MEASURED_AS'"
    )
    return {(subject, measure): json.loads(own)["value"] for subject, measure, own in rows}


def test_a_location_its_provider_and_its_manager(taken):
    found = taken(SAMPLE)
    place, provider, post = (
        "care_location:1-999001",
        "care_provider:1-999100",
        "post:care_location:1-999001:registered_manager",
    )

    assert found.dataset == "cqc_locations"
    assert found.at("line 2") >= {
        (place, "name", "Test House"),
        (place, "category", "Residential social care"),
        (place, "service_types", "Care home service with nursing"),
        (place, "service_types", "Domiciliary care service"),
        (place, "care_home_beds", "12"),
        (place, "dormant", "no"),
        (place, "overall_rating", "Requires improvement"),
        (place, "WITHIN", "area with name “County Durham”"),
        (place, "PART_OF", provider),
        (provider, "name", "Testshire Care Ltd"),
        (provider, "company_number", "01234567"),
        (provider, "legal_form", "organisation"),
        (provider, "brand", "Testshire Homes"),
        ("national_body:cqc", "REGULATES", provider),
        (place, "HAS_POST", post),
        ("person:trial-tessa-anne-ms/1-999100", "name", "Trial, Tessa Anne, Ms"),
    }
    (appointment,) = [json.loads(one[2]) for one in found.at("line 2") if one[2].startswith('{"parties')]
    assert appointment["parties"] == {"person": ["person:trial-tessa-anne-ms/1-999100"], "post": [post]}


def test_a_per_cent_is_kept_as_its_hundredth_part(taken, ledger):
    taken(SAMPLE)
    provider = "care_provider:1-999100"

    assert _figures(ledger) == {
        (provider, "measure:registered_care_locations"): 2,
        (provider, "measure:care_home_beds"): 40,
        (provider, "measure:share_of_council_areas"): 0.01,
    }


def test_a_trust_that_is_registered_stays_a_trust(taken):
    found = taken(SAMPLE).at("line 3")

    assert ("care_location:1-999002", "PART_OF", "trust with ods code “RZ1”") in found
    assert not [one for one in found if one[0].startswith("care_provider")]


def test_both_layouts_of_days_are_read_and_an_end_is_the_last_day(taken, ledger):
    taken(SAMPLE)
    query = "SELECT subject, s0, e1 FROM claims WHERE verb = 'life' AND subject LIKE 'care%'"
    lives = {
        subject: (date.fromordinal(s), date.fromordinal(e))
        for subject, s, e in ledger.connection.execute(query)
    }

    assert lives == {
        "care_location:1-999001": (date(2020, 12, 1), date.max),
        "care_provider:1-999100": (date(2010, 10, 1), date.max),
        "care_location:1-999002": (date(2021, 1, 31), date(2023, 4, 1)),
    }


def test_telephone_and_web_address_are_nowhere(taken, ledger):
    taken(SAMPLE)
    text = " ".join(str(row) for row in ledger.connection.execute("SELECT * FROM claims"))

    assert "01000000001" not in text
    assert "www." not in text


def test_a_rating_or_number_that_is_none_is_refused_by_its_column(taken):
    reasons = [one.reason for one in taken(SAMPLE).loaded[0].refusals]

    assert reasons[0] == "column beds: “five” is not a number"
    assert reasons[1].startswith("column rating: “splendid” is not a known category: outstanding, good")


def test_the_headers_of_the_monthly_workbook_are_known(taken, tmp_path):
    path = tmp_path / "active.csv"
    path.write_text(
        "Location ID,Location HSCA start date,Care home?,Location Name,Location ODS Code,"
        "Location Telephone Number,Care homes beds,Location Inspection Directorate,"
        "Location Primary Inspection Category,Location Latest Overall Rating,Location Local Authority,"
        "Location Postal Code,Brand Name,Provider ID,Provider Name,Regulated activity - Surgical procedures\n"
        "1-999001,01/12/2020,Y,Test House,VZ999,01000 000001,12,Adults,Residential,Good,Testshire,ZZ1 1ZZ,,"
        "1-999100,Testshire Care Ltd,Y\n"
    )
    found = taken(path)

    assert found.dataset == "cqc_locations"
    assert found.loaded[0].refusals == []
    assert {
        ("care_location:1-999001", "postcode", "ZZ1 1ZZ"),
        ("care_location:1-999001", "ods_code", "VZ999"),
    } <= set(found.all)


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE)).counts == (4, 2, 2)


def test_the_published_locations_of_august_2025(taken, published, ledger):
    found = taken(published("cqc/locations_2025-08_head.csv"))

    # 999 records, 771 providers, of them one a trust; 871 rows name a manager
    assert found.counts == (999, 999, 0)
    assert found.loaded[0].published == date(2025, 8, 26)
    lives = [one[0] for one in found.all if one[1] == "life"]
    assert sum(one.startswith("care_location:") for one in lives) == 999
    assert sum(one.startswith("care_provider:") for one in lives) == 770
    assert sum(one.startswith("post:") for one in lives) == 871
    assert ("care_location:1-21268168552", "name", "AbilityAvenue Care") in found.at("line 2")
    assert ("care_provider:1-403886198", "name", "Hebe Healthcare Limited") in found.at("line 4")
    assert ("care_location:RX3LD", "PART_OF", "trust with ods code “RX3”") in found.at("line 304")
    # Voyage 1 Limited: 66.00% of council areas
    assert _figures(ledger)["care_provider:1-102643122", "measure:share_of_council_areas"] == 0.66
