"""Commissioners in the workbook of primary care networks: groups until June 2022, then sub-ICB locations."""

from __future__ import annotations

import re
from datetime import date

from graph.claims import Ref
from loaders.nhs.commissioners import BOARDS_BEGAN

_GROUP = re.compile(r"\bCCG\b|CLINICAL COMMISSIONING GROUP", re.IGNORECASE)
_LOCATION = re.compile(r"\bICB\b|INTEGRATED CARE BOARD", re.IGNORECASE)


def commissioner(code: str, name: str, on: date) -> Ref:
    """The body or area that a code means: the location kept the code of the group, so its name decides.

    Where the name says neither, the day does.
    """
    if _GROUP.search(name) or (on < BOARDS_BEGAN and not _LOCATION.search(name)):
        return Ref.mint("ccg", code)
    return Ref.mint("sub_icb", code)
