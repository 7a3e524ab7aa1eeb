"""Council areas by board: names without codes, and several boards to some."""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).parent / "samples" / "cqc_board_areas.csv"


def test_an_area_may_lie_in_several_boards(taken):
    found = taken(SAMPLE)

    assert found.dataset == "cqc_board_areas"
    ties = [one for one in found.all if one[1] == "OVERLAPS"]
    assert ties == [
        ("icb:QZ1", "OVERLAPS", "area with name “Testshire”"),
        ("icb:QZ2", "OVERLAPS", "area with name “Bristol, City of”"),
        ("icb:QZ2", "OVERLAPS", "area with name “Testshire”"),
    ]
    assert found.loaded[0].scope == "England, 2024"


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE)).dataset == "cqc_board_areas"


def test_the_published_areas_of_2022(taken, published):
    found = taken(published("geo/icb_la_2022.csv"))

    # 148 lines; Cumbria, Essex, Surrey and five more stand twice or oftener
    assert found.counts == (148, 148, 0)
    assert ("icb:QJG", "OVERLAPS", "area with name “Suffolk”") in found.at("line 2")
    assert ("icb:QYG", "OVERLAPS", "area with name “Wirral”") in found.at("line 3")
    assert ("icb:QOP", "ons_code", "E54000057") in found.at("line 4")
