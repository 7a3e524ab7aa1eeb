"""Pieces of Cypher that every question needs, so that no question writes them in its own way."""

from graph.schema import MARKER

__all__ = ["MARKER", "live"]


def live(variable: str, day: str = "$on") -> str:
    """The date guard of a relationship or entity: it may have held on that day."""
    return f"{variable}.valid_from <= {day} AND {variable}.valid_to > {day}"
