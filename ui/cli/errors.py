"""Which errors are for people: their message is a sentence that says what to do."""

from __future__ import annotations

from graph.build.build import BuildStopped
from graph.ledger import LedgerError
from graph.stores.rows import StoreError
from loaders.dataset import DatasetError
from loaders.reading import FileRefused
from queries.asking import WrongParameters
from queries.comparing import NotComparable
from queries.library import NoSuchQuestion
from queries.scenario import NoSuchScenario
from queries.view import Ambiguous, NotFound


class Refused(Exception):
    """A command cannot do what it was asked; the message says why."""


_FOR_PEOPLE = (
    Refused, BuildStopped, LedgerError, StoreError, DatasetError, FileRefused, WrongParameters,
    NoSuchQuestion, NoSuchScenario, NotComparable, NotFound,
)  # fmt: skip


def sentence(error: Exception) -> str | None:
    """What to say of an error; None when it was not foreseen."""
    if isinstance(error, Ambiguous):
        listed = "\n".join(f"  {one.id}  {one.name} ({one.kind})" for one in error.matches[:12])
        return f"{error}; name one of these by its id:\n{listed}"
    return str(error) if isinstance(error, _FOR_PEOPLE) else None
