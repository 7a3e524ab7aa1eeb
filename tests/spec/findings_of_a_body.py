"""Q73: one body with a finding of each sort and the like of it that is none, and one with no data."""

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
post:icb:a:chair | Chair, Aldshire | 2022-07-01 .. | role=chair
post:icb:a:chief_executive | Chief executive, Aldshire | 2022-07-01 .. | role=chief_executive
post:icb:a:chief_pharmacist | Chief pharmacist, Aldshire | 2022-07-01 .. | role=chief_pharmacist
post:icb:a:director_of_strategy | Director of strategy, Aldshire | 2022-07-01 .. | role=lead
person:ada | Ada Example
unknown:chair | who is chair | .. | reason=vacant
unknown:pharmacist | who is chief pharmacist | .. | reason=vacant
unknown:strategy | who is director of strategy | .. | reason=not_published
icb:a -HAS_POST-> post:icb:a:chair | 2022-07-01 .. | by_law=true
icb:a -HAS_POST-> post:icb:a:chief_executive | 2022-07-01 .. | by_law=true
icb:a -HAS_POST-> post:icb:a:chief_pharmacist | 2022-07-01 ..
icb:a -HAS_POST-> post:icb:a:director_of_strategy | 2022-07-01 ..
unknown:chair -CONCERNS-> post:icb:a:chair | 2025-01-01 ..
unknown:pharmacist -CONCERNS-> post:icb:a:chief_pharmacist | 2025-05-01 ..
unknown:strategy -CONCERNS-> post:icb:a:director_of_strategy | 2024-01-01 ..
person:ada -HOLDS-> post:icb:a:chief_executive | 2022-07-01 .. ? seen 2024-01-01 | capacity=substantive
contract:old | Beds of Aldshire | 2020-01-01 .. 2025-01-01 | status=live
contract:over | Cars of Aldshire | 2020-01-01 .. 2025-01-01 | status=expired
contract:new | Wards of Aldshire | 2020-01-01 .. 2028-01-01 | status=live
icb:a -COMMISSIONS-> contract:old | 2022-07-01 .. 2026-01-01
icb:a -COMMISSIONS-> contract:over | 2022-07-01 .. 2026-01-01
icb:a -COMMISSIONS-> contract:new | 2022-07-01 ..
forum:icb:a:board | Board of Aldshire | 2022-07-01 ..
forum:icb:a:audit_committee | Audit committee | 2022-07-01 ..
joint_committee:q | Quality committee | 2022-07-01 ..
forum:icb:b:quality_committee | Quality committee of Boldshire | 2022-07-01 ..
seat:1 | Member | 2022-07-01 ..
ccg:x | Oldshire CCG | 2013-04-01 .. 2022-07-01
national_body:e | NHS England
icb:a -GOVERNED_BY-> forum:icb:a:board | 2022-07-01 ..
icb:a -GOVERNED_BY-> forum:icb:a:audit_committee | 2022-07-01 ..
icb:a -MEMBER_OF-> joint_committee:q | 2022-07-01 ..
icb:b -GOVERNED_BY-> forum:icb:b:quality_committee | 2022-07-01 ..
forum:icb:a:audit_committee -PART_OF-> forum:icb:a:board | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:1 | 2022-07-01 ..
seat:1 -REPRESENTS-> ccg:x | 2022-07-01 ..
national_body:e -DELEGATES_TO-> icb:a | 2022-07-01 .. | function=dentistry; accountable_stays_with=x
national_body:e -DELEGATES_TO-> icb:a | 2022-07-01 .. | function=pharmacy; accountable_stays_with=x
national_body:e -DELEGATES_TO-> icb:b | 2022-07-01 .. | function=pharmacy; accountable_stays_with=x
icb:a -DELEGATES_TO-> joint_committee:q | 2022-07-01 .. | function=Dentistry; accountable_stays_with=x
"""

HEAD = "severity | finding | about | detail | since | shown_by | code"
VACANT = "the document that calls it vacant; no holder is in any list loaded since"
LINE = "the list of post holders that is loaded, which names nobody later"

_YEAR = "amount_kind=payment; financial_year=2024/25"
SPEND = f"""
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
payee:kept | Kept Limited | .. | payee_class=supplier
payee:lone | Lone Limited | .. | payee_class=supplier
payee:small | Small Limited | .. | payee_class=supplier
payee:other | Otherwhere Limited
payee:tax | HM Testmen | .. | payee_class=tax authority
council:c | Testshire Council
contract:kept | Kept beds | 2024-06-01 .. 2024-09-01
contract:past | Past beds | 2022-01-01 .. 2024-01-01
contract:far | Far beds | 2024-01-01 .. 2026-01-01
icb:a -COMMISSIONS-> contract:kept | 2024-06-01 .. 2024-09-01
icb:a -COMMISSIONS-> contract:past | 2022-07-01 .. 2024-01-01
payee:kept -HOLDS_CONTRACT-> contract:kept | 2024-06-01 .. 2024-09-01
payee:lone -HOLDS_CONTRACT-> contract:past | 2022-07-01 .. 2024-01-01
payee:other -HOLDS_CONTRACT-> contract:far | 2024-01-01 .. 2026-01-01
icb:a -PAYS-> payee:kept | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=9000000
icb:a -PAYS-> payee:lone | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=5000000
icb:a -PAYS-> payee:lone | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=100000; stream=more
icb:a -PAYS-> payee:other | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=3000000
icb:a -PAYS-> payee:small | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=2999999
icb:a -PAYS-> payee:tax | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=8000000
icb:a -PAYS-> council:c | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=8000000
icb:b -PAYS-> payee:lone | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence=8000000
"""
UNDER = "no contract with it under this name is loaded | - | 1 other contracts of the payer in that year"

MANY = "\n".join(
    (
        "icb:a | NHS Aldshire ICB | 2022-07-01 ..",
        "contract:any | Any beds | 2024-06-01 .. 2024-09-01",
        "icb:a -COMMISSIONS-> contract:any | 2024-06-01 .. 2024-09-01",
        *(f"payee:{one} | Supplier {one}" for one in range(1, 8)),
        *(
            f"icb:a -PAYS-> payee:{one} | 2024-04-01 .. 2025-04-01 | {_YEAR}; amount_pence={one}0000000"
            for one in range(1, 8)
        ),
    )
)

CASES = [
    {
        "when": "of many suppliers the five paid most are named, and the others are one finding",
        "table": MANY,
        "on": "2025-03-01",
        "given": {"body": "icb:a"},
        "rows": "\n".join(
            (
                HEAD,
                *(
                    f"medium | spend without contract | Supplier {one} | paid £{one}00,000 in 2024/25; "
                    f"{UNDER}, which are loaded | icb:a/spend-without-contract/payee:{one}"
                    for one in range(3, 8)
                ),
                "low | spend without contract | 2 more suppliers | each paid at least £30,000 in 2024/25; "
                "no contract is loaded | - | 1 contracts of the payer in that year, which are loaded | "
                "icb:a/spend-without-contract/2-more-suppliers",
            )
        ),
    },
    {
        "when": "paid in a year of which contracts are loaded, and with none: one of another year or "
        "payer is none, and a tax authority, a council and little money need none",
        "table": SPEND,
        "on": "2025-03-01",
        "given": {"body": "icb:a"},
        "rows": "\n".join(
            (
                HEAD,
                f"medium | spend without contract | Lone Limited | paid £51,000 in 2024/25; {UNDER}, which "
                "are loaded | icb:a/spend-without-contract/payee:lone",
                f"medium | spend without contract | Otherwhere Limited | paid £30,000 in 2024/25; {UNDER}, "
                "which are loaded | icb:a/spend-without-contract/payee:other",
            )
        ),
    },
    {
        "when": "where no contract of the payer is loaded, that none is known is a gap and no finding",
        "table": SPEND,
        "on": "2025-03-01",
        "given": {"body": "icb:b"},
        "rows": HEAD,
        "missing": ["a finding about this body on this day"],
    },
    {
        "when": "a finding of each sort; what is not published, ended as stated or has an owner is none",
        "on": "2025-06-01",
        "given": {"body": "icb:a"},
        "rows": "\n".join(
            (
                HEAD,
                "high | committee that reports to nobody | Quality committee | functions are delegated "
                "to it and no body or committee to which it answers was found | - | to whom others "
                "report is loaded, such as Audit committee | "
                "icb:a/committee-that-reports-to-nobody/joint_committee:q",
                "high | contract past its end | Beds of Aldshire | stated as live, but its term ended "
                "before 2025-01-01; no extension is loaded | 2025-01-01 | the release that gives the "
                "contract its term and status | icb:a/contract-past-its-end/contract:old",
                "high | post vacant | Chair, Aldshire | vacant for at least 151 days, more than 90 | "
                f"2025-01-01 | {VACANT} | icb:a/post-vacant/post:icb:a:chair",
                "medium | function without committee | pharmacy | NHS England delegates it to the body, "
                "and no committee or place of the body has it | - | what the body delegates is loaded, "
                "such as to Quality committee | icb:a/function-without-committee/pharmacy",
                "medium | membership beyond a life | Member brings the perspective of Oldshire CCG | "
                "Oldshire CCG was there until 2022-07-01 | 2022-07-01 | the register that gives the end, "
                "and the list that goes on | icb:a/membership-beyond-a-life/seat:1",
                "low | stale fact on the line | Ada Example holds Chief executive, Aldshire | last seen "
                "2024-01-01, not confirmed since | - | "
                f"{LINE} | icb:a/stale-fact-on-the-line/post:icb:a:chief_executive",
            )
        ),
        "missing": ["who is chair"],
    },
    {
        "when": "where nothing is loaded that would have shown it, there is no finding",
        "on": "2025-06-01",
        "given": {"body": "icb:b"},
        "rows": HEAD,
        "missing": ["a finding about this body on this day"],
    },
]
