"""Reading a Cypher text as an answer: its rows, and what lies behind each."""

from __future__ import annotations

from typing import Any

from graph.dates import NEVER, UNKNOWN_START
from queries.explain import show_hop, show_path
from queries.question import ABOUT, EACH, VIA, AnswerRow, Asked, Found


def read(asked: Asked, cypher: str, row: type[AnswerRow], **given: Any) -> Found:
    """Rows of a text, with the relationships and entities it names behind each.

    ``given`` are values that the text wants beside the parameters and the day.
    """
    raw = asked.store.ask(cypher, {**asked.parameters, **given, "on": asked.on})
    raw = [{name: _unknown_as_none(value) for name, value in one.items()} for one in raw]
    ways = [list(one.pop(VIA, []) or []) for one in raw]
    ways += [[tie] for one in raw for tie in (one.pop(EACH, []) or [])]
    about = [entity for one in raw for entity in (one.pop(ABOUT, []) or [])]
    hops = {hop.id: hop for hop in asked.store.hops(tie for way in ways for tie in way)}
    paths = [show_path([show_hop(hops[tie], asked.on) for tie in way]) for way in ways if way]
    return Found([row.model_validate(one) for one in raw], paths, about)


def _unknown_as_none(value: Any) -> Any:
    """No date where the graph has "no earliest day known" or "never"."""
    return None if value in (UNKNOWN_START, NEVER) else value
