"""`pdfproc check`."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pdf_processor.cli.options import failed_option, open_log, output_option, store_address
from pdf_processor.errors import ExitCode, LogMissing, LogUnusable, OutputUnusable
from pdf_processor.next_steps import on_folders
from pdf_processor.settings import Settings
from pdf_processor.terminal import counted, for_terminal, show_path

if TYPE_CHECKING:
    from pdf_processor.checkup import Finding
    from pdf_processor.import_log import ImportLog


REBUILT = "pdfproc ingest FOLDER    reads the PDFs anew: until then nothing proves these rows"


@click.command("check")
@output_option
@failed_option
@click.option("--fix", is_flag=True, help="Mend what can be mended without losing anything.")
@click.option("--pdfs", is_flag=True, help="Also read each PDF, to see whether it still holds what was read.")
@click.option(
    "--rebuild-log",
    is_flag=True,
    help="Make a new import log from the CSVs and the failed folder: this one is damaged.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(output: Path, failed_dir: Path, fix: bool, pdfs: bool, rebuild_log: bool, as_json: bool) -> int:
    """Check that the log, the results and the PDFs still fit together.

    Every file that was read has its CSV as it was written, no row is missing or there twice, no PDF is lost, and
    nothing is left of runs that died. Notes are things that you may have wanted, such as PDFs that were moved away.
    With --fix, missing CSVs are written anew from the database and leftovers are removed; a CSV that was changed by
    hand is kept under another name. With --pdfs, a PDF that has lost bits on its disk is a problem.

    With --rebuild-log, a log that is damaged or gone is replaced: it is kept as pdfproc.db.damaged-TIME (with --store
    as the database's schema pdfproc_damaged_TIME), rows are taken from the CSVs, where nothing proves them, failed
    files from the reasons beside them. 'pdfproc ingest' then reads the PDFs anew, and each takes the place of what its
    CSV told: that of its name, or one under another name (--name, another folder) that holds what is read now. Rows of
    other CSVs stay, and 'pdfproc status' tells which cover the same days.

    Exit status: 0 all is well or mended, 1 problems are left, 2 usage, 6 import log unusable.

    \b
    Examples:
      pdfproc check
      pdfproc check --fix
      pdfproc check --pdfs
      pdfproc check --rebuild-log
      pdfproc check -o results --json
    """
    from pdf_processor.checkup import find, mend  # noqa: PLC0415 - brings the whole life of a file

    settings = Settings(
        output=Path(os.path.realpath(output)), failed=Path(os.path.realpath(failed_dir)), store=store_address()
    )
    if rebuild_log:
        if fix:
            raise click.UsageError("--fix mends what a sound log says, --rebuild-log makes a new one: choose one")
        return _rebuild(settings, as_json, on_folders(REBUILT, output, failed_dir))
    with _log(output, failed_dir, for_reading=not fix) as log:
        if fix and log.is_at_work():
            raise click.UsageError("a run is at work in this folder: wait for its end, then mend")
        findings = list(find(settings, log, pdfs=pdfs))
        if fix:
            findings = mend(settings, log, findings)
        files = sum(file.current for file in log.files())
    if as_json:
        print(json.dumps({"files": files, "findings": [_fields(finding) for finding in findings]}, indent=2))
    else:
        print("\n".join(_lines(files, findings) + _next(findings, fix, output, failed_dir)))
    return ExitCode.SOME_FAILED if any(_is_left(finding) for finding in findings) else ExitCode.OK


def _log(output: Path, failed: Path, *, for_reading: bool) -> ImportLog:
    """The import log. Where there is none but there are CSVs, the error names what makes a new one."""
    try:
        return open_log(output, for_reading=for_reading)
    except LogMissing as error:
        from pdf_processor.own_files import own_files  # noqa: PLC0415 - as in `open_log`

        if any(path.endswith(b".csv") for path in own_files(os.fsencode(output))):
            step = "if the CSVs there are a run's, 'pdfproc check --rebuild-log' makes a new log from them"
            raise LogUnusable(error.message, next_step=on_folders(step, output, failed)) from error
        raise


def _is_left(finding: Finding) -> bool:
    return not finding.is_note and not finding.mended


def _lines(files: int, findings: Sequence[Finding]) -> list[str]:
    problems = [finding for finding in findings if not finding.is_note]
    lines = [f"{counted(files, 'file')} checked: {counted(len(problems), 'problem')}"]
    for finding in sorted(findings, key=lambda each: each.is_note):
        where = "" if finding.path is None else f"{for_terminal(finding.path)}: "
        kind = "Note" if finding.is_note else "Mended" if finding.mended else "Problem"
        lines.append(f"  {kind}: {where}{for_terminal(finding.message)} ({finding.code})")
        if finding.mend is not None:
            lines.append(f"    {'done' if finding.mended else 'with --fix'}: {finding.mend}")
    return lines


def _next(findings: Sequence[Finding], fix: bool, output: Path, failed: Path) -> list[str]:
    left = [finding for finding in findings if _is_left(finding)]
    if any(finding.mend for finding in left) and not fix:
        step = "pdfproc check --fix    mends what can be mended"
    elif any(finding.code == "database_damaged" for finding in left):
        step = "pdfproc check --rebuild-log    makes a new log and keeps this one under another name"
    else:
        return []
    return ["", "Next:", f"  {on_folders(step, output, failed)}"]


def _fields(finding: Finding) -> dict[str, object]:
    fields = asdict(finding)
    del fields["row_id"]
    return fields | {"path": None if finding.path is None else show_path(finding.path)}


def _rebuild(settings: Settings, as_json: bool, step: str) -> int:
    from pdf_processor.rebuilding import NotNeeded, rebuild  # noqa: PLC0415 - rare

    try:
        rebuilt = rebuild(settings)
    except NotNeeded as reason:
        raise click.UsageError(str(reason)) from reason
    except OSError as error:
        raise OutputUnusable.because("the import log cannot be made anew", error) from error
    if as_json:
        left = [{"path": show_path(each.path), "message": each.message} for each in rebuilt.left_out]
        kept = None if rebuilt.kept is None else show_path(rebuilt.kept)
        print(json.dumps(asdict(rebuilt) | {"kept": kept, "left_out": left}, indent=2))
        return ExitCode.OK
    results, rows = counted(rebuilt.results, "CSV"), counted(rebuilt.rows, "row")
    print(f"A new import log: {results} with {rows}, {counted(rebuilt.failed, 'failed file')}")
    if rebuilt.kept is not None:
        schema = "" if settings.store is None else ", a schema of the database"
        print(f"  The old one is kept: {for_terminal(rebuilt.kept)}{schema}")
    for each in rebuilt.left_out:
        print(f"  Not taken up: {for_terminal(each.path)}: {each.message}")
    print(f"\nNext:\n  {step}")
    return ExitCode.OK
