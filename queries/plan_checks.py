"""What paragraphs 1.51 to 1.59 of the Long Term Plan ask of a system, each with how it is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Result = Literal["pass", "fail", "unknown", "not_applicable"]
Verdict = tuple[Result, str]

EXPECTED = frozenset({"LTP-02", "LTP-05"})
"""What the plan expects and does not require: a failure is a warning."""

EVERYWHERE_BY = date(2021, 4, 1)
"""By when the plan wanted every area to be in a system (paragraph 1.51)."""

SECTORS = {
    "commissioners": ("ccg", "icb", "national_body"),
    "trusts": ("trust",),
    "primary care networks": ("pcn",),
    "local authorities": ("council",),
    "the voluntary sector": ("patient_voice",),
}
"""Of which kinds those are whose perspective a seat brings."""


@dataclass(frozen=True)
class Known:
    """What was found of the system, without anything that a standing rule made."""

    board: str
    seen: str
    roles: tuple[str, ...]
    kinds: frozenset[str]
    perspectives: tuple[str, ...]
    chairs: tuple[str, ...]
    executives: tuple[str, ...]
    approvers: frozenset[str]
    alliances: tuple[str, ...]
    verified: bool
    networks: int
    directors: int
    on: date
    systems: int
    partnerships: tuple[str, ...]
    commissioners: tuple[str, ...]
    agreed_with: tuple[str, ...]
    integrated: tuple[tuple[str, str], ...]


def _everywhere(known: Known) -> Verdict:
    if known.on < EVERYWHERE_BY:
        return "not_applicable", f"wanted by {EVERYWHERE_BY}"
    if known.partnerships:
        return "fail", f"{len(known.partnerships)} areas were still partnerships that were no systems"
    if known.systems:
        return "pass", f"there were {known.systems} systems and no partnership that was not one"
    return "unknown", "no designation of a system is loaded for this day"


def _commissioner(known: Known) -> Verdict:
    if not known.commissioners:
        return "unknown", "which commissioning groups lay in it on this day is not loaded"
    if len(known.commissioners) == 1:
        return "pass", f"{known.commissioners[0]} was the only one"
    return "fail", f"{len(known.commissioners)} commissioning groups: typically one was expected"


def _holder(known: Known) -> Verdict:
    if not known.integrated:
        return (
            "unknown",
            "no holder of a contract for integrated care is loaded; that none was is not shown",
        )
    private = [name for name, kind in known.integrated if kind != "trust"]
    if private:
        return "fail", f"held by {_words(private)}, which is no statutory provider"
    return "pass", f"held by {_words(name for name, _ in known.integrated)}"


def _objectives(known: Known) -> Verdict:
    if known.agreed_with:
        return "pass", f"objectives were agreed with {_words(known.agreed_with)}"
    return "unknown", "no objectives that were agreed with the regional director are loaded"


def _offered(known: Known) -> Verdict:
    return (
        "not_applicable",
        "the plan offers four ways to pool and requires none; Q16 says which is used",
    )


def _board(known: Known) -> Verdict:
    if known.board:
        return "pass", f"{known.board} was found{known.seen}"
    return "unknown", "no board was found; a rule that there must be one is not a board"


def _drawn_from(known: Known) -> Verdict:
    if not known.roles:
        return "unknown", "no seat of a board was found"
    lacking = _lacking(known, ("commissioners", "trusts", "primary care networks"))
    if not lacking:
        return "pass", "seats bring the perspectives of commissioners, trusts and primary care networks"
    care = [one for one in known.perspectives if "primary care" in one.lower()]
    beside = f"; “{care[0]}” has a seat, which is not a network" if care else ""
    return "fail", f"on the letter: no seat brings the perspective of {_words(lacking)}{beside}"


def _expected(known: Known) -> Verdict:
    if not known.roles:
        return "unknown", "no seat of a board was found"
    lacking = _lacking(known, ("local authorities", "the voluntary sector"))
    if not lacking:
        return "pass", "local authorities and the voluntary sector have seats"
    return "fail", f"no seat brings the perspective of {_words(lacking)}: expected, not required"


def _chair(known: Known) -> Verdict:
    if known.executives:
        return "fail", f"the chair holds an executive office: {_words(known.executives)}"
    if known.chairs:
        return "unknown", f"{_words(known.chairs)} chairs; that no executive office is held is not known"
    listed = any("chair" in one.lower().split()[:2] for one in known.roles)
    if known.roles and not listed:
        return "unknown", "no seat of a chair is listed on the board, and nobody is known to chair the system"
    return "unknown", "nobody is known to chair the system"


def _approval(known: Known) -> Verdict:
    needed = {"national_body:nhs_england": "NHS England", "national_body:nhs_improvement": "NHS Improvement"}
    lacking = [name for one, name in needed.items() if one not in known.approvers]
    if not lacking:
        return "pass", "NHS England and NHS Improvement approved the chair"
    return "unknown", f"no approval by {_words(lacking)} was found"


def _non_executives(known: Known) -> Verdict:
    seats = [one for one in known.roles if "non-executive" in one.lower() or "lay" in one.lower().split()]
    if seats:
        return "pass", f"{len(seats)} seats are for non-executive or lay members"
    return "unknown", "no seat for non-executive or lay members was found"


def _directors(known: Known) -> Verdict:
    if known.networks and known.directors == known.networks:
        return "pass", f"all {known.networks} networks have a director by name"
    if known.directors:
        return "unknown", f"{known.directors} of {known.networks} networks have a director by name"
    return "unknown", "no clinical director of a network is named in what is loaded"


def _alliance(known: Known) -> Verdict:
    if not known.alliances:
        return "unknown", "no alliance was found for its area"
    within = f"its area lies within {_words(known.alliances)}"
    if not known.verified:
        return "unknown", f"{within}: not verified, since no document says so"
    return ("pass" if len(known.alliances) == 1 else "fail"), within


def _councils(known: Known) -> Verdict:
    if "council" in known.kinds:
        return "unknown", "councils have a seat; whether every health and wellbeing board has is not loaded"
    return "unknown", "no seat of a council or health and wellbeing board was found"


def _never(why: str) -> Callable[[Known], Verdict]:
    return lambda known: ("unknown", why)


CHECKS: dict[str, Callable[[Known], Verdict]] = {
    "LTP-01": _everywhere,
    "LTP-02": _commissioner,
    "LTP-03": _board,
    "LTP-04": _drawn_from,
    "LTP-05": _expected,
    "LTP-06": _chair,
    "LTP-07": _approval,
    "LTP-08": _non_executives,
    "LTP-09": _never("whether capacity is sufficient is not something that data can show"),
    "LTP-10": _directors,
    "LTP-11": _never("no assessment of the system by the Care Quality Commission is loaded"),
    "LTP-12": _never("no licence condition or contract clause on system goals is loaded for its providers"),
    "LTP-13": _alliance,
    "LTP-14": _never("areas of Clinical Senates are loaded by region only"),
    "LTP-15": _councils,
    "LTP-16": _never("whether services prevent stays in hospital is not something that data loaded show"),
    "LTP-17": _holder,
    "LTP-18": _never("no result under the framework and no value of the integration index is loaded"),
    "LTP-19": _objectives,
    "LTP-20": _offered,
    "LTP-21": _never("minimum and contributions are those of each council's fund: Q17 compares them"),
}
"""How each requirement is checked; what none of them finds is unknown, never no."""


def _lacking(known: Known, sectors: Iterable[str]) -> list[str]:
    return [one for one in sectors if not known.kinds & set(SECTORS[one])]


def _words(several: Iterable[str]) -> str:
    return " and ".join(sorted(several))
