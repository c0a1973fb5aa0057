"""Settings from elsewhere: a file, `pdfproc.toml` in the working folder or another one, and `PDFPROC_*`.

Both know an option by its long name: `leave-failed` there, `PDFPROC_LEAVE_FAILED` here. Only options made by
`options.setting` are among them; how a run is shown is said on the command line alone.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from pdf_processor.terminal import PLAIN_VARIABLE

CONFIG = Path("pdfproc.toml")
CONFIG_VARIABLE = "PDFPROC_CONFIG"
PREFIX = "PDFPROC_"
TRACEBACK_VARIABLE = "PDFPROC_TRACEBACK"
PASSWORDS_VARIABLE = "PDFPROC_PASSWORDS"
NOT_OPTIONS = ("PDFPROC_EXTRACTOR", CONFIG_VARIABLE, TRACEBACK_VARIABLE, PASSWORDS_VARIABLE, PLAIN_VARIABLE)
"""Variables that are read, but by no command's option."""


def config_file(ctx: click.Context) -> Path:
    """The file that this invocation takes settings from, whether or not it is there."""
    chosen: Path | None = ctx.find_root().params.get("config")
    return chosen or CONFIG


def all_commands(ctx: click.Context) -> dict[str, click.Command]:
    """Every command by its name."""
    group = ctx.find_root().command
    assert isinstance(group, click.Group)
    found = {name: group.get_command(ctx, name) for name in group.list_commands(ctx)}
    return {name: command for name, command in found.items() if command is not None}


def with_subcommands(command: click.Command) -> list[click.Command]:
    """A command and, if it is a group, those in it."""
    return [command, *(command.commands.values() if isinstance(command, click.Group) else ())]


def take_in(ctx: click.Context) -> None:
    """Give a command its defaults from the file. Raises `UsageError` where file or environment is wrong."""
    path = config_file(ctx)
    if not path.is_file() and not any(name.startswith(PREFIX) and name not in NOT_OPTIONS for name in os.environ):
        return
    commands = all_commands(ctx)
    _check_environment(each for command in commands.values() for each in with_subcommands(command))
    if path.is_file():
        ctx.find_root().default_map = _defaults(path, commands)
        ctx.default_map = _part_of(ctx)


def _part_of(ctx: click.Context) -> MutableMapping[str, Any] | None:
    """What a context's command gets of its parents' defaults."""
    if ctx.parent is None:
        return ctx.default_map
    part: MutableMapping[str, Any] | None = (_part_of(ctx.parent) or {}).get(ctx.info_name or "")
    return part


def _defaults(path: Path, commands: Mapping[str, click.Command]) -> dict[str, Any]:
    values = _values(path)
    each = [one for command in commands.values() for one in with_subcommands(command)]
    known = sorted({option for command in each for option in settings_of(command)})
    displays = {name for command in each for name in _names(command, settings=False)}
    for key, value in values.items():
        if isinstance(value, dict):
            why = "options stand in none, and hold for every command that has them"
            raise click.UsageError(f"{path} has a section {key!r}, but {why}. Remove the line in brackets.")
        if key not in known and key in displays:
            raise click.UsageError(f"{path}: {key!r} is an option for the command line alone. Remove the line.")
        if key not in known:
            raise click.UsageError(f"{path} has an unknown option {key!r}.{_suggestion(key, known)}")
    return {name: _defaults_of(command, values) for name, command in commands.items()}


def _defaults_of(command: click.Command, values: Mapping[str, object]) -> dict[str, Any]:
    names = settings_of(command)
    own: dict[str, Any] = {names[key].name or "": value for key, value in values.items() if key in names}
    inside = command.commands if isinstance(command, click.Group) else {}
    return own | {name: _defaults_of(each, values) for name, each in inside.items()}


def _values(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{path} cannot be read: {error}") from error


def _check_environment(commands: Iterable[click.Command]) -> None:
    """Raise `UsageError` for a variable that looks like an option and is none: a misspelt one would change nothing."""
    options = (option for command in commands for option in settings_of(command).values())
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
        error.param_hint = variable_of(error.param)
    elif source is ParameterSource.DEFAULT_MAP:
        error.param_hint = f"{key_in_file(error.ctx, error.param)!r} in {config_file(error.ctx)}"


def variable_of(parameter: click.Parameter) -> str:
    """The variable that an option has taken its value from."""
    return next(name for name in _variables(parameter) if os.environ.get(name))


def key_in_file(ctx: click.Context, parameter: click.Parameter) -> str:
    """The key of the file that an option has taken its value from."""
    values = _values(config_file(ctx))
    return next(name for name in _long(parameter) if name in values)


def settings_of(command: click.Command) -> dict[str, click.Option]:
    """The options of a command that can be set elsewhere, by their long names without dashes."""
    return _names(command, settings=True)


def _names(command: click.Command, *, settings: bool) -> dict[str, click.Option]:
    options = (option for option in command.params if isinstance(option, click.Option))
    return {name: option for option in options if bool(option.envvar) is settings for name in _long(option)}


def _long(parameter: click.Parameter) -> list[str]:
    return [name.removeprefix("--") for name in parameter.opts if name.startswith("--")]


def _variables(parameter: click.Parameter) -> Sequence[str]:
    return [parameter.envvar] if isinstance(parameter.envvar, str) else list(parameter.envvar or ())


def _suggestion(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f" Did you mean {close[0]!r}?" if close else ""
