"""One call from ledger to graph: resolve, bound, merge, derive, check, publish."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from graph.build.checks import check_promises, check_succession
from graph.build.conflicts import Conflicts
from graph.build.dated import dated
from graph.build.evidence_nodes import evidence_nodes
from graph.build.life import Lives, entity_rows
from graph.build.problems import Problem
from graph.build.read_claims import Progress, Selection, read_claims
from graph.build.reified import fact_rows
from graph.build.resolve import Resolver, aliases_of
from graph.build.rules import expand_rules
from graph.build.ties import relationship_rows
from graph.build.unknowns import unknown_rows
from graph.build.work import Work
from graph.dates import Bounds
from graph.ledger import Ledger
from graph.stores.rows import NodeRow, RelationshipRow


class BuildStopped(Exception):
    """The graph is not published: a check found what must not be in it."""


@dataclass
class Built:
    """What a build did."""

    content_key: str
    nodes: int = 0
    relationships: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)
    by_type: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    conflicts: int = 0
    evidence_until: date | None = None


def select(ledger: Ledger, known: date | None = None, published_by: date | None = None) -> Selection:
    """The claims a graph is built from.

    Args:
        ledger: where they are.
        known: as the ledger stood at the end of that day; None: now.
        published_by: only claims whose evidence was published by that day; None: all.
    """
    judged = ledger.judgements(known)
    wrong = frozenset(one.subject for one in judged if one.verdict == "wrong_row")
    return Selection(tuple(ledger.active_runs(known, published_by)), published_by, wrong)


@cache
def code_version() -> str:
    """Changes with the code that turns claims into a graph."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def content_key(ledger: Ledger, known: date | None = None, published_by: date | None = None) -> str:
    """Names a graph by what it is built from: runs, judgements, dates, code. The same key, the same graph."""
    selection = select(ledger, known, published_by)
    content = [
        code_version(),
        ledger.uuid,
        [(run.number, run.file_hash, run.loader_version) for run in selection.runs],
        [
            (one.verdict, one.subject, one.object)
            for one in ledger.judgements(known)
            if one.verdict in ("same", "wrong_row")
        ],
        str(published_by),
    ]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:20]


def rows(
    ledger: Ledger,
    built: Built,
    *,
    known: date | None = None,
    published_by: date | None = None,
    work_folder: Path,
    progress: Progress = lambda words, number: None,
) -> Iterator[NodeRow | RelationshipRow]:
    """Every node and relationship of the graph, streamed; ``built`` fills up on the way.

    Raises:
        BuildStopped: at the end, when a check says that this must not be published.
    """
    selection = select(ledger, known, published_by)
    same = [(one.subject, one.object) for one in ledger.judgements(known) if one.verdict == "same"]
    lives, conflicts = Lives(), Conflicts()
    with Work(ledger.path, work_folder, selection.runs) as work:
        # the resolver holds every name and code: nothing keeps it once the claims are read
        read_claims(work, selection, Resolver(aliases_of(same)), built.problems, progress)
        successions: list[tuple[str, str, str]] = []
        for row in _all_rows(work, lives, conflicts, built):
            if isinstance(row, NodeRow):
                built.nodes += 1
                built.by_kind[str(row.properties["kind"])] += 1
            else:
                built.relationships += 1
                built.by_type[row.type_name] += 1
                if row.type_name == "SUCCEEDED_BY":
                    kind = str(row.properties.get("succession"))
                    successions.append((row.from_id, str(row.properties["valid_from"]), kind))
            if (built.nodes + built.relationships) % 50_000 == 0:
                progress("writing", built.nodes + built.relationships)
            yield row
        documents = ledger.documents(run.number for run in selection.runs)
        for node in evidence_nodes(work.evidences, documents):
            built.nodes += 1
            yield node
        built.problems += check_promises(selection.runs, lives) if not published_by else []
        built.problems += check_succession(successions, lives)
    built.conflicts = len(conflicts.found)
    stops = [one for one in built.problems if one.severity == "stop"]
    if stops:
        raise BuildStopped(f"the graph is not published: {stops[0].message}")
    until = [run.description.evidence_until or run.published for run in selection.runs]
    built.evidence_until = max((min(day, published_by or day) for day in until), default=None)
    yield _record(ledger, built, known, published_by, selection)


def _all_rows(
    work: Work, lives: Lives, conflicts: Conflicts, built: Built
) -> Iterator[NodeRow | RelationshipRow]:
    yield from entity_rows(work, lives, conflicts, built.problems)
    yield from expand_rules(work, lives, built.problems)
    yield from fact_rows(work, lives, conflicts)
    yield from relationship_rows(work, lives, conflicts, built.problems)
    yield from unknown_rows(work, lives, built.problems)
    yield from conflicts.rows()


def _record(
    ledger: Ledger,
    built: Built,
    known: date | None,
    published_by: date | None,
    selection: Selection,
) -> NodeRow:
    built.nodes += 1
    return NodeRow(
        "Register",
        {
            "id": "graph:this",
            "name": "icsgraph",
            "kind": "graph",
            "content_key": built.content_key,
            "ledger": ledger.uuid,
            "ledger_version": ledger.version,
            "known": known,
            "published_by": published_by,
            "evidence_until": built.evidence_until,
            "kind_counts": [f"{kind}={count}" for kind, count in sorted(built.by_kind.items())],
            "datasets": sorted({run.dataset for run in selection.runs}),
            "nodes": built.nodes,
            "relationships": built.relationships,
            **dated(Bounds.of(), ""),
        },
    )
