"""A picture in a tab that is not open at first, and a large one: sixty boxes in four layers."""

from __future__ import annotations

import streamlit as st

from graph.relationships import Layer
from ui.components.graph_view import graph_view
from ui.components.picture import Box, Picture, Tie

PER_LAYER = 15
boxes = tuple(
    Box(f"{layer}-{at}", f"Body {at} of layer {layer} of the Testshire system", "integrated care board",
        unknown=at == 3, note="not published" if at == 3 else "", faded=at == 4)
    for layer in range(4)
    for at in range(PER_LAYER)
)  # fmt: skip
ties = tuple(
    Tie(f"t{layer}-{at}-{step}", f"{layer}-{at}", f"{layer + 1}-{(at + step) // 2}", "is accountable to",
        list(Layer)[at % 4])
    for layer in range(3)
    for at in range(PER_LAYER)
    for step in range(1 + at % 2)
)  # fmt: skip

st.set_page_config(page_title="Picture in a tab", page_icon="🏛️", layout="wide")
first, second = st.tabs(["Words", "Picture"])
first.text("The picture is in the other tab")
with second:
    graph_view(Picture(boxes, ties, start="0-0"), key="large", height=700)
