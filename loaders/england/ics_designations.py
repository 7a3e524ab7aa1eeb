"""Integrated care systems before the law knew them: designation, absorption, what came after."""

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span, day_after, day_before
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.layers.geography import Within
from graph.layers.structure import DesignatedAs
from graph.layers.succession import SucceededBy
from loaders.row import Row

PART = {"yes": "yes", "": ""}


def parse(row: Row) -> Iterator[Claim]:
    """One system. It began between ``designated`` and ``designated_by``."""
    evidence = row.cite()
    row.ignore("devolution", "in_14_of_2018", "in_14_of_2019_06")  # follow from the dates, or are later
    ics, ended = Ref.mint("ics", row.take("slug")), row.take("ended")
    first, last = (
        Span.parse(row.take("designated")).first,
        Span.parse(row.take("designated_by")).last,
    )
    end = Span.parse(ended).first
    life = Bounds.of(first, last, end, end)
    stp = Ref.mint("stp", row.take("footprint"))
    grew = DesignatedAs(wave=row.take("wave"), part=bool(row.take_one_of("part", PART)))
    code = row.take("icb_ods")
    region = Ref("region", "ods_code", row.take("region_ods"))
    yield FieldClaim(ics, LIFE, "", life, evidence)
    yield from _names(row, ics, life, evidence)
    yield FieldClaim(ics, "ods_code", code, life, evidence)
    yield FieldClaim(ics, "legal_person", "no", life, evidence)
    yield RelationshipClaim(stp, grew, ics, Bounds.since(Span(first, last)), evidence)
    yield RelationshipClaim(ics, Within(), region, life, evidence)
    absorbed_by = row.take_optional("absorbed_by")
    after = Ref.mint("ics", absorbed_by) if absorbed_by else Ref("icb", "ods_code", code)
    tie = SucceededBy(succession="merger" if absorbed_by else "functions")
    yield RelationshipClaim(ics, tie, after, Bounds.since(Span.parse(ended)), evidence)


def _names(row: Row, ics: Ref, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Its name, or two: the day on which the later one took the place of the first is not stated."""
    name, later = (one and f"{one} ICS" for one in (row.take("name"), row.take_optional("later_name")))
    if not later:
        yield FieldClaim(ics, "name", name, life, evidence)
        return
    soonest, latest = day_after(life.s0), day_before(life.e1)
    yield FieldClaim(ics, "name", name, Bounds.of(life.s0, life.s1, soonest, latest), evidence)
    yield FieldClaim(ics, "name", later, Bounds.of(soonest, latest, life.e0, life.e1), evidence)
