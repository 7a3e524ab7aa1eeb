"""Places: areas as geography knows them, apart from the councils and boards that serve them."""

from __future__ import annotations

from typing import Literal

from graph.entities import Entity, many, single


class Place(Entity):
    """Somewhere; nothing that decides, pays or answers."""


class Area(Place):
    """A district, unitary or county area. The council of the same code is another entity."""

    kind = "area"
    words = "area"

    ons_code: tuple[str, ...] = many("code in the Office for National Statistics' register")
    area_type: Literal["district", "upper_tier", "unitary"] | None = single(
        "which tier of local government it is of; unitary is both at once"
    )


class CareLocation(Place):
    """A place at which a provider registered with the Care Quality Commission gives care.

    No body: what is done there, its provider does.
    """

    kind = "care_location"
    words = "care location"

    ods_code: tuple[str, ...] = many("code in the Organisation Data Service")
    postcode: str | None = single("postcode")
    category: str | None = single("primary inspection category, as published")
    service_types: tuple[str, ...] = many("a type of service given there, as published")
    care_home_beds: str | None = single("beds of a care home, as digits")
    dormant: Literal["yes", "no"] | None = single("whether it is registered and gives no care for now")
    overall_rating: (
        Literal[
            "Outstanding", "Good", "Requires improvement", "Inadequate", "Inspected but not rated",
            "Insufficient evidence to rate",
        ]
        | None
    ) = single("latest overall rating of the Care Quality Commission")  # fmt: skip


class Outline(Place):
    """That an outline of an area exists for one year; its geometry is in a file kept in the home."""

    kind = "outline"
    words = "outline"

    area_code: str | None = single("code of the area in the Office for National Statistics' register")
    year: str | None = single("year of the codes and boundaries, such as 2023")
