"""Money in and out as tables and as bars: lists of like amounts, and no bar without a published pound."""

from __future__ import annotations

from html import escape

from queries.flows import Flow, Flows
from ui.tables import Table, provision, when
from ui.wording import pounds

MOST_BARS = 25
_STYLE = (
    ".igf{display:grid;grid-template-columns:minmax(8rem,2fr) 3fr minmax(6rem,max-content);gap:.3rem .8rem;"
    "font-size:.875rem;align-items:center}.igf i{display:block;height:.9rem;border-radius:2px;"
    "background:#2a8f4e;min-width:2px}.igf b{font-weight:600;text-align:right}"
)


def heading(several: Flows) -> str:
    """What a list holds, in words."""
    way = "Money in" if several.way == "in" else "Money out"
    if not several.amount_kind:
        return f"{way}: no amount is published"
    year = f", {several.financial_year}" if several.financial_year else ""
    total = ", total as published (not to be added to its parts)" if several.total else ""
    return f"{way}: {several.amount_kind}{year}{total}"


def bars(several: Flows) -> str:
    """The largest amounts of a list as bars; the table beneath says the same in figures."""
    rows = "".join(_bar(one) for one in several.flows[:MOST_BARS] if one.pence is not None)
    return f'<style>{_STYLE}</style><div class="igf" aria-hidden="true">{rows}</div>'


def _bar(one: Flow) -> str:
    name = f"{one.other_name}: {one.stream}" if one.stream else one.other_name
    return (
        f'<span>{escape(name)}</span><i style="width:{one.share:.2%}"></i>'
        f"<b>{escape(pounds(one.pence or 0))}</b>"
    )


def table(several: Flows) -> Table:
    """The same in figures."""
    return [
        {
            "From" if several.way == "in" else "To": one.other_name,
            "Relation": one.hop.relation,
            "Stream": one.stream,
            "Amount": pounds(one.pence) if one.pence is not None else "not published",
            "Provision": provision(one.hop),
            "When": when(one.hop),
            "How known": "by law" if one.hop.by_law else "as found",
        }
        for one in several.flows
    ]


def rows(lists: list[Flows]) -> list[dict[str, object]]:
    """Every flow, for a file; amounts in pence."""
    return [
        {
            "way": one.way, "other": one.other_name, "other_id": one.other, "relation": one.hop.relation,
            "stream": one.stream, "financial_year": one.financial_year, "amount_kind": one.amount_kind,
            "amount_pence": one.pence, "provision": one.hop.provision, "by_law": one.hop.by_law,
        }
        for several in lists
        for one in several.flows
    ]  # fmt: skip
