"""Text for a terminal: that from outside (file names, messages about them) made fit for it, and counts of things."""

from __future__ import annotations

import os
import unicodedata

_SEPARATORS = ("Zl", "Zp")
_ELLIPSIS = "…"
PLAIN_VARIABLE = "PDFPROC_PLAIN"
"""Set by --plain, or by the user for good."""
NARROWEST = 16
"""Columns that a wrapped text always gets, however narrow the terminal."""


def is_plain() -> bool:
    """Whether everything is to be sentences from top to bottom, as a screen reader reads them."""
    return os.environ.get(PLAIN_VARIABLE, "").lower() not in ("", "0", "false", "no")


def for_terminal(text: str | bytes) -> str:
    r"""Text on one line that can neither move the cursor, nor change colours, nor turn the reading direction.

    Everything of Unicode's categories C (control, format, surrogate, private, unassigned), Zl and Zp becomes a
    visible escape: `\x1b`, `\u202e`. A byte that is not UTF-8 becomes `\xff`.
    """
    if isinstance(text, bytes):
        text = os.fsdecode(text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if _is_harmless(character) else _escape(character) for character in text)


def show_path(path: bytes) -> str:
    r"""A path as the import log and JSON show it: what is not UTF-8 as `\xff`."""
    return path.decode("utf-8", "backslashreplace")


def _is_harmless(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] != "C" and category not in _SEPARATORS


def _escape(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # how Python carries a byte that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def counted(count: int, noun: str, *, columns: int = 0) -> str:
    """A count and its noun: `1 page`, `2 pages`. With the figure's `columns`, one below the other in line."""
    return f"{count:>{columns}} {noun}" + ("s" if count != 1 else " " if columns else "")


def rows_text(rows: int, unproved: int) -> str:
    """How many rows of a statement that is not proved as a whole are without a proof of their own."""
    if not unproved:
        return f"{counted(rows, 'row')}, each with a proof of its own" if rows else "no rows"
    return f"{unproved} of {counted(rows, 'row')} without a proof"


def size(count: int) -> str:
    """Bytes for people: `812 B`, `14 kB`, `2.3 MB`, `25.3 GB`."""
    if count < 1000:
        return f"{count} B"
    if count < 999_500:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1e6:.1f} MB" if count < 999_950_000 else f"{count / 1e9:.1f} GB"


def shorten(text: str, columns: int) -> str:
    """Text cut in its middle so that it takes at most `columns` columns: both ends of a file's name tell something."""
    if width(text) <= columns:
        return text
    if columns <= 1:
        return _ELLIPSIS[:columns]
    head = _cut(text, columns // 2)
    tail = _cut(text[::-1], columns - 1 - width(head))[::-1]
    return f"{head}{_ELLIPSIS}{tail}"


def wrap(text: str, columns: int) -> list[str]:
    """Text on lines of at most `columns` columns, cut between words, or within one that is longer; nothing is lost."""
    lines = [""]
    for word in text.split():
        if lines[-1] and width(lines[-1]) + 1 + width(word) <= columns:
            lines[-1] += f" {word}"
            continue
        lines += _pieces(word, columns)
    return lines[1:] or [""]


def hanging(head: str, text: str, columns: int, *, indent: int | None = None) -> list[str]:
    """A head and a text behind it, wrapped; further lines begin below the text's first, or at `indent`."""
    indent = width(head) if indent is None else indent
    first, *more = wrap(text, max(NARROWEST, columns - max(width(head), indent)))
    return [head + first, *(" " * indent + line for line in more)]


def _pieces(word: str, columns: int) -> list[str]:
    pieces = []
    while width(word) > columns:
        # At least one character: a wide one does not fit into a single column.
        head = _cut(word, columns) or word[:1]
        pieces.append(head)
        word = word[len(head) :]
    return [*pieces, word] if word else pieces


def width(text: str) -> int:
    """The columns a text takes: two for a wide East Asian character, none for a combining mark."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str, columns: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += _columns(character)
        if used > columns:
            return text[:index]
    return text
