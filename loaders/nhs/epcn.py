"""The register of primary care networks, with the commissioner in whose area each lies."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, day_before
from graph.entities import LIFE
from graph.layers.geography import Within
from loaders.nhs.commissioners import BOARDS_BEGAN
from loaders.nhs.networks import commissioner
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """A network, open or closed. One that closed before there were locations is filed under one all the same.

    Raises:
        ValueError: for a row without the day of opening.
    """
    evidence, code = row.cite(), row.take("code").upper()
    opened, closed = row.take_day("opened"), row.take_day("closed")
    if not opened:
        raise ValueError("column opened is empty: the register gives the day for every network")
    pcn, life = Ref.mint("pcn", code), row.bounds(opened, closed)
    seen = Bounds.seen(min(row.snapshot, day_before(life.e1)))
    row.ignore("postcode")  # of the practice that speaks for it
    yield FieldClaim(pcn, LIFE, "", life, evidence)
    yield FieldClaim(pcn, "ods_code", code, life, evidence)
    yield FieldClaim(pcn, "name", row.take("name"), seen, evidence)
    parent, parent_name = row.take_optional("commissioner"), row.take_optional("commissioner_name")
    if parent:
        area = commissioner(parent.upper(), parent_name, row.snapshot)
        if area.kind == "sub_icb" and life.e1 <= BOARDS_BEGAN:
            return
        yield RelationshipClaim(pcn, Within(), area, seen, evidence)
