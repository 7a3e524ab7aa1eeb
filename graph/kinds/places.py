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
