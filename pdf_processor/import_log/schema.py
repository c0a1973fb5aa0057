"""The import log's tables, as steps from one version to the next. Only SQL; `connection.py` runs it.

A released step never changes: a change of the tables is a further step. `PRAGMA user_version` counts the steps done.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x70646670
"""'pdfp' in the header of the database file: it is ours."""

_RUNS = """
CREATE TABLE runs (
    run_id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    process_start REAL NOT NULL,     -- seconds after the machine's start
    started_at TEXT NOT NULL,
    heartbeat_at TEXT NOT NULL,
    ended_at TEXT,
    ending TEXT,                     -- complete, stopped, died, or the code of the error that ended it
    continued_by TEXT REFERENCES runs(run_id),
    files INTEGER, succeeded INTEGER, no_transactions INTEGER, needs_review INTEGER, failed INTEGER,
    skipped INTEGER, duplicates INTEGER, interrupted INTEGER, transactions INTEGER, pages INTEGER,
    seconds REAL, peak_memory_bytes INTEGER
)"""

_IMPORT_LOGS = """
CREATE TABLE import_logs (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,              -- for reading; escaped where the name is not UTF-8
    path_bytes BLOB NOT NULL,        -- the identity
    relative_path BLOB NOT NULL,     -- below its source
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    sha256 TEXT,                     -- NULL: the file could not be read at all
    current INTEGER NOT NULL,        -- 1: what the path held when it was last seen; 0: an earlier content
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    pages INTEGER,
    transactions INTEGER,
    reconciled TEXT,                 -- yes, no, unknown
    error_code TEXT, error_message TEXT, next_step TEXT, error_page INTEGER, retryable INTEGER,
    duplicate_of INTEGER REFERENCES import_logs(id),
    csv_name TEXT,                   -- the result's name below the output folder, kept for this content for ever
    csv_key TEXT,                    -- the same, equal for names a file system may take for one
    output_path TEXT,                -- the result that is there; NULL: there is none
    output_sha256 TEXT,
    quarantined_path BLOB,           -- where in failed/ the PDF is
    due TEXT,                        -- what is still to be done after the commit: move, tidy, back
    started_at TEXT, finished_at TEXT,
    seconds REAL,
    engine_version TEXT,
    run_id TEXT NOT NULL REFERENCES runs(run_id),
    owner TEXT REFERENCES runs(run_id),
    heartbeat_at TEXT
)"""

_STATEMENTS = """
CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import_logs(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,         -- in the document, from 1
    bank TEXT, account TEXT, holder TEXT, kind TEXT, locale TEXT, currency TEXT,
    period_start TEXT, period_end TEXT,
    opening_balance TEXT, closing_balance TEXT,
    reconciled TEXT NOT NULL,
    difference TEXT,
    witnesses TEXT NOT NULL,         -- JSON list
    doubts TEXT NOT NULL             -- JSON list
)"""

_TRANSACTIONS = """
CREATE TABLE transactions (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import_logs(id) ON DELETE CASCADE,
    statement_id INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,         -- in the document, from 1, as printed
    date TEXT, value_date TEXT,
    description TEXT NOT NULL,
    amount TEXT NOT NULL,            -- a decimal; money out is negative
    currency TEXT,
    balance TEXT,
    account TEXT,
    page INTEGER NOT NULL,
    x0 REAL, y0 REAL, x1 REAL, y1 REAL,
    proof TEXT NOT NULL,
    link_rows INTEGER NOT NULL,
    confidence REAL
)"""

_EVENTS = """
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    run_id TEXT,
    import_id INTEGER,
    event TEXT NOT NULL,
    detail TEXT
)"""

_PAGE_READINGS = """
CREATE TABLE page_readings (         -- what OCR made of pictures, so that none is read twice
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,            -- of the PDF
    page INTEGER NOT NULL,
    engine TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    settings TEXT NOT NULL,          -- languages, resolution, preparation; strips of a page by their digest
    reading BLOB NOT NULL,           -- words and places, as kept_reading.py packs them
    seconds REAL NOT NULL,           -- what it took
    read_at TEXT NOT NULL,
    UNIQUE (sha256, page, engine, engine_version, settings)
)"""

_PAGES = """
CREATE TABLE pages (
    import_id INTEGER NOT NULL REFERENCES import_logs(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,         -- from 1
    width REAL NOT NULL, height REAL NOT NULL,
    rotation INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (import_id, number)
) WITHOUT ROWID"""

_JOBS = """
CREATE TABLE jobs (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,         -- what the outside knows it by
    name TEXT NOT NULL,              -- a label, never a path
    path_bytes BLOB NOT NULL,        -- where the PDF lies
    relative_path BLOB NOT NULL,     -- what its result is named after
    source TEXT NOT NULL,            -- upload, inbox, or log: met in the import log
    sha256 TEXT,                     -- NULL: not known before it is read
    size INTEGER NOT NULL,
    options TEXT NOT NULL,           -- JSON object, keys in order
    priority INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,             -- queued, running, cancelled, or ended: then the import log says how
    attempts INTEGER NOT NULL DEFAULT 0,
    deaths INTEGER NOT NULL DEFAULT 0,   -- of workers that held it
    not_before TEXT,                 -- a transient failure waits
    owner TEXT REFERENCES runs(run_id),
    heartbeat_at TEXT,
    cancel_asked INTEGER NOT NULL DEFAULT 0,
    pages_done INTEGER NOT NULL DEFAULT 0,
    pages_found INTEGER,
    created_at TEXT NOT NULL,
    created_by TEXT,
    started_at TEXT, ended_at TEXT,
    import_id INTEGER REFERENCES import_logs(id) ON DELETE CASCADE,
    error_code TEXT, error_message TEXT, next_step TEXT,     -- of one that has no row in the import log
    accepted_at TEXT, accepted_by TEXT
)"""

_BATCHES = """
CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    created_by TEXT
)"""

_BATCH_JOBS = """
CREATE TABLE batch_jobs (
    batch_id TEXT NOT NULL REFERENCES batches(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (batch_id, position)
) WITHOUT ROWID"""

_CORRECTIONS = """
CREATE TABLE corrections (           -- kept beside what was read; the last one of a cell holds
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,            -- of the PDF
    number INTEGER NOT NULL,         -- of the row in the document, from 1
    field TEXT NOT NULL,
    printed TEXT,                    -- what was read: where that is no longer so, the correction is out of date
    old TEXT, new TEXT,
    at TEXT NOT NULL,
    by TEXT NOT NULL
)"""

_API_KEYS = """
CREATE TABLE api_keys (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,              -- viewer, operator, admin
    hash TEXT NOT NULL,              -- SHA-256 of the secret
    created_at TEXT NOT NULL,
    revoked_at TEXT
)"""

_AUDIT = """
CREATE TABLE audit (                 -- who did what
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT,
    detail TEXT
)"""

_WEBHOOKS = """
CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    secret TEXT NOT NULL,            -- what deliveries are signed with
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
)"""

_DELIVERIES = """
CREATE TABLE deliveries (            -- written with what they tell of, sent afterwards
    id TEXT PRIMARY KEY,             -- the same at every attempt
    webhook_id TEXT NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE,
    body TEXT NOT NULL,              -- JSON
    created_at TEXT NOT NULL,
    not_before TEXT,                 -- NULL: nothing more to do
    attempts INTEGER NOT NULL DEFAULT 0,
    delivered_at TEXT,
    last_status INTEGER,
    last_error TEXT
)"""

_PAGE_NOTES = """
CREATE TABLE page_notes (            -- how each page was read last
    sha256 TEXT NOT NULL,            -- of the PDF
    page INTEGER NOT NULL,           -- from 1
    engine TEXT,                     -- NULL: its text layer
    seconds REAL,                    -- what reading it took when it was read
    error_code TEXT, error_message TEXT,     -- NULL: it was read
    at TEXT NOT NULL,
    PRIMARY KEY (sha256, page)
) WITHOUT ROWID"""

_SHOWN = """
    UPDATE jobs SET shown = CASE
        WHEN state IN ('queued', 'running', 'cancelled') THEN state
        WHEN error_code IS NOT NULL THEN 'failed'
        ELSE coalesce((SELECT CASE
            WHEN log.status = 'needs_review' THEN iif(jobs.accepted_at IS NULL, 'needs_review', 'done')
            WHEN log.status IN ('succeeded', 'no_transactions') THEN 'done'
            WHEN log.status = 'processing' THEN 'running'
            WHEN log.status IN ('failed', 'duplicate') THEN log.status
            END FROM import_logs AS log WHERE log.id = jobs.import_id), 'cancelled') END
    WHERE {which};
    UPDATE jobs SET
        rank = CASE shown WHEN 'needs_review' THEN 0 WHEN 'running' THEN 1 WHEN 'queued' THEN 2 ELSE 3 END,
        place = iif(shown = 'queued', number, -number)
    WHERE {which};"""
_SHOWN_OF_JOB = _SHOWN.format(which="number = NEW.number")
_SHOWN_OF_FILE = _SHOWN.format(which="import_id = NEW.id")

STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        _RUNS,
        _IMPORT_LOGS,
        _STATEMENTS,
        _TRANSACTIONS,
        _EVENTS,
        "CREATE UNIQUE INDEX import_logs_content ON import_logs(path_bytes, sha256)",
        "CREATE UNIQUE INDEX import_logs_csv ON import_logs(csv_key) WHERE csv_key IS NOT NULL",
        "CREATE INDEX import_logs_sha256 ON import_logs(sha256)",
        "CREATE INDEX import_logs_status ON import_logs(status)",
        "CREATE INDEX import_logs_first ON import_logs(duplicate_of) WHERE duplicate_of IS NOT NULL",
        "CREATE INDEX import_logs_due ON import_logs(due) WHERE due IS NOT NULL",
        "CREATE INDEX import_logs_owner ON import_logs(owner) WHERE owner IS NOT NULL",
        "CREATE INDEX import_logs_quarantined ON import_logs(quarantined_path) WHERE quarantined_path IS NOT NULL",
        "CREATE INDEX statements_import ON statements(import_id)",
        "CREATE INDEX transactions_import ON transactions(import_id)",
        "CREATE INDEX transactions_statement ON transactions(statement_id)",
    ),
    (_PAGE_READINGS,),
    # Pages read from their picture; NULL: read before this was noted.
    ("ALTER TABLE import_logs ADD COLUMN scanned_pages INTEGER",),
    (
        _PAGES,
        _JOBS,
        _BATCHES,
        _BATCH_JOBS,
        _CORRECTIONS,
        _API_KEYS,
        _AUDIT,
        _WEBHOOKS,
        _DELIVERIES,
        "CREATE INDEX deliveries_due ON deliveries(not_before) WHERE not_before IS NOT NULL",
        "CREATE INDEX deliveries_webhook ON deliveries(webhook_id)",
        "CREATE TABLE service (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "ALTER TABLE events ADD COLUMN job_id TEXT",
        "CREATE INDEX events_job ON events(job_id) WHERE job_id IS NOT NULL",
        "CREATE INDEX jobs_waiting ON jobs(priority DESC, number) WHERE state = 'queued'",
        "CREATE INDEX jobs_owner ON jobs(owner) WHERE owner IS NOT NULL",
        "CREATE INDEX jobs_import ON jobs(import_id) WHERE import_id IS NOT NULL",
        "CREATE UNIQUE INDEX jobs_content ON jobs(path_bytes, coalesce(sha256, ''))",
        "CREATE INDEX batch_jobs_job ON batch_jobs(job_id)",
        "CREATE INDEX corrections_cell ON corrections(sha256, number, field)",
        # What was written down stays written down.
        "CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END",
        "CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END",
    ),
    (
        _PAGE_NOTES,
        "ALTER TABLE jobs ADD COLUMN page_choices TEXT NOT NULL DEFAULT '{}'",  # JSON: page to engine and dpi
        # The run that alone may take the job, as long as it lives: it has been lent the password.
        "ALTER TABLE jobs ADD COLUMN reserved_for TEXT",
        "CREATE INDEX jobs_reserved ON jobs(reserved_for) WHERE reserved_for IS NOT NULL",
        # What a job is shown as, and where in the list, kept with it: the import log has the last word on what became
        # of a file, whoever has read it last, and a list of many jobs is not sorted anew each time somebody looks.
        "ALTER TABLE jobs ADD COLUMN shown TEXT",
        "ALTER TABLE jobs ADD COLUMN rank INTEGER",
        "ALTER TABLE jobs ADD COLUMN place INTEGER",
        f"CREATE TRIGGER jobs_begin AFTER INSERT ON jobs BEGIN {_SHOWN_OF_JOB} END",
        "CREATE TRIGGER jobs_change AFTER UPDATE OF state, error_code, accepted_at, import_id ON jobs "
        f"BEGIN {_SHOWN_OF_JOB} END",
        f"CREATE TRIGGER files_change AFTER UPDATE OF status ON import_logs BEGIN {_SHOWN_OF_FILE} END",
        "UPDATE jobs SET state = state",
        "CREATE INDEX jobs_list ON jobs(rank, place)",
        "CREATE INDEX jobs_shown ON jobs(shown, rank, place)",
    ),
    (
        # While a file is read again: what it goes back to if that comes to nothing. Its rows stay until then.
        "ALTER TABLE import_logs ADD COLUMN kept_status TEXT",
        "ALTER TABLE jobs ADD COLUMN kept TEXT",  # JSON: what the job was then, as `earlier_results.py` keeps it
        "ALTER TABLE jobs ADD COLUMN reread_problem TEXT",  # JSON: why it could not be read again
    ),
    # A digest of the row, as it was read, that a correction was made on; NULL: made before this was noted.
    ("ALTER TABLE corrections ADD COLUMN row_read TEXT",),
)
