"""Kinds of body: whether they are legal persons, on what basis, over which years."""

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One kind over one period; a kind may have several periods with different legal form."""
    evidence = row.cite()
    kind = Ref.mint("body_kind", row.take("code"))
    when: Bounds = row.bounds(row.take_optional("valid_from"), row.take_optional("valid_to"))
    yield FieldClaim(kind, LIFE, "", when, evidence)
    for column, field in (
        ("name", "name"), ("legal_form", "legal_form"),
        ("is_legal_person", "legal_person"), ("statutory_basis", "statutory_basis"),
    ):  # fmt: skip
        value = row.take_optional(column)
        if value:
            yield FieldClaim(kind, field, value, when, evidence)
