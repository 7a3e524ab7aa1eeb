"""What a page is drawn for: an open graph, a day, a scope, and whether names are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from graph.entities import kind_of
from graph.home import Home
from graph.relationships import Layer
from graph.stores.names import Match
from queries import asking
from queries import profile as profiles
from queries.accepted import as_accepted
from queries.answer import Answer, EvidenceShown, HopShown
from queries.comparing import ask_of_each
from queries.comparison import Comparison
from queries.connections import TYING_LAYERS, Connection, connect
from queries.explain import show_evidence, show_hop
from queries.flows import Flows, flows_of, years_of
from queries.library import question
from queries.several_seats import SeveralSeats, several_seats
from queries.view import View
from ui.hiding import Names
from ui.searching import named, offers


@dataclass(frozen=True)
class Visit:
    """One drawing of a page.

    Attributes:
        view: the graph, for now or for an earlier state of knowledge.
        home: the user's folder.
        today: the day the page is drawn.
        on: the day asked about.
        entity: id of what the pages are about; empty when nothing was chosen.
        scope: ids of the bodies one works with; none means all.
        names: shows people's names, or posts in their place.
    """

    view: View
    home: Home
    today: date
    on: date
    entity: str
    scope: tuple[str, ...]
    names: Names

    def ask(self, name: str, given: dict[str, Any], on: date | None = None) -> Answer:
        """The answer to a question of the catalogue, as it is to be seen.

        Raises:
            WrongParameters, StoreError: see `queries.asking.ask`.
        """
        known_as, asked = question(name)
        view = self.view
        answer = asking.ask(
            known_as, asked, view.store, given, on or self.on,
            known=view.known, published_by=view.published_by, scenario=view.scenario,
        )  # fmt: skip
        return self.names.model(as_accepted(answer, self.home))

    def compare(
        self, name: str, given: dict[str, Any], bodies: Sequence[str], as_is: date | None
    ) -> Comparison:
        """A question asked of several bodies side by side, as it is to be seen.

        Raises:
            NotComparable, WrongParameters, StoreError: see `queries.comparing.ask_of_each`.
        """
        return self.names.model(ask_of_each(self.view, name, given, bodies, self.on, as_is))

    def connect(self, start: str, end: str, layers: frozenset[Layer], **wanted: Any) -> Connection:
        """Ways between two entities, as they are to be seen.

        Raises:
            StoreError: when the graph cannot answer.
        """
        return self.names.model(connect(self.view.store, start, end, self.on, layers, **wanted))

    def profile(self, entity: str) -> profiles.Profile | None:
        """What is known of an entity, as it is to be seen."""
        found = profiles.profile(self.view.store, entity, self.on)
        return found and self.names.model(found)

    def statement(self, hop: str) -> profiles.Statement | None:
        """A relationship with its evidence, as it is to be seen."""
        found = profiles.statement(self.view.store, hop, self.on)
        return found and self.names.model(found)

    def around(self, entities: Sequence[str]) -> list[HopShown]:
        """What touches these entities on the day, as it is to be seen; no names, codes or places."""
        found = self.view.store.neighbours(list(entities), TYING_LAYERS, self.on) if entities else []
        shown = [self.names.model(show_hop(hop, self.on)) for hop in found]
        return [
            hop for hop in shown if hop.from_id != hop.to_id
        ]  # a person and their post are one when hidden

    def flows(self, entity: str, on: date) -> list[Flows]:
        """Money in and out of an entity on a day, as it is to be seen."""
        return [self.names.model(one) for one in flows_of(self.view.store, entity, on)]

    def money_years(self, entity: str) -> list[str]:
        """Financial years with a published amount of an entity."""
        return years_of(self.view.store, entity)

    def several_seats(self) -> list[SeveralSeats]:
        """Everybody in several posts or seats on the day, as they are to be seen."""
        return [self.names.model(one) for one in several_seats(self.view.store, self.on)]

    def evidence(self, reference: str) -> list[EvidenceShown]:
        """A piece of evidence by its id, with or without a row, as it is to be seen."""
        return [self.names.model(one) for one in show_evidence(self.view.store, [reference])]

    def ties(self, entity: str, one: profiles.LinksShown) -> list[profiles.Statement]:
        """The ties that were counted in one line of a profile, as they are to be seen."""
        found = profiles.statements(
            self.view.store, entity, self.on, one.type, outward=one.outward, kind=one.kind
        )
        return [self.names.model(each) for each in found]

    def named(self, entity: str) -> Match | None:
        """The entity with that id, if it is there, can be asked about and may be seen."""
        if self.names.hidden and kind_of(entity) == "person":
            return None
        found = named(self.view.names, entity)
        return found and replace(found, name=self.names.text(found.name))

    def offers(self, text: str, kinds: tuple[str, ...] = ()) -> list[Match]:
        """What a text may mean, of some kinds or of all, as it may be seen."""
        found = offers(self.view.names, text, self.on, frozenset(kinds))
        if self.names.hidden:
            found = [
                one for one in found if one.kind != "person" and one.matched == self.names.text(one.matched)
            ]
        return found

    @cached_property
    def bodies(self) -> tuple[Match, ...]:
        """The bodies of the scope that are in the graph."""
        return tuple(found for one in self.scope if (found := self.named(one)))
