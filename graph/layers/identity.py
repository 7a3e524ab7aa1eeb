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


class MeasuredAs(Relationship):
    """Something was measured or estimated of the body or area, for a year or a day."""

    layer = Layer.IDENTITY
    words = "is measured as"
    back = "is a measure of"
    from_kinds = ANY
    to_kinds = frozenset({"measure"})
    follows_ends = True
    in_arrears = True
    distinct = ("financial_year", "amount_kind")

    value: float
    unit: str = ""
    financial_year: str = ""
    amount_kind: str = ""
