"""The Details panel: an entity or a relationship that the address opens, and everything about it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from queries.answer import EvidenceShown
from queries.profile import LinksShown, Profile, Statement
from ui import address, citing, profile_tables, tables
from ui.markup import facts_html, table_html
from ui.shell import behind, collecting, routes
from ui.visit import Visit
from ui.wording import plain

MOST_LISTED = 50


def choose(visit: Visit, things: dict[str, str], key: str) -> None:
    """A box to choose what to look at closely, for those who do not click in a picture.

    Args:
        visit: what the page is drawn for.
        things: entities and relationships by id, in words.
        key: name of the box in the session.
    """
    here = address.text(address.OPEN)
    options = ["", *things]
    name = f"{key}-{here}-{hash(tuple(things))}"
    st.selectbox(
        "Details of",
        options,
        index=options.index(here) if here in options else 0,
        format_func=lambda one: things.get(one, "choose a step or a body"),
        key=name,
        on_change=_chosen,
        args=(name,),
    )


def _chosen(key: str) -> None:
    show(st.session_state[key] or "")


def show(opened: str) -> None:
    """Make the address open an entity or relationship; nothing when empty."""
    address.go(open=opened)


def panel(visit: Visit) -> None:
    """The panel of what the address opens."""
    opened = visit.names.entity(address.text(address.OPEN))
    with st.container(border=True, key="details"):
        st.button("Close details", on_click=show, args=("",))
        if "|" in opened:
            statement = visit.statement(opened)
            _statement(visit, statement) if statement else _nothing()
        elif opened.startswith("evidence:"):
            _evidence(visit, visit.evidence(opened))
        else:
            profile = visit.profile(opened) if opened else None
            _profile(visit, profile) if profile else _nothing()


def _nothing() -> None:
    st.warning("What this link opens is not in this graph, or not to be shown.")


def _evidence(visit: Visit, found: Sequence[EvidenceShown]) -> None:
    for one in found:
        st.subheader(plain("; ".join(one.titles)), anchor=False)
        proof(visit, "; ".join(one.titles) + ".", [one], one.id)
    if not found:
        _nothing()


def _statement(visit: Visit, one: Statement) -> None:
    hop = one.hop
    st.subheader(plain(hop.says), anchor=False)
    st.html(facts_html(profile_tables.hop_facts(hop), hop.says))
    behind.show(visit, hop)
    proof(visit, citing.statement_of(hop), one.evidence, hop.id)
    for end, name in ((hop.from_id, hop.from_name), (hop.to_id, hop.to_name)):
        if not end.startswith("value:"):
            st.button(f"Details of {name}", key=f"end-{end}", on_click=show, args=(end,))


def _profile(visit: Visit, profile: Profile) -> None:
    st.subheader(plain(profile.name), anchor=False)
    about, links, evidence, history = st.tabs(["About", "Links", "Evidence", "History"])
    with about:
        _about(visit, profile)
    with links:
        _links(visit, profile)
    with evidence:
        found = profile_tables.evidence_for(profile.evidence_refs, profile.evidence)
        statement = f"{profile.name} ({profile.kind_words}) was there {profile_tables.life(profile)}."
        proof(visit, statement, found, profile.id)
    with history:
        st.html(table_html(profile_tables.history(profile), f"History of {profile.name}"))
        if table := profile_tables.successions(profile):
            st.markdown("**Before and after**")
            st.html(table_html(table, f"What came before and after {profile.name}"))


def _about(visit: Visit, profile: Profile) -> None:
    st.html(facts_html(profile_tables.about(profile), profile.name))
    for table in (tables.missing_table(profile.missing), tables.conflict_table(profile.conflicts)):
        if table:
            st.html(table_html(table, f"Not known or disputed of {profile.name}"))
    routes.link("chain", "Who answers to whom from here", entity=profile.id, open="", to="")
    collecting.add_button(visit, profile.id)


def _links(visit: Visit, profile: Profile) -> None:
    """Ties counted by relation; one of them opened into its neighbours."""
    if not profile.links:
        st.markdown("Nothing touches it on this day.")
        return
    st.html(table_html(profile_tables.links(profile), f"Ties of {profile.name}"))
    named = {profile_tables.links_in_words(one): one for one in profile.links}
    chosen = st.selectbox("Open one of these", ["", *named], key=f"links-{profile.id}")
    if chosen:
        _opened_links(visit, profile.id, named[chosen])


def _opened_links(visit: Visit, entity: str, one: LinksShown) -> None:
    found = visit.ties(entity, one)
    for statement in found[:MOST_LISTED]:
        hop = statement.hop
        st.button(
            visit.names.text(hop.says), key=f"tie-{hop.id}", on_click=show, args=(hop.id,), type="tertiary"
        )
    if len(found) > MOST_LISTED:
        st.markdown(f"… and {len(found) - MOST_LISTED:,} more.")


def proof(visit: Visit, statement: str, evidence: Sequence[EvidenceShown], opened: str) -> None:
    """Evidence of one statement, place by place; its citation to copy, and a report on its row."""
    for place in tables.evidence_tables(evidence):
        st.html(facts_html(place, statement))
    if not evidence:
        st.markdown("No evidence of its own.")
    version = visit.view.store.info().content_key
    link = address.link(address.with_changes(open=opened))
    with st.expander("Copy citation"):
        st.code(citing.citation(statement, evidence, visit.on, version, link), language=None, wrap_lines=True)
    with st.expander("Report this row"):
        st.markdown("Something wrong? Copy this, say what is right, and send it to whoever keeps your data.")
        st.code(citing.report(statement, evidence, version, link), language=None, wrap_lines=True)
