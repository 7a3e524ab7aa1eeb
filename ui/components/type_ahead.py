"""A search box that suggests while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Suggestion:
    """One line under the box.

    Attributes:
        id: what `type_ahead` gives when it is chosen.
        name: the line itself.
        kind: the kind in plain words.
        note: what else tells it apart: a former name or code that fitted, or its years.
    """

    id: str
    name: str
    kind: str
    note: str = ""


def type_ahead(
    suggest: Callable[[str], Sequence[Suggestion]],
    *,
    key: str,
    label: str,
    placeholder: str = "",
    text: str = "",
    help: str = "",
) -> str:
    """A text box that suggests; gives the id that was chosen, once, or "".

    It is a fragment of its own: typing runs ``suggest`` and nothing else of the page; choosing runs
    the whole page.

    Args:
        suggest: the suggestions for what was typed, best first; called with at least one letter.
        key: name of the box in the session.
        label: the words above the box.
        placeholder: the words in the empty box.
        text: what stands in the box at first, as the name of what the address names; a change of it
            replaces what was typed.
        help: a line under the box.
    """
    raise NotImplementedError
