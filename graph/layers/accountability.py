"""Accountability: who must answer to whom."""

from __future__ import annotations

from typing import Literal

from graph.relationships import ANY, Layer, Relationship


class AccountableTo(Relationship):
    """Must answer for something and can be sanctioned by the other."""

    layer = Layer.ACCOUNTABILITY
    words = "is accountable to"
    back = "holds to account"
    from_kinds = ANY
    to_kinds = ANY
    up = "out"
    distinct = ("subject",)

    subject: Literal["money", "performance", "quality", "services", "statutory_duty"]
    strength: Literal["statutory", "policy", "contractual", "political"]


class ReportsTo(Relationship):
    """Is managed by the holder of the other post; a line of management, which law need not know."""

    layer = Layer.ACCOUNTABILITY
    words = "reports to"
    back = "has reports from"
    from_kinds = frozenset({"post", "staff_group"})
    to_kinds = frozenset({"post"})
    up = "out"


class AccountingOfficerOf(Relationship):
    """Carries personal responsibility for the public money of an organisation."""

    layer = Layer.ACCOUNTABILITY
    words = "answers in person for the money of"
    back = "has its money answered for by"
    from_kinds = frozenset({"post"})
    to_kinds = ANY
    up = "in"

    officer_title: Literal["principal accounting officer", "accounting officer", "accountable officer"]


class DesignatesAo(Relationship):
    """The one appoints or designates the other as accounting or accountable officer."""

    layer = Layer.ACCOUNTABILITY
    words = "designates as accounting or accountable officer"
    back = "is designated as accounting or accountable officer by"
    from_kinds = frozenset({"post"})
    to_kinds = frozenset({"post"})


class AgreesObjectivesWith(Relationship):
    """Agrees system objectives with the other; policy, not a line of command."""

    layer = Layer.ACCOUNTABILITY
    words = "agrees objectives with"
    back = "agrees objectives with"
    from_kinds = ANY
    to_kinds = ANY
    up = "out"


class Scrutinises(Relationship):
    """May call, question or refer, without commanding; an ombudsman hears complaints."""

    layer = Layer.ACCOUNTABILITY
    words = "scrutinises"
    back = "is scrutinised by"
    from_kinds = ANY
    to_kinds = ANY
    distinct = ("power",)

    power: Literal["calls and questions", "enters and views", "hears complaints"] | None = None


class HasFunction(Relationship):
    """Law gives the body this duty or power."""

    layer = Layer.ACCOUNTABILITY
    words = "has the statutory function"
    back = "is a statutory function of"
    from_kinds = ANY
    to_kinds = frozenset({"function"})
