"""Merging: the same statements give the same spells, whatever their order."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.build.merge import Rank, Spell, Statement, merge
from graph.dates import NEVER, Bounds

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(9)]
PLAIN = Rank(0, 0, 100)


def stated(began="", ended="", *, seen="", rank=PLAIN, evidence="a", value=""):
    bounds = Bounds.stated(began, ended, end_dates="day_after", seen=seen)
    return Statement(bounds, rank, evidence, value)


def days(spells: list[Spell]) -> list[Bounds]:
    return [spell.bounds for spell in spells]


@st.composite
def _statement(draw):
    began, ended = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True)))
    bounds = draw(
        st.sampled_from(
            [
                Bounds.of(began, began, ended, ended),
                Bounds.seen(began),
                Bounds.of(began, began, ended, NEVER),
                Bounds.of(began, ended, ended + timedelta(days=1), NEVER),
            ]
        )
    )
    rank = Rank(draw(st.integers(0, 1)), draw(st.integers(0, 2)), draw(st.integers(0, 2)))
    return Statement(bounds, rank, draw(st.sampled_from("abc")), draw(st.sampled_from(["", "x"])))


statements = st.lists(_statement(), max_size=7)


@given(statements, st.randoms(use_true_random=False))
def test_any_order_and_repetition_of_statements_gives_the_same_spells(some, random):
    again = some + random.choices(some, k=3) if some else []
    random.shuffle(again)
    assert merge(some) == merge(again)


@given(statements)
def test_spells_follow_each_other_and_never_overlap_for_certain(some):
    spells, _ = merge(some)
    for before, after in pairwise(spells):
        assert before.bounds.e0 <= after.bounds.s0 or before.bounds.e1 <= after.bounds.s1
        assert not any(before.bounds.certain(day) and after.bounds.certain(day) for day in DAYS)


@given(statements)
def test_every_statement_is_in_a_spell_or_in_a_clash(some):
    spells, clashes = merge(some)
    sides = [side for clash in clashes for side in (clash.followed, clash.other)]
    kept = {one for spell in [*spells, *sides] for one in spell.statements}
    assert kept == set(some)


@given(statements)
def test_a_spell_lies_within_what_each_of_its_statements_allows(some):
    for spell in merge(some)[0]:
        for one in spell.statements:
            assert spell.bounds.meet(one.bounds) == spell.bounds


@given(statements)
def test_the_followed_side_of_a_clash_is_never_trusted_less(some):
    for clash in merge(some)[1]:
        assert clash.followed.best.rank <= clash.other.best.rank


def test_a_sighting_joins_the_tenure_it_falls_into():
    tenure = stated("2020-01-01", "2022-01-01", evidence="announcement")
    sighting = stated(seen="2021-06-01", evidence="leaflet")
    spells, clashes = merge([sighting, tenure])
    assert days(spells) == [tenure.bounds]
    assert {one.evidence for one in spells[0].statements} == {"announcement", "leaflet"}
    assert not clashes


def test_sightings_of_an_open_tenure_move_the_day_it_was_last_seen():
    open_tenure, late = stated("2020-01-01", seen="2020-02-01"), stated(seen="2023-05-01")
    (spell,), _ = merge([open_tenure, late])
    assert spell.bounds == Bounds(FIRST, FIRST, date(2023, 5, 2), NEVER)


def test_sightings_alone_are_one_spell_from_the_first_to_the_last():
    (spell,), _ = merge([stated(seen="2021-01-01"), stated(seen="2019-01-01")])
    assert (spell.bounds.s1, spell.bounds.e0) == (date(2019, 1, 1), date(2021, 1, 2))


def test_a_sighting_after_a_tenure_is_a_second_spell():
    spells, clashes = merge([stated("2020-01-01", "2021-01-01"), stated(seen="2022-01-01")])
    first, second = days(spells)
    assert first.e1 == date(2021, 1, 1)
    assert (second.s0, second.s1) == (date(2021, 1, 1), date(2022, 1, 1))
    assert not clashes


def test_two_tenures_with_a_gap_are_two_spells():
    one, two = stated("2020-01-01", "2021-01-01"), stated("2022-01-01", "2023-01-01")
    spells, clashes = merge([two, one])
    assert days(spells) == [one.bounds, two.bounds]
    assert not clashes


def test_a_month_and_a_day_of_it_are_one_beginning():
    (spell,), clashes = merge([stated("2020-01"), stated("2020-01-15")])
    assert (spell.bounds.s0, spell.bounds.s1) == (date(2020, 1, 15), date(2020, 1, 15))
    assert not clashes


def test_beginnings_that_exclude_each_other_are_a_conflict():
    one = stated("2020-01-01", "2023-01-01", evidence="one")
    other = stated("2021-01-01", "2023-01-01", evidence="other", rank=Rank(0, 0, 200))
    spells, (clash,) = merge([other, one])
    assert days(spells) == [one.bounds]
    assert (clash.followed.best, clash.other.best) == (one, other)


def _followed(better: Rank, worse: Rank) -> str:
    good = stated("2020-01-01", "2023-01-01", evidence="z", rank=better)
    bad = stated("2021-01-01", "2023-01-01", evidence="a", rank=worse)
    _, (clash,) = merge([good, bad])
    assert clash.followed.best == good
    return clash.why


def test_authority_is_followed_before_confidence_and_date():
    assert _followed(Rank(0, 2, 300), Rank(1, 0, 100)) == "its dataset has authority for this"


def test_of_equal_authority_the_more_confident_is_followed_also_if_published_earlier():
    assert _followed(Rank(0, 0, 300), Rank(0, 2, 100)) == "it is stated with more confidence"


def test_of_equal_authority_and_confidence_the_later_published_is_followed():
    assert _followed(Rank(0, 1, 100), Rank(0, 1, 300)) == "it was published later"


def test_where_nothing_tells_them_apart_the_answer_says_so():
    assert _followed(PLAIN, PLAIN).startswith("both are equal in authority, confidence and date")
