"""A statement as it can be quoted: what is said, by whom, read where, as at when, and where to look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from queries.answer import EvidenceShown, HopShown
from ui.tables import provision, subject, when
from ui.wording import in_words


def statement_of(hop: HopShown) -> str:
    """A relationship in one sentence, with what it is for, what it rests on and when it held."""
    about = f" for {subject(hop)}" if subject(hop) else ""
    basis = provision(hop) or ("required by law" if hop.by_law else "")
    return f"{hop.says}{about} ({'; '.join(filter(None, (basis, when(hop))))})."


def citation(statement: str, evidence: Iterable[EvidenceShown], on: date, version: str, link: str) -> str:
    """The statement with publisher, row, dates, version of the data and link."""
    places = [_place(one) for one in evidence]
    read = f" {' '.join(places)}" if places else ""
    return f"{statement}{read} icsgraph, as at {in_words(on)}, data version {version}. {link}"


def report(statement: str, evidence: Iterable[EvidenceShown], version: str, link: str) -> str:
    """What to send to whoever keeps the data, when a row is thought to be wrong."""
    rows = [f"Row: {one.dataset}, {place}" for one in evidence for place in one.locators]
    lines = [
        "A row that may be wrong", "", f"What is shown: {statement}", *dict.fromkeys(rows),
        f"Data version: {version}", f"Link: {link}", "", "What is right: ", "Where it is published: ",
    ]  # fmt: skip
    return "\n".join(lines)


def _place(one: EvidenceShown) -> str:
    """Publisher, title, row and day of one place; and that nothing was read where that is so."""
    titles = zip(one.publishers, one.titles, strict=False)
    named = "; ".join(": ".join(filter(None, pair)) for pair in titles)
    rows = "; ".join(dict.fromkeys(one.locators)) or one.file
    verified = "" if one.verified else ", not verified"
    return f"{named}, read in {rows}, published by {in_words(one.published)}{verified}."
