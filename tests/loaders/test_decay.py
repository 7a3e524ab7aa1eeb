"""The decay meter: age against the publisher's rhythm."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.dataset import datasets
from loaders.decay import decay, rhythm

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cadence", "published", "said"),
    [
        ("monthly", date(2026, 11, 1), "fresh (0.7 × its rhythm)"),
        ("monthly", date(2026, 10, 1), "late (1.7 × its rhythm)"),
        ("monthly", date(2026, 7, 2), "stale (4.6 × its rhythm)"),
        ("quarterly", date(2026, 7, 2), "late (1.6 × its rhythm)"),
        ("twice a year, as at 31 March and 30 September", date(2026, 9, 30), "fresh (0.3 × its rhythm)"),
        ("every financial year", date(2023, 4, 1), "stale (3.6 × its rhythm)"),
        ("yearly, with the allocations", date(2027, 1, 1), "fresh (0.0 × its rhythm)"),
        ("when law changes", date(2020, 1, 1), ""),
        ("monthly", None, ""),
    ],
)
def test_a_release_grows_stale_with_the_rhythm_of_its_publisher(cadence, published, said):
    assert decay(cadence, published, TODAY) == said


def test_every_cadence_names_a_rhythm_or_says_why_there_is_none():
    without = {one.cadence for one in datasets().values() if rhythm(one.cadence) is None}
    words = ("when", "never", "irregular", "one", "once", "not", "as", "now and then")
    assert [one for one in sorted(without) if not one.startswith(words)] == []
