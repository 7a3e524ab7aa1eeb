"""Which practice belongs to which primary care network, and where the practice itself lies."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, Refusal, RelationshipClaim
from graph.dates import Bounds
from graph.layers.geography import Within
from graph.layers.membership import MemberOf
from loaders.nhs.networks import commissioner
from loaders.row import Row

SAYS_SAME = {"": None, "true": True, "yes": True, "y": True, "1": True,
             "false": False, "no": False, "n": False, "0": False}  # fmt: skip


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """A membership. The practice may lie in another commissioner's area than its network.

    Where a practice that has left lies now is not said: its row may keep the area of that time.

    Raises:
        ValueError: for a row without the day it began.
    """
    evidence = row.cite()
    practice = Ref.mint("practice", row.take("practice").upper())
    pcn = Ref.mint("pcn", row.take("pcn").upper())
    started, ended = row.take_day("started"), row.take_day("ended")
    if not started:
        raise ValueError("column started is empty: the register gives the day for every membership")
    when = row.bounds(started, ended)
    row.ignore("practice_name", "pcn_name", "pcn_commissioner_name")  # told by the registers
    code, name = row.take_optional("commissioner").upper(), row.take_optional("commissioner_name")
    yield RelationshipClaim(practice, MemberOf(), pcn, when, evidence)
    if code and not ended:
        area = commissioner(code, name, row.snapshot)
        tie = MemberOf() if area.kind == "ccg" else Within()
        yield RelationshipClaim(practice, tie, area, Bounds.seen(row.snapshot), evidence)
    wrong = _contradiction(row, code)
    if wrong:
        yield Refusal(row.locator, wrong)


def _contradiction(row: Row, code: str) -> str:
    """What the last column says wrongly of the two codes in its own row, if it does."""
    other, says = row.take_optional("pcn_commissioner").upper(), row.take_optional("match").lower()
    same = SAYS_SAME.get(says)
    if says not in SAYS_SAME:
        return f"column match: “{says}” is neither true nor false"
    if same is None or not code or not other or same == (code == other):
        return ""
    return f"column match says {says}, but the codes are {code} and {other}: the codes are followed"
