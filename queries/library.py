"""All questions, found on disk."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import queries.questions
from queries.question import Question


class NoSuchQuestion(Exception):
    """No question has that number or name."""


@cache
def _modules() -> dict[str, str]:
    package = queries.questions
    return {one.name: f"{package.__name__}.{one.name}" for one in iter_modules(package.__path__)}


@cache
def questions() -> dict[str, Question]:
    """Every question by the name of its module, in order of number."""
    found = {name: import_module(module).QUESTION for name, module in _modules().items()}
    return dict(sorted(found.items(), key=lambda item: item[1].number))


def question(wanted: str) -> tuple[str, Question]:
    """Name and question of a number or name.

    Raises:
        NoSuchQuestion: with what there is.
    """
    name = wanted.replace("-", "_").lower()
    if name in _modules():
        return name, import_module(_modules()[name]).QUESTION
    for known, one in questions().items():
        if one.number.lower() == wanted.lower():
            return known, one
    raise NoSuchQuestion(f"there is no question “{wanted}”: see “icsgraph questions”")
