"""Q57: one county that two councils are to replace, with a pooled fund; one council of which nothing is planned."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
council:E10000030 | Oldshire County Council
council:east_surrey_council | East Oldshire Council | planned 2027-04-01 ..
council:west_surrey_council | West Oldshire Council | planned 2027-04-01 ..
council:fenton | Fenton Council
icb:a | NHS Aldshire ICB | 2022-07-01 ..
event:2027-04-01-surrey-councils | Vesting day | planned 2027-04-01 ..
event:2025-10-28-surrey-local-government | Two councils decided | 2025-10-28 .. 2025-10-29
post:council:E10000030:director_of_adult_social_services | Director of adult social services, Oldshire | | role=director_of_adult_social_services
post:council:fenton:director_of_adult_social_services | Director of adult social services, Fenton | | role=director_of_adult_social_services
forum:council:E10000030:health_and_wellbeing_board | Wellbeing board, Oldshire | | role=health_and_wellbeing_board
person:ada | Ada Example
council:E10000030 -HAS_POST-> post:council:E10000030:director_of_adult_social_services | 2005-01-01 .. | provision=Social Act s.6; by_law=true
forum:council:E10000030:health_and_wellbeing_board -PART_OF-> council:E10000030 | 2013-04-01 .. | provision=Boards Act s.194; by_law=true
icb:a -SECTION75_WITH-> council:E10000030 | 2025-04-01 .. | arrangement=Oldshire equipment store; provision=Pooling Act s.75
council:fenton -HAS_POST-> post:council:fenton:director_of_adult_social_services | 2005-01-01 .. | unverified_basis=Social Act s.6; by_law=true
person:ada -HOLDS-> post:council:E10000030:director_of_adult_social_services | 2025-01-01 .. 2028-01-01 | capacity=substantive
"""

HEAD = "matter | today | held_by | after | what | day | basis | status | by_law"
BOTH = "East Oldshire Council and West Oldshire Council"
LAW = "law makes one for each new council"
NONE = "no change is planned in what is loaded"
ORDER = "which districts, staff, agreements and money go to which of the two councils"
AGREED = "which section 75 agreements the council has, and who takes them over"

CASES = [
    {
        "when": "law makes director and board for each new council; of an agreement it is not stated",
        "given": {"council": "council:E10000030"},
        "on": "2026-07-02",
        "rows": f"""
            {HEAD}
            Director of adult social services, Oldshire | Oldshire County Council | Ada Example | {BOTH} | {LAW} | 2027-04-01 | Social Act s.6 | planned, not done | true
            Wellbeing board, Oldshire | Oldshire County Council |  | {BOTH} | {LAW} | 2027-04-01 | Boards Act s.194 | planned, not done | true
            Oldshire equipment store, with NHS Aldshire ICB | Oldshire County Council |  |  | not stated | 2027-04-01 | Pooling Act s.75 | planned, not done | false
        """,
        "missing": [ORDER],
    },
    {
        "when": "where nothing is planned the duties stay, and agreements that are not loaded are missing",
        "given": {"council": "council:fenton"},
        "on": "2026-07-02",
        "rows": f"""
            {HEAD}
            Director of adult social services, Fenton | Fenton Council | holder not known |  | {NONE} | - | not verified: Social Act s.6 |  | true
            section 75 agreements of the council | Fenton Council |  |  | {NONE} | - | NHS Act 2006 s.75 |  | true
        """,
        "confidence": "high",
        "missing": [AGREED],
    },
    {
        "when": "a council that is only planned has no duties yet",
        "given": {"council": "council:east_surrey_council"},
        "on": "2026-07-02",
        "rows": HEAD,
        "missing": ["which duties this council has on this day"],
    },
]
