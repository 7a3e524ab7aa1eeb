"""Q13: one kind of amount of one year at each hop; a hop without an amount is dashed."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
parliament:testshire   | Testshire Parliament
national_body:health   | Testshire Health Department
national_body:towns    | Testshire Towns Department
national_body:nhs      | NHS Testshire
icb:hill               | Hill Board
council:hill           | Hill Council
practice:elm           | Elm Surgery
practice:oak           | Oak Surgery
body_kind:practice     | General practice
body_kind:icb          | Board
pooled_fund:care       | Hill care pool
payee:hill/vale        | VALE LTD
payee:far/well         | WELL LTD
council:far            | Far Council
parliament:testshire -VOTES-> national_body:health | | unverified_basis=Testshire Supply Act; by_law=true; confidence=low
parliament:testshire -VOTES-> national_body:towns | | unverified_basis=Testshire Supply Act; by_law=true; confidence=low
national_body:health -FUNDS_MANDATE-> national_body:nhs | | provision=Testshire Health Act s.1; by_law=true
national_body:nhs -ALLOCATES-> icb:hill | | provision=Testshire Health Act s.2; by_law=true
national_body:nhs -ALLOCATES-> icb:hill | 2024-04-01 .. 2025-04-01 | stream=core; financial_year=2024/25; amount_kind=allocation; amount_pence=100000000
national_body:nhs -ALLOCATES-> icb:hill | 2024-04-01 .. 2025-04-01 | stream=core; financial_year=2024/25; amount_kind=target; amount_pence=110000000
national_body:nhs -ALLOCATES-> icb:hill | 2024-04-01 .. 2025-04-01 | stream=running; financial_year=2024/25; amount_kind=draft; amount_pence=500050
national_body:nhs -PAYS-> practice:elm | 2024-04-01 .. 2025-04-01 | stream=list; financial_year=2024/25; amount_kind=payment; amount_pence=4000000
national_body:nhs -PAYS-> practice:elm | 2024-04-01 .. 2025-04-01 | stream=total; financial_year=2024/25; amount_kind=payment; amount_pence=5000001
icb:hill -CONTRIBUTES_TO-> pooled_fund:care | 2023-04-01 .. 2025-04-01 | stream=grant; amount_kind=plan; amount_pence=900
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2023-04-01 .. 2025-04-01 | provision=Testshire Health Act s.75
national_body:towns -GRANTS-> council:hill | 2024-04-01 .. 2025-04-01 | stream=care; financial_year=2024/25; amount_kind=grant; amount_pence=700
body_kind:icb -PAYS-> body_kind:practice | | provision=Testshire Health Act s.3; by_law=true
icb:hill -PAYS-> payee:hill/vale | 2024-04-01 .. 2025-04-01 | stream=published; financial_year=2024/25; amount_kind=payment; amount_pence=12345
council:far -PAYS-> payee:far/well | 2024-04-01 .. 2025-04-01 | stream=published; financial_year=2024/25; amount_kind=payment; amount_pence=100
national_body:nhs -PAYS-> practice:elm | 2023-04-01 .. 2025-04-01 | stream=list; financial_year=2023/24; amount_kind=payment; amount_pence=3900000
pooled_fund:care -HOSTED_BY-> council:hill | 2023-04-01 .. 2025-04-01 | provision=Testshire Health Act s.75
trust:lead   | Lead Trust
care_provider:home | Hill Home Care
care_provider:late | Late Home Care
contract:home | Care at home
icb:hill -PAYS-> trust:lead | 2024-04-01 .. 2025-04-01 | stream=published; financial_year=2024/25; amount_kind=payment; amount_pence=200000
trust:lead -SUBCONTRACTS_TO-> care_provider:home | 2023-07-01 .. 2024-11-01 | contract=contract:home
care_provider:home -SUBCONTRACTS_TO-> care_provider:late | planned 2024-11-01 .. | contract=contract:home
icb:hill -PAYS-> national_body:nhs | 2024-04-01 .. 2025-04-01 | stream=published_payments; financial_year=2024/25; amount_kind=payment; amount_pence=77
"""

HEAD = "step | payer | payer_id | relation | payee | payee_id | layer | stream | amount | amount_kind | financial_year | dashed | basis | by_law | also"
SUPPLY = """
            {step} | Testshire Health Department | national_body:health | funds the mandate of | NHS Testshire | national_body:nhs | funding | | - | - | 2024/25 | yes | Testshire Health Act s.1 | yes |
            {next} | Testshire Parliament | parliament:testshire | votes money to | Testshire Health Department | national_body:health | funding | | - | - | 2024/25 | yes | not verified: Testshire Supply Act | yes |
"""


def _rows(own: str, supply: int) -> str:
    """The rows of a case with the two hops at the top, by law, that every trail through NHS Testshire has."""
    return HEAD + "\n" + own.strip() + SUPPLY.format(step=supply, next=supply + 1).rstrip()


CASES = [
    {
        "when": "the parts and the total of one year stand as streams, and the law's hops above are dashed",
        "given": {"target": "practice:elm"},
        "on": "2024-10-01",
        "rows": _rows(
            """
            1 | NHS Testshire | national_body:nhs | pays | Elm Surgery | practice:elm | funding | list | £40,000 | payment | 2024/25 | no | | no | £10,000.01 of the total is in no stream shown; list: £39,000 (payment, 2023/24)
            1 | NHS Testshire | national_body:nhs | pays | Elm Surgery | practice:elm | funding | total | £50,000.01 | payment | 2024/25 | no | | no | £10,000.01 of the total is in no stream shown; list: £39,000 (payment, 2023/24)
            """,
            2,
        ),
        "paths": [
            [
                "Testshire Parliament votes money to Testshire Health Department",
                "Testshire Health Department funds the mandate of NHS Testshire",
                "NHS Testshire pays Elm Surgery",
            ],
            ["NHS Testshire pays Elm Surgery"],
        ],
        "lines": [15, 17, 22, 23],
        "confidence": "low",
        "missing": ["amounts of 2 of the hops in 2024/25"],
    },
    {
        "when": "an allocation goes before drafts and targets, which are named beside it and never added",
        "given": {"target": "icb:hill"},
        "on": "2024-10-01",
        "rows": _rows(
            """
            1 | NHS Testshire | national_body:nhs | allocates money to | Hill Board | icb:hill | funding | core | £1,000,000 | allocation | 2024/25 | no | | no | core: £1,100,000 (target, 2024/25); running: £5,000.50 (draft, 2024/25); other streams: no amount loaded
            """,
            2,
        ),
    },
    {
        "when": "in another year only the law is known",
        "given": {"target": "icb:hill"},
        "on": "2025-04-01",
        "rows": _rows(
            """
            1 | NHS Testshire | national_body:nhs | allocates money to | Hill Board | icb:hill | funding | | - | - | 2025/26 | yes | Testshire Health Act s.2 | yes |
            """,
            2,
        ).replace("2024/25", "2025/26"),
        "missing": ["amounts of 3 of the hops in 2025/26"],
    },
    {
        "when": "an amount over several years is of no single year, and each payer into a pool is followed",
        "given": {"target": "pooled_fund:care"},
        "on": "2025-03-31",
        "rows": HEAD
        + """
            1 | Hill Board | icb:hill | contributes to | Hill care pool | pooled_fund:care | funding | grant | - | - | 2024/25 | yes | | no | grant: £9 (plan, over several years)
            1 | Hill Council | council:hill | contributes to | Hill care pool | pooled_fund:care | funding | | - | - | 2024/25 | yes | Testshire Health Act s.75 | no |
            1 | Hill Council | council:hill | hosts | Hill care pool | pooled_fund:care | structure | | - | - | 2024/25 | no | Testshire Health Act s.75 | no | layer of structure: a host holds the money of a pool, and each contributor keeps its duties
            2 | NHS Testshire | national_body:nhs | allocates money to | Hill Board | icb:hill | funding | core | £1,000,000 | allocation | 2024/25 | no | | no | core: £1,100,000 (target, 2024/25); running: £5,000.50 (draft, 2024/25); other streams: no amount loaded
            2 | Testshire Towns Department | national_body:towns | gives a grant to | Hill Council | council:hill | funding | care | £7 | grant | 2024/25 | no | | no |
            3 | Testshire Health Department | national_body:health | funds the mandate of | NHS Testshire | national_body:nhs | funding | | - | - | 2024/25 | yes | Testshire Health Act s.1 | yes |
            3 | Testshire Parliament | parliament:testshire | votes money to | Testshire Towns Department | national_body:towns | funding | | - | - | 2024/25 | yes | not verified: Testshire Supply Act | yes |
            4 | Testshire Parliament | parliament:testshire | votes money to | Testshire Health Department | national_body:health | funding | | - | - | 2024/25 | yes | not verified: Testshire Supply Act | yes |
        """.rstrip(),
        "paths": [
            [
                "Testshire Parliament votes money to Testshire Health Department",
                "Testshire Health Department funds the mandate of NHS Testshire",
                "NHS Testshire allocates money to Hill Board",
                "Hill Board contributes to Hill care pool",
            ],
            [
                "Testshire Parliament votes money to Testshire Towns Department",
                "Testshire Towns Department gives a grant to Hill Council",
                "Hill Council contributes to Hill care pool",
            ],
            ["Hill Council hosts Hill care pool"],
        ],
        "missing": ["amounts of 5 of the hops in 2024/25"],
    },
    {
        "when": "a subcontract is a hop of the layer of contracts, without an amount, and said to be that",
        "given": {"target": "care_provider:home"},
        "on": "2024-10-01",
        "rows": _rows(
            """
            1 | Lead Trust | trust:lead | subcontracts to | Hill Home Care | care_provider:home | contract | contract:home | - | - | 2024/25 | yes | | no | layer of contracts: how much a lead provider passes on is not what it is paid
            2 | Hill Board | icb:hill | pays | Lead Trust | trust:lead | funding | published | £2,000 | payment | 2024/25 | no | | no |
            3 | NHS Testshire | national_body:nhs | allocates money to | Hill Board | icb:hill | funding | core | £1,000,000 | allocation | 2024/25 | no | | no | core: £1,100,000 (target, 2024/25); running: £5,000.50 (draft, 2024/25); other streams: no amount loaded
            """,
            4,
        ),
        "paths": [
            [
                "Testshire Parliament votes money to Testshire Health Department",
                "Testshire Health Department funds the mandate of NHS Testshire",
                "NHS Testshire allocates money to Hill Board",
                "Hill Board pays Lead Trust",
                "Lead Trust subcontracts to Hill Home Care",
            ],
        ],
        "missing": ["amounts of 3 of the hops in 2024/25"],
    },
    {
        "when": "a subcontract that has ended, or is only planned, leads nowhere",
        "given": {"target": "care_provider:late"},
        "on": "2024-11-01",
        "rows": "",
        "missing": ["from whom money came to this in 2024/25"],
    },
    {
        "when": "where nobody is known to pay this one, what law says of its kind is shown and said to be that",
        "given": {"target": "practice:oak"},
        "on": "2024-10-01",
        "rows": HEAD
        + """
            1 | Board | body_kind:icb | pays | General practice | body_kind:practice | funding | | - | - | 2024/25 | yes | Testshire Health Act s.3 | yes |
        """.rstrip(),
        "missing": [
            "who paid this body itself in 2024/25",
            "amounts of 1 of the hops in 2024/25",
            "who gives money to Board",
        ],
    },
    {
        "when": "a trail may stop below Parliament, and the answer says where",
        "given": {"target": "payee:far/well"},
        "on": "2024-10-01",
        "rows": HEAD
        + """
            1 | Far Council | council:far | pays | WELL LTD | payee:far/well | funding | published | £1 | payment | 2024/25 | no | | no |
        """.rstrip(),
        "missing": ["who gives money to Far Council"],
        "confidence": "high",
    },
    {
        "when": "the year after, nothing is known of a payee",
        "given": {"target": "payee:hill/vale"},
        "on": "2025-04-01",
        "rows": "",
        "missing": ["from whom money came to this in 2025/26"],
    },
]
