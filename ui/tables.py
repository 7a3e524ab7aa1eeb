"""Answers as tables: pure functions that give lists of rows, ready for any way of showing them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from graph.dates import NEVER, UNKNOWN_START, day_before
from graph.relationships import Layer
from graph.stores.names import Match
from queries.answer import Answer, ConflictShown, EvidenceShown, HopShown, Missing, PathShown
from ui.layering import unique_hops, walked
from ui.wording import days_in_words, in_words, kind_in_words, period, pounds

Table = list[dict[str, str]]

NOT_VERIFIED = "not verified"
ADDRESS = "Address"
_PERHAPS = re.compile(r"\(perhaps:[^)]*\)")


def chain_table(answer: Answer) -> Table:
    """One row for each hop of an accountability chain, way by way."""
    held = _held_by_step(answer)
    table = []
    for way, path in enumerate(answer.paths, 1):
        for step, hop in enumerate(path.hops, 1):
            start, end = walked(hop)
            row = {"Way": str(way)} if len(answer.paths) > 1 else {}
            row |= {
                "From": start.name,
                "Relation": hop.relation,
                "To": end.name,
                "For what": subject(hop),
                "Provision": provision(hop),
                "When": when(hop),
                "How known": "by law" if hop.by_law else "as found",
                "Confidence": hop.confidence.value,
                "Held by": held.get((way, step), ""),
            }
            table.append(row)
    return table


def _held_by_step(answer: Answer) -> dict[tuple[int, int], str]:
    return {(row["way"], row["step"]): days_in_words(row["held_by"]) for row in answer.rows}


def holders(answer: Answer) -> dict[str, str]:
    """Who holds each post on the way, by its id, briefly; the table says what is uncertain."""
    held = _held_by_step(answer)
    return {
        walked(hop)[1].id: _PERHAPS.sub("(perhaps)", held[way, step])
        for way, path in enumerate(answer.paths, 1)
        for step, hop in enumerate(path.hops, 1)
        if held.get((way, step))
    }


def subject(hop: HopShown) -> str:
    """For what a hop holds: money, quality, a statutory duty."""
    return str(hop.properties.get("subject") or "").replace("_", " ")


def provision(hop: HopShown) -> str:
    """The provision a hop rests on; “not verified: …” where no document was read."""
    if hop.provision:
        return hop.provision
    return f"{NOT_VERIFIED}: {hop.unverified_basis}" if hop.unverified_basis else ""


def when(hop: HopShown) -> str:
    """From when to when a hop held, its last day included, and which of that is certain."""
    said = [period(hop.valid_from, hop.valid_to)]
    if hop.sure_from and hop.sure_from != hop.valid_from:
        said.append(f"certain from {in_words(hop.sure_from)}")
    if hop.valid_to and hop.sure_to and hop.sure_to != hop.valid_to:
        said.append(f"certain until {in_words(day_before(hop.sure_to))}")
    if hop.last_seen and not hop.valid_to:
        said.append(f"last seen {in_words(hop.last_seen)}")
    return "; ".join(said if hop.certain else [*said, "not certain on this day"])


def evidence_of(answer: Answer, references: Iterable[str]) -> list[Table]:
    """The evidence that references point to: for each place a table of what is said of it."""
    wanted: dict[str, list[str]] = {}
    for reference in references:
        node, _, locator = reference.partition("#")
        wanted.setdefault(node, []).append(locator)
    known = {one.id: one for one in answer.evidence}
    return [
        _evidence(known[node], locators or known[node].locators)
        for node, locators in wanted.items()
        if node in known
    ]


def _evidence(one: EvidenceShown, locators: Sequence[str]) -> Table:
    told = [
        *_documents(one),
        ("File and row", "; ".join(dict.fromkeys(locators)) or one.file),
        ("Published", f"by {in_words(one.published)}"),
        ("Confidence", one.confidence.value),
        ("Verified", "yes" if one.verified else f"{NOT_VERIFIED}: general knowledge, no document"),
        ("Quotation", one.quote),
        ("Note", one.note),
    ]
    return [{"What": what, "Said": said} for what, said in told if said]


def evidence_tables(evidence: Iterable[EvidenceShown]) -> list[Table]:
    """Pieces of evidence, each as a table of what is said of it."""
    return [_evidence(one, one.locators) for one in evidence]


def _documents(one: EvidenceShown) -> list[tuple[str, str]]:
    """Publisher, title, address and licence of each document, in turn."""
    documents = zip_longest(one.publishers, one.titles, one.addresses, one.licences, fillvalue="")
    fields = ("Publisher", "Title", ADDRESS, "Licence")
    return [(field, said) for document in documents for field, said in zip(fields, document, strict=True)]


def evidence_by_hop(answer: Answer) -> list[tuple[str, list[Table]]]:
    """For each hop, in order: its words, and its evidence."""
    return [
        (f"{at}. {hop.says}", evidence_of(answer, hop.evidence))
        for at, hop in enumerate(unique_hops(answer.paths), 1)
    ]


def evidence_of_ends(answer: Answer) -> list[Table]:
    """The evidence that belongs to no hop: that of the entity asked about."""
    used = {ref.partition("#")[0] for hop in unique_hops(answer.paths) for ref in hop.evidence}
    return [_evidence(one, one.locators) for one in answer.evidence if one.id not in used]


def conflict_table(conflicts: Iterable[ConflictShown]) -> Table:
    """What sources disagree on, and which one the graph follows."""
    return [
        {"About": one.matter, "Followed": one.followed, "The other": one.other, "Why": one.why}
        for one in conflicts
    ]


def missing_table(missing: Iterable[Missing]) -> Table:
    """What is not known, why, and what would fill it."""
    return [
        {
            "Not known": one.what,
            "Why": one.why,
            "Published where": one.published_where,
            "What would fill it": one.fill_in,
        }
        for one in missing
    ]


def ways_table(paths: Sequence[PathShown]) -> Table:
    """One row for each hop of each way."""
    return [
        {
            "Way": str(way),
            "Step": str(step),
            "What holds": hop.says,
            "Layer": hop.layer.value,
            "Provision": provision(hop),
            "When": when(hop),
            "How known": "by law" if hop.by_law else "as found",
            "Confidence": hop.confidence.value,
        }
        for way, path in enumerate(paths, 1)
        for step, hop in enumerate(path.hops, 1)
    ]


def arrow_table(paths: Sequence[PathShown]) -> Table:
    """One row for each arrow, with what money or duty it stands for."""
    return [
        {
            "From": walked(hop)[0].name,
            "Relation": hop.relation,
            "To": walked(hop)[1].name,
            "For what": subject(hop) or str(hop.properties.get("stream") or "").replace("_", " "),
            "Amount": _amount(hop),
            "Provision": provision(hop),
            "When": when(hop),
            "How known": "by law" if hop.by_law else "as found",
        }
        for hop in unique_hops(paths)
    ]


def _amount(hop: HopShown) -> str:
    """The published amount of a flow of money, with its kind and year."""
    pence = hop.properties.get("amount_pence")
    if pence is None:
        return "not published" if hop.layer is Layer.FUNDING else ""
    of = (str(hop.properties.get(name) or "") for name in ("amount_kind", "financial_year"))
    return ", ".join(filter(None, (pounds(pence), *of)))


def layer_table(paths: Sequence[PathShown]) -> Table:
    """The layers that the paths go through, with what each says."""
    layers: dict[Layer, Any] = {layer: None for path in paths for layer in path.layers}
    return [{"Layer": layer.value, "What it says": layer.meaning} for layer in layers]


def missing_in_words(one: Missing) -> str:
    """What is not known in one line: why, where it is published, what would fill it."""
    said = [f"Not known: {one.what}", one.why[:1].upper() + one.why[1:]]
    said += [f"Published in: {one.published_where}"] * bool(one.published_where)
    said += [f"To fill it: {one.fill_in}"] * bool(one.fill_in)
    return ". ".join(said) + "."


def ways_up(answer: Answer) -> list[str]:
    """How many ways there are up a chain, where there are several."""
    return [f"There are {len(answer.paths)} ways up."] if len(answer.paths) > 1 else []


def summary(answer: Answer) -> list[str]:
    """What the paths say of the layers they cross, and how sure they are, in sentences."""
    said = list(dict.fromkeys(path.says for path in answer.paths if path.says))
    if answer.confidence:
        said.append(f"Confidence: {answer.confidence.value}, that of the weakest step.")
    return said if answer.certain else [*said, "Not every step is certain on this day."]


def match_in_words(match: Match) -> str:
    """A match as people choose it: name, kind, life, and what it was found as."""
    found_as = "" if match.matched in (match.name, match.id) else f" (found as {match.matched})"
    parts = [match.name, kind_in_words(match.id), life_of(match)]
    return " · ".join(part for part in parts if part) + found_as


def life_of(match: Match) -> str:
    """From when to when something was there; nothing where neither is known."""
    if (match.valid_from, match.valid_to) == (UNKNOWN_START, NEVER):
        return ""
    return period(match.valid_from, match.valid_to)
