"""Q01: one footprint is designated whole, one first in part, one never."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
stp:north | North Testshire | 2016-01-01 .. 2021-04-01
stp:south | South Testshire | 2016-01-01 .. 2021-04-01
stp:coast | Testshire Coast | 2016-01-01 .. 2021-04-01
ics:north      | North Testshire Together    | 2017-06-15 .. 2022-07-01
ics:south-east | South East Testshire System | 2018-05 .. 2019-06-19
ics:south      | South Testshire System      | 2019-06-19 .. 2022-07-01
stp:north -DESIGNATED_AS-> ics:north      | 2017-06-15 .. | wave=1a
stp:south -DESIGNATED_AS-> ics:south-east | 2018-05 ..    | wave=1b; part=true
stp:south -DESIGNATED_AS-> ics:south      | 2019-06-19 .. | wave=2
"""

CASES = [
    {
        "when": "before designation every footprint is a partnership",
        "on": "2017-06-14",
        "rows": """
            status | system          | system_id | footprint       | wave | designated | certain_from
            STP    | North Testshire | stp:north | North Testshire | -    | -          | -
            STP    | South Testshire | stp:south | South Testshire | -    | -          | -
            STP    | Testshire Coast | stp:coast | Testshire Coast | -    | -          | -
        """,
        "paths": [],
        "lines": [1, 2, 3],
    },
    {
        "when": "from the day of designation it is a system and no partnership",
        "on": "2017-06-15",
        "rows": """
            status | system                   | system_id | footprint       | wave | designated | certain_from
            ICS    | North Testshire Together | ics:north | North Testshire | 1a   | 2017-06-15 | 2017-06-15
            STP    | South Testshire          | stp:south | South Testshire | -    | -          | -
            STP    | Testshire Coast          | stp:coast | Testshire Coast | -    | -          | -
        """,
        "paths": [["North Testshire was designated as North Testshire Together"]],
        "certain": True,
    },
    {
        "when": "a part may be a system, and within the month stated that is not certain",
        "on": "2018-05-10",
        "rows": """
            status | system                      | system_id      | footprint       | wave | designated | certain_from
            ICS    | North Testshire Together    | ics:north      | North Testshire | 1a   | 2017-06-15 | 2017-06-15
            ICS    | South East Testshire System | ics:south-east | South Testshire | 1b   | 2018-05-01 | 2018-05-31
            STP    | Testshire Coast             | stp:coast      | Testshire Coast | -    | -          | -
        """,
        "certain": False,
    },
    {
        "when": "a system that was absorbed gives way to the one that absorbed it",
        "on": "2019-06-19",
        "rows": """
            status | system                   | system_id | footprint       | wave | designated | certain_from
            ICS    | North Testshire Together | ics:north | North Testshire | 1a   | 2017-06-15 | 2017-06-15
            ICS    | South Testshire System   | ics:south | South Testshire | 2    | 2019-06-19 | 2019-06-19
            STP    | Testshire Coast          | stp:coast | Testshire Coast | -    | -          | -
        """,
    },
    {
        "when": "partnerships end and the systems they became go on",
        "on": "2021-04-01",
        "rows": """
            status | system                   | system_id | footprint       | wave | designated | certain_from
            ICS    | North Testshire Together | ics:north | North Testshire | 1a   | 2017-06-15 | 2017-06-15
            ICS    | South Testshire System   | ics:south | South Testshire | 2    | 2019-06-19 | 2019-06-19
        """,
    },
    {"when": "when all have ended there are none", "on": "2022-07-01", "rows": "", "paths": []},
]
