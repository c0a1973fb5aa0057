"""What the layouts of this batch share: wrapping, words one by one, page numbers, the truth of an account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from .. import pens
from ..frame import Entry, Row, Truth, wrap

KIND = "account"
Period = tuple[date, date]


def folded(lines: Iterable[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The bank's own lines, each wrapped to the room there is."""
    fits = pens.fits(face, size, room)
    return [part for line in lines for part in wrap(line, fits, cut)]


def joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


def last_of_day(entries: Sequence[Entry]) -> list[bool]:
    """For each entry whether the next one is of another day."""
    following = [entry.day for entry in entries[1:]]
    return [entry.day != then for entry, then in zip(entries, [*following, None], strict=True)]


def first_of_day(entries: Sequence[Entry]) -> list[bool]:
    """For each entry whether the one before is of another day."""
    before = [entry.day for entry in entries[:-1]]
    return [entry.day != then for entry, then in zip(entries, [None, *before], strict=True)]


def money_in(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))


def money_out(entries: Iterable[Entry]) -> Decimal:
    return -sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))


def word_by_word(pages: Iterable[pens.Page]) -> None:
    """Each word becomes a text of its own, as programs write that place every word."""
    for page in pages:
        split: list[pens.Text] = []
        for text in page.texts:
            if " " not in text.text or text.angle:
                split.append(text)
                continue
            at = 0
            for word in text.text.split(" "):
                if word:
                    x = text.x + pens.width(text.text[:at], text.face, text.size)
                    anchor = text.anchor if at == 0 and text.anchor == text.x else x
                    split.append(pens.Text(x, text.y, word, text.face, text.size, text.color, anchor))
                at += len(word) + 1
        page.texts = split


def numbered(pages: Sequence[pens.Page], put: Callable[[pens.Page, int, int], None]) -> None:
    """Place the page numbers once it is known how many pages there are."""
    for number, page in enumerate(pages, 1):
        put(page, number, len(pages))


def account(
    locale: str,
    currency: str,
    number: str | None,
    period: tuple[date | None, date | None],
    balances: tuple[Decimal, Decimal] | None,
    rows: list[Row],
) -> Truth:
    """The truth of an account; `balances` are None where several accounts share the file."""
    opening, closing = balances or (None, None)
    return Truth(KIND, locale, currency, number, period[0], period[1], opening, closing, rows)
