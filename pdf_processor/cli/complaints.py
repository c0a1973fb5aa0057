"""Refusals that are no matter of how a command was typed: told without its usage."""

from __future__ import annotations

import click

from pdf_processor.errors import ExitCode


class NotThere(click.ClickException):
    """Something that a command needs is not there, a package or the system's keyring; the text says what to do."""

    exit_code = int(ExitCode.USAGE)


class MissingPackage(NotThere):
    """A command needs a package that is not installed; the text says how to install it."""
