"""Kinds of body, as law describes them, apart from any one of them."""

from graph.entities import BodyKind


class AnyBodyOfAKind(BodyKind):
    """What law and policy say of every body of one kind, for questions that name no single one."""

    kind = "body_kind"
    words = "kind of body"


FORUMS = {
    "council_of_governors": "Council of governors",
    "electors": "Electors",
    "full_council": "Full council",
    "host_accounting_officer": "Accounting officer of the host",
    "member_practices": "Member practices",
    "section_75_board": "Section 75 partnership board",
}
"""Forums that law gives a body; their ids end with these."""


class Forum(BodyKind):
    """A meeting of people to whom somebody answers: a full council, electors, member practices."""

    kind = "forum"
    words = "forum"
