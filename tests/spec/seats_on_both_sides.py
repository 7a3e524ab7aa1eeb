"""Q09: Ann sits on a board and leads a trust it contracts with; Bob has an interest in one it pays."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:vale | NHS Vale ICB | 2022-07-01 ..
icb:hill | NHS Hill ICB | 2022-07-01 ..
trust:fen | Fen Trust
trust:far | Far Trust
payee:firm | Fictional Firm Ltd
body_kind:icb | Any board
body_kind:practice | Any practice
forum:icb:vale:board | Board, Vale
seat:vale/partner | Partner member
post:icb:vale:chair | Chair, Vale
post:trust:fen:chief_executive | Chief executive, Fen
post:trust:far:chair | Chair, Far
post:icb:hill:partner_member_primary_medical | Practice member, Hill
contract:beds | Beds of Fen
person:ann | Ann Example
person:bob | Bob Example
icb:vale -GOVERNED_BY-> forum:icb:vale:board | 2022-07-01 ..
forum:icb:vale:board -HAS_SEAT-> seat:vale/partner | 2022-07-01 ..
seat:vale/partner -FILLED_BY-> person:ann | 2024-01-01 .. 2027-01-01
icb:vale -HAS_POST-> post:icb:vale:chair | 2022-07-01 ..
person:bob -HOLDS-> post:icb:vale:chair | 2024-01-01 .. 2027-01-01 | capacity=substantive
trust:fen -HAS_POST-> post:trust:fen:chief_executive
person:ann -HOLDS-> post:trust:fen:chief_executive | 2023-01-01 .. 2027-01-01 | capacity=substantive
trust:far -HAS_POST-> post:trust:far:chair
person:ann -HOLDS-> post:trust:far:chair | 2023-01-01 .. 2027-01-01 | capacity=interim
icb:vale -COMMISSIONS-> contract:beds | 2025-04-01 .. 2027-04-01
trust:fen -HOLDS_CONTRACT-> contract:beds | 2025-04-01 .. 2027-04-01
person:bob -HAS_INTEREST_IN-> payee:firm | 2024-01-01 .. 2027-01-01 | interest=director
icb:vale -PAYS-> payee:firm | 2026-04-01 .. 2027-04-01 | financial_year=2026/27
icb:hill -HAS_POST-> post:icb:hill:partner_member_primary_medical | 2022-07-01 .. | by_law=true
post:icb:hill:partner_member_primary_medical -NOMINATED_BY-> body_kind:practice | 2022-07-01 .. | provision=Boards Act para 8; by_law=true
body_kind:icb -PAYS-> body_kind:practice | 2022-07-01 .. | by_law=true
"""

HEAD = "person | here | there | other | shared | basis | by_law"
NOBODY = ["people on both sides of a contract, payment or pool of this body"]

CASES = [
    {
        "when": "posts, seats and interests on both sides are found; a second post without a tie is none",
        "given": {"body": "icb:vale"},
        "on": "2026-05-02",
        "rows": f"""
            {HEAD}
            Ann Example | Partner member | Chief executive, Fen | Fen Trust | a contract: Beds of Fen | | false
            Bob Example | Chair, Vale | declared interest: director | Fictional Firm Ltd | payments | | false
        """,
        "lines": [17, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29],
        "missing": [],
    },
    {
        "when": "before the contract and the payment there was nothing to be on both sides of",
        "given": {"body": "icb:vale"},
        "on": "2025-03-31",
        "rows": HEAD,
        "missing": NOBODY,
    },
    {
        "when": "a seat that law has those nominate who are paid is told as such",
        "given": {"body": "icb:hill"},
        "on": "2026-05-02",
        "rows": f"""
            {HEAD}
             | Practice member, Hill | nominated by them jointly | Any practice | payments to every such body | Boards Act para 8 | true
        """,
        "lines": [30, 31, 32],
        "missing": NOBODY,
    },
]
