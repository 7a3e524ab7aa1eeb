"""The register of trusts: closed and renamed ones, systems by the day, Wales, rows added by hand."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

from graph.dates import NEVER, UNKNOWN_START, Bounds

SAMPLE = Path(__file__).parent / "samples" / "nhs_etr.csv"


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _written(path: Path, rows: list[list[str]], width: int = 27) -> Path:
    """Rows as older editions have them: unquoted, of fewer fields."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(row[:width] for row in rows)
    return path


def test_an_open_trust_lies_in_its_board_and_region(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_etr", (8, 5, 3))
    assert found.loaded[0].published == date(2026, 4, 1)  # the latest day inside
    assert found.at("line 1") == {
        ("trust:R9A", "life", ""),
        ("trust:R9A", "ods_code", "R9A"),
        ("trust:R9A", "name", "TESTSHIRE HOSPITALS NHS TRUST"),
        ("trust:R9A", "postcode", "ZZ9 9ZZ"),
        ("trust:R9A", "WITHIN", "icb with ods code “QZ1”"),
        ("trust:R9A", "WITHIN", "region with ods code “Y62”"),
    }
    opened = date(1994, 4, 1)
    assert days("trust:R9A", "life") == [Bounds(opened, opened, date(2026, 4, 2), NEVER)]
    assert days("trust:R9A", "name", "TESTSHIRE HOSPITALS NHS TRUST") == [
        Bounds(UNKNOWN_START, date(2026, 4, 1), date(2026, 4, 2), NEVER)
    ]


def test_codes_of_five_characters_and_care_trusts_are_trusts(taken):
    found = taken(SAMPLE)
    assert ("trust:Z9Z8Z", "life", "") in found.at("line 4")
    assert ("trust:T9A", "life", "") in found.at("line 5")


def test_a_closed_trust_is_in_no_board_since_its_row_has_the_board_of_today(taken, days):
    """The third closed in 2006, and its row names a board of 2026."""
    found = taken(SAMPLE)
    assert not [one for place in ("line 2", "line 3") for one in found.at(place) if one[1] == "WITHIN"]
    (life,) = days("trust:R9C", "life")
    assert (life.e0, life.e1) == (date(2006, 4, 1), date(2006, 4, 1))  # the published day is the last


def test_wales_and_rows_added_by_hand_are_refused_each_with_its_reason(taken):
    assert [one.reason for one in taken(SAMPLE).loaded[0].refusals] == [
        "column region: “” is no region of NHS England: a trust in Wales, outside of scope",
        "column region: “W00” is Wales, outside of the scope",
        "column opened is empty: the register gives the day for every trust",
    ]


def test_the_fourth_field_was_an_area_team_then_a_partnership_then_a_board(taken, tmp_path):
    rows = _rows(SAMPLE)[:1]
    by_day = {
        "2015-09-30": ("Q74", set()),
        "2019-10-01": ("Q74", {"region with ods code “Y62”"}),
        "2020-03-26": ("QZ1", {"stp with ods code “QZ1”", "region with ods code “Y62”"}),
        "2022-07-01": ("QZ1", {"icb with ods code “QZ1”", "region with ods code “Y62”"}),
    }
    few = [[f"R{number}Z", *rows[0][1:]] for number in range(5)]
    for day, (system, within) in by_day.items():
        listed = [[*row[:3], system, *row[4:]] for row in few]
        found = taken(_written(tmp_path / f"{day}.csv", listed), published=day)
        assert {one[2] for one in found.at("line 1") if one[1] == "WITHIN"} == within, day


def test_twenty_four_fields_without_quotes_are_the_same_register(taken, tmp_path):
    found = taken(_written(tmp_path / "older.csv", _rows(SAMPLE), width=24))
    assert (found.dataset, found.counts) == ("nhs_etr", (8, 5, 3))


def test_a_row_of_another_width_is_refused_alone(taken, tmp_path):
    rows = _rows(SAMPLE)
    rows[4] = rows[4][:20]
    found = taken(_written(tmp_path / "cut.csv", rows))
    assert found.counts == (8, 4, 4)
    assert "has 20 cells, not 24 or 27" in {one.reason for one in found.loaded[0].refusals}


def test_the_register_of_july_2026(taken, published):
    """202 are open, 199 of them in one of 36 boards; the other three are in Wales."""
    path = published("ods/2026-07/etr.csv")
    open_rows = [row for row in _rows(path) if not row[11]]
    found = taken(path)

    assert (len(open_rows), found.counts) == (202, (274, 271, 3))
    within = [one for one in found.all if one[1] == "WITHIN" and one[2].startswith("icb")]
    assert len(within) == sum(bool(row[3]) for row in open_rows) == 199
    assert len({one[2] for one in within}) == 36
    assert {"RQF", "RT4", "RYT"} == {row[0] for row in open_rows if not row[2]}


def test_trusts_that_closed_in_2026(taken, published, days):
    found = taken(published("ods/2026-07/etr.csv"))
    assert found.loaded[0].published == date(2026, 6, 30)
    for code, after in (("RNK", (4, 1)), ("RY2", (4, 1)), ("RYV", (4, 1)), ("RVJ", (7, 1))):
        (life,) = days(f"trust:{code}", "life")
        assert life.e0 == life.e1 == date(2026, *after), code
    assert found.at("line 1") >= {  # picked from the file by hand
        ("trust:G6V2S", "postcode", "NW1 0PE"),
        ("trust:G6V2S", "WITHIN", "icb with ods code “Z9B2Z”"),
    }


def test_the_register_of_2020_has_partnerships(taken, published):
    found = taken(published("ods/2020-04/etr.csv"))
    assert found.counts == (227, 224, 3)
    assert ("trust:R0A", "WITHIN", "stp with ods code “QOP”") in found.at("line 1")
    assert {one[2].split()[0] for one in found.all if one[1] == "WITHIN"} == {"stp", "region"}


def test_the_file_named_december_2024(taken, published):
    path = published("ods/2024-12/etr.csv")
    found = taken(path)
    assert (found.counts, found.loaded[0].published) == ((273, 270, 3), date(2024, 12, 31))
    assert ("trust:G6V2S", "WITHIN", "icb with ods code “QMJ”") in found.at("line 1")


def test_the_hand_edited_file_of_2014(taken, published):
    """Two rows without days stand at its end; its area teams and four regions are not held."""
    path = published("ods/bad/etr_hand_edited_2014.csv")
    found = taken(path)
    by_hand = [number for number, row in enumerate(_rows(path), 1) if not row[10]]

    assert (by_hand, found.counts) == ([240, 241], (241, 236, 5))
    refused = Counter(one.reason.partition(":")[0] for one in found.loaded[0].refusals)
    assert refused == {"column opened is empty": 2, "column region": 3}
    assert not [one for one in found.all if one[1] == "WITHIN"]
    assert not [one for one in found.all if one[0] in ("trust:R0A", "trust:R0B")]
