"""Outlines of areas, a GeoJSON feature each: that there is one. Its geometry stays in the file.

A ledger of claims is no place for a hundred thousand points: the file is kept whole in the home, under
the hash by which the run names it, and a map takes the geometry from there by the code and year here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.entities import LIFE
from graph.layers.geography import OutlineOf
from loaders.row import Row

BOARDS_SINCE = "2022"
"""In the codes of this year partnerships and groups had become boards and sub-ICB locations."""

GEOGRAPHIES = {
    "E06": ("area", "area"), "E07": ("area", "area"), "E08": ("area", "area"), "E09": ("area", "area"),
    "E10": ("area", "area"), "E38": ("ccg", "sub_icb"), "E40": ("region", "region"),
    "E54": ("stp", "icb"), "E56": ("cancer_alliance", "cancer_alliance"),
}  # fmt: skip
"""Kind of what a code stands for, by its first signs: until 2021, and since."""

DEEPEST = 3
"""Points stand in rings, rings in polygons, polygons in the lists of several."""


def parse(row: Row) -> Iterator[Claim]:
    """One outline.

    Raises:
        ValueError: for a place outside of England, and a geometry that is none or not in degrees.
    """
    evidence, year, code = row.cite(), row.take("year"), row.take("code")
    if code[:3] not in GEOGRAPHIES:
        raise ValueError(f"column code: “{code}” is of no geography of England that is kept")
    _check_outline(row.take_nested("geometry"))
    kind = GEOGRAPHIES[code[:3]][year >= BOARDS_SINCE]
    outline, seen = Ref.mint("outline", f"{code}/{year}"), row.bounds(seen=year)
    yield FieldClaim(outline, LIFE, "", seen, evidence)
    yield FieldClaim(outline, "name", f"Outline of {code}, {year}", seen, evidence)
    yield FieldClaim(outline, "area_code", code, seen, evidence)
    yield FieldClaim(outline, "year", year, seen, evidence)
    of = Ref.mint("area", code) if kind == "area" else Ref(kind, "ons_code", code)
    yield RelationshipClaim(outline, OutlineOf(), of, seen, evidence)


def _check_outline(geometry: Any) -> None:
    """Refuse what no map could draw.

    Raises:
        ValueError: saying what is wrong with it.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"column geometry: “{kind or 'nothing'}” is no outline")
    points = list(_points(geometry.get("coordinates")))
    if len(points) < 4:
        raise ValueError("column geometry: an outline has at least four points")
    if not all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points):
        raise ValueError("column geometry: not in degrees of longitude and latitude: download it as WGS84")


def _points(nested: Any, depth: int = 0) -> Iterator[tuple[float, float]]:
    """The points of nested lists of coordinates.

    Raises:
        ValueError: when something else stands among them.
    """
    if not isinstance(nested, list) or not nested or depth > DEEPEST:
        raise ValueError("column geometry: its coordinates are broken")
    if isinstance(nested[0], list):
        for one in nested:
            yield from _points(one, depth + 1)
    elif len(nested) < 2 or not all(isinstance(one, int | float) for one in nested):
        raise ValueError("column geometry: its coordinates are broken")
    else:
        yield nested[0], nested[1]
