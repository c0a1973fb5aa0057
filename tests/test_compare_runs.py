"""Two versions' logs of the same PDFs compared: what has become worse is named, and ends with 1."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from batches import Batch

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "compare_runs.py"


def compared(batch: Batch, after: Path) -> tuple[int, str]:
    command = [sys.executable, SCRIPT, batch.output / "pdfproc.db", after]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_what_has_become_worse_is_named(batch: Batch) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        batch.add(name, "rows:3")
    batch.add("d.pdf", "error:no_pages")
    batch.run()
    after = batch.root / "after.db"
    with closing(sqlite3.connect(batch.output / "pdfproc.db")) as db, closing(sqlite3.connect(after)) as other:
        db.backup(other)
    status, told = compared(batch, after)
    assert status == 0 and "4 files in both" in told and "0 files have other rows" in told
    with closing(sqlite3.connect(after)) as db, db:
        db.execute("UPDATE import_logs SET status = 'failed', error_code = 'timed_out' WHERE path LIKE '%a.pdf'")
        db.execute("UPDATE transactions SET amount = '1.00' WHERE number = 2 AND import_id = 2")
        db.execute("UPDATE import_logs SET reconciled = 'yes' WHERE path LIKE '%b.pdf'")
        db.execute("DELETE FROM import_logs WHERE path LIKE '%d.pdf'")
    status, told = compared(batch, after)
    assert status == 1
    assert "3 files in both, 1 only before, 0 only after" in told
    assert "1 files have other rows, 1 of them as many as before" in told
    assert "WORSE" in told and "failed: timed_out" in told
    assert "Coffee" not in told and ".pdf" not in told
