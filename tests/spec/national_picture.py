"""Q67: money goes down to the boards, answers go up; a board of its own is no kind and is not drawn."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
parliament:testshire | Testshire Parliament
national_body:health | Testshire Health Department
national_body:nhs    | NHS Testshire
body_kind:icb        | Care board of Testshire | 2022-07-01 ..
body_kind:council    | Testshire council
icb:birch            | NHS Birch ICB | 2022-07-01 ..
post:national_body:health:permanent_secretary | Permanent secretary, Testshire Health Department
post:national_body:nhs:chief_executive        | Chief executive, NHS Testshire
post:icb:birch:chief_executive                | Chief executive, NHS Birch ICB | 2022-07-01 ..
forum:body_kind:council:full_council | Full council, Testshire council
forum:body_kind:council:electors     | Electors, Testshire council
national_body:health -HAS_POST-> post:national_body:health:permanent_secretary | | by_law=true
national_body:nhs -HAS_POST-> post:national_body:nhs:chief_executive | 2013-04-01 .. | by_law=true
icb:birch -HAS_POST-> post:icb:birch:chief_executive | 2022-07-01 .. | by_law=true
body_kind:council -GOVERNED_BY-> forum:body_kind:council:full_council | | by_law=true
parliament:testshire -VOTES-> national_body:health | 2013-04-01 .. | unverified_basis=Testshire Supply Acts; by_law=true; confidence=low
national_body:health -FUNDS_MANDATE-> national_body:nhs | 2013-04-01 .. | provision=Testshire Health Act s.13A; by_law=true
national_body:nhs -ALLOCATES-> body_kind:icb | 2022-07-01 .. | unverified_basis=Testshire Health Act s.223G; by_law=true; confidence=low
national_body:nhs -ALLOCATES-> icb:birch | 2022-07-01 .. | by_law=true
national_body:nhs -MAY_DIRECT-> body_kind:icb | 2022-07-01 .. | by_law=true
post:national_body:nhs:chief_executive -ACCOUNTABLE_TO-> post:national_body:health:permanent_secretary | 2013-04-01 .. | subject=money; strength=statutory; provision=Framework agreement; by_law=true
post:icb:birch:chief_executive -ACCOUNTABLE_TO-> post:national_body:nhs:chief_executive | 2022-07-01 .. | subject=money; strength=statutory; by_law=true
forum:body_kind:council:full_council -ACCOUNTABLE_TO-> forum:body_kind:council:electors | | subject=statutory_duty; strength=political; by_law=true
"""

CASES = [
    {
        "when": "two sets of arrows that share no arrow, between national bodies and kinds only",
        "on": "2026-05-01",
        "rows": """
            arrows             | from_whom                       | relation            | to_whom                                          | for_what | financial_year | amount_pence | basis | valid_from | by_law
            who funds whom     | NHS Testshire                   | allocates money to  | Care board of Testshire                          | | | - | not verified: Testshire Health Act s.223G | 2022-07-01 | yes
            who funds whom     | Testshire Health Department     | funds the mandate of | NHS Testshire                                   | | | - | Testshire Health Act s.13A | 2013-04-01 | yes
            who funds whom     | Testshire Parliament            | votes money to      | Testshire Health Department                      | | | - | not verified: Testshire Supply Acts | 2013-04-01 | yes
            who answers to whom | Chief executive, NHS Testshire | is accountable to   | Permanent secretary, Testshire Health Department | money | | - | Framework agreement | 2013-04-01 | yes
            who answers to whom | Full council, Testshire council | is accountable to  | Electors, Testshire council                      | statutory_duty | | - | | - | yes
        """,
        "confidence": "low",
        "missing": ["amounts of 3 of 3 arrows of money"],
    },
    {
        "when": "before there were boards no money went to them",
        "on": "2020-01-01",
        "rows": """
            arrows             | from_whom                       | relation            | to_whom                                          | for_what | financial_year | amount_pence | basis | valid_from | by_law
            who funds whom     | Testshire Health Department     | funds the mandate of | NHS Testshire                                   | | | - | Testshire Health Act s.13A | 2013-04-01 | yes
            who funds whom     | Testshire Parliament            | votes money to      | Testshire Health Department                      | | | - | not verified: Testshire Supply Acts | 2013-04-01 | yes
            who answers to whom | Chief executive, NHS Testshire | is accountable to   | Permanent secretary, Testshire Health Department | money | | - | Framework agreement | 2013-04-01 | yes
            who answers to whom | Full council, Testshire council | is accountable to  | Electors, Testshire council                      | statutory_duty | | - | | - | yes
        """,
    },
    {
        "when": "where no rule reaches back, the money is said to be missing",
        "on": "2010-01-01",
        "rows": """
            arrows             | from_whom                       | relation            | to_whom                                          | for_what | financial_year | amount_pence | basis | valid_from | by_law
            who answers to whom | Full council, Testshire council | is accountable to  | Electors, Testshire council                      | statutory_duty | | - | | - | yes
        """,
        "missing": ["who funds whom on this day"],
    },
]
