"""Ways of award that law gives, with the days from and to which new awards came under each law."""

from collections.abc import Callable

from england_tables.documents import Facts, Row, Rows

REGIME = "Provider Selection Regime"

# Code, way of award. The regulations themselves name these; the facts do not give their numbers.
SELECTION = (
    ("psr", ""),
    ("psr-direct-award-a", "direct award process A"),
    ("psr-direct-award-b", "direct award process B"),
    ("psr-direct-award-c", "direct award process C"),
    ("psr-most-suitable-provider", "most suitable provider process"),
    ("psr-competitive", "competitive process"),
    ("psr-framework", "framework agreement"),
)

ACT, PCR = "Procurement Act 2023", "Public Contracts Regulations 2015"
NHS_2013 = "NHS (Procurement, Patient Choice and Competition) (No. 2) Regulations 2013"

# Code, law, way of award, where in it: none of it stands in the facts.
GENERALLY_KNOWN = (
    ("psr-urgent", REGIME, "urgent award", "SI 2023/1348 reg.14"),
    ("procurement-act", ACT, "", ACT),
    ("procurement-act-open", ACT, "open procedure", f"{ACT} s.20"),
    ("procurement-act-competitive-flexible", ACT, "competitive flexible procedure", f"{ACT} s.20"),
    ("procurement-act-direct-award", ACT, "direct award", f"{ACT} s.41"),
    ("procurement-act-call-off", ACT, "call-off from a framework", f"{ACT} s.45"),
    ("procurement-act-dynamic-market", ACT, "dynamic market", f"{ACT} s.34"),
    ("procurement-act-below-threshold", ACT, "contract below the threshold", f"{ACT} s.84"),
    ("pcr-2015", PCR, "", "SI 2015/102"),
    ("pcr-2015-open", PCR, "open procedure", "SI 2015/102 reg.27"),
    ("pcr-2015-restricted", PCR, "restricted procedure", "SI 2015/102 reg.28"),
    (
        "pcr-2015-competitive-with-negotiation", PCR, "competitive procedure with negotiation",
        "SI 2015/102 reg.29",
    ),
    ("pcr-2015-competitive-dialogue", PCR, "competitive dialogue", "SI 2015/102 reg.30"),
    ("pcr-2015-innovation-partnership", PCR, "innovation partnership", "SI 2015/102 reg.31"),
    (
        "pcr-2015-without-prior-publication", PCR, "negotiated procedure without prior publication",
        "SI 2015/102 reg.32",
    ),
    ("pcr-2015-call-off", PCR, "call-off from a framework", "SI 2015/102 reg.33"),
    ("pcr-2015-dynamic-purchasing-system", PCR, "dynamic purchasing system", "SI 2015/102 reg.34"),
    ("pcr-2015-below-threshold", PCR, "contract below the threshold", "SI 2015/102 Part 4"),
    ("nhs-2013", NHS_2013, "", "SI 2013/500"),
)  # fmt: skip

BEGAN = {ACT: "2025-02-24", PCR: "2015-02-26", NHS_2013: "2013-04-01"}
ENDED = {PCR: "2025-02-23", NHS_2013: "2023-12-31"}
"""First and last day on which what was let newly came under the law; what was let then stays under it."""


def make_award_routes(facts: Facts) -> Rows:
    """The regime that the facts hold, and the laws beside and before it that are generally known."""
    (regime,) = (row for row in facts.read("legal_basis") if row["provision"].startswith("PSR Regs"))
    selection = [
        route(code, REGIME, way, regime["provision"])
        | {"valid_from": regime["in_force_from"], "valid_to": ""}
        | {"documents": facts.keys(regime["source"]), "confidence": regime["confidence"]}
        for code, way in SELECTION
    ]
    known = [
        route(code, law, way, where)
        | {"valid_from": BEGAN.get(law, regime["in_force_from"]), "valid_to": ENDED.get(law, "")}
        | {"documents": facts.keys("memory"), "confidence": "low"}
        for code, law, way, where in GENERALLY_KNOWN
    ]
    return [*selection, *known]


def route(code: str, law: str, way: str, where: str) -> Row:
    """What it is called and rests on."""
    return {"code": code, "name": f"{law}: {way}" if way else law, "statutory_basis": where}


MAKERS: dict[str, Callable[[Facts], Rows]] = {"award_routes": make_award_routes}
