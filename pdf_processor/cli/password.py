"""`pdfproc password`."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import click

from pdf_processor.cli.complaints import NotThere
from pdf_processor.errors import ExitCode, FileError, PasswordRequired, sentence
from pdf_processor.inspection import Inspection
from pdf_processor.nursery import EXTRACTOR_VARIABLE
from pdf_processor.password_store import EVERY, NoKeyring, check, forget, keep
from pdf_processor.settings import ReadSettings
from pdf_processor.terminal import for_terminal


@click.command("password")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--every", is_flag=True, help="Try it on every PDF: banks often use one for all statements.")
@click.option("--forget", "is_forgotten", is_flag=True, help="Remove it; with --every those for every PDF.")
def command(file: Path, every: bool, is_forgotten: bool) -> int:
    """Keep the password of an encrypted PDF in the system's keyring, or remove it there.

    The password is asked for, or read from standard input, and kept only if FILE needs it to open. 'pdfproc ingest
    --keyring' then looks it up when it meets these bytes again. Nothing else is ever kept there.

    Exit status: 0 kept or removed, 1 the password does not open FILE or is not needed, 2 usage, or no keyring.

    \b
    Examples:
      pdfproc password march.pdf
      pdfproc password march.pdf --every  one that opens all statements
      pdfproc password march.pdf --forget
      pdfproc ingest statements/ --keyring
    """
    try:
        check()
        name = EVERY if every else hashlib.sha256(file.read_bytes()).hexdigest()
        if is_forgotten:
            print("Removed." if forget(name) else "None was kept.")
            return ExitCode.OK
        reason = _needs_none(file)
        password = "" if reason else _ask()
        if (reason := reason or _refusal(file, password)) is not None:
            print(f"Not kept: {for_terminal(os.fspath(file))}: {reason} (not_kept)", file=sys.stderr)
            return ExitCode.SOME_FAILED
        keep(name, password)
    except NoKeyring as error:
        raise NotThere(error.what, error.step) from error
    except OSError as error:
        raise click.UsageError(f"{for_terminal(os.fspath(file))} cannot be read: {error.strerror}") from error
    print("Kept in the keyring. Next: pdfproc ingest … --keyring, or pdfproc retry --keyring")
    return ExitCode.OK


def _ask() -> str:
    if sys.stdin.isatty():
        answer: str = click.prompt("Password", hide_input=True, err=True)
    else:
        answer = sys.stdin.readline().rstrip("\r\n")
    if not answer:
        raise click.UsageError("no password was given")
    return answer


def _needs_none(file: Path) -> str | None:
    """Why no password is to be asked for: FILE opens without one, or is no PDF that could have one."""
    try:
        _read(file, ())
    except PasswordRequired:
        return None
    except FileError as error:
        return for_terminal(sentence(error.failure()))
    return "it opens without a password, so there is none to keep"


def _refusal(file: Path, password: str) -> str | None:
    """Why a password is not to be kept."""
    try:
        _read(file, (password,))
    except PasswordRequired:
        return "this password does not open it"
    except FileError as error:
        return for_terminal(sentence(error.failure()))
    return None


def _read(file: Path, passwords: tuple[str, ...]) -> None:
    settings = ReadSettings(passwords=passwords, ocr="never")
    with Inspection(os.fsencode(file), settings, os.environ.get(EXTRACTOR_VARIABLE, "default")) as inspection:
        inspection.read()
