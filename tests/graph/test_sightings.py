"""A sighting is not a tenure: how long before and after it something counts as current."""

from __future__ import annotations

from datetime import date, timedelta

from graph.build.dated import dated
from graph.dates import NEVER, Bounds

SIX_MONTHS = timedelta(days=183)


def test_it_lapses_though_the_body_ended_later():
    # seen in March 2016 in an office of a body that ended on 1 April 2021
    said = Bounds.stated(end_dates="last_day", seen="2016-03-10")
    cut = said.within(Bounds.of(date(2016, 1, 1), date(2016, 1, 1), date(2021, 4, 1), date(2021, 4, 1)))
    assert cut
    found = dated(cut, "", SIX_MONTHS, said)
    assert (found["valid_to"], found["lapses"]) == (date(2016, 9, 10), True)  # 11 March and 183 days
    assert found["last_seen"] == date(2016, 3, 10)


def test_a_stated_end_is_an_end_and_nothing_lapses_before_it():
    said = Bounds.stated("2016-03-10", "2020", end_dates="last_day")
    found = dated(said, "", SIX_MONTHS, said)
    assert (found["valid_to"], found["lapses"], found["last_seen"]) == (date(2021, 1, 1), False, None)


def test_what_was_seen_without_a_known_beginning_was_there_six_months_before_at_the_most():
    said = Bounds.stated(end_dates="last_day", seen="2023")
    found = dated(said, "", SIX_MONTHS, said)
    assert found["valid_from"] == date(2022, 7, 2)  # 183 days before 1 January 2023
    assert found["valid_to"] == date(2024, 7, 2)  # 183 days after 1 January 2024


def test_without_a_horizon_a_sighting_tells_of_all_time():
    found = dated(Bounds.seen(date(2023, 1, 1)), "")
    assert (found["valid_from"], found["valid_to"], found["lapses"]) == (date.min, NEVER, False)
