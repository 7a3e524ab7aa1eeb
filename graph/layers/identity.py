"""Identity: names, codes, legal form and other dated values of an entity."""

from graph.relationships import ANY, Layer, Relationship


class HasValue(Relationship):
    """The entity had this value for a field: a name, a code, a legal form."""

    layer = Layer.IDENTITY
    words = "has"
    back = "belongs to"
    from_kinds = ANY
    to_kinds = frozenset({"value"})
    yielded = True
    distinct = ("field",)

    field: str
