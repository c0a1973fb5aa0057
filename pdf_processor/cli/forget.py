"""`pdfproc forget`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from pdf_processor.cli.options import open_log, output_option
from pdf_processor.errors import ExitCode, OutputUnusable
from pdf_processor.forgetting import Forgotten, forget
from pdf_processor.next_steps import on_folders
from pdf_processor.terminal import counted, for_terminal


@click.command("forget")
@click.argument("names", nargs=-1, required=True, type=click.Path(), metavar="NAME...")
@output_option
def command(names: tuple[str, ...], output: Path) -> int:
    """Remove all that is known of a PDF: its rows, its CSV, its searchable copy, and what OCR has read of it.

    NAME is the PDF's name, or its path. The PDF itself stays where it is, also in the failed folder; 'pdfproc
    ingest' reads it anew if it meets it again. Of a failed PDF in whose place another has been read since, its path in
    the failed folder forgets only the failed one.

    Exit status: 0 all were forgotten, 1 some were not, 2 usage, 5 output folder unusable, 6 import log unusable.

    \b
    Examples:
      pdfproc forget march.pdf
      pdfproc forget statements/2024/march.pdf -o results
    """
    with open_log(output) as log:
        try:
            forgotten, refused = forget(log, [os.fsencode(name) for name in names])
        except OSError as error:
            raise OutputUnusable.because("a result cannot be removed", error, "run the same command again") from error
    for each in refused:
        message = on_folders(for_terminal(each.message), output)
        print(f"Not forgotten: {for_terminal(each.name)}: {message} (not_forgotten)", file=sys.stderr)
    if forgotten.paths:
        print("\n".join(_lines(forgotten)))
    return ExitCode.SOME_FAILED if refused else ExitCode.OK


def _lines(forgotten: Forgotten) -> list[str]:
    lines = [f"Forgotten: {for_terminal(path)}" for path in forgotten.paths]
    lines += [f"Removed: {for_terminal(path)}" for path in forgotten.results]
    lines += [f"Removed: {counted(forgotten.rows, 'row')}"]
    lines += [f"Left where it is: {for_terminal(path)}" for path in forgotten.quarantined]
    lines += [
        f"Note: {for_terminal(path)} has the same bytes: 'pdfproc ingest' reads it now, unless it is forgotten, too."
        for path in forgotten.copies
    ]
    return lines
