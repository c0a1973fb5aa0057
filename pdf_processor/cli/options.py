"""The options that commands share, and the `Settings` they make."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from pdf_processor.cage import AUTO
from pdf_processor.cli.complaints import NotThere
from pdf_processor.cli.elsewhere import PASSWORDS_VARIABLE, name_the_source
from pdf_processor.cores import usable_cores, usable_slots
from pdf_processor.name_template import NameTemplate
from pdf_processor.ocr.engine import engine_names
from pdf_processor.settings import MEBIBYTE, SANDBOXES, Limits, ReadSettings, Settings
from pdf_processor.terminal import for_terminal

if TYPE_CHECKING:
    from pdf_processor.import_log import ImportLog

Command = TypeVar("Command", bound=Callable[..., Any])
Decorator = Callable[[Any], Any]

MOST_DEFAULT_WORKERS = 4
_DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class View:
    """What the user wants to see of a run."""

    json: bool = False
    verbose: bool = False
    quiet: bool = False


STORE = "pdfproc.store"
STORE_VARIABLE = "PDFPROC_STORE"
FOLDER = click.Path(path_type=Path, readable=False)
"""Whether it can be used is found where it is: a command that has no need of it goes on, others say what is wrong."""


def setting(*names: str, **attributes: Any) -> Decorator:
    """An option that can also be set by `PDFPROC_<LONG NAME>` in the environment."""
    long = [name.removeprefix("--") for name in names if name.startswith("--")]
    variables = ["PDFPROC_" + name.replace("-", "_").upper() for name in long]
    return click.option(*names, envvar=variables, **attributes)


def output_option(function: Command) -> Command:
    """`-o/--output` and `--store`, the same for every command; `open_log` and `settings_from` know the latter."""
    return _output_option(function, hide_store=True)


def _output_option(function: Command, *, hide_store: bool) -> Command:
    option = setting(
        "-o", "--output", type=FOLDER, default="output", metavar="DIR", show_default=True,
        help="Folder of the results and of the import log.",
    )  # fmt: skip
    store = setting(
        "--store", metavar="ADDRESS", expose_value=False, callback=_keep_store, hidden=hide_store,
        help="Where the import log's tables are, if not in the output folder: postgresql://USER@HOST/DATABASE.",
    )  # fmt: skip
    decorated: Command = option(store(function))
    return decorated


def _keep_store(ctx: click.Context, _option: click.Parameter, address: str | None) -> str | None:
    if address is not None and not address.startswith(("postgresql://", "postgres://")):
        raise click.BadParameter("an address is like postgresql://USER@HOST/DATABASE")
    ctx.meta[STORE] = address
    return address


def store_address() -> str | None:
    """Where the import log's tables are; None for the output folder. No child process inherits the variable."""
    os.environ.pop(STORE_VARIABLE, None)
    address: str | None = click.get_current_context().meta.get(STORE)
    return address


def open_log(output: Path, *, create: bool = False, for_reading: bool = False) -> ImportLog:
    """The import log that a command's options name; `for_reading` also where nothing can be written.

    Raises `MachineError`.
    """
    from pdf_processor.import_log import ImportLog  # noqa: PLC0415 - 100 ms, and some commands do without

    return ImportLog.open(output, create=create, address=store_address(), for_reading=for_reading)


def failed_option(function: Command) -> Command:
    """`--failed-dir`, the same for every command."""
    option = setting(
        "--failed-dir", type=FOLDER, default="failed", metavar="DIR", show_default=True,
        help="Folder to which PDFs are moved that cannot be read.",
    )  # fmt: skip
    decorated: Command = option(function)
    return decorated


def run_options(function: Command) -> Command:
    """All options of a command that reads PDFs; `settings_from` and `view_from` take their values."""
    for option in reversed(_RUN_OPTIONS):
        function = option(function)
    return _output_option(failed_option(function), hide_store=False)


def read_options(function: Command) -> Command:
    """The options of a command that reads one PDF and stores nothing; `read_settings_from` takes their values."""
    for option in reversed((*_TEXT_OPTIONS, *_LIMIT_OPTIONS, _SANDBOX)):
        function = option(function)
    return function


def _megabytes(name: str, default: int, what: str) -> Decorator:
    return setting(
        name, type=click.IntRange(min=1), default=default // MEBIBYTE, metavar="MB", show_default=True, help=what
    )


def _count(name: str, default: int, what: str) -> Decorator:
    return setting(name, type=click.IntRange(min=1), default=default, metavar="N", show_default=True, help=what)


def _seconds(name: str, default: int, what: str) -> Decorator:
    return setting(
        name,
        type=click.FloatRange(min=0, min_open=True),
        default=default,
        metavar="SECONDS",
        show_default=True,
        help=what,
    )


def _flag(name: str, what: str) -> Decorator:
    return setting(name, is_flag=True, help=what)


_TEXT_OPTIONS: tuple[Decorator, ...] = (
    setting(
        "--password-file", type=click.Path(allow_dash=True), metavar="FILE",
        help="Passwords to try on encrypted PDFs, one a line, UTF-8; '-' reads them from standard input. Those in the "
        "variable PDFPROC_PASSWORDS are tried, too.",
    ),
    _flag("--keyring", "Also try what 'pdfproc password' has put into the system's keyring."),
    setting(
        "--ocr", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
        help="Recognise the text of scanned pages, of all pages, or of none.",
    ),
    setting(
        "--ocr-engine", default="auto", metavar="NAME", show_default=True,
        help="What recognises text: auto, tesseract, rapidocr, or an engine that a package adds.",
    ),
    setting(
        "--ocr-lang", "--ocr-languages", "ocr_languages", default="auto", metavar="LANGS", show_default=True,
        help="Languages of scanned pages in Tesseract's notation, such as eng+deu; auto finds each page's own.",
    ),
    setting(
        "--year", type=click.IntRange(min=1970, max=2100), metavar="YYYY",
        help="Year of the rows where a statement prints none.  [default: by the PDF's date]",
    ),
)  # fmt: skip

_LIMIT_OPTIONS: tuple[Decorator, ...] = (
    _seconds("--timeout", int(_DEFAULT.document_seconds), "Longest time to read one PDF, its scanned pages apart."),
    _seconds("--page-timeout", int(_DEFAULT.page_seconds), "Longest time to read one page."),
    _seconds(
        "--ocr-timeout", int(_DEFAULT.ocr_seconds), "Longest time to recognise one PDF's scanned pages, summed up."
    ),
    _megabytes("--memory-limit", _DEFAULT.memory_bytes, "Memory one PDF may take."),
    _megabytes("--max-file-size", _DEFAULT.file_bytes, "Largest PDF to read."),
    _count("--max-pages", _DEFAULT.pages, "Most pages of one PDF."),
    _count("--max-words", _DEFAULT.words_per_page, "Most words on one page."),
    _count("--max-pixels", _DEFAULT.pixels_per_page, "Most pixels of one page's picture."),
    _megabytes("--max-result", _DEFAULT.result_bytes, "Largest result of one PDF."),
)

_SANDBOX = setting(
    "--sandbox", type=click.Choice(SANDBOXES), default=AUTO, show_default=True,
    help="Cage the processes that read PDFs: as far as the system can, or refuse to read without, or not.",
)  # fmt: skip

_RUN_OPTIONS: tuple[Decorator, ...] = (
    _flag("--leave-failed", "Leave PDFs that cannot be read in their place; the import log still says why."),
    setting(
        "-w", "--workers", type=click.IntRange(min=1, max=1024), metavar="N",
        help="PDFs read at once, and most scanned pages.  "
        f"[default: the usable cores, at most {MOST_DEFAULT_WORKERS} for PDFs]",
    ),
    *_TEXT_OPTIONS,
    _flag("--ocr-pdf", "Also write a copy of each scanned PDF beside its CSV, with its words as invisible text."),
    setting(
        "--name", callback=lambda _context, parameter, value: _name(value, parameter), metavar="PATTERN",
        help="Name CSVs by what was read, as '{account}/{period_end:%Y-%m} {bank}'.  [default: as the PDF]",
    ),
    _flag("--csv-raw", "Write text to the CSV as it is, also where a spreadsheet would run it as a formula."),
    _flag("--strict", "Exit with status 1 also if a statement needs review."),
    *_LIMIT_OPTIONS,
    _SANDBOX,
    click.option("--json", "as_json", is_flag=True, help="Print every event as a line of JSON, the summary last."),
    click.option("-v", "--verbose", is_flag=True, help="Print a line for each PDF."),
    click.option("-q", "--quiet", is_flag=True, help="Print errors only; with --json also the last line."),
)  # fmt: skip


def settings_from(values: dict[str, Any], *, skip_existing: bool = False) -> Settings:
    """The settings that the values of `run_options` ask for. Raises `UsageError`."""
    return Settings(
        output=values["output"],
        failed=values["failed_dir"],
        workers=values["workers"] or min(MOST_DEFAULT_WORKERS, usable_cores()),
        ocr_slots=min(values["workers"] or usable_slots(), usable_slots()),
        skip_existing=skip_existing,
        leave_failed=values["leave_failed"],
        csv_raw=values["csv_raw"],
        ocr_pdf=values["ocr_pdf"],
        strict=values["strict"],
        name=values["name"],
        store=store_address(),
        read=read_settings_from(values),
    )


def read_settings_from(values: dict[str, Any]) -> ReadSettings:
    """How the values of `read_options` want one PDF read. Raises `UsageError`."""
    _check_ocr(values)
    limits = Limits(
        file_bytes=values["max_file_size"] * MEBIBYTE,
        pages=values["max_pages"],
        words_per_page=values["max_words"],
        pixels_per_page=values["max_pixels"],
        page_seconds=values["page_timeout"],
        document_seconds=values["timeout"],
        ocr_seconds=values["ocr_timeout"],
        memory_bytes=values["memory_limit"] * MEBIBYTE,
        result_bytes=values["max_result"] * MEBIBYTE,
    )
    return ReadSettings(
        passwords=tuple(dict.fromkeys(_passwords(values["password_file"]) + _passwords_of_environment())),
        keyring=_keyring(values["keyring"]),
        ocr=values["ocr"],
        ocr_engine=_engine(values["ocr_engine"]),
        ocr_languages=_languages(values["ocr_languages"]),
        year=values["year"],
        sandbox=values["sandbox"],
        limits=limits,
    )


def view_from(values: dict[str, Any]) -> View:
    """What the values of `run_options` want to see. Raises `UsageError`."""
    view = View(values["as_json"], values["verbose"], values["quiet"])
    if view.verbose and (view.quiet or view.json):
        raise click.UsageError("--verbose goes with neither --quiet nor --json")
    return view


def _check_ocr(values: dict[str, Any]) -> None:
    """Refuse an engine or languages that were asked for and are not there, before a scan pays for it."""
    named = {name for name in ("ocr_engine", "ocr_languages") if _is_named(name)}
    if not named or values["ocr"] == "never":
        return
    engine = _engine(values["ocr_engine"])
    languages = _languages(values["ocr_languages"]) if "ocr_languages" in named else ()
    if engine != "auto" or languages:
        from pdf_processor.cli.ocr_check import check_engine  # noqa: PLC0415 - rare

        check_engine(engine, languages)


def _is_named(parameter: str) -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and context.get_parameter_source(parameter) is not ParameterSource.DEFAULT


def _refusal(parameter: str, message: str) -> click.BadParameter:
    """What is wrong with an option's value, wherever that stands."""
    context = click.get_current_context(silent=True)
    params = context.command.params if context is not None else []
    return click.BadParameter(message, context, next((each for each in params if each.name == parameter), None))


def _place(parameter: str) -> str:
    """Where an option's value stands: its name on the command line, in the environment, or in the file."""
    refused = _refusal(parameter, "")
    name_the_source(refused)
    return refused.param_hint if isinstance(refused.param_hint, str) else f"--{parameter}"


def _name(pattern: str | None, parameter: click.Parameter) -> str | None:
    """The pattern for names of results, if it is one."""
    if pattern is not None:
        try:
            NameTemplate.parse(pattern)
        except ValueError as error:
            raise click.BadParameter(for_terminal(str(error)), param=parameter) from error
    return pattern


def _engine(name: str) -> str:
    known = ("auto", *engine_names()) if name != "auto" else ("auto",)
    if name not in known:
        raise _refusal("ocr_engine", f"{name!r} is no OCR engine: choose one of {', '.join(known)}")
    return name


def _languages(text: str) -> tuple[str, ...]:
    if text == "auto":
        return ()
    languages = tuple(text.split("+"))
    for language in languages:
        if not re.fullmatch(r"\w+", language, re.ASCII):
            raise _refusal("ocr_languages", f"{text!r} is no list of OCR languages: write it like eng+deu")
    return languages


def _passwords(name: str | None) -> tuple[str, ...]:
    """The lines of the password file, in their order and each once. Never shown, logged or stored."""
    if name is None:
        return ()
    try:
        data = sys.stdin.buffer.read() if name == "-" else _private_bytes(name)
        text = data.decode("utf-8-sig")
    except OSError as error:
        message = f"the password file {for_terminal(name)} cannot be read: {error.strerror}"
        raise _refusal("password_file", message) from error
    except UnicodeDecodeError as error:
        message = f"the password file {for_terminal(name)} is not UTF-8: save it as UTF-8"
        raise _refusal("password_file", message) from error
    lines = (line.removesuffix("\r") for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line))


def _passwords_of_environment() -> tuple[str, ...]:
    """The lines of the variable, which no child process inherits."""
    return tuple(line for line in os.environ.pop(PASSWORDS_VARIABLE, "").splitlines() if line)


def _keyring(wanted: bool) -> bool:
    if wanted:
        from pdf_processor.password_store import NoKeyring, check  # noqa: PLC0415 - rare

        try:
            check()
        except NoKeyring as error:
            raise NotThere(error.what, f"{error.step}, or leave out {_place('keyring')}") from error
    return wanted


def _private_bytes(name: str) -> bytes:
    with Path(name).open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            shown = for_terminal(name)
            print(f"Note: others may read the password file {shown}; 'chmod 600' it", file=sys.stderr)
        return file.read()
