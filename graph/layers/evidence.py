"""Evidence: which statements contradict each other."""

from graph.relationships import ANY, Layer, Relationship


class Concerns(Relationship):
    """The conflict is about this entity, or about a relationship that starts at it."""

    layer = Layer.EVIDENCE
    words = "concerns"
    back = "is the subject of"
    from_kinds = frozenset({"conflict"})
    to_kinds = ANY
    yielded = True
