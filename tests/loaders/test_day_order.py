"""Day and month the right way round, decided by a file as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.day_order import days_of


def day(text: str, *others: str) -> date:
    return date.fromordinal(days_of([text, *others]).day(text))


@pytest.mark.parametrize(
    "text",
    ["2020-08-04", "2020-08-04 00:00:00", "04-Aug-20", "4 August 2020", "04-AUG-2020", "20200804", "44047",
     "4th August 2020", "Aug 4, 2020"],
)  # fmt: skip
def test_a_day_that_is_written_out_is_read_as_it_stands(text):
    assert day(text) == date(2020, 8, 4)


def test_one_number_above_twelve_decides_for_the_whole_file():
    assert day("04/05/2020", "30/04/2020") == date(2020, 5, 4)
    assert day("04/05/2020", "4/30/2020") == date(2020, 4, 5)


def test_where_nothing_decides_the_day_is_first_and_that_is_said():
    days = days_of(["04/05/2020", "05/05/2020"])
    assert date.fromordinal(days.day("04/05/2020")) == date(2020, 5, 4)
    assert "no date shows" in days.said
    assert days_of(["30/04/2020", "04/05/2020"]).said == ""


def test_in_a_file_with_both_orders_a_day_falls_into_a_month_of_the_others_or_is_refused():
    both = ("30/04/2020", "4/29/2020")
    assert day("04/05/2020", *both) == date(2020, 4, 5)
    with pytest.raises(ValueError, match="may be two days"):
        day("01/02/2020", *both)


@pytest.mark.parametrize("text", ["", "31/02/2020", "13/13/2020", "soon", "1/1/1900", "2020"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"not a date|is empty"):
        day(text)
