"""Many siblings in one box: from hops to a picture that can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from queries.answer import HopShown, PathShown
from ui.components.picture import Opened, Picture, Step

MOST = 60
"""Boxes that a picture has at most."""

SIBLINGS = 8
"""So many neighbours by one relation and of one kind are folded into one box."""


def fold(
    hops: Sequence[HopShown],
    *,
    start: str = "",
    end: str = "",
    opened: Opened = Opened(),  # noqa: B008 - it is frozen
    notes: Mapping[str, str] | None = None,
    ways: Sequence[PathShown] = (),
    caption: Sequence[str] = (),
    most: int = MOST,
    siblings: int = SIBLINGS,
) -> Picture:
    """A picture of hops: all that hangs together with the start, siblings folded.

    Args:
        hops: what to draw, each in the direction it is read (``forward``); the same one may come twice.
        start: where the picture starts and what is never folded; empty for the start of the first hop.
        end: the same for its other end, if it has one.
        opened: what the reader has expanded and hidden. What hangs only on a hidden box goes with it.
        notes: a line to stand in the box of an entity, by id.
        ways: the paths to be told step by step, and that are never folded.
        caption: lines under an exported picture.
        most: how many boxes there may be.
        siblings: from how many on neighbours by one relation and of one kind are folded.
    """
    raise NotImplementedError


def steps(path: PathShown) -> tuple[Step, ...]:
    """A path as it is told: one sentence for each hop."""
    raise NotImplementedError
