"""Objectives: what a body agreed to reach or was set to reach, by which measure."""

from __future__ import annotations

from typing import Literal

from graph.entities import single
from graph.kinds.services import Matter


class Objective(Matter):
    """One agreed or set objective, with its target and latest result as published; no money."""

    kind = "objective"
    words = "objective"

    measure: str | None = single("what is measured")
    target: str | None = single("the target with its unit, as published")
    result: str | None = single("the latest result with its unit and date, as published")
    result_known: Literal["yes", "no"] | None = single("whether a result is published")
