"""Q50: Fen trust sits on the board of the pool that Fen council hosts; regulation is never walked."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
trust:fen | Fen Trust
trust:far | Far Trust
council:fen | Fen Council
pooled_fund:fen | Fen pool
national_body:watch | Watch body
forum:pooled_fund:fen:section_75_board | Partnership board, Fen pool
trust:fen -MEMBER_OF-> forum:pooled_fund:fen:section_75_board | 2020-04-01 ..
pooled_fund:fen -GOVERNED_BY-> forum:pooled_fund:fen:section_75_board | 2020-04-01 .. | provision=Pools Act; by_law=true
council:fen -HOLDS_BUDGET-> pooled_fund:fen | 2020-04-01 .. | unverified_basis=Pools Act; by_law=true; confidence=low
national_body:watch -REGULATES-> trust:far | 2020-04-01 ..
national_body:watch -ASSESSES-> council:fen | 2020-04-01 ..
"""

HEAD = "way | step | says | layer | strength | weakest | basis | by_law"

CASES = [
    {
        "when": "a seat leads to the pool, and the way is no stronger than a voice",
        "given": {"start": "trust:fen", "budget": "pooled_fund:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            1 | 1 | Fen Trust is a member of Partnership board, Fen pool | membership | has a voice, binds nobody | has a voice, binds nobody | | false
            1 | 2 | Partnership board, Fen pool governs Fen pool | structure | belongs to it | has a voice, binds nobody | Pools Act | true
        """,
        "lines": [7, 8],
        "missing": [],
    },
    {
        "when": "who holds the budget is one hop from it",
        "given": {"start": "council:fen", "budget": "pooled_fund:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            1 | 1 | Fen Council holds the budget of Fen pool | funding | holds or gives money | holds or gives money | not verified: Pools Act | true
        """,
        "confidence": "low",
    },
    {
        "when": "to have the same regulator is no influence",
        "given": {"start": "trust:far", "budget": "pooled_fund:fen"},
        "on": "2026-04-02",
        "rows": HEAD,
        "missing": ["a way from the one to the other on this day"],
    },
]
