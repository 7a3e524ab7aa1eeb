"""A question on a page: its boxes, and its answer with picture, table, evidence and gaps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from graph.entities import kind_of
from queries.answer import Answer
from queries.question import Question
from ui import address, exporting, tables
from ui.asking_form import Box, boxes, given, lacking
from ui.rows import named_in, row_table
from ui.shell import accepting, blocks, details, further, pictures, taking_away, waiting
from ui.shell.picking import Picker
from ui.visit import Visit
from ui.wording import plain

MOST_DRAWN = 40
"""Steps beyond which a picture says less than the table."""


def form(visit: Visit, question: Question) -> dict[str, str] | None:
    """The boxes of a question; gives its parameters, or None while it needs more.

    What was searched for above fills the first box that it fits.
    """
    several = boxes(question)
    said = _said(visit, several)
    for box in several:
        _draw(visit, box, said.get(box.key, ""))
    needs = lacking(several, said)
    if needs:
        st.markdown(f"Still to be chosen: {', '.join(needs)}.")
        return None
    return given(several, said)


def _said(visit: Visit, several: list[Box]) -> dict[str, str]:
    """What the address says of each box; of bodies, what was searched for or is in the scope."""
    said = {box.key: address.text(box.key) for box in several if address.text(box.key)}
    spare = [one for one in (visit.entity, *visit.scope) if one and one not in said.values()]
    for box in several:
        if box.what == "entity" and box.needed and box.key not in said:
            fits = [one for one in spare if not box.kinds or kind_of(one) in box.kinds]
            if fits:
                said[box.key] = fits[0]
                spare.remove(fits[0])
    return said


def _draw(visit: Visit, box: Box, now: str) -> None:
    """One box. What is chosen goes into the address."""
    label, key = box.label if box.needed else f"{box.label} (if wanted)", f"{box.key}-{now}"
    if box.what == "entity":
        Picker(visit, box.key, label, box.kinds, help=box.help, instead=now).box()
        return
    change: dict[str, Any] = {"key": key, "help": box.help, "on_change": _changed, "args": (box.key, key)}
    if box.what == "day":
        value = _day(now) or box.default
        limits: dict[str, Any] = {"min_value": address.FIRST_DAY, "max_value": address.LAST_DAY}
        st.date_input(label, value, format="DD/MM/YYYY", **limits, **change)
    elif box.what == "yes or no":
        st.toggle(label, (now or str(box.default)).lower() == "true", **change)
    elif box.what == "number":
        st.number_input(label, value=int(now) if now.isdigit() else box.default, step=1, **change)
    elif box.what == "choice":
        options = [*([] if box.needed else [""]), *box.options]
        chosen = now or str(box.default or "")
        st.selectbox(label, options, index=options.index(chosen) if chosen in options else None, **change)
    else:
        st.text_input(label, now or str(box.default or ""), **change)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _changed(name: str, key: str) -> None:
    value = st.session_state[key]
    address.go(
        **{name: value.isoformat() if isinstance(value, date) else "" if value is None else str(value)}
    )


def ask_and_show(visit: Visit, name: str, parameters: Mapping[str, str]) -> None:
    """Ask a question of the catalogue and show its answer whole."""
    answer = waiting.answer(visit, name, parameters)
    if answer is not None:
        show(visit, name, answer)


def show(visit: Visit, name: str, answer: Answer) -> None:
    """An answer: its rows, the picture of its paths, evidence, conflicts, gaps and limits."""
    table = row_table(answer.rows)
    drawn = (
        answer.paths if 0 < len({hop.id for path in answer.paths for hop in path.hops}) <= MOST_DRAWN else ()
    )
    if answer.scenario and not visit.view.scenario:
        st.warning(plain(answer.scenario))
    if not table:
        st.info("The graph has no answer for this day. What is not known stands below.")
    else:
        blocks.show_table(table, answer.asks)
    st.markdown(" ".join(map(plain, tables.summary(answer))))
    if drawn:
        st.subheader("How it hangs together", anchor=False)
        pictures.show(visit, drawn, f"answer-{name}")
        blocks.section("The same as a table", tables.ways_table(drawn))
        blocks.section("Layers on the way", tables.layer_table(drawn))
    elif named := named_in(answer.rows):
        details.choose(visit, named, f"rows-{name}")
    rows = {"Answer": answer.rows, "Evidence": exporting.evidence_rows(answer.evidence)}
    svg = pictures.svg(drawn) if drawn else ""
    taking_away.show(visit, answer.asks, rows, svg=svg, scenario=answer.scenario)
    accepting.show(visit, answer)
    blocks.grounds(answer, "what was asked about")
    _not_known(visit, answer)


def _not_known(visit: Visit, answer: Answer) -> None:
    """A link to what the question could not draw on, of the first body it was asked of."""
    question = further.known("missing_facts")
    if question is None or answer.question == question.number:
        return
    named = [one for one in answer.params.values() if isinstance(one, str) and ":" in one]
    told = {"question": answer.question} | dict(zip(("body", "also"), named, strict=False))
    further.to_question(visit, "missing_facts", f"What {answer.question} needs and does not know", told)
