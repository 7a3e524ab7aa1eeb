"""Q06: a system with a board that lacks two sectors, and one whose board exists by rule alone."""

TABLE = """
plan_requirement:LTP-03 | board exists | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-04 | drawn from all | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-05 | councils expected | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-06 | non-executive chair | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-08 | non-executives | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-13 | alliance coterminous | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-02 | one group | 2019-01-01 .. 2022-07-01 | paragraph=1.51
ics:QAA | Aldshire ICS | 2018-05-01 .. 2022-07-01
ics:QBB | Boldshire ICS | 2018-05-01 .. 2022-07-01
icb:QAA | NHS Aldshire ICB | 2022-07-01 ..
icb:QBB | NHS Boldshire ICB | 2022-07-01 ..
forum:a | Board of Aldshire ICS | 2018-05-01 .. 2022-07-01
forum:b | Partnership board, Boldshire ICS | 2018-05-01 .. 2022-07-01 | by_law=true
seat:1 | member of a group | 2018-05-01 .. 2022-07-01 | role=member of a group; voting=yes
seat:2 | non-executive | 2018-05-01 .. 2022-07-01 | role=non-executive; voting=unknown
seat:3 | family doctor | 2018-05-01 .. 2022-07-01 | role=doctor; voting=no; perspective=primary care
ccg:A | Aldshire CCG | 2013-04-01 .. 2022-07-01
trust:A | Aldshire Hospital | 2013-04-01 ..
cancer_alliance:1 | Northern Alliance
cancer_alliance:2 | Southern Alliance
post:ics:QAA:chair | Chair, Aldshire ICS | 2018-05-01 .. 2022-07-01 | role=chair
post:trust:A:chief_executive | Chief executive, Aldshire Hospital | 2013-04-01 .. | role=chief_executive
person:ada/A | Ada Example
ics:QAA -GOVERNED_BY-> forum:a | 2018-05-01 .. 2022-07-01
ics:QBB -GOVERNED_BY-> forum:b | 2018-05-01 .. 2022-07-01 | by_law=true
forum:a -HAS_SEAT-> seat:1 | 2018-05-01 .. 2022-07-01
forum:a -HAS_SEAT-> seat:2 | 2018-05-01 .. 2022-07-01
forum:a -HAS_SEAT-> seat:3 | 2018-05-01 .. 2022-07-01
seat:1 -REPRESENTS-> ccg:A | 2018-05-01 .. 2022-07-01
seat:2 -REPRESENTS-> trust:A | 2018-05-01 .. 2022-07-01
cancer_alliance:1 -COVERS-> icb:QAA | 2022-07-01 ..
cancer_alliance:1 -COVERS-> icb:QBB | 2022-07-01 ..
cancer_alliance:2 -COVERS-> icb:QBB | 2022-07-01 ..
ics:QAA -HAS_POST-> post:ics:QAA:chair | 2018-05-01 .. 2022-07-01 | by_law=true
person:ada/A -HOLDS-> post:ics:QAA:chair | 2020-01-01 .. 2022-07-01 | capacity=substantive
person:ada/A -HOLDS-> post:trust:A:chief_executive | 2020-01-01 .. 2021-01-01 | capacity=substantive
"""

HEAD = "requirement | requires | result | why"
EXISTS = "LTP-03 | board exists | pass | Board of Aldshire ICS was found"
DRAWN = (
    "LTP-04 | drawn from all | fail | on the letter: no seat brings the perspective of primary care "
    "networks; “primary care” has a seat, which is not a network"
)
EXPECTED = (
    "LTP-05 | councils expected | warning | no seat brings the perspective of local authorities and the "
    "voluntary sector: expected, not required"
)
LAY = "LTP-08 | non-executives | pass | 1 seats are for non-executive or lay members"
WITHIN = "LTP-13 | alliance coterminous | pass | its area lies within Northern Alliance"
NO_SEAT = "unknown | no seat of a board was found"

CHAIR = "LTP-06 | non-executive chair"
ALLIANCE = "LTP-13 | alliance coterminous"
NOBODY = "no seat of a chair is listed on the board, and nobody is known to chair the system"

CASES = [
    {
        "when": "a board is checked on what was found of it, and nobody is known to chair it",
        "on": "2019-06-01",
        "given": {"system": "ics:QAA"},
        "rows": f"""
            {HEAD}
            {EXISTS}
            {DRAWN}
            {EXPECTED}
            {CHAIR} | unknown | {NOBODY}
            {LAY}
            {WITHIN}
        """,
        "missing": ["whether 1 of 6 requirements are met: LTP-06"],
    },
    {
        "when": "a chair with an executive office is no non-executive",
        "on": "2020-06-01",
        "given": {"system": "ics:QAA"},
        "rows": f"""
            {HEAD}
            {EXISTS}
            {DRAWN}
            {EXPECTED}
            {CHAIR} | fail | the chair holds an executive office: Chief executive, Aldshire Hospital
            {LAY}
            {WITHIN}
        """,
    },
    {
        "when": "of a chair without a known office nothing is known for certain",
        "on": "2021-06-01",
        "given": {"system": "ics:QAA"},
        "rows": f"""
            {HEAD}
            {EXISTS}
            {DRAWN}
            {EXPECTED}
            {CHAIR} | unknown | Ada Example chairs; that no executive office is held is not known
            {LAY}
            {WITHIN}
        """,
    },
    {
        "when": "nothing passes on a board that a rule made; two alliances part an area",
        "on": "2019-06-01",
        "given": {"system": "ics:QBB"},
        "rows": f"""
            {HEAD}
            LTP-03 | board exists | unknown | no board was found; a rule that there must be one is not a board
            LTP-04 | drawn from all | {NO_SEAT}
            LTP-05 | councils expected | {NO_SEAT}
            {CHAIR} | unknown | nobody is known to chair the system
            LTP-08 | non-executives | unknown | no seat for non-executive or lay members was found
            {ALLIANCE} | fail | its area lies within Northern Alliance and Southern Alliance
        """,
    },
    {
        "when": "after law took its place the plan asks for nothing",
        "on": "2022-07-01",
        "given": {"system": "ics:QAA"},
        "rows": HEAD,
        "missing": ["what the Long Term Plan requires of the system on this day"],
    },
]
