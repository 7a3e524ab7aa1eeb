"""Who answers to whom: the chain up to Parliament, and ways between two."""

from __future__ import annotations

import streamlit as st

from graph.relationships import Layer
from queries.answer import Answer
from queries.connections import DEFAULT_LAYERS, Connection
from ui import address, exporting, tables
from ui.page import Page
from ui.shell import blocks, pictures, search, taking_away
from ui.shell.picking import Picker
from ui.visit import Visit
from ui.wording import in_words, plain

MODE, LAYERS, WAYS, THROUGH = "mode", "layers", "ways", "through"
UP, BETWEEN = "up", "between"
_MODES = {UP: "Up to Parliament", BETWEEN: "Path between two"}
_MOST_WAYS = 10


def show(visit: Visit) -> None:
    """The page."""
    st.title("Who answers to whom", anchor=False)
    between = bool(address.text(address.TO)) or address.text(MODE) == BETWEEN
    _choose_mode(between)
    _between(visit) if between else _up(visit)


def _choose_mode(between: bool) -> None:
    st.session_state[MODE] = BETWEEN if between else UP
    st.segmented_control(
        "What to show", list(_MODES), key=MODE, format_func=_MODES.__getitem__, on_change=_mode_chosen,
        label_visibility="collapsed", required=True,
    )  # fmt: skip


def _mode_chosen() -> None:
    between = st.session_state[MODE] == BETWEEN
    address.go(mode=BETWEEN if between else "", to="", open="")


def _up(visit: Visit) -> None:
    """The chain of what was searched for."""
    if not visit.entity:
        st.markdown("To begin, type a name or a code above, such as *Cornwall*, *QWO* or *NHS England*.")
        return
    match = visit.named(visit.entity)
    if match is None:
        st.warning(f"There is nothing with the id “{plain(visit.entity)}” in this graph.")
        return
    st.header(f"{plain(match.name)} on {in_words(visit.on)}", anchor=False)
    if not match.possible(visit.on):
        search.offer_other_day(match, visit.on)
        return
    answer = visit.ask("accountability_chain", {"start": visit.entity})
    if answer.paths:
        _chain(visit, answer)
    else:
        st.info("No line of accountability is known for this on this day.")
    _take_away(visit, f"Who answers to whom: {match.name}", answer)
    blocks.grounds(answer, match.name)


def _chain(visit: Visit, answer: Answer) -> None:
    pictures.show(visit, answer.paths, "chain", notes=tables.holders(answer), start=visit.entity)
    st.markdown(" ".join(map(plain, [*tables.ways_up(answer), *tables.summary(answer)])))
    blocks.section("The same as a table", tables.chain_table(answer))
    blocks.section("Layers on the way", tables.layer_table(answer.paths))


def _take_away(visit: Visit, title: str, answer: Answer) -> None:
    svg = pictures.svg(answer.paths, tables.holders(answer)) if answer.paths else ""
    found = {"Steps": answer.rows, "Evidence": exporting.evidence_rows(answer.evidence)}
    taking_away.show(visit, title, found, svg=svg)


def _between(visit: Visit) -> None:
    """Ways from what was searched for to another."""
    st.markdown("The start is what you search for above; choose the end here.")
    end = Picker(visit, address.TO, "To", clears=(address.OPEN,))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        end.box()
        st.button("Swap", on_click=_swap, help="Start and end change places")
        st.number_input(
            "Ways at most", 1, _MOST_WAYS, _ways(), key=f"ways-{_ways()}", on_change=_ways_chosen,
            args=(f"ways-{_ways()}",), width=130,
        )  # fmt: skip
    layers = _choose_layers()
    ends = visit.named(visit.entity), visit.named(end.chosen)
    if ends[0] is None or ends[1] is None:
        st.markdown("Choose both a start and an end.")
        return
    st.header(f"From {plain(ends[0].name)} to {plain(ends[1].name)} on {in_words(visit.on)}", anchor=False)
    for match in ends:
        if match and not match.possible(visit.on):
            search.offer_other_day(match, visit.on)
            return
    through = frozenset(address.several(THROUGH))
    _ways_found(visit, visit.connect(visit.entity, end.chosen, layers, most=_ways(), through=through))


def _swap() -> None:
    address.go(entity=address.text(address.TO), to=address.entity(), open="", mode=BETWEEN)


def _ways() -> int:
    said = address.text(WAYS)
    return min(max(int(said), 1), _MOST_WAYS) if said.isdigit() else 3


def _ways_chosen(key: str) -> None:
    address.go(ways=str(st.session_state[key]))


def _choose_layers() -> frozenset[Layer]:
    """The layers that may be walked; each says what it means."""
    known = {layer.value: layer for layer in Layer}
    said = [known[one] for one in address.several(LAYERS) if one in known]
    chosen = said or [layer for layer in Layer if layer in DEFAULT_LAYERS]
    key = f"layers-{','.join(chosen)}"
    st.pills(
        "Layers to walk", list(Layer), selection_mode="multi", default=chosen, key=key,
        format_func=lambda layer: layer.value, on_change=_layers_chosen, args=(key,),
        help="  \n".join(f"**{layer.value}**: {layer.meaning}" for layer in Layer),
    )  # fmt: skip
    return frozenset(chosen)


def _layers_chosen(key: str) -> None:
    chosen = frozenset(st.session_state[key])
    said = "" if chosen == DEFAULT_LAYERS else ",".join(layer for layer in Layer if layer in chosen)
    address.go(layers=said, open="")


def _ways_found(visit: Visit, found: Connection) -> None:
    if found.paths:
        pictures.show(visit, found.paths, "ways", start=found.from_id, end=found.to_id)
        for way, path in enumerate(found.paths, 1):
            st.markdown(f"**Way {way}.** {plain(path.says)}")
        blocks.section("The same as a table", tables.ways_table(found.paths))
        blocks.section("Layers on the way", tables.layer_table(found.paths))
    else:
        st.info("No way is known over these layers on this day. Other layers, or another day, may have one.")
        _offer_places(visit, found)
    _hubs(visit, found)
    names = f"From {found.from_id} to {found.to_id}"
    rows = {"Steps": found.rows(), "Evidence": exporting.evidence_rows(found.evidence)}
    taking_away.show(visit, names, rows, svg=pictures.svg(found.paths) if found.paths else "")


def _offer_places(visit: Visit, found: Connection) -> None:
    """Where a body lies is no authority, but often what was meant: offer it, and walk it only when asked."""
    wider = frozenset(found.layers) | {Layer.GEOGRAPHY}
    if Layer.GEOGRAPHY not in found.layers and visit.connect(found.from_id, found.to_id, wider, most=1).paths:
        said = ",".join(layer for layer in Layer if layer in wider)
        st.button("Go over places too: there is a way", on_click=address.go, kwargs={LAYERS: said})


def _hubs(visit: Visit, found: Connection) -> None:
    """Bodies with very many ties, which a way goes through only when asked to."""
    named = {one: match.name for one in found.hubs if (match := visit.named(one))}
    if not named:
        return
    with st.expander(f"Not walked through, because very many ties meet there: {len(named)}"):
        st.markdown("Walk through one of them all the same:")
        for hub, name in named.items():
            through = ",".join((*address.several(THROUGH), hub))
            st.button(name, key=f"hub-{hub}", on_click=address.go, kwargs={THROUGH: through}, type="tertiary")


PAGE = Page(
    title="Who answers to whom",
    address="chain",
    order=10,
    purpose="The line of accountability up to Parliament, and ways between any two bodies, posts or people.",
    show=show,
)
