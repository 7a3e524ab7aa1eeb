"""Structure: what is an organ, a team or a later stage of what."""

from graph.relationships import ANY, Layer, Relationship


class PartOf(Relationship):
    """Is an organ, committee or team of a legal person, and acts through it."""

    layer = Layer.STRUCTURE
    words = "is part of"
    back = "includes"
    from_kinds = ANY
    to_kinds = ANY
    up = "out"


class DesignatedAs(Relationship):
    """The footprint, or part of it, was designated an integrated care system."""

    layer = Layer.STRUCTURE
    words = "was designated as"
    back = "grew out of"
    from_kinds = frozenset({"stp"})
    to_kinds = frozenset({"ics"})
    outlives = True

    wave: str
    part: bool = False


class GovernedBy(Relationship):
    """The board or committee decides for the body."""

    layer = Layer.STRUCTURE
    words = "is governed by"
    back = "governs"
    from_kinds = ANY
    to_kinds = frozenset({"forum"})


class HostedBy(Relationship):
    """The other, a legal person, employs, signs and holds money for it."""

    layer = Layer.STRUCTURE
    words = "is hosted by"
    back = "hosts"
    from_kinds = ANY
    to_kinds = ANY


class PartnerOf(Relationship):
    """The council is listed as a partner of this board, its area lying in the board's in whole or part."""

    layer = Layer.STRUCTURE
    words = "is a partner council of"
    back = "has as a partner council"
    from_kinds = frozenset({"council"})
    to_kinds = frozenset({"icb"})
    follows_ends = True


class ProvidesIn(Relationship):
    """The trust is listed as a provider or partner of this board's area."""

    layer = Layer.STRUCTURE
    words = "provides care in the area of"
    back = "has as a provider"
    from_kinds = frozenset({"trust"})
    to_kinds = frozenset({"icb"})
    follows_ends = True
