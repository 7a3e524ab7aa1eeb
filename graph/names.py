"""Names made comparable: case, accents and punctuation do not tell bodies apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_POINTS = re.compile(r"['’`´.]")
_WRITTEN_OUT = {
    "ltd": "limited",
    "ft": "foundation trust",
    "nhsft": "nhs foundation trust",
    "icb": "integrated care board",
    "ccg": "clinical commissioning group",
}
_COUNCIL = re.compile(
    r"(?:(?:london|royal|metropolitan) )*borough of (?P<place>.+?)(?: council)?"
    r"|(?P<before>.+?) (?:(?:city|county|metropolitan|borough) )*council"
)


def normalise(name: str) -> str:
    """The name in plain lower-case words: "St. Mary’s & Co" is "st mary s and co"."""
    parts = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return _NOT_WORD.sub(" ", plain).strip()


def slug(name: str) -> str:
    """The name as part of an id."""
    return normalise(name).replace(" ", "-")


@lru_cache(maxsize=200_000)
def spelled(name: str) -> str:
    """The name as names of payers and payees are compared with those of bodies.

    Only case, points, "&" and a leading "The" are left out; Ltd, FT, NHSFT, ICB and CCG are written out. Of
    a council the sort is left out too, as registers do: "Testshire County Council" and "London Borough of
    Testshire" are "testshire council". A district council keeps its "district", for it is another body.
    """
    words = normalise(_POINTS.sub("", name)).split()
    written = " ".join(_WRITTEN_OUT.get(word, word) for word in words).removeprefix("the ")
    if found := _COUNCIL.fullmatch(written):
        return f"{found['place'] or found['before']} council"
    return written


def payee_words(name: str) -> str:
    """The words of a name as the code of a payee has them, so that points and case tell none apart."""
    return _NOT_WORD.sub("-", name.lower()).strip("-")
