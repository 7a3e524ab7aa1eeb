"""Q27: roles in alliances and subcontracts that hold on the day; an ordinary contract is none."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
contract:old | Older people alliance | 2014-09-01 .. | form=alliance; status=expired; risk_share=Gains and losses are shared equally
contract:lead | Community contract | 2023-04-01 .. | form=lead provider; status=live
contract:plain | Hospital contract | 2023-04-01 .. | form=NHS standard contract; status=live
trust:hill | Hill Trust
trust:vale | Vale Trust
council:hill | Hill Council
icb:hill | Hill Board
care_provider:home | Home Care
payee:far/care | FAR CARE LTD
trust:hill -ALLIANCE_PARTY-> contract:old | 2014-09-01 .. 2016-07-01 | confidence=medium
council:hill -ALLIANCE_PARTY-> contract:old | 2014-09-01 .. 2016-07-01
trust:vale -ALLIANCE_PARTY-> contract:old | 2014-09-01 .. 2015-01-01
icb:hill -COMMISSIONS-> contract:lead | 2023-04-01 .. | provision=Testshire Act s.3
trust:hill -HOLDS_CONTRACT-> contract:lead | 2023-04-01 ..
trust:hill -HOLDS_CONTRACT-> contract:plain | 2023-04-01 ..
trust:hill -SUBCONTRACTS_TO-> care_provider:home | 2023-07-01 .. | contract=contract:lead
care_provider:home -SUBCONTRACTS_TO-> payee:far/care | 2023-07-01 .. | contract=Night visits
contract:plan | Whole care contract | | form=integrated care organisation; status=planned
trust:vale -HOLDS_CONTRACT-> contract:plan | .. seen 2016-06-01
"""

HEAD = "arrangement | form | role | others | risk_share | status | since | until | basis"

CASES = [
    {
        "when": "the alliance holds, who left it is no party any more, and the risk is as the agreement says",
        "given": {"provider": "trust:hill"},
        "on": "2016-06-30",
        "rows": f"""
            {HEAD}
            Older people alliance | alliance | party to the alliance | Hill Council | Gains and losses are shared equally | expired | 2014-09-01 | 2016-07-01 |
        """,
        "lines": [10, 11],
        "confidence": "medium",
        "missing": [],
    },
    {
        "when": "the day after it ended there is none",
        "given": {"provider": "trust:hill"},
        "on": "2016-07-01",
        "rows": HEAD,
        "missing": ["alliance or lead provider arrangements of this body"],
    },
    {
        "when": "a lead provider holds the contract and passes part of it on",
        "given": {"provider": "trust:hill"},
        "on": "2024-01-01",
        "rows": f"""
            {HEAD}
            Community contract | lead provider | holder | Hill Board | - | live | 2023-04-01 | - |
            Community contract | lead provider | lead provider, which stays liable for all of it | Home Care | - | live | 2023-07-01 | - |
        """,
        "missing": ["who bears which risk in: Community contract"],
    },
    {
        "when": "a subcontractor may let a subcontract of its own, known by its title alone",
        "given": {"provider": "care_provider:home"},
        "on": "2024-01-01",
        "rows": f"""
            {HEAD}
            Community contract | lead provider | subcontractor | Hill Trust | - | live | 2023-07-01 | - |
            subcontract to FAR CARE LTD | | lead provider, which stays liable for all of it | FAR CARE LTD | - | | 2023-07-01 | - |
        """,
        "missing": ["who bears which risk in: Community contract, subcontract to FAR CARE LTD"],
    },
    {
        "when": "nobody is in what was planned and is not known to have come about",
        "given": {"provider": "trust:vale"},
        "on": "2016-06-01",
        "rows": f"""
            {HEAD}
            Whole care contract | integrated care organisation | holder, had it come about | | - | planned | - | - |
        """,
        "missing": ["whether this came about: Whole care contract"],
    },
    {
        "when": "the commissioner is in it as that",
        "given": {"provider": "icb:hill"},
        "on": "2024-01-01",
        "rows": f"""
            {HEAD}
            Community contract | lead provider | commissioner | Hill Trust | - | live | 2023-04-01 | - | Testshire Act s.3
        """,
    },
]
