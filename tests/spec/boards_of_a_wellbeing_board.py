"""Q18: a council in three boards' areas agrees with each; who pays into its fund signs its plan."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
icb:birch | NHS Birch ICB | 2022-07-01 ..
council:fenton | Fenton Council
council:dale   | Dale District Council
area:fenton | Fenton |  | area_type=unitary
area:dale   | Dale   |  | area_type=district
body_kind:icb | Integrated care board
forum:council:fenton:health_and_wellbeing_board | Wellbeing board, Fenton | | role=health_and_wellbeing_board
forum:body_kind:council:health_and_wellbeing_board | Wellbeing board of any council | | role=health_and_wellbeing_board
pooled_fund:fenton | Fenton Better Care Fund | 2025-04-01 .. 2026-04-01
pooled_fund:other  | Fenton equipment store
post:icb:alder:chief_executive      | Chief executive, Alder  | | role=chief_executive
post:icb:alder:chair                | Chair, Alder            | | role=chair
post:council:fenton:chief_executive | Chief executive, Fenton | | role=chief_executive
person:ann | Ann Example
forum:council:fenton:health_and_wellbeing_board -PART_OF-> council:fenton   | 2013-04-01 .. | by_law=true
forum:council:fenton:health_and_wellbeing_board -PLANS_FOR-> council:fenton | 2015-04-01 .. | plan=Better Care Fund plan; provision=Testshire Fund Framework; by_law=true
forum:council:fenton:health_and_wellbeing_board -PLANS_FOR-> council:fenton | 2013-04-01 .. | plan=joint strategy; provision=Testshire Strategy Act; by_law=true
body_kind:icb -MEMBER_OF-> forum:body_kind:council:health_and_wellbeing_board | 2022-07-01 .. | provision=Testshire Boards Act s.1; by_law=true
council:fenton -COVERS-> area:fenton
council:dale   -COVERS-> area:dale
icb:alder -COVERS-> area:fenton | 2022-07-01 .. | share=0.97; share_of=patients
icb:birch -COVERS-> area:fenton | 2022-07-01 .. | share=0.03; share_of=patients
icb:alder -COVERS-> area:dale   | 2022-07-01 ..
icb:alder -CONTRIBUTES_TO-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | stream=a
icb:alder -CONTRIBUTES_TO-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | stream=b
icb:birch -CONTRIBUTES_TO-> pooled_fund:other  | |
council:fenton -CONTRIBUTES_TO-> pooled_fund:other | |
council:fenton -PLANS_FOR-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | plan=Better Care Fund plan
icb:alder -HAS_POST-> post:icb:alder:chief_executive | | by_law=true
icb:alder -HAS_POST-> post:icb:alder:chair | | by_law=true
council:fenton -HAS_POST-> post:council:fenton:chief_executive | | by_law=true
person:ann -HOLDS-> post:icb:alder:chief_executive | 2024-01-01 .. | capacity=substantive
"""

HEAD = "body | body_id | extent | share | share_of | seat | signs | basis | chief_executive | held_by"
SEAT = "a representative: Testshire Boards Act s.1"
BASIS = "Testshire Fund Framework"

CASES = [
    {
        "when": "who pays into the council's Better Care Fund signs its plan, and another fund makes nobody sign",
        "given": {"wellbeing_board": "council:fenton"},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            NHS Alder ICB | icb:alder | part | 0.97 | patients | {SEAT} | yes: it pays into Fenton Better Care Fund | {BASIS} | Chief executive, Alder | Ann Example
            NHS Birch ICB | icb:birch | small part | 0.03 | patients | {SEAT} | if it pays into the fund | {BASIS} | - |
            Fenton Council | council:fenton | | - | | its own committee | yes: the plan is of its own area | {BASIS} | Chief executive, Fenton | holder not known
        """,
        "missing": [],
    },
    {
        "when": "asked by the wellbeing board, in a year without a plan loaded, law alone says who signs",
        "given": {"wellbeing_board": "forum:council:fenton:health_and_wellbeing_board"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            NHS Alder ICB | icb:alder | part | 0.97 | patients | {SEAT} | if it pays into the fund | {BASIS} | Chief executive, Alder | Ann Example
            NHS Birch ICB | icb:birch | small part | 0.03 | patients | {SEAT} | if it pays into the fund | {BASIS} | - |
            Fenton Council | council:fenton | | - | | its own committee | yes: the plan is of its own area | {BASIS} | Chief executive, Fenton | holder not known
        """,
        "missing": ["which of these boards pay into the council's Better Care Fund, and so sign its plan"],
    },
    {
        "when": "before there were boards the council alone is there, and the answer says so",
        "given": {"wellbeing_board": "council:fenton"},
        "on": "2022-06-30",
        "rows": f"""
            {HEAD}
            Fenton Council | council:fenton | | - | | its own committee | yes: the plan is of its own area | {BASIS} | Chief executive, Fenton | holder not known
        """,
        "missing": ["in which boards' areas this council lies on this day"],
    },
    {
        "when": "a district council has no wellbeing board and no plan",
        "given": {"wellbeing_board": "council:dale"},
        "on": "2026-04-02",
        "rows": HEAD,
        "missing": ["in which boards' areas this council lies on this day"],
    },
]
