"""The words in boxes and beside arrows of a picture, wrapped to the room there is."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap

from ui.layering import Step
from ui.wording import kind_in_words

NAME_SIZE, SMALL_SIZE, PADDING = 13.5, 12.0, 10
_WIDE, _NARROW = 0.52, 0.49
"""Mean width of a letter, bold and plain, as part of its size."""


def box_text(entity: str, name: str, notes: Mapping[str, str], width: int) -> tuple[tuple[str, str], ...]:
    """Lines of a box, each with what it is: name, kind or note."""
    room = width - 2 * PADDING
    name_chars, small_chars = int(room / (NAME_SIZE * _WIDE)), int(room / (SMALL_SIZE * _NARROW))
    lines = [("name", line) for line in wrap(name, name_chars)]
    lines += [("kind", line) for line in wrap(kind_in_words(entity), small_chars)]
    lines += [("note", line) for line in wrap(notes.get(entity, ""), small_chars)]
    return tuple(lines)


def arrow_text(step: Step, chars: int) -> tuple[list[str], list[str]]:
    """Words of an arrow: the relation, and what is to be added."""
    hop = step.hops[0]
    more = sum(one.also for one in step.hops) + len(step.hops) - 1
    subject = str(hop.properties.get("subject") or "").replace("_", " ")
    added = [f"for {subject}"] if subject else []
    added += [] if hop.certain else ["not certain"]
    added += [f"and {more} more"] if more else []
    return wrap(hop.relation, chars), [line for one in added for line in wrap(one, chars)]
