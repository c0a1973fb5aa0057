"""Refusals of a command as it was typed: their codes, and how they are told."""

from __future__ import annotations

import difflib
import io
import re
import shlex

import click

from pdf_processor.errors import ExitCode, OutputUnusable


class NotThere(click.ClickException):
    """Something that a command needs is not there, a package or the system's keyring; told without its usage."""

    exit_code = int(ExitCode.USAGE)

    def __init__(self, what: str, step: str) -> None:
        super().__init__(what)
        self.step = step


class MissingPackage(NotThere):
    """A command needs a package that is not installed; the step says how to install it."""


CODES: dict[type[click.ClickException], tuple[str, str]] = {
    click.exceptions.NoSuchCommand: ("no_such_command", "there is no command of this name; a like one is named"),
    click.NoSuchOption: ("no_such_option", "the command has no option of this name; like ones are named"),
    click.MissingParameter: ("missing_value", "an argument is missing"),
    click.BadParameter: (
        "bad_value",
        "an argument or option has a value that it cannot take, on the command line, in the environment or in a file; "
        "the message says which and what it takes",
    ),
    MissingPackage: (
        "not_installed",
        "the command needs a package that is not installed; the command for that is told",
    ),
    NotThere: ("not_available", "the command needs something of the system, such as a keyring, which is not there"),
    click.ClickException: (
        "wrong_usage",
        "the command cannot be carried out as it was typed: an argument too many, options that contradict each other, "
        "a file that is not there, a setting that no option has",
    ),
}
"""The codes of wrong usage, and what they mean; a kind of error has that of the nearest kind that is listed."""

REFUSALS = {
    "not_retried": "`retry`: no failed file has this name, or something else is in its place; the others are read",
    "not_forgotten": "`forget`: no file has this name, or several; the others are forgotten",
    "not_kept": "`password`: it does not open the PDF, or none is needed; nothing is stored",
}
"""The codes of names that a command leaves alone while it goes on with the others: exit status 1."""


def complaint(error: click.ClickException) -> str:
    """What is wrong with a command as it was typed, and what to do."""
    if isinstance(error, click.NoSuchOption | click.exceptions.NoSuchCommand) and error.possibilities:
        error.possibilities[:] = _nearest(error)
    text = io.StringIO()
    error.show(text)
    told = re.sub(r"is not a valid (integer|float) range", r"is no \1", text.getvalue().rstrip())
    told = told.replace("is no integer", "is no whole number").replace("is no float", "is no number")
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return told  # the help, and nothing wrong
    stop = "." if told.endswith(".") else ""
    told = f"{told.removesuffix('.')} ({_code(error)}){stop}"
    step = error.step if isinstance(error, NotThere) else _step(error)
    return f"{told}\nNext: {step}" if step else told


def _nearest(error: click.NoSuchOption | click.exceptions.NoSuchCommand) -> list[str]:
    """Of the names that are like the one typed, from the likest on: those that go on where it ends, else the first."""
    typed = error.option_name if isinstance(error, click.NoSuchOption) else error.command_name
    like = error.possibilities or []
    return [each for each in like if each.startswith(typed)] or like[:1]


def _step(error: click.ClickException) -> str | None:
    """What was probably meant by a value misspelt, or by an argument too many: results' folders are an option's."""
    if isinstance(error, click.BadParameter):
        return _like_value(error)
    context = error.ctx if isinstance(error, click.UsageError) else None
    extra = re.fullmatch(r"Got unexpected extra argument \((.+)\)", error.message)
    if context is None or extra is None or not any(each.name == "output" for each in context.command.params):
        return None
    return f"if {extra[1]} is the folder of the results: {context.command_path} -o {shlex.quote(extra[1])}"


def _like_value(error: click.BadParameter) -> str | None:
    kind, given = error.param.type if error.param else None, re.match(r"'([^']*)' is not one of ", error.message)
    if not isinstance(kind, click.Choice) or given is None:
        return None
    word = given[1].lower()
    close = difflib.get_close_matches(word, kind.choices)
    # Before others that are as like: the same letters in another order.
    close.sort(key=lambda each: sorted(each) != sorted(word))
    return f"perhaps you meant {close[0]}" if close else None


def _code(error: click.ClickException) -> str:
    return next(CODES[kind][0] for kind in type(error).__mro__ if kind in CODES)


def unusable(error: OSError) -> OutputUnusable:
    """An error of nothing that has a name: standard output cannot be written, or the working folder is gone."""
    if isinstance(error, FileNotFoundError):
        step = "change to a folder that is there, then run the same command again"
        return OutputUnusable("the working folder has been removed", next_step=step)
    step = "send standard output elsewhere, then run the same command again"
    return OutputUnusable.because("standard output cannot be written", error, step)
