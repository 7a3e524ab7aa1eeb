"""Q29: the plan asked for an index; one board's was filled in, another's was never published."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
ics:vale | Vale system | 2018-05-01 .. 2022-07-01
icb:vale | NHS Vale ICB | 2022-07-01 ..
icb:hill | NHS Hill ICB | 2022-07-01 ..
body_kind:ics | Any system
national_body:top | Top body
region:mid | Midshire region
plan_requirement:index | Index of integration | 2019-01-01 .. | paragraph=1.55
plan_requirement:other | Objectives | 2019-01-01 .. | paragraph=1.56
objective:index | Integration index 2025 | | result=61 of 100 on 2026-01-31
objective:other | Fewer waits | | result=12
plan_requirement:index -CONCERNS-> body_kind:ics | 2019-01-01 ..
plan_requirement:other -CONCERNS-> body_kind:ics | 2019-01-01 ..
icb:vale -HAS_OBJECTIVE-> objective:index | 2025-04-01 ..
icb:vale -HAS_OBJECTIVE-> objective:other | 2025-04-01 ..
icb:hill -ASSESSED_BY-> national_body:top | 2022-07-01 .. | provision=Health Act s.59; by_law=true
region:mid -OVERSEES-> icb:hill | 2022-07-01 .. | segment=3
national_body:top -ASSESSES-> icb:hill | 2023-04-01 .. | status=paused; unverified_basis=Care Act; by_law=true; confidence=low
"""

HEAD = "measure | result | whose | basis | since | by_law"
ASKED = "Index of integration | not published | the Long Term Plan asked for it | NHS Long Term Plan, paragraph 1.55 | 2019-01-01 | false"

CASES = [
    {
        "when": "of a system the plan asked for an index, and none was published",
        "given": {"system": "ics:vale"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            {ASKED}
        """,
        "lines": [11],
        "missing": ["the integration index of this system"],
    },
    {
        "when": "a value that was filled in comes first",
        "given": {"system": "icb:vale"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            Integration index 2025 | 61 of 100 on 2026-01-31 | | | 2025-04-01 | false
            {ASKED}
        """,
        "missing": [],
    },
    {
        "when": "assessments by others are told apart from the index",
        "given": {"system": "icb:hill"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            {ASKED}
            annual assessment | not loaded | Top body | Health Act s.59 | 2022-07-01 | true
            oversight framework: segment | 3 | Midshire region | | 2022-07-01 | false
            assessment of the system | paused | Top body | not verified: Care Act | 2023-04-01 | true
        """,
        "confidence": "low",
        "missing": [
            "the integration index of this system",
            "the results of the annual assessment and the oversight framework",
        ],
    },
    {
        "when": "before the plan nobody had asked for one",
        "given": {"system": "ics:vale"},
        "on": "2018-06-01",
        "rows": HEAD,
        "missing": ["the integration index of this system"],
    },
]
