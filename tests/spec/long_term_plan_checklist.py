"""Q06: a system with a board that lacks two sectors, and one whose board exists by rule alone."""

TABLE = """
plan_requirement:LTP-03 | board exists | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-04 | drawn from all | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-05 | councils expected | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-06 | non-executive chair | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-08 | non-executives | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-13 | alliance coterminous | 2019-01-01 .. 2022-07-01 | paragraph=1.52
plan_requirement:LTP-01 | in every area | 2019-01-01 .. 2022-07-01 | paragraph=1.51
plan_requirement:LTP-02 | one group | 2019-01-01 .. 2022-07-01 | paragraph=1.51
plan_requirement:LTP-17 | public holder | 2019-01-01 .. 2022-07-01 | paragraph=1.54
plan_requirement:LTP-19 | objectives agreed | 2019-01-01 .. 2022-07-01 | paragraph=1.56
plan_requirement:LTP-20 | pooling | 2019-01-01 .. 2022-07-01 | paragraph=1.58
stp:a | Aldshire partnership | 2016-01-01 .. 2022-07-01
stp:b | Boldshire partnership | 2016-01-01 .. 2021-06-01
region:r | Testshire region
ccg:B1 | Boldshire East CCG | 2013-04-01 .. 2022-07-01
ccg:B2 | Boldshire West CCG | 2013-04-01 .. 2022-07-01
stp:a -DESIGNATED_AS-> ics:QAA | 2018-05-01 .. 2022-07-01 | wave=1
stp:b -DESIGNATED_AS-> ics:QBB | 2021-05-01 .. 2022-07-01 | wave=3
ccg:A -WITHIN-> stp:a | 2019-04-01 .. 2020-04-01
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
contract:whole | Whole care of Boldshire | 2021-01-01 .. | form=integrated care provider contract
ccg:B1 -WITHIN-> ics:QBB | 2020-01-01 .. 2022-07-01
ccg:B1 -COMMISSIONS-> contract:whole | 2021-01-01 ..
trust:A -HOLDS_CONTRACT-> contract:whole | 2021-01-01 ..
ics:QAA -AGREES_OBJECTIVES_WITH-> region:r | 2018-05-01 .. 2022-07-01
ics:QBB -AGREES_OBJECTIVES_WITH-> region:r | 2018-05-01 .. 2022-07-01 | by_law=true
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

HEAD = "requirement | paragraph | requires | result | counts_as | why"
LATER = "LTP-01 | 1.51 | in every area | not_applicable | | wanted by 2021-04-01"
NO_GROUPS = (
    "LTP-02 | 1.51 | one group | unknown | | which commissioning groups lay in it on this day is not loaded"
)
EXISTS = "LTP-03 | 1.52 | board exists | pass | | Board of Aldshire ICS was found"
DRAWN = (
    "LTP-04 | 1.52 | drawn from all | fail | breach | on the letter: no seat brings the perspective of "
    "primary care networks; “primary care” has a seat, which is not a network"
)
EXPECTED = (
    "LTP-05 | 1.52 | councils expected | fail | warning | no seat brings the perspective of local "
    "authorities and the voluntary sector: expected, not required"
)
LAY = "LTP-08 | 1.52 | non-executives | pass | | 1 seats are for non-executive or lay members"
WITHIN = "LTP-13 | 1.52 | alliance coterminous | pass | | its area lies within Northern Alliance"
NO_HOLDER = (
    "LTP-17 | 1.54 | public holder | unknown | | no holder of a contract for integrated care is loaded; "
    "that none was is not shown"
)
AGREED = "LTP-19 | 1.56 | objectives agreed | pass | | objectives were agreed with Testshire region"
OFFERED = (
    "LTP-20 | 1.58 | pooling | not_applicable | | the plan offers four ways to pool and requires none; "
    "Q16 says which is used"
)
NO_SEAT = "unknown | | no seat of a board was found"

CHAIR = "LTP-06 | 1.52 | non-executive chair"
ALLIANCE = "LTP-13 | 1.52 | alliance coterminous"
NOBODY = "no seat of a chair is listed on the board, and nobody is known to chair the system"


def _of_a(first: str, second: str, chair: str) -> str:
    board = (EXISTS, DRAWN, EXPECTED, f"{CHAIR} | {chair}", LAY, WITHIN)
    return "\n".join((HEAD, first, second, *board, NO_HOLDER, AGREED, OFFERED))


CASES = [
    {
        "when": "a board is checked on what was found of it, and nobody is known to chair it",
        "on": "2019-06-01",
        "given": {"system": "ics:QAA"},
        "rows": _of_a(
            LATER,
            "LTP-02 | 1.51 | one group | pass | | Aldshire CCG was the only one",
            f"unknown | | {NOBODY}",
        ),
        "missing": ["whether 2 of 11 requirements are met: LTP-06, LTP-17"],
    },
    {
        "when": "a chair with an executive office is no non-executive; groups of another year do not count",
        "on": "2020-06-01",
        "given": {"system": "ics:QAA"},
        "rows": _of_a(
            LATER,
            NO_GROUPS,
            "fail | breach | the chair holds an executive office: Chief executive, Aldshire Hospital",
        ),
    },
    {
        "when": "of a chair without a known office nothing is known for certain; one area was no system yet",
        "on": "2021-04-15",
        "given": {"system": "ics:QAA"},
        "rows": _of_a(
            "LTP-01 | 1.51 | in every area | fail | breach | 1 areas were still partnerships that were "
            "no systems",
            NO_GROUPS,
            "unknown | | Ada Example chairs; that no executive office is held is not known",
        ),
    },
    {
        "when": "nothing passes on a board or objectives that a rule made; two alliances part an area",
        "on": "2021-06-01",
        "given": {"system": "ics:QBB"},
        "rows": f"""
            {HEAD}
            LTP-01 | 1.51 | in every area | pass | | there were 2 systems and no partnership that was not one
            {NO_GROUPS}
            LTP-03 | 1.52 | board exists | unknown | | no board was found; a rule that there must be one is not a board
            LTP-04 | 1.52 | drawn from all | {NO_SEAT}
            LTP-05 | 1.52 | councils expected | {NO_SEAT}
            {CHAIR} | unknown | | nobody is known to chair the system
            LTP-08 | 1.52 | non-executives | unknown | | no seat for non-executive or lay members was found
            {ALLIANCE} | fail | breach | its area lies within Northern Alliance and Southern Alliance
            LTP-17 | 1.54 | public holder | pass | | held by Aldshire Hospital
            LTP-19 | 1.56 | objectives agreed | unknown | | no objectives that were agreed with the regional director are loaded
            {OFFERED}
        """,  # noqa: E501
    },
    {
        "when": "after law took its place the plan asks for nothing",
        "on": "2022-07-01",
        "given": {"system": "ics:QAA"},
        "rows": HEAD,
        "missing": ["what the Long Term Plan requires of the system on this day"],
    },
]
