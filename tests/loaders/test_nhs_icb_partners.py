"""What lies in each board: three lists side by side, whose rows tie nothing to each other."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "nhs_icb_partners.json"


def test_each_body_of_a_row_is_tied_to_the_board_and_none_to_another(taken):
    found = taken(SAMPLE, "2022-07-01")

    assert found.dataset == "nhs_icb_partners"
    assert found.at("/0") == {
        ("icb:QZ1", "WITHIN", "region with ods code “Y99”"),
        ("icb:QZ1", "ons_code", "E54999001"),
        ("sub_icb with ods code “99Z”", "REPORTING_GEOGRAPHY_OF", "icb:QZ1"),
        ("council with ods code “999”", "PARTNER_OF", "icb:QZ1"),
        ("trust with ods code “RZ1”", "PROVIDES_IN", "icb:QZ1"),
    }


def test_an_empty_cell_is_the_end_of_a_shorter_list(taken):
    found = taken(SAMPLE, "2022-07-01")

    assert {one[1] for one in found.at("/1")} == {"WITHIN", "ons_code", "PROVIDES_IN"}
    assert ("council with ods code “999”", "PARTNER_OF", "icb:QZ2") in found.at("/2")
    (refusal,) = found.loaded[0].refusals
    assert refusal.reason == "names neither a sub-ICB location nor a council nor a trust"


def test_the_file_does_not_say_of_when_it_is(taken):
    with pytest.raises(FileRefused, match="say --published DATE"):
        taken(SAMPLE)


def test_merged_cells_of_a_workbook_are_filled(taken, tmp_path):
    path = tmp_path / "partners.csv"
    path.write_text(
        "NHS England Region Code,ICB Code,ICB Name,Sub ICB Code,LA Code,NHS Trusts,Trust Code\n"
        "Y99,QZ1,NHS Testshire ICB,99Z,999,Testshire NHS Trust,RZ1\n"
        ",,,,,Trialshire NHS Trust,RZ2\n"
    )

    assert ("trust with ods code “RZ2”", "PROVIDES_IN", "icb:QZ1") in taken(path, "2023-04-01").at("line 3")


def test_the_published_partners_of_2022(taken, published):
    found = taken(published("partners/icb_partners_2022.json"), "2022-07-01")
    boards = defaultdict(set)
    for body, verb, board in found.all:
        boards[verb, body.partition("“")[2].rstrip("”")].add(board)

    # README: 271 rows, 42 boards, 145 councils, and those in more than one board
    assert found.counts == (271, 271, 0)
    assert (
        len(set().union(*boards.values()) & {one[2] for one in found.all if one[2].startswith("icb:")}) == 42
    )
    councils = {code: several for (verb, code), several in boards.items() if verb == "PARTNER_OF"}
    assert len(councils) == 145
    assert sorted(code for code, several in councils.items() if len(several) > 1) == [
        "102", "218", "406", "606", "609", "620", "805", "807", "812",
    ]  # fmt: skip
    assert sum(verb == "REPORTING_GEOGRAPHY_OF" for verb, _ in boards) == 99
    assert ("sub_icb with ods code “00L”", "REPORTING_GEOGRAPHY_OF", "icb:QHM") in found.at("/0")
    assert ("council with ods code “102”", "PARTNER_OF", "icb:QHM") in found.at("/6")
    assert ("trust with ods code “RYE”", "PROVIDES_IN", "icb:QU9") in found.at("/270")
