"""Dialects of CSV, which are data: `dialects.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec


class Dialect(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a table is written: what stands between cells, the decimal mark, the days, the end of a line."""

    about: str
    separator: str
    decimal: str
    day: str
    encoding: str = "utf-8-sig"
    ending: str = "\r\n"


PLAIN = Dialect("plain", ",", ".", "%Y-%m-%d", "utf-8", "\n")
"""ISO dates, decimals with a point: for programs."""


@cache
def dialects() -> dict[str, Dialect]:
    """The dialects by their names. Raises msgspec.ValidationError where the file does not fit."""
    text = resources.files(__package__ or "").joinpath("dialects.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Dialect])
