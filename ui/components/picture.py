"""What a picture of ties consists of, and what a reader did with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from graph.relationships import Layer

Action = Literal["expand", "hide", "start", "end", "undo"]


@dataclass(frozen=True)
class Box:
    """One box: an entity, or several of one kind folded into one.

    Attributes:
        id: id of the entity; of a folded box any id that no entity has.
        name: the line in bold.
        kind: the kind in plain words.
        note: a further line, such as who holds the post, or why something is not known.
        count: how many entities are folded into it; 0 for an entity.
        faded: drawn pale, as what ended or lies beside the matter.
        unknown: drawn with a dashed frame: it is known to be missing; the note says why.
    """

    id: str
    name: str
    kind: str
    note: str = ""
    count: int = 0
    faded: bool = False
    unknown: bool = False


@dataclass(frozen=True)
class Tie:
    """One arrow, in the direction it is read: ``from_id`` *words* ``to_id``.

    The picture is laid out along the arrows, left to right. Two ties may join the same boxes.

    Attributes:
        by_law: made by a standing rule and not found anywhere: drawn dashed.
        certain: False where it is not sure that it held on the day: drawn dotted, and said.
        note: what is to be added to the words, such as "and 2 more".
    """

    id: str
    from_id: str
    to_id: str
    words: str
    layer: Layer
    by_law: bool = False
    certain: bool = True
    note: str = ""


@dataclass(frozen=True)
class Step:
    """One step of the narration: a tie of the picture, and the sentence that tells it."""

    tie: str
    says: str


@dataclass(frozen=True)
class Picture:
    """What `ui.components.graph_view.graph_view` draws. At most about 60 boxes can be read.

    Attributes:
        ways: the paths to be told step by step ("Step 3 of 5: ..."); of several, each after the other.
        start, end: ids of boxes to be marked so; the picture opens with the start in view.
        caption: lines under an exported picture: as-at date, version of the data, publishers.
        hidden: how many boxes the reader has hidden, to be said beside Undo.
        can_undo: whether anything was expanded or hidden.
    """

    boxes: tuple[Box, ...]
    ties: tuple[Tie, ...]
    ways: tuple[tuple[Step, ...], ...] = ()
    start: str = ""
    end: str = ""
    caption: tuple[str, ...] = ()
    hidden: int = 0
    can_undo: bool = False


@dataclass(frozen=True)
class Chosen:
    """What the reader has selected in a picture, and what was done since the last run.

    Attributes:
        box: id of the selected box; empty when none is.
        tie: id of the selected tie; empty when none is. Never both.
        action: done since the last run and given once; None otherwise. "start" and "end" mean "a path
            starts here", "a path ends here".
        about: id of the box that the action is about; empty for "undo".
        off: layers that the reader has switched off in the legend.
    """

    box: str = ""
    tie: str = ""
    action: Action | None = None
    about: str = ""
    off: frozenset[Layer] = frozenset()


@dataclass(frozen=True)
class Opened:
    """What a reader has expanded and hidden in a picture, in order; the last of it can be undone."""

    done: tuple[tuple[Literal["expand", "hide"], str], ...] = ()

    def after(self, chosen: Chosen) -> Opened:
        """The same after what was done since; itself when that was nothing of the kind."""
        if chosen.action == "undo":
            return replace(self, done=self.done[:-1])
        if chosen.action in ("expand", "hide") and (chosen.action, chosen.about) not in self.done:
            return replace(self, done=(*self.done, (chosen.action, chosen.about)))
        return self

    @property
    def expanded(self) -> tuple[str, ...]:
        """Ids that were expanded, oldest first: folded boxes, and entities whose ties were asked for."""
        return tuple(one for what, one in self.done if what == "expand")

    @property
    def hidden(self) -> frozenset[str]:
        """Ids of boxes that were hidden."""
        return frozenset(one for what, one in self.done if what == "hide")
