"""The import log: what became of which file, in `pdfproc.db` below the output folder. The only room that speaks SQL.

One connection behind one lock serves all threads of a run. A commit writes to the write-ahead log only (0.07 ms);
what the user is told next is made durable by flushing that file outside the lock (0.1 ms to 4 ms), so that several
threads wait for the disk at the same time. That is what `synchronous=FULL` does, without holding the lock.
"""

from __future__ import annotations

from sqlite3 import sqlite_version as SQLITE_VERSION

from pdf_processor.import_log.anew import anew
from pdf_processor.import_log.connection import DATABASE
from pdf_processor.import_log.log import ImportLog
from pdf_processor.import_log.records import (
    Abandoned,
    ApiKey,
    Audited,
    Claim,
    ClaimLost,
    Delivery,
    DuplicateFile,
    Ended,
    FailedFile,
    FoundFailed,
    FoundResult,
    JobEvent,
    JobView,
    KeptReadings,
    LoggedFile,
    MadeCorrection,
    NewJob,
    PageNote,
    Result,
    ReviewFile,
    RunRecord,
    SlowFile,
    StoredStatement,
    Submitted,
    TakenJob,
    Verdict,
    Webhook,
)

__all__ = [
    "DATABASE",
    "SQLITE_VERSION",
    "Abandoned",
    "ApiKey",
    "Audited",
    "Claim",
    "ClaimLost",
    "Delivery",
    "DuplicateFile",
    "Ended",
    "FailedFile",
    "FoundFailed",
    "FoundResult",
    "ImportLog",
    "JobEvent",
    "JobView",
    "KeptReadings",
    "LoggedFile",
    "MadeCorrection",
    "NewJob",
    "PageNote",
    "Result",
    "ReviewFile",
    "RunRecord",
    "SlowFile",
    "StoredStatement",
    "Submitted",
    "TakenJob",
    "Verdict",
    "Webhook",
    "anew",
]
