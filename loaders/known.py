"""Bodies that the loaded registers know: looked up by id, code or exact name, and the nearest to a text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from graph.entities import LIFE
from graph.ledger import Ledger
from graph.names import normalise

NEAREST = 3
_IN_BRACKETS = re.compile(r".*\[([a-z_]+:\S[^\]]*)\]\s*")
_SAID = """
SELECT subject, verb, object, e1, s0 FROM claims
WHERE run IN ({runs}) AND shape = 'field' AND subject >= ? AND subject < ?
AND (verb IN ('life', 'name') OR verb LIKE '%\\_code' ESCAPE '\\') ORDER BY e1, s0, object
"""


@dataclass
class _OfAKind:
    """What is known of one kind: names by id, the latest last, and ids by what they go by."""

    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_id: dict[str, str] = field(default_factory=dict)
    by_code: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_name: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class Known:
    """The entities of a ledger's current releases; each kind is read when it is first asked for.

    What the dataset ``but`` says is left out: a new release of it takes the place of what it says.
    """

    def __init__(self, ledger: Ledger, but: str = "") -> None:
        """Nothing is read yet."""
        self._ledger = ledger
        runs = [run for run in ledger.active_runs() if run.dataset != but]
        self._runs = ",".join(str(run.number) for run in runs)
        self._kinds: dict[str, _OfAKind] = {}

    def find(self, kind: str, text: str) -> list[str]:
        """Ids of those of a kind that a text names: by id, else by a code, else by exact name.

        An id may stand in brackets behind a name, as drop-downs show it. Case does not matter, nor does
        punctuation in names.
        """
        known, bracketed = self._of(kind), _IN_BRACKETS.fullmatch(text)
        key = (bracketed[1] if bracketed else text).casefold()
        if key in known.by_id:
            return [known.by_id[key]]
        return sorted(known.by_code.get(key) or known.by_name.get(normalise(text)) or ())

    def any_of(self, kind: str) -> bool:
        """Whether any register of the kind is loaded."""
        return bool(self._of(kind).by_id)

    def name(self, entity_id: str) -> str:
        """What an entity is called at last; its code where no name is loaded."""
        names = self._of(entity_id.partition(":")[0]).names.get(entity_id)
        return names[-1] if names else entity_id.partition(":")[2]

    def nearest(self, kinds: tuple[str, ...], text: str) -> list[str]:
        """The likest names of these kinds, each with its id."""
        listed = {
            one: f"{name} [{one}]"
            for kind in kinds
            for one, names in self._of(kind).names.items()
            for name in names[-1:]
        }
        ranked = process.extract(text, listed, scorer=fuzz.WRatio, processor=normalise, limit=NEAREST)
        return [words for words, _, _ in ranked]

    def listed(self, kinds: tuple[str, ...]) -> list[str]:
        """All of these kinds as a drop-down shows them, in order of name."""
        ids = sorted(one for kind in kinds for one in self._of(kind).by_id.values())
        return sorted(f"{self.name(one)} [{one}]" for one in ids)

    def _of(self, kind: str) -> _OfAKind:
        if kind not in self._kinds:
            self._kinds[kind] = self._read(kind)
        return self._kinds[kind]

    def _read(self, kind: str) -> _OfAKind:
        said = list(self._ledger.connection.execute(_SAID.format(runs=self._runs), (f"{kind}:", f"{kind};")))
        there = {str(subject) for subject, verb, *_ in said if verb == LIFE and "\t" not in subject}
        found = _OfAKind()
        for one in there:
            found.by_id[one.casefold()] = one
            found.by_code[one.partition(":")[2].casefold()].add(one)
        for subject, verb, value, *_ in said:
            if subject not in there or verb == LIFE:
                continue
            if verb == "name":
                found.names[subject].append(value)
                found.by_name[normalise(value)].add(subject)
            else:
                found.by_code[value.casefold()].add(subject)
        return found
