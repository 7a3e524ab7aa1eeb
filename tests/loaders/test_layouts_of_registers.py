"""Layouts of registers and of gaps: which days a row states, which ties, what lies outside of the scope."""

from __future__ import annotations

from datetime import date

import pytest

from graph.claims import FieldClaim, RelationshipClaim, UnknownClaim
from graph.dates import Bounds, Span
from graph.entities import LIFE
from graph.evidence import UnknownReason
from loaders.layouts import entities, unknowns
from loaders.row import Row

RELEASE = date(2026, 7, 2)


def _row(**cells: str) -> Row:
    given = {"kind": "trust", "code": "X1", "documents": "", "confidence": "high"}
    return Row(given | cells, "clubs.csv line 2", "last_day", RELEASE)


def _life(row: Row) -> Bounds:
    (life,) = [one.when for one in entities.parse(row) if isinstance(one, FieldClaim) and one.field == LIFE]
    return life


def test_a_row_seen_on_several_days_was_there_between_them():
    life = _life(_row(seen="2019-10-01|2021-03-31"))

    assert (life.s1, life.e0) == (date(2019, 10, 1), date(2021, 4, 1))


def test_a_row_gone_by_a_day_had_ended_by_its_end():
    life = _life(_row(seen="2022/23", gone="2025-09"))

    assert (life.s1, life.e0, life.e1) == (date(2023, 3, 31), date(2022, 4, 2), date(2025, 9, 30))


def test_a_row_seen_after_it_was_gone_is_refused():
    with pytest.raises(ValueError, match="these exclude each other"):
        _life(_row(seen="2025-12-01", gone="2025-09"))


def test_the_code_is_the_value_of_the_scheme_that_is_given():
    stated = [one for one in entities.parse(_row(scheme="ods_code")) if isinstance(one, FieldClaim)]

    assert [(one.field, one.value) for one in stated] == [(LIFE, ""), ("ods_code", "X1")]


@pytest.mark.parametrize(
    ("ended", "seen"), [("", RELEASE), ("2024-09-30", date(2024, 9, 30)), ("2027-03-31", RELEASE)]
)
def test_ties_are_seen_on_the_day_of_the_release_or_on_the_last_day_before_it(ended, seen):
    row = _row(**{"valid_from": "1991-04-01", "valid_to": ended, "WITHIN icb": "A|B"})

    ties = [one for one in entities.parse(row) if isinstance(one, RelationshipClaim)]

    assert {one.to_ref.value for one in ties} == {"icb:A", "icb:B"}
    assert {one.when for one in ties} == {Bounds.seen(seen)}


def test_a_gap_says_which_matter_of_which_entity_and_why():
    row = _row(about="pcn:U1", matter="board", reason="not_loaded", valid_from="2026-04-01")
    for column in ("kind", "code"):
        row.ignore(column)

    (said,) = list(unknowns.parse(row))
    row.finish()

    assert isinstance(said, UnknownClaim)
    assert (said.entity.value, said.about, said.reason) == ("pcn:U1", "board", UnknownReason.NOT_LOADED)
    assert said.when.s0 == date(2026, 4, 1)


def test_a_gap_without_a_known_reason_is_refused():
    with pytest.raises(ValueError, match="not a known category"):
        list(unknowns.parse(_row(about="pcn:U1", matter="board", reason="nobody asked")))


def test_a_financial_year_is_its_days():
    assert Span.parse("2017/18") == Span(date(2017, 4, 1), date(2018, 3, 31))
    with pytest.raises(ValueError, match="is not a date"):
        Span.parse("2017/19")


def test_a_postcode_is_told_for_the_day_of_the_release_only():
    row = _row(valid_from="1994-04-01", postcode="ZZ9 9ZZ", name="Testshire NHS Trust")
    said = {one.field: one.when for one in entities.parse(row) if isinstance(one, FieldClaim)}

    assert said["postcode"] == Bounds.seen(RELEASE)
    assert said["name"] == said[LIFE]
