"""What the card statements of this batch share: faces, ways to lay the texts down, spending in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Kind, Pools, Skip, fill, some_amount, wrap, written
from ..pens import A4, BLACK, Color, Page, Text, fits, font_file, width

ZERO = Decimal("0.00")
_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_NAMES = {
    "lib": "LiberationSans-Regular",
    "lib-bold": "LiberationSans-Bold",
    "lib-it": "LiberationSans-Italic",
    "slim": "LiberationSansNarrow-Regular",
    "slim-bold": "LiberationSansNarrow-Bold",
    "ser": "LiberationSerif-Regular",
    "ser-bold": "LiberationSerif-Bold",
    "typed": "LiberationMono-Regular",
    "typed-bold": "LiberationMono-Bold",
}
_BASE = {"lib": "helv", "lib-bold": "hebo", "lib-it": "heit", "ser": "tiro", "ser-bold": "tibo", "typed": "cour"}


def _file(face: str) -> Path:
    if face not in _NAMES:
        return font_file(face)
    path = _FOLDER / f"{_NAMES[face]}.ttf"
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    return path


def sheet(face: str = "lib", bold: str = "lib-bold", size: tuple[float, float] = A4) -> Page:
    """An empty page whose faces are known to all pens."""
    for name in _NAMES:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, _file(name)))
    return Page(size, face, bold)


# --- texts -----------------------------------------------------------------------------------------------------------


def block(
    page: Page, x: float, y: float, text: str, room: float, size: float = 7, lead: float = 0, **how: object
) -> float:
    """A paragraph in so much room; the base line after the last is returned."""
    face = str(how.get("face") or (page.bold if how.get("bold") else page.face))
    return page.lines(x, y, wrap(text, fits(face, size, room)), size, lead or size * 1.25, **how)


def by_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word as a text of its own."""
    made = []
    for page in pages:
        texts: list[Text] = []
        for text in page.texts:
            if text.angle:
                texts.append(text)
                continue
            at = 0
            for word in text.text.split(" "):
                left = text.x + width(text.text[:at], text.face, text.size)
                if word:
                    texts.append(replace(text, x=left, text=word, anchor=left))
                at += len(word) + 1
        made.append(replace(page, texts=texts))
    return made


def numbered(pages: Sequence[Page], mark: str = "##") -> list[Page]:
    """The pages with their number in place of a mark."""
    return [
        replace(page, texts=[replace(text, text=text.text.replace(mark, str(len(pages)))) for text in page.texts])
        for page in pages
    ]


def with_fpdf(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 with embedded subsets of the batch's faces."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*_bytes(box.stroke or BLACK))
            pen.set_fill_color(*_bytes(box.fill or BLACK))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _file(text.face))
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*_bytes(text.color))
            with pen.rotation(text.angle, text.x, text.y):
                pen.text(text.x, text.y, text.text)
    pen.output(str(path))


def _bytes(color: Color) -> tuple[int, int, int]:
    red, green, blue = (round(255 * part) for part in color)
    return red, green, blue


def _written(face: str) -> pymupdf.Font:
    """A font as wide as the face whose hyphens are read as hyphens."""
    if face in _BASE:
        return pymupdf.Font(_BASE[face])
    path = (
        Path("/usr/share/fonts/opentype/urw-base35") / f"NimbusSansNarrow-{'Bold' if 'bold' in face else 'Regular'}.otf"
    )
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-urw-base35)")
    return pymupdf.Font(fontfile=str(path))


def with_writer(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF's TextWriter: one text object for all texts of a colour, in glyph codes of embedded subsets."""
    document = pymupdf.open()
    fonts: dict[str, pymupdf.Font] = {}
    for page in pages:
        leaf = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                leaf.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                leaf.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        for color in dict.fromkeys(text.color for text in page.texts):
            writer = pymupdf.TextWriter(leaf.rect, color=color)
            for text in page.texts:
                if text.color == color:
                    if text.face not in fonts:
                        fonts[text.face] = _written(text.face)
                    writer.append((text.x, text.y), text.text, font=fonts[text.face], fontsize=text.size)
            writer.write_text(leaf)
    document.subset_fonts()
    document.set_metadata({})
    document.save(path, garbage=3, deflate=True, no_new_id=True)
    document.close()


# --- rows ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Spent:
    """A row of a card before it is laid out: when used, when posted, what it says, the holder's sign."""

    used: date
    posted: date
    lines: tuple[str, ...]
    amount: Decimal
    tag: str = ""


def some_spending(
    rng: Random, kinds: Sequence[Kind], pools: Pools, period: tuple[date, date], count: int, lag: int = 3
) -> list[Spent]:
    """So many rows in order of posting, some on one day, some the same as the one before."""
    start, end = period
    days = sorted(start + timedelta(rng.randint(0, (end - start).days)) for _ in range(count))
    rows: list[Spent] = []
    times: dict[str, int] = {}
    for day in days:
        if rows and rng.random() < 0.03 and not rows[-1].tag and rows[-1].amount < 0:
            rows.append(replace(rows[-1], posted=day, used=min(day, max(rows[-1].used, day - timedelta(1)))))
            continue
        open_kinds = [kind for kind in kinds if not kind.most or times.get(kind.text, 0) < kind.most]
        kind = rng.choices(open_kinds, [kind.weight for kind in open_kinds])[0]
        times[kind.text] = times.get(kind.text, 0) + 1
        lines = tuple(fill(rng, kind.text, day, pools).split("|"))
        used = day - timedelta(rng.choice([1, 1, 2, *range(lag + 1)]) if lag else 0)
        rows.append(Spent(used, day, lines, some_amount(rng, kind.low, kind.high, kind.step), kind.tag))
    return rows


def total(rows: Sequence[Spent]) -> Decimal:
    """The sum with the holder's sign."""
    return sum((row.amount for row in rows), ZERO)


def owed(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """A debt as a positive amount."""
    return some_amount(rng, low, high, step)


def plain(value: Decimal, thousands: str = ",", point: str = ".") -> str:
    """The size of an amount without its sign."""
    return written(value, thousands, point, minus="")


def joined(*parts: str) -> str:
    """Texts as one, with single spaces."""
    return " ".join(" ".join(parts).split())
