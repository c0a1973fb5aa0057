"""Text of the PDF made fit for a format: one line, nothing that is no character, no more than there is room for."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

_NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]+")


def clean(text: str) -> str:
    """Text without control characters and lone surrogates, which XML and most parsers refuse; blanks are single."""
    return " ".join(_NOT_TEXT.sub(" ", text).split())


def ascii_only(text: str, allowed: str) -> str:
    """Text of a narrow character set: letters lose their accents, what else is not `allowed` becomes a full stop.

    `allowed` is the inside of a character class of `re`.
    """
    plain = unicodedata.normalize("NFKD", clean(text).replace("ß", "ss").replace("€", "EUR").replace("£", "GBP"))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return re.sub(f"[^{allowed}]", ".", bare)


def slug(text: str) -> str:
    """Letters, figures and single strokes: what account names of plain-text ledgers are made of."""
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_only(text, " -~")).strip("-")


def amount(value: Decimal) -> str:
    """A plain decimal with a point."""
    return f"{value:f}"


def day(value: date | None) -> str:
    """ISO 8601, empty where it is not known."""
    return value.isoformat() if value else ""
