"""Q22: law says there is one principal board; to be listed for a board does not make it that."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
trust:amber | Amber Ambulance Trust | 2010-04-01 ..
trust:blue  | Blue Trust            | 2010-04-01 ..
trust:grey  | Grey Trust            | 2010-04-01 ..
icb:alder | Alder Board | 2022-07-01 ..
icb:birch | Birch Board | 2022-07-01 ..
body_kind:nhs_trust        | NHS trust
body_kind:foundation_trust | Foundation trust
body_kind:icb              | Integrated care board
region:north | North
trust:blue -HAS_VALUE-> value:legal_form:public benefit corporation | 2010-04-01 ..
body_kind:nhs_trust -COUNTS_AGAINST-> body_kind:icb        | 2022-07-01 .. | provision=Testshire Limits Act; by_law=true
body_kind:foundation_trust -COUNTS_AGAINST-> body_kind:icb | 2022-07-01 .. | provision=Testshire Foundations Act; by_law=true
trust:amber -PROVIDES_IN-> icb:alder | 2022-07-01 ..
trust:amber -PROVIDES_IN-> icb:birch | 2022-07-01 ..
trust:blue -PROVIDES_IN-> icb:alder | 2022-07-01 ..
trust:blue -WITHIN-> icb:alder | 2022-07-01 ..
trust:blue -PROVIDES_IN-> icb:birch | 2022-07-01 ..
trust:blue -WITHIN-> region:north | 2022-07-01 ..
trust:blue -COUNTS_AGAINST-> icb:birch | 2025-04-01 .. 2026-04-01 | financial_year=2025/26; amount_kind=limit; amount_pence=900; provision=Testshire direction
"""

HEAD = "line | board | board_id | principal | amount_pence | financial_year | basis | by_law"
UNKNOWN = "which one board is the trust's principal board: unknown"

CASES = [
    {
        "when": "a trust that is listed for two boards has an unknown principal board",
        "given": {"trust": "trust:amber"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            law | one board, as NHS England directs | - | | - | | Testshire Limits Act | yes
            serves | Alder Board | icb:alder | unknown | - | | | no
            serves | Birch Board | icb:birch | unknown | - | | | no
        """,
        "missing": [UNKNOWN],
    },
    {
        "when": "where a direction is loaded it is that board and no other, and each board is there once",
        "given": {"trust": "trust:blue"},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            law | one board, as NHS England directs | - | | - | | Testshire Foundations Act | yes
            counts against | Birch Board | icb:birch | yes | 900 | 2025/26 | Testshire direction | no
            serves | Alder Board | icb:alder | no | - | | | no
            serves | Birch Board | icb:birch | yes | - | | | no
        """,
        "missing": [],
    },
    {
        "when": "a trust that is listed nowhere has law alone",
        "given": {"trust": "trust:grey"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            law | one board, as NHS England directs | - | | - | | Testshire Limits Act | yes
        """,
        "missing": [UNKNOWN, "which boards the trust serves"],
    },
    {
        "when": "before July 2022 no spending counted against a board",
        "given": {"trust": "trust:blue"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": ["a board against which this trust's spending counted on this day"],
    },
]
