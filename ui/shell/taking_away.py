"""Exports of a view: its tables as CSV and spreadsheet, its picture as SVG."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ui import address, exporting
from ui.banner import with_banner
from ui.exporting import Rows
from ui.visit import Visit

MOST_CSV = 4
"""Tables that get a CSV of their own; all are in the spreadsheet."""


def show(visit: Visit, title: str, tables: Mapping[str, Rows], *, svg: str = "", scenario: str = "") -> None:
    """A part to unfold, in which the files are made. Rows hold values, not words for the screen.

    Args:
        visit: what the page is drawn for.
        title: what the files are named after.
        tables: by name; empty ones are left out.
        svg: the picture of the view, if it has one.
        scenario: what to say first where the tables tell of a scenario.
    """
    filled = {name: rows for name, rows in tables.items() if rows}
    if not filled and not svg:
        return
    about = exporting.about(visit.view, visit.on, visit.names.text(title), address.link(), scenario)
    with st.expander("Export", on_change="rerun", key=f"export-{title}") as opened:
        if not opened.open:
            return
        if filled:
            name = exporting.file_name(title, visit.on, "xlsx")
            _button("Spreadsheet (XLSX)", exporting.xlsx_of(filled, about), name, exporting.XLSX)
        for table, rows in list(filled.items())[:MOST_CSV]:
            name = exporting.file_name(f"{title} {table}", visit.on, "csv")
            _button(f"{table} (CSV)", exporting.csv_of(rows, about), name, "text/csv")
        if svg:
            picture = with_banner(svg, about.get("scenario", ""))
            _button(
                "Picture (SVG)",
                picture.encode(),
                exporting.file_name(title, visit.on, "svg"),
                "image/svg+xml",
            )


def _button(label: str, data: bytes, name: str, kind: str) -> None:
    st.download_button(label, data, file_name=name, mime=kind, key=f"get-{name}", on_click="ignore")
