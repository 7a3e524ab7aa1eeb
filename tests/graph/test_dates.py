"""Partial dates and bounds, against a list of all life spans on a calendar of a few days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import NEVER, UNKNOWN_START, Bounds, Span, day_after, day_before

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(7)]
LifeSpans = set[tuple[date, date]]


def spans(s0: date, s1: date, e0: date, e1: date) -> LifeSpans:
    """Every life span of at least a day that the four days allow."""
    return {
        (began, ended)
        for began, ended in product(DAYS, DAYS)
        if s0 <= began <= s1 and e0 <= ended <= e1 and began < ended
    }


def allowed(bounds: Bounds | None) -> LifeSpans:
    if bounds is None:
        return set()
    return spans(bounds.s0, bounds.s1, bounds.e0, bounds.e1)


def tightest(some: LifeSpans) -> Bounds | None:
    """The bounds that a set of life spans has."""
    if not some:
        return None
    began, ended = [one for one, _ in some], [one for _, one in some]
    return Bounds(min(began), max(began), min(ended), max(ended))


four_days = st.tuples(*[st.sampled_from(DAYS)] * 4)


@st.composite
def _some_bounds(draw: st.DrawFn) -> Bounds:
    """Bounds that leave room for at least one life span."""
    began, ended = sorted(draw(st.sets(st.sampled_from(DAYS), min_size=2, max_size=2)))
    earlier, later = [one for one in DAYS if one <= began], [one for one in DAYS if one >= ended]
    s0, e1 = draw(st.sampled_from(earlier)), draw(st.sampled_from(later))
    s1 = draw(st.sampled_from([one for one in DAYS if one >= began]))
    e0 = draw(st.sampled_from([one for one in DAYS if one <= ended]))
    return Bounds.of(s0, s1, e0, e1)


some_bounds = _some_bounds()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018-08", date(2018, 8, 1), date(2018, 8, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2022-07-01", date(2022, 7, 1), date(2022, 7, 1)),
        (" 2022-07-01 ", date(2022, 7, 1), date(2022, 7, 1)),
    ],
)
def test_a_partial_date_is_the_range_of_days_it_may_mean(text, first, last):
    assert Span.parse(text) == Span(first, last)


@pytest.mark.parametrize(
    "text", ["", "July 2022", "01/07/2022", "2022-7-1", "2022-07-01T00:00", "22", "2022-", "-2022"]
)
def test_what_is_no_partial_date_is_refused_with_what_to_write(text):
    with pytest.raises(ValueError, match="is not a date: write YYYY, YYYY-MM or YYYY-MM-DD"):
        Span.parse(text)


@pytest.mark.parametrize("text", ["2023-20", "2023-02-29", "2023-00", "0000", "2023-06-31"])
def test_a_day_that_does_not_exist_is_refused(text):
    with pytest.raises(ValueError, match=f"“{text}” names no day that exists"):
        Span.parse(text)


def test_the_ends_of_the_calendar_have_no_day_beyond_them():
    assert day_after(NEVER) == NEVER
    assert day_before(UNKNOWN_START) == UNKNOWN_START
    assert day_after(date(2020, 2, 28)) == date(2020, 2, 29)


@given(four_days)
def test_bounds_are_narrowed_to_exactly_what_the_life_spans_allow(four):
    some = spans(*four)
    if some:
        assert Bounds.of(*four) == tightest(some)
    else:
        with pytest.raises(ValueError, match="the end is not after the beginning"):
            Bounds.of(*four)


@given(some_bounds, some_bounds)
def test_bounds_that_allow_the_same_life_spans_are_equal(one, other):
    assert (one == other) == (allowed(one) == allowed(other))


@given(some_bounds, some_bounds)
def test_meeting_keeps_the_life_spans_that_both_allow(one, other):
    assert one.meet(other) == tightest(allowed(one) & allowed(other))


@given(some_bounds, some_bounds)
def test_meeting_is_commutative(one, other):
    assert one.meet(other) == other.meet(one)


@given(some_bounds, some_bounds, some_bounds)
def test_meeting_is_associative(one, two, three):
    left, right = one.meet(two), two.meet(three)
    assert (left and left.meet(three)) == (right and one.meet(right))


@given(some_bounds)
def test_meeting_itself_or_what_says_nothing_changes_nothing(one):
    assert one.meet(one) == one
    assert one.meet(Bounds.of()) == one


@given(some_bounds, some_bounds)
def test_within_keeps_the_life_spans_that_fit_inside_some_life(one, life):
    lives = allowed(life)
    inside = {
        (began, ended)
        for began, ended in allowed(one)
        if any(born <= began and ended <= died for born, died in lives)
    }
    assert one.within(life) == tightest(inside)


@given(some_bounds)
def test_a_life_without_limits_takes_nothing_away(one):
    assert one.within(Bounds.of()) == one
    assert Bounds.of().within(Bounds.of()) == Bounds.of()


@given(some_bounds, some_bounds)
def test_overlap_is_the_time_that_two_life_spans_share(one, other):
    shared = {
        (max(began, born), min(ended, died))
        for began, ended in allowed(one)
        for born, died in allowed(other)
        if max(began, born) < min(ended, died)
    }
    assert one.overlap(other) == tightest(shared)
    assert one.overlap(other) == other.overlap(one)


@given(some_bounds, some_bounds)
def test_one_may_precede_another_if_some_life_span_of_it_is_over_in_time(one, later):
    in_time = any(ended <= born for _, ended in allowed(one) for born, _ in allowed(later))
    assert one.may_precede(later) == in_time


@given(some_bounds, st.sampled_from(DAYS))
def test_possible_is_held_in_some_and_certain_in_every_life_span(one, day):
    held = [began <= day < ended for began, ended in allowed(one)]
    assert one.possible(day) == any(held)
    assert one.certain(day) == all(held)


def test_an_end_is_the_last_day_or_the_day_after_as_the_dataset_says():
    # Monitor was abolished by the Health and Care Act 2022 s.33 on 1 July 2022
    last = Bounds.stated("2012", "2022-06-30", end_dates="last_day")
    after = Bounds.stated("2012", "2022-07-01", end_dates="day_after")
    assert last == after
    assert after.e0 == after.e1 == date(2022, 7, 1)
    assert after.certain(date(2022, 6, 30))
    assert not after.possible(date(2022, 7, 1))


def test_a_month_as_last_day_ends_at_the_latest_with_the_month():
    ended = Bounds.stated("2016-01", "2018-08", end_dates="last_day")
    assert (ended.e0, ended.e1) == (date(2018, 8, 2), date(2018, 9, 1))
    assert Bounds.stated("2016-01", "2018-08", end_dates="day_after").e1 == date(2018, 8, 31)


def test_a_sighting_says_that_it_had_begun_and_had_not_ended():
    seen = Bounds.seen(FIRST)
    assert seen == Bounds(UNKNOWN_START, FIRST, FIRST + timedelta(days=1), NEVER)
    assert Bounds.stated(seen="2020-01-01", end_dates="last_day") == seen


def test_a_sighting_in_a_month_is_a_sighting_on_one_of_its_days():
    seen = Bounds.stated(seen="2020-01", end_dates="last_day")
    assert (seen.s1, seen.e0) == (date(2020, 1, 31), date(2020, 1, 2))


def test_a_row_without_end_held_on_the_day_of_its_snapshot():
    row = Bounds.stated("2013-04-01", end_dates="day_after", open_on=date(2026, 7, 2))
    assert row == Bounds(date(2013, 4, 1), date(2013, 4, 1), date(2026, 7, 3), NEVER)


def test_a_snapshot_says_nothing_of_the_end_of_what_begins_after_it():
    planned = Bounds.stated("2027-04-01", end_dates="day_after", open_on=date(2026, 7, 2))
    assert planned == Bounds(date(2027, 4, 1), date(2027, 4, 1), date(2027, 4, 2), NEVER)


@pytest.mark.parametrize(
    ("began", "ended", "seen"),
    [
        ("2022-07-01", "2022-07-01", ""),
        ("2022-08", "2022-07", ""),
        ("2022-07-01", "", "2022-06-30"),
        ("2020", "2021-01-01", "2021-02"),
    ],
)
def test_dates_that_exclude_each_other_are_refused_with_a_sentence(began, ended, seen):
    with pytest.raises(ValueError, match=f"began {began}, ended .*: these exclude each other"):
        Bounds.stated(began, ended, end_dates="day_after", seen=seen)


def test_a_succession_happens_within_its_span_and_stays_true():
    merged = Bounds.since(Span.parse("2018-08"))
    assert merged == Bounds(date(2018, 8, 1), date(2018, 8, 31), NEVER, NEVER)
    assert merged.certain(date(2030, 1, 1))
