"""One record: what its publisher compiled of a process, or the last of the releases it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.claims import Claim, Refusal
from loaders.contracts.notice import Object, each, text
from loaders.contracts.releases import parse as parse_release
from loaders.formats.records import cell
from loaders.row import Row

_COLUMNS = (
    "id", "date", "tag", "tender", "buyer", "parties", "awards", "contracts", "relatedProcesses",
)  # fmt: skip


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One process as it stood when the record was compiled.

    Raises:
        ValueError: when it holds links to releases alone.
    """
    cells: dict[str, Any] = {"ocid": row.take("ocid")}
    latest = _latest(row.take_nested("compiledRelease"), each({"all": row.take_nested("releases")}, "all"))
    row.cells |= cells | {name: cell(latest.get(name)) for name in _COLUMNS}
    yield from parse_release(row)


def _latest(compiled: Any, releases: list[Object]) -> Object:
    if isinstance(compiled, dict) and compiled.get("tender"):
        return compiled
    held = [one for one in releases if one.get("tender")]
    if not held:
        raise ValueError("the record holds links to releases and none of their content")
    return max(held, key=lambda one: text(one, "date"))
