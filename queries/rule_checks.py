"""The rules on boards as data: what each asks in words, and which predicates check it how.

One entry for each row of the bundled table of board rules, by its code. Where several predicates stand,
all of them must hold. Severity, basis and life span are those of the row itself.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Wants = dict[str, Any]


class RuleCheck(NamedTuple):
    """What a rule asks, and its checks: the name of a predicate, and what it is told."""

    asks: str
    checks: tuple[tuple[str, Wants], ...]


def _rule(asks: str, *checks: tuple[str, Wants]) -> RuleCheck:
    return RuleCheck(asks, checks)


_NHSE, _NHSI = "national_body:nhs_england", "national_body:nhs_improvement"
_SECRETARY = "post:national_body:dhsc:secretary_of_state"
_GOVERNORS = "forum:{body}:council_of_governors"
_NHS = ("icb", "ccg", "trust", "national_body")

_CHAIR: tuple[str, Wants] = ("number", {"words": "chair", "role": "chair", "exactly": 1})


def _ordinary(*perspectives: str, of_area: bool = False) -> tuple[str, Wants]:
    return "perspectives", {"every": perspectives, "ordinary": True, "of_area": of_area}


CHECKS: dict[str, RuleCheck] = {
    "LTP-B1": _rule("there is a partnership board", ("exists", {})),
    "LTP-B2": _rule(
        "it has one chair, who is a non-executive",
        _CHAIR,
        ("holders", {"role": "chair", "need": "non_executive"}),
    ),
    "LTP-B3": _rule(
        "NHS England and NHS Improvement approved the chair",
        ("appointed", {"role": "chair", "approved_by": (_NHSE, _NHSI)}),
    ),
    "LTP-B4": _rule(
        "commissioners, trusts and primary care networks have seats",
        ("perspectives", {"every": ("commissioners", "trusts", "primary care networks")}),
    ),
    "LTP-B5": _rule(
        "local authorities and the voluntary sector are expected to have seats",
        ("perspectives", {"every": ("local authorities", "the voluntary sector")}),
    ),
    "ICB-01": _rule(
        "the board has a constitution",
        ("exists", {"document": "constitution"}),
    ),
    "ICB-02": _rule("it has one chair", _CHAIR),
    "ICB-03": _rule(
        "it has one chief executive",
        ("number", {"words": "chief executive", "role": "chief_executive", "exactly": 1}),
    ),
    "ICB-04": _rule(
        "it has at least three ordinary members",
        ("number", {"words": "ordinary members", "ordinary": True, "least": 3}),
    ),
    "ICB-05": _rule(
        "nobody sits on it whose interests could undermine the independence of the health service",
        ("judged", {"by": "the chair, or whoever appoints, judges this"}),
    ),
    "ICB-06": _rule(
        "NHS England appointed the chair and the Secretary of State approved it",
        ("appointed", {"role": "chair", "by": (_NHSE,), "approved_by": (_SECRETARY,)}),
    ),
    "ICB-07": _rule(
        "only NHS England can remove the chair, with the Secretary of State's approval",
        ("judged", {"by": "a power that the constitution has to leave where law put it"}),
    ),
    "ICB-08": _rule(
        "the chair appointed the chief executive, NHS England approved it, and the board is the employer",
        (
            "appointed",
            {
                "role": "chief_executive",
                "by": ("post:{body}:chair",),
                "approved_by": (_NHSE,),
                "employed_by": ("{body}",),
            },
        ),
    ),
    "ICB-09": _rule("NHS trusts nominated an ordinary member", _ordinary("trusts")),
    "ICB-10": _rule(
        "providers of primary medical services nominated an ordinary member",
        _ordinary("primary medical services"),
    ),
    "ICB-11": _rule(
        "councils of the area nominated an ordinary member", _ordinary("local authorities", of_area=True)
    ),
    "ICB-12": _rule("an ordinary member knows mental illness services", _ordinary("mental illness services")),
    "ICB-13": _rule(
        "the chair has no role in a health or care organisation of the area",
        ("holders", {"role": "chair", "need": "no_care_role"}),
    ),
    "ICB-14": _rule(
        "chief executive, three directors and two non-executives beside the chair are on it",
        (
            "roles",
            {"every": ("chief_executive", "director_of_finance", "medical_director", "director_of_nursing")},
        ),
        ("number", {"words": "non-executives beside the chair", "role": "non_executive", "least": 2}),
    ),
    "ICB-15": _rule(
        "a non-executive is deputy chair, does not chair audit, and there is a senior non-executive",
        ("roles", {"every": ("deputy_chair", "senior_non_executive")}),
        ("holders", {"role": "deputy_chair", "need": "also", "other": "non_executive"}),
        ("holders", {"role": "deputy_chair", "need": "other_than", "other": "audit_chair"}),
    ),
    "ICB-16": _rule(
        "the areas of all boards make up England and none overlap",
        ("areas", {"kind": "icb", "types": ("district", "unitary")}),
    ),
    "ICB-17": _rule(
        "each mayor of a strategic authority of the area nominated a member",
        ("each_body", {"kinds": ("devolved_area",)}),
    ),
    "ICP-01": _rule("there is one integrated care partnership for the board", ("exists", {})),
    "ICP-02": _rule(
        "the board and every council of its area have a member each",
        ("each_body", {"own": True}),
        ("each_body", {"kinds": ("council",)}),
    ),
    "HWB-01": _rule(
        "a councillor, leader or mayor is a member",
        ("number", {"words": "councillors", "role": "councillor", "least": 1}),
    ),
    "HWB-02": _rule(
        "the directors of adult social services, children's services and public health are members",
        (
            "roles",
            {
                "every": (
                    "director_of_adult_social_services",
                    "director_of_childrens_services",
                    "director_of_public_health",
                )
            },
        ),
    ),
    "HWB-03": _rule(
        "local Healthwatch has one seat", ("perspectives", {"every": ("local Healthwatch",), "exactly": 1})
    ),
    "HWB-04": _rule(
        "every NHS commissioner of the area is represented", ("each_body", {"kinds": ("ccg", "icb")})
    ),
    "HWB-05": _rule("it is a committee of an upper-tier council", ("exists", {})),
    "FT-01": _rule(
        "more than half of the governors are elected by the public or patients",
        (
            "number",
            {
                "words": "governors of the public or patients",
                "role": "public_governor",
                "more_than_half": True,
            },
        ),
    ),
    "FT-02": _rule(
        "staff elect at least three governors",
        ("number", {"words": "staff governors", "role": "staff_governor", "least": 3}),
    ),
    "FT-03": _rule(
        "a council of the area appoints a governor", ("perspectives", {"every": ("local authorities",)})
    ),
    "FT-04": _rule(
        "chief executive, finance director, a doctor or dentist and a nurse or midwife are directors",
        ("roles", {"every": ("chief_executive", "director_of_finance", "practitioner", "registered_nurse")}),
    ),
    "FT-05": _rule(
        "the governors appointed chair and non-executives and approved the chief executive",
        ("appointed", {"role": "chair", "by": (_GOVERNORS,)}),
        ("appointed", {"role": "non_executives", "by": (_GOVERNORS,)}),
        ("appointed", {"role": "chief_executive", "approved_by": (_GOVERNORS,)}),
    ),
    "FT-06": _rule(
        "the chair of the board chairs the council of governors",
        ("holders", {"role": "chair", "need": "same_as", "other": "chair", "of": "council_of_governors"}),
    ),
    "TR-01": _rule(
        "NHS England appointed chair and non-executives; there is no council of governors",
        ("appointed", {"role": "chair", "by": (_NHSE,)}),
        ("appointed", {"role": "non_executives", "by": (_NHSE,)}),
        ("exists", {"never": "council_of_governors"}),
    ),
    "CCG-01": _rule(
        "its officers, a nurse, a specialist and two lay members are among at least six members",
        (
            "roles",
            {
                "every": (
                    "accountable_officer",
                    "chair",
                    "director_of_finance",
                    "registered_nurse",
                    "secondary_care_specialist",
                )
            },
        ),
        ("number", {"words": "lay members", "role": "lay_member", "least": 2}),
        ("number", {"words": "members", "least": 6}),
    ),
    "PCN-01": _rule(
        "it has one accountable clinical director by name",
        ("holders", {"role": "clinical_director", "need": "named"}),
    ),
    "PCN-02": _rule(
        "the nominated payee is a party to the network agreement",
        ("parties", {"by": ("SIGNS_NETWORK_AGREEMENT",), "words": "nominated payee", "payee": True}),
    ),
    "PCN-03": _rule(
        "no contract is with the network itself",
        ("parties", {"by": ("HOLDS_CONTRACT",), "words": "contract of the network", "none": True}),
    ),
    "S75-01": _rule(
        "one partner hosts it, and an NHS body and a council are partners in a written agreement",
        (
            "parties",
            {"by": ("HOSTED_BY",), "words": "host", "exactly": 1, "among": "CONTRIBUTES_TO"},
        ),
        (
            "parties",
            {"by": ("CONTRIBUTES_TO",), "words": "partners", "kinds": (_NHS, ("council",))},
        ),
        ("judged", {"by": "whoever reads the agreement sees whether it states all that law asks"}),
    ),
    "BCF-01": _rule(
        "a health and wellbeing board owns it and every contributor signed it",
        ("parties", {"by": ("GOVERNED_BY",), "words": "board that owns it", "kinds": (("forum",),)}),
        ("parties", {"by": ("APPROVED_BY",), "words": "signatures", "every": "CONTRIBUTES_TO"}),
    ),
}
"""Every rule by its code."""
