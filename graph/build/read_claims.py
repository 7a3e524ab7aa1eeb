"""From the ledger's claims to resolved statements in the working table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from graph import schema
from graph.build.overtaken import overtaken_rows
from graph.build.payees import BODIES, LEARNED, Payees
from graph.build.pays import pays_rows
from graph.build.problems import Problem
from graph.build.reified import fact_class, fact_id, yielded
from graph.build.resolve import Resolver, Unresolved, learn_from
from graph.build.work import Evidences, Work, WorkRow, bounds_of, tense_of
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE
from graph.ledger import Run
from graph.ledger.flatten import as_json

Progress = Callable[[str, int], None]

_FROM = """
FROM ledger.claims c JOIN ledger.evidence e ON e.id = c.evidence
WHERE c.run = ? AND coalesce(e.published, ?) <= ?
"""
_CLAIMS = f"""
SELECT c.shape, c.subject, c.verb, c.object, c.s0, c.s1, c.e0, c.e1, c.properties, c.provision,
       e.locator, e.documents, e.published, e.confidence, e.kind, e.quote, e.note {_FROM}
"""
_NAMES = f"""
SELECT e.locator, c.subject, c.verb, c.object, c.s0, c.s1, c.e0, c.e1 {_FROM}
AND c.shape = 'field' AND (c.verb = 'name' OR c.verb LIKE '%\\_code' ESCAPE '\\')
"""
_LEARNED = f"""
SELECT e.locator, c.subject, c.verb, c.object, c.s0, c.s1, c.e0, c.e1 {_FROM}
AND c.verb IN ({", ".join(f"'{one}'" for one in sorted(LEARNED))})
"""
_LEARNED_OF = BODIES | {"payee", "sub_icb"}

ALWAYS = Bounds(UNKNOWN_START, UNKNOWN_START, NEVER, NEVER)


@dataclass(frozen=True)
class Selection:
    """Which claims a graph is built from: runs, those published by a day, rows not judged wrong.

    ``overtaken`` rows have a later one that takes their place: run and place of each.
    """

    runs: tuple[Run, ...]
    published_by: date | None = None
    wrong_rows: frozenset[str] = field(default_factory=frozenset)
    overtaken: frozenset[tuple[int, str]] = field(default_factory=frozenset)

    def parameters(self, run: Run) -> tuple[int, int, int]:
        """For the queries on one run's claims."""
        return run.number, run.published.toordinal(), (self.published_by or NEVER).toordinal()

    def is_wrong(self, run: Run, locator: str) -> bool:
        """Whether somebody judged the row to be wrong, or a later one took its place: it says nothing."""
        if self.overtaken and (run.number, locator) in self.overtaken:
            return True
        return bool(self.wrong_rows) and f"{run.dataset}|{locator}" in self.wrong_rows


def read_claims(
    work: Work,
    selection: Selection,
    resolver: Resolver,
    problems: list[Problem],
    progress: Progress,
) -> None:
    """Resolve every claim of the selection and write it to the work."""
    overtaken = overtaken_rows(work.connection, selection.runs, selection.published_by)
    selection = replace(selection, overtaken=overtaken)
    payees = learned(work, selection, resolver)
    for run in selection.runs:
        reader = _Reader(run, resolver, work.evidences, payees)
        number = 0
        for number, row in enumerate(work.connection.execute(_CLAIMS, selection.parameters(run)), 1):
            locator = str(row[10])
            if selection.is_wrong(run, locator):
                continue
            try:
                for resolved in reader.rows(row):
                    work.add(resolved)
            except Unresolved as error:
                problems.append(Problem("report", "unresolved", str(error), (locator,)))
            except (KeyError, ValueError) as error:
                message = f"not understood by this version ({error}): icsgraph reload {run.number}"
                problems.append(Problem("report", "no longer declared", message, (locator,)))
            if number % 50_000 == 0:
                progress(f"resolving {run.dataset}", number)
        progress(f"resolved {run.dataset}", number)
    dated = (run for run in selection.runs if run.published <= (selection.published_by or NEVER))
    for paid in pays_rows(work, tuple(dated), payees, problems, selection.wrong_rows):
        work.add(paid)
    work.settle()
    work.forget(payees.joined - payees.kept)


def learned(work: Work, selection: Selection, resolver: Resolver) -> Payees:
    """Teach the resolver every code and name; then, of bodies that payees may be, what the claims say."""
    for run in selection.runs:
        names = work.connection.execute(_NAMES, selection.parameters(run))
        learn_from((row[1:] for row in names if not selection.is_wrong(run, row[0])), resolver)
    payees = Payees()
    for run in selection.runs:
        for locator, subject, verb, other, *days in work.connection.execute(
            _LEARNED, selection.parameters(run)
        ):
            kind = subject.partition("\t")[0] if "\t" in subject else subject.partition(":")[0]
            if kind not in _LEARNED_OF or selection.is_wrong(run, locator):
                continue
            when = bounds_of(*days)
            try:
                end = other if verb in ("name", LIFE) else resolver.resolve(other, when)
                payees.learn(resolver.resolve(subject, when), verb, end, when)
            except Unresolved:
                continue  # reported where the claim itself is read
    return payees


@lru_cache(maxsize=100_000)
def _distinct_part(verb: str, properties: str) -> str:
    """What sets a relationship apart from others between its ends; remembered, since many share theirs."""
    cls = schema.relationship_types()[verb]
    return cls.distinct_part(json.loads(properties or "{}")) if cls.distinct else ""


@dataclass
class _Reader:
    """Reads the claims of one run; knows what its dataset is trusted on."""

    run: Run
    resolver: Resolver
    evidences: Evidences
    payees: Payees
    _trusted: dict[tuple[str, str], bool] = field(default_factory=dict)

    def rows(self, row: tuple[Any, ...]) -> Iterable[WorkRow]:
        """The resolved statements of one claim."""
        reading: Callable[[tuple[Any, ...], Bounds], Iterable[WorkRow]] = getattr(self, f"_{row[0]}")
        return reading(row, bounds_of(*row[4:8]))

    def _trusts(self, subject: str, field_name: str) -> bool:
        key = (subject, field_name)
        if key not in self._trusted:
            self._trusted[key] = self.run.description.has_authority(subject, field_name)
        return self._trusted[key]

    def _row(
        self, row: tuple[Any, ...], when: Bounds, part: str, key: tuple[str, str, str, str],
        value: str, trusted: bool,
    ) -> WorkRow:  # fmt: skip
        subject, verb, other, distinct = key
        cited = self.evidences.cited(self.run.number, row[10], row[11:])
        return WorkRow(
            part, subject, verb, other, distinct, False, tense_of(row[14]), when, value,
            row[9], "", trusted, cited,
        )  # fmt: skip

    def _field(self, row: tuple[Any, ...], when: Bounds) -> Iterator[WorkRow]:
        entity, verb = self.resolver.resolve(row[1], when), row[2]
        trusted = self._trusts(entity.partition(":")[0], verb)
        part, value = ("life", "") if verb == LIFE else ("field", row[3])
        yield self._row(row, when, part, (entity, verb, value, ""), value, trusted)

    def _relationship(self, row: tuple[Any, ...], when: Bounds) -> Iterator[WorkRow]:
        ends = [self.resolver.resolve(row[1], when), self.resolver.resolve(row[3], when)]
        own = self._joined(row[2], row[8], ends, when)
        key = (ends[0], row[2], ends[1], _distinct_part(row[2], own))
        yield self._row(row, when, "relationship", key, own, self._trusts(row[2], "*"))

    def _joined(self, verb: str, own: str, ends: list[str], when: Bounds) -> str:
        """Put the body that a payee is in its place; the properties, with its name as published."""
        for at, end in enumerate(ends):
            if not end.startswith("payee:"):
                continue
            if "payee" not in schema.relationship_types()[verb].model_fields:
                self.payees.kept.add(end)
                continue
            ends[at], written = self.payees.join(end, when)
            own = as_json(json.loads(own or "{}") | {"payee": written}) if written else own
        return own

    def _fact(self, row: tuple[Any, ...], when: Bounds) -> Iterator[WorkRow]:
        content = json.loads(row[8])
        allowed = fact_class(row[2]).parties
        parties = {
            party: [self._party(self.resolver.resolve(ref, when), allowed.get(party), when) for ref in refs]
            for party, refs in content["parties"].items()
        }
        values = content["values"]
        for name in values:
            fact_class(row[2]).is_many(name)  # a field the kind no longer has is an error, not a gap
        text = json.dumps({"parties": parties, "values": values}, sort_keys=True)
        key = (fact_id(row[2], parties, values), row[2], "", "")
        fact = self._row(row, when, "fact", key, text, self._trusts(row[2], "*"))
        yield fact
        yield from yielded(fact)

    def _party(self, end: str, allowed: frozenset[str] | None, when: Bounds) -> str:
        """A party of a fact: where it is a payee, the body that it is, if the fact may concern such a one."""
        if not end.startswith("payee:"):
            return end
        body, _ = self.payees.join(end, when)
        if body != end and allowed and body.partition(":")[0] not in allowed:
            self.payees.kept.add(end)
            return end
        return body

    def _count(self, row: tuple[Any, ...], when: Bounds) -> Iterator[WorkRow]:
        scope = self.resolver.resolve(row[1], when) if row[1] else ""
        entity = f"count:{row[2]}" + (f"/{scope}" if scope else "")
        trusted = self._trusts("count", "number")
        yield self._row(row, ALWAYS, "life", (entity, LIFE, "", ""), "", trusted)
        yield self._row(row, when, "field", (entity, "number", row[3], ""), row[3], trusted)

    def _unknown(self, row: tuple[Any, ...], when: Bounds) -> Iterator[WorkRow]:
        entity = self.resolver.resolve(row[1], when)
        yield self._row(row, when, "unknown", (entity, row[2], row[3], ""), row[3], False)
