"""Defaults from `pdfproc.toml` in the working folder: an option's long name without its dashes, and its value."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Sequence
from pathlib import Path

import click

CONFIG = Path("pdfproc.toml")


def defaults_from_file(ctx: click.Context, group: click.Group, commands: Sequence[str]) -> dict[str, object]:
    """For each command the defaults of its options. Raises `UsageError` where the file is wrong."""
    if not CONFIG.is_file():
        return {}
    try:
        values = tomllib.loads(CONFIG.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{CONFIG} cannot be read: {error}") from error
    options = {name: _option_names(group.get_command(ctx, name)) for name in commands}
    known = sorted({option for names in options.values() for option in names})
    for key in values:
        if key not in known:
            raise click.UsageError(f"{CONFIG} has an unknown option {key!r}.{_suggestion(key, known)}")
    return {
        command: {names[key]: value for key, value in values.items() if key in names}
        for command, names in options.items()
    }


def _option_names(command: click.Command | None) -> dict[str, str]:
    """The long names of a command's options without dashes, and the parameter each of them sets."""
    if command is None:
        return {}
    return {
        name.removeprefix("--"): option.name or ""
        for option in command.params
        if isinstance(option, click.Option)
        for name in option.opts
        if name.startswith("--")
    }


def _suggestion(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f" Did you mean {close[0]!r}?" if close else ""
