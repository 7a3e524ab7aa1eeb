"""Q12: a fund is held through its host, a body through the post that answers for its money."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
pooled_fund:care | Hill care pool | 2024-04-01 .. 2026-04-01 | overseen_by=Hill Joint Board
pooled_fund:bare | Bare pool | 2024-04-01 .. 2026-04-01
council:hill     | Hill Council
icb:hill         | Hill Board
trust:vale       | Vale Trust
post:icb:hill:chief_executive      | Chief executive, Hill Board
post:icb:hill:director_of_finance  | Director of finance, Hill Board
post:pooled_fund:care:pool_manager | Pool manager, Hill care pool
post:pooled_fund:care:chair        | Chair, Hill care pool
forum:council:hill:full_council    | Full council, Hill Council
measure:pooled_budget              | Size of the pooled fund
person:ann | Ann Example
pooled_fund:care -HOSTED_BY-> council:hill | 2024-04-01 .. 2026-04-01 | provision=Testshire Health Act s.75
council:hill -HOLDS_BUDGET-> pooled_fund:care | 2024-04-01 .. 2026-04-01 | provision=Testshire Health Act s.75; by_law=true
pooled_fund:care -HAS_POST-> post:pooled_fund:care:pool_manager | | unverified_basis=Testshire Pools Rules; by_law=true; confidence=low
pooled_fund:care -HAS_POST-> post:pooled_fund:care:chair
icb:hill -CONTRIBUTES_TO-> pooled_fund:care | 2024-04-01 .. 2025-04-01 | stream=a; financial_year=2024/25; amount_pence=100
icb:hill -CONTRIBUTES_TO-> pooled_fund:care | 2024-04-01 .. 2025-04-01 | stream=b; financial_year=2024/25; amount_pence=200
icb:hill -CONTRIBUTES_TO-> pooled_fund:bare | 2024-04-01 .. 2025-04-01 |
forum:council:hill:full_council -HOLDS_BUDGET-> council:hill | | provision=Testshire Councils Act s.9; by_law=true
post:icb:hill:chief_executive -ACCOUNTING_OFFICER_OF-> icb:hill | | officer_title=accountable officer; provision=Testshire Money Act; by_law=true
post:icb:hill:chief_executive -HOLDS_BUDGET-> icb:hill | | provision=Testshire Money Act; by_law=true
post:icb:hill:director_of_finance -HOLDS_BUDGET-> icb:hill | 2024-06-01 .. | limit_pence=100000000
person:ann -HOLDS-> post:icb:hill:chief_executive | 2023-01-01 .. | capacity=interim
pooled_fund:care -MEASURED_AS-> measure:pooled_budget | 2024-04-01 .. 2026-04-01 | value=148000000; amount_kind=plan
"""

HEAD = "budget | word | relation | holder | holder_id | held_by | limit | size | basis | by_law"
NO_LIMIT = "up to what limit each may commit the money"

CASES = [
    {
        "when": "the host holds the fund, its council holds the host's money, and partners and overseers stand beside",
        "given": {"budget": "pooled_fund:care"},
        "on": "2024-10-01",
        "rows": HEAD
        + """
            Hill care pool | holds the budget | is hosted by | Hill Council | council:hill | | - | £148,000,000 (plan) | Testshire Health Act s.75 | no
            Hill care pool | holds the budget | has its budget held by | Hill Council | council:hill | | - | £148,000,000 (plan) | Testshire Health Act s.75 | yes
            Hill care pool | manages it | has the post | Pool manager, Hill care pool | post:pooled_fund:care:pool_manager | holder not known | - | £148,000,000 (plan) | not verified: Testshire Pools Rules | yes
            Hill care pool |  | has contributions from | Hill Board | icb:hill | | - | £148,000,000 (plan) | | no
            Hill care pool |  | is overseen by | Hill Joint Board | - | | - | £148,000,000 (plan) | | no
            Hill Council | holds the budget | has its budget held by | Full council, Hill Council | forum:council:hill:full_council | | - | - | Testshire Councils Act s.9 | yes
        """.rstrip(),
        "confidence": "low",
        "missing": ["who holds 1 of the posts", NO_LIMIT],
    },
    {
        "when": "a fund of which no host is published says so, and names the partners",
        "given": {"budget": "pooled_fund:bare"},
        "on": "2024-10-01",
        "rows": HEAD
        + """
            Bare pool |  | has contributions from | Hill Board | icb:hill | | - | - | | no
        """.rstrip(),
        "missing": ["which legal person hosts or holds this budget on the day"],
    },
    {
        "when": "a board's money is held and answered for by a post, another may commit up to a limit",
        "given": {"budget": "icb:hill"},
        "on": "2024-10-01",
        "rows": HEAD
        + """
            Hill Board | holds the budget | has its budget held by | Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example, interim | - | - | Testshire Money Act | yes
            Hill Board | holds the budget | has its budget held by | Director of finance, Hill Board | post:icb:hill:director_of_finance | holder not known | £1,000,000 | - | | no
            Hill Board | accountable | has its money answered for by | Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example, interim | - | - | Testshire Money Act | yes
        """.rstrip(),
        "missing": ["who holds 1 of the posts"],
    },
    {
        "when": "before the limit was given, only the law's post is there",
        "given": {"budget": "icb:hill"},
        "on": "2024-05-31",
        "rows": HEAD
        + """
            Hill Board | holds the budget | has its budget held by | Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example, interim | - | - | Testshire Money Act | yes
            Hill Board | accountable | has its money answered for by | Chief executive, Hill Board | post:icb:hill:chief_executive | Ann Example, interim | - | - | Testshire Money Act | yes
        """.rstrip(),
        "missing": [NO_LIMIT],
    },
    {
        "when": "a body also holds the funds that it hosts",
        "given": {"budget": "council:hill"},
        "on": "2024-10-01",
        "rows": HEAD
        + """
            Hill Council | holds the budget | has its budget held by | Full council, Hill Council | forum:council:hill:full_council | | - | - | Testshire Councils Act s.9 | yes
            Hill care pool | holds the budget | has its budget held by | Hill Council | council:hill | | - | £148,000,000 (plan) | Testshire Health Act s.75 | yes
        """.rstrip(),
    },
    {
        "when": "after the fund has ended nobody holds it",
        "given": {"budget": "council:hill"},
        "on": "2026-04-01",
        "rows": HEAD
        + """
            Hill Council | holds the budget | has its budget held by | Full council, Hill Council | forum:council:hill:full_council | | - | - | Testshire Councils Act s.9 | yes
        """.rstrip(),
    },
    {
        "when": "where neither law nor a publication is loaded the answer says so",
        "given": {"budget": "trust:vale"},
        "on": "2024-10-01",
        "rows": "",
        "missing": ["which legal person hosts or holds this budget on the day"],
    },
]
