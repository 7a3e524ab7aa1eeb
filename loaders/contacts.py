"""Contact details of people, which are never stored: columns of them by name, and what stands in cells."""

from __future__ import annotations

import re
from typing import Any

COLUMN = re.compile(
    r"e[ -]?mail|\b(tele)?phones?\b|\btel\b|\bfax(es)?\b|\bmobile\b|contact (details?|number|point|name)",
    re.IGNORECASE,
)
"""Headers of columns that are dropped before anything is read from them."""

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w[\w.-]*")

_NOTICE = r"(?!\d{6}-20\d\d(?![\w-]))"
"""Not the number of a notice on Find a Tender, such as 032703-2026."""

_TELEPHONE = re.compile(
    rf"(?<![\w.-]){_NOTICE}(?:\+44\s?\(?0?\)?|\(?0)\d(?:[\s()-]{{0,2}}\d){{8,9}}(?![\w-])"
)
"""Ten or eleven digits that begin with 0 or +44, with or without blanks."""


def is_contact_column(header: Any) -> bool:
    """Whether a column holds contact details, going by its name."""
    return bool(COLUMN.search(re.sub(r"(?<=[a-z])(?=[A-Z])|[\W_]+", " ", str(header))))


def without(cell: Any) -> Any:
    """A cell without e-mail addresses, telephone numbers and, in nested records, fields of these."""
    if isinstance(cell, str):
        return _TELEPHONE.sub("", EMAIL.sub("", cell)) if "@" in cell or "0" in cell else cell
    if isinstance(cell, list):
        return [without(one) for one in cell]
    if isinstance(cell, dict):
        return {key: without(one) for key, one in cell.items() if not is_contact_column(key)}
    return cell
