"""Evidence as nodes, so that whoever has the graph alone can see why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from graph.build.dated import dated
from graph.build.work import Evidences
from graph.dates import Bounds
from graph.evidence import GENERAL_KNOWLEDGE, Document
from graph.stores.rows import NodeRow


def evidence_nodes(evidences: Evidences, documents: Mapping[tuple[int, str], Document]) -> Iterator[NodeRow]:
    """A node for each place of publication that statements point to."""
    given: set[str] = set()
    for key, node in evidences.nodes.items():
        if node not in given:
            given.add(node)
            yield _node(node, key, evidences, documents)


def _node(
    node: str,
    key: tuple[object, ...],
    evidences: Evidences,
    documents: Mapping[tuple[int, str], Document],
) -> NodeRow:
    number, keys, published, confidence, kind, quote, note = key
    run = evidences.runs[int(str(number))]
    cited = [documents[run.number, one] for one in str(keys).split()]
    titles = [one.title for one in cited] or [run.description.title]
    return NodeRow(
        "EvidenceNode",
        {
            "id": node,
            "name": "; ".join(titles),
            "kind": "evidence",
            "dataset": run.dataset,
            "file": run.file_name,
            "titles": titles,
            "publishers": [one.publisher for one in cited] or [run.description.publisher],
            "addresses": [one.address for one in cited] or [run.description.address],
            "licences": [one.licence for one in cited] or [run.description.licence],
            "published": date.fromordinal(int(str(published))) if published else run.published,
            "confidence": str(confidence),
            "claim_kind": str(kind),
            "quote": str(quote),
            "note": str(note),
            "verified": not (cited and all(one.key == GENERAL_KNOWLEDGE for one in cited)),
            **dated(Bounds.of(), ""),
        },
    )
