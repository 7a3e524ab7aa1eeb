"""Five words that are often taken for one; every question that uses one of them means this by it."""

from __future__ import annotations

ACCOUNTABLE = "accountable"
"""Answers for it upwards, and goes on doing so after a delegation."""

RESPONSIBLE = "responsible"
"""Decides on it: arranges for it in its own name, of its own right or by delegation."""

BUDGET = "holds the budget"
"""May commit the money: a legal person, or a post of it."""

MANAGES = "manages it"
"""Sees to it from day to day, for the one that is responsible."""

ADVISES = "advises"
"""Says what should be done; another decides, unless the advice binds by law."""

ORDER = (ACCOUNTABLE, RESPONSIBLE, BUDGET, MANAGES, ADVISES)
"""From the one that answers for it to the one that has no say of its own."""
