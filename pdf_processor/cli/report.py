"""`pdfproc report`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pdf_processor.accounts.book import Selection, make_book
from pdf_processor.accounts.chains import chain
from pdf_processor.accounts.overlaps import dropped, overlaps
from pdf_processor.atomic_file import replacing
from pdf_processor.cli.complaints import MissingPackage
from pdf_processor.cli.days import Day, span
from pdf_processor.cli.options import open_log, output_option, read_options, read_settings_from
from pdf_processor.errors import ExitCode, FileError, MachineError, OutputUnusable, sentence
from pdf_processor.export.registry import MissingLibrary
from pdf_processor.model import Document
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.settings import ReadSettings
from pdf_processor.terminal import is_plain

if TYPE_CHECKING:
    from pdf_processor.import_log import ReviewFile, StoredStatement
    from pdf_processor.report.page import Look

PICTURE_DPI = 80
MOST_PAGES = 2
"""Pages that are shown of a statement: those of its first doubts."""


@click.command("report")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--since", type=Day(), metavar="DATE", help="Leave out rows before this day (YYYY-MM-DD).")
@click.option("--until", type=Day(), metavar="DATE", help="Leave out rows after this day (YYYY-MM-DD).")
@click.option(
    "--pictures", type=click.IntRange(min=0), default=10, metavar="N", show_default=True,
    help="Draw the pages of so many statements that need review.",
)  # fmt: skip
@output_option
@read_options
def command(
    file: Path, since: datetime | None, until: datetime | None, pictures: int, output: Path, **values: Any
) -> int:
    """Write one HTML page about all that was read: totals, income and spending by month, each account's balance with
    its gaps, and the statements that need review, with the picture of the page and the doubtful rows marked.

    The page holds everything itself and loads nothing. It is for its owner only (0600).

    Exit status: 0 the page was written, 2 usage, 5 FILE cannot be written, 6 import log unusable.

    \b
    Examples:
      pdfproc report report.html
      pdfproc report 2025.html --since 2025-01-01 --until 2025-12-31
    """
    from pdf_processor.report.page import Contents, html_page  # noqa: PLC0415 - help does without

    settings = read_settings_from(values)
    selection = Selection(*span(since, until))
    with open_log(output, for_reading=True) as log:
        stored, counts, review = list(log.stored_statements()), log.counts(), list(log.to_review())
    accepted = sum(file.accepted_at is not None for file in review)
    review = [file for file in review if file.accepted_at is None]
    book = make_book(stored, selection)
    looks = [_look(each, stored, settings) for each in review[:pictures]]
    whole = dropped(book, overlaps(book))
    contents = Contents(
        counts, [chain(each) for each in book.accounts], whole, looks, len(review) - len(looks), accepted
    )
    try:
        _write(file, html_page(contents))
    except MissingLibrary as error:
        raise MissingPackage(f"the report cannot be drawn: {error.what}", error.step) from error
    return ExitCode.OK


def _write(file: Path, text: str) -> None:
    try:
        with replacing(os.path.abspath(os.fsencode(file)), f"pdfproc-report-{os.getpid()}") as out:
            out.write(text.encode("utf-8", "replace"))
    except OSError as error:
        raise OutputUnusable.because(
            f"{file} cannot be written", error, "choose another place for the report, then run the same command again"
        ) from error


def _look(file: ReviewFile, stored: Sequence[StoredStatement], settings: ReadSettings) -> Look:
    """What is doubtful in a file, and its pages; where they cannot be drawn, why."""
    from pdf_processor.report.page import Look  # noqa: PLC0415 - as above

    statements = tuple(each.statement for each in stored if each.path == file.path)
    document = Document((), statements)
    doubts = tuple(doubt.message for statement in statements for doubt in statement.doubts)
    if file.problem is not None:
        doubts = (sentence(file.problem), *doubts)
    try:
        return Look(file, doubts, _pictures(file, document, settings))
    except FileNotFoundError:
        return Look(file, doubts, remark="The PDF is no longer in its place, so that its pages cannot be shown.")
    except (FileError, MachineError) as error:
        return Look(file, doubts, remark=f"Its pages cannot be shown: {error.message}.")


def _pictures(file: ReviewFile, document: Document, settings: ReadSettings) -> tuple[tuple[int, bytes], ...]:
    from pdf_processor.inspection import Inspection  # noqa: PLC0415 - 70 ms, as above
    from pdf_processor.overlay import page_marks  # noqa: PLC0415 - brings the engine

    numbers = _doubtful_pages(document)[:MOST_PAGES]
    marks = page_marks(document)
    extractor = os.environ.get(EXTRACTOR_VARIABLE, "default")
    drawn = []
    with Inspection(file.path, settings, extractor) as inspection:
        for number in numbers:
            if sys.stderr.isatty() and not is_plain():
                print(f"\rdrawing page {number} ", end="", file=sys.stderr, flush=True)
            drawn.append((number, inspection.picture_of(number, marks.get(number, []), PICTURE_DPI)))
    return tuple(drawn)


def _doubtful_pages(document: Document) -> list[int]:
    """Pages with a doubt, then those with rows that are not proved, else the first."""
    doubtful: list[int] = []
    for statement in document.statements:
        for doubt in statement.doubts:
            at = doubt.row if doubt.row is not None and doubt.row < len(statement.transactions) else None
            if page := doubt.page or (statement.transactions[at].page if at is not None else None):
                doubtful.append(page)
    unproved = [row.page for row in document.transactions if not row.proof]
    return list(dict.fromkeys([*doubtful, *unproved])) or [1]
