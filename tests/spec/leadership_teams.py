"""Q37: four boards, of which one lies in two clusters, one ends and one more is planned."""

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:c | NHS Coldshire ICB | 2022-07-01 ..
icb:d | NHS Doldshire ICB | 2022-07-01 .. 2026-04-01
icb:e | NHS Eldshire ICB | planned 2027-04-01 ..
icb_cluster:one | First cluster | 2025-07-01 ..
icb_cluster:two | Second cluster | 2025-10-01 ..
icb:a -MEMBER_OF-> icb_cluster:one | 2025-07-01 ..
icb:b -MEMBER_OF-> icb_cluster:one | 2025-07-01 ..
icb:b -MEMBER_OF-> icb_cluster:two | 2025-10-01 .. | confidence=low
icb:c -MEMBER_OF-> icb_cluster:two | 2025-10-01 ..
"""

CASES = [
    {
        "when": "before there are boards all counts are nought",
        "on": "2022-06-30",
        "rows": """
            icbs | leadership_teams | clusters | unclustered
            0    | 0                | 0        | 0
        """,
        "paths": [],
        "confidence": None,
    },
    {
        "when": "without clusters every board leads itself",
        "on": "2024-01-01",
        "rows": """
            icbs | leadership_teams | clusters | unclustered
            4    | 4                | 0        | 4
        """,
        "paths": [],
        "confidence": "high",
    },
    {
        "when": "a cluster is one team of two boards",
        "on": "2025-08-01",
        "rows": """
            icbs | leadership_teams | clusters | unclustered
            4    | 3                | 1        | 2
        """,
        "paths": [
            ["NHS Aldshire ICB is a member of First cluster"],
            ["NHS Boldshire ICB is a member of First cluster"],
        ],
        "lines": [3, 4, 8, 9],
    },
    {
        "when": "a board in two clusters is one board, and both clusters count",
        "on": "2025-11-01",
        "rows": """
            icbs | leadership_teams | clusters | unclustered
            4    | 3                | 2        | 1
        """,
        "confidence": "low",
    },
    {
        "when": "a board that has ended leads nothing",
        "on": "2026-04-01",
        "rows": """
            icbs | leadership_teams | clusters | unclustered
            3    | 2                | 2        | 0
        """,
    },
]
