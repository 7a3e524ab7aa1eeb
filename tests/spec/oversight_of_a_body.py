"""Q61: Fen trust is in segment 4 with an undertaking; of a board only what law and policy say is known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
trust:fen | Fen Trust
icb:vale | NHS Vale ICB | 2022-07-01 ..
national_body:top | Top body
region:mid | Midshire region
objective:leave | Leave segment 4 by March | | result=not yet
national_body:top -OVERSEES-> trust:fen | 2025-06-01 .. | segment=4
icb:vale -ASSESSED_BY-> national_body:top | 2022-07-01 .. | provision=Health Act s.59; by_law=true
trust:fen -HAS_OBJECTIVE-> objective:leave | 2025-07-01 ..
national_body:top -MAY_DIRECT-> trust:fen | 2022-07-01 .. | provision=Health Act s.27; by_law=true
trust:fen -LICENSED_BY-> national_body:top | 2023-04-01 .. | unverified_basis=Licence Act; by_law=true; confidence=low
region:mid -OVERSEES-> icb:vale | 2022-07-01 .. | unverified_basis=The Framework; by_law=true; confidence=low
"""

HEAD = "matter | says | by_whom | basis | since | by_law"

CASES = [
    {
        "when": "a segment that is known comes first, then what it undertook, then powers over it",
        "given": {"body": "trust:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            segment and support | 4 | Top body | | 2025-06-01 | false
            objective | Leave segment 4 by March: not yet | | | 2025-07-01 | false
            direction | a power to direct it; use not known | Top body | Health Act s.27 | 2022-07-01 | true
            licence | its conditions bind; undertakings are given under it | Top body | not verified: Licence Act | 2023-04-01 | true
        """,
        "confidence": "low",
        "lines": [6, 8, 9, 10],
        "missing": [],
    },
    {
        "when": "of a board law says who oversees and assesses it, and its segment is not known",
        "given": {"body": "icb:vale"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            segment and support | segment not known | Midshire region | not verified: The Framework | 2022-07-01 | true
            assessment | every year | Top body | Health Act s.59 | 2022-07-01 | true
        """,
        "missing": [
            "its oversight segment, and since when",
            "undertakings, deficit support and recovery programmes it is under",
        ],
    },
    {
        "when": "before there was a board nobody oversaw it",
        "given": {"body": "icb:vale"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": [
            "its oversight segment, and since when",
            "undertakings, deficit support and recovery programmes it is under",
        ],
    },
]
