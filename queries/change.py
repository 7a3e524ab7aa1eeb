"""What a change between two days is: of which sort, in which layer, when, in words."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, get_args

from graph.relationships import Layer

MOST = 200_000
"""Rows that one look at changes may give: England between two days has a few thousand."""

What = Literal[
    "appointed", "left", "seen", "not confirmed", "began", "ended", "succeeded", "newly known", "corrected",
    "planned", "would end",
]  # fmt: skip

ORDER: tuple[What, ...] = get_args(What)


class Change(NamedTuple):
    """One difference, or several of one sort. ``ties`` are relationships behind it."""

    what: What
    layer: Layer
    day: date | None
    says: str
    number: int
    certain: bool
    sort: str
    ties: tuple[str, ...]
