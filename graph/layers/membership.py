"""Membership: who belongs to what."""

from graph.relationships import Layer, Relationship


class MemberOf(Relationship):
    """The organisation belongs to a partnership or group; nothing binds it by that alone."""

    layer = Layer.MEMBERSHIP
    words = "is a member of"
    back = "has as a member"
    from_kinds = frozenset({"icb", "trust", "council", "ccg"})
    to_kinds = frozenset({"icb_cluster", "ics", "stp"})
