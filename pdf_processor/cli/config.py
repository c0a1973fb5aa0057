"""Settings from elsewhere: `pdfproc.toml` in the working folder and `PDFPROC_*` in the environment.

Both know an option by its long name: `leave-failed` there, `PDFPROC_LEAVE_FAILED` here. Only options made by
`options.setting` are among them; how a run is shown is said on the command line alone.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click
from click.core import ParameterSource

CONFIG = Path("pdfproc.toml")
PREFIX = "PDFPROC_"
NOT_OPTIONS = ("PDFPROC_EXTRACTOR",)
"""Variables that are read, but by no option."""


def defaults_from_file(commands: Mapping[str, click.Command]) -> dict[str, object]:
    """For each command the defaults of its options. Raises `UsageError` where the file is wrong."""
    if not CONFIG.is_file():
        return {}
    try:
        values = tomllib.loads(CONFIG.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{CONFIG} cannot be read: {error}") from error
    options = {name: _names(command) for name, command in commands.items()}
    known = sorted({option for names in options.values() for option in names})
    displays = {name for command in commands.values() for name in _names(command, settings=False)}
    for key in values:
        if key not in known and key in displays:
            raise click.UsageError(f"{CONFIG}: {key!r} is an option for the command line alone. Remove the line.")
        if key not in known:
            raise click.UsageError(f"{CONFIG} has an unknown option {key!r}.{_suggestion(key, known)}")
    return {
        command: {names[key].name or "": value for key, value in values.items() if key in names}
        for command, names in options.items()
    }


def has_variables() -> bool:
    """Whether the environment holds anything that could be an option."""
    return any(name.startswith(PREFIX) and name not in NOT_OPTIONS for name in os.environ)


def check_environment(commands: Iterable[click.Command]) -> None:
    """Raise `UsageError` for a variable that looks like an option and is none: a misspelt one would change nothing."""
    options = (option for command in commands for option in _names(command).values())
    known = sorted({variable for option in options for variable in _variables(option)} | set(NOT_OPTIONS))
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            raise click.UsageError(f"the environment holds an unknown variable {name}.{_suggestion(name, known)}")


def name_the_source(error: click.BadParameter) -> None:
    """Let an error about a value say where the value stands, if that is not the command line."""
    if error.ctx is None or error.param is None or error.param.name is None:
        return
    source = error.ctx.get_parameter_source(error.param.name)
    if source is ParameterSource.ENVIRONMENT:
        error.param_hint = next(name for name in _variables(error.param) if os.environ.get(name))
    elif source is ParameterSource.DEFAULT_MAP:
        values = tomllib.loads(CONFIG.read_text("utf-8"))
        key = next(name for name in _long(error.param) if name in values)
        error.param_hint = f"{key!r} in {CONFIG}"


def _names(command: click.Command, *, settings: bool = True) -> dict[str, click.Option]:
    """A command's options by their long names without dashes: its settings, or those that are none."""
    options = (option for option in command.params if isinstance(option, click.Option))
    return {name: option for option in options if bool(option.envvar) is settings for name in _long(option)}


def _long(parameter: click.Parameter) -> list[str]:
    return [name.removeprefix("--") for name in parameter.opts if name.startswith("--")]


def _variables(parameter: click.Parameter) -> Sequence[str]:
    return [parameter.envvar] if isinstance(parameter.envvar, str) else list(parameter.envvar or ())


def _suggestion(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f" Did you mean {close[0]!r}?" if close else ""
