"""Templates, and how they show money, moments and corrected cells. Everything is escaped."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from fastapi.templating import Jinja2Templates
from markupsafe import Markup
from starlette.requests import Request


def _root(request: Request) -> dict[str, Any]:
    return {"root": request.state.root}


TEMPLATES = Jinja2Templates(Path(__file__).parent / "templates", context_processors=[_root])


def _money(value: Decimal | str | None) -> str:
    return "" if value is None or value == "" else f"{Decimal(value):,f}"


def _moment(text: str | None) -> str:
    """By the server's own clock; what is stored is UTC."""
    return "" if text is None else datetime.datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")


def _was(row: dict[str, Any], field: str) -> str:
    """What was read, beside what a person has made of it."""
    if field not in row["corrected"]:
        return ""
    return Markup('<span class="was">read as {}</span>').format(row["corrected"][field] or "nothing")


TEMPLATES.env.filters |= {"money": _money, "moment": _moment, "words": lambda text: str(text).replace("_", " ")}
TEMPLATES.env.globals["was"] = _was
TEMPLATES.env.trim_blocks = True
