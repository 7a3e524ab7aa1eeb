"""That who holds a post was appointed, approved and employed as the rule asks, as found and not by law."""

from __future__ import annotations

from collections.abc import Sequence

from graph.entities import kind_of
from queries.composition import Board, Seat
from queries.verdict import Verdict, in_words

_WORDS = {"APPOINTED_BY": "appointed", "APPROVED_BY": "approved", "EMPLOYED_BY": "employed"}


def check(
    board: Board,
    *,
    role: str,
    by: Sequence[str] = (),
    approved_by: Sequence[str] = (),
    employed_by: Sequence[str] = (),
) -> Verdict:
    """Whether all whom the rule names did it; ``{body}`` stands for the body whose post it is."""
    seats = board.of(role)
    ids = {f"post:{board.body}:{role}"} | {one for seat in seats for one in (seat.id, *seat.people)}
    wants = {"APPOINTED_BY": by, "APPROVED_BY": approved_by, "EMPLOYED_BY": employed_by}
    ties, lacking = list[str](), list[str]()
    for type_name, wanted in wants.items():
        found = board.tied(ids, type_name) if wanted else {}
        for one in (name.format(body=board.body) for name in wanted):
            if one in found:
                ties.append(found[one][1])
            elif found and type_name != "APPROVED_BY":
                return _other(role, type_name, found, seats)
            else:
                lacking.append(f"by whom the {role.replace('_', ' ')} was {_WORDS[type_name]}")
    if lacking:
        return Verdict("unknown", f"{in_words(lacking)} is not loaded; that law says so does not count")
    return Verdict("pass", f"the {role.replace('_', ' ')} was, as the rule asks", tuple(seats), tuple(ties))


def _other(role: str, type_name: str, found: dict[str, tuple[str, str]], seats: list[Seat]) -> Verdict:
    who = in_words(name for name, _ in found.values())
    ties = tuple(tie for _, tie in found.values())
    why = f"the {role.replace('_', ' ')} was {_WORDS[type_name]} by {who}"
    if type_name == "EMPLOYED_BY" and all(kind_of(one) == "icb" for one in found):
        return Verdict("unknown", f"{why}; whether employed jointly is not loaded", tuple(seats), ties)
    return Verdict("fail", why, tuple(seats), ties)
