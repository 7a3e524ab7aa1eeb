"""Q28: a system agreed objectives with a director; a board has two, one of them without a result."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
ics:vale | Vale system | 2018-05-01 .. 2022-07-01
icb:vale | NHS Vale ICB | 2022-07-01 ..
national_body:top | Top body
region:mid | Midshire region
post:region:mid:regional_director | Regional director, Midshire
person:rae | Rae Example
objective:a | Fewer long waits | | measure=waits over a year; target=0; result=12 on 2026-03-31; result_known=yes
objective:b | Better sleep | | measure=hours slept; target=8
objective:c | Warmer wards | | measure=degrees; target=20; result_known=no
function:joint-financial-objectives | Set financial objectives
ics:vale -AGREES_OBJECTIVES_WITH-> post:region:mid:regional_director | 2019-01-01 .. 2022-07-01 | provision=The Plan, 1.56; by_law=true
person:rae -HOLDS-> post:region:mid:regional_director | 2019-01-01 .. | capacity=substantive
icb:vale -HAS_OBJECTIVE-> objective:a | 2025-04-01 ..
icb:vale -HAS_OBJECTIVE-> objective:b | 2025-04-01 ..
icb:vale -HAS_OBJECTIVE-> objective:c | 2025-04-01 ..
icb:vale -ASSESSED_BY-> national_body:top | 2022-07-01 .. | provision=Health Act s.59; by_law=true
region:mid -OVERSEES-> icb:vale | 2022-07-01 .. | unverified_basis=The Framework; by_law=true; confidence=low
national_body:top -HAS_FUNCTION-> function:joint-financial-objectives | 2022-07-01 .. | provision=Health Act s.223
"""

HEAD = "sort | what | what_id | held_by | measure | target | result | basis | since | by_law"

CASES = [
    {
        "when": "a system before 2022 has the director it agrees with, and its objectives are not loaded",
        "given": {"body": "ics:vale"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            agrees objectives with | Regional director, Midshire | post:region:mid:regional_director | Rae Example | - | - | - | The Plan, 1.56 | 2019-01-01 | true
        """,
        "missing": ["its objectives and their latest results"],
    },
    {
        "when": "objectives that were filled in come first, with target and result as published",
        "given": {"body": "icb:vale"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            objective | Better sleep     | objective:b | | hours slept       | 8  | -                | | 2025-04-01 | false
            objective | Fewer long waits | objective:a | | waits over a year | 0  | 12 on 2026-03-31 | | 2025-04-01 | false
            objective | Warmer wards     | objective:c | | degrees           | 20 | not published    | | 2025-04-01 | false
            may be set objectives by | Top body | national_body:top | | Set financial objectives | - | - | Health Act s.223 | 2022-07-01 | true
            is assessed every year by | Top body | national_body:top | | - | - | - | Health Act s.59 | 2022-07-01 | true
            has its performance overseen by | Midshire region | region:mid | | - | - | - | not verified: The Framework | 2022-07-01 | true
        """,
        "lines": [13, 14, 15, 16, 17, 18],
        "missing": ["the latest result of 1 of 3 objectives"],
    },
    {
        "when": "before any policy there is none",
        "given": {"body": "ics:vale"},
        "on": "2018-06-01",
        "rows": HEAD,
        "missing": ["its objectives and their latest results"],
    },
]
