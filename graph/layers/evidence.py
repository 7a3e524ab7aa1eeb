"""Evidence: which statements are about what, and which contradict each other."""

from graph.relationships import ANY, Layer, Relationship


class Concerns(Relationship):
    """The conflict, statement, event or matter not known is about this entity, from then on."""

    layer = Layer.EVIDENCE
    words = "concerns"
    back = "is the subject of"
    from_kinds = frozenset({
        "conflict", "unknown", "seed_claim", "plan_requirement", "board_rule", "event", "provision",
    })  # fmt: skip
    to_kinds = ANY
    outlives = True


class Contradicts(Relationship):
    """The two statements cannot both hold."""

    layer = Layer.EVIDENCE
    words = "contradicts"
    back = "is contradicted by"
    from_kinds = frozenset({"seed_claim", "event", "conflict"})
    to_kinds = ANY
    outlives = True


class PlansFor(Relationship):
    """Makes the plan or strategy for this body or area, to which others have regard."""

    layer = Layer.EVIDENCE
    words = "makes the plan for"
    back = "has its plan made by"
    from_kinds = ANY
    to_kinds = ANY
    distinct = ("plan",)

    plan: str | None = None


class NamesPriority(Relationship):
    """A plan of the body names this priority."""

    layer = Layer.EVIDENCE
    words = "names the priority"
    back = "is a priority named by"
    from_kinds = ANY
    to_kinds = frozenset({"priority"})
    distinct = ("plan",)

    plan: str | None = None
