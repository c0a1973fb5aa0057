"""`pdfproc config`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import Enum

import click
from click.core import ParameterSource

from pdf_processor.cli.elsewhere import all_commands, config_file, key_in_file, settings_of, variable_of
from pdf_processor.terminal import for_terminal, width

_PASSWORD = re.compile(r"(//[^/@:]*:|[?&]password=)[^@&]*")
"""In an address."""


@dataclass(frozen=True, slots=True)
class Setting:
    """An option's value without flags, and where it comes from. None: not set."""

    name: str
    value: str | bool | int | float | None
    source: str


@click.command("config")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Print all settings, as they hold without flags, and where each comes from.

    Flags win over the environment (PDFPROC_OUTPUT for --output), that over pdfproc.toml in the working folder or
    the file that --config names, that over the built-in default. Paths are taken from the working folder.

    \b
    Examples:
      pdfproc config
      pdfproc --config ~/books/pdfproc.toml config
      PDFPROC_WORKERS=2 pdfproc config --json
    """
    settings = sorted(_settings(ctx), key=lambda each: each.name)
    path = config_file(ctx)
    if as_json:
        shown = {"file": str(path) if path.is_file() else None, "settings": [asdict(each) for each in settings]}
        print(json.dumps(shown, indent=2))
        return
    rows = [(each.name, _shown(each.value), for_terminal(each.source)) for each in settings]
    sizes = [max(width(row[column]) for row in rows) for column in (0, 1)]
    for name, value, source in rows:
        print(f"{name}{' ' * (sizes[0] - width(name))}  {value}{' ' * (sizes[1] - width(value))}  {source}")


def _settings(ctx: click.Context) -> Iterator[Setting]:
    seen: set[str] = set()
    for name, each in all_commands(ctx).items():
        inside = click.Context(each, parent=ctx.parent, info_name=name)
        for key, option in settings_of(each).items():
            if option.name not in seen and key == _long_name(option):
                seen.add(option.name or "")
                yield _setting(inside, key, option)


def _long_name(option: click.Option) -> str:
    return next(name for name in option.opts if name.startswith("--")).removeprefix("--")


def _setting(ctx: click.Context, key: str, option: click.Option) -> Setting:
    raw, source = option.consume_value(ctx, {})
    ctx.set_parameter_source(option.name or "", source)
    value = option.process_value(ctx, raw)  # raises what the command itself would
    if source is ParameterSource.ENVIRONMENT:
        return Setting(key, _plain(value), variable_of(option))
    if source is ParameterSource.DEFAULT_MAP:
        return Setting(key, _plain(value), f"{key_in_file(ctx, option)!r} in {config_file(ctx)}")
    return Setting(key, _plain(value), "default")


def _plain(value: object) -> str | bool | int | float | None:
    if value is None or value == () or isinstance(value, Enum):  # click's mark of a value that is not there
        return None
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    if isinstance(value, bool | int | float):
        return value
    text = os.fspath(value) if isinstance(value, os.PathLike) else str(value)
    return _PASSWORD.sub(r"\1…", text) if "://" in text else text


def _shown(value: str | bool | float | None) -> str:
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else for_terminal(str(value))
