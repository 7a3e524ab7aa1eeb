"""Q43: one network whose payee is told, one of which only payments give a sign, one without practices."""

YEAR = "2022-04-01 .. 2023-04-01"
TABLE = f"""
national_body:payer | Testshire England
body_kind:pcn | Primary care network | 2019-07-01 .. | legal_person=no; statutory_basis=Testshire DES
body_kind:practice | GP practice | | legal_person=varies
pcn:told | TOLD PCN | 2019-10-01 ..
pcn:sign | SIGN PCN | 2019-10-01 .. 2025-04-01
pcn:bare | BARE PCN | 2019-10-01 ..
practice:p | PARK SURGERY | 1974-04-01 ..
practice:q | QUAY SURGERY | 1974-04-01 ..
practice:r | RIVER SURGERY | 1974-04-01 ..
practice:p -SIGNS_NETWORK_AGREEMENT-> pcn:told | 2020-04-01 .. | nominated_payee=true
practice:q -SIGNS_NETWORK_AGREEMENT-> pcn:told | 2020-04-01 .. | nominated_payee=false
practice:p -MEMBER_OF-> pcn:told | 2019-10-01 ..
practice:q -MEMBER_OF-> pcn:sign | 2019-10-01 .. 2025-04-01
practice:r -MEMBER_OF-> pcn:sign | 2019-10-01 .. 2025-04-01
national_body:payer -PAYS-> practice:q | {YEAR} | stream=pcn_leadership; amount_pence=700
national_body:payer -PAYS-> practice:q | {YEAR} | stream=pcn_workforce; amount_pence=9000
national_body:payer -PAYS-> practice:q | {YEAR} | stream=global_sum; amount_pence=5
national_body:payer -PAYS-> practice:r | {YEAR} | stream=pcn_participation; amount_pence=20
"""
HEAD = "part | who | who_id | stream | amount_pence | legal_person | basis | by_law"
NEVER = "not the network itself | Primary care network | body_kind:pcn | - | - | no | Testshire DES | true"
EMPLOYER = "who employs the staff of this network"

CASES = [
    {
        "when": "the payee that the network agreement names comes first after the law",
        "on": "2024-05-01",
        "given": {"pcn": "pcn:told"},
        "rows": f"""
            {HEAD}
            {NEVER}
            nominated payee | PARK SURGERY | practice:p | - | - | varies |  | false
            member practice | PARK SURGERY | practice:p | - | - | varies |  | false
        """,
        "missing": [EMPLOYER],
    },
    {
        "when": "money for the network is a sign; money for taking part is none",
        "on": "2024-05-01",
        "given": {"pcn": "pcn:sign"},
        "rows": f"""
            {HEAD}
            {NEVER}
            received network money | QUAY SURGERY | practice:q | pcn_leadership | 700 | varies |  | false
            received network money | QUAY SURGERY | practice:q | pcn_workforce | 9000 | varies |  | false
            member practice | RIVER SURGERY | practice:r | - | - | varies |  | false
        """,
        "missing": ["the nominated payee of this network", EMPLOYER],
        "confidence": "high",
    },
    {
        "when": "payments of another year are no sign in this",
        "on": "2024-05-01",
        "given": {"pcn": "pcn:sign", "figures_on": "2023-04-01"},
        "rows": f"""
            {HEAD}
            {NEVER}
            member practice | QUAY SURGERY | practice:q | - | - | varies |  | false
            member practice | RIVER SURGERY | practice:r | - | - | varies |  | false
        """,
    },
    {
        "when": "a network without practices is still not the receiver",
        "on": "2024-05-01",
        "given": {"pcn": "pcn:bare"},
        "rows": f"""
            {HEAD}
            {NEVER}
        """,
        "missing": [
            "the nominated payee of this network",
            EMPLOYER,
            "the member practices of this network on this day",
        ],
    },
    {
        "when": "a network that has ended gives nothing",
        "on": "2025-04-01",
        "given": {"pcn": "pcn:sign"},
        "rows": HEAD,
    },
]
