"""`pdfproc watch`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from pdf_processor.cli.options import run_options, settings_from
from pdf_processor.cli.worker import read_jobs


@click.command("watch")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@run_options
def command(folder: Path, **values: Any) -> int:
    """Read what is put into a folder, as it comes, until a signal comes.

    A file is read once its size and time of change have stayed the same for three seconds; names that begin with a dot
    or ~, or end in .part.pdf or .tmp.pdf, are left alone. Files that fail stay where they are, and are read again
    only when they have changed, by 'pdfproc retry' or from the page. 'pdfproc serve --inbox DIR' does the same.

    \b
    Examples:
      pdfproc watch ~/Downloads/statements -o results
    """
    return read_jobs(settings_from(values), inbox=folder)
