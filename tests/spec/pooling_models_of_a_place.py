"""Q16: a fund that the NHS hosts for all adult care is the third model, any other the first; none is ever “no”."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
council:hill | Hill Council
area:hill    | Hill | | area_type=unitary
icb:vale     | Vale Board | 2022-07-01 ..
ccg:vale     | Vale Group | 2013-04-01 .. 2022-07-01
trust:vale   | Vale Trust
body_kind:council | Council
forum:council:hill:health_and_wellbeing_board | Wellbeing board, Hill
pooled_fund:old   | Hill older people fund         | 2014-09-01 .. 2016-07-01 | overseen_by=Alliance board; statutory_basis=Testshire Health Act s.75
pooled_fund:whole | Hill integrated adult services | 2016-07-01 .. 2022-07-01 | overseen_by=Joint board; statutory_basis=Testshire Health Act s.75
pooled_fund:store | Hill equipment store           | 2018-07-01 .. 2022-07-01
pooled_fund:alone | Hill Council's adult reserve
payee:hill/people | People with direct payments
post:ccg:vale:accountable_officer   | Accountable officer, Vale Group | | role=accountable_officer
post:council:hill:chief_executive   | Chief executive, Hill Council   | | role=chief_executive
post:icb:vale:chief_executive       | Chief executive, Vale Board     | | role=chief_executive
person:ann | Ann Example
person:bob | Bob Example
council:hill -COVERS-> area:hill
forum:council:hill:health_and_wellbeing_board -PLANS_FOR-> council:hill | 2022-07-01 .. | plan=Better Care Fund plan; provision=Testshire Framework; by_law=true
icb:vale -COVERS-> area:hill | 2022-07-01 .. | share=1.0
council:hill -CONTRIBUTES_TO-> pooled_fund:old   | 2014-09-01 .. 2016-07-01
ccg:vale -CONTRIBUTES_TO-> pooled_fund:old       | 2014-09-01 .. 2016-07-01
council:hill -CONTRIBUTES_TO-> pooled_fund:whole | 2016-07-01 .. 2022-07-01
ccg:vale -CONTRIBUTES_TO-> pooled_fund:whole     | 2016-07-01 .. 2022-07-01
pooled_fund:whole -HOSTED_BY-> ccg:vale          | 2016-07-01 .. 2022-07-01
council:hill -CONTRIBUTES_TO-> pooled_fund:store | 2018-07-01 .. 2022-07-01
ccg:vale -CONTRIBUTES_TO-> pooled_fund:store     | 2018-07-01 .. 2022-07-01
pooled_fund:store -HOSTED_BY-> trust:vale        | 2018-07-01 .. 2022-07-01
council:hill -CONTRIBUTES_TO-> pooled_fund:alone
council:hill -PAYS-> payee:hill/people | 2018-04-01 .. 2019-04-01 | stream=direct_payments; financial_year=2018/19
council:hill -PAYS-> payee:hill/people | 2017-04-01 .. 2020-04-01 | stream=direct_payments; financial_year=2017/18
council:hill -HAS_POST-> post:council:hill:chief_executive
ccg:vale -HAS_POST-> post:ccg:vale:accountable_officer
icb:vale -HAS_POST-> post:icb:vale:chief_executive | 2022-07-01 ..
post:icb:vale:chief_executive -EMPLOYED_BY-> icb:vale | 2022-07-01 .. | provision=Testshire Boards Act; by_law=true
person:ann -HOLDS-> post:council:hill:chief_executive | 2018-01-01 .. | capacity=substantive
person:ann -HOLDS-> post:ccg:vale:accountable_officer | 2018-06-01 .. 2022-07-01 | capacity=joint
person:bob -HOLDS-> post:ccg:vale:accountable_officer | 2014-01-01 .. 2018-06-01 | capacity=substantive
"""

HEAD = "model | what | result | why | since | until | basis"
M1 = "M1 | voluntary pooling of some budgets between council and commissioner"
M2 = "M2 | individual budgets of people who use services"
M3 = "M3 | the NHS oversees a pooled budget for all adult health and care services"
M4 = "M4 | a council's chief executive or director is also the group's accountable officer"
NO_M1 = "unknown | no other fund into which the council and an NHS body pay is loaded for this day; by law: Better Care Fund plan of Wellbeing board, Hill | - | - | Testshire Framework"
NO_M2 = "unknown | no amount of personal budgets of this place and year is loaded | - | - |"
NO_M3 = "unknown | no fund that an NHS body hosts for all adult services is loaded for this day | - | - |"
NO_M4 = "unknown | nobody is known to hold both offices on this day | - | - |"
ACT = "Testshire Health Act s.75"

CASES = [
    {
        "when": "a fund without a known host is the first model",
        "given": {"place": "council:hill"},
        "on": "2015-06-01",
        "rows": f"""
            {HEAD}
            {M1} | yes | Hill older people fund, whose host is not published, overseen by Alliance board | 2014-09-01 | 2016-07-01 | {ACT}
            {M2} | {NO_M2}
            {M3} | {NO_M3}
            {M4} | {NO_M4}
        """,
        "missing": ["whether M3 is in use here", "whether M2 is in use here", "whether M4 is in use here"],
    },
    {
        "when": "all four at once; a fund that the NHS hosts for one purpose stays the first model",
        "given": {"place": "area:hill"},
        "on": "2018-12-01",
        "rows": f"""
            {HEAD}
            {M1} | yes | Hill equipment store, hosted by Vale Trust | 2018-07-01 | 2022-07-01 |
            {M2} | yes | Hill Council: direct payments | - | - |
            {M3} | yes | Hill integrated adult services, hosted by Vale Group, overseen by Joint board | 2016-07-01 | 2022-07-01 | {ACT}
            {M4} | yes | Ann Example is Accountable officer, Vale Group and Chief executive, Hill Council | 2018-06-01 | 2022-07-01 |
        """,
        "missing": [],
    },
    {
        "when": "a fund of one body pools nothing, and since July 2022 the fourth model cannot be",
        "given": {"place": "council:hill"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            {M1} | {NO_M1}
            {M2} | {NO_M2}
            {M3} | {NO_M3}
            {M4} | not applicable | there are no groups any more, and the chief executive of a board must be its own employee | 2022-07-01 | - | Testshire Boards Act
        """,
        "missing": ["whether M1 and M3 are in use here", "whether M2 is in use here"],
    },
]
