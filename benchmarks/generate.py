"""A big fictional graph as claims: the same seed and size always give the same claims.

Claims stream: an entity is worked out from its number alone, and only the chain is held, as ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Literal

from graph.claims import Claim, FactClaim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Confidence, Evidence
from graph.kinds.posts import ROLES, Appointment, Capacity
from graph.layers.accountability import AccountableTo, Scrutinises
from graph.layers.appointment import HasPost
from graph.layers.delegation import DelegatesTo
from graph.layers.geography import Within
from graph.layers.membership import MemberOf
from graph.layers.regulation import LicensedBy
from graph.relationships import Relationship

Tie = tuple[Ref, Relationship, Ref]

SHARES = {
    "icb": 0.01, "icb_cluster": 0.01, "ics": 0.01, "region": 0.0002, "council": 0.1698,
    "trust": 0.40, "post": 0.20, "person": 0.20,
}  # fmt: skip
"""Share of each kind among the entities."""

LADDER = ("trust", "icb", "region")
"""The chain of accountability below the top bodies, from the bottom up."""

TOP = ("national_body:TOP", "national_body:DEPARTMENT", "parliament:FICTION")
REGULATOR = "national_body:REGULATOR"

# No place in England is called so: each name is two of these and a number.
_FIRST = ("Amble", "Cinder", "Dapple", "Ember", "Fennel", "Gossamer", "Inkle", "Lantern", "Quill",
          "Saffron", "Umber", "Velvet")  # fmt: skip
_SECOND = ("barrow", "combe", "dell", "haven", "holt", "mere", "minster", "reach", "wick", "wold")

_ROLES = tuple(ROLES)
_SUBJECTS: tuple[Literal["money", "performance", "quality", "services"], ...] = (
    "money", "performance", "quality", "services",
)  # fmt: skip
_FUNCTIONS = ("beacons", "ferries", "mills", "orchards", "wells")
_OPEN_ON = date(2025, 1, 1)


@dataclass(frozen=True)
class Size:
    """How big the graph is: entities, and claims that tie them to each other."""

    entities: int = 300_000
    relationships: int = 2_000_000

    def times(self, factor: float) -> Size:
        """The same graph, larger or smaller."""
        return Size(round(self.entities * factor), round(self.relationships * factor))


@dataclass
class Fiction:
    """The fictional graph of one size and seed.

    Trusts answer to ICBs, these to regions, these to the top body, the department and Parliament.
    The regulator, the first cluster and the top body are hubs: 5, 2 and 2 of a hundred
    relationships end at them, each from another body.
    """

    size: Size
    seed: int = 1
    _wheel: list[Callable[[Random, int], Tie | None]] = field(init=False)
    _count: dict[str, int] = field(init=False)
    _at_hub: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Share out the entities among the kinds, and the rows among the types of relationship."""
        self._count = {kind: max(2, int(self.size.entities * part)) for kind, part in SHARES.items()}
        self._wheel = [
            *[self._answers] * 32, *[self._joins] * 20, *[self._lies_within] * 15,
            *[self._delegates] * 10, *[self._has_post] * 8, *[_held] * 6, *[self._licensed] * 5,
            *[self._joins_hub] * 2, *[self._watches_hub] * 2,
        ]  # fmt: skip

    def claims(self) -> Iterator[Claim]:
        """Every claim: entities first, then the chain up to the top, then what ties them besides."""
        self._at_hub.clear()
        for number, entity in enumerate((*TOP, REGULATOR)):
            yield from _entity(Ref.to(entity), f"Body {number} of the Realm of Fiction", number)
        for kind, count in self._count.items():
            for number in range(count):
                yield from _entity(Ref.to(self.id(kind, number)), _name(kind, number), number)
        chain = self._rungs()
        yield from self._chain(chain)
        yield from self._ties(self.size.relationships - len(chain))

    def id(self, kind: str, number: int) -> str:
        """The id of the entity of that kind and number; a post is one of a trust's."""
        number %= self._count[kind]
        if kind != "post":
            return f"{kind}:{_code(kind, number)}"
        trusts = self._count["trust"]
        return f"post:{self.id('trust', number)}:{_ROLES[number // trusts]}"

    def _rungs(self) -> list[tuple[str, str]]:
        """The chain up to the top, as pairs of ids: who answers, to whom."""
        rungs = list(pairwise(TOP))
        rungs += [(self.id("region", one), TOP[0]) for one in range(self._count["region"])]
        for lower, upper in pairwise(LADDER):
            rungs += [(self.id(lower, one), self.id(upper, one)) for one in range(self._count[lower])]
        return rungs

    def _chain(self, rungs: list[tuple[str, str]]) -> Iterator[Claim]:
        answers = AccountableTo(subject="statutory_duty", strength="statutory")
        when = Bounds.of(date(2010, 1, 1), date(2010, 1, 1), _OPEN_ON)
        for line, (below, above) in enumerate(rungs):
            evidence = Evidence(f"ladder.csv line {line}")
            yield RelationshipClaim(Ref.to(below), answers, Ref.to(above), when, evidence)

    def _ties(self, count: int) -> Iterator[Claim]:
        chance, made, line = Random(self.seed), 0, 0
        while made < count:
            line += 1
            for claim in self._row(chance, line):
                yield claim
                made += 1

    def _row(self, chance: Random, line: int) -> Iterator[Claim]:
        """A tie; now and then a parallel one, a second spell, or a sighting from another file."""
        confidence = Confidence.HIGH if line % 7 else Confidence.MEDIUM
        evidence = Evidence(f"ties.csv line {line}", confidence=confidence)
        luck, days = chance.random(), chance.randrange(3653, 6575)
        when, tie = _dates(days, luck), chance.choice(self._wheel)(chance, line)
        if tie is None:
            yield self._appointment(chance, when, evidence)
            return
        start, relationship, end = tie
        yield RelationshipClaim(start, relationship, end, when, evidence)
        if luck < 0.05:
            later = _dates(days + 800, 1)
            yield RelationshipClaim(start, relationship, end, later, evidence)
        elif luck < 0.15 and isinstance(relationship, AccountableTo):
            other = AccountableTo(subject="statutory_duty", strength="contractual")
            yield RelationshipClaim(start, other, end, when, evidence)
        elif luck > 0.9:
            seen = Evidence(f"sightings.csv line {line}")
            yield RelationshipClaim(start, relationship, end, Bounds.seen(date(2019, 6, 1)), seen)

    def _appointment(self, chance: Random, when: Bounds, evidence: Evidence) -> Claim:
        number = chance.randrange(self._count["post"])
        trust = self._by_code("trust", number)
        post = Ref.post(trust, _ROLES[number // self._count["trust"]])
        parties = {"person": (self._any("person", chance),), "post": (post,)}
        capacity: Capacity = "interim" if number % 5 == 0 else "substantive"
        return FactClaim(Appointment(capacity=capacity), parties, when, evidence)

    def _any(self, kind: str, chance: Random) -> Ref:
        """Some entity of the kind, by the id that its register mints."""
        return Ref.to(self.id(kind, chance.randrange(self._count[kind])))

    def _by_code(self, kind: str, number: int) -> Ref:
        """The entity of that kind and number, by its code."""
        return Ref(kind, "ods_code", _code(kind, number % self._count[kind]))

    def _some(self, kind: str, chance: Random) -> Ref:
        """Some entity of the kind, by its code, as most files name bodies."""
        return self._by_code(kind, chance.randrange(self._count[kind]))

    def _next(self, kind: str, hub: str) -> Ref:
        """The next entity of the kind, so that a hub has each neighbour once."""
        self._at_hub[hub] += 1
        return self._by_code(kind, self._at_hub[hub])

    def _answers(self, chance: Random, line: int) -> Tie:
        subject = _SUBJECTS[line % len(_SUBJECTS)]
        answers = AccountableTo(subject=subject, strength="policy")
        return self._some("trust", chance), answers, self._some("icb", chance)

    def _joins(self, chance: Random, line: int) -> Tie:
        kind = "icb_cluster" if line % 2 else "ics"
        return self._some("trust", chance), MemberOf(), self._some(kind, chance)

    def _lies_within(self, chance: Random, line: int) -> Tie:
        return self._some("trust", chance), Within(), self._some("icb", chance)

    def _delegates(self, chance: Random, line: int) -> Tie:
        delegates = DelegatesTo(
            function=_FUNCTIONS[line % len(_FUNCTIONS)], accountable_stays_with="the council"
        )
        return self._some("council", chance), delegates, self._some("trust", chance)

    def _has_post(self, chance: Random, line: int) -> Tie:
        return self._some("trust", chance), HasPost(), self._any("post", chance)

    def _licensed(self, chance: Random, line: int) -> Tie:
        return self._next("trust", REGULATOR), LicensedBy(), Ref.to(REGULATOR)

    def _joins_hub(self, chance: Random, line: int) -> Tie:
        return self._next("council", "cluster"), MemberOf(), self._by_code("icb_cluster", 0)

    def _watches_hub(self, chance: Random, line: int) -> Tie:
        return self._next("council", TOP[0]), Scrutinises(), Ref.to(TOP[0])


def _held(chance: Random, line: int) -> None:
    """In place of a tie: an appointment."""


def _code(kind: str, number: int) -> str:
    return f"{kind[:4].upper()}{number:06d}"


def _name(kind: str, number: int) -> str:
    pairs = len(_FIRST) * len(_SECOND)
    first, second = divmod(number % pairs, len(_SECOND))
    return f"{_FIRST[first]}{_SECOND[second]} {kind.replace('_', ' ').title()} {number // pairs + 1}"


def _entity(entity: Ref, name: str, number: int) -> Iterator[Claim]:
    """Life, name and code of an entity: one row of its register."""
    evidence = Evidence(f"{entity.kind}s.csv line {number + 2}")
    began = (f"{2000 + number % 9}-04-01", f"{2000 + number % 9}-10", f"{2000 + number % 9}")
    ended = "2023-03-31" if entity.kind == "trust" and number % 1000 == 0 else ""
    life = Bounds.stated(began[number % 3], ended, end_dates="last_day", open_on=_OPEN_ON)
    yield FieldClaim(entity, LIFE, "", life, evidence)
    yield FieldClaim(entity, "name", name, life, evidence)
    if entity.kind not in ("post", "person", "parliament"):
        code = entity.value.partition(":")[2]
        yield FieldClaim(entity, "ods_code", code, life, evidence)


def _dates(days: int, luck: float) -> Bounds:
    """Bounds from a day on: most exact and open, some known to the month, some ended."""
    began = date(2000, 1, 1) + timedelta(days=days)
    if luck < 0.15:
        ended = (began + timedelta(days=700)).isoformat()
        return Bounds.stated(began.isoformat(), ended, end_dates="last_day")
    text = began.isoformat()[: 7 if luck < 0.3 else 10]
    return Bounds.stated(text, end_dates="last_day", open_on=_OPEN_ON)
