"""Tables as HTML: readable aloud, and one card for each row where there is no room for columns."""

from __future__ import annotations

from html import escape

from ui.tables import ADDRESS, Table
from ui.wording import web_address

LONG = 20
"""Rows from which on a table scrolls in a frame of its own, so that what follows is not far down."""

_NARROW = 640
"""Width in pixels below which a row is a card."""

_STYLE = """
.ig{container-type:inline-size}
.ig table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.45;border:0}
.ig th,.ig td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border:0;
border-bottom:1px solid color-mix(in srgb,currentColor 22%,transparent);overflow-wrap:break-word}
.ig td a{overflow-wrap:anywhere}
.ig th{font-weight:600}
.ig tbody th{font-weight:400;width:8.5rem}
.ig .facts td{overflow-wrap:anywhere}
.ig a{color:inherit;text-decoration:underline}
.ig pre{white-space:pre-wrap;overflow-wrap:anywhere;user-select:all;margin:0;padding:.7rem .8rem;
border-radius:.5rem;background:var(--st-secondary-background-color,Canvas);font-family:var(--st-code-font,monospace);font-size:.875rem}
.ig caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.ig .long{max-height:70vh;overflow-y:auto}
.ig .long thead th{position:sticky;top:0;background:var(--st-background-color,Canvas)}
@container (max-width:640px){
.ig .wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.ig .wide tr,.ig .wide td{display:block}
.ig .wide tr{padding:.5rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 40%,transparent)}
.ig .wide td{border:0;padding:.1rem 0 .1rem 7rem;text-indent:-7rem;overflow-wrap:anywhere}
.ig .wide td:empty{display:none}
.ig .wide td::before{content:attr(data-label);display:inline-block;width:7rem;text-indent:0;
font-weight:600}}
""".replace("\n", "").replace("640", str(_NARROW))


def table_html(table: Table, caption: str) -> str:
    """A table with a heading for each column; cells without text take no room on a card."""
    columns = list(table[0])
    head = "".join(f'<th scope="col" role="columnheader">{escape(one)}</th>' for one in columns)
    rows = "".join(
        '<tr role="row">'
        + "".join(
            f'<td role="cell" data-label="{escape(column)}">{_cell(column, row[column])}</td>'
            for column in columns
        )
        + "</tr>"
        for row in table
    )
    html = (
        f'<table class="wide" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )
    if len(table) > LONG:
        html = f'<div class="long" role="region" aria-label="{escape(caption)}" tabindex="0">{html}</div>'
    return _framed(html)


def facts_html(table: Table, caption: str) -> str:
    """A table of two columns, of which the first says what the second is."""
    rows = "".join(
        f'<tr><th scope="row">{escape(what)}</th><td>{_cell(what, said)}</td></tr>'
        for what, said in (tuple(row.values()) for row in table)
    )
    return _framed(f'<table class="facts"><caption>{escape(caption)}</caption><tbody>{rows}</tbody></table>')


def command_html(text: str) -> str:
    """A command to be copied: one click marks the whole of it."""
    return _framed(f'<pre tabindex="0" title="A click marks all of it, to be copied">{escape(text)}</pre>')


def _framed(html: str) -> str:
    return f'<div class="ig"><style>{_STYLE}</style>{html}</div>'


def _cell(column: str, said: str) -> str:
    """A cell as text; an address that a browser can open as a link."""
    target = web_address(said) if column == ADDRESS else None
    if target is None:
        return escape(said)
    return f'<a href="{escape(target)}" target="_blank" rel="noopener noreferrer">{escape(said)}</a>'
