"""Standing rules, expanded for every body of their kind over the life of both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph import schema
from graph.build.dated import dated, evidence_of
from graph.build.life import Known, Lives, hull
from graph.build.merge import Spell, merge
from graph.build.problems import Problem, places
from graph.build.work import Group, Work, WorkRow
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import kind_of
from graph.evidence import Confidence
from graph.kinds.boards import FORUMS
from graph.kinds.posts import ROLES, post_id
from graph.names import slug
from graph.stores.rows import NodeRow

_PATTERN = re.compile(r"\{(body|[A-Z_]+)\}(?:([/#])([a-z_]\w*))?")


@dataclass
class Made:
    """A post or forum that rules make: of which body, when, on which evidence."""

    label: str
    name: str
    role: str
    spans: list[Bounds] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    doubt: int = Confidence.LOW.rank


def expand_rules(work: Work, lives: Lives, problems: list[Problem]) -> Iterator[NodeRow]:
    """Add to the work what the rules say of each body; give the rules, posts and forums as nodes."""
    made: dict[str, Made] = {}
    for group in list(work.groups("fact", verb="standing_rule")):
        spells, clashes = merge(group.statements)
        where = places([one.evidence for one in group.statements])
        if clashes:
            rule = json.loads(spells[0].best.value)["values"]["rule"]
            message = f"the rule “{rule}” is stated in two ways for the same time: name them apart"
            problems.append(Problem("stop", "standing rule", message, where))
        for number, spell in enumerate(spells):
            yield _rule_node(group, spell, number, work)
            try:
                _expand(group, spell, work, lives, made)
            except ValueError as error:
                problems.append(Problem("stop", "standing rule", str(error), where))
    for entity, one in made.items():
        if entity in lives.known:
            _keep_as_found(lives.known[entity], one)
            continue
        span = hull(one.spans)
        lives.known[entity] = Known(span, one.name)
        yield NodeRow(
            one.label,
            {
                "id": entity, "name": one.name, "kind": kind_of(entity), "role": one.role,
                "code": entity.partition(":")[2], "by_law": True,
                "confidence": list(Confidence)[one.doubt].value,
                "evidence": sorted(set(one.evidence)), **dated(span, ""),
            },
        )  # fmt: skip
    work.settle()


def _keep_as_found(known: Known, made: Made) -> None:
    """A register made it: what was found goes before what must be there.

    Where it was only seen to exist, with neither beginning nor end, it exists as long as law says.
    """
    if known.life.s0 == UNKNOWN_START and known.life.e1 == NEVER and not known.tense:
        known.life = hull([known.life, *made.spans])


def rule_id(name: str) -> str:
    """The id of a rule."""
    return f"standing_rule:{slug(name)}"


def _rule_node(group: Group, spell: Spell, number: int, work: Work) -> NodeRow:
    values, evidence = json.loads(spell.best.value)["values"], evidence_of(spell.statements)
    unverified = work.evidences.is_general(evidence)
    return NodeRow(
        "Fact",
        {
            "id": f"{group.subject}/{number}" if number else group.subject,
            "name": values["rule"], "kind": "standing_rule", "by_law": True,
            "provision": "" if unverified else values.get("provision", ""),
            "unverified_basis": values.get("provision", "") if unverified else "",
            "confidence": list(Confidence)[spell.best.rank.doubt].value,
            "evidence": evidence, **dated(spell.bounds, group.tense),
        },
    )  # fmt: skip


def _expand(group: Group, spell: Spell, work: Work, lives: Lives, made: dict[str, Made]) -> None:
    content, first = json.loads(spell.best.value), evidence_of(spell.statements)[0]
    cited = work.evidences.cited_by(next(one for one in spell.statements if one.evidence == first))
    values, (about,) = content["values"], content["parties"]["about"]
    cls = schema.relationship_type(values["type_name"])
    relationship = cls.of(json.loads(values.get("properties") or "{}"))
    for body, holds in _bodies(about, values, work, lives):
        span = spell.bounds.overlap(holds)
        if span is None:
            continue
        for from_id, from_span in _ends(values["from_end"], body, span, work, lives, made, spell):
            for to_id, both in _ends(values["to_end"], body, from_span, work, lives, made, spell):
                properties = relationship.properties()
                work.add(
                    WorkRow(
                        part="relationship", subject=from_id, verb=cls.type_name(), object=to_id,
                        distinct_part=cls.distinct_part(properties), by_law=True, tense=group.tense,
                        when=both, value=json.dumps(properties, sort_keys=True) if properties else "",
                        provision=values.get("provision", ""), derived_from=group.subject, trusted=True,
                        cited=cited,
                    )
                )  # fmt: skip


def _bodies(about: str, values: dict[str, str], work: Work, lives: Lives) -> list[tuple[str, Bounds]]:
    """The bodies a rule holds for, as far as they are loaded, each with the time it can hold for it.

    The kind itself stands for any of them. A rule for one legal form holds while a body had it; one
    for bodies within some places, while they lay there.
    """
    found = [(about, lives.known[about].life)] if about in lives.known else []
    form = values.get("legal_form")
    for one in lives.of_kind(values["of_kind"]) if values.get("of_kind") else []:
        known = lives.known[one]
        spans = [span for had, span in known.legal_forms if had == form] if form else [known.life]
        found += [(one, span) for span in spans]
    places = (values.get("within") or "").split()
    return found if not places else [met for one in found for met in _inside(*one, places, work, lives)]


def _inside(
    body: str, span: Bounds, places: list[str], work: Work, lives: Lives
) -> Iterator[tuple[str, Bounds]]:
    """A body for as long as it lay within one of these; a kind of body lies nowhere."""
    for place, days in _through("WITHIN", body, span, work, lives):
        if place in places:
            yield body, days


def _ends(
    pattern: str,
    body: str,
    span: Bounds,
    work: Work,
    lives: Lives,
    made: dict[str, Made],
    spell: Spell,
) -> list[tuple[str, Bounds]]:
    """The entities that one end of a rule means for a body, each with the days it means them.

    Raises:
        ValueError: when the pattern cannot be read.
    """
    found = _PATTERN.fullmatch(pattern)
    if found is None:
        if "{" in pattern:
            raise ValueError(f"“{pattern}” is not an end a rule can have")
        return [(pattern, span)]
    where, sign, part = found.groups()
    holders = [(body, span)] if where == "body" else _through(where, body, span, work, lives)
    if not sign:
        return holders
    return [(_part(one, sign, part, days, lives, made, spell), days) for one, days in holders]


def _through(type_name: str, body: str, span: Bounds, work: Work, lives: Lives) -> list[tuple[str, Bounds]]:
    """What a body is tied to by a type of relationship, and when, within the span."""
    ends = []
    for group in work.groups("relationship", subject=body, verb=type_name):
        if group.tense or group.object not in lives.known:
            continue
        for spell in merge(group.statements)[0]:
            met = span.overlap(spell.bounds)
            if met is not None:
                ends.append((group.object, met))
    return ends


def _part(
    holder: str,
    sign: str,
    part: str,
    span: Bounds,
    lives: Lives,
    made: dict[str, Made],
    spell: Spell,
) -> str:
    """The id of a post (``/``) or forum (``#``) of a body, noted as made."""
    is_post = sign == "/"
    words = ROLES if is_post else FORUMS
    if part not in words:
        raise ValueError(f"“{part}” is not a {'role' if is_post else 'forum'}; there are: {', '.join(words)}")
    entity = post_id(holder, part) if is_post else f"forum:{holder}:{part}"
    cls = schema.kind("post" if is_post else "forum")
    name = f"{words[part]}, {lives.known[holder].name}"
    one = made.setdefault(entity, Made(cls.label(), name, part))
    one.spans.append(span)
    one.evidence += evidence_of(spell.statements)
    one.doubt = min(one.doubt, spell.best.rank.doubt)
    return entity
