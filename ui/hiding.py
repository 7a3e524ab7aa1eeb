"""Showing posts in place of people: for a room where names are not to be seen.

Organisations stay. Wherever a person is named, in a cell, a sentence, a title, an address or an id,
the post they hold or held last stands instead. Quotations and notes, in which people may be named in
ways that no list knows, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import quote

from pydantic import BaseModel

from queries.people import PersonShown

HIDDEN = "name hidden"
LEFT_OUT = "not shown while names are hidden"
_FREE_TEXT = frozenset({"quote", "note"})

T = TypeVar("T", bound=BaseModel)


class Names:
    """Leaves everything as it is: names are shown."""

    hidden = False

    def text(self, said: str) -> str:
        """The text as it is to be seen."""
        return said

    def model(self, one: T) -> T:
        """An answer, or a part of one, as it is to be seen."""
        return one

    def entity(self, entity_id: str) -> str:
        """The id to be named in place of this one; empty when there is none."""
        return entity_id


class NamesHidden(Names):
    """Puts posts in place of people."""

    hidden = True

    def __init__(self, people: Iterable[PersonShown]) -> None:
        """Take everybody whose name is not to be seen."""
        self._people = tuple(people)

    @cached_property
    def _instead(self) -> dict[str, str]:
        """What stands instead, by id and by name with its words brought into one form."""
        found: dict[str, str] = {}
        for one in self._people:
            found[one.id] = one.post or "person:hidden"
            for name in one.names:
                said = f"the holder of “{one.post_name}”" if one.post_name else HIDDEN
                found.setdefault(_plain_words(name), said)
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ids = sorted((re.escape(one.id) for one in self._people), key=len, reverse=True)
        names = {name for one in self._people for name in one.names if _plain_words(name)}
        spelt = [r"(?:\s|[-_.+]|%20)+".join(map(_spelt, name.split())) for name in _longest(names)]
        return re.compile(
            "|".join([*ids, *(rf"(?<!\w){one}(?!\w)" for one in spelt)]) or r"(?!)", re.IGNORECASE
        )

    def text(self, said: str) -> str:
        """The text with a post in place of everybody named in it."""
        return self._pattern.sub(lambda found: self._for(found.group()), said)

    def _for(self, found: str) -> str:
        return self._instead.get(found) or self._instead.get(_plain_words(found), HIDDEN)

    def model(self, one: T) -> T:
        """The same with posts in place of people, without quotations and notes."""
        return type(one).model_validate(self._any(one.model_dump()))

    def entity(self, entity_id: str) -> str:
        """The post in place of a person; empty when none is known."""
        if not entity_id.startswith("person:"):
            return self.text(entity_id)
        instead = self._instead.get(entity_id, "")
        return "" if instead == "person:hidden" else instead

    def _any(self, value: Any, name: str = "") -> Any:
        if isinstance(value, str):
            return (LEFT_OUT if value else "") if name in _FREE_TEXT else self.text(value)
        if isinstance(value, dict):
            return {key: self._any(one, str(key)) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._any(one, name) for one in value)
        return value


def _longest(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda one: (-len(one), one))


def _spelt(word: str) -> str:
    """A word of a name as it may stand in a text or in an address."""
    coded = quote(word)
    return re.escape(word) if coded == word else f"(?:{re.escape(word)}|{re.escape(coded)})"


def _plain_words(name: str) -> str:
    return " ".join(re.sub(r"%20|[-_.+\s]+", " ", name).casefold().split())
