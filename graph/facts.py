"""The frame of reified facts: facts with parties and dates that yield walkable relationships."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from graph.entities import Fact


@dataclass(frozen=True, slots=True)
class Yields:
    """One relationship that a fact yields for each pair of its parties.

    ``type_name`` names the type; ``from_party`` and ``to_party`` name the parties at its ends, where
    the same name twice means each unordered pair; ``properties`` are carried over from the fact.
    """

    type_name: str
    from_party: str
    to_party: str
    properties: tuple[str, ...] = ()


class ReifiedFact(Fact):
    """A kind of fact. ``parties`` gives the kinds allowed for each party; ``yields`` what follows.

    Its identity is its parties and the properties named in ``distinct``: two rows that agree in
    these speak of the same fact, or of a second spell of it.
    """

    parties: ClassVar[dict[str, frozenset[str]]] = {}
    yields: ClassVar[tuple[Yields, ...]] = ()
    distinct: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **extra: Any) -> None:
        """Refuse a fact without parties, or that yields between parties it does not have.

        Raises:
            TypeError: naming the fact.
        """
        super().__pydantic_init_subclass__(**extra)
        if not cls.parties:
            raise TypeError(f"{cls.__name__} needs parties")
        for one in cls.yields:
            if one.from_party not in cls.parties or one.to_party not in cls.parties:
                raise TypeError(f"{cls.__name__} yields {one.type_name} between unknown parties")
