"""Figures of bodies that merged, put together for the body of today ("as is").

Only whole predecessors are added, only whole numbers and amounts of money, and only where each of them has
the figure of that year and kind. Of a body that was split nothing is put together: no key by which its
figures could be divided is loaded, and the refusal says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from graph.stores.store import Store
from queries.answer import Answer
from queries.money import in_pounds
from queries.predecessors import Predecessor, predecessors
from queries.question import Question

_MONEY = re.compile(r"-?£[\d,]+(?:\.\d\d)?")
NOT_ADDED = "not added: no count, and no amount of money"
_RATIOS = frozenset({"rank", "step", "way"})


@dataclass(frozen=True)
class RolledUp:
    """What the answers of predecessors come to, or why they cannot be put together."""

    rows: tuple[dict[str, Any], ...] = ()
    of: str = ""
    refused: str = ""
    answer: Answer | None = None


def roll_up(
    store: Store,
    question: Question,
    columns: Sequence[str],
    body: str,
    as_is: date,
    ask: Callable[[str], Answer],
) -> RolledUp | None:
    """The question asked of the predecessors of a body of today, added up; None where it had none.

    Args:
        store: the graph.
        question: the question.
        columns: those that say what a row is about; figures are added within one key.
        body: id of the body of today.
        as_is: the day whose body that is.
        ask: gives the answer of one body on the day asked about.
    """
    before = predecessors(store, body, as_is)
    if not before:
        return None
    split = [one for one in before if one.part]
    if split:
        named = "; ".join(f"{one.name} ({one.part})" for one in split)
        why = "was split, and no key by which its figures are divided is loaded"
        return RolledUp(refused=f"it took over a part of {named}, which {why}")
    answers = [ask(one.id) for one in before]
    groups: dict[tuple[str, ...], list[dict[str, Any] | None]] = {}
    for place, (one, answer) in enumerate(zip(before, answers, strict=True)):
        for row in answer.rows:
            key = tuple(_own(str(row[column] or ""), one) for column in columns)
            groups.setdefault(key, [None] * len(before))[place] = row
    rows = [_added(dict(zip(columns, key, strict=True)), several) for key, several in groups.items()]
    names = ", ".join(one.name for one in before)
    return RolledUp(tuple(rows), f"{len(before)} of {len(before)} predecessors, each whole: {names}")


def _own(text: str, one: Predecessor) -> str:
    return text.replace(f", {one.name}", "").replace(one.name, "itself")


def _added(about: dict[str, str], several: Sequence[dict[str, Any] | None]) -> dict[str, Any]:
    """One row for several: numbers and money added where every predecessor has them."""
    first = next(row for row in several if row)
    known = [row for row in several if row]
    found: dict[str, Any] = {**first, **about}
    for column in first.keys() - about.keys():
        values = [row[column] for row in known]
        whole = len(known) == len(several)
        found[column] = _sum(column, values) if whole else f"known of {len(known)} of {len(several)} only"
    return found


def _sum(column: str, values: Sequence[Any]) -> Any:
    """The sum of counts or of money; the value where all say the same; nothing where it cannot be added."""
    counts = all(isinstance(one, int) and not isinstance(one, bool) for one in values)
    if counts and column not in _RATIOS:
        return sum(values)
    if all(isinstance(one, str) and _MONEY.fullmatch(one) for one in values):
        return in_pounds(int(sum(Decimal(one.replace("£", "").replace(",", "")) for one in values) * 100))
    return values[0] if all(one == values[0] for one in values) else NOT_ADDED
