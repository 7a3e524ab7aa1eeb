"""The lines of payment behind a sum: under a relationship that was summed from some."""

from __future__ import annotations

import streamlit as st

from queries.answer import HopShown
from queries.lines import MADE_OF_LINES, Opened, line_rows, open_sums
from ui import address, exporting
from ui.markup import table_html
from ui.rows import row_table
from ui.visit import Visit
from ui.wording import plain

MOST_LINES = 100
"""Lines on the screen; the file has all."""


def show(visit: Visit, hop: HopShown) -> None:
    """A switch that opens the lines, where the relationship is a sum of some."""
    count = hop.properties.get("lines")
    if hop.type == MADE_OF_LINES and count and st.toggle(_label(count), key=f"lines-{hop.id}"):
        opened = _opened(visit, hop)
        if opened is None:
            st.warning("The ledger that this graph was built from is not on this machine.")
        else:
            _show(visit, hop, opened)


def _label(count: int) -> str:
    return f"Open the {count:,} lines behind this sum" if count > 1 else "Open the line behind this sum"


def _opened(visit: Visit, hop: HopShown) -> Opened | None:
    """The lines, if the ledger is the one that the graph was built from."""
    view = visit.view
    if not visit.home.ledger_path.exists():
        return None
    with visit.home.ledger() as ledger:
        if ledger.uuid != view.store.info().ledger:
            return None
        return open_sums(view.store, ledger, [hop.id], view.known, view.published_by)


def _show(visit: Visit, hop: HopShown, opened: Opened) -> None:
    says = visit.names.text(hop.says)
    lines = line_rows(opened)
    rows = [{name: visit.names.text(str(said)) for name, said in row.items()} for row in lines]
    st.markdown(plain(opened.told) + ".")
    table = row_table(lines[:MOST_LINES])
    if table:
        shown = [{name: visit.names.text(said) for name, said in row.items()} for row in table]
        st.html(table_html(shown, f"Lines of “{says}”"))
    if len(rows) > MOST_LINES:
        st.markdown(f"The first {MOST_LINES} of {len(rows):,} lines: the file has all.")
    about = exporting.about(visit.view, visit.on, f"Lines of “{says}”", address.link())
    name = exporting.file_name(f"lines {says}", visit.on, "csv")
    st.download_button(
        "All lines (CSV)", exporting.csv_of(rows, about), file_name=name, mime="text/csv",
        key=f"get-{hop.id}", on_click="ignore",
    )  # fmt: skip
