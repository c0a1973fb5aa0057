"""`pdfproc cache`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pdf_processor.cli.options import open_log, output_option
from pdf_processor.progress import duration
from pdf_processor.terminal import for_terminal, size

if TYPE_CHECKING:
    from pdf_processor.import_log import KeptReadings


@click.command("cache")
@output_option
@click.option("--clear", is_flag=True, help="Remove it: scanned pages that are read again are recognised anew.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(output: Path, clear: bool, as_json: bool) -> None:
    """Show what OCR has read of scanned pages, by engine, or remove it.

    The words of each scanned page are kept in pdfproc.db as soon as they are recognised, so that a run that was
    stopped, a second one, and 'pdfproc show' do not pay for them again. Other engines, versions, languages and
    resolutions have readings of their own. Removing them loses no result: only time.

    \b
    Examples:
      pdfproc cache                       pages and bytes by engine
      pdfproc cache -o results --json
      pdfproc cache --clear               remove all of it, and shrink pdfproc.db
    """
    with open_log(output) as log:
        kept = log.cache_figures()
        if clear:
            log.clear_readings()
    if as_json:
        print(json.dumps({"cleared": clear, "engines": [asdict(engine) for engine in kept]}, indent=2))
    else:
        print("\n".join(_lines(kept, clear)))


def _lines(kept: Sequence[KeptReadings], cleared: bool) -> list[str]:
    if not kept:
        return ["No page that OCR has read is kept."]
    heads = f"{'Engine':<28}{'Files':>7}{'Pages':>7}{'Readings':>10}{'Size':>9}{'Took':>10}"
    lines = [heads, *map(_line, kept)]
    if cleared:
        lines += ["", "All of it is removed."]
    return lines


def _line(engine: KeptReadings) -> str:
    # An engine's version mostly begins with its name.
    name = engine.version if engine.version.startswith(engine.engine) else f"{engine.engine} {engine.version}"
    counts = (
        f"{engine.files:>7}{engine.pages:>7}{engine.readings:>10}{size(engine.bytes):>9}{duration(engine.seconds):>10}"
    )
    return f"{for_terminal(name):<28}{counts}"
