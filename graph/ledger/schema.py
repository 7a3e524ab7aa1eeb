"""Tables of the ledger, as numbered migrations: a ledger of an older version is brought up to date.

Days are stored as ordinals (``date.toordinal()``), instants as ISO 8601 in UTC. Nothing is updated
in place: a withdrawal is a row in ``events``.
"""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE runs (
        run INTEGER PRIMARY KEY,
        dataset TEXT NOT NULL,
        scope TEXT NOT NULL,
        revision TEXT NOT NULL,
        published INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        file_path TEXT NOT NULL,
        file_hash TEXT NOT NULL,
        loader_version TEXT NOT NULL,
        recorded TEXT NOT NULL,
        rows_read INTEGER NOT NULL,
        rows_accepted INTEGER NOT NULL,
        description TEXT NOT NULL
    ) STRICT;
    CREATE TABLE documents (
        run INTEGER NOT NULL REFERENCES runs,
        key TEXT NOT NULL,
        title TEXT NOT NULL,
        publisher TEXT NOT NULL,
        address TEXT NOT NULL,
        published TEXT NOT NULL,
        licence TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (run, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs,
        locator TEXT NOT NULL,
        documents TEXT NOT NULL,
        published INTEGER,
        confidence TEXT NOT NULL,
        kind TEXT NOT NULL,
        quote TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE claims (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs,
        evidence INTEGER NOT NULL REFERENCES evidence,
        shape TEXT NOT NULL,
        subject TEXT NOT NULL,
        verb TEXT NOT NULL,
        object TEXT NOT NULL,
        s0 INTEGER NOT NULL,
        s1 INTEGER NOT NULL,
        e0 INTEGER NOT NULL,
        e1 INTEGER NOT NULL,
        properties TEXT NOT NULL,
        provision TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claims_by_run ON claims (run);
    CREATE TABLE refusals (
        run INTEGER NOT NULL REFERENCES runs,
        locator TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT;
    CREATE TABLE judgements (
        judgement INTEGER PRIMARY KEY,
        verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'wrong_row')),
        subject TEXT NOT NULL,
        object TEXT NOT NULL,
        by_whom TEXT NOT NULL,
        recorded TEXT NOT NULL,
        why TEXT NOT NULL
    ) STRICT;
    CREATE TABLE events (
        event INTEGER PRIMARY KEY,
        recorded TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what IN ('withdrawn', 'reinstated')),
        about TEXT NOT NULL CHECK (about IN ('run', 'judgement')),
        number INTEGER NOT NULL,
        why TEXT NOT NULL
    ) STRICT;
    """,
    """
    CREATE TABLE filled (
        run INTEGER NOT NULL REFERENCES runs,
        locator TEXT NOT NULL,
        cells TEXT NOT NULL,
        PRIMARY KEY (run, locator)
    ) STRICT;
    """,
    """
    CREATE TABLE lines (
        line INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs,
        row INTEGER NOT NULL,
        payer TEXT NOT NULL,
        payer_ref TEXT NOT NULL,
        payee TEXT NOT NULL,
        payee_code TEXT NOT NULL,
        day INTEGER NOT NULL,
        pence INTEGER NOT NULL,
        expense_type TEXT NOT NULL,
        expense_area TEXT NOT NULL,
        transaction_number TEXT NOT NULL,
        vat_pence INTEGER,
        class TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lines_by_run ON lines (run);
    CREATE TABLE line_tables (
        run INTEGER NOT NULL PRIMARY KEY REFERENCES runs,
        place TEXT NOT NULL
    ) STRICT;
    CREATE TABLE stated_totals (
        run INTEGER NOT NULL REFERENCES runs,
        row INTEGER NOT NULL,
        pence INTEGER NOT NULL,
        lines_pence INTEGER NOT NULL,
        PRIMARY KEY (run, row)
    ) STRICT;
    """,
    """
    CREATE TABLE acceptances (
        acceptance INTEGER PRIMARY KEY,
        finding TEXT NOT NULL,
        until INTEGER NOT NULL,
        why TEXT NOT NULL,
        by_whom TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT;
    """,
)

VERSION = len(MIGRATIONS)
