"""Populations of practices weighted by need, the base of the allocation formula: measures, and no pounds.

The table names no year: it is that of the vintage, which the user gives as its first day, 1 April.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.geography import Within
from graph.layers.identity import MeasuredAs
from loaders.layouts.amounts import year_bounds
from loaders.row import Row

MEASURES = {
    "registered_population": "registered_population",
    "general_acute": "general_acute_weighted_population",
    "community": "community_weighted_population",
    "mental_health": "mental_health_weighted_population",
    "maternity": "maternity_weighted_population",
    "health_inequalities": "health_inequalities_weighted_population",
    "prescribing": "prescribing_weighted_population",
    "core": "core_weighted_population",
    "primary_medical_need": "primary_medical_need_weighted_population",
    "primary_medical": "primary_medical_weighted_population",
}
"""Final figures are those that boards' need is stated in, so they are the same measures."""

MOST_PEOPLE = 100_000_000
"""No population is larger than England's."""


def parse(row: Row) -> Iterator[Claim]:
    """One practice: its figures, and the district it lies in. Its board is told by the register."""
    evidence, year = row.cite(), _financial_year(row)
    practice, area = Ref.mint("practice", row.take("practice")), row.take_optional("area")
    row.ignore("name")
    for column, measure in MEASURES.items():
        text = row.take_optional(column)
        if text:
            tie = MeasuredAs(value=_number(column, text), financial_year=year)
            to = Ref.mint("measure", measure)
            yield RelationshipClaim(practice, tie, to, year_bounds(year), evidence)
    if area:
        seen = Bounds.seen(row.snapshot)
        yield RelationshipClaim(practice, Within(), Ref.mint("area", area), seen, evidence)


def _financial_year(row: Row) -> str:
    first = row.snapshot.year - (row.snapshot.month < 4)
    return f"{first}/{(first + 1) % 100:02}"


def _number(column: str, text: str) -> float:
    """A population, which the formula leaves with parts of a person.

    Raises:
        ValueError: naming the column.
    """
    try:
        number = Decimal(text.replace(",", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number < MOST_PEOPLE:
        raise ValueError(f"column {column}: “{text}” is not a population")
    return float(round(number, 4))
