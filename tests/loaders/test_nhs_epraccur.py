"""The register of practices: settings, statuses, whose a practice was and when, Wales, older layouts."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

from graph.dates import NEVER, UNKNOWN_START, Bounds

SAMPLE = Path(__file__).parent / "samples" / "nhs_epraccur.csv"
GROUPS_BEGAN, BOARDS_BEGAN = date(2013, 4, 1), date(2022, 7, 1)
LAST_DAY = date(2025, 9, 1)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _written(path: Path, rows: list[list[str]], width: int = 27) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(row[:width] for row in rows)
    return path


def test_an_active_practice_was_a_member_of_the_group_and_is_in_the_location_of_its_code(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_epraccur", (12, 8, 4))
    assert found.loaded[0].published == LAST_DAY
    assert found.at("line 1") == {
        ("practice:A99001", "life", ""),
        ("practice:A99001", "ods_code", "A99001"),
        ("practice:A99001", "name", "TESTFORD SURGERY"),
        ("practice:A99001", "postcode", "ZZ9 9ZZ"),
        ("practice:A99001", "MEMBER_OF", "ccg:97X"),
        ("practice:A99001", "WITHIN", "sub_icb:97X"),
    }
    joined, day_after = date(2020, 4, 1), date(2025, 9, 2)
    opened = date(1974, 4, 1)
    assert days("practice:A99001", "life") == [Bounds(opened, opened, day_after, NEVER)]
    assert days("practice:A99001", "MEMBER_OF", "ccg:97X") == [
        Bounds(joined, joined, BOARDS_BEGAN, BOARDS_BEGAN)
    ]
    assert days("practice:A99001", "WITHIN", "sub_icb:97X") == [
        Bounds(BOARDS_BEGAN, BOARDS_BEGAN, day_after, NEVER)
    ]


def test_a_practice_that_closed_in_the_time_of_groups_was_in_no_location(taken, days):
    found = taken(SAMPLE)
    ended = date(2017, 11, 1)
    assert ("practice:A99002", "MEMBER_OF", "ccg:99X") in found.at("line 2")
    assert not [one for one in found.at("line 2") if one[1] == "WITHIN"]  # nor in the area team Q74
    assert days("practice:A99002", "MEMBER_OF", "ccg:99X") == [
        Bounds(GROUPS_BEGAN, GROUPS_BEGAN, ended, ended)
    ]
    assert days("practice:A99002", "name", "OLD TESTFORD SURGERY") == [
        Bounds(UNKNOWN_START, date(2017, 10, 31), ended, NEVER)
    ]


def test_a_day_of_joining_from_the_time_of_primary_care_trusts_is_no_membership_of_a_group(taken, days):
    """The row says group 99X since 2006, when there were none."""
    taken(SAMPLE)
    (member,) = days("practice:A99003", "MEMBER_OF", "ccg:99X")
    assert (member.s0, member.s1) == (GROUPS_BEGAN, GROUPS_BEGAN)


def test_a_dormant_practice_is_neither_there_nor_gone(taken, days):
    taken(SAMPLE)
    opened, joined = date(1990, 4, 1), date(2020, 4, 1)
    assert days("practice:A99004", "life") == [Bounds(opened, opened, date(1990, 4, 2), NEVER)]
    assert days("practice:A99004", "MEMBER_OF", "ccg:97X") == [
        Bounds(joined, joined, date(2020, 4, 2), BOARDS_BEGAN)
    ]
    assert not days("practice:A99004", "WITHIN", "sub_icb:97X")


def test_a_proposed_practice_is_a_plan(taken, ledger):
    taken(SAMPLE)
    query = "SELECT DISTINCT e.kind FROM claims c JOIN evidence e ON e.id = c.evidence WHERE c.subject = ?"
    assert ledger.connection.execute(query, ("practice:Y99005",)).fetchall() == [("planned",)]
    assert ledger.connection.execute(query, ("practice:A99001",)).fetchall() == [("fact",)]


def test_a_practice_that_joined_a_location_was_never_in_a_group(taken, days):
    taken(SAMPLE)
    (within,) = days("practice:Y99006", "WITHIN", "sub_icb:97X")
    assert within.s0 == within.s1 == date(2023, 4, 1)
    assert not days("practice:Y99006", "MEMBER_OF", "ccg:97X")


def test_other_settings_and_wales_are_refused_and_a_parent_not_held_leaves_the_practice(taken):
    found = taken(SAMPLE)

    assert [one.reason for one in found.loaded[0].refusals] == [
        "column setting: “25” is a prison, no GP practice",
        "column setting: “13” is a hospice, no GP practice",
        "whose A99009 was is left out: column parent: “13Q” is a team of NHS England that commissions by "
        "itself, no group of practices",
        "whose A99010 was is left out: column parent is empty",
        "column region: “W00” is Wales, outside of the scope",
        "column parent: “7A7” is a health board in Wales, outside of the scope",
    ]
    assert ("practice:A99009", "life", "") in found.at("line 9")
    assert {one[1] for one in found.at("line 10")} == {"life", "ods_code", "name", "postcode"}


def test_settings_and_statuses_in_words_of_later_editions(taken, tmp_path):
    words = {"A": "ACTIVE", "C": "INACTIVE", "D": "DORMANT", "P": "PROPOSED"}
    roles = {"4": "RO76", "25": "RO82", "13": "RO249"}
    rows = [[*row[:12], words[row[12]], *row[13:25], roles[row[25]], row[26]] for row in _rows(SAMPLE)]
    found = taken(_written(tmp_path / "later.csv", rows))
    assert (found.dataset, found.counts) == ("nhs_epraccur", (12, 8, 4))


def test_a_setting_that_is_not_known_is_refused(taken, tmp_path):
    rows = _rows(SAMPLE)
    rows[0][25] = "99"
    found = taken(_written(tmp_path / "new.csv", rows))
    assert found.counts == (12, 7, 5)
    assert found.loaded[0].refusals[0].reason == "column setting: “99” is not a known category: 4, RO76"


def test_an_edition_of_24_fields_states_no_setting_and_is_less_sure(taken, tmp_path, ledger):
    found = taken(_written(tmp_path / "older.csv", _rows(SAMPLE), 24))
    assert (found.dataset, found.counts) == ("nhs_epraccur", (12, 10, 2))
    query = "SELECT DISTINCT confidence, note FROM evidence"
    assert ledger.connection.execute(query).fetchall() == [
        ("medium", "this edition does not state the prescribing setting: it may be another cost centre")
    ]


def test_a_practice_closed_without_a_day_had_ended_by_that_of_the_register(taken, tmp_path, days):
    rows = _rows(SAMPLE)
    rows[1][11] = rows[1][16] = ""
    taken(_written(tmp_path / "closed.csv", rows))
    (life,) = days("practice:A99002", "life")
    assert (life.e0, life.e1) == (date(1974, 4, 2), LAST_DAY)


def test_the_register_of_september_2025(taken, published):
    """8,655 have the setting of GP practices: 6,618 active, 1,963 closed, 74 dormant; 422 are in Wales."""
    path = published("ods/2025-09/epraccur.csv")
    rows, found = _rows(path), taken(path)
    practices = [row for row in rows if row[25] == "4"]
    in_wales = [row for row in practices if row[2] == "W00"]

    assert Counter(row[12] for row in practices) == {"A": 6618, "C": 1963, "D": 74}
    assert len(in_wales) == 422
    assert found.counts == (16685, 8655 - 422, 16685 - 8655 + 422)
    refused = [one.reason for one in found.loaded[0].refusals]
    assert sum("no GP practice" in one for one in refused) == 16685 - 8655
    assert sum("Wales" in one for one in refused) == 422
    assert len(refused) == found.counts[2]  # no practice is without its parent


def test_every_active_practice_of_england_lies_in_one_of_106_locations(taken, published):
    path = published("ods/2025-09/epraccur.csv")
    active = [row for row in _rows(path) if (row[12], row[25]) == ("A", "4") and row[2] != "W00"]
    found = taken(path)
    within = {one[0]: one[2] for one in found.all if one[1] == "WITHIN"}

    assert len(active) == 6618 - 398
    assert {f"practice:{row[0]}": f"sub_icb:{row[14]}" for row in active}.items() <= within.items()
    assert len({row[14] for row in active}) == 106
    assert ("practice:A81003", "MEMBER_OF", "ccg:00K") in found.at("line 3")  # picked by hand: closed 2017
    assert ("practice:A81001", "WITHIN", "sub_icb:16C") in found.at("line 1")
    assert ("practice:A81002", "postcode", "TS18 2AW") in found.at("line 2")


def test_the_register_of_october_2019_is_of_groups_only(taken, published):
    path = published("ods/2019-10/epraccur.csv")
    practices = [row for row in _rows(path) if row[25] == "4"]
    found = taken(path)

    assert (len(practices), found.counts) == (8201, (14303, 8201, 14303 - 8201))
    ties = Counter((one[1], one[2].partition(":")[0]) for one in found.all if one[1].isupper())
    assert ties == {("MEMBER_OF", "ccg"): 8201}
    assert len({one[2] for one in found.all if one[1] == "MEMBER_OF"}) == len({row[14] for row in practices})
