"""The ledger: runs whole or not at all, undo by events, judgements, two clocks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from graph.claims import FieldClaim, Ref, Refusal
from graph.dates import Bounds
from graph.evidence import Evidence
from graph.ledger import Judgement, Ledger, LedgerError

TABLES = ("runs", "documents", "evidence", "claims", "refusals", "judgements", "events")
TODAY = date.today()


def named(name: str, row: int = 2) -> FieldClaim:
    icb = Ref.mint("icb", "QZZ")
    return FieldClaim(icb, "name", name, Bounds.of(), Evidence(f"testshire.csv line {row}"))


def content(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    return {table: ledger.connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def recorded_on(ledger: Ledger, run: int, day: date) -> None:
    """Make a run one of an earlier day, which no call can."""
    ledger.connection.execute(
        "UPDATE runs SET recorded=? WHERE run=?", (f"{day.isoformat()}T12:00:00.000000+00:00", run)
    )


def numbers(ledger: Ledger, known: date | None = None, published_by: date | None = None):
    return [run.number for run in ledger.active_runs(known, published_by)]


def test_a_run_keeps_its_claims_refusals_and_counts(testshire):
    refused = [Refusal("testshire.csv line 3", "column name is empty")]
    recorded = testshire.ledger.record(
        testshire.release(), [named("NHS Testshire ICB")], lambda: (2, 1, refused)
    )
    (run,) = testshire.ledger.runs()
    assert (recorded.new, recorded.claims) == (True, 1)
    assert (run.rows_read, run.rows_accepted, run.rows_refused) == (2, 1, 1)
    assert testshire.ledger.refusals(run.number) == refused


def test_claims_of_one_row_share_one_evidence(testshire):
    shared = Evidence("testshire.csv line 2")
    icb = Ref.mint("icb", "QZZ")
    both = [FieldClaim(icb, "name", name, Bounds.of(), shared) for name in ("One", "Two")]
    testshire.record(*both, named("Three", row=3))
    count = testshire.ledger.connection.execute("SELECT count(*) FROM evidence").fetchone()
    assert count == (2,)


def test_an_error_in_the_middle_of_a_stream_leaves_the_ledger_as_it_was(testshire):
    testshire.record(named("NHS Testshire ICB"))
    before, version = content(testshire.ledger), testshire.ledger.version

    def broken():
        for row in range(25_000):  # more than the ledger writes at a time
            yield named("NHS Testshire ICB", row)
        raise OSError("the disk was pulled out")

    with pytest.raises(OSError, match="pulled out"):
        testshire.ledger.record(testshire.release(), broken(), lambda: (0, 0, []))
    assert content(testshire.ledger) == before
    assert testshire.ledger.version == version


def test_an_interrupt_in_the_middle_of_a_stream_leaves_the_ledger_as_it_was(testshire):
    def interrupted():
        yield named("NHS Testshire ICB")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        testshire.ledger.record(testshire.release(), interrupted(), lambda: (0, 0, []))
    assert not any(content(testshire.ledger).values())


def test_a_check_that_refuses_after_the_last_row_leaves_the_ledger_as_it_was(testshire):
    def refuse():
        raise ValueError("too few rows")

    with pytest.raises(ValueError, match="too few rows"):
        testshire.ledger.record(testshire.release(), [named("NHS Testshire ICB")], refuse)
    assert not any(content(testshire.ledger).values())


def test_the_same_file_twice_changes_nothing(testshire):
    release = testshire.release()
    first = testshire.ledger.record(release, [named("One")], lambda: (1, 1, []))
    before = content(testshire.ledger)
    again = testshire.ledger.record(release, [named("One")], lambda: (1, 1, []))
    assert (again.run, again.new) == (first.run, False)
    assert content(testshire.ledger) == before


def test_a_mended_loader_makes_a_new_run_of_the_same_file(testshire):
    first = testshire.record(named("One"), file_hash="same", loader_version="1")
    mended = testshire.record(named("Two"), file_hash="same", loader_version="2")
    assert mended.new
    assert mended.run != first.run


def test_the_same_file_with_another_vintage_is_a_new_run(testshire):
    testshire.record(named("One"), file_hash="same", published=date(2024, 1, 1))
    again = testshire.record(named("One"), file_hash="same", published=date(2023, 1, 1))
    assert again.new


def test_going_back_to_a_former_content_makes_it_the_one_in_force(testshire):
    for text in ("first", "second"):
        testshire.record(named(text), file_hash=text, revision="replaces")
    back = testshire.record(named("first"), file_hash="first", revision="replaces")
    assert back.new
    assert numbers(testshire.ledger) == [back.run]


def test_an_older_release_loaded_again_changes_nothing(testshire):
    older = {"file_hash": "a", "published": date(2023, 1, 1), "revision": "replaces"}
    testshire.record(named("One"), **older)
    newer = testshire.record(named("Two"), published=date(2024, 1, 1), revision="replaces")
    assert not testshire.record(named("One"), **older).new
    assert numbers(testshire.ledger) == [newer.run]


def test_undo_withdraws_a_run_and_keeps_what_it_said(testshire):
    run = testshire.record(named("One")).run
    testshire.ledger.undo(run, "loaded by mistake")
    assert testshire.ledger.runs() == []
    assert [one.number for one in testshire.ledger.runs(withdrawn=True)] == [run]
    ((_, _, what, about, number, why),) = content(testshire.ledger)["events"]
    assert (what, about, number, why) == ("withdrawn", "run", run, "loaded by mistake")
    assert len(content(testshire.ledger)["claims"]) == 1


def test_undo_twice_is_refused(testshire):
    run = testshire.record(named("One")).run
    testshire.ledger.undo(run, "once")
    with pytest.raises(LedgerError, match=f"run {run} was undone before"):
        testshire.ledger.undo(run, "twice")


def test_undo_of_a_run_that_is_not_there_is_refused(testshire):
    with pytest.raises(LedgerError, match="there is no run 7"):
        testshire.ledger.undo(7, "why not")


def test_an_undone_file_can_be_loaded_again(testshire):
    run = testshire.record(named("One"), file_hash="same").run
    testshire.ledger.undo(run, "once")
    again = testshire.record(named("One"), file_hash="same")
    assert again.new
    assert numbers(testshire.ledger) == [again.run]


def test_undo_brings_back_what_the_run_had_replaced(testshire):
    first = testshire.record(named("One"), revision="replaces").run
    second = testshire.record(named("Two"), revision="replaces").run
    assert numbers(testshire.ledger) == [second]
    testshire.ledger.undo(second, "wrong file")
    assert numbers(testshire.ledger) == [first]


def test_known_shows_the_runs_recorded_by_the_end_of_that_day(testshire):
    first, second = testshire.record(named("One")).run, testshire.record(named("Two")).run
    recorded_on(testshire.ledger, first, date(2023, 5, 1))
    assert numbers(testshire.ledger, known=date(2023, 4, 30)) == []
    assert numbers(testshire.ledger, known=date(2023, 5, 1)) == [first]
    assert numbers(testshire.ledger) == [first, second]


def test_known_before_an_undo_still_shows_the_run(testshire):
    run = testshire.record(named("One")).run
    recorded_on(testshire.ledger, run, date(2023, 5, 1))
    testshire.ledger.undo(run, "mistake")
    yesterday = TODAY - timedelta(days=2)
    assert numbers(testshire.ledger, known=yesterday) == [run]
    assert numbers(testshire.ledger) == []


def test_a_replacing_release_supersedes_the_older_of_its_scope_only(testshire):
    old = testshire.record(named("One"), revision="replaces", published=date(2023, 1, 1)).run
    other = testshire.record(named("Two"), revision="replaces", scope="Mockshire").run
    new = testshire.record(named("Three"), revision="replaces", published=date(2024, 1, 1)).run
    assert numbers(testshire.ledger) == [other, new]
    assert old not in numbers(testshire.ledger)


def test_adding_releases_stand_beside_each_other(testshire):
    both = [testshire.record(named(name)).run for name in ("One", "Two")]
    assert numbers(testshire.ledger) == both


def test_an_older_release_loaded_later_changes_nothing_newer(testshire):
    new = testshire.record(named("New"), revision="replaces", published=date(2024, 1, 1)).run
    testshire.record(named("Old"), revision="replaces", published=date(2022, 1, 1))
    assert numbers(testshire.ledger) == [new]


def test_published_by_picks_the_edition_of_the_time(testshire):
    editions = {
        year: testshire.record(named(str(year)), revision="replaces", published=date(year, 1, 1))
        for year in (2024, 2022, 2023)
    }
    for year in editions:
        chosen = numbers(testshire.ledger, published_by=date(year, 6, 1))
        assert chosen == [editions[year].run]
    assert numbers(testshire.ledger) == [editions[2024].run]


def test_a_judgement_stands_until_it_is_withdrawn(testshire):
    judgement = Judgement("same", "person:a@x", "person:b@y", "A. Tester", "same photograph")
    number = testshire.ledger.judge(judgement)
    (found,) = testshire.ledger.judgements()
    assert (found.verdict, found.subject, found.object) == ("same", "person:a@x", "person:b@y")
    testshire.ledger.withdraw_judgement(number, "twins")
    assert testshire.ledger.judgements() == []
    assert testshire.ledger.judgements(known=TODAY - timedelta(days=2)) == []


def test_a_judgement_is_withdrawn_once_and_only_if_it_is_there(testshire):
    number = testshire.ledger.judge(Judgement("unsure", "a", "b", "A. Tester", "?"))
    testshire.ledger.withdraw_judgement(number, "decided")
    with pytest.raises(LedgerError, match=f"judgement {number} was withdrawn before"):
        testshire.ledger.withdraw_judgement(number, "again")
    with pytest.raises(LedgerError, match="there is no judgement 99"):
        testshire.ledger.withdraw_judgement(99, "never made")


def test_every_change_makes_a_later_version(testshire):
    versions = [testshire.ledger.version]
    run = testshire.record(named("One")).run
    versions.append(testshire.ledger.version)
    testshire.ledger.judge(Judgement("unsure", "a", "b", "A. Tester", "?"))
    versions.append(testshire.ledger.version)
    testshire.ledger.undo(run, "mistake")
    versions.append(testshire.ledger.version)
    assert versions == sorted(set(versions))
