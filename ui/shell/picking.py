"""Choosing an entity by name or code, and keeping its id in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from ui import address
from ui.components.type_ahead import Suggestion, type_ahead
from ui.tables import life_of
from ui.visit import Visit
from ui.wording import kind_in_words

MOST = 8
"""Suggestions at a time."""


@dataclass(frozen=True)
class Picker:
    """A box in which one entity is chosen.

    Attributes:
        visit: what the page is drawn for.
        name: under which the address keeps the id.
        label: the words above the box.
        kinds: of which kinds it may be; none means any that can be asked about.
        clears: what else of the address a new choice makes stale.
        help: what is to be chosen.
        instead: the id that counts while the address names none.
    """

    visit: Visit
    name: str
    label: str
    kinds: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    help: str = ""
    instead: str = ""

    @property
    def chosen(self) -> str:
        """The id that the address names, or that counts instead."""
        return address.text(self.name) or self.instead

    def box(self) -> None:
        """The box; a choice goes into the address."""
        match = self.visit.named(self.chosen)
        chosen = type_ahead(
            self._suggest,
            key=f"find-{self.name}",
            label=self.label,
            placeholder="Name, former name or code",
            text=match.name if match else "",
            help=self.help,
        )
        if chosen and chosen != address.text(self.name):
            address.go(**{self.name: chosen} | dict.fromkeys(self.clears, ""))
            st.rerun()

    def _suggest(self, text: str) -> Sequence[Suggestion]:
        """What the text may mean: kind, and the former name or code that fitted, or its years."""
        return [
            Suggestion(
                one.id,
                one.name,
                kind_in_words(one.id),
                life_of(one) if one.matched in (one.name, one.id) else f"found as {one.matched}",
            )
            for one in self.visit.offers(text, self.kinds)[:MOST]
        ]
