"""The commands, and what becomes of the one that was typed: its exit status, or a complaint."""

from __future__ import annotations

import inspect
import os
import re
import signal
import sys
from importlib import import_module
from pathlib import Path

import click

from pdf_processor import __version__, own_code
from pdf_processor.bug_place import place_of
from pdf_processor.cli.complaints import complaint, unusable
from pdf_processor.cli.elsewhere import CONFIG_VARIABLE, TRACEBACK_VARIABLE, name_the_source, take_in, with_subcommands
from pdf_processor.errors import ExitCode, MachineError
from pdf_processor.installing import as_installed
from pdf_processor.limits import be_undumpable
from pdf_processor.terminal import PLAIN_VARIABLE, for_terminal

COMMANDS = {
    "ingest": "Read PDF statements: folders and single files.",
    "retry": "Read failed PDFs again.",
    "status": "Say what became of the files.",
    "accounts": "List the accounts that the statements are of.",
    "show": "Show what one PDF holds, and what proves it.",
    "report": "Write a page with balances, months, what needs review.",
    "redact": "Make a twin of a PDF that can be shared.",
    "export": "Write the rows for another program.",
    "serve": "Serve a web page and an API.",
    "watch": "Read what is put into a folder, as it comes.",
    "worker": "Read the jobs of 'serve' in a further process.",
    "keys": "Make, list and revoke the keys of 'serve'.",
    "check": "Check that log, results and PDFs still fit together.",
    "forget": "Remove a file's rows and its CSV.",
    "password": "Keep an encrypted PDF's password in the keyring.",
    "config": "Print all settings and where each comes from.",
    "cache": "Show or remove what OCR has read and the log keeps.",
    "doctor": "Look whether everything that pdfproc needs is there.",
    "completion": "Print what makes a shell complete commands and options.",
}
"""What each does, in the order of the help text. Each is a module here with a click command named `command`."""


def _be_plain(_context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        os.environ[PLAIN_VARIABLE] = "1"


_PLAIN = click.Option(
    ["--plain"], is_flag=True, expose_value=False, is_eager=True, callback=_be_plain,
    help="No colours, bars or tables: lines to be read from top to bottom, also by a screen reader.",
)  # fmt: skip
"""Every command has it, and needs not know; it may also stand before the command."""


def _take_settings(ctx: click.Context, _parameter: click.Parameter, chosen: Path | None) -> None:
    if chosen is not None:
        ctx.find_root().params["config"] = chosen
    if not ctx.resilient_parsing and not isinstance(ctx.command, click.Group):
        take_in(ctx)


_CONFIG = click.Option(
    ["--config"], type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE", hidden=True,
    expose_value=False, is_eager=True, callback=_take_settings,
)  # fmt: skip
"""Of every command, as --plain is: the file is known, wherever it was named, before any other option has its value."""
READER_GONE = 128 + signal.SIGPIPE


def _put_examples_last(command: click.Command) -> None:
    """Show what the help text ends with behind the options: what a reader looks for stands where the text ends."""
    text, mark, examples = inspect.cleandoc(command.help or "").partition("\b\nExamples:")
    command.help, command.epilog = text, mark + examples or None


class LazyGroup(click.Group):
    """Imports a command when it is asked for; the list of commands needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"pdf_processor.cli.{cmd_name}").command
        for each in with_subcommands(command):
            if _PLAIN not in each.params:
                each.params += [_PLAIN, _CONFIG]
                _put_examples_last(each)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] == "help":
            args = [*args[1:], "--help"]
        if args == ["--help"]:
            print(ctx.get_help())
            ctx.exit()
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            # click looks for likenesses among loaded commands only, and none is loaded yet.
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=list(COMMANDS), ctx=ctx) from None


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="pdfproc", message="%(prog)s %(version)s")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    envvar=CONFIG_VARIABLE,
    metavar="FILE",
    help="Take settings from this file instead of pdfproc.toml in the working folder; also behind a command.",
)
def pdfproc(config: Path | None) -> None:
    """Turn bank and card statements (PDF) into transactions checked against their own balances.

    Each PDF becomes a CSV; what became of which file stands in a SQLite database beside them. PDFs that
    cannot be read are moved to a folder of their own, with the reason and the next step.

    \b
    Examples:
      pdfproc ingest statements/              read a folder; results go to output/
      pdfproc ingest a.pdf b.pdf -o results   read two files
      pdfproc status                          what became of the files
      pdfproc retry                           read the failed ones again
      pdfproc show a.pdf                      one PDF's rows, proofs and doubts
      pdfproc export xlsx books.xlsx          the rows for another program
      pdfproc check                           whether all still fits together
    """


pdfproc.params.append(_PLAIN)
_put_examples_last(pdfproc)


def run() -> int:
    """Do what was typed; returns the exit status."""
    be_undumpable()
    try:
        status = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        status = READER_GONE
    except OSError as error:
        if error.filename is not None:
            raise  # a bug, of which all is to be shown
        print(error_text(unusable(error)), file=sys.stderr)
        status = ExitCode.OUTPUT_UNUSABLE
    if status in (READER_GONE, ExitCode.OUTPUT_UNUSABLE):
        # What Python would flush at its end goes nowhere, else it complains once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _run() -> int:
    try:
        status = pdfproc.main(prog_name="pdfproc", standalone_mode=False)
        return status if isinstance(status, int) else ExitCode.OK
    except click.ClickException as error:
        if isinstance(error, click.BadParameter):
            name_the_source(error)
        told = re.sub(r"^\t", "    ", as_installed(complaint(error)), flags=re.MULTILINE)  # click's lists of choices
        print("\n".join(map(for_terminal, told.splitlines())), file=sys.stderr)
        return error.exit_code
    except MachineError as error:
        print(error_text(error), file=sys.stderr)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            raise  # standard output or the working folder: all else has a name
        if os.environ.get(TRACEBACK_VARIABLE):
            raise
        if own_code.has_changed():
            print(error_text(own_code.changed()), file=sys.stderr)
            return ExitCode.ENVIRONMENT_BROKEN
        print(_bug(error), file=sys.stderr)
        return ExitCode.SOME_FAILED


def _bug(error: Exception) -> str:
    return (
        f"Error: {type(error).__name__} at {place_of(error)} (internal_error).\n"
        f"Next: this is a bug: please report it. {TRACEBACK_VARIABLE}=1 in the environment shows all of it, which may "
        "include what stands in your statements."
    )


def error_text(error: MachineError) -> str:
    """What happened, with its code, and what to do, a line each."""
    return f"Error: {for_terminal(error.message)} ({error.code}).\nNext: {for_terminal(as_installed(error.next_step))}."
