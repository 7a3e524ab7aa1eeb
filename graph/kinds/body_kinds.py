"""Kinds of body, as law describes them, apart from any one of them."""

from graph.entities import BodyKind


class AnyBodyOfAKind(BodyKind):
    """What law and policy say of every body of one kind, for questions that name no single one."""

    kind = "body_kind"
    words = "kind of body"
