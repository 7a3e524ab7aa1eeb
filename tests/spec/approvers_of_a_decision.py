"""Q77: the smallest limit that is enough is the lowest post; no limit stated is not unlimited."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:hill | Hill Board | 2022-07-01 ..
icb:vale | Vale Board | 2022-07-01 ..
body_kind:icb | Integrated care board
pooled_fund:store | Hill store
council:hill | Hill Council
post:icb:hill:chief_executive     | Chief executive, Hill Board
post:icb:hill:director_of_finance | Director of finance, Hill Board
post:icb:hill:managing_director   | Managing director, Hill Board
post:icb:hill:place_director      | Place director, Hill Board
forum:icb:hill:board             | Board, Hill Board
forum:icb:hill:finance_committee | Finance committee, Hill Board
forum:icb:vale:board             | Board, Vale Board
decision_right:contract_award | Award of a contract | | decides=contract award; reserved=commissioners alone
decision_right:ceo   | Contract award, Hill Board               | | decides=contract award; limit_pence=50000000
decision_right:dof   | Contract award, Hill Board               | | decides=contract award; limit_pence=10000000
decision_right:md    | Contract award, Hill Board               | | decides=contract award
decision_right:goods | Contract award: goods, Hill Board        | | decides=contract award; limit_pence=20000000
decision_right:fin   | Contract award, Hill Board               | | decides=contract award; limit_pence=100000000
decision_right:board | Contract award, Hill Board               | | decides=contract award; reserved=board of Hill Board
decision_right:grant | Grant, Hill Board                        | | decides=grant; limit_pence=100000000
person:ann | Ann Example
body_kind:icb -MAY_DECIDE-> decision_right:contract_award | 2019-01-01 .. | provision=Testshire Plan 1.51
icb:hill -GOVERNED_BY-> forum:icb:hill:board | 2022-07-01 .. | provision=Testshire Health Act; by_law=true
icb:vale -GOVERNED_BY-> forum:icb:vale:board | 2022-07-01 .. | provision=Testshire Health Act; by_law=true
icb:hill -GOVERNED_BY-> forum:icb:hill:finance_committee | 2025-04-01 ..
icb:hill -HAS_POST-> post:icb:hill:chief_executive     | 2022-07-01 .. | by_law=true
icb:hill -HAS_POST-> post:icb:hill:director_of_finance | 2022-07-01 .. | by_law=true
icb:hill -HAS_POST-> post:icb:hill:managing_director   | 2025-04-01 ..
icb:hill -HAS_POST-> post:icb:hill:place_director      | 2025-04-01 ..
post:icb:hill:chief_executive -HOLDS_BUDGET-> icb:hill | 2022-07-01 .. | provision=Testshire Money Act; by_law=true
post:icb:hill:chief_executive -HOLDS_BUDGET-> icb:hill | 2025-04-01 .. | limit_pence=50000000; decision=contract award
post:icb:hill:place_director -HOLDS_BUDGET-> pooled_fund:store | 2025-04-01 .. | limit_pence=20000000; decision=contract award: goods
post:icb:hill:place_director -HOLDS_BUDGET-> icb:hill | 2025-04-01 .. | limit_pence=100000000; decision=grant
council:hill -HOLDS_BUDGET-> pooled_fund:store | 2025-04-01 .. | provision=Testshire Pools Act; by_law=true
post:icb:hill:chief_executive -MAY_DECIDE-> decision_right:ceo     | 2025-04-01 ..
post:icb:hill:director_of_finance -MAY_DECIDE-> decision_right:dof | 2025-04-01 ..
post:icb:hill:managing_director -MAY_DECIDE-> decision_right:md    | 2025-04-01 ..
post:icb:hill:place_director -MAY_DECIDE-> decision_right:goods    | 2025-04-01 ..
forum:icb:hill:finance_committee -MAY_DECIDE-> decision_right:fin  | 2025-04-01 ..
forum:icb:hill:board -MAY_DECIDE-> decision_right:board            | 2025-04-01 ..
post:icb:hill:place_director -MAY_DECIDE-> decision_right:grant    | 2025-04-01 ..
person:ann -HOLDS-> post:icb:hill:chief_executive | 2024-01-01 .. | capacity=substantive
person:ann -HOLDS-> post:icb:hill:director_of_finance | 2024-01-01 .. | capacity=acting
person:ann -HOLDS-> post:icb:hill:managing_director | 2024-01-01 .. | capacity=acting
person:ann -HOLDS-> post:icb:hill:place_director | 2024-01-01 .. | capacity=acting
"""

HEAD = "result | who | who_id | held_by | for_what | limit | reserved | document | basis | by_law"
DOC = "Table of Testshire"
LAW = f"""law | Hill Board | icb:hill | | Award of a contract | - | commissioners alone | {DOC} | Testshire Plan 1.51 | no
            law | Board, Hill Board | forum:icb:hill:board | | decides for the body | - | | {DOC} | Testshire Health Act | yes
            law | Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example | holds the budget | - | | {DOC} | Testshire Money Act | yes"""
CEO = f"Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example | Contract award | £500,000 | | {DOC} | | no"
DOF = f"Director of finance, Hill Board | post:icb:hill:director_of_finance | Ann Example, acting | Contract award | £100,000 | | {DOC} | | no"
GOODS = f"Place director, Hill Board | post:icb:hill:place_director | Ann Example, acting | Contract award: goods (out of Hill store) | £200,000 | | {DOC} | | no"
MD = f"Managing director, Hill Board | post:icb:hill:managing_director | Ann Example, acting | Contract award | - | | {DOC} | | no"
FIN = f"Finance committee, Hill Board | forum:icb:hill:finance_committee | | Contract award | £1,000,000 | | {DOC} | | no"
BOARD = (
    f"Board, Hill Board | forum:icb:hill:board | | Contract award | - | board of Hill Board | {DOC} | | no"
)

CASES = [
    {
        "when": "the smallest limit that is enough comes first, for each subject by itself",
        "given": {"body": "icb:hill", "decision": "contract award", "amount": 100000},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            {LAW}
            lowest authorised | {DOF}
            lowest authorised | {GOODS}
            also authorised | {CEO}
            committee above | {FIN}
            reserved | {BOARD}
            no limit stated | {MD}
        """,
        "missing": [],
    },
    {
        "when": "one pound more than a limit goes to the next post",
        "given": {"body": "icb:hill", "decision": "contract award", "amount": 200001},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            {LAW}
            lowest authorised | {CEO}
            committee above | {FIN}
            reserved | {BOARD}
            no limit stated | {MD}
            limit too low | {DOF}
            limit too low | {GOODS}
        """,
        "missing": [],
    },
    {
        "when": "a scheme that names nobody for as much says so",
        "given": {"body": "icb:hill", "decision": "grant", "amount": 2000000},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            law | Board, Hill Board | forum:icb:hill:board | | decides for the body | - | | {DOC} | Testshire Health Act | yes
            law | Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example | holds the budget | - | | {DOC} | Testshire Money Act | yes
            limit too low | Place director, Hill Board | post:icb:hill:place_director | Ann Example, acting | Grant | £1,000,000 | | {DOC} | | no
        """,
        "missing": ["which post or committee may approve £2,000,000 (grant)"],
    },
    {
        "when": "out of a fund only those may approve whose right is for it",
        "given": {"body": "pooled_fund:store", "decision": "contract award", "amount": 200000},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            law | Hill Council | council:hill | | holds the budget | - | | {DOC} | Testshire Pools Act | yes
            lowest authorised | Place director, Hill Board | post:icb:hill:place_director | Ann Example, acting | Contract award: goods, Hill Board (out of Hill store) | £200,000 | | {DOC} | | no
        """,
        "missing": [],
    },
    {
        "when": "before the scheme and where there is none, law alone is known",
        "given": {"body": "icb:vale", "decision": "capital", "amount": 1},
        "on": "2025-03-31",
        "rows": f"""
            {HEAD}
            law | Board, Vale Board | forum:icb:vale:board | | decides for the body | - | | {DOC} | Testshire Health Act | yes
        """,
        "missing": ["which post or committee may approve £1 (capital)"],
    },
]
