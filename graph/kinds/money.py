"""Money that is held: pooled funds, and lines of money kept for a purpose."""

from __future__ import annotations

from graph.entities import Entity, single


class Fund(Entity):
    """Money set aside; somebody with legal personality hosts or holds it."""


class PooledFund(Fund):
    """A pooled budget, such as under section 75. Its host is a legal person; it is none."""

    kind = "pooled_fund"
    words = "pooled fund"

    overseen_by: str | None = single("who oversees it, as published")
    statutory_basis: str | None = single("Act and section that it rests on")


class BudgetLine(Fund):
    """A line of money that may be used for a stated purpose only, or that law fixes."""

    kind = "budget_line"
    words = "budget line"

    purpose: str | None = single("what it may be used for")
