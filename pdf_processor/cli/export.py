"""`pdfproc export`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
from click.core import ParameterSource

from pdf_processor.accounts.book import Account, Book, Selection, Stretch, make_book, without_undated
from pdf_processor.accounts.choosing import NoSuchAccount, book_of
from pdf_processor.accounts.overlaps import dropped, marked
from pdf_processor.accounts.overlaps import overlaps as find_overlaps
from pdf_processor.atomic_file import replacing
from pdf_processor.cli.accounts_text import overlap_text, overlap_texts
from pdf_processor.cli.complaints import MissingPackage
from pdf_processor.cli.days import Day, span
from pdf_processor.cli.options import open_log, output_option, setting
from pdf_processor.errors import ExitCode, OutputUnusable
from pdf_processor.export.dialects import PLAIN, dialects
from pdf_processor.export.registry import Format, MissingLibrary, Options, all_formats
from pdf_processor.model import Reconciled
from pdf_processor.next_steps import on_folders
from pdf_processor.terminal import counted, for_terminal, rows_text

if TYPE_CHECKING:
    from pdf_processor.import_log import ImportLog

_ALIKE = ({"json", "jsonl"}, {"ledger", "hledger"})
"""Formats of which one's name may stand behind another's file."""
_SUFFIXES = {"xls": "xlsx", "xlsm": "xlsx", "ods": "xlsx", "sta": "mt940", "ndjson": "jsonl"}
"""Further endings of names that are a format's, or of what users mean by it."""


@click.command("export")
@click.argument("format_name", type=click.Choice(list(all_formats()), case_sensitive=False), metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path), required=False, metavar="[FILE]")
@click.option("--since", type=Day(), metavar="DATE", help="Leave out rows before this day (YYYY-MM-DD).")
@click.option("--until", type=Day(), metavar="DATE", help="Leave out rows after this day (YYYY-MM-DD).")
@click.option("--account", metavar="NUMBER", help="Only this account; the last figures of its number are enough.")
@click.option(
    "--only",
    type=click.Choice(["reconciled", "review"]),
    help="Only statements that are proved, or only those that are not.",
)
@click.option(
    "--overlaps",
    type=click.Choice(["keep", "drop", "ask"]),
    default="keep",
    show_default=True,
    help="Rows that two statements seem to hold: mark them, leave one of each out, or ask for each pair of files.",
)
@setting(
    "--dialect",
    type=click.Choice(list(dialects())),
    metavar="NAME",
    help="CSV as a country's Excel opens it: excel-de (semicolon, decimal comma), excel-fr, excel-us, …; "
    "without it commas, points and ISO dates.",
)
@setting("--csv-raw", is_flag=True, help="In CSV leave text as it is, also where a spreadsheet would run it.")
@output_option
def command(
    format_name: str,
    file: Path | None,
    since: datetime | None,
    until: datetime | None,
    account: str | None,
    only: str | None,
    overlaps: str,
    dialect: str | None,
    csv_raw: bool,
    output: Path,
) -> int:
    """Write the rows that 'pdfproc ingest' has read for another program.

    FORMAT is csv, json, jsonl, xlsx, parquet, ofx, qfx (Quicken), qbo (QuickBooks), qif, camt.053, mt940,
    beancount, ledger or hledger. Without FILE, or with -, formats of text go to standard output. Each row has an
    id that stays the same in every export, so that programs which look at it import no row twice. Where two
    statements of an account cover the same days, rows that both seem to hold are marked with the other one's id.

    Exit status: 0 all rows were written, 1 some cannot be in this format, 2 usage, 5 FILE cannot be written,
    6 import log unusable.

    \b
    Examples:
      pdfproc export csv > all.csv
      pdfproc export xlsx books.xlsx --since 2025-01-01 --until 2025-12-31
      pdfproc export csv buch.csv --dialect excel-de
      pdfproc export ofx march.ofx --account 3815
      pdfproc export beancount books.beancount --only reconciled
    """
    chosen = all_formats()[format_name.lower()]
    file = None if file == Path("-") else file
    if file is None and not chosen.text:
        raise click.UsageError(f"{chosen.name} is no text: give the name of a file, such as books.{chosen.name}")
    if file is not None and (other := _contradicts(chosen.name, file)):
        name = for_terminal(file.name)
        raise click.UsageError(
            f"{chosen.name} is to be written to {name}, which is a name for {other}: "
            f"'pdfproc export {other} {name}' writes that, or choose a name that ends in .{chosen.name}"
        )
    if dialect and chosen.name != "csv" and _is_flag("dialect"):
        raise click.UsageError(f"--dialect is for csv: {chosen.name} has one form only")
    options = Options(csv_raw, dialects()[dialect] if dialect else PLAIN)
    selection = Selection(*span(since, until), None if only is None else only == "reconciled")
    with open_log(output, for_reading=True) as log:
        book = _book(log, selection, account)
    book = _settled(book, overlaps)
    lost = _lost(chosen, book)
    for line in [*_remarks(chosen, book, output), *lost.lines]:
        print(line, file=sys.stderr)
    try:
        _write(chosen, lost.rest, file, options)
    except MissingLibrary as error:
        raise MissingPackage(f"{chosen.name} cannot be written: {error.what}", error.step) from error
    return ExitCode.SOME_FAILED if lost.lines else ExitCode.OK


def _contradicts(chosen: str, file: Path) -> str | None:
    """The format that a file is named for, if that is another one: a program that opens it would go by its name."""
    suffix = file.suffix.lower().removeprefix(".")
    named = _SUFFIXES.get(suffix, suffix)
    if named == chosen or named not in all_formats() or any({named, chosen} <= alike for alike in _ALIKE):
        return None
    return named


def _book(log: ImportLog, selection: Selection, account: str | None) -> Book:
    if account is None:
        return make_book(log.stored_statements(), selection)
    try:
        return book_of(log.stored_statements(), selection, account)
    except NoSuchAccount as error:
        raise click.UsageError(str(error)) from error


def _is_flag(parameter: str) -> bool:
    """Whether an option stands on the command line: set elsewhere, it is meant for where it fits."""
    return click.get_current_context().get_parameter_source(parameter) is ParameterSource.COMMANDLINE


def _settled(book: Book, choice: str) -> Book:
    """The book with the suspected twins marked or left out, as was chosen. Each overlap is told."""
    found = find_overlaps(book)
    if choice == "ask" and found and not sys.stdin.isatty():
        raise click.UsageError("--overlaps ask needs a terminal: choose keep or drop")
    if choice == "ask":
        drop = [click.confirm(f"{overlap_text(each)}. Leave those of the second out?", err=True) for each in found]
    else:
        drop = [choice == "drop"] * len(found)
        for text in overlap_texts(found):
            print(f"Note: {text}.", file=sys.stderr)
        if found:
            done = "are left out of the second" if drop[0] else "are marked: --overlaps drop leaves one of each out"
            print(f"Note: rows in both {done}.", file=sys.stderr)
    out = [each for each, goes in zip(found, drop, strict=True) if goes]
    return marked(dropped(book, out), [each for each, goes in zip(found, drop, strict=True) if not goes])


def _write(chosen: Format, book: Book, file: Path | None, options: Options) -> None:
    target: AbstractContextManager[BinaryIO] = nullcontext(sys.stdout.buffer)
    if file is not None:
        target = replacing(os.path.abspath(os.fsencode(file)), f"pdfproc-export-{os.getpid()}")
    try:
        with target as out:
            chosen.write(book, out, options)
    except OSError as error:
        if file is None:
            raise
        raise OutputUnusable.because(
            f"{file} cannot be written", error, "choose another place for the file, then run the same command again"
        ) from error


@dataclass(frozen=True, slots=True)
class _Lost:
    """What a format cannot take, and the book without it."""

    lines: tuple[str, ...]
    rest: Book


def _lost(chosen: Format, book: Book) -> _Lost:
    lines: list[str] = []
    if chosen.needs_day:
        undated = sum(entry.day is None for _, _, entry in book.rows())
        if undated:
            lines.append(f"Left out: {counted(undated, 'row')} without a date, which {chosen.name} cannot hold.")
        book = without_undated(book)
    if chosen.needs_balance:
        for account in book.accounts:
            lines += _without_balance(account, chosen)
        book = Book(tuple(replace(each, stretches=_balanced(each)) for each in book.accounts))
    return _Lost(tuple(lines), book)


def _without_balance(account: Account, chosen: Format) -> Iterable[str]:
    for stretch in account.stretches:
        if stretch.entries and (stretch.balances() is None or stretch.first_day is None):
            rows = counted(len(stretch.entries), "row")
            why = f"it has no balance, which {chosen.name} demands"
            yield f"Left out: {rows} of {for_terminal(os.path.basename(stretch.path))}: {why}."


def _balanced(account: Account) -> tuple[Stretch, ...]:
    return tuple(each for each in account.stretches if each.balances() is not None and each.first_day is not None)


def _remarks(chosen: Format, book: Book, output: Path) -> Iterable[str]:
    """What is worth knowing of the rows, though all of them are written."""
    if not any(account.stretches for account in book.accounts):
        yield "Note: there are no such rows: what is written is empty."
    doubtful = [
        stretch
        for account in book.accounts
        for stretch in account.stretches
        if stretch.statement.reconciled is not Reconciled.YES and stretch.entries
    ]
    if doubtful:
        entries = [entry for stretch in doubtful for entry in stretch.entries]
        rows = rows_text(len(entries), sum(not entry.row.proof for entry in entries))
        names_them = on_folders("'pdfproc status' names them", output)
        yield (
            f"Note: {counted(len(doubtful), 'statement')} not proved as a whole ({rows}): "
            f"{names_them}, --only reconciled leaves them out."
        )
    unknown = [account for account in book.accounts if not account.key.currency]
    if unknown and (chosen.needs_day or chosen.needs_balance):
        yield f"Note: {counted(len(unknown), 'account')} without a printed currency: XXX stands in its place."
