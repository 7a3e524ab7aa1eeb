"""Q60: what a question misses at one board and at all, what no tie is loaded of, and what law alone says."""

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:c | NHS Coldshire ICB | 2022-07-01 ..
icb:gone | NHS Goneshire ICB | 2022-07-01 .. 2024-01-01
icb_cluster:one | Cluster one | 2025-01-01 ..
body_kind:icb | A board | 2022-07-01 ..
decision_right:award | Award of a contract | | reserved=commissioners
icb:a -MEMBER_OF-> icb_cluster:one | 2025-01-01 ..
icb:c -MEMBER_OF-> icb_cluster:one | 2025-01-01 ..
body_kind:icb -MAY_DECIDE-> decision_right:award | 2022-07-01 .. | by_law=true; provision=Act
"""

HEAD = "fact | state | at | why | published_where | fill_in"
SUCCESSION = (
    "“was succeeded by”: the other took its place in law or function, from the stated day on | missing | "
    "| none is loaded for this day | |"
)
FOUND = "integrated care board (3), ICB cluster (1), is a member of (2) | found | | | |"
SCOPE = (
    "contents of RightCare packs, patient-experience process maps, NHS systems outside England, and "
    "“sufficient capacity” (Long Term Plan, paragraph 1.52) as a number | out of scope | | | |"
)
NO_CLUSTER = (
    "no agreement to share leadership is loaded for it: it may lead itself alone | the board's own pages; "
    "NHS England on boundary changes and mergers |"
)

CASES = [
    {
        "when": "over all boards a reason comes once, with at how many it is; an ended board is not asked",
        "on": "2025-06-01",
        "given": {"question": "Q36"},
        "rows": "\n".join(
            (
                HEAD,
                "such as: a cluster of this board on this day | missing | 1 of 3 (integrated care board) | "
                + NO_CLUSTER,
                SUCCESSION,
                FOUND,
                SCOPE,
            )
        ),
        "missing": [],
    },
    {
        "when": "of a board that is in a cluster only the ties that are not loaded are missing",
        "on": "2025-06-01",
        "given": {"question": "shared_leadership", "body": "icb:a"},
        "rows": "\n".join((HEAD, SUCCESSION, FOUND, SCOPE)),
    },
    {
        "when": "of a board alone the question says what it misses",
        "on": "2025-06-01",
        "given": {"question": "shared_leadership", "body": "icb:b"},
        "rows": "\n".join(
            (
                HEAD,
                f"a cluster of this board on this day | missing | | {NO_CLUSTER}",
                SUCCESSION,
                FOUND,
                SCOPE,
            )
        ),
    },
    {
        "when": "what law alone says is not found",
        "on": "2025-06-01",
        "given": {"question": "Q49"},
        "rows": "\n".join(
            (
                HEAD,
                "up to how much each commissioner's officers may decide | missing | | schemes of "
                "reservation and delegation say so; Q77 shows those that are loaded | governance handbook "
                "of each board | template decision_rights: one row for each right",
                "“may decide”: has the right to decide this; nobody else has it by membership of a board | "
                "by law only | 1 by law | law or policy says so; none was found published | the board's "
                "scheme of reservation and delegation | template decision_rights: one row for each right",
                "right to decide (1) | found | | | |",
                SCOPE,
            )
        ),
    },
    {
        "when": "of itself it has no more to say",
        "on": "2025-06-01",
        "given": {"question": "Q60"},
        "rows": "\n".join(
            (
                HEAD,
                "what is missing of one body | not asked | | this question asks what others do not know, "
                "and needs one of them | |",
                SCOPE,
            )
        ),
    },
]
