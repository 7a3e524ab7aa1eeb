"""Q02: one system of the first set that was absorbed, one of both sets, one of the later set only."""

TABLE = """
stp:north | Northshire | 2016-01-01 .. 2021-04-01
stp:south | Southshire | 2016-01-01 .. 2021-04-01
ics:a | Aldshire ICS | 2017-06-15 .. 2019-06-19
ics:b | Boldshire ICS | 2018-05-01 .. 2022-07-01
ics:c | Northshire ICS | 2019-06-19 .. 2022-07-01 | confidence=medium
icb:n | NHS Northshire ICB | 2022-07-01 .. 2026-04-01
icb:s | NHS Southshire ICB | 2022-07-01 ..
icb:t | NHS Testshire ICB | 2026-04-01 ..
conflict:which | Which fourteen?
stp:north -DESIGNATED_AS-> ics:a | 2017-06-15 .. | wave=1a; part=true
stp:south -DESIGNATED_AS-> ics:b | 2018-05-01 .. | wave=1b
stp:north -DESIGNATED_AS-> ics:c | 2019-06-19 .. | wave=2
ics:a -SUCCEEDED_BY-> ics:c | 2019-06-19 .. | succession=merger
ics:b -SUCCEEDED_BY-> icb:s | 2022-07-01 .. | succession=functions
ics:c -SUCCEEDED_BY-> icb:n | 2022-07-01 .. | succession=functions
icb:n -SUCCEEDED_BY-> icb:t | 2026-04-01 .. | succession=merger
"""

HEAD = "system | system_id | footprint | part | wave | designated | in_first | in_later | became"

CASES = [
    {
        "when": "a system that was absorbed is of the first set only",
        "on": "2026-04-02",
        "given": {"system": "ics:a"},
        "rows": f"""
            {HEAD}
            Aldshire ICS | ics:a | Northshire | true | 1a | 2017-06-15 | true | false | Northshire ICS
        """,
        "paths": [
            ["Northshire was designated as Aldshire ICS", "Aldshire ICS was succeeded by Northshire ICS"]
        ],
        "confidence": "high",
        "lines": [10, 13],
    },
    {
        "when": "before it was absorbed nothing had taken its place",
        "on": "2018-12-31",
        "given": {"system": "ics:a"},
        "rows": f"""
            {HEAD}
            Aldshire ICS | ics:a | Northshire | true | 1a | 2017-06-15 | true | false | -
        """,
    },
    {
        "when": "a system of both sets",
        "on": "2026-04-02",
        "given": {"system": "ics:b"},
        "rows": f"""
            {HEAD}
            Boldshire ICS | ics:b | Southshire | false | 1b | 2018-05-01 | true | true | NHS Southshire ICB
        """,
    },
    {
        "when": "a board of today tells of every system that led to it",
        "on": "2026-04-02",
        "given": {"system": "icb:t"},
        "rows": f"""
            {HEAD}
            Aldshire ICS   | ics:a | Northshire | true  | 1a | 2017-06-15 | true  | false | Northshire ICS
            Northshire ICS | ics:c | Northshire | false | 2  | 2019-06-19 | false | true  | NHS Northshire ICB
        """,
    },
    {
        "when": "before it was designated nothing is known of it",
        "on": "2018-04-30",
        "given": {"system": "ics:b"},
        "rows": HEAD,
        "missing": ["a designation of this system on or before this day"],
    },
]
