"""Names of results by a pattern, such as `{account}/{period_end:%Y-%m} {bank}.csv`, filled in with what was read.

Whatever a statement prints, a name stays below the output folder and is safe on every system: values lose what
could lead elsewhere before they are put in, and each part of the path is made safe after.
"""

from __future__ import annotations

import difflib
import itertools
import re
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pdf_processor.model import Document, Statement
from pdf_processor.output_names import NAME_BYTES, cut, result_names, safe_folder_text, safe_text

UNKNOWN = "unknown"
SEVERAL = "several"
MOST_PARTS = 8
VALUE_BYTES = 80
_DAY_PATTERN = re.compile(r"(?=[^%]*%)(%[YmdyjqV]|[-_. A-Za-z0-9])+")
_LAST = re.compile(r"-([1-9]\d?)")
_BLANKS = re.compile(r"\s+")
_MEANT_FOR_FOLDERS = re.compile(r"[/\\]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Fixed text, and the field that follows it, if one does."""

    text: str
    field: str | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A pattern that has been checked; `parse` makes one."""

    pieces: tuple[_Piece, ...]

    @staticmethod
    def parse(text: str, suffix: str = ".csv") -> NameTemplate:
        """The pattern that a text describes; `suffix` is added where it lacks. Raises `ValueError` for the user."""
        try:
            found = list(string.Formatter().parse(text if text.lower().endswith(suffix) else text + suffix))
        except ValueError as error:
            raise ValueError(f"{text!r} is no pattern: {error}") from error
        pieces = tuple(_piece(*each) for each in found)
        _check_path(text, "".join(piece.text + (piece.field or "") for piece in pieces), suffix)
        if not any(piece.field for piece in pieces):
            raise ValueError(f"{text!r} names no field, so that all results would want one name: {_known()}")
        return NameTemplate(pieces)

    def names(self, document: Document, relative: bytes, sha256: str, suffix: str) -> Iterator[str]:
        """Names for the result of a document, below the output folder, best first, without end.

        `relative` is the PDF's path below its source. Further names tell results apart by digits of the SHA-256.
        """
        folder, stem = _origin(relative, sha256)
        path = "".join(piece.text + self._value(piece, document, folder, stem) for piece in self.pieces)
        *folders, name = [part for part in path.split("/") if part]
        place = "".join(f"{safe_folder_text(part)}/" for part in folders[:MOST_PARTS])
        name = safe_text(name[: -len(suffix)].strip() or UNKNOWN)
        yield f"{place}{cut(name, NAME_BYTES - len(suffix))}{suffix}"
        for number in itertools.count(1):
            tail = f".{sha256[:8]}{suffix}" if number == 1 else f".{sha256[:8]}-{number}{suffix}"
            yield f"{place}{cut(name, NAME_BYTES - len(tail))}{tail}"

    def _value(self, piece: _Piece, document: Document, folder: str, stem: str) -> str:
        if piece.field is None:
            return ""
        if piece.field == "folder":
            return folder
        if piece.field == "name":
            return stem
        if piece.field in _DAYS:
            day = _DAYS[piece.field](document)
            return day.strftime(piece.pattern or "%Y-%m-%d") if day else UNKNOWN
        value = _common(_TEXTS[piece.field](statement) for statement in document.statements)
        last = _LAST.fullmatch(piece.pattern)
        if last and value not in (UNKNOWN, SEVERAL):
            # How a number is set in groups is no part of its last figures.
            value = "".join(filter(str.isalnum, value))[-int(last[1]) :] or UNKNOWN
        return cut(value, VALUE_BYTES).strip()


def _piece(text: str, field: str | None, pattern: str | None, conversion: str | None) -> _Piece:
    if field is None:
        return _Piece(text)
    if field not in FIELDS:
        close = difflib.get_close_matches(field, FIELDS, n=1)
        raise ValueError(f"there is no field {{{field}}}: " + (f"did you mean {{{close[0]}}}?" if close else _known()))
    pattern = pattern or ""
    if conversion or (pattern and not _fits(field, pattern)):
        raise ValueError(f"{pattern or conversion!r} does not go with {{{field}}}: {_ALLOWED}")
    return _Piece(text, field, pattern)


def _fits(field: str, pattern: str) -> bool:
    if field in _DAYS:
        return _DAY_PATTERN.fullmatch(pattern) is not None
    return field in _TEXTS and _LAST.fullmatch(pattern) is not None


def _check_path(text: str, fixed: str, suffix: str) -> None:
    parts = fixed.split("/")
    if fixed.startswith("/") or "\\" in fixed or any(part.strip() in (".", "..") for part in parts):
        raise ValueError(f"{text!r} would lead out of the output folder: write folders as in {{account}}/{{name}}.csv")
    if not parts[-1][: -len(suffix)].strip() and len(parts) > 1:
        raise ValueError(f"{text!r} names folders only: write the name behind them, as in {{account}}/{{name}}.csv")
    if len(parts) > MOST_PARTS:
        raise ValueError(f"{text!r} has more than {MOST_PARTS} parts")


def _origin(relative: bytes, sha256: str) -> tuple[str, str]:
    """Folder and name that the result would have without a pattern; a long name is cut, it may not stand alone."""
    folder, _, name = next(result_names(relative, sha256, "")).rpartition("/")
    return folder, cut(name, NAME_BYTES // 2)


def _common(values: Iterable[str | None]) -> str:
    found = {value for value in values if value}
    if len(found) > 1:
        return SEVERAL
    return _plain(found.pop()) if found else UNKNOWN


def _plain(value: str) -> str:
    return _BLANKS.sub(" ", _MEANT_FOR_FOLDERS.sub("_", value)).strip() or UNKNOWN


def _first_day(document: Document) -> date | None:
    days = [each.period_start for each in document.statements if each.period_start]
    return min(days or _row_days(document), default=None)


def _last_day(document: Document) -> date | None:
    days = [each.period_end for each in document.statements if each.period_end]
    return max(days or _row_days(document), default=None)


def _row_days(document: Document) -> list[date]:
    return [day for row in document.transactions if (day := row.date or row.value_date)]


_DAYS: dict[str, Callable[[Document], date | None]] = {"period_start": _first_day, "period_end": _last_day}
_TEXTS: dict[str, Callable[[Statement], str | None]] = {
    "account": lambda statement: statement.account,
    "bank": lambda statement: statement.bank,
    "currency": lambda statement: statement.currency,
    "holder": lambda statement: statement.holder,
    "kind": lambda statement: statement.kind,
}
FIELDS = (*_TEXTS, *_DAYS, "folder", "name")
_ALLOWED = "days take a pattern such as {period_end:%Y-%m}, texts the number of their last figures: {account:-4}"


def _known() -> str:
    return "fields are " + ", ".join(f"{{{field}}}" for field in FIELDS)
