"""Whose practices were over the years, without a header: a row for each practice, parent and time."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref
from loaders.nhs.commissioners import commissioners
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """A membership of a clinical commissioning group, or the place in a sub-ICB location.

    Raises:
        ValueError: for the primary care groups and trusts of before April 2013, health boards in Wales
            and teams of NHS England, saying which.
    """
    yield from commissioners(row, Ref.mint("practice", row.take("code")), row.cite())
