"""Q70: a board must keep balance and arrange services, which can pull; one function is its own."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:vale | NHS Vale ICB | 2022-07-01 ..
trust:fen | Fen Trust | | legal_form=NHS trust
body_kind:icb | Any board | 2022-07-01 ..
body_kind:nhs_trust | Any trust
function:financial-balance | Keep balance | | duty_or_power=duty
function:commission-health-services | Arrange services | | duty_or_power=duty
function:delegate-or-exercise-jointly | Exercise jointly | | duty_or_power=power
function:own | Look after the mill | | duty_or_power=duty
body_kind:icb -HAS_FUNCTION-> function:financial-balance | 2022-07-01 .. | provision=Money Act s.2
body_kind:icb -HAS_FUNCTION-> function:commission-health-services | 2023-07-01 .. | unverified_basis=Health Act; confidence=low
body_kind:icb -HAS_FUNCTION-> function:delegate-or-exercise-jointly | 2022-07-01 ..
icb:vale -HAS_FUNCTION-> function:own | 2022-07-01 ..
body_kind:nhs_trust -HAS_FUNCTION-> function:delegate-or-exercise-jointly | 2022-07-01 ..
"""

HEAD = "sort | function | function_id | holder | basis | pulls_against | since"
REST = "the rest of its duties and powers"

CASES = [
    {
        "when": "duties come before powers, and two that can pull against each other say so",
        "given": {"body": "icb:vale"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            duty  | Arrange services    | function:commission-health-services   | Any board    | not verified: Health Act | Keep balance: needs may cost more than is received | 2023-07-01
            duty  | Keep balance        | function:financial-balance            | Any board    | Money Act s.2  | Arrange services: needs may cost more than is received | 2022-07-01
            duty  | Look after the mill | function:own                          | NHS Vale ICB | | | 2022-07-01
            power | Exercise jointly    | function:delegate-or-exercise-jointly | Any board    | | | 2022-07-01
        """,
        "confidence": "low",
        "missing": [REST],
    },
    {
        "when": "a duty that came later pulls against none before",
        "given": {"body": "icb:vale"},
        "on": "2023-01-01",
        "rows": f"""
            {HEAD}
            duty  | Keep balance        | function:financial-balance            | Any board    | Money Act s.2 | | 2022-07-01
            duty  | Look after the mill | function:own                          | NHS Vale ICB | | | 2022-07-01
            power | Exercise jointly    | function:delegate-or-exercise-jointly | Any board    | | | 2022-07-01
        """,
    },
    {
        "when": "a trust has those of its kind",
        "given": {"body": "trust:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            power | Exercise jointly | function:delegate-or-exercise-jointly | Any trust | | | 2022-07-01
        """,
        "lines": [13],
    },
    {
        "when": "before the Acts there is none that is loaded",
        "given": {"body": "trust:fen"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": ["which legal duties bind it on this day"],
    },
]
