"""Recording, undoing and reading back: one SQLite file, one writer, nothing updated in place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import partial

from graph.claims import Claim, Refusal
from graph.evidence import Document
from graph.ledger.drive import LedgerError
from graph.ledger.file import LedgerFile
from graph.ledger.flatten import ClaimRow, flatten
from graph.ledger.lines import LineTable, insert_lines
from graph.ledger.records import Judgement, Recorded, Release, Run, run_of

BATCH = 10_000

Counts = Callable[[], tuple[int, int, list[Refusal]]]
"""Rows read, rows accepted, refusals."""

_INSERT_CLAIM = "INSERT INTO claims VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?)"
_INSERT_EVIDENCE = "INSERT INTO evidence VALUES (?,?,?,?,?,?,?,?,?)"


def now() -> str:
    """This instant, as the ledger writes instants."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def end_of_day(day: date) -> str:
    """The last instant of a day."""
    return datetime.combine(day, time.max, UTC).isoformat(timespec="microseconds")


class Ledger(LedgerFile):
    """An open ledger: what was recorded, withdrawn and judged."""

    @property
    def uuid(self) -> str:
        """The ledger's own name, by which graphs built from it are told apart."""
        return str(self.connection.execute("SELECT uuid FROM ledger").fetchone()[0])

    @property
    def version(self) -> int:
        """Grows with everything recorded; the same number means the same content."""
        query = (
            "SELECT (SELECT coalesce(max(run), 0) FROM runs) + (SELECT count(*) FROM events)"
            " + (SELECT count(*) FROM judgements)"
        )
        return int(self.connection.execute(query).fetchone()[0])

    def find_run(self, release: Release) -> int | None:
        """The run of the same content and vintage by the same version of the loader, if it stands.

        It does not once it was undone, or once another of its vintage took its place: then the
        same file loaded again is a way back to what it says.
        """
        standing = [
            run
            for run in self.runs()
            if (run.dataset, run.scope, run.published) == (release.dataset, release.scope, release.published)
        ]
        if release.revision == "replaces":
            standing = standing[-1:]
        same = [
            run.number
            for run in standing
            if (run.file_hash, run.loader_version) == (release.file_hash, release.loader_version)
        ]
        return max(same, default=None)

    def record(self, release: Release, claims: Iterable[Claim], counts: Counts) -> Recorded:
        """Record a release whole, or not at all if ``claims`` or ``counts`` raises.

        Args:
            release: what is recorded.
            claims: streamed; claims of one row come together and share their `Evidence`.
            counts: called once the claims are through; gives rows read, rows accepted and the
                refusals, and may raise to refuse the whole release.
        """
        return self._record(release, partial(self._insert_claims, claims=claims), counts)

    def record_lines(self, release: Release, lines: LineTable, counts: Counts) -> Recorded:
        """Record the payments of one published table whole, or not at all; as `record` otherwise."""
        return self._record(release, partial(insert_lines, self.connection, table=lines), counts)

    def _record(self, release: Release, write: Callable[[int], int], counts: Counts) -> Recorded:
        with self._transaction():
            known = self.find_run(release)  # inside, so that of two loads at once one finds the other
            if known is not None:
                return Recorded(known, new=False)
            run = self._insert_run(release)
            written = write(run)
            rows_read, rows_accepted, refusals = counts()
            self.connection.execute(
                "UPDATE runs SET rows_read=?, rows_accepted=? WHERE run=?",
                (rows_read, rows_accepted, run),
            )
            self.connection.executemany(
                "INSERT INTO refusals VALUES (?,?,?)",
                [(run, one.locator, one.reason) for one in refusals],
            )
        return Recorded(run, new=True, claims=written)

    def _insert_run(self, release: Release) -> int:
        cursor = self.connection.execute(
            "INSERT INTO runs VALUES (NULL,?,?,?,?,?,?,?,?,?,0,0,?)",
            (
                release.dataset,
                release.scope,
                release.revision,
                release.published.toordinal(),
                release.file_name,
                release.file_path,
                release.file_hash,
                release.loader_version,
                now(),
                release.description.model_dump_json(),
            ),
        )
        run = int(cursor.lastrowid or 0)
        rows = [(run, *asdict(one).values()) for one in release.documents]
        self.connection.executemany("INSERT INTO documents VALUES (?,?,?,?,?,?,?,?)", rows)
        typed = [(run, *one) for one in release.filled]
        self.connection.executemany("INSERT INTO filled VALUES (?,?,?)", typed)
        return run

    def _insert_claims(self, run: int, claims: Iterable[Claim]) -> int:
        (next_id,) = self.connection.execute("SELECT coalesce(max(id), 0) + 1 FROM evidence").fetchone()
        evidence_rows: list[tuple[object, ...]] = []
        claim_rows: list[ClaimRow] = []
        last, last_id, written = None, int(next_id) - 1, 0
        for claim in claims:
            if claim.evidence is not last:
                last, last_id = claim.evidence, last_id + 1
                published = last.published.toordinal() if last.published else None
                evidence_rows.append((
                    last_id, run, last.locator, " ".join(last.documents), published,
                    last.confidence.value, last.kind.value, last.quote, last.note,
                ))  # fmt: skip
            claim_rows.append(flatten(run, last_id, claim))
            written += 1
            if len(claim_rows) >= BATCH:
                self._flush(evidence_rows, claim_rows)
        self._flush(evidence_rows, claim_rows)
        return written

    def _flush(self, evidence_rows: list[tuple[object, ...]], claim_rows: list[ClaimRow]) -> None:
        self.connection.executemany(_INSERT_EVIDENCE, evidence_rows)
        self.connection.executemany(_INSERT_CLAIM, claim_rows)
        evidence_rows.clear()
        claim_rows.clear()

    def runs(self, known: date | None = None, *, withdrawn: bool = False) -> list[Run]:
        """Recorded runs, oldest first.

        Args:
            known: as the ledger stood at the end of that day; None: now.
            withdrawn: also those that were undone.
        """
        until = end_of_day(known) if known else "~"
        gone = set() if withdrawn else self._withdrawn("run", until)
        query = (
            "SELECT r.*, (SELECT count(*) FROM refusals f WHERE f.run = r.run)"
            " FROM runs r WHERE recorded <= ? ORDER BY run"
        )
        rows = self.connection.execute(query, (until,))
        return [run_of(row) for row in rows if row[0] not in gone]

    def active_runs(self, known: date | None = None, published_by: date | None = None) -> list[Run]:
        """The runs a graph is built from: neither undone nor superseded by a newer of their scope.

        With ``published_by``, an edition published later gives way to the newest one published by
        then; where there is none it stays, and only its rows with older evidence will count.
        """
        chosen = [run for run in self.runs(known) if run.revision == "adds"]
        newest: dict[tuple[str, str], Run] = {}
        for run in self.runs(known):
            if run.revision == "replaces":
                before = newest.get((run.dataset, run.scope))
                if before is None or _supersedes(run, before, published_by):
                    newest[run.dataset, run.scope] = run
        return sorted([*chosen, *newest.values()], key=lambda run: run.number)

    def _withdrawn(self, about: str, until: str) -> set[int]:
        query = "SELECT what, number FROM events WHERE about=? AND recorded<=? ORDER BY event"
        gone: set[int] = set()
        for what, number in self.connection.execute(query, (about, until)):
            (gone.add if what == "withdrawn" else gone.discard)(int(number))
        return gone

    def undo(self, run: int, why: str) -> None:
        """Withdraw a run: an event, by which no graph is built from it any more.

        Raises:
            LedgerError: when there is no such run, or it was undone before.
        """
        if run not in {one.number for one in self.runs()}:
            undone = run in {one.number for one in self.runs(withdrawn=True)}
            raise LedgerError(f"run {run} was undone before" if undone else f"there is no run {run}")
        with self._transaction():
            self._event("withdrawn", "run", run, why)

    def _event(self, what: str, about: str, number: int, why: str) -> None:
        self.connection.execute(
            "INSERT INTO events VALUES (NULL,?,?,?,?,?)", (now(), what, about, number, why)
        )

    def judge(self, judgement: Judgement) -> int:
        """Record a judgement and return its number."""
        with self._transaction():
            cursor = self.connection.execute(
                "INSERT INTO judgements VALUES (NULL,?,?,?,?,?,?)",
                (
                    judgement.verdict,
                    judgement.subject,
                    judgement.object,
                    judgement.by_whom,
                    now(),
                    judgement.why,
                ),
            )
        return int(cursor.lastrowid or 0)

    def withdraw_judgement(self, number: int, why: str) -> None:
        """Take a judgement back, by an event.

        Raises:
            LedgerError: when there is no such judgement, or it was withdrawn before.
        """
        if number not in {one.number for one in self.judgements()}:
            query = "SELECT count(*) FROM judgements WHERE judgement=?"
            (made,) = self.connection.execute(query, (number,)).fetchone()
            raise LedgerError(
                f"judgement {number} was withdrawn before" if made else f"there is no judgement {number}"
            )
        with self._transaction():
            self._event("withdrawn", "judgement", number, why)

    def judgements(self, known: date | None = None) -> list[Judgement]:
        """The judgements that stand, oldest first."""
        until = end_of_day(known) if known else "~"
        gone = self._withdrawn("judgement", until)
        query = (
            "SELECT verdict, subject, object, by_whom, why, judgement FROM judgements"
            " WHERE recorded <= ? ORDER BY judgement"
        )
        found = [Judgement(*row) for row in self.connection.execute(query, (until,))]
        return [one for one in found if one.number not in gone]

    def refusals(self, run: int) -> list[Refusal]:
        """What a run refused, in the order of the file."""
        query = "SELECT locator, reason FROM refusals WHERE run=? ORDER BY rowid"
        return [Refusal(*row) for row in self.connection.execute(query, (run,))]

    def filled(self, run: int) -> list[dict[str, str]]:
        """The rows of a filled template that a run used, by column, as they were typed."""
        query = (
            "SELECT cells FROM filled WHERE run=? AND locator NOT IN"
            " (SELECT locator FROM refusals WHERE run=?) ORDER BY rowid"
        )
        return [json.loads(row[0]) for row in self.connection.execute(query, (run, run))]

    def documents(self, runs: Iterable[int]) -> dict[tuple[int, str], Document]:
        """The documents that runs name, by run and key."""
        marks = ",".join(str(int(run)) for run in runs)
        query = f"SELECT * FROM documents WHERE run IN ({marks})"
        return {(row[0], row[1]): Document(*row[1:]) for row in self.connection.execute(query)}


def _supersedes(later: Run, before: Run, published_by: date | None) -> bool:
    """Whether a run recorded later takes the place of one of the same scope."""
    if published_by is not None:
        fits, fitted = later.published <= published_by, before.published <= published_by
        if fits != fitted:
            return fits
    return later.published >= before.published
