"""Evidence: which statements contradict each other."""

from graph.relationships import ANY, Layer, Relationship


class Concerns(Relationship):
    """The conflict, or the matter not known, is about this entity."""

    layer = Layer.EVIDENCE
    words = "concerns"
    back = "is the subject of"
    from_kinds = frozenset({"conflict", "unknown"})
    to_kinds = ANY
    yielded = True
