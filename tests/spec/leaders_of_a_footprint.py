"""Q52: a footprint as partnership, system and board; sightings, a plan, and an office without a name."""

TABLE = """
stp:n | Northshire | 2016-01-01 .. 2021-04-01
ics:n | Northshire ICS | 2018-05-01 .. 2022-07-01
icb:n | NHS Northshire ICB | 2022-07-01 ..
post:stp:n:stp_lead | STP lead, Northshire | 2016-01-01 .. 2021-04-01 | role=stp_lead
post:ics:n:ics_lead | ICS lead, Northshire ICS | 2018-05-01 .. 2022-07-01 | role=ics_lead
post:icb:n:chair | Chair, NHS Northshire ICB | 2022-07-01 .. | role=chair
post:icb:n:medical_director | Medical director, NHS Northshire ICB | 2022-07-01 .. | role=medical_director
person:ada/n | Ada Example
person:ben/n | Ben Example
person:cyd/n | Cyd Example
stp:n -DESIGNATED_AS-> ics:n | 2018-05-01 .. | wave=1b
ics:n -SUCCEEDED_BY-> icb:n | 2022-07-01 .. | succession=functions
stp:n -HAS_POST-> post:stp:n:stp_lead | 2016-01-01 .. 2021-04-01 | by_law=true
ics:n -HAS_POST-> post:ics:n:ics_lead | 2018-05-01 .. 2022-07-01 | by_law=true
icb:n -HAS_POST-> post:icb:n:chair | 2022-07-01 .. | by_law=true
icb:n -HAS_POST-> post:icb:n:medical_director | 2022-07-01 .. | by_law=true
person:ada/n -HOLDS-> post:stp:n:stp_lead | 2016-03-01 .. ? seen 2016-03-01 | capacity=substantive
person:ben/n -HOLDS-> post:icb:n:chair | 2023-01-01 .. 2025-01-01 | capacity=substantive; confidence=medium
person:cyd/n -HOLDS-> post:icb:n:chair | planned 2027-01-01 .. | capacity=substantive
person:cyd/n -HOLDS-> post:icb:n:medical_director | 2023-01-01 .. | capacity=substantive
"""

HEAD = "era | body | office | person | capacity | since | until | last_seen"

ADA = "partnership | Northshire | STP lead | Ada Example | substantive | 2016-03-01 | - | 2016-03-01"
BEN = "board | NHS Northshire ICB | Chair | Ben Example | substantive | 2023-01-01 | 2025-01-01 | -"

CASES = [
    {
        "when": "from the board of today back through every era, with who was only seen as seen",
        "on": "2026-04-02",
        "given": {"area": "icb:n"},
        "rows": f"""
            {HEAD}
            {ADA}
            {BEN}
        """,
        "paths": [
            ["NHS Northshire ICB took the place of Northshire ICS", "Northshire ICS grew out of Northshire"]
        ],
        "missing": ["who led Northshire ICS"],
    },
    {
        "when": "from the first partnership on, to those who lead on the day",
        "on": "2024-01-01",
        "given": {"area": "stp:n"},
        "rows": f"""
            {HEAD}
            {ADA}
            {BEN}
        """,
        "paths": [
            [
                "Northshire was designated as Northshire ICS",
                "Northshire ICS was succeeded by NHS Northshire ICB",
            ],
            ["Ben Example holds Chair, NHS Northshire ICB"],
        ],
        "confidence": "medium",
    },
    {
        "when": "what was still to come is not told",
        "on": "2017-01-01",
        "given": {"area": "stp:n"},
        "rows": f"""
            {HEAD}
            {ADA}
        """,
        "missing": [],
    },
    {
        "when": "an era without a name is one line",
        "on": "2020-01-01",
        "given": {"area": "ics:n"},
        "rows": f"""
            {HEAD}
            {ADA}
        """,
        "missing": ["who led Northshire ICS"],
    },
]
