"""Days as publishers write them, and the day of a release."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import BadDate
from loaders.days import in_words, iso, latest

FORMATS = ("%Y%m%d", "%d/%m/%Y")


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from([*FORMATS, "%Y-%m-%d"]))
def test_any_day_in_a_declared_way_is_read_back(day, pattern):
    assert iso(day.strftime(pattern), FORMATS) == day.isoformat()


@pytest.mark.parametrize("text", ["31/02/2024", "20240230", "soon", "#N/A", "45000", "1/2"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(BadDate):
        iso(text, FORMATS)


def test_an_empty_cell_and_a_partial_date_stay():
    assert (iso("  ", FORMATS), iso("2024-10", FORMATS)) == ("", "2024-10")


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Data as at 31 October 2024", date(2024, 10, 31)),
        ("Published on 1st of April 2019.", date(2019, 4, 1)),
        ("October 2024 edition", date(2024, 10, 31)),
        ("Oct-2024", date(2024, 10, 31)),
        ("Version of 2024-10-31", date(2024, 10, 31)),
        ("31 February 2024", None),
        ("Hospitals of Testshire", None),
    ],
)
def test_a_title_states_a_day_in_words(title, last):
    found = in_words(title)
    assert (found.last if found else None) == last


def test_the_latest_day_is_the_vintage_and_rubbish_is_left_to_the_rows():
    assert latest(["20240401", "", "rubbish", "31/03/2026"], FORMATS) == date(2026, 3, 31)
    assert latest(["", "rubbish"], FORMATS) is None
