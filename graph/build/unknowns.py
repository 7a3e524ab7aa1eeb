"""What was looked for and not found: kept as entities, so that an answer can say why it is silent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from graph.build.dated import dated, evidence_of
from graph.build.life import Lives
from graph.build.merge import merge
from graph.build.problems import Problem, places
from graph.build.work import Work
from graph.stores.rows import NodeRow, RelationshipRow


def unknown_rows(work: Work, lives: Lives, problems: list[Problem]) -> Iterator[NodeRow | RelationshipRow]:
    """A node for each matter not known of an entity, with the reason, tied to the entity."""
    for group in work.groups("unknown"):
        spells, _ = merge(group.statements)
        where = [one.evidence for spell in spells for one in spell.statements]
        if group.subject not in lives.known:
            message = f"there is no {group.subject} of which {group.verb} could be unknown"
            problems.append(Problem("report", "unresolved", message, places(where)))
            continue
        for spell in spells:
            content = repr((group.subject, group.verb, group.object, spell.bounds))
            unknown = f"unknown:{hashlib.sha256(content.encode()).hexdigest()[:16]}"
            shared = {"evidence": evidence_of(spell.statements), **dated(spell.bounds, group.tense)}
            name = f"{group.verb.replace('_', ' ')} of {lives.known[group.subject].name}"
            yield NodeRow(
                "Unknown",
                {
                    "id": unknown, "name": name, "kind": "unknown", "about": group.subject,
                    "matter": group.verb, "reason": group.object, **shared,
                },
            )  # fmt: skip
            yield RelationshipRow(
                "CONCERNS", unknown, group.subject,
                {
                    "id": f"CONCERNS|{unknown}|{group.subject}|0", "layer": "evidence", "by_law": False,
                    "provision": "", "confidence": "high", **shared,
                },
            )  # fmt: skip
