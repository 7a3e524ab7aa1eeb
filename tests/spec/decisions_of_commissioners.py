"""Q49: two decisions that the plan reserved, one that it did not; boards took the place of groups."""

TABLE = """
body_kind:ccg | A group | 2013-04-01 .. 2022-07-01
body_kind:icb | A board | 2022-07-01 ..
decision_right:award | Award of a contract |  | reserved=commissioners
decision_right:procurement | Procurement of services |  | reserved=commissioners
decision_right:grant | Award of a grant
body_kind:ccg -MAY_DECIDE-> decision_right:award | 2019-01-01 .. 2022-07-01 | provision=Plan, 1
body_kind:ccg -MAY_DECIDE-> decision_right:procurement | 2019-01-01 .. 2022-07-01 | provision=Plan, 1
body_kind:ccg -MAY_DECIDE-> decision_right:grant | 2019-01-01 .. 2022-07-01
body_kind:icb -MAY_DECIDE-> decision_right:award | 2022-07-01 .. | unverified_basis=Act s.3; confidence=low
"""

HEAD = "decision | reserved | may_decide | basis | valid_from | valid_to"

CASES = [
    {
        "when": "while the plan held, the groups alone could take both",
        "on": "2020-01-01",
        "rows": f"""
            {HEAD}
            Award of a contract     | commissioners | A group | Plan, 1 | 2019-01-01 | 2022-07-01
            Procurement of services | commissioners | A group | Plan, 1 | 2019-01-01 | 2022-07-01
        """,
        "paths": [
            ["A group may decide Award of a contract"],
            ["A group may decide Procurement of services"],
        ],
        "confidence": "high",
        "lines": [6, 7],
        "missing": ["up to how much each commissioner's officers may decide"],
    },
    {
        "when": "what no document says is not given as law",
        "on": "2023-01-01",
        "rows": f"""
            {HEAD}
            Award of a contract | commissioners | A board | not verified: Act s.3 | 2022-07-01 | -
        """,
        "confidence": "low",
    },
    {
        "when": "before the plan nothing was reserved by it",
        "on": "2018-12-31",
        "rows": HEAD,
        "missing": ["decisions left to commissioners alone on this day"],
    },
]
