"""`pdfproc show`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import click
import msgspec

from pdf_processor.cli.explanation_text import explanation_lines
from pdf_processor.cli.options import read_options, read_settings_from
from pdf_processor.cli.statement_text import Look, document_lines
from pdf_processor.errors import ExitCode, FileError
from pdf_processor.frames import PageDone
from pdf_processor.inspection import Inspection
from pdf_processor.isolation import EXTRACTOR_VARIABLE
from pdf_processor.model import Document
from pdf_processor.settings import ReadSettings
from pdf_processor.terminal import for_terminal

NEXT_STEPS = {
    "password_required": "put the password on a line of a file and give it with --password-file FILE",
    "limit_exceeded": "if you trust the file, raise the limit it names: 'pdfproc show --help' lists them",
    "timed_out": "if the file is worth the time, raise --timeout or --page-timeout",
    "out_of_memory": "run the same command again with a higher --memory-limit",
    "ocr_unavailable": "install an OCR engine with: pip install 'pdfproc[ocr]', then run the same command again",
}
"""What to do where the error's own advice is about a batch: here nothing was moved, and nothing is stored."""


@click.command("show", short_help="Show what one PDF holds, and what proves it.")
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="Print the whole document as one JSON object.")
@click.option(
    "--explain", is_flag=True, help="Also tell how the reading was chosen: what else was tried, and its scores."
)
@read_options
def command(file: str, as_json: bool, explain: bool, **values: Any) -> int:
    """Show what one PDF holds: its statements with their rows, and what proves them.

    Each statement is shown with its facts, a check mark on every row that a printed figure confirms, the balance
    check, and what is doubtful and why. Nothing is stored, moved or changed.

    \b
    Exit status: 0 the file was read, 1 it cannot be read, 2 usage, 3 no child process can start.

    \b
    Examples:
      pdfproc show march.pdf
      pdfproc show march.pdf --explain                      why it was read so
      pdfproc show march.pdf --json | jq '.statements[].reconciled'
    """
    settings = replace(read_settings_from(values), explain=explain)
    try:
        document = _read(os.fsencode(file), settings)
    except FileError as error:
        return _report(file, error, as_json)
    if as_json:
        print(json.dumps(msgspec.to_builtins(document), indent=2))
    else:
        print("\n".join(_text(file, document, Look.on(sys.stdout))))
    return ExitCode.OK


def _text(file: str, document: Document, look: Look) -> list[str]:
    lines = [look.strong(for_terminal(file)), *document_lines(document, look)]
    return lines if document.explanation is None else [*lines, *explanation_lines(document.explanation, look)]


def _read(path: bytes, settings: ReadSettings) -> Document:
    """The document. Raises `UsageError` where the path names no file, and `FileError` leaves."""
    name, extractor = for_terminal(path), os.environ.get(EXTRACTOR_VARIABLE, "default")
    try:
        with Inspection(path, settings, extractor) as inspection, _counter() as told:
            return inspection.read(told)
    except FileNotFoundError as error:
        raise click.UsageError(f"{name} does not exist: check the spelling, or give another file") from error
    except IsADirectoryError as error:
        raise click.UsageError(f"{name} is a folder: give one PDF, or read it with 'pdfproc ingest'") from error


@contextmanager
def _counter() -> Iterator[Callable[[PageDone], None]]:
    """Count pages on a terminal's standard error while they are read, and leave nothing of it there."""
    shown = sys.stderr.isatty()

    def tell(done: PageDone) -> None:
        if shown:
            print(f"\rpage {done.page.number} of {done.pages} ", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if shown:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)


def _report(file: str, error: FileError, as_json: bool) -> int:
    """Say why the file cannot be read, on standard error; as JSON on standard output, too."""
    failure = error.failure()
    step = NEXT_STEPS.get(failure.code, failure.next_step)
    where = f", page {failure.page}" if failure.page is not None and str(failure.page) not in failure.message else ""
    print(
        f"Error: {for_terminal(file)}: {for_terminal(failure.message)}{where} ({failure.code}).\n"
        f"Next: {for_terminal(step)}.",
        file=sys.stderr,
    )
    if as_json:
        print(json.dumps({"error": msgspec.to_builtins(replace(failure, next_step=step))}, indent=2))
    return ExitCode.SOME_FAILED
