"""`pdfproc worker`."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from pdf_processor.cli.options import run_options, settings_from
from pdf_processor.errors import ExitCode
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.settings import Settings
from pdf_processor.terminal import for_terminal


@click.command("worker")
@run_options
def command(**values: Any) -> int:
    """Read the jobs of 'pdfproc serve' until a signal comes.

    Any number of workers may share one output folder. A worker that is killed loses nothing: what it held is read by
    the next one.

    \b
    Examples:
      pdfproc worker -o results --workers 2
    """
    return read_jobs(settings_from(values))


def read_jobs(settings: Settings, inbox: Path | None = None) -> int:
    """Read jobs, and what comes into a folder, until a signal comes. Raises `MachineError`."""
    from pdf_processor.import_log import ImportLog  # noqa: PLC0415 - 100 ms
    from pdf_processor.ingest import check_folders  # noqa: PLC0415
    from pdf_processor.serve.inbox import Inbox  # noqa: PLC0415
    from pdf_processor.serve.workers import Workers  # noqa: PLC0415

    settings = replace(settings, output=Path(os.path.realpath(settings.output)), leave_failed=True)
    check_folders(settings)
    stop = threading.Event()
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, lambda _signum, _frame: stop.set())
    with (
        ImportLog.open(settings.output, address=settings.store) as log,
        Workers(settings, os.environ.get(EXTRACTOR_VARIABLE, "default"), _tell) as workers,
    ):
        excluded = [os.fsencode(settings.output), os.fsencode(os.path.realpath(settings.failed))]
        watching = None if inbox is None else Inbox(inbox, log, excluded, _tell, workers.wake)
        if watching is not None:
            watching.start()
        waits = "Waiting for jobs" if inbox is None else f"Watching {for_terminal(os.fspath(inbox))}"
        print(f"{waits}; results go to {for_terminal(os.fspath(settings.output))} - stop with Ctrl-C", flush=True)
        while not stop.wait(0.5) and workers.alive:
            pass
        if watching is not None:
            watching.stop()
    if workers.trouble is not None:
        raise workers.trouble
    return ExitCode.OK


def _tell(what: str, facts: dict[str, object]) -> None:
    print(json.dumps({"event": what, **facts}), file=sys.stderr, flush=True)
