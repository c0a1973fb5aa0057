"""`pdfproc retry`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from pdf_processor.cli.options import run_options, settings_from, view_from
from pdf_processor.errors import ExitCode
from pdf_processor.next_steps import on_folders
from pdf_processor.settings import Settings
from pdf_processor.terminal import counted, for_terminal

if TYPE_CHECKING:
    from pdf_processor.retry import Refused


@click.command("retry")
@click.argument("names", nargs=-1, type=click.Path(), metavar="[NAME]...")
@run_options
def command(names: tuple[str, ...], **values: Any) -> int:
    """Read failed PDFs again: all of them, or those named.

    Each is moved from the failed folder back to where it came from and read there. NAME is a file's name, or
    its path there or in the failed folder. Nothing is overwritten: a file whose place is taken stays.

    \b
    Examples:
      pdfproc retry
      pdfproc retry march.pdf --password-file passwords.txt
      pdfproc retry --timeout 1800 --workers 1
    """
    from pdf_processor.cli.running import run  # noqa: PLC0415 - 100 ms with what is below, and help does without
    from pdf_processor.retry import put_back  # noqa: PLC0415

    settings, view = settings_from(values), view_from(values)
    back = put_back(settings, [os.fsencode(name) for name in names])
    for refused in back.refused:
        print(on_folders(_refusal(refused), settings.output, settings.failed), file=sys.stderr)
    if not back.paths:
        if not back.refused and not view.quiet:
            print(_nothing(settings), file=sys.stderr)
        return ExitCode.SOME_FAILED if back.refused else ExitCode.OK
    status = run(back.paths, settings, view, ["pdfproc", *sys.argv[1:]])
    return ExitCode.SOME_FAILED if back.refused and status == ExitCode.OK else status


def _nothing(settings: Settings) -> str:
    from pdf_processor.retry import unknown  # noqa: PLC0415 - as above

    others = unknown(settings)
    if not others:
        return "No file has failed: there is nothing to retry."
    output, failed = (for_terminal(os.fspath(each)) for each in (settings.output, settings.failed))
    return (
        f"No file of {output} has failed, but {failed} holds {counted(len(others), 'PDF')} that its import log does "
        f"not know, such as {for_terminal(os.path.relpath(others[0]))}.\n"
        "Next: name the output folder of the run that has moved them there with -o DIR, or run 'pdfproc ingest FILE' "
        "for each to read it where it is."
    )


def _refusal(refused: Refused) -> str:
    return f"Not retried: {for_terminal(refused.name)}: {for_terminal(refused.message)} (not_retried)"
