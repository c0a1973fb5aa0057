"""One TOML file a language, found without a list of them in the code; docs/languages.md says what each key means."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from importlib import resources

import msgspec
import tomli

_PACKAGE = __name__.rpartition(".")[0]
_SUFFIX = ".toml"


class Language(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One language's file, checked when it is loaded."""

    language: str
    name: str
    decimal: str
    date_order: list[str]
    currencies: list[str]
    months: list[list[str]]
    weekdays: list[list[str]]
    common: list[str]
    columns: dict[str, list[str]]
    lines: dict[str, list[str]]
    sections: dict[str, list[str]]
    marks: dict[str, list[str]]
    direction: dict[str, list[str]]
    facts: dict[str, list[str]]
    kinds: dict[str, list[str]]


@cache
def language_codes() -> tuple[str, ...]:
    """Of the files, without their ending, in order: the languages' codes."""
    files = (entry.name for entry in resources.files(_PACKAGE).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in files if name.endswith(_SUFFIX)))


def source(name: str) -> bytes:
    """A file as it is."""
    return resources.files(_PACKAGE).joinpath(name + _SUFFIX).read_bytes()


@cache
def language_of(name: str) -> Language:
    """The language whose file has that name. Raises ValueError naming a file that does not fit the schema."""
    try:
        return msgspec.convert(tomli.loads(source(name).decode("utf-8")), Language)
    except (tomli.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ValueError(f"vocabulary {name}{_SUFFIX}: {error}") from error


def languages_of(codes: Container[str]) -> list[Language]:
    """Those of these codes, in the order of their file names; no other file is read."""
    return [language_of(code) for code in language_codes() if code in codes]


@cache
def languages() -> tuple[Language, ...]:
    """All languages, in the order of their file names; raises what `language_of` does."""
    return tuple(map(language_of, language_codes()))
