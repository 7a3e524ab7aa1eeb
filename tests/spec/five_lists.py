"""Q15: Birch has a tie in each list; thirteen practices are counted; its kind adds what law says."""

# ruff: noqa: E501  (a row of a table stays on one line)

_PRACTICES = "\n".join(
    f"practice:P{number} | Practice {number}\n"
    f"practice:P{number} -ACCOUNTABLE_TO-> icb:birch | 2022-07-01 .. | subject=services; strength=contractual"
    for number in range(13)
)

TABLE = f"""
icb:birch     | NHS Birch ICB | 2022-07-01 ..
body_kind:icb | Care board of Testshire | 2022-07-01 ..
national_body:nhs | NHS Testshire
national_body:cqc | Testshire Commission
body_kind:practice | Testshire practice
service:feet | Foot care
icb_cluster:wood | Woodland cluster
icb_cluster:old  | Old cluster
person:ann | Ann Example
forum:icb:birch:board | Board, NHS Birch ICB
post:icb:birch:chief_executive     | Chief executive, NHS Birch ICB
post:body_kind:icb:chief_executive | Chief executive, Care board of Testshire
post:national_body:nhs:chief_executive | Chief executive, NHS Testshire
icb:birch -HAS_POST-> post:icb:birch:chief_executive | 2022-07-01 .. | by_law=true
icb:birch -GOVERNED_BY-> forum:icb:birch:board | 2022-07-01 .. | by_law=true
body_kind:icb -HAS_POST-> post:body_kind:icb:chief_executive | 2022-07-01 .. | by_law=true
national_body:nhs -ALLOCATES-> icb:birch | 2024-04-01 .. 2025-04-01 | stream=core_services; financial_year=2024/25; amount_kind=allocation
body_kind:icb -PAYS-> body_kind:practice | 2022-07-01 .. | unverified_basis=Testshire Contracts Act; by_law=true; confidence=low
post:icb:birch:chief_executive -ACCOUNTABLE_TO-> post:national_body:nhs:chief_executive | 2022-07-01 .. | subject=money; strength=statutory; provision=Testshire Money Act; by_law=true
post:body_kind:icb:chief_executive -ACCOUNTABLE_TO-> post:national_body:nhs:chief_executive | 2022-07-01 .. | subject=money; strength=statutory; provision=Testshire Money Act; by_law=true
icb:birch -COMMISSIONS-> service:feet | 2022-07-01 .. | provision=Testshire Feet Act; by_law=true
national_body:cqc -ASSESSES-> icb:birch | 2023-04-01 .. | status=power; provision=Testshire Health Act s.46B; by_law=true
national_body:nhs -MAY_DIRECT-> icb:birch | 2022-07-01 .. | by_law=true
person:ann -HOLDS-> post:icb:birch:chief_executive | 2022-07-01 .. | capacity=substantive
icb:birch -MEMBER_OF-> icb_cluster:wood | 2025-01-01 ..
icb:birch -MEMBER_OF-> icb_cluster:old | 2023-01-01 .. 2024-01-01
{_PRACTICES}
"""

CASES = [
    {
        "when": "each tie stands in one list, appointment and oversight in none, and the kind repeats nothing",
        "given": {"body": "icb:birch"},
        "on": "2025-03-01",
        "rows": """
            list           | who                            | relation                 | other                          | number | what                               | amount_pence | basis                                 | by_law | said_of
            funding        | NHS Birch ICB                  | is allocated money by    | NHS Testshire                  | 1      | core_services, 2024/25, allocation | -            |                                       | no     | itself
            funding        | Care board of Testshire        | pays                     | Testshire practice             | 1      |                                    | -            | not verified: Testshire Contracts Act | yes    | its kind
            accountability | Chief executive, NHS Birch ICB | is accountable to        | Chief executive, NHS Testshire | 1      | money                              | -            | Testshire Money Act                   | yes    | itself
            accountability | NHS Birch ICB                  | holds to account         | each a GP practice             | 13     |                                    | -            |                                       | -      | itself
            contract       | NHS Birch ICB                  | commissions              | Foot care                      | 1      |                                    | -            | Testshire Feet Act                    | yes    | itself
            regulation     | NHS Birch ICB                  | is assessed for quality by | Testshire Commission         | 1      | power                              | -            | Testshire Health Act s.46B            | yes    | itself
            membership     | NHS Birch ICB                  | is a member of           | Woodland cluster               | 1      |                                    | -            |                                       | no     | itself
        """,
        "confidence": "low",
        "missing": [],
    },
    {
        "when": "lists without a tie are named in one line",
        "given": {"body": "icb:birch"},
        "on": "2022-08-01",
        "rows": """
            list           | who                            | relation          | other                          | number | what  | amount_pence | basis                                 | by_law | said_of
            funding        | Care board of Testshire        | pays              | Testshire practice             | 1      |       | -            | not verified: Testshire Contracts Act | yes    | its kind
            accountability | Chief executive, NHS Birch ICB | is accountable to | Chief executive, NHS Testshire | 1      | money | -            | Testshire Money Act                   | yes    | itself
            accountability | NHS Birch ICB                  | holds to account  | each a GP practice             | 13     |       | -            |                                       | -      | itself
            contract       | NHS Birch ICB                  | commissions       | Foot care                      | 1      |       | -            | Testshire Feet Act                    | yes    | itself
        """,
        "missing": ["ties of this body on this day under: regulation, membership"],
    },
    {
        "when": "before the board was there no list has a tie",
        "given": {"body": "icb:birch"},
        "on": "2020-01-01",
        "rows": "",
        "missing": [
            "ties of this body on this day under: funding, accountability, contract, regulation, membership"
        ],
    },
]
