"""Q71: a board with all its seats, one with some, one by law alone, a joint one; and other kinds of board."""

_ON = "applies_to=board of an integrated care board; severity"
_PLAN = "applies_to=partnership board of an integrated care system; severity=must; basis=LTP"

RULES = f"""
board_rule:ICB-02 | rule | 2022-07-01 .. | {_ON}=must; basis=B2
board_rule:ICB-04 | rule | 2022-07-01 .. | {_ON}=must; basis=B4
board_rule:ICB-09 | rule | 2022-07-01 .. | {_ON}=must; basis=B9
board_rule:ICB-11 | rule | 2022-07-01 .. | {_ON}=must; basis=B11
board_rule:ICB-12 | rule | 2025-01-01 .. | {_ON}=must; basis=B12
board_rule:ICB-14 | rule | 2022-07-01 .. | {_ON}=policy; unverified_basis=P14
board_rule:ICB-17 | rule | planned 2027-04-01 .. | {_ON}=bill; basis=Bill
board_rule:LTP-B1 | rule | 2019-01-01 .. 2022-07-01 | {_PLAN}
"""

BODIES = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:c | NHS Coldshire ICB | 2022-07-01 ..
icb:d | NHS Dellshire ICB | 2022-07-01 ..
icb:e | NHS Elmshire ICB | 2022-07-01 ..
icb_cluster:de | Dellshire and Elmshire
trust:t | Aldshire Hospital | 2013-04-01 ..
council:near | Aldshire Council
council:far | Farshire Council
council:dell | Dellshire Council
area:A1 | Aldshire | .. | area_type=unitary
icb:a -COVERS-> area:A1 | 2022-07-01 ..
council:near -COVERS-> area:A1 | 2013-04-01 ..
council:dell -PARTNER_OF-> icb:d | 2022-07-01 ..
"""

BOARDS = """
forum:icb:a:board | Board of Aldshire | 2022-07-01 .. | composition_complete=yes
forum:icb:b:board | Board of Boldshire | 2022-07-01 ..
forum:icb:c:board | Board of Coldshire | 2022-07-01 .. | by_law=true
seat:a1 | Chair | 2022-07-01 .. | role=Chair; voting=yes
seat:a2 | Chief executive | 2022-07-01 .. | role=Chief executive; voting=yes
seat:a3 | Partner member | 2022-07-01 .. | role=Partner member; voting=yes
seat:a4 | Observer from trusts | 2022-07-01 .. | role=Observer; voting=no; perspective=NHS trusts
seat:a5 | Member | 2022-07-01 .. | role=Audit chair; voting=yes
seat:b1 | Deputy chair | 2022-07-01 .. | role=Deputy chair; voting=yes
seat:b2 | Trusts | 2022-07-01 .. | role=Partner member (NHS trusts); voting=yes
seat:c1 | Chair by law | 2022-07-01 .. | role=Chair; voting=yes
post:icb:b:chair | Chair of Boldshire | 2022-07-01 .. | role=chair
post:icb:c:chair | Chair of Coldshire | 2022-07-01 .. | role=chair
person:ada/a | Ada Example
person:ben/b | Ben Example
person:cyd/c | Cyd Example
icb:a -GOVERNED_BY-> forum:icb:a:board | 2022-07-01 .. | by_law=true
icb:b -GOVERNED_BY-> forum:icb:b:board | 2022-07-01 ..
icb:c -GOVERNED_BY-> forum:icb:c:board | 2022-07-01 .. | by_law=true
forum:icb:a:board -HAS_SEAT-> seat:a1 | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:a2 | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:a3 | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:a4 | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:a5 | 2022-07-01 ..
forum:icb:b:board -HAS_SEAT-> seat:b1 | 2022-07-01 ..
forum:icb:b:board -HAS_SEAT-> seat:b2 | 2022-07-01 ..
forum:icb:c:board -HAS_SEAT-> seat:c1 | 2022-07-01 .. | by_law=true
seat:a1 -FILLED_BY-> person:ada/a | 2022-07-01 ..
seat:a3 -REPRESENTS-> council:far | 2022-07-01 ..
icb:b -HAS_POST-> post:icb:b:chair | 2022-07-01 .. | by_law=true
icb:c -HAS_POST-> post:icb:c:chair | 2022-07-01 .. | by_law=true
person:ben/b -HOLDS-> post:icb:b:chair | 2022-07-01 .. | capacity=substantive
person:cyd/c -HOLDS-> post:icb:c:chair | 2022-07-01 .. | capacity=designate
"""

JOINT = """
joint_committee:de | Joint board of Dellshire and Elmshire | 2025-04-01 .. | composition_complete=yes
seat:j1 | Chair | 2025-04-01 .. | role=Chair; voting=yes
seat:j2 | Council member | 2025-04-01 .. | role=Partner member; voting=yes
icb:d -MEMBER_OF-> icb_cluster:de | 2025-04-01 ..
icb:e -MEMBER_OF-> icb_cluster:de | 2025-04-01 ..
icb:d -CLUSTERS_WITH-> icb:e | 2025-04-01 ..
icb:d -MEMBER_OF-> joint_committee:de | 2025-04-01 ..
icb:e -MEMBER_OF-> joint_committee:de | 2025-04-01 ..
joint_committee:de -HAS_SEAT-> seat:j1 | 2025-04-01 ..
joint_committee:de -HAS_SEAT-> seat:j2 | 2025-04-01 ..
seat:j2 -REPRESENTS-> council:dell | 2025-04-01 ..
"""

TABLE = RULES + BODIES + BOARDS + JOINT

OTHERS = """
board_rule:HWB-02 | r | 2013-04-01 .. | applies_to=health and wellbeing board; severity=must; basis=H2
board_rule:HWB-04 | r | 2013-04-01 .. | applies_to=health and wellbeing board; severity=must; basis=H4
board_rule:FT-01 | r | 2004-01-01 .. | applies_to=council of governors; severity=must; basis=F1
board_rule:FT-05 | r | 2004-01-01 .. | applies_to=board of a foundation trust; severity=must; basis=F5
board_rule:FT-06 | r | 2004-01-01 .. | applies_to=board of a foundation trust; severity=must; basis=F6
board_rule:TR-01 | r | 1991-01-01 .. | applies_to=board of an NHS trust; severity=must; basis=T1
board_rule:PCN-01 | r | 2019-07-01 .. | applies_to=primary care network; severity=must; basis=P1
board_rule:PCN-03 | r | 2019-07-01 .. | applies_to=primary care network; severity=must; basis=P3
board_rule:S75-01 | r | 2000-04-01 .. | applies_to=pooled fund under section 75; severity=must; basis=S
council:a | Aldshire Council
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
council:a -PARTNER_OF-> icb:a | 2022-07-01 ..
council:a -PARTNER_OF-> icb:b | 2022-07-01 ..
forum:council:a:health_and_wellbeing_board | Aldshire HWB | .. | composition_complete=yes
council:a -GOVERNED_BY-> forum:council:a:health_and_wellbeing_board
seat:h1 | adults | .. | role=DASS
seat:h2 | children | .. | role=Director of Children's Services
seat:h3 | health | .. | role=Director of Public Health
seat:h4 | board | .. | role=ICB representative
forum:council:a:health_and_wellbeing_board -HAS_SEAT-> seat:h1
forum:council:a:health_and_wellbeing_board -HAS_SEAT-> seat:h2
forum:council:a:health_and_wellbeing_board -HAS_SEAT-> seat:h3
forum:council:a:health_and_wellbeing_board -HAS_SEAT-> seat:h4
seat:h4 -REPRESENTS-> icb:a
trust:f | Testshire Foundation Trust | .. | legal_form=public benefit corporation
trust:n | Testshire NHS Trust | .. | legal_form=statutory corporation
national_body:nhs_england | NHS England
person:ada/f | Ada Example
person:ben/f | Ben Example
post:trust:f:chair | Chair of the trust | .. | role=chair
post:trust:n:chair | Chair of the NHS trust | .. | role=chair
trust:f -HAS_POST-> post:trust:f:chair
trust:n -HAS_POST-> post:trust:n:chair
person:ada/f -HOLDS-> post:trust:f:chair | 2020-01-01 .. | capacity=substantive
forum:trust:f:board | Board of the trust
forum:trust:f:council_of_governors | Governors | .. | composition_complete=yes
trust:f -GOVERNED_BY-> forum:trust:f:board
trust:f -GOVERNED_BY-> forum:trust:f:council_of_governors
seat:g1 | chair | .. | role=Chair
seat:g2 | public | .. | role=Public governor; count_rule=4
seat:g3 | staff | .. | role=Staff governor; count_rule=3
forum:trust:f:council_of_governors -HAS_SEAT-> seat:g1
forum:trust:f:council_of_governors -HAS_SEAT-> seat:g2
forum:trust:f:council_of_governors -HAS_SEAT-> seat:g3
seat:g1 -FILLED_BY-> person:ben/f
post:trust:f:chair -APPOINTED_BY-> national_body:nhs_england
post:trust:n:chair -APPOINTED_BY-> national_body:nhs_england | .. | by_law=true
pcn:p | Testshire PCN
post:pcn:p:clinical_director | Clinical director | .. | role=clinical_director
pcn:p -HAS_POST-> post:pcn:p:clinical_director | .. | by_law=true
person:cyd/p | Cyd Example
person:cyd/p -HOLDS-> post:pcn:p:clinical_director | 2020-01-01 .. | capacity=substantive
pooled_fund:s | Testshire fund
trust:h | Host Trust
pooled_fund:s -HOSTED_BY-> council:a
pooled_fund:s -HOSTED_BY-> trust:h
council:a -CONTRIBUTES_TO-> pooled_fund:s
"""

HEAD = "board | rule | asks | result | counts_as | why | seats | severity | basis | since | until"

ASKS = {
    "ICB-02": "it has one chair",
    "ICB-04": "it has at least three ordinary members",
    "ICB-09": "NHS trusts nominated an ordinary member",
    "ICB-11": "councils of the area nominated an ordinary member",
    "ICB-12": "an ordinary member knows mental illness services",
    "ICB-14": "chief executive, three directors and two non-executives beside the chair are on it",
    "ICB-17": "each mayor of a strategic authority of the area nominated a member",
}
CARRIED = {
    "ICB-02": "must | B2 | 2022-07-01 | -",
    "ICB-04": "must | B4 | 2022-07-01 | -",
    "ICB-09": "must | B9 | 2022-07-01 | -",
    "ICB-11": "must | B11 | 2022-07-01 | -",
    "ICB-12": "must | B12 | 2025-01-01 | -",
    "ICB-14": "policy | not verified: P14 | 2022-07-01 | -",
    "ICB-17": "bill | Bill | - | -",
}


def line(board: str, rule: str, result: str, counts_as: str, why: str, seats: str = "") -> str:
    """A row of the answer, with what the rule itself says."""
    return f"{board} | {rule} | {ASKS[rule]} | {result} | {counts_as} | {why} | {seats} | {CARRIED[rule]}"


def rows(*lines: str) -> str:
    """The table of an answer."""
    return "\n".join((HEAD, *lines))


A, B, D = "Board of Aldshire", "Board of Boldshire", "Joint board of Dellshire and Elmshire"
LATER = "the rule holds from 2025-01-01"
BILL = "a bill: it holds only in a scenario in which it is enacted"
SOME = "among the 3 seats known; that they are all is not stated"
SITS = f"{D} sits for boards that stay separate in law"
WHOLE = "on the letter: no perspective of {} among the {} seats of the whole board"

CASES = [
    {
        "when": "a whole board fails on what it lacks; an observer without a vote is no member, and a "
        "council "
        "of elsewhere is none of the area",
        "on": "2024-06-01",
        "given": {"body": "icb:a"},
        "rows": rows(
            line(A, "ICB-02", "pass", "", "one chair", "Chair (Ada Example)"),
            line(
                A,
                "ICB-04",
                "fail",
                "breach",
                "2 ordinary members on the whole board, at least 3 needed",
                "Partner member, Audit chair",
            ),
            line(A, "ICB-09", "fail", "breach", WHOLE.format("trusts", 5)),
            line(A, "ICB-11", "fail", "breach", WHOLE.format("local authorities", 5)),
            line(A, "ICB-12", "not_applicable", "", LATER),
            line(
                A,
                "ICB-14",
                "fail",
                "warning",
                "on the letter: no director of finance and medical director and director of nursing among "
                "the 5 seats of the whole board; 0 non-executives beside the chair on the whole board, at "
                "least 2 needed",
            ),
            line(A, "ICB-17", "not_applicable", "", BILL),
        ),
        "missing": [],
    },
    {
        "when": "on a list that may not be all, nothing fails; a found holder of the chair is one chair",
        "on": "2024-06-01",
        "given": {"body": "icb:b"},
        "rows": rows(
            line(B, "ICB-02", "pass", "", "one chair", "Chair of Boldshire (Ben Example)"),
            line(B, "ICB-04", "unknown", "", f"no ordinary members {SOME}"),
            line(
                B,
                "ICB-09",
                "pass",
                "",
                "trusts have a seat",
                "Partner member (NHS trusts)",
            ),
            line(B, "ICB-11", "unknown", "", f"no perspective of local authorities {SOME}"),
            line(B, "ICB-12", "not_applicable", "", LATER),
            line(
                B,
                "ICB-14",
                "unknown",
                "",
                "no chief executive and director of finance and medical director and director of nursing "
                f"{SOME}; no non-executives beside the chair {SOME}",
            ),
            line(B, "ICB-17", "not_applicable", "", BILL),
        ),
        "missing": ["whether 3 rules are met"],
    },
    {
        "when": "nothing passes on seats or posts that a rule made or on who is designate: one line",
        "on": "2024-06-01",
        "given": {"body": "icb:c"},
        "rows": rows(
            "Board of Coldshire | ICB-02, ICB-04, ICB-09, ICB-11, ICB-14 | 5 rules hold | unknown | | "
            "no list of its seats is loaded | | must, policy | B2; B4; B9; B11; not verified: P14 | - | -"
        ),
        "missing": ["whether 5 rules are met"],
    },
    {
        "when": "a joint board counts for each of its boards, a council's seat only where it has the area",
        "on": "2025-06-01",
        "given": {"body": "icb_cluster:de"},
        "rows": rows(
            *(
                row
                for seat in ("pass", "fail")
                for row in (
                    line(D, "ICB-02", "pass", "", f"one chair; {SITS}", "Chair"),
                    line(
                        D,
                        "ICB-04",
                        "fail",
                        "breach",
                        f"1 ordinary members on the whole board, at least 3 needed; {SITS}",
                        "Partner member",
                    ),
                    line(D, "ICB-09", "fail", "breach", f"{WHOLE.format('trusts', 2)}; {SITS}"),
                    line(D, "ICB-11", "pass", "", f"local authorities have a seat; {SITS}", "Partner member")
                    if seat == "pass"
                    else line(
                        D, "ICB-11", "fail", "breach", f"{WHOLE.format('local authorities', 2)}; {SITS}"
                    ),
                    line(
                        D,
                        "ICB-12",
                        "fail",
                        "breach",
                        f"{WHOLE.format('mental illness services', 2)}; {SITS}",
                    ),
                    line(
                        D,
                        "ICB-14",
                        "fail",
                        "warning",
                        "on the letter: no chief executive and director of finance and medical director and "
                        "director of nursing among the 2 seats of the whole board; 0 non-executives beside "
                        f"the chair on the whole board, at least 2 needed; {SITS}",
                    ),
                    line(D, "ICB-17", "not_applicable", "", BILL),
                )
            )
        ),
        "missing": [],
    },
    {
        "when": "a body of a kind that no rule is on",
        "on": "2024-06-01",
        "given": {"body": "council:near"},
        "rows": HEAD,
        "missing": ["rules on the boards of this body on this day"],
    },
    {
        "when": "one commissioner of two has no seat on a whole health and wellbeing board; "
        "directors are told by other words",
        "on": "2024-06-01",
        "given": {"body": "council:a"},
        "table": OTHERS,
        "rows": rows(
            "Aldshire HWB | HWB-02 | the directors of adult social services, children's services and public "
            "health are members | pass | | director of adult social services and director of childrens "
            "services and director of public health are on it | DASS, "
            "Director of Children's Services, Director of Public Health | must | H2 | 2013-04-01 | -",
            "Aldshire HWB | HWB-04 | every NHS commissioner of the area is represented | fail | breach | "
            "on the letter: no seat for NHS Boldshire ICB among the 4 seats of the whole board | | must | "
            "H4 | 2013-04-01 | -",
        ),
    },
    {
        "when": "governors of the public are no majority, another chairs them, and NHS England appointed",
        "on": "2024-06-01",
        "given": {"body": "trust:f"},
        "table": OTHERS,
        "rows": rows(
            "Board of the trust | FT-05 | the governors appointed chair and non-executives and approved the "
            "chief executive | fail | breach | the chair was appointed by NHS England | Chair of the trust "
            "(Ada Example) | must | F5 | 2004-01-01 | -",
            "Board of the trust | FT-06 | the chair of the board chairs the council of governors | fail | "
            "breach | the council of governors and the board have different chairs | Chair of the trust "
            "(Ada Example), Chair (Ben Example) | must | F6 | 2004-01-01 | -",
            "Governors | FT-01 | more than half of the governors are elected by the public or patients | "
            "fail "
            "| breach | 4 of 8 are only governors of the public or patients | Public governor | must | F1 | "
            "2004-01-01 | -",
        ),
    },
    {
        "when": "that law appoints does not show who did",
        "on": "2024-06-01",
        "given": {"body": "trust:n"},
        "table": OTHERS,
        "rows": rows(
            "Board, Testshire NHS Trust | TR-01 | NHS England appointed chair and non-executives; there "
            "is no "
            "council of governors | unknown | | no list of its seats is loaded | | must | T1 | - | -"
        ),
        "missing": ["whether a rule is met"],
    },
    {
        "when": "a network with a director by name, whose contracts nothing shows",
        "on": "2024-06-01",
        "given": {"body": "pcn:p"},
        "table": OTHERS,
        "rows": rows(
            "Testshire PCN | PCN-01 | it has one accountable clinical director by name | pass | | named: Cyd "
            "Example | Clinical director (Cyd Example) | must | P1 | 2019-07-01 | -",
            "Testshire PCN | PCN-03 | no contract is with the network itself | unknown | | no contract "
            "of the "
            "network is loaded, which does not show that there is none | | must | P3 | - | -",
        ),
    },
    {
        "when": "a fund with two hosts",
        "on": "2024-06-01",
        "given": {"body": "pooled_fund:s"},
        "table": OTHERS,
        "rows": rows(
            "Testshire fund | S75-01 | one partner hosts it, and an NHS body and a council are partners in a "
            "written agreement | fail | breach | Aldshire Council and Host Trust: 1 host asked for | | "
            "must | "
            "S | 2000-04-01 | -"
        ),
    },
]
