"""Partnerships that had merged: see also the tests of the sheet beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "nhs_stps_closed.csv"


def test_the_code_in_its_place_is_told_once_for_each(taken):
    found = taken(SAMPLE, "2019-04-03")
    assert sorted(one[2] for one in found.all if one[1] == "SUCCEEDED_BY") == ["stp with ods code “QZ1”"] * 2
    assert not any(one[1] == "WITHIN" for one in found.all)


def test_a_lead_of_whom_nothing_is_known_is_told(taken):
    (refusal,) = taken(SAMPLE, "2019-04-03").loaded[0].refusals
    assert refusal.reason == "column lead: “?” names nobody"


def test_without_the_new_codes_it_is_the_sheet_of_current_ones(taken, edited):
    def cut(header, rows):
        for cells in (header, *rows):
            del cells[0]

    assert taken(edited(SAMPLE, cut), "2019-04-03").dataset == "nhs_stps"


def test_a_sheet_without_codes_is_refused(taken, edited):
    def cut(header, rows):
        for cells in (header, *rows):
            del cells[2]

    with pytest.raises(FileRefused, match=r"nhs_stps_closed \(lacks code\)"):
        taken(edited(SAMPLE, cut), "2019-04-03")
