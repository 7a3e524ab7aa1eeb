"""Making a table fit the width of a screen without breaking a word of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Columns = Mapping[str, Sequence[str]]

_EDGE = 3
"""What a column takes beside its text."""


def widths(columns: Columns, room: int) -> dict[str, int] | None:
    """How wide each column may be, none less than its longest word; None where the words do not fit.

    Columns that lack little get it; those with long texts share what is left.

    Args:
        columns: the texts of each column below its heading, which is the key.
        room: how many letters a line of the screen has.
    """
    least = {name: max(map(_longest_word, (name, *texts))) for name, texts in columns.items()}
    most = {name: max(map(len, (name, *texts))) for name, texts in columns.items()}
    spare = room - 1 - sum(least.values()) - _EDGE * len(columns)
    if spare < 0:
        return None
    found = dict(least)
    for at, name in enumerate(sorted(columns, key=lambda one: most[one] - least[one])):
        more = min(most[name] - least[name], spare // (len(columns) - at))
        found[name] += more
        spare -= more
    return found


def split_shared(columns: Columns) -> tuple[dict[str, str], dict[str, Sequence[str]]]:
    """Columns that say the same in each of several rows, once; and the others."""
    shared = {name: one[0] for name, one in columns.items() if len(one) > 2 and len(set(one)) == 1}
    return shared, {name: one for name, one in columns.items() if name not in shared}


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)
