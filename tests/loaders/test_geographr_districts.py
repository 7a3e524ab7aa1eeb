"""District codes year by year: when each was in use, and what came after it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

SAMPLE = Path(__file__).parent / "samples" / "geographr_districts.csv"


def _successions(ledger) -> dict[tuple[str, str], str]:
    rows = ledger.connection.execute(
        "SELECT subject, object, properties FROM claims WHERE verb = 'SUCCEEDED_BY'"
    )
    return {(before, after): json.loads(own)["succession"] for before, after, own in rows}


def _lives(ledger) -> dict[str, tuple[date, ...]]:
    rows = ledger.connection.execute("SELECT subject, s0, s1, e0, e1 FROM claims WHERE verb = 'life'")
    return {subject: tuple(map(date.fromordinal, days)) for subject, *days in rows}


def test_districts_that_became_one_another_or_several(taken, ledger):
    assert taken(SAMPLE).counts == (7, 6, 1)
    assert _successions(ledger) == {
        ("area:E07999001", "area:E06999001"): "merger",
        ("area:E07999002", "area:E06999001"): "merger",
        ("area:E07999004", "area:E07999005"): "split",
        ("area:E07999004", "area:E07999006"): "split",
        ("area:E07999007", "area:E07999008"): "rename",
    }


def test_a_code_ended_between_the_last_year_it_is_in_and_the_next(taken, ledger):
    taken(SAMPLE)
    lives = _lives(ledger)

    assert lives["area:E07999001"] == (date.min, date(2021, 12, 31), date(2022, 1, 2), date(2023, 12, 31))
    assert lives["area:E06999001"] == (date(2022, 1, 2), date(2023, 12, 31), date(2023, 1, 2), date.max)


def test_an_area_that_took_in_another_began_no_later_for_it(taken, ledger, edited):
    def take_in(header, rows):
        rows.append(
            ["E07999009", "Gone", "E07999003", "Shepford and Hythe", "E07999003", "Shepford and Hythe"]
        )

    taken(edited(SAMPLE, take_in))
    assert _lives(ledger)["area:E07999003"][0] == date.min


def test_a_new_name_is_not_a_new_district(taken):
    found = taken(SAMPLE).at("line 4")

    assert {one[2] for one in found if one[1] == "name"} == {"Shepford", "Shepford and Hythe"}
    assert not [one for one in found if one[1] == "SUCCEEDED_BY"]


def test_what_lies_outside_of_england_is_refused(taken):
    (refusal,) = taken(SAMPLE).loaded[0].refusals
    assert refusal.reason == "column codes: “W06999001” is no district of England, outside of the scope"


def test_the_order_of_columns_does_not_matter(taken, turned, ledger):
    assert taken(turned(SAMPLE)).counts == (7, 6, 1)
    assert len(_successions(ledger)) == 5


def test_the_published_years_2016_to_2024(taken, published, ledger):
    found = taken(published("geo/ltla_2016_2024.csv"))

    # 393 lines, of which 34 begin with S, 22 with W, 11 with N
    assert found.counts == (393, 326, 67)
    assert found.loaded[0].published == date(2024, 12, 31)
    assert ("area:E07000187", "SUCCEEDED_BY", "area:E06000066") in found.at("line 223")
    assert ("area:E07000204", "SUCCEEDED_BY", "area:E07000245") in found.at("line 333")
    names = {one[2] for one in found.at("line 69") if one[1] == "name"}
    assert names == {"Shepway", "Folkestone and Hythe"}
    # Bournemouth, Poole and Christchurch became one; so did the seven districts of North Yorkshire
    successions = _successions(ledger)
    into = {
        end: sum(after == f"area:{end}" for _, after in successions) for end in ("E06000058", "E06000065")
    }
    assert into == {"E06000058": 3, "E06000065": 7}
    assert set(successions.values()) == {"merger"}
