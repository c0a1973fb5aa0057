"""Days as they are typed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Any

import click

_PARTS = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


class Day(click.DateTime):
    """A day as YYYY-MM-DD; the refusal of anything else says how what was typed is to be written."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day at midnight. Raises `BadParameter`."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day: write {_example(str(value), param)}", param, ctx)


def _example(value: str, param: click.Parameter | None) -> str:
    parts = _PARTS.fullmatch(value)
    year = int(parts[1]) if parts else 2025
    is_end = param is not None and param.name == "until"
    month = int(parts[2]) if parts and parts[2] else 12 if is_end else 1
    try:
        return f"{date(year, month, monthrange(year, month)[1] if is_end else 1)}"
    except ValueError:
        return "it like 2025-01-01"


def span(since: datetime | None, until: datetime | None) -> tuple[date | None, date | None]:
    """The days that `--since` and `--until` name. Raises `UsageError` where they leave none."""
    if since and until and since > until:
        raise click.UsageError(f"--since {since:%Y-%m-%d} is after --until {until:%Y-%m-%d}: no day is left")
    return since.date() if since else None, until.date() if until else None
