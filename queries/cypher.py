"""Pieces of Cypher that every question needs, so that no question writes them in its own way."""

from graph.schema import MARKER

__all__ = ["MARKER", "basis", "live"]


def live(variable: str, day: str = "$on") -> str:
    """The date guard of a relationship or entity: it may have held on that day."""
    return f"{variable}.valid_from <= {day} AND {variable}.valid_to > {day}"


def basis(variable: str) -> str:
    """What a relationship rests on: its provision, or “not verified” where no document was read."""
    return (
        f"CASE WHEN coalesce({variable}.provision, '') <> '' THEN {variable}.provision "
        f"WHEN coalesce({variable}.unverified_basis, '') <> '' "
        f"THEN 'not verified: ' + {variable}.unverified_basis ELSE '' END"
    )
