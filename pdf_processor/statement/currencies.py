"""Currencies as statements print them, from currencies.toml."""

from __future__ import annotations

from functools import cache

import msgspec

from pdf_processor.statement.data import table


class Currencies(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Printed symbols, prefixes and codes → ISO 4217; "" where several currencies share what is printed.

    `three_decimals` are the codes of currencies whose amounts have three. `labels` and `inside` stand in front of a
    currency. `names` are printed names by currency, or by a key of `shared`: those that share a sign. `systems`
    are words of one country's banks, `dollar_addresses` patterns of its addresses and `dollar_places` of how its places
    end, all by its currency; `by_language` is the one that is usual where a language is spoken.
    """

    codes: frozenset[str]
    ordinary_words: frozenset[str]
    three_decimals: frozenset[str]
    symbols: dict[str, str]
    prefixes: dict[str, str]
    iban: dict[str, str]
    dollar_addresses: dict[str, str]
    dollar_places: dict[str, str]
    labels: list[str]
    inside: list[str]
    shared: dict[str, list[str]]
    by_language: dict[str, str]
    names: dict[str, list[str]]
    systems: dict[str, list[str]]


@cache
def currencies() -> Currencies:
    """The table, checked when it is first needed. Raises msgspec.ValidationError where the file does not fit."""
    return msgspec.convert(table("currencies"), Currencies)
