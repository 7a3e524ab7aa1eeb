"""All declared kinds and relationship types, found on disk."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

import graph.kinds
import graph.layers
from graph.entities import Entity
from graph.relationships import Layer, Relationship

MARKER = "IcsGraph"
"""First label of every node: the id index of the embedded engine, and what is ours on a server."""

T = TypeVar("T")


def _descendants(cls: type[T]) -> list[type[T]]:
    below = cls.__subclasses__()
    return below + [further for child in below for further in _descendants(child)]


@cache
def _import_all() -> None:
    for package in (graph.kinds, graph.layers):
        for module in iter_modules(package.__path__, package.__name__ + "."):
            import_module(module.name)


def _ours(cls: type) -> bool:
    """Whether a class is part of the product, and not one that a test made."""
    return cls.__module__.startswith(("graph.kinds.", "graph.layers."))


@cache
def kinds() -> dict[str, type[Entity]]:
    """Every kind by its code, in order of code."""
    _import_all()
    found = {cls.kind: cls for cls in _descendants(Entity) if _ours(cls) and "kind" in vars(cls)}
    return dict(sorted(found.items()))


@cache
def relationship_types() -> dict[str, type[Relationship]]:
    """Every relationship type by its name, in order of name."""
    _import_all()
    found = {cls.type_name(): cls for cls in _descendants(Relationship) if _ours(cls)}
    return dict(sorted(found.items()))


def kind(code: str) -> type[Entity]:
    """The kind with that code.

    Raises:
        ValueError: when no kind is so called.
    """
    try:
        return kinds()[code]
    except KeyError:
        raise ValueError(f"“{code}” is not a kind; there are: {', '.join(kinds())}") from None


def relationship_type(name: str) -> type[Relationship]:
    """The relationship type with that name.

    Raises:
        ValueError: when no type is so called.
    """
    try:
        return relationship_types()[name]
    except KeyError:
        raise ValueError(f"“{name}” is not a relationship type") from None


def types_of_layers(layers: frozenset[Layer]) -> tuple[str, ...]:
    """Names of the relationship types of these layers."""
    return tuple(name for name, cls in relationship_types().items() if cls.layer in layers)
