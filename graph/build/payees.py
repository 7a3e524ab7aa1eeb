"""Joining: which body a name means, where somebody wrote whom they paid or gave a contract.

A payee is joined to a body only where its name, spelled alike by `graph.names.spelled`, was the name of
exactly one body in the time that is spoken of, and that body was there then. A practice must besides lie
within its payer, since practices far apart bear like names. Everything else stays a payee of its own.
``docs/decisions/018-payees-joined-by-name.md`` says what is compared, and how often it is right.

For whoever writes a dataset: refer to the party by `payee_ref`, state its life and its name, and use a
relationship type that has a field ``payee``. The build then ties the body in its place, and keeps the name
as published in that field. Where a code of the body is published, refer to the body by the code instead.
"""

from __future__ import annotations

from collections import defaultdict

from graph.claims import Ref
from graph.dates import Bounds
from graph.entities import LIFE, kind_of
from graph.ledger.lines import SUPPLIER
from graph.names import payee_words, spelled

BODIES = frozenset({"trust", "icb", "ccg", "council", "national_body", "practice"})
"""Kinds of body that payees are joined to. Networks and areas are paid nothing: they are no legal persons."""

LEARNED = frozenset({LIFE, "name", "payee_class", "WITHIN", "REPORTING_GEOGRAPHY_OF"})
"""Fields and relationships that joining rests on."""


def payee_ref(register: str, name: str) -> Ref:
    """A payee as its payer wrote it: the payer's code, and the words of the name."""
    return Ref.mint("payee", f"{register}/{payee_words(name)}")


class Payees:
    """Which bodies had which names when, and which payees are joined to them.

    Attributes:
        joined: ids of payees that were joined to a body at some time.
        had: bodies, and when each of them had the name, by the name as it is compared.
        kept: ids of payees that stay entities of their own, at least at some time.
    """

    def __init__(self) -> None:
        """Start with nothing known."""
        self.joined: set[str] = set()
        self.kept: set[str] = set()
        self.had: dict[str, set[tuple[str, Bounds]]] = defaultdict(set)
        self._lives: dict[str, set[Bounds]] = defaultdict(set)
        self._written: dict[str, str] = {}
        self._apart: set[str] = set()
        self._in: dict[str, set[str]] = defaultdict(set)

    def learn(self, entity: str, verb: str, other: str, when: Bounds) -> None:
        """Note what a claim says of the life, the name or the place of a body, or how a payee was written."""
        kind = kind_of(entity)
        if kind == "payee" and verb == "name":
            self._written.setdefault(entity, other)
        elif verb == "payee_class" and other != SUPPLIER:
            self._apart.add(entity)
        elif (verb == "WITHIN" and kind == "practice") or verb == "REPORTING_GEOGRAPHY_OF":
            self._in[entity].add(other)
        elif kind in BODIES and verb == LIFE:
            self._lives[entity].add(when)
        elif kind in BODIES and verb == "name":
            self.had[spelled(other)].add((entity, when))

    def body(self, name: str, when: Bounds, kinds: frozenset[str] = BODIES) -> str | None:
        """The body of these kinds that had the name and was there at the time, if it is just one."""
        had = self.had.get(spelled(name), ())
        found = {one for one, named in had if kind_of(one) in kinds and named.overlap(when)}
        there = [one for one in found if all(life.overlap(when) for life in self._lives[one])]
        return there[0] if len(there) == 1 else None

    def join(self, payee: str, when: Bounds, name: str = "") -> tuple[str, str]:
        """Whom a payee is at a time; never its own payer, and only a supplier is any body.

        Args:
            payee: its id, which begins with the code of its payer.
            when: the time spoken of.
            name: as the payer wrote it, where no claim gives it.

        Returns:
            The body and the name as published; or the payee itself and nothing.
        """
        name = self._written.setdefault(payee, name)
        body = self.body(name, when) if name and payee not in self._apart else None
        if body and not self._may_be(body, payee.partition(":")[2].partition("/")[0]):
            body = None
        (self.joined if body else self.kept).add(payee)
        return (body, name) if body else (payee, "")

    def _may_be(self, body: str, payer: str) -> bool:
        """Whether a body is another than the payer of that code, and a practice lies within the payer."""
        if kind_of(body) != "practice":
            return body.partition(":")[2] != payer
        within = self._in[body]
        around = within.union(*(self._in.get(one, ()) for one in within))
        return any(kind_of(one) != "area" and one.partition(":")[2] == payer for one in around)
