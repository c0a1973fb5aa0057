"""`pdfproc ingest`."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

import click

from pdf_processor.cli.few_files import are_few
from pdf_processor.cli.options import run_options, setting, settings_from, view_from
from pdf_processor.cli.running import run


@click.command("ingest")
@click.argument("sources", nargs=-1, required=True, type=click.Path(), metavar="SOURCE...")
@setting("--skip-existing", is_flag=True, help="Do not read files again that have ended well.")
@run_options
def command(sources: tuple[str, ...], skip_existing: bool, **values: Any) -> int:
    """Read PDF statements: folders with all that is below them, and single files.

    Each PDF becomes a CSV below the output folder, as soon as it is done. Its transactions and what became of
    the file also go to pdfproc.db there. PDFs that cannot be read are moved to the failed folder. The same
    command again continues a run that was stopped or died, and replaces what it reads again.

    Exit status: 0 all good, 1 some files failed, 2 usage, 3 no child process can start,
    5 output or failed folder unusable, 6 import log unusable, 130 or 143 stopped by a signal.

    \b
    Examples:
      pdfproc ingest statements/
      pdfproc ingest statements/ --skip-existing     only new or failed ones
      pdfproc ingest statements/ -o results --workers 2
      pdfproc ingest march.pdf --password-file passwords.txt
      pdfproc ingest statements/ --json | tail -n 1  the summary as JSON
    """
    settings = settings_from(values, skip_existing=skip_existing)
    if values["workers"] is None and are_few(sources):
        settings = replace(settings, workers=1)
    return run(sources, settings, view_from(values), ["pdfproc", *sys.argv[1:]])
