"""What the layouts of this batch share: further faces, texts cut into words or glyphs, page numbers, FPDF with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Kind, Pools, Skip, fill, running, some_amount, some_entries
from ..pens import BLACK, WHITE, Page

_FONTS = Path("/usr/share/fonts/truetype")
_FACES = {
    "loma": _FONTS / "tlwg/Loma.ttf",
    "loma-bold": _FONTS / "tlwg/Loma-Bold.ttf",
    "narrow-slant": _FONTS / "dejavu/DejaVuSansCondensed-Oblique.ttf",
}
ZERO = Decimal(0)


def face(name: str) -> str:
    """The face made known to reportlab, or Skip; "droid" is the one that PyMuPDF brings, embedded as TrueType."""
    if name in pdfmetrics.getRegisteredFontNames():
        return name
    if name == "droid":
        pdfmetrics.registerFont(TTFont(name, BytesIO(pymupdf.Font("cjk").buffer)))
        return name
    if not _FACES[name].is_file():
        raise Skip(f"font {_FACES[name]} is missing (Debian packages fonts-dejavu, fonts-tlwg-loma-ttf)")
    pdfmetrics.registerFont(TTFont(name, _FACES[name]))
    return name


def cut(pages: Sequence[Page], pattern: str, width: Callable[[str, str, float], float]) -> Sequence[Page]:
    """Each text drawn in the pieces that match the pattern, every one placed for itself."""
    for page in pages:
        page.texts = [
            replace(
                text,
                x=text.x + width(text.text[: piece.start()], text.face, text.size),
                text=piece.group(),
                anchor=text.x + width(text.text[: piece.start()], text.face, text.size),
            )
            for text in page.texts
            for piece in re.finditer(pattern, text.text)
        ]
    return pages


def numbered(pages: Sequence[Page], say: str, x: float, y: float, size: float = 8, **how: object) -> None:
    """The page numbers, known only when all pages are there; `say` has {n} and {all}."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, say.format(n=number, all=len(pages)), size, **how)  # type: ignore[arg-type]


def outgoing(amounts: Iterable[Decimal]) -> Decimal:
    """All money out, as a positive amount."""
    return -sum((amount for amount in amounts if amount < 0), ZERO)


def incoming(amounts: Iterable[Decimal]) -> Decimal:
    return sum((amount for amount in amounts if amount > 0), ZERO)


def with_files(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 with the faces of this batch."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    for name in sorted({text.face for page in pages for text in page.texts}):
        pen.add_font(name, "", _FACES[name])
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.text(text.x, text.y, text.text)
    pen.output(str(path))


@dataclass
class Account:
    """One account over a period; `drawn` makes one with invented rows."""

    number: str
    period: tuple[date, date]
    opening: Decimal
    entries: list[Entry]

    @property
    def amounts(self) -> list[Decimal]:
        return [entry.amount for entry in self.entries]

    @property
    def balances(self) -> list[Decimal]:
        return running(self.opening, self.amounts)

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(self.amounts, ZERO)

    def rows(self) -> list[tuple[Entry, Decimal]]:
        return list(zip(self.entries, self.balances, strict=True))


def drawn(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    count: tuple[int, int],
    opening: tuple[float, float],
    floor: int,
    number: str,
    unit: str = "0.01",
) -> Account:
    """An account with rows that keep it above the floor; `unit` is the smallest amount of the currency."""
    kinds = [kind._replace(step=unit) if kind.step == "0.01" else kind for kind in kinds]
    first = some_amount(rng, *opening, unit)
    entries = some_entries(rng, kinds, pools, period, count=rng.randint(*count), balance=first, floor=floor)
    return Account(fill(rng, number, period[0], {}), period, first, entries)


def clock(rng: Random, entries: Sequence[Entry], first: int = 0, last: int = 86399) -> list[str]:
    """Times of day for the rows, later ones later on the same day, as 00:00:00."""
    times = sorted((entry.day, rng.randint(first, last)) for entry in entries)
    return [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for _, s in times]
