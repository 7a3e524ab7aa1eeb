"""A banner above a picture that is taken away, so that a scenario is not taken for what is."""

from __future__ import annotations

import re
from html import escape
from textwrap import wrap

_FRAME = re.compile(r'viewBox="(\S+) (\S+) (\S+) (\S+)" width="[^"]*" height="[^"]*"')
_LINE, _LETTER = 18, 7


def with_banner(svg: str, words: str) -> str:
    """The picture with the words above it; as it is where there are none."""
    found = _FRAME.search(svg)
    if not (words and found):
        return svg
    left, top, width, height = map(float, found.groups())
    lines = wrap(words, max(20, int(width / _LETTER)))
    above = _LINE * len(lines) + _LINE / 2
    height += above
    frame = f'viewBox="{left:g} {top - above:g} {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    begins = top - above
    texts = "".join(
        f'<text x="{left + 4:g}" y="{begins + _LINE * at:g}" font-weight="600">{escape(line)}</text>'
        for at, line in enumerate(lines, 1)
    )
    head, close, rest = svg.replace(found.group(), frame, 1).partition(">")
    return f"{head}{close}{texts}{rest}"
