"""Layout of money: a row is what one gave another in a financial year, in one or several streams.

Columns: ``from``, ``type``, ``to`` (as in the layout of relationships), ``financial_year`` (2024/25),
``amount_kind``, ``provision`` and the evidence. Amounts are in columns that end in ``_gbp`` (pounds),
``_k_gbp`` (thousands) or ``_m_gbp`` (millions): ``amount_gbp`` belongs to the stream named in the
column ``stream``, any other column is a stream of its own. An empty cell or a zero is no flow; a row
with empty cells only is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from graph import schema
from graph.claims import Claim, RelationshipClaim
from graph.dates import Bounds
from graph.evidence import ClaimKind
from loaders.layouts.relationships import end
from loaders.row import Row

_YEAR = re.compile(r"(\d{4})/(\d{2})")
_FACTORS = {"_k_gbp": 100_000, "_m_gbp": 100_000_000, "_gbp": 100}
"""Pence in one of what the column holds; the longer endings come first."""


def parse(row: Row) -> Iterator[Claim]:
    """The flows of one row.

    Raises:
        ValueError: for a year or an amount that cannot be read, a row without amounts or with two
            of one stream, or a type that carries no money.
    """
    evidence = row.cite(kind=ClaimKind(row.take_optional("claim_kind") or "fact"))
    cls = schema.relationship_type(row.take("type"))
    from_ref, to_ref, year = end(row, "from"), end(row, "to"), row.take("financial_year")
    when, provision = year_bounds(year), row.take_optional("provision")
    carried = {"financial_year": year, "amount_kind": row.take("amount_kind")}
    named = row.take_optional("stream")
    amounts = list(_amounts(row, named))
    if not amounts:
        raise ValueError("no amount is stated")
    if len(dict(amounts)) < len(amounts):
        raise ValueError("two columns hold the amount of one stream")
    for stream, pence in amounts:
        if pence:
            tie = cls.of(carried | {"stream": stream, "amount_pence": pence})
            yield RelationshipClaim(from_ref, tie, to_ref, when, evidence, provision)


def _amounts(row: Row, named: str) -> Iterator[tuple[str, int]]:
    """Each stream that a row states, with its whole pence."""
    for column in [one for one in row.cells if one.endswith("_gbp")]:
        ending = next(one for one in _FACTORS if column.endswith(one))
        stem = column.removesuffix(ending)
        if text := row.take_optional(column):
            yield named if stem == "amount" else stem, _pence(column, text, _FACTORS[ending])


def year_bounds(text: str) -> Bounds:
    """The financial year "2024/25": 1 April 2024 up to 1 April 2025.

    Raises:
        ValueError: when it is not a financial year.
    """
    found = _YEAR.fullmatch(text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        raise ValueError(f"column financial_year: “{text}” is not a financial year such as 2024/25")
    first, last = date(int(found[1]), 4, 1), date(int(found[1]) + 1, 4, 1)
    return Bounds.of(first, first, last, last)


def _pence(column: str, text: str, factor: int) -> int:
    """Whole pence.

    Raises:
        ValueError: when it is not a number, or has parts of a penny.
    """
    try:
        pence = Decimal(text) * factor
    except InvalidOperation:
        raise ValueError(f"column {column}: “{text}” is not an amount") from None
    if not pence.is_finite():
        raise ValueError(f"column {column}: “{text}” is not an amount")
    if pence != int(pence):
        raise ValueError(f"column {column}: “{text}” has parts of a penny")
    return int(pence)
