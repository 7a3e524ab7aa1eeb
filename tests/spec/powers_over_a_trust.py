"""Q47: a foundation trust, an NHS trust, and one that may have been either on the day."""

LAW, UNREAD = "by_law=true; provision=Testshire Act", "unverified_basis=Testshire Order 1990"
_FT = """
{id} -HAS_POST-> post:{id}:chair | {days} | by_law=true
post:{id}:chair -APPOINTED_BY-> forum:{id}:council_of_governors | {days} | {law} para 17
forum:{id}:council_of_governors -SCRUTINISES-> {id} | {days} | {law} s.151
"""
_NHS = """
{id} -HAS_POST-> post:{id}:chair | {days} | by_law=true
post:{id}:chair -APPOINTED_BY-> national_body:centre | {days} | by_law=true; {unread}
national_body:centre -MAY_DIRECT-> {id} | {days} | {law} s.27B
"""
_BODY = """
post:{id}:chair | Chair, {id} | | role=chair; by_law=true
forum:{id}:council_of_governors | Council of governors, {id} | | role=council_of_governors; by_law=true
"""
TABLE = (
    """
national_body:centre | Testshire England
body_kind:foundation_trust | Foundation trust
body_kind:nhs_trust | NHS trust
trust:f | Aldshire NHS Foundation Trust | 1991-04-01 .. | legal_form=public benefit corporation
trust:n | Boldshire NHS Trust | 1991-04-01 .. | legal_form=statutory corporation
trust:m | Coldshire NHS Foundation Trust | 1991-04-01 ..
trust:m -HAS_VALUE-> value:legal_form:statutory corporation | 1991-04-01 .. 2018-01-01
trust:m -HAS_VALUE-> value:legal_form:public benefit corporation | 2004-01-01 ..
"""
    + "".join(
        _BODY.format(id=one)
        for one in ("body_kind:foundation_trust", "body_kind:nhs_trust", "trust:f", "trust:n", "trust:m")
    )
    + _FT.format(law=LAW, id="body_kind:foundation_trust", days="2004-01-01 ..")
    + _NHS.format(law=LAW, unread=UNREAD, id="body_kind:nhs_trust", days="1991-04-01 ..")
    + _FT.format(law=LAW, id="trust:f", days="2004-01-01 ..")
    + _NHS.format(law=LAW, unread=UNREAD, id="trust:n", days="1991-04-01 ..")
    + _FT.format(law=LAW, id="trust:m", days="2004-01-01 ..")
    + _NHS.format(law=LAW, unread=UNREAD, id="trust:m", days="1991-04-01 .. 2018-01-01")
)
FT, NHS = "public benefit corporation", "statutory corporation"
EITHER = f"{FT} or {NHS}"
ORDER, PARA = "not verified: Testshire Order 1990", "Testshire Act para 17"
SECTION = "Testshire Act s.151"
HEAD = "power | held_by | over_this_trust | legal_form | basis | by_law"

CASES = [
    {
        "when": "governors appoint and remove a foundation trust's chair, and nobody directs it",
        "on": "2026-05-01",
        "given": {"trust": "trust:f"},
        "rows": f"""
            {HEAD}
            appoint and remove the chair | its council of governors | yes | {FT} | {PARA} | true
            hold the board to account | its council of governors | yes | {FT} | {SECTION} | true
            appoint the chair | Testshire England | no | {FT} | {ORDER} | true
            direct the trust | Testshire England | no | {FT} | Testshire Act s.27B | true
        """,
        "missing": [],
        "confidence": "high",
    },
    {
        "when": "an NHS trust has no governors, its chair is appointed for it, and it can be directed",
        "on": "2026-05-01",
        "given": {"trust": "trust:n"},
        "rows": f"""
            {HEAD}
            appoint the chair | Testshire England | yes | {NHS} | {ORDER} | true
            direct the trust | Testshire England | yes | {NHS} | Testshire Act s.27B | true
            appoint and remove the chair | its council of governors | no | {NHS} | {PARA} | true
            hold the board to account | its council of governors | no | {NHS} | {SECTION} | true
        """,
        "missing": [],
    },
    {
        "when": "a trust that became a foundation trust at some time before a known day may be either",
        "on": "2010-05-01",
        "given": {"trust": "trust:m"},
        "rows": f"""
            {HEAD}
            appoint and remove the chair | its council of governors | perhaps | {EITHER} | {PARA} | true
            appoint the chair | Testshire England | perhaps | {EITHER} | {ORDER} | true
            direct the trust | Testshire England | perhaps | {EITHER} | Testshire Act s.27B | true
            hold the board to account | its council of governors | perhaps | {EITHER} | {SECTION} | true
        """,
        "missing": [],
    },
    {
        "when": "a trust that was not there is under nobody's power",
        "on": "1990-05-01",
        "given": {"trust": "trust:n"},
        "rows": HEAD,
        "missing": ["what this trust is in law on this day"],
        "confidence": None,
    },
]
