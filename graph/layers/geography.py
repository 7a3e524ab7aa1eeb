"""Geography: what lies where. No authority is implied."""

from graph.relationships import Layer, Relationship


class Within(Relationship):
    """Lies within, for administration; no authority is implied."""

    layer = Layer.GEOGRAPHY
    words = "lies within"
    back = "contains"
    from_kinds = frozenset({"icb", "ccg", "stp", "ics", "trust"})
    to_kinds = frozenset({"region", "stp", "ics", "icb"})
    follows_ends = True
