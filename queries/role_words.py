"""Which role or perspective the words of a seat mean, as boards write them in many ways."""

from __future__ import annotations

import re
from typing import NamedTuple

_CHAIR = (
    r"(?:(?:independent|non-executive|interim|acting|designate|joint|board|icb|ics|trust) )*"
    r"chair(?:man|woman|person)?(?: designate)?"
    r"(?: of the (?:board|icb|ics|trust|partnership|governing body|council of governors)\b.*)?"
)

ROLES_IN_WORDS = {
    "accountable_officer": r"accountable officer|^(?:clinical )?chief officer",
    "audit_chair": r"audit.*\bchair|\bchair.*\baudit",
    "chief_executive": r"^(?:interim |acting |joint |icb |trust )*chief executive",
    "councillor": r"\bcouncillors?\b|\bcabinet member|\bleader of the council|\belected mayor",
    "deputy_chair": r"\b(?:deputy|vice)[ -]chair",
    "director_of_adult_social_services": r"adult social (?:services|care)|\bdass\b|director,? adults?\b",
    "director_of_childrens_services": r"director of child|children.?s services|director,? children",
    "director_of_finance": r"(?:director of|chief) financ|finance (?:director|officer)|executive.*finance",
    "director_of_nursing": r"director of nursing|chief nurs|nurs(?:e|ing) director",
    "director_of_public_health": r"director of public health",
    "lay_member": r"\blay\b",
    "medical_director": r"medical director|chief medical officer|director of medicine",
    "non_executive": r"\bnon-executive|\blay\b",
    "practitioner": r"medical director|chief medical officer|medical practitioner|\bdoctor\b|\bdentist\b",
    "public_governor": r"\bpublic\b|\bpatients?\b|\bservice users?\b",
    "registered_nurse": r"\bnurs|\bmidwi",
    "secondary_care_specialist": r"secondary care",
    "senior_non_executive": r"\bsenior (?:non-executive|independent)",
    "staff_governor": r"\bstaff\b",
}
"""Roles on a board and how the words of a seat tell them; the chair is told by `is_chair`."""

POSTS_IN_ROLES = {"non_executives": "non_executive", "leader": "councillor", "cabinet_member": "councillor"}
"""Posts that are called by another word than the role; every other post is its own role."""


class Perspective(NamedTuple):
    """Whose perspective a seat may bring: of which kinds bodies are, in which words, by which posts."""

    kinds: frozenset[str]
    words: str
    posts: frozenset[str] = frozenset()


PERSPECTIVES = {
    "commissioners": Perspective(
        frozenset({"ccg", "icb", "national_body"}), r"\bccg\b|commissioning group|commissioner"
    ),
    "trusts": Perspective(
        frozenset({"trust"}), r"\btrusts?\b|\bnhs ft\b", frozenset({"partner_member_trust"})
    ),
    "primary care networks": Perspective(frozenset({"pcn"}), r"primary care network|\bpcns?\b"),
    "local authorities": Perspective(
        frozenset({"council"}),
        r"local authorit|\bcouncil(?:s|lors?)?\b(?! of (?:governors|members))",
        frozenset({"partner_member_council"}),
    ),
    "the voluntary sector": Perspective(
        frozenset(), r"volunt|charit|\bvcs|community sector|social enterprise"
    ),
    "primary medical services": Perspective(
        frozenset({"practice"}),
        r"primary medical|general pract|\bgps?\b|primary care(?! network)",
        frozenset({"partner_member_primary_medical"}),
    ),
    "mental illness services": Perspective(frozenset(), r"\bmental", frozenset({"mental_health_member"})),
    "local Healthwatch": Perspective(frozenset(), r"healthwatch"),
}
"""Perspectives that rules ask for. A seat for primary care is not one for a primary care network."""


def roles_in(words: str) -> frozenset[str]:
    """The roles that the words of a seat mean; words in brackets never make a seat the chair's."""
    text = " ".join(words.lower().replace("non executive", "non-executive").split())
    found = {role for role, pattern in ROLES_IN_WORDS.items() if re.search(pattern, text)}
    return frozenset(found | ({"chair"} if is_chair(text) else set()))


def is_chair(words: str) -> bool:
    """Whether the words are those of the chair of the board itself, not of another body or committee."""
    return bool(re.fullmatch(_CHAIR, re.sub(r"\(.*?\)", "", words.lower()).strip()))
