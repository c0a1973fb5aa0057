"""Refusals that are no matter of how a command was typed: told without its usage."""

from __future__ import annotations

import click

from pdf_processor.errors import ExitCode


class MissingPackage(click.ClickException):
    """A command needs a package that is not installed; the text says how to install it."""

    exit_code = int(ExitCode.USAGE)
