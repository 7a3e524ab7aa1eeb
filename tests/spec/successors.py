"""Q03: a partnership became a system, then a board, which was split between three."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
stp:old   | Old Testshire STP | 2016-01-01 .. 2021-04-01
ics:old   | Old Testshire ICS | 2019-06-19 .. 2022-07-01
icb:old   | NHS Old Testshire ICB | 2022-07-01 .. 2026-04-01
icb:east  | NHS East Testshire ICB | 2026-04-01 ..
icb:west  | NHS West Testshire ICB | 2026-04-01 ..
icb:coast | NHS Testshire Coast ICB | 2022-07-01 ..
icb:next  | NHS Next ICB | planned 2027-04-01 ..
stp:old -DESIGNATED_AS-> ics:old | 2019-06-19 .. | wave=2; part=true
ics:old -SUCCEEDED_BY-> icb:old | 2022-07-01 .. | succession=functions
icb:old -SUCCEEDED_BY-> icb:east | 2026-04-01 .. | succession=split; part=eastern part
icb:old -SUCCEEDED_BY-> icb:west | 2026-04-01 .. | succession=split; part=western part; confidence=low
icb:old -SUCCEEDED_BY-> icb:coast | 2026-04-01 .. | succession=acquisition; part=harbour
icb:coast -SUCCEEDED_BY-> icb:next | planned 2027-04-01 .. | succession=merger
"""

CASES = [
    {
        "when": "the day before the split nothing has replaced it",
        "given": {"body": "icb:old"},
        "on": "2026-03-31",
        "rows": "",
        "missing": ["a successor on or before this day"],
    },
    {
        "when": "a split gives every successor with its part",
        "given": {"body": "icb:old"},
        "on": "2026-04-01",
        "rows": """
            step | before                | after                   | after_id  | kind        | part         | effective
            1    | NHS Old Testshire ICB | NHS East Testshire ICB  | icb:east  | split       | eastern part | 2026-04-01
            1    | NHS Old Testshire ICB | NHS Testshire Coast ICB | icb:coast | acquisition | harbour      | 2026-04-01
            1    | NHS Old Testshire ICB | NHS West Testshire ICB  | icb:west  | split       | western part | 2026-04-01
        """,
        "paths": [
            ["NHS Old Testshire ICB was succeeded by NHS Testshire Coast ICB"],
            ["NHS Old Testshire ICB was succeeded by NHS East Testshire ICB"],
            ["NHS Old Testshire ICB was succeeded by NHS West Testshire ICB"],
        ],
        "certain": True,
        "confidence": "low",
        "lines": [10, 11, 12],
        "missing": [],
    },
    {
        "when": "only the steps that had been taken by the day are given",
        "given": {"body": "stp:old"},
        "on": "2023-01-01",
        "rows": """
            step | before            | after                 | after_id | kind        | part                  | effective
            1    | Old Testshire STP | Old Testshire ICS     | ics:old  | designation | part of the footprint | 2019-06-19
            2    | Old Testshire ICS | NHS Old Testshire ICB | icb:old  | functions   | -                     | 2022-07-01
        """,
        "paths": [
            [
                "Old Testshire STP was designated as Old Testshire ICS",
                "Old Testshire ICS was succeeded by NHS Old Testshire ICB",
            ]
        ],
        "confidence": "high",
    },
    {
        "when": "succession is followed over several steps",
        "given": {"body": "ics:old"},
        "on": "2026-05-01",
        "rows": """
            step | before                | after                   | after_id  | kind        | part         | effective
            1    | Old Testshire ICS     | NHS Old Testshire ICB   | icb:old   | functions   | -            | 2022-07-01
            2    | NHS Old Testshire ICB | NHS East Testshire ICB  | icb:east  | split       | eastern part | 2026-04-01
            2    | NHS Old Testshire ICB | NHS Testshire Coast ICB | icb:coast | acquisition | harbour      | 2026-04-01
            2    | NHS Old Testshire ICB | NHS West Testshire ICB  | icb:west  | split       | western part | 2026-04-01
        """,
    },
    {
        "when": "a succession that is only planned has replaced nothing",
        "given": {"body": "icb:coast"},
        "on": "2026-05-01",
        "rows": "",
        "missing": ["a successor on or before this day"],
    },
]
