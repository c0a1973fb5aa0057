"""Currencies as statements print them, from currencies.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec


class Currencies(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Printed symbols, prefixes and codes → ISO 4217; "" where several currencies share what is printed.

    `dollar_addresses`: by currency, the pattern of an address in its country.
    """

    codes: frozenset[str]
    ordinary_words: frozenset[str]
    symbols: dict[str, str]
    prefixes: dict[str, str]
    iban: dict[str, str]
    dollar_addresses: dict[str, str]


@cache
def currencies() -> Currencies:
    """The table, checked when it is first needed. Raises msgspec.ValidationError where the file does not fit."""
    text = resources.files(__package__ or "").joinpath("currencies.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Currencies)
