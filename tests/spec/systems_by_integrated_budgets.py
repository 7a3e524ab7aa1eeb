"""Q51: a fund that the NHS hosts for all adult care is full, any other is partial; nowhere is “none”."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
council:hill | Hill Council
council:vale | Vale Council
icb:hill | Hill Board | 2022-07-01 ..
icb:vale | Vale Board | 2022-07-01 ..
ics:dale | Dale ICS   | 2017-06-15 .. 2022-07-01
national_body:nhs_improvement | NHS Improvement
devolved_area:moor | Moor
measure:pooled_budget   | Size of the fund | | code=pooled_budget
measure:combined_budget | Combined budget  | | code=combined_budget
pooled_fund:whole | Hill adult services  | 2024-04-01 .. | statutory_basis=Testshire Health Act s.75
pooled_fund:store | Vale equipment store | 2024-04-01 ..
pooled_fund:young | Vale adult reserve   | 2024-04-01 ..
forum:council:hill:health_and_wellbeing_board | Wellbeing board, Hill
forum:council:vale:health_and_wellbeing_board | Wellbeing board, Vale
seed_claim:a | Dale has resisted pooling all sustainability funding | | verdict=seed only
seed_claim:b | Dale has a new chair
council:hill -CONTRIBUTES_TO-> pooled_fund:whole | 2024-04-01 .. | stream=a
council:hill -CONTRIBUTES_TO-> pooled_fund:whole | 2024-04-01 .. | stream=b
icb:hill -CONTRIBUTES_TO-> pooled_fund:whole     | 2024-04-01 ..
pooled_fund:whole -HOSTED_BY-> icb:hill          | 2024-04-01 ..
pooled_fund:whole -MEASURED_AS-> measure:pooled_budget | 2024-04-01 .. | value=5.5; amount_kind=plan
council:vale -CONTRIBUTES_TO-> pooled_fund:store | 2024-04-01 ..
icb:vale -CONTRIBUTES_TO-> pooled_fund:store     | 2024-04-01 ..
pooled_fund:store -HOSTED_BY-> icb:vale          | 2024-04-01 ..
council:vale -CONTRIBUTES_TO-> pooled_fund:young | 2024-04-01 ..
ics:dale -EARNED_FUND-> national_body:nhs_improvement | 2018-04-01 .. 2021-04-01
seed_claim:a -CONCERNS-> ics:dale | 2020-04-01 ..
seed_claim:b -CONCERNS-> ics:dale | 2020-04-01 ..
devolved_area:moor -MEASURED_AS-> measure:combined_budget | 2016-04-01 .. 2022-07-01 | value=6000.0; amount_kind=plan
forum:council:hill:health_and_wellbeing_board -PLANS_FOR-> council:hill | 2015-04-01 .. | plan=Better Care Fund plan; provision=Testshire Framework; by_law=true
forum:council:vale:health_and_wellbeing_board -PLANS_FOR-> council:vale | 2015-04-01 .. | plan=Better Care Fund plan; provision=Testshire Framework; by_law=true
"""

HEAD = "tier | who | who_id | why | amount_pence | amount_kind | since | until | basis | by_law"
LAW = "partial by law | 2 councils with a health and wellbeing board | body_kind:council | each has a Better Care Fund with at least its minimum | - | - | 2015-04-01 | - | Testshire Framework | yes"

CASES = [
    {
        "when": "full, partial and partial by law stand apart, and a fund of one body is none",
        "given": {},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            fully integrated | Hill Council | council:hill | Hill adult services (hosted by Hill Board) | 550 | plan | 2024-04-01 | - | Testshire Health Act s.75 | no
            partial | Vale Council | council:vale | Vale equipment store (hosted by Vale Board) | - | - | 2024-04-01 | - | | no
            {LAW}
        """,
        "missing": ["how far the budgets of all other places, and of 2 systems, are one"],
    },
    {
        "when": "a control total, a statement and a devolution deal are partial, each in its own words",
        "given": {},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            partial | Dale ICS | ics:dale | a single control total of the system | - | - | 2018-04-01 | 2021-04-01 | | no
            partial | Dale ICS | ics:dale | as published: Dale has resisted pooling all sustainability funding | - | - | 2020-04-01 | - | seed only | no
            partial | Moor | devolved_area:moor | budgets decided on together under a devolution deal; no fund of its own | 600000 | plan | 2016-04-01 | 2022-07-01 | | no
            {LAW}
        """,
        "missing": ["how far the budgets of all other places, and of 1 systems, are one"],
    },
    {
        "when": "before April 2015 nothing pooled anything by law, and nothing is known",
        "given": {},
        "on": "2015-03-31",
        "rows": HEAD,
        "missing": ["how far the budgets of all other places, and of 0 systems, are one"],
    },
]
