"""Q36: Alder and Birch share leaders, then merge; Cedar and Dale only plan to."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 .. 2026-04-01
icb:birch | NHS Birch ICB | 2022-07-01 .. 2026-04-01
icb:cedar | NHS Cedar ICB | 2022-07-01 ..
icb:dale  | NHS Dale ICB  | 2022-07-01 ..
icb:elm   | NHS Elm ICB   | 2026-04-01 ..
icb:fern  | NHS Fern ICB  | planned 2027-04-01 ..
icb_cluster:wood | Woodland cluster | 2025-06-01 .. 2026-04-01
icb_cluster:vale | Vale cluster     | 2025-07-01 ..
icb:alder -MEMBER_OF-> icb_cluster:wood | 2025-06-01 .. 2026-04-01
icb:birch -MEMBER_OF-> icb_cluster:wood | 2025-07 .. 2026-04-01 | confidence=medium
icb:birch -MEMBER_OF-> icb_cluster:vale | 2025-10-01 .. 2026-04-01
icb:cedar -MEMBER_OF-> icb_cluster:vale | 2025-07-01 ..
icb:dale -MEMBER_OF-> icb_cluster:vale  | 2025-07-01 ..
icb:alder -SUCCEEDED_BY-> icb:elm | 2026-04-01 .. | succession=merger
icb:birch -SUCCEEDED_BY-> icb:elm | 2026-04-01 .. | succession=merger
icb:cedar -SUCCEEDED_BY-> icb:fern | planned 2027-04-01 .. | succession=merger
icb:dale -SUCCEEDED_BY-> icb:fern  | planned 2027-04-01 .. | succession=merger
icb:gorse | NHS Gorse ICB | 2022-07-01 .. 2026-04-01
icb:holly | NHS Holly ICB | 2022-07-01 .. 2026-04-01
icb:ivy   | NHS Ivy ICB   | 2026-04-01 ..
icb:gorse -SUCCEEDED_BY-> icb:ivy | 2026-04-01 .. | succession=split; part=northern part
icb:holly -SUCCEEDED_BY-> icb:ivy | 2026-04-01 .. | succession=merger
"""

CASES = [
    {
        "when": "before there are clusters nobody shares leaders, and the answer says what is missing",
        "given": {"icb": "icb:alder"},
        "on": "2025-01-15",
        "rows": "",
        "missing": ["a cluster of this board on this day"],
        "confidence": None,
    },
    {
        "when": "in a cluster two boards share leaders and stay two legal bodies",
        "given": {"icb": "icb:alder"},
        "on": "2025-08-01",
        "rows": """
            icb           | icb_id    | how               | through          | legal                 | since
            NHS Birch ICB | icb:birch | shares leadership | Woodland cluster | separate legal bodies | 2025-07-01
        """,
        "paths": [
            ["NHS Alder ICB is a member of Woodland cluster", "NHS Birch ICB is a member of Woodland cluster"]
        ],
        "certain": True,
        "confidence": "medium",
        "lines": [9, 10],
        "missing": [],
    },
    {
        "when": "in the month in which it may have begun, sharing is possible and not certain",
        "given": {"icb": "icb:alder"},
        "on": "2025-07-10",
        "rows": """
            icb           | icb_id    | how               | through          | legal                 | since
            NHS Birch ICB | icb:birch | shares leadership | Woodland cluster | separate legal bodies | 2025-07-01
        """,
        "certain": False,
    },
    {
        "when": "a board in two clusters shares leaders with the boards of both",
        "given": {"icb": "icb:birch"},
        "on": "2025-11-01",
        "rows": """
            icb           | icb_id    | how               | through          | legal                 | since
            NHS Cedar ICB | icb:cedar | shares leadership | Vale cluster     | separate legal bodies | 2025-07-01
            NHS Dale ICB  | icb:dale  | shares leadership | Vale cluster     | separate legal bodies | 2025-07-01
            NHS Alder ICB | icb:alder | shares leadership | Woodland cluster | separate legal bodies | 2025-06-01
        """,
    },
    {
        "when": "from the day of the merger they are one legal body and no cluster",
        "given": {"icb": "icb:alder"},
        "on": "2026-04-01",
        "rows": """
            icb           | icb_id    | how                           | through     | legal          | since
            NHS Birch ICB | icb:birch | became part of the same board | NHS Elm ICB | one legal body | 2026-04-01
        """,
        "lines": [14, 15],
    },
    {
        "when": "a board of which a part went to the same successor is one legal body for that part",
        "given": {"icb": "icb:holly"},
        "on": "2026-04-01",
        "rows": """
            icb           | icb_id    | how                           | through     | legal                     | since
            NHS Gorse ICB | icb:gorse | became part of the same board | NHS Ivy ICB | one legal body for a part | 2026-04-01
        """,
    },
    {
        "when": "a merger that is only planned is none",
        "given": {"icb": "icb:cedar"},
        "on": "2026-05-01",
        "rows": """
            icb          | icb_id   | how               | through      | legal                 | since
            NHS Dale ICB | icb:dale | shares leadership | Vale cluster | separate legal bodies | 2025-07-01
        """,
    },
]
