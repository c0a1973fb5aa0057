"""A file read once more, as `pdfproc ingest` of another version would: the same bytes, and other rows."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace

from pdf_processor.import_log import ImportLog, Result
from pdf_processor.model import Document, SourceFile, Status, Transaction

Rows = tuple[Transaction, ...]
Change = Callable[[Rows], Rows]


def read_anew(log: ImportLog, job_id: str, change: Change | None = None) -> None:
    """Read a job's file of one statement; `change` makes its rows of those there are."""
    log.begin_run("test")
    job = log.job(job_id)
    assert job is not None and job.content_id is not None and job.sha256 is not None
    (statement,) = log.stored_document(job.content_id).statements
    if change is not None:
        statement = replace(statement, transactions=change(statement.transactions))
    document, status = Document((), (statement,)), os.stat(job.path)
    file = SourceFile(job.path, status.st_size, status.st_mtime_ns, job.sha256)
    claim = log.claim(file, b"new.pdf", lambda _: iter(["new.csv"]), skip_finished=False)
    assert claim.csv_name is not None
    digest = hashlib.sha256(repr(document).encode()).hexdigest()
    log.succeed(claim, Status.NEEDS_REVIEW, document, Result(claim.csv_name, digest), 0.1)
