"""Ask: any question of the catalogue, with a form made from what it needs to be told."""

from __future__ import annotations

import streamlit as st

from queries.library import questions
from ui import address
from ui.asking_form import PREFIX
from ui.page import Page
from ui.shell import answers, comparing, scenarios
from ui.visit import Visit
from ui.wording import in_words, plain

QUESTION = "q"


def show(visit: Visit) -> None:
    """The page."""
    st.title("Ask", anchor=False)
    name = _choose()
    if not name:
        st.markdown(f"There are {len(questions())} questions. Each says what its answer does not show.")
        return
    question = questions()[name]
    st.header(plain(question.asks), anchor=False)
    st.markdown(plain(question.why_it_matters))
    parameters = answers.form(visit, question)
    scenarios.choose(visit)
    if parameters is not None:
        st.subheader(f"Answer as at {in_words(visit.on)}", anchor=False)
        answers.ask_and_show(visit, name, parameters)
        comparing.show(visit, name, question, parameters)


def _choose() -> str:
    """The question that the address names, and a box to choose another."""
    known = questions()
    here = address.text(QUESTION).replace("-", "_")
    here = here if here in known else ""
    st.selectbox(
        "Question",
        list(known),
        index=list(known).index(here) if here else None,
        format_func=lambda name: f"{known[name].number} · {known[name].asks}",
        placeholder="Choose one, or type a word of it",
        key=f"question-{here}",
        on_change=_chosen,
        args=(f"question-{here}",),
    )
    return here


def _chosen(key: str) -> None:
    stale = {name: "" for name in st.query_params if name.startswith(PREFIX) or name in comparing.ADDRESS}
    address.go(**stale | {QUESTION: st.session_state[key] or "", address.OPEN: ""})


PAGE = Page(
    title="Ask",
    address="ask",
    order=50,
    purpose="Any question of the catalogue: its answer, the evidence, and what the answer does not show.",
    show=show,
)
