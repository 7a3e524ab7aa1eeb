"""Q42: a practice by its location, one placed in a board by district, one whose contract is not known."""

YEAR, OF = "2022-04-01 .. 2023-04-01", "financial_year=2022/23"
STAYS = "accountable_stays_with=Testshire England; by_law=true"
PRIMARY = f"function=primary medical services; {STAYS}; provision=Testshire Act s.1"
DENTAL = f"function=dental services; {STAYS}"
ANSWERS = "subject=services; strength=contractual; by_law=true; provision=Testshire Act s.3"
TABLE = f"""
national_body:payer | Testshire England
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2026-04-01 ..
national_body:payer -DELEGATES_TO-> icb:a | 2022-07-01 .. | {PRIMARY}
national_body:payer -DELEGATES_TO-> icb:a | 2022-07-01 .. | {DENTAL}
national_body:payer -DELEGATES_TO-> icb:b | 2026-04-01 .. | {PRIMARY}
sub_icb:s | Sub-ICB location 99S | 2022-07-01 ..
sub_icb:s -REPORTING_GEOGRAPHY_OF-> icb:a | 2022-07-01 ..
body_kind:practice | GP practice
body_kind:icb | Integrated Care Board
body_kind:icb -PAYS-> body_kind:practice | 2022-07-01 .. | by_law=true; unverified_basis=Testshire Act s.2
contract_form:gms | General contract | | statutory_basis=Testshire Act s.84; confidence=low
practice:p | PARK SURGERY | 1974-04-01 ..
practice:q | QUAY SURGERY | 1974-04-01 ..
practice:p -WITHIN-> sub_icb:s | 2022-07-01 ..
practice:q -WITHIN-> icb:b | 2026-04-01 .. | confidence=medium
practice:p -HOLDS_CONTRACT-> contract_form:gms | .. ? seen 2022-05-01
national_body:payer -PAYS-> practice:p | {YEAR} | stream=qof; {OF}; amount_pence=500
national_body:payer -PAYS-> practice:p | {YEAR} | stream=global_sum; {OF}; amount_pence=9000
practice:p -ACCOUNTABLE_TO-> body_kind:icb | 2022-07-01 .. | {ANSWERS}
pcn:one | ALDTOWN PCN | 2019-10-01 ..
practice:p -MEMBER_OF-> pcn:one | 2019-10-01 ..
unknown:form | form of contract of QUAY SURGERY | | matter=form of contract; reason=not_published
unknown:form -CONCERNS-> practice:q | 2022-04-01 ..
"""
HEAD = "part | word | who | relation | other | what | amount_pence | basis | by_law | last_seen"
DECIDES = (
    "exercises functions delegated by | Testshire England | primary medical services, Testshire England "
    "stays accountable | - | Testshire Act s.1 | true | -"
)
STAYED = (
    "who stays accountable | accountable | Testshire England | stays accountable for | "
    "primary medical services | delegation leaves it there | - | Testshire Act s.1 | true | -"
)
CONTRACT = (
    "under which contract | | PARK SURGERY | holds the contract | General contract |  | - | "
    "not verified: Testshire Act s.84 | false | 2022-05-01"
)
PAID = "what was paid | | PARK SURGERY | is paid by | Testshire England"
ANSWER = "to whom it answers | | PARK SURGERY | is accountable to | Integrated Care Board"
LAW = (
    "who pays | | GP practice | is paid by | Integrated Care Board |  | - | not verified: Testshire Act s.2"
    " | true | -"
)

CASES = [
    {
        "when": "contract, decider, payer and payments of a practice are told apart",
        "on": "2026-05-01",
        "given": {"practice": "practice:p"},
        "rows": f"""
            {HEAD}
            {CONTRACT}
            who decides | responsible | NHS Aldshire ICB | {DECIDES}
            {STAYED}
            {LAW}
            {PAID} | global_sum, 2022/23 | 9000 |  | false | -
            {PAID} | qof, 2022/23 | 500 |  | false | -
            {ANSWER} | services | - | Testshire Act s.3 | true | -
            network | | PARK SURGERY | is a member of | ALDTOWN PCN |  | - |  | false | -
        """,
        "missing": ["who receives the money of its network (the nominated payee)"],
        "confidence": "high",
        "certain": False,
    },
    {
        "when": "a practice that a district places, of which the form of contract was published as unknown",
        "on": "2026-05-01",
        "given": {"practice": "practice:q"},
        "rows": f"""
            {HEAD}
            who decides | responsible | NHS Boldshire ICB | {DECIDES}
            {STAYED}
            {LAW}
        """,
        "missing": [
            "what was paid to this practice in the financial year of 2022-04-01",
            "form of contract of QUAY SURGERY",
        ],
        "confidence": "medium",
    },
    {
        "when": "before there were boards the tables do not say who decided",
        "on": "2022-06-30",
        "given": {"practice": "practice:p", "figures_on": "2023-04-01"},
        "rows": f"""
            {HEAD}
            {CONTRACT}
            network | | PARK SURGERY | is a member of | ALDTOWN PCN |  | - |  | false | -
        """,
        "missing": [
            "which board decides for this practice on this day",
            "what was paid to this practice in the financial year of 2023-04-01",
            "who receives the money of its network (the nominated payee)",
        ],
    },
]
