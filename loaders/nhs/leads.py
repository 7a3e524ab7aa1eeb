"""Leads of partnerships as one cell names them: persons with their posts, parted in many ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NOBODY = re.compile(
    r"(to be |t\.?b\.?)(confirmed|announced|c|a)\.?|vacant|none|n/?[ak]|[?–-]*", re.IGNORECASE
)
"""What stands in a cell when nobody is named."""

_TITLE = re.compile(r"^(?:(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?|Cllr)\.? )+")
_HONOUR = re.compile(r"(?: (?:OBE|CBE|MBE|KBE|DBE|QPM|DL|MP|FRCP))+$")
_WORD = r"[A-ZÀ-Ý][\w'’.-]*"
_PERSON = re.compile(rf"{_WORD}(?: (?:de|van|von|la|le))?(?: {_WORD}){{1,3}}")
_NO_PERSON = re.compile(
    r"\b(NHS|Trusts?|Hospitals?|Council|CCGs?|Chief|Director|Chair|Officer|Executive|Programme|University|"
    r"Health|Care|Partnership|Group|Authority|Lead|Foundation|Commissioning|Independent|Joint|STP|ICS)\b"
)
_PARTED = re.compile(rf"\s*\n\s*|\s+[/;]\s+|\s+(?:and|&)\s+(?=(?:{_WORD} ){{1,3}}{_WORD}\s*[,(])")


class Lead(NamedTuple):
    """Somebody a cell names, without titles and honours; ``part`` is what they lead if not the whole."""

    person: str
    part: str = ""


def leads(cell: str) -> Iterator[Lead]:
    """Everybody a cell names: a person, then a comma or bracket and the day job, which is left out."""
    for text in _PARTED.split(cell):
        part, colon, rest = text.strip().partition(": ")
        if not colon or re.search("[,(]", part):
            part, rest = "", text
        person = _plain(re.split("[,(]", rest)[0])
        if _PERSON.fullmatch(person) and not _NO_PERSON.search(person):
            yield Lead(person, part)


def _plain(name: str) -> str:
    """Without what lists give the same person differently."""
    return _HONOUR.sub("", _TITLE.sub("", " ".join(name.split())))
