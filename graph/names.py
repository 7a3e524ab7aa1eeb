"""Names made comparable: case, accents and punctuation do not tell bodies apart."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def normalise(name: str) -> str:
    """The name in plain lower-case words: "St. Mary’s & Co" is "st mary s and co"."""
    parts = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return _NOT_WORD.sub(" ", plain).strip()


def slug(name: str) -> str:
    """The name as part of an id."""
    return normalise(name).replace(" ", "-")
