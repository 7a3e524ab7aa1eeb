"""Layout of figures: a row is what was measured of one body, in one or several measures.

Columns: ``about`` (an id, or a code where ``about_kind`` is given), ``financial_year``, ``seen`` or
``valid_from`` and ``valid_to``, ``amount_kind`` (such as "draft" or "target") and the evidence.
``measure`` and ``value`` hold one figure; every column named ``measure:<code>``, or
``measure:<code>:<amount kind>``, holds another. Measures are entities of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite, nan

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.identity import MeasuredAs
from loaders.layouts.amounts import year_bounds
from loaders.layouts.relationships import end
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """The figures of one row.

    Raises:
        ValueError: for a value that is not a number, or a year that is none.
    """
    evidence = row.cite()
    about, unit = end(row, "about"), row.take_optional("unit")
    year, seen = row.take_optional("financial_year"), row.take_optional("seen")
    kind = row.take_optional("amount_kind")
    began, ended = row.take_optional("valid_from"), row.take_optional("valid_to")
    dated = row.bounds(began, ended, seen=seen) if began or ended or seen else Bounds.seen(row.snapshot)
    single = {row.take("measure"): row.take("value")} if "measure" in row.cells else {}
    columns = [one for one in row.cells if one.startswith("measure:")]
    wide = {one.removeprefix("measure:"): row.take_optional(one) for one in columns}
    for column, value in (single | wide).items():
        if value:
            measure, _, own_kind = column.partition(":")
            tie = MeasuredAs(
                value=_number(measure, value),
                unit=unit,
                financial_year=year or seen,
                amount_kind=own_kind or kind,
            )
            when = year_bounds(year) if year else dated
            yield RelationshipClaim(about, tie, Ref.mint("measure", measure), when, evidence)


def _number(measure: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = nan
    if not isfinite(number):
        raise ValueError(f"{measure}: “{text}” is not a number")
    return number
