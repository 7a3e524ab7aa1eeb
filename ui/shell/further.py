"""Questions on a page: those a page leans on, and links to all others on its matter."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from graph.entities import kind_of
from graph.relationships import Layer
from queries.library import questions
from queries.question import Question
from ui.asking_form import PREFIX
from ui.shell import routes
from ui.visit import Visit


def known(name: str) -> Question | None:
    """The question of that name, where it is part of the catalogue."""
    return questions().get(name)


def fits(name: str, parameter: str, entity: str) -> bool:
    """Whether a question can be asked of an entity."""
    question = known(name)
    if question is None or parameter not in question.entity_parameters():
        return False
    kinds = question.entity_parameters()[parameter].kinds
    return not kinds or kind_of(entity) in kinds


def links(visit: Visit, layers: Collection[Layer], but: Collection[str] = ()) -> None:
    """A link to every question that is first of all about one of these layers."""
    several = {
        name: one
        for name, one in questions().items()
        if name not in but and one.layers[:1] and one.layers[0] in layers
    }
    if several:
        st.subheader("Further questions on this", anchor=False)
    for name, one in several.items():
        to_question(visit, name, one.asks)


def to_question(visit: Visit, name: str, label: str, given: Mapping[str, str] | None = None) -> None:
    """A link to a question on the page Ask, with parameters."""
    parameters = {f"{PREFIX}{key}": value for key, value in (given or {}).items()}
    routes.link("ask", label, q=name, **parameters)
