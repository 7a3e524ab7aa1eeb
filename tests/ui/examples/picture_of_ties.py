"""How a page calls the picture of ties: a path of five steps, and a board with many members.

Run it by ``icsgraph``'s settings: see the fixture ``hosted`` in ``tests/ui/conftest.py``. All names are
invented.
"""

from __future__ import annotations

import streamlit as st

from graph.evidence import Confidence
from graph.relationships import Layer
from queries.answer import HopShown, PathShown
from ui.components.folding import fold
from ui.components.graph_view import graph_view
from ui.components.picture import Chosen, Opened


def tie(
    from_id: str, from_name: str, words: str, to_id: str, to_name: str, layer: Layer, **more: object
) -> HopShown:
    """A hop as an answer would hold it."""
    given: dict[str, object] = {
        "id": f"{from_id}-{words}-{to_id}", "type": "ANY", "layer": layer, "from_id": from_id,
        "from_name": from_name, "to_id": to_id, "to_name": to_name, "relation": words,
        "says": f"{from_name} {words} {to_name}", "properties": {}, "valid_from": None, "valid_to": None,
        "certain": True, "last_seen": None, "provision": "", "unverified_basis": "", "by_law": False,
        "confidence": Confidence.HIGH, "evidence": (),
    }  # fmt: skip
    return HopShown.model_validate(given | more)


ANSWERS = Layer.ACCOUNTABILITY
CHAIN = (
    tie(
        "person:x", "Ada Example", "holds", "post:x:chair", "Chair of <b>Testshire</b> ICB", Layer.APPOINTMENT
    ),
    tie("post:x:chair", "Chair of <b>Testshire</b> ICB", "answers for", "icb:QX1", "Testshire ICB", ANSWERS),
    tie("icb:QX1", "Testshire ICB", "is accountable to", "region:Y99", "Region of Test", ANSWERS,
        by_law=True),
    tie("region:Y99", "Region of Test", "is part of", "national_body:T1", "National Test Board",
        ANSWERS, certain=False),
    tie("national_body:T1", "National Test Board", "is accountable to", "national_body:D1",
        "Department of Examples", ANSWERS),
)  # fmt: skip
BOARD = tuple(
    tie(f"practice:P{at:03}", f"Practice No {at}", "is a member of", "icb:QX1", "Testshire ICB",
        Layer.MEMBERSHIP)
    for at in range(1, 45)
)  # fmt: skip
MORE = (tie("icb:QX1", "Testshire ICB", "pays", "trust:RX1", "Testshire Hospitals", Layer.FUNDING),)
"""What a page would fetch from the store when an entity is expanded."""


@st.fragment
def picture() -> None:
    """The picture with what it says below: one part of the page, which runs by itself."""
    opened: Opened = st.session_state.setdefault("opened", Opened())
    chain = PathShown(hops=CHAIN, confidence=Confidence.HIGH, says="")
    extra = MORE if "icb:QX1" in opened.expanded else ()
    drawn = fold(
        (*CHAIN, *BOARD, *extra),
        start="person:x",
        end="national_body:D1",
        opened=opened,
        notes={"post:x:chair": "held by Ada Example"},
        ways=(chain,),
        caption=("As at 1 April 2026", "Data of Testshire"),
    )
    chosen = graph_view(drawn, key="picture")
    after = opened.after(chosen)
    if after != opened:
        st.session_state["opened"] = after
        st.rerun(scope="fragment")
    _say(chosen)


def _say(chosen: Chosen) -> None:
    """What the page makes of it; a real page shows Details, or changes its address."""
    st.text(f"box: {chosen.box}")
    st.text(f"tie: {chosen.tie}")
    if chosen.action:
        st.session_state["last"] = f"{chosen.action} {chosen.about}"
    st.text(f"last: {st.session_state.get('last', '')}")
    st.text(f"off: {', '.join(sorted(chosen.off))}")


st.set_page_config(page_title="Picture of ties", page_icon="🏛️", layout="wide")
st.title("Picture of ties", anchor=False)
if st.toggle("Other page"):
    st.text("Nothing here")
else:
    picture()
