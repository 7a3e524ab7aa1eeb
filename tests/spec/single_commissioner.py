"""Q05: one group, several, a system that was part of a partnership, and boards."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
stp:east | East Testshire STP | 2016-01-01 .. 2021-04-01
stp:west | West Testshire STP | 2016-01-01 .. 2021-04-01
ics:west | West Testshire ICS | 2019-06-01 .. 2022-07-01
ics:dale | Testdale ICS | 2018-06-01 .. 2022-07-01
ccg:a | NHS Aldshire CCG | 2013-04-01 .. 2022-07-01
ccg:b | NHS Boldshire CCG | 2013-04-01 .. 2022-07-01
ccg:c | NHS Coldshire CCG | 2013-04-01 .. 2022-07-01
icb:t | NHS Testshire ICB | 2022-07-01 .. 2026-04-01 | confidence=medium
body_kind:icb | Integrated care board | 2022-07-01 ..
ccg:a -WITHIN-> stp:east | 2016-01-01 .. 2021-04-01
ccg:b -WITHIN-> stp:west | 2016-01-01 .. 2021-04-01
ccg:c -WITHIN-> stp:west | 2016-01-01 .. ? seen 2019-04
stp:west -DESIGNATED_AS-> ics:west | 2019-06-01 .. | wave=3
stp:east -DESIGNATED_AS-> ics:dale | 2018-06-01 .. | wave=1; part=true
"""

EAST = "East Testshire STP | stp:east | 1 | 1 | yes | NHS Aldshire CCG | groups within the partnership"
WEST = "West Testshire STP | stp:west | 2 | {} | no | NHS Boldshire CCG, NHS Coldshire CCG | groups within the partnership"
HEAD = "system | system_id | commissioners | certain | single | who | basis"
UNKNOWN = "which commissioning groups there were in each system on this day"

CASES = [
    {
        "when": "one group passes and two do not",
        "on": "2019-04-30",
        "rows": f"{HEAD}\n{EAST}\n{WEST.format(1)}",
        "paths": [
            ["NHS Aldshire CCG lies within East Testshire STP"],
            ["NHS Boldshire CCG lies within West Testshire STP"],
            ["NHS Coldshire CCG lies within West Testshire STP"],
        ],
        "lines": [10, 11, 12],
        "missing": [],
    },
    {
        "when": "a group that was last seen before is not certain, and the day has no list of its own",
        "given": {"system": "stp:west"},
        "on": "2020-06-01",
        "rows": f"{HEAD}\n{WEST.format(1)}",
        "missing": [UNKNOWN],
    },
    {
        "when": "a system is counted by the partnership it grew from",
        "given": {"system": "ics:west"},
        "on": "2019-07-01",
        "rows": f"{HEAD}\nWest Testshire ICS | ics:west | 2 | 1 | no | NHS Boldshire CCG, NHS Coldshire CCG | groups within the partnership it grew from",
        "certain": False,
    },
    {
        "when": "a system that was only a part is said to be so",
        "given": {"system": "ics:dale"},
        "on": "2019-07-01",
        "rows": f"{HEAD}\nTestdale ICS | ics:dale | 1 | 1 | yes | NHS Aldshire CCG | groups within the partnership of which the system was a part",
    },
    {
        "when": "before it was designated a system has no groups",
        "given": {"system": "ics:west"},
        "on": "2019-05-31",
        "rows": "",
        "missing": [UNKNOWN],
    },
    {
        "when": "since July 2022 the board itself is the one, by law",
        "on": "2022-07-01",
        "rows": f"{HEAD}\nNHS Testshire ICB | icb:t | 1 | 1 | yes | NHS Testshire ICB | the board itself arranges health services for its people: NHS Act 2006 s.3",
        "paths": [],
        "confidence": "medium",
        "lines": [8, 9],
        "missing": [],
    },
    {
        "when": "a board that has ended commissions no more",
        "given": {"system": "icb:t"},
        "on": "2026-04-01",
        "rows": "",
        "missing": ["who commissioned for this system on this day"],
    },
]
