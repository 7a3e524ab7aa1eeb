"""What the lists of boards and of trusts say in the same way: names, region, predecessors, papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.evidence import Evidence
from graph.layers.geography import Within
from graph.layers.succession import SucceededBy
from loaders.row import Row

NO_REGION = ("", "-", "National", "England")


def texts(value: Any) -> list[str]:
    """The texts of a list, or a single text."""
    several = value if isinstance(value, list) else [value]
    return [one.strip() for one in several if isinstance(one, str) and one.strip()]


def papers_and_region(row: Row, body: Ref, seen: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Where the board's papers are published, and the region."""
    if url := row.take_optional("url"):
        yield FieldClaim(body, "board_papers", url, seen, evidence)
    region = row.take_optional("region")
    if region not in NO_REGION:
        yield RelationshipClaim(body, Within(), Ref("region", "name", region), seen, evidence)


def successions(row: Row, body: Ref, parted: set[str], evidence: Evidence) -> Iterator[Claim]:
    """Whose place it took. ``parted`` are the predecessors that several bodies of the list took over.

    Raises:
        ValueError: for predecessors without a day.
    """
    before, day = texts(row.take_nested("predecessor_codes")), row.take_day("merger_date")
    if before and not day:
        raise ValueError("column merger_date is empty beside predecessors")
    for code in before:
        tie = SucceededBy(succession="split") if code in parted else SucceededBy()
        when = Bounds.since(Span.parse(day))
        yield RelationshipClaim(Ref.mint(body.kind, code), tie, body, when, evidence)
