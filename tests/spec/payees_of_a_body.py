"""Q75: payees by class, in a year of which lists of some months are loaded, and one of published sums."""

# ruff: noqa: E501  (a row of a table stays on one line)

YEAR, OF = (
    "2024-04-01 .. 2025-04-01",
    "stream=published_payments; amount_kind=payment; financial_year=2024/25",
)
LISTED = f"{OF}; months=2024-04,2024-05,2024-07"
DAYS = [f"{2024 + (month < 4)}-{month:02}-01" for month in range(1, 13)] + ["2025-03-31"]

TABLE = f"""
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:c | NHS Coldshire ICB | 2024-10-01 ..
trust:t | Aldshire Trust | .. 2024-10-01
payee:a/vale | VALE LTD | | payee_class=supplier
payee:a/tax | TAX OFFICE | | payee_class=tax authority
payee:b/well | WELL LTD | | payee_class=supplier
payee:c/well | WELL LTD | | payee_class=supplier
icb:a -PAYS-> trust:t | 2024-04-01 .. 2024-10-01 | {LISTED}; payee=ALDSHIRE TRUST; amount_pence=500; lines=3; negative_lines=1; negative_pence=-20; set_aside_lines=0; set_aside_pence=0
icb:a -PAYS-> trust:t | 2024-04-01 .. 2024-10-01 | {LISTED}; payee=Aldshire NHS Trust; amount_pence=300; lines=1; negative_lines=0; negative_pence=0; set_aside_lines=2; set_aside_pence=12345
icb:a -PAYS-> payee:a/vale | {YEAR} | {LISTED}; amount_pence=700; lines=2; negative_lines=0; negative_pence=0; set_aside_lines=0; set_aside_pence=0
icb:a -PAYS-> payee:a/tax | {YEAR} | {LISTED}; amount_pence=9000; lines=1; negative_lines=0; negative_pence=0; set_aside_lines=0; set_aside_pence=0
icb:a -PAYS-> payee:a/vale | 2023-04-01 .. 2024-04-01 | stream=published_payments; amount_kind=payment; financial_year=2023/24; amount_pence=1
icb:b -PAYS-> payee:b/well | {YEAR} | {OF}; amount_pence=400
icb:c -PAYS-> payee:c/well | 2024-10-01 .. 2025-04-01 | {OF}; months=2024-10,2024-11,2024-12,2025-01,2025-02,2025-03; amount_pence=6; lines=1; negative_lines=0; negative_pence=0; set_aside_lines=0; set_aside_pence=0
"""
HEAD = "part | financial_year | payee | payee_id | payee_class | amount_pence | lines | negative_pence | set_aside | loaded | written"
PART = "3 of 12 months"

CASES = [
    {
        "when": "what is loaded comes first, and the tax authority stands apart from suppliers",
        "on": "2024-06-01",
        "given": {"payer": "icb:a", "year": "2024/25"},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            what is loaded | 2024/25 | all payees | | | 10500 | 7 | -20 | 2 lines of £123.45 | {PART} |
            class of payees | 2024/25 | supplier: 2 payees | | supplier | 1500 | 6 | -20 | 2 lines of £123.45 | {PART} |
            payee | 2024/25 | Aldshire Trust | trust:t | supplier | 800 | 4 | -20 | 2 lines of £123.45 | {PART} | ALDSHIRE TRUST; Aldshire NHS Trust
            payee | 2024/25 | VALE LTD | payee:a/vale | supplier | 700 | 2 | 0 | | {PART} |
            class of payees | 2024/25 | tax authority: 1 payee | | tax authority | 9000 | 1 | 0 | | {PART} |
            payee | 2024/25 | TAX OFFICE | payee:a/tax | tax authority | 9000 | 1 | 0 | | {PART} |
        """,
        "missing": ["payments of NHS Aldshire ICB in 9 of 12 months of 2024/25"],
    },
    {
        "when": "one class, and one payee of it",
        "on": "2024-06-01",
        "given": {"payer": "icb:a", "payee_class": "supplier", "most": 1},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            what is loaded | 2024/25 | all payees | | | 10500 | 7 | -20 | 2 lines of £123.45 | {PART} |
            class of payees | 2024/25 | supplier: 2 payees | | supplier | 1500 | 6 | -20 | 2 lines of £123.45 | {PART} |
            payee | 2024/25 | Aldshire Trust | trust:t | supplier | 800 | 4 | -20 | 2 lines of £123.45 | {PART} | ALDSHIRE TRUST; Aldshire NHS Trust
        """,
        "missing": ["payments of NHS Aldshire ICB in 9 of 12 months of 2024/25"],
    },
    {
        "when": "a publication that sums the year lists no lines",
        "on": "2025-03-31",
        "given": {"payer": "icb:b"},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            what is loaded | 2024/25 | all payees | | | 400 | - | - | | a sum of the year as published |
            class of payees | 2024/25 | supplier: 1 payee | | supplier | 400 | - | - | | a sum of the year as published |
            payee | 2024/25 | WELL LTD | payee:b/well | supplier | 400 | - | - | | a sum of the year as published |
        """,
        "missing": ["payments of NHS Boldshire ICB in 2024/25 line by line, and those below what the loaded sum takes in"],
    },
    {
        "when": "a body that began within the year has its lists whole from then on",
        "on": "2025-03-31",
        "given": {"payer": "icb:c"},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            what is loaded | 2024/25 | all payees | | | 6 | 1 | 0 | | 6 of 6 months |
            class of payees | 2024/25 | supplier: 1 payee | | supplier | 6 | 1 | 0 | | 6 of 6 months |
            payee | 2024/25 | WELL LTD | payee:c/well | supplier | 6 | 1 | 0 | | 6 of 6 months |
        """,
    },
    {
        "when": "nothing is loaded of the year",
        "on": "2024-06-01",
        "given": {"payer": "icb:b", "year": "2022/23"},
        "days": ["2022-04-01", "2023-03-31"],
        "rows": "",
        "missing": ["whom NHS Boldshire ICB pays in 2022/23"],
    },
]  # fmt: skip
