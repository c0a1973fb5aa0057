"""`pdfproc doctor`."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import click
import psutil

from pdf_processor import __version__
from pdf_processor.cli.options import open_log, output_option, store_address
from pdf_processor.cores import usable_cores, usable_slots
from pdf_processor.errors import ExitCode, FileError, LogMissing, MachineError, OcrUnavailable, OcrUnloadable
from pdf_processor.import_log import SQLITE_VERSION
from pdf_processor.installing import as_installed
from pdf_processor.model import Reconciled
from pdf_processor.ocr.engine import engine_names, find_engine
from pdf_processor.password_store import backend
from pdf_processor.terminal import for_terminal, hanging, size

SHOWN_LANGUAGES = 12
LIBRARIES = {
    "openpyxl": ("xlsx", "export xlsx"),
    "pyarrow": ("parquet", "export parquet"),
    "ofxtools": ("ofx", "export ofx, qfx, qbo"),
    "pygal": ("report", "report: its charts"),
    "keyring": ("keyring", "password, --keyring"),
    "fastapi": ("serve", "serve"),
    "jwt": ("jwt", "serve: bearer tokens"),
    "psycopg": ("postgres", "--store"),
    "redis": ("redis", "serve: --rate-store"),
}
"""A library, the extra that brings it, and what needs it."""
BESIDE = {
    "fastapi": ("h11", "jinja2", "prometheus_client", "python_multipart", "sse_starlette", "structlog", "uvicorn")
}
"""Further libraries without which one is of no use."""
PACKAGES = {"jwt": "pyjwt"}
"""Under which name a library is installed, where that is not its own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `ok` is None where it is only told; `command` installs or mends what is missing."""

    name: str
    text: str
    ok: bool | None = None
    command: str | None = None
    needed: bool = False


@click.command("doctor")
@output_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(output: Path, as_json: bool) -> int:
    """Look whether everything that pdfproc needs is there, and read a sample statement as a test.

    What is missing is told with the command that installs it. A database in the output folder is opened to see
    whether it is sound.

    Exit status: 0 statements can be read, 1 they cannot, 2 usage.

    \b
    Examples:
      pdfproc doctor
      pdfproc doctor --json | jq '.findings[] | select(.ok == false)'
    """
    found = [*_machine(), *_engines(), *_libraries(), _log(output), *_self_test()]
    findings = [replace(each, command=each.command and as_installed(each.command)) for each in found]
    broken = any(finding.needed and not finding.ok for finding in findings)
    if as_json:
        print(json.dumps({"ok": not broken, "findings": [asdict(finding) for finding in findings]}, indent=2))
    else:
        print("\n".join(_lines(findings)))
    return ExitCode.SOME_FAILED if broken else ExitCode.OK


def _machine() -> Iterator[Finding]:
    yield Finding("pdfproc", __version__)
    yield Finding("Python", f"{platform.python_version()}, {sys.executable}")
    yield Finding("System", f"{platform.system()} {platform.release()} {platform.machine()}")
    yield Finding("PyMuPDF", _version("pymupdf"))
    yield Finding("SQLite", SQLITE_VERSION)
    cores, slots = usable_cores(), usable_slots()
    yield Finding("Cores", f"{cores} usable; {slots} scanned pages at once as far as memory goes")
    memory = psutil.virtual_memory()
    yield Finding("Memory", f"{size(memory.available)} of {size(memory.total)} free")


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not known"


def _engines() -> Iterator[Finding]:
    for name in engine_names():
        try:
            engine = find_engine(name)
            version, languages = engine.version(), sorted(filter(str.isidentifier, engine.languages()))
        except OcrUnavailable as error:
            is_there = isinstance(error, OcrUnloadable)
            why = f"cannot be loaded{error.message.partition('cannot be loaded')[2]}" if is_there else "not installed"
            yield Finding(f"OCR: {name}", why, False, error.next_step.partition(", then run")[0])
        else:
            more = f" and {len(languages) - SHOWN_LANGUAGES} more" if len(languages) > SHOWN_LANGUAGES else ""
            yield Finding(f"OCR: {name}", f"{version}; languages {', '.join(languages[:SHOWN_LANGUAGES])}{more}", True)


def _libraries() -> Iterator[Finding]:
    for library, (extra, purpose) in LIBRARIES.items():
        name = f"Library: {library}"
        missing = [each for each in (library, *BESIDE.get(library, ())) if importlib.util.find_spec(each) is None]
        if missing:
            which = "not installed" if library in missing else f"installed without {', '.join(missing)}"
            install = f"install it with: pip install 'pdfproc[{extra}]'"
            yield Finding(name, f"{which}; needed by {purpose}", False, install)
        elif library == "keyring":
            yield _keyring(name, purpose)
        else:
            yield Finding(name, f"{_version(PACKAGES.get(library, library))}, for {purpose}", True)


def _keyring(name: str, purpose: str) -> Finding:
    text, used = f"{_version('keyring')}, for {purpose}", backend()
    if used is None:
        step = "start a session with a keyring (GNOME, KDE, macOS), or use --password-file"
        return Finding(name, f"{text}; the system has no keyring", False, step)
    return Finding(name, f"{text}; {used}", True)


def _log(output: Path) -> Finding:
    store = store_address()
    try:
        with open_log(output) as log:
            files = sum(log.counts().values())
    except LogMissing:
        return Finding("Output", f"no database in {output} yet")
    except MachineError as error:
        return Finding("Output", error.message, False, error.next_step)
    where = "" if store is None else " in PostgreSQL"
    return Finding("Output", f"{output}: a database of {files} files{where}", True)


def _self_test() -> Iterator[Finding]:
    """A statement of four rows, read as `pdfproc show` reads a file, and what its reader was confined by."""
    from pdf_processor.inspection import Inspection  # noqa: PLC0415
    from pdf_processor.sample import TRANSACTIONS, sample_pdf  # noqa: PLC0415
    from pdf_processor.settings import ReadSettings  # noqa: PLC0415

    step = "reinstall with: pip install --force-reinstall pdfproc"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(sample_pdf())
        file.flush()
        try:
            with Inspection(os.fsencode(file.name), ReadSettings()) as inspection:
                document = inspection.read()
        except (FileError, MachineError) as error:
            yield Finding("Self-test", f"{error.message} ({error.code})", False, step, needed=True)
            return
        cage = inspection.cage
    found = len(document.transactions)
    well = found == TRANSACTIONS and document.reconciled is Reconciled.YES
    text = f"{found} of {TRANSACTIONS} rows of a sample read, {'all proved' if well else 'not all proved'}"
    if cage is not None:
        step_out = None if cage.is_shut else "read PDFs of strangers on Linux 5.13 or newer, or in a container"
        yield Finding("Sandbox", str(cage), cage.is_shut, step_out)
    yield Finding("Self-test", text, well, None if well else step, needed=True)


def _lines(findings: list[Finding]) -> list[str]:
    lines = []
    for finding in findings:
        mark = {True: "ok", False: "no" if finding.needed else "--", None: ""}[finding.ok]
        lines += hanging(f"{mark:<2} {finding.name:<20} ", for_terminal(finding.text), 100)
        if finding.command is not None:
            lines.append(" " * 24 + for_terminal(finding.command))  # whole, so that it can be copied
    return lines
