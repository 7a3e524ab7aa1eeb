"""Choosing an entity by name or code, and keeping its id in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from graph.stores.names import Match
from ui import address
from ui.tables import match_in_words
from ui.visit import Visit
from ui.wording import plain

SEARCH_HELP = "Typing mistakes are allowed. A code, such as QNQ, has to be whole."


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
        """The box to type in."""
        self._follow_address()
        st.text_input(
            self.label,
            key=self._text,
            on_change=self._searched,
            placeholder="Name, former name or code",
            help=f"{self.help}. {SEARCH_HELP}" if self.help else SEARCH_HELP,
        )

    def alternatives(self) -> None:
        """What the text may mean, to choose from, where it is not the name of what was chosen."""
        text, known = st.session_state[self._text], self.visit.named(self.chosen)
        if known is not None and text == known.name:
            return
        found = {one.id: one for one in [*self._offers(text), *([known] if known else [])]}
        if found:
            self._choice(found)
        elif text.strip():
            st.warning(f"Nothing is called “{plain(text)}” here. Codes have to be whole.")

    def _choice(self, found: dict[str, Match]) -> None:
        # A widget of its own for each list: the browser sends words, never to be looked up in another list.
        key = repr(("offer", self.name, self.chosen, *found))
        st.selectbox(
            "Found one" if len(found) == 1 else f"Found {len(found)}: which one is meant?",
            list(found),
            index=list(found).index(self.chosen) if self.chosen in found else 0,
            key=key,
            on_change=self._match_chosen,
            args=(key, frozenset(found)),
            format_func=lambda one: match_in_words(found[one]),
        )

    @property
    def _text(self) -> str:
        return f"text-{self.name}"

    @property
    def _here(self) -> str:
        return f"here-{self.name}"

    def _state(self, chosen: str) -> tuple[str, bool, str]:
        return chosen, self.visit.names.hidden, address.text(address.ON)

    def _follow_address(self) -> None:
        """After a link, Back or Forward, make the box show what the address names."""
        here = self._state(self.chosen)
        if st.session_state.get(self._here) != here or self._text not in st.session_state:
            match = self.visit.named(self.chosen)
            st.session_state[self._here] = here
            st.session_state[self._text] = match.name if match else ""

    def _offers(self, text: str) -> Sequence[Match]:
        return self.visit.offers(text, self.kinds)

    def _searched(self) -> None:
        found = self._offers(st.session_state[self._text])
        self._go(found[0].id if found else "")

    def _match_chosen(self, key: str, offered: frozenset[str]) -> None:
        if st.session_state[key] in offered:
            self._go(st.session_state[key])

    def _go(self, chosen: str) -> None:
        address.go(**{self.name: chosen} | dict.fromkeys(self.clears, ""))
        st.session_state[self._here] = self._state(chosen)  # what was typed stays in the box
