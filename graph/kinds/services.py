"""What is decided about: services, priorities, functions, rights to decide."""

from __future__ import annotations

from graph.entities import Entity, many, single


class Matter(Entity):
    """Something that bodies decide, provide, pay for or must do."""


class Service(Matter):
    """A thing provided to patients; its names are synonyms, its parent is told by PART_OF."""

    kind = "service"
    words = "service"


class Priority(Matter):
    """A programme or workstream that a plan names."""

    kind = "priority"
    words = "priority"


class Function(Matter):
    """A statutory duty or power of a body, with the provision it rests on."""

    kind = "function"
    words = "statutory function"

    provision: tuple[str, ...] = many("Act and section")
    unverified_basis: str | None = single("the same where no document was read; never to be quoted as law")
    duty_or_power: str | None = single("whether the body must or may")


class DecisionRight(Matter):
    """A right to decide one sort of thing, up to a limit, or reserved to somebody."""

    kind = "decision_right"
    words = "right to decide"

    decides: str | None = single("contract award, business case, medicine, and so on")
    reserved: str | None = single("to whom it is reserved, where it is")
    limit_pence: str | None = single("up to how many pence, where a limit is published")


class Measure(Matter):
    """Something that is measured of a body or area, such as its registered population."""

    kind = "measure"
    words = "measure"

    unit: str | None = single("unit of the values")
    meaning: str | None = single("what is counted, and what it must not be taken for")
