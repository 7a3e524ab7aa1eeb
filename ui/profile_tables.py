"""A profile as tables: what an entity is, its ties counted, its history."""

from __future__ import annotations

from collections.abc import Iterable

from queries.answer import EvidenceShown, HopShown
from queries.profile import LinksShown, Profile
from ui.tables import Table, provision, subject, when
from ui.wording import field_in_words, in_words, period, pounds


def about(profile: Profile) -> Table:
    """What the entity is, in two columns."""
    told = [
        ("Kind", profile.kind_words),
        ("What that is", profile.kind_means),
        ("There", life(profile)),
        ("How known", "law requires it" if profile.by_law else "as found"),
        *((_titled(means), value.replace("_", " ")) for means, value in profile.about),
        *(
            (_titled(one.means), one.value)
            for one in profile.values
            if one.field != "name" and _lasted(profile, one.hop)
        ),
        ("Id", profile.id),
    ]
    return [{"What": what, "Said": said} for what, said in told if said]


def _titled(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lasted(profile: Profile, hop: HopShown) -> bool:
    """Whether a value has not ended before the entity did."""
    return hop.valid_to in (None, profile.valid_to)


def life(profile: Profile) -> str:
    """From when to when it was there, and which of that is certain."""
    said = [period(profile.valid_from, profile.valid_to)]
    if profile.last_seen and not profile.valid_to:
        said.append(f"last seen {in_words(profile.last_seen)}")
    return "; ".join(said)


def links(profile: Profile) -> Table:
    """Ties on the day, counted by relation and kind."""
    return [
        {"Relation": one.relation, "How many": f"{one.count:,}", "Of which kind": one.kind_words}
        for one in profile.links
    ]


def links_in_words(one: LinksShown) -> str:
    """One line of ties, to be opened."""
    return f"{one.relation}: {one.count:,} × {one.kind_words}"


def history(profile: Profile) -> Table:
    """Its life, and every name, code and other value, with dates."""
    rows = [{"What": "There", "Said": profile.name, "When": life(profile)}]
    return rows + [
        {"What": _titled(one.means), "Said": one.value, "When": when(one.hop)} for one in profile.values
    ]


def successions(profile: Profile) -> Table:
    """What it took the place of, and what took its own."""
    return [
        {
            "What": hop.says,
            "Part": str(hop.properties.get("part") or ""),
            "When": _began(hop),
            "Provision": provision(hop),
        }
        for hop in profile.successions
    ]


def _began(hop: HopShown) -> str:
    return period(hop.valid_from, hop.valid_to)


def hop_facts(hop: HopShown) -> Table:
    """What is to be said of one relationship, in two columns."""
    told = [
        ("From", hop.from_name),
        ("Relation", hop.relation),
        ("To", hop.to_name),
        ("For what", subject(hop)),
        ("Provision", provision(hop)),
        ("When", when(hop)),
        ("Layer", f"{hop.layer.value}: {hop.layer.meaning}"),
        ("How known", "required by law, not found in a publication" if hop.by_law else "as found"),
        ("Confidence", hop.confidence.value),
        *((field_in_words(name), _said(name, value)) for name, value in _others(hop)),
        ("Id", hop.id),
    ]
    return [{"What": what, "Said": said} for what, said in told if said]


def _others(hop: HopShown) -> Iterable[tuple[str, object]]:
    return (
        (name, value)
        for name, value in hop.properties.items()
        if name != "subject" and value not in (None, "")
    )


def _said(name: str, value: object) -> str:
    if isinstance(value, int) and name.endswith("_pence"):
        return pounds(value)
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def evidence_for(references: Iterable[str], evidence: Iterable[EvidenceShown]) -> list[EvidenceShown]:
    """The evidence that references point to, each with only the rows they name."""
    wanted: dict[str, list[str]] = {}
    for reference in references:
        node, _, locator = reference.partition("#")
        wanted.setdefault(node, []).append(locator)
    return [
        one.model_copy(update={"locators": tuple(wanted[one.id])}) for one in evidence if one.id in wanted
    ]
