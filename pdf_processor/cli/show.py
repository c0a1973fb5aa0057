"""`pdfproc show`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from pdf_processor.cli.explanation_text import explanation_lines
from pdf_processor.cli.options import open_log, output_option, read_options, read_settings_from, store_address
from pdf_processor.cli.statement_text import Look, document_lines
from pdf_processor.errors import ExitCode, FileError, MachineError, PasswordRequired, sentence
from pdf_processor.frames import PageDone
from pdf_processor.inspection import Inspection
from pdf_processor.installing import as_installed
from pdf_processor.model import Document, Failure, OcrTask
from pdf_processor.next_steps import on_folders
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.settings import ReadSettings, Settings
from pdf_processor.terminal import for_terminal, is_plain

if TYPE_CHECKING:
    from pdf_processor.cli.pictures import Pictures

SHOWN_PATHS = 3
NEXT_STEPS = {
    "not_a_pdf": "check that the file really is a PDF; download it again from the bank",
    "damaged_pdf": "download the file again, or mend it with 'qpdf IN.pdf OUT.pdf'",
    "empty_file": "download the file again: it has no bytes",
    "no_pages": "download the file again: it holds no page",
    "password_required": "put the password on a line of a file and give it with --password-file FILE",
    "limit_exceeded": "if you trust the file, raise the limit it names: 'pdfproc show --help' lists them",
    "timed_out": "if the file is worth the time, raise the limit that is named",
    "out_of_memory": "run the same command again with a higher --memory-limit",
    "ocr_failed": "run the same command again; if it fails again, rescan the page at 300 dpi",
    "changed_while_read": "wait until the file is complete, then run the same command again",
    "worker_crashed": "the file crashes the PDF reader: download or print it anew",
    "no_result": "run the same command again; if it happens again, please report it",
}
"""What to do where the error's own advice is about a batch: here nothing was moved, and nothing is stored."""
OTHER_PASSWORD = "add the right password on a line of its own to the file that --password-file names"


@click.command("show")
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option(
    "--image",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Also draw each page into DIR, with the columns, rows and doubts over it.",
)
@click.option(
    "--explain", is_flag=True, help="Also tell how the reading was chosen: what else was tried, and its scores."
)
@click.option("--json", "as_json", is_flag=True, help="Print the whole document as one JSON object.")
@output_option
@read_options
def command(file: str, image: Path | None, explain: bool, as_json: bool, output: Path, **values: Any) -> int:
    """Show what one PDF holds: its statements with their rows, and what proves them.

    Each statement is shown with its facts, a check mark on every row that a printed figure confirms, the balance
    check, and what is doubtful and why. Nothing is stored, moved or changed. Scanned pages that 'pdfproc ingest' has
    recognised into the same output folder are not recognised again.

    Exit status: 0 the file was read, 1 it or one of its pages cannot be, 2 usage, 3 no child process can start,
    5 the folder of the pictures unusable.

    \b
    Examples:
      pdfproc show march.pdf
      pdfproc show march.pdf --image pictures               one PNG a page
      pdfproc show march.pdf --explain                      why it was read so
      pdfproc show march.pdf --json | jq '.statements[].reconciled'
    """
    settings = replace(read_settings_from(values), explain=explain or image is not None)
    try:
        with _inspection(os.fsencode(file), settings, output) as inspection, _counter() as told:
            document = inspection.read(told)
            pictures = _pictures(image, file) if image is not None else None
            failed = pictures.draw(inspection, document) if pictures is not None else []
    except FileError as error:
        return _report(file, error, as_json, has_passwords=bool(settings.passwords))
    if as_json:
        print(json.dumps(msgspec.to_builtins(document if explain else replace(document, explanation=None)), indent=2))
    else:
        print("\n".join(_text(file, document, pictures, explain)))
    for page, failure in failed:
        print(f"Not drawn: page {page}: {for_terminal(failure.message)} ({failure.code})", file=sys.stderr)
    return ExitCode.SOME_FAILED if failed else ExitCode.OK


def _pictures(folder: Path, file: str) -> Pictures:
    from pdf_processor.cli.pictures import Pictures  # noqa: PLC0415 - brings the engine, 100 ms

    return Pictures(folder, os.fsencode(file))


def _text(file: str, document: Document, pictures: Pictures | None, explain: bool) -> list[str]:
    look = Look.on(sys.stdout)
    lines = [look.strong(for_terminal(file)), *document_lines(document, look)]
    if explain and document.explanation is not None:
        lines += explanation_lines(document.explanation, look)
    if pictures is not None:
        lines += ["", *(f"Picture: {for_terminal(path)}" for path in pictures.written)]
    return lines


class _KeptOnly:
    """The page readings that a run has left, if there was one. Nothing is added."""

    def __init__(self, output: Path, store: str | None) -> None:
        self._output = output
        self._store = store

    def kept_readings(self, sha256: str, tasks: Sequence[OcrTask]) -> dict[OcrTask, bytes]:
        from pdf_processor.import_log import ImportLog  # noqa: PLC0415 - 60 ms, and digital PDFs do without

        try:
            with ImportLog.open(self._output, create=False, address=self._store) as log:
                return log.kept_readings(sha256, tasks)
        except MachineError:
            return {}  # a log that cannot be used costs time here, and nothing else

    def keep_reading(self, sha256: str, task: OcrTask, reading: bytes, seconds: float) -> None:
        pass

    def note_kept(self, sha256: str, tasks: Sequence[OcrTask]) -> None:
        pass

    def note_failed(self, sha256: str, task: OcrTask, failure: Failure, seconds: float) -> None:
        pass


def _inspection(path: bytes, settings: ReadSettings, output: Path) -> Inspection:
    """The open file. Raises `UsageError` where the path names none, and `Unreadable`."""
    name = for_terminal(path)
    try:
        return Inspection(
            path, settings, os.environ.get(EXTRACTOR_VARIABLE, "default"), _KeptOnly(output, store_address())
        )
    except FileNotFoundError as error:
        raise click.UsageError(_where_it_is(path, output)) from error
    except IsADirectoryError as error:
        raise click.UsageError(f"{name} is a folder: give one PDF, or read it with 'pdfproc ingest'") from error


def _where_it_is(path: bytes, output: Path) -> str:
    """Why a path names no file: most often, a run has moved the file aside."""
    from pdf_processor.retry import find_failed  # noqa: PLC0415 - brings the import log

    name = for_terminal(path)
    try:
        found = find_failed(Settings(output=output, store=store_address()), path)
    except MachineError:
        found = []  # without a log nothing was moved
    if not found:
        elsewhere = _read_elsewhere(path, output)
        what = (
            f"it was read as {elsewhere}: give that path" if elsewhere else "check the spelling, or give another file"
        )
        return f"{name} does not exist: {what}"
    there = for_terminal(os.path.relpath(found[0].quarantined or b""))
    return (
        f"{name} does not exist: it has failed ({found[0].failure.code}) and lies in {there}: give that path, or run "
        + on_folders("'pdfproc status', which says what to do", output)
    )


def _read_elsewhere(name: bytes, output: Path) -> str | None:
    """Where a run has read a file of this bare name that is still there; None where there is none."""
    if b"/" in name:
        return None
    try:
        with open_log(output, for_reading=True) as log:
            paths = [file.path for file in log.files() if file.current and os.path.basename(file.path) == name]
    except MachineError:
        return None
    there = [os.path.relpath(path) for path in paths if os.path.lexists(path)]
    return " or ".join(map(for_terminal, there[:SHOWN_PATHS])) or None


@contextmanager
def _counter() -> Iterator[Callable[[PageDone], None]]:
    """Count pages on a terminal's standard error while they are read, and leave nothing of it there."""
    shown = sys.stderr.isatty() and not is_plain()

    def tell(done: PageDone) -> None:
        if shown:
            print(f"\rpage {done.page.number} of {done.pages} ", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if shown:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)


def step_here(code: str, told: str) -> str:
    """What to do next, given what the error itself tells; a missing engine's own install command stays."""
    return as_installed(NEXT_STEPS.get(code, told.replace("run 'pdfproc retry'", "run the same command again")))


def _report(file: str, error: FileError, as_json: bool, *, has_passwords: bool) -> int:
    """Say why the file cannot be read, on standard error; as JSON on standard output, too."""
    failure = error.failure()
    step = step_here(failure.code, failure.next_step)
    if has_passwords and isinstance(error, PasswordRequired):
        step = OTHER_PASSWORD
    print(
        f"Error: {for_terminal(file)}: {for_terminal(sentence(failure))} ({failure.code}).\n"
        f"Next: {for_terminal(step)}.",
        file=sys.stderr,
    )
    if as_json:
        print(json.dumps({"error": msgspec.to_builtins(replace(failure, next_step=step))}, indent=2))
    return ExitCode.SOME_FAILED
