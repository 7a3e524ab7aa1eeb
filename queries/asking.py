"""Asking: parameters in, answer out, the same for every question and both engines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from graph.dates import NEVER
from graph.evidence import Confidence
from graph.schema import MARKER
from graph.stores.rows import StoreError
from graph.stores.store import Store
from queries.answer import Answer, HopShown, PathShown, Searched
from queries.explain import show_conflicts, show_evidence, show_unknowns
from queries.holders import evidence_of_holders
from queries.question import Asked, Found, Question
from queries.reading import read
from queries.scenario import Scenario

_ENTITIES = f"""
MATCH (e:{MARKER}) WHERE e.id IN $ids
RETURN e.id AS id, e.evidence AS evidence, e.confidence AS confidence ORDER BY id
"""


class WrongParameters(Exception):
    """The question was not told what it needs; the message says which parameter and why."""


def ask(
    name: str,
    question: Question,
    store: Store,
    given: dict[str, Any],
    on: date,
    *,
    known: date | None = None,
    published_by: date | None = None,
    scenario: Scenario | None = None,
) -> Answer:
    """Ask a question of a graph.

    Args:
        name: the question's name, for the text to ask it again.
        question: the question.
        store: the graph; for ``known`` and ``published_by`` the one built for those days.
        given: parameters by name; entities by id.
        on: the day asked about.
        known: the day as at which the ledger is read, None for now.
        published_by: the day up to which evidence counts, None for all.
        scenario: the scenario that the graph was altered by, None for what is.

    Raises:
        WrongParameters: naming what is missing or not understood.
        StoreError: when the graph cannot answer.
    """
    parameters, info = _checked(question, given), store.info()
    days = [on, *(value for value in parameters.values() if isinstance(value, date))]
    asked = Asked(store, parameters, on)
    found = question.walk(asked) if question.walk else read(asked, question.cypher, question.row)
    rows = [row.model_dump(mode="json") for row in found.rows]
    about = _about(store, found)
    ends = {end for path in found.paths for hop in path.hops for end in (hop.from_id, hop.to_id)}
    conflicts = show_conflicts(store, ends | about.keys(), on, question.layers)
    references = [ref for path in found.paths for hop in path.hops for ref in hop.evidence]
    for entity, known_of in about.items():
        references += (known_of["evidence"] or []) if entity not in ends else []
    references += evidence_of_holders(store, ends | about.keys() | _posts(rows), on, str(rows))
    for conflict in conflicts:
        references += conflict.evidence + conflict.other_evidence
    if store.info().content_key != info.content_key:
        raise StoreError("a new graph was published while this was asked: ask again")
    return Answer(
        question=question.number,
        asks=question.asks,
        params={key: _plain(value) for key, value in parameters.items()},
        on=on,
        known=known,
        published_by=published_by,
        rows=tuple(rows),
        paths=tuple(found.paths),
        evidence=show_evidence(store, references),
        confidence=_weakest(found.paths, about),
        certain=all(_certain(hop, days) for path in found.paths for hop in path.hops),
        conflicts=conflicts,
        searched=Searched(
            datasets=info.datasets,
            entities={kind: info.kind_counts.get(kind, 0) for kind in question.searches},
        ),
        missing=(*question.lacks(asked, rows), *show_unknowns(store, ends | about.keys(), on)),
        does_not_show=question.does_not_show,
        evidence_until=info.evidence_until,
        again=_again(name, parameters, on, known, published_by) + _under(scenario),
        scenario=scenario.banner if scenario else found.banner,
    )


def _checked(question: Question, given: dict[str, Any]) -> dict[str, Any]:
    try:
        return question.parameters.model_validate(given).model_dump()
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        fields = ", ".join(question.parameters.model_fields) or "none"
        raise WrongParameters(f"--{where}: {first['msg']}; {question.number} takes: {fields}") from error


def _about(store: Store, found: Found) -> dict[str, dict[str, Any]]:
    ids = sorted(set(found.about))
    return {row["id"]: row for row in (store.ask(_ENTITIES, {"ids": ids}) if ids else [])}


def _posts(rows: Sequence[dict[str, Any]]) -> set[str]:
    """Posts that rows give the id of, in whatever column."""
    return {one for row in rows for one in row.values() if isinstance(one, str) and one.startswith("post:")}


def _certain(hop: HopShown, days: Sequence[date]) -> bool:
    """Whether a hop held beyond doubt on one of the days asked about."""
    began, ended = hop.sure_from or NEVER, hop.sure_to or NEVER
    return any(began <= day < ended for day in days)


def _weakest(paths: Sequence[PathShown], about: dict[str, dict[str, Any]]) -> Confidence | None:
    """The confidence of the weakest hop or entity behind the answer."""
    stated = [path.confidence for path in paths if path.confidence]
    stated += [Confidence(row["confidence"]) for row in about.values() if row["confidence"]]
    return Confidence.weakest(stated)


def _plain(value: Any) -> Any:
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else value


def _again(
    name: str, parameters: dict[str, Any], on: date, known: date | None, published_by: date | None
) -> str:
    """The command that asks the same again."""
    words = ["icsgraph ask", name.replace("_", "-")]
    for key, value in parameters.items():
        if value is not None:
            text = str(value)
            words.append(f"--{key.replace('_', '-')} " + (f"'{text}'" if " " in text else text))
    words.append(f"--on {on.isoformat()}")
    words += [f"--known {known.isoformat()}"] if known else []
    words += [f"--published-by {published_by.isoformat()}"] if published_by else []
    return " ".join(words)


def _under(scenario: Scenario | None) -> str:
    return f" --suppose {scenario.name}" if scenario else ""
