"""What paragraph 1.52 of the Long Term Plan asks of a system, each with how it is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Result = Literal["pass", "fail", "warning", "unknown"]
Verdict = tuple[Result, str]

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
    return "warning", f"no seat brings the perspective of {_words(lacking)}: expected, not required"


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
}
"""How each requirement is checked; what none of them finds is unknown, never no."""


def _lacking(known: Known, sectors: Iterable[str]) -> list[str]:
    return [one for one in sectors if not known.kinds & set(SECTORS[one])]


def _words(several: Iterable[str]) -> str:
    return " and ".join(sorted(several))
