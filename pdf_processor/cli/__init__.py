"""The command line: options become `Settings`, one call does the work, its result becomes an exit status."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from pdf_processor import own_code
from pdf_processor.cli.early import early_nursery

if TYPE_CHECKING:
    from typing import NoReturn

BROKEN = 3  # ExitCode.ENVIRONMENT_BROKEN
GARBAGE_AFTER = 10_000  # objects: while modules are loaded, looking for it every 700 takes a tenth of the time


def main() -> NoReturn:
    """Run the program and end the process with its exit status."""
    gc.set_threshold(GARBAGE_AFTER, 10, 10)
    _prepare_streams()
    os.umask(0o077)
    try:
        with early_nursery(sys.argv[1:]):
            from pdf_processor.cli.program import run  # noqa: PLC0415 - while the nursery loads what it needs

            status = run()
    except (ImportError, FileNotFoundError):  # what tells of errors may be what is missing
        if not own_code.has_changed():
            raise
        print(f"Error: {own_code.MESSAGE} (environment_broken).\nNext: {own_code.NEXT_STEP}.", file=sys.stderr)
        status = BROKEN
    # What is left goes with the process: searched for garbage at its end, it takes a twentieth of a small run.
    gc.freeze()
    sys.exit(status)


def _prepare_streams() -> None:
    # Started with one of these closed, the next file opened (the database!) would take its number and its output.
    while (fd := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(fd, True)
    os.close(fd)
    sys.stdout = sys.stdout or os.fdopen(1, "w")
    sys.stderr = sys.stderr or os.fdopen(2, "w")
    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal's encoding lacks must not end the run.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
