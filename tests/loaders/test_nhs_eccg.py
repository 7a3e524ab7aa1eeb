"""The register of groups and sub-ICB locations: what each row is, and when."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

from graph.dates import NEVER, Bounds

SAMPLE = Path(__file__).parent / "samples" / "nhs_eccg.csv"
BOARDS_BEGAN = date(2022, 7, 1)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _written(path: Path, rows: list[list[str]], width: int = 27) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(row[:width] for row in rows)
    return path


def test_a_closed_group_has_its_life_and_no_system(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_eccg", (8, 5, 3))
    assert found.at("line 1") == {
        ("ccg:99X", "life", ""),
        ("ccg:99X", "ods_code", "99X"),
        ("ccg:99X", "name", "NHS EAST TESTSHIRE CCG"),
    }
    began, ended = date(2013, 4, 1), date(2020, 4, 1)
    assert days("ccg:99X", "life") == [Bounds(began, began, ended, ended)]


def test_a_location_kept_the_code_and_the_opening_day_of_a_group(taken, days):
    found = taken(SAMPLE)

    assert found.at("line 3") == {
        ("ccg:97X", "life", ""),
        ("ccg:97X", "ods_code", "97X"),
        ("sub_icb:97X", "life", ""),
        ("sub_icb:97X", "ods_code", "97X"),
        ("sub_icb:97X", "name", "NHS TESTSHIRE ICB - 97X"),
        ("sub_icb:97X", "REPORTING_GEOGRAPHY_OF", "icb with ods code “QZ1”"),
    }
    group, day_after = date(2020, 4, 1), date(2024, 4, 2)
    assert days("ccg:97X", "life") == [Bounds(group, group, BOARDS_BEGAN, BOARDS_BEGAN)]
    assert days("sub_icb:97X", "life") == [Bounds(BOARDS_BEGAN, BOARDS_BEGAN, day_after, NEVER)]


def test_several_roles_are_one_location_and_a_new_one_was_never_a_group(taken, days):
    found = taken(SAMPLE)
    assert ("sub_icb:Z9Z7Z", "life", "") in found.at("line 4")
    assert {one[0] for one in found.at("line 5")} == {"sub_icb:Z9Z6Z"}
    (life,) = days("sub_icb:Z9Z6Z", "life")
    assert life.s0 == life.s1 == date(2024, 4, 1)


def test_reporting_entities_hubs_and_what_is_neither_are_refused(taken):
    """The entity's code begins with Q and is no board."""
    reasons = [one.reason for one in taken(SAMPLE).loaded[0].refusals]
    assert [reason.partition(",")[0] for reason in reasons] == [
        "OLD TESTFORD - SUB-ICB REPORTING ENTITY is a sub-ICB reporting entity",
        "TESTSHIRE COMMISSIONING HUB is a commissioning hub",
        "column role: “” is not a known category",
    ]


def test_an_edition_of_the_time_of_groups_has_no_roles_and_24_fields(taken, tmp_path, days):
    rows = [[*row[:11], "", "", "C", *[""] * 13] for row in _rows(SAMPLE)[:2]]
    rows += [[f"{number}Z", *rows[0][1:]] for number in range(50, 55)]
    found = taken(_written(tmp_path / "groups.csv", rows, 24), published="2021-10-01")

    assert found.counts == (7, 7, 0)
    assert ("ccg:99X", "WITHIN", "stp with ods code “QZ1”") in found.at("line 1")
    (life,) = days("ccg:99X", "life")
    assert (life.e0, life.e1) == (date(2021, 10, 2), BOARDS_BEGAN)  # abolished by law


def test_locations_are_known_by_name_where_the_latest_day_inside_is_older_than_they(taken, tmp_path, days):
    rows = [[*row[:13], "", *row[14:]] for row in _rows(SAMPLE)[2:4]] * 3
    listed = [[f"9{number}Z", *row[1:]] for number, row in enumerate(rows)]
    found = taken(_written(tmp_path / "locations.csv", listed))

    assert (found.counts, found.loaded[0].published) == ((6, 6, 0), date(2021, 4, 1))
    (life,) = days("sub_icb:90Z", "life")
    assert life == Bounds(BOARDS_BEGAN, BOARDS_BEGAN, date(2022, 7, 2), NEVER)


def test_the_register_of_december_2024(taken, published):
    """142 groups, 106 locations, 37 reporting entities, 35 hubs, of which 16 open."""
    path = published("ods/2024-12/eccg.csv")
    rows, found = _rows(path), taken(path)

    assert Counter(row[13] for row in rows) == {
        "": 142, "RO319": 100, "RO319|RO326": 6, "RO327": 37, "RO218": 35,
    }  # fmt: skip
    assert found.counts == (320, 248, 72)
    minted = Counter(one[0].partition(":")[0] for one in found.all if one[1] == "life")
    assert minted == {"ccg": 248, "sub_icb": 106}
    assert sum(one.reason.startswith("BEXLEY") for one in found.loaded[0].refusals) == 1  # Q0S2C
    assert not [one for one in found.all if "Q0S2C" in one[0]]
    assert found.at("line 1") == {  # picked from the file by hand
        ("ccg:00C", "life", ""),
        ("ccg:00C", "ods_code", "00C"),
        ("ccg:00C", "name", "NHS DARLINGTON CCG"),
    }


def test_the_numbers_of_groups_over_the_years_are_those_that_are_known(taken, published, ledger):
    """211 in 2013, 209 from 2015, 207, 195, 191, 135 and 106: as NHS England counted its groups."""
    taken(published("ods/2024-12/eccg.csv"))
    query = "SELECT count(*) FROM claims WHERE verb = 'life' AND subject GLOB 'ccg:*' AND s0 <= ? AND e1 > ?"
    known = {
        "2013-04-01": 211, "2015-04-01": 209, "2017-04-01": 207, "2018-04-01": 195, "2019-04-01": 191,
        "2020-04-01": 135, "2021-04-01": 106, "2022-06-30": 106, "2022-07-01": 0,
    }  # fmt: skip
    for day, number in known.items():
        on = date.fromisoformat(day).toordinal()
        assert ledger.connection.execute(query, (on, on)).fetchone() == (number,), day


def test_every_location_reports_to_one_of_42_boards(taken, published):
    found = taken(published("ods/2024-12/eccg.csv"))
    ties = [one for one in found.all if one[1] == "REPORTING_GEOGRAPHY_OF"]
    assert (len(ties), len({one[2] for one in ties})) == (106, 42)
    assert ("sub_icb:00L", "REPORTING_GEOGRAPHY_OF", "icb with ods code “QHM”") in ties
    assert ("sub_icb:D4U1Y", "REPORTING_GEOGRAPHY_OF", "icb with ods code “QNQ”") in ties
