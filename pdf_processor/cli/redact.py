"""`pdfproc redact`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from pdf_processor.atomic_file import replacing
from pdf_processor.cli.options import read_options, read_settings_from
from pdf_processor.errors import ExitCode, FileError, OutputUnusable, sentence
from pdf_processor.inspection import Inspection
from pdf_processor.model import Document
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.settings import ReadSettings
from pdf_processor.terminal import counted, for_terminal


@click.command("redact")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@click.argument("twin", type=click.Path(path_type=Path), metavar="TWIN")
@read_options
def command(file: Path, twin: Path, **values: Any) -> int:
    """Make a twin of a PDF: one that is read in the same way and says nothing of what FILE says.

    Words, names, numbers and amounts are invented; sums that add up in FILE add up in TWIN, and others fail there as
    they do in FILE. Pictures, metadata, attachments and annotations are left out. What stays are the words by which
    statements are understood (titles, labels, months), currencies, and days and months; docs/privacy.md has the list.
    Look at TWIN before you share it.

    Exit status: 0 TWIN is read as FILE is, 1 it is not, or FILE cannot be read, 2 usage, 5 TWIN cannot be written.

    \b
    Examples:
      pdfproc redact march.pdf twin.pdf
      pdfproc show twin.pdf
    """
    settings = read_settings_from(values)
    if os.path.lexists(twin):
        raise click.UsageError(f"{for_terminal(os.fspath(twin))} is there already: give another name")
    try:
        before, after = _made(file, twin, settings)
    except FileError as error:
        failure = error.failure()
        print(
            f"Error: {for_terminal(os.fspath(file))}: {for_terminal(sentence(failure))} ({failure.code}).",
            file=sys.stderr,
        )
        print(f"Next: run 'pdfproc show {for_terminal(os.fspath(file))}', which says what to do.", file=sys.stderr)
        return ExitCode.SOME_FAILED
    print(f"Twin: {for_terminal(os.fspath(twin))}")
    differences = _differences(before, after)
    for line in differences or [f"  read as the original: {_summary(before)}"]:
        print(line)
    return ExitCode.SOME_FAILED if differences else ExitCode.OK


def _made(file: Path, twin: Path, settings: ReadSettings) -> tuple[Document, Document]:
    """Write the twin; how the PDF and its twin are read."""
    extractor = os.environ.get(EXTRACTOR_VARIABLE, "default")
    with Inspection(os.fsencode(file), settings, extractor) as inspection:
        before = inspection.read()
        try:
            with replacing(os.path.abspath(os.fsencode(twin)), f"pdfproc-redact-{os.getpid()}") as out:
                inspection.twin(out.write)
        except OSError as error:
            raise OutputUnusable.because(
                f"{twin} cannot be written", error, "choose another place for the twin, then run the same command again"
            ) from error
    with Inspection(os.fsencode(twin), settings, extractor) as inspection:
        return before, inspection.read()


def _summary(document: Document) -> str:
    rows = len(document.transactions)
    return (
        f"{counted(len(document.statements), 'statement')}, {counted(rows, 'row')}, reconciled: {document.reconciled}"
    )


def _differences(before: Document, after: Document) -> list[str]:
    if len(before.statements) != len(after.statements):
        return [f"  read otherwise: {_summary(before)}; its twin: {_summary(after)}"]
    lines = []
    for number, (first, second) in enumerate(zip(before.statements, after.statements, strict=True), 1):
        for what, one, other in (
            ("rows", len(first.transactions), len(second.transactions)),
            ("reconciled", first.reconciled, second.reconciled),
            ("rows proved", *(sum(bool(row.proof) for row in each.transactions) for each in (first, second))),
        ):
            if one != other:
                lines.append(f"  read otherwise: statement {number}, {what}: {one}; its twin: {other}")
    return lines
