"""What a format is, and which there are."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from pdf_processor.accounts.book import Book
from pdf_processor.export import formats
from pdf_processor.export.dialects import PLAIN, Dialect


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may want otherwise. `raw`: text as it is, also where a spreadsheet would run it as a formula."""

    raw: bool = False
    dialect: Dialect = PLAIN


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, who reads it, and the function that writes it.

    `needs_day`: entries without any date cannot be written. `needs_balance`: stretches without a balance cannot.
    `text`: it may go to a terminal.
    """

    name: str
    readers: str
    write: Callable[[Book, BinaryIO, Options], None]
    text: bool = True
    needs_day: bool = False
    needs_balance: bool = False


class MissingLibrary(Exception):
    """A format's library is not installed; `extra` is what brings it."""

    def __init__(self, library: str, extra: str) -> None:
        self.what = f"the package {library} is not installed"
        self.step = f"install it with: pip install 'pdfproc[{extra}]'"
        super().__init__(f"{self.what}: {self.step}")


@contextmanager
def needing(library: str, extra: str) -> Iterator[None]:
    """Imports within the block that fail for want of the library raise `MissingLibrary`."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != library:
            raise
        raise MissingLibrary(library, extra) from error


def all_formats() -> dict[str, Format]:
    """The formats by their names. Raises `ValueError` where two modules claim one."""
    found: dict[str, Format] = {}
    for module in sorted(each.name for each in pkgutil.iter_modules(formats.__path__)):
        for made in import_module(f"{formats.__name__}.{module}").FORMATS:
            if made.name in found:
                raise ValueError(f"two formats are called {made.name}")
            found[made.name] = made
    return found
