"""Regulation: who registers, licenses or inspects whom."""

from graph.relationships import Layer, Relationship


class LicensedBy(Relationship):
    """Holds a provider licence from the other, whose conditions bind it."""

    layer = Layer.REGULATION
    words = "is licensed by"
    back = "licenses"
    from_kinds = frozenset({"trust", "body_kind"})
    to_kinds = frozenset({"national_body"})
