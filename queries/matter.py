"""What a matter of coverage is: something one wants to know of every board, and how to see whether we do."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from pydantic import BaseModel, ConfigDict

from queries.cypher import MARKER, live

OF_A_KIND_WITHIN = f"""
MATCH (p:{MARKER})-[w:WITHIN]->(s:{MARKER})-[r:REPORTING_GEOGRAPHY_OF]->(i:{MARKER})
WHERE p.kind = $kind AND i.kind = 'icb' AND {live("w")} AND {live("r")}
RETURN i.id AS icb, p.id AS thing, w.evidence AS evidence ORDER BY icb, thing
UNION
MATCH (p:{MARKER})-[w:WITHIN]->(i:{MARKER})
WHERE p.kind = $kind AND i.kind = 'icb' AND {live("w")}
RETURN i.id AS icb, p.id AS thing, w.evidence AS evidence ORDER BY icb, thing
"""
"""What lies within each board, by its sub-ICB location or directly; a matter gives the ``kind``."""


class Matter(BaseModel):
    """One thing to be known of every integrated care board.

    Attributes:
        words: what is to be known, as people say it.
        found: Cypher that returns `icb`, `thing` and `evidence` (references) for what was found on
            ``$on``; what standing rules made is never found.
        kind: kind of the things, for a text that wants it as ``$kind``.
        required: Cypher that returns `icb` and `thing` for what law says must be there.
        published_where: where what is missing is published.
        fill_in: which row of which template, or which file, would fill the gap.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str
    found: str
    kind: str = ""
    required: str = ""
    published_where: str
    fill_in: str


@cache
def matters() -> dict[str, Matter]:
    """Every matter by the name of its module, found on disk."""
    import queries.matters as package

    modules = iter_modules(package.__path__, package.__name__ + ".")
    return {one.name.rpartition(".")[2]: import_module(one.name).MATTER for one in modules}
