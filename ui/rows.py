"""Rows of any question as a table for the screen: headings in words, days, money and yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from graph import schema
from ui.tables import Table
from ui.wording import days_in_words, field_in_words, pounds

Rows = Sequence[dict[str, Any]]


def row_table(rows: Rows) -> Table:
    """Rows for the screen, without ids and without columns that are empty throughout."""
    if not rows:
        return []
    columns = [
        name for name in rows[0] if _is_shown(name) and any(row[name] not in (None, "", []) for row in rows)
    ]
    return [{field_in_words(name): cell(name, row[name]) for name in columns} for row in rows]


def _is_shown(name: str) -> bool:
    """Ids are for files and links, not for reading."""
    return name != "id" and not name.endswith(("_id", "_ids"))


def cell(name: str, value: Any) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return pounds(value) if name.endswith("_pence") else f"{value:,}" if value >= 10_000 else str(value)
    if isinstance(value, Decimal) and name.endswith("_gbp"):
        return pounds(int(value * 100))
    if isinstance(value, date):
        return days_in_words(value.isoformat())
    if isinstance(value, list | tuple):
        return "; ".join(cell(name, one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{field_in_words(str(key))}: {cell(str(key), one)}" for key, one in value.items())
    return str(value).replace("_", " ") if name == "stream" else days_in_words(str(value))


def named_in(rows: Rows) -> dict[str, str]:
    """Entities that rows name by id, each with the name that stands beside the id."""
    found: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            if name.endswith("_id") and isinstance(value, str) and value.partition(":")[0] in schema.kinds():
                found.setdefault(value, str(row.get(name.removesuffix("_id")) or value))
    return found
