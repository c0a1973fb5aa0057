"""Language and country of a statement, such as `de_CH`, where they can be told; data in locales.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from pdf_processor.statement.currencies import currencies
from pdf_processor.statement.data import table

_IBAN_START = re.compile(r"^([A-Z]{2})\d{2}(?=[ A-Z0-9])")


class Locales(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Currency → country, shared currency and language → country, country → languages in which banks write there.

    `savings_by_custom`: countries whose private accounts are savings accounts, whether they say so or not.
    """

    countries: dict[str, str]
    shared: dict[str, dict[str, str]]
    languages: dict[str, list[str]]
    names: dict[str, str]
    savings_by_custom: list[str]


@cache
def locales() -> Locales:
    """The tables, checked when they are first needed. Raises msgspec.ValidationError where the file does not fit."""
    return msgspec.convert(table("locales"), Locales)


def locale_of(codes: Sequence[str], currency: str | None, account: str | None) -> str | None:
    """`language_COUNTRY`, or None unless the country is told and the language is one that is written there.

    `codes` are the vocabulary's languages, the one that is spoken most first; English stands among them always, so that
    it counts only in front. The country is that of the account's IBAN, or the one whose currency it is.
    """
    known = locales()
    spoken = [code for at, code in enumerate(codes) if at == 0 or code != "en"]
    country = _country_of_iban(account) or known.countries.get(currency or "")
    if country is None:
        country = known.shared.get(currency or "", {}).get(spoken[0]) if spoken else None
    for code in spoken:
        if country is not None and code in known.languages.get(country, []):
            return f"{known.names.get(f'{country}_{code}', code)}_{country}"
    return None


def _country_of_iban(account: str | None) -> str | None:
    match = _IBAN_START.match(account or "")
    return match[1] if match and match[1] in currencies().iban else None
