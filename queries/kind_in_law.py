"""The kind of body that law means: what law says of a kind holds for each body of it."""

from __future__ import annotations

from datetime import date

from graph.schema import MARKER
from graph.stores.store import Store
from queries.cypher import live

_FORM = f"""
MATCH (b:{MARKER} {{id: $body}})
OPTIONAL MATCH (b)-[r:HAS_VALUE]->(v:{MARKER})
WHERE r.field = 'legal_form' AND {live("r")}
WITH b, min(v.name) AS stated
RETURN b.kind AS kind, coalesce(stated, b.legal_form) AS form ORDER BY kind
"""
_TRUSTS = {"public benefit corporation": "body_kind:foundation_trust"}


def kind_in_law(store: Store, body: str, on: date) -> str:
    """Id of the kind that law means by a body; a trust's legal form on the day decides which of two.

    Empty for a kind itself, and where the body is not in the graph. The kind may not be either.
    """
    found = store.ask(_FORM, {"body": body, "on": on})
    if not found or found[0]["kind"] == "body_kind":
        return ""
    if found[0]["kind"] == "trust":
        return _TRUSTS.get(found[0]["form"], "body_kind:nhs_trust")
    return f"body_kind:{found[0]['kind']}"
