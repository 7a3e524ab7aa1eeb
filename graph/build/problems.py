"""What the build could not use or found wrong, said so that somebody can act."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["stop", "report"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of the build.

    Attributes:
        severity: ``stop`` keeps the graph from being published; ``report`` is shown.
        check: which check found it.
        message: what is wrong, where, and what to do.
        where: file and row of the claims concerned.
    """

    severity: Severity
    check: str
    message: str
    where: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """For the graph's manifest."""
        return asdict(self)


def places(evidence: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """File and row of evidence references."""
    return tuple(sorted({reference.partition("#")[2] for reference in evidence}))
