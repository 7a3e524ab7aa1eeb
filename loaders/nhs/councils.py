"""Codes of councils in the Organisation Data Service: which are of those with social services."""

from __future__ import annotations

import re
from datetime import date

SOCIAL_SERVICES = re.compile(
    r"10[246-9]|11[0-4]|11[67]|20[4-79]|21\d|30[4-9]|31[0-35-9]|32[1-7]|40[4-9]|41[0-8]|50[3-9]|51[0-2]|"
    r"60[6-9]|61\d|62[0-6]|7[0-3]\d|80[3-9]|81\d|82[01]|90[2-9]|91[0-6]"
)
"""Counties, unitary areas and boroughs; in the gaps between them districts were given codes."""

WALES = re.compile(r"0\d\d")


ABOLISHED = {
    "102": date(2023, 4, 1), "218": date(2023, 4, 1), "504": date(2021, 4, 1), "612": date(2020, 4, 1),
    "809": date(2019, 4, 1), "810": date(2019, 4, 1), "811": date(2019, 4, 1), "905": date(2023, 4, 1),
}  # fmt: skip
"""Councils that orders of reorganisation ended; some of their codes went on to those in their place."""


def why_not_held(code: str, on: date) -> str:
    """Why the graph has no council of that code on a day, in words; empty where it may have one."""
    if WALES.fullmatch(code):
        return "a council in Wales, outside of the scope"
    if on < ABOLISHED.get(code, date.min):
        return "a council abolished since, whose code may be that of another now"
    if re.fullmatch(r"\d{3}", code) and not SOCIAL_SERVICES.fullmatch(code):
        return "a district or another council without social services, which the graph knows as an area"
    return ""
