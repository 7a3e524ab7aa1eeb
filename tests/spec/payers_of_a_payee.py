"""Q76: payers of a trust over two years, in lists and in sums as published; and of a payee by its name."""

# ruff: noqa: E501  (a row of a table stays on one line)

YEAR, OF = "2024-04-01 .. 2025-04-01", "amount_kind=payment; financial_year=2024/25"
LISTED = f"stream=published_payments; {OF}"
NONE = "negative_lines=0; negative_pence=0; set_aside_lines=0; set_aside_pence=0"
BEFORE = "amount_kind=payment; financial_year=2023/24"
MONTHS = ",".join([f"2024-{month:02}" for month in range(4, 13)] + ["2025-01", "2025-02", "2025-03"])
DAYS = [f"{year}-{month:02}-{day:02}" for year in range(2010, 2026) for month, day in
        [*((month, 1) for month in range(1, 13)), (3, 31)]]  # fmt: skip

TABLE = f"""
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
national_body:n | NHS Testshire
trust:t | Aldshire Trust
practice:p | ELM SURGERY
payee:a/vale | VALE LTD | | payee_class=supplier
payee:b/vale | Vale Ltd. | | payee_class=supplier
icb:a -PAYS-> trust:t | {YEAR} | {LISTED}; months=2024-04,2024-05; payee=ALDSHIRE TRUST; amount_pence=500; lines=3; {NONE}
icb:a -PAYS-> trust:t | {YEAR} | {LISTED}; months=2024-04,2024-05; payee=ALDSHIRE NHS TRUST; amount_pence=-20; lines=1; negative_lines=1; negative_pence=-20; set_aside_lines=0; set_aside_pence=0
icb:b -PAYS-> trust:t | {YEAR} | {LISTED}; months={MONTHS}; payee=ALDSHIRE TRUST; amount_pence=900; lines=1; {NONE}
icb:a -PAYS-> trust:t | 2023-04-01 .. 2024-04-01 | stream=published_payments; {BEFORE}; amount_pence=7
national_body:n -PAYS-> practice:p | {YEAR} | stream=global_sum; {OF}; amount_pence=11
national_body:n -PAYS-> practice:p | {YEAR} | stream=total; {OF}; amount_pence=12
icb:a -PAYS-> payee:a/vale | {YEAR} | {LISTED}; months=2024-04,2024-05; amount_pence=3; lines=1; {NONE}
icb:b -PAYS-> payee:b/vale | {YEAR} | {LISTED}; months={MONTHS}; amount_pence=4; lines=1; {NONE}
"""
HEAD = "financial_year | payer | payer_id | payee | payee_id | same | stream | amount_kind | amount_pence | lines | negative_pence | set_aside | loaded | written"
PART, WHOLE, SUM = "2 of 12 months", "12 of 12 months", "a sum of the year as published"
TRUST = "Aldshire Trust | trust:t | the payee itself | published_payments | payment"

CASES = [
    {
        "when": "payers of a trust, year by year; what it is called in the lists is one payee",
        "on": "2025-03-31",
        "given": {"payee": "trust:t"},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            2024/25 | NHS Boldshire ICB | icb:b | {TRUST} | 900 | 1 | 0 | | {WHOLE} | ALDSHIRE TRUST
            2024/25 | NHS Aldshire ICB | icb:a | {TRUST} | 480 | 4 | -20 | | {PART} | ALDSHIRE NHS TRUST; ALDSHIRE TRUST
            2023/24 | NHS Aldshire ICB | icb:a | {TRUST} | 7 | - | - | | {SUM} |
        """,
        "missing": ["who else paid it", "the rest of the year in 1 of 3 rows"],
        "certain": False,
    },
    {
        "when": "streams of one payer are not added to their total, and one year is asked about",
        "on": "2025-03-31",
        "given": {"payee": "practice:p", "year": "2024/25"},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            2024/25 | NHS Testshire | national_body:n | ELM SURGERY | practice:p | the payee itself | total | payment | 12 | - | - | | {SUM} |
            2024/25 | NHS Testshire | national_body:n | ELM SURGERY | practice:p | the payee itself | global_sum | payment | 11 | - | - | | {SUM} |
        """,
        "missing": ["who else paid it"],
    },
    {
        "when": "a payee of the same words in another payer's list is shown, and not taken for the same",
        "on": "2025-03-31",
        "given": {"payee": "payee:a/vale"},
        "days": DAYS,
        "rows": f"""
            {HEAD}
            2024/25 | NHS Aldshire ICB | icb:a | VALE LTD | payee:a/vale | the payee itself | published_payments | payment | 3 | 1 | 0 | | {PART} |
            2024/25 | NHS Boldshire ICB | icb:b | Vale Ltd. | payee:b/vale | a payee of the same name, in another payer's list | published_payments | payment | 4 | 1 | 0 | | {WHOLE} |
        """,
        "missing": ["who else paid it", "the rest of the year in 1 of 2 rows"],
    },
    {
        "when": "nobody is known to have paid it by then",
        "on": "2012-05-01",
        "given": {"payee": "practice:p"},
        "days": DAYS,
        "rows": "",
        "missing": ["who paid it"],
    },
]  # fmt: skip
