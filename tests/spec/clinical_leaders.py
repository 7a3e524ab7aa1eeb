"""Q11: a partnership has its lead; a board has a named nurse, an unnamed doctor and a trust's doctor."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
stp:vale | Vale partnership | 2016-01-01 .. 2021-04-01
icb:vale | NHS Vale ICB | 2022-07-01 ..
trust:fen | Fen Trust
trust:far | Far Trust
cancer_alliance:mid | Midshire alliance
person:amy | Amy Example
person:ned | Ned Example
person:tom | Tom Example
person:zoe | Zoe Example
post:stp:vale:stp_lead | STP lead, Vale | 2016-01-01 .. 2021-04-01 | role=stp_lead
post:icb:vale:director_of_nursing | Nursing, Vale | 2022-07-01 .. | role=director_of_nursing
post:icb:vale:medical_director | Medical director, Vale | 2022-07-01 .. | role=medical_director
post:icb:vale:director_of_finance | Finance, Vale | 2022-07-01 .. | role=director_of_finance
post:trust:fen:medical_director | Medical director, Fen | | role=medical_director
post:trust:far:medical_director | Medical director, Far | | role=medical_director
post:cancer_alliance:mid:managing_director | Managing director, Midshire | | role=managing_director
stp:vale -HAS_POST-> post:stp:vale:stp_lead | 2016-01-01 .. 2021-04-01 | unverified_basis=The policy; by_law=true; confidence=low
person:amy -HOLDS-> post:stp:vale:stp_lead | 2016-03-01 .. 2018-01-01 | capacity=substantive
icb:vale -HAS_POST-> post:icb:vale:director_of_nursing | 2022-07-01 .. | by_law=true
icb:vale -HAS_POST-> post:icb:vale:medical_director | 2022-07-01 .. | by_law=true
icb:vale -HAS_POST-> post:icb:vale:director_of_finance | 2022-07-01 .. | by_law=true
person:ned -HOLDS-> post:icb:vale:director_of_nursing | 2023-01-01 .. 2027-01-01 | capacity=acting
trust:fen -WITHIN-> icb:vale | 2022-07-01 ..
trust:far -WITHIN-> icb:vale | 2022-07-01 ..
trust:fen -HAS_POST-> post:trust:fen:medical_director | | by_law=true
trust:far -HAS_POST-> post:trust:far:medical_director | | by_law=true
person:tom -HOLDS-> post:trust:fen:medical_director | 2023-01-01 .. 2027-01-01 | capacity=substantive
cancer_alliance:mid -COVERS-> icb:vale | 2022-07-01 ..
cancer_alliance:mid -HAS_POST-> post:cancer_alliance:mid:managing_director
person:zoe -HOLDS-> post:cancer_alliance:mid:managing_director | 2023-01-01 .. 2027-01-01 | capacity=substantive
"""

HEAD = "rank | place | held_by | post | post_id | body | clinical | basis | by_law"
TOPIC = "who is tasked with a single programme or topic"

CASES = [
    {
        "when": "a partnership is led by its lead",
        "given": {"system": "stp:vale"},
        "on": "2016-10-01",
        "rows": f"""
            {HEAD}
            1 | leads the system | Amy Example | STP lead, Vale | post:stp:vale:stp_lead | Vale partnership | false | not verified: The policy | true
        """,
        "confidence": "low",
        "lines": [17, 18],
        "missing": [TOPIC],
    },
    {
        "when": "posts of the board come first, named or not; of others only those with a known holder",
        "given": {"system": "icb:vale"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            2 | clinical post of the system | holder not known | Medical director, Vale | post:icb:vale:medical_director | NHS Vale ICB | true | | true
            2 | clinical post of the system | Ned Example, acting | Nursing, Vale | post:icb:vale:director_of_nursing | NHS Vale ICB | true | | true
            3 | alliance that covers it | Zoe Example | Managing director, Midshire | post:cancer_alliance:mid:managing_director | Midshire alliance | false | | false
            4 | clinical post of a body in its area | Tom Example | Medical director, Fen | post:trust:fen:medical_director | Fen Trust | true | | true
        """,
        "missing": ["who holds 1 of 4 posts today", TOPIC],
    },
    {
        "when": "before the partnership nobody led it",
        "given": {"system": "stp:vale"},
        "on": "2015-12-31",
        "rows": HEAD,
        "missing": ["who leads this system on this day", TOPIC],
    },
]
