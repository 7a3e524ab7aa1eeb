"""Q63: one board's plan names frailty, a national plan does too; sleep is named by none."""

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
national_body:top | Top body | 2013-04-01 ..
priority:frailty | Frailty
priority:sleep | Sleep
icb:alder -NAMES_PRIORITY-> priority:frailty | 2024-04-01 .. 2029-04-01 | plan=Forward plan 2024
national_body:top -NAMES_PRIORITY-> priority:frailty | 2013-04-01 .. ? seen 2019-01-01
"""

HEAD = "body | body_id | plan | named_from | last_seen"

CASES = [
    {
        "when": "systems come first, with the plan that names it; a sighting is no beginning",
        "given": {"priority": "priority:frailty"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            NHS Alder ICB | icb:alder | Forward plan 2024 | 2024-04-01 | -
            Top body | national_body:top | a publication: see the evidence | - | 2019-01-01
        """,
        "lines": [5, 6],
        "missing": [],
    },
    {
        "when": "before the plan only the national one names it",
        "given": {"priority": "priority:frailty"},
        "on": "2023-04-02",
        "rows": f"""
            {HEAD}
            Top body | national_body:top | a publication: see the evidence | - | 2019-01-01
        """,
        "missing": ["which single systems name this priority"],
    },
    {
        "when": "what no plan names is not known, rather than named by none",
        "given": {"priority": "priority:sleep"},
        "on": "2026-04-02",
        "rows": HEAD,
        "missing": ["which single systems name this priority"],
    },
]
