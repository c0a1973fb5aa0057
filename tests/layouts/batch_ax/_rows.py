"""What the layouts of this batch share: Liberation faces, texts cut into words or glyphs, months, dates in texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Skip, earlier
from ..pens import BLACK, WHITE, Page, Text, save, width

_FOLDER = Path("/usr/share/fonts/truetype")
FACES = {
    "l-sans": "liberation/LiberationSans-Regular.ttf",
    "l-sans-b": "liberation/LiberationSans-Bold.ttf",
    "l-sans-i": "liberation/LiberationSans-Italic.ttf",
    "l-narrow": "liberation/LiberationSansNarrow-Regular.ttf",
    "l-narrow-b": "liberation/LiberationSansNarrow-Bold.ttf",
    "l-mono": "liberation/LiberationMono-Regular.ttf",
    "l-mono-b": "liberation/LiberationMono-Bold.ttf",
    "d-serif": "dejavu/DejaVuSerifCondensed.ttf",
    "d-serif-b": "dejavu/DejaVuSerifCondensed-Bold.ttf",
    "d-serif-i": "dejavu/DejaVuSerifCondensed-Italic.ttf",
    "d-narrow": "dejavu/DejaVuSansCondensed.ttf",
    "d-narrow-b": "dejavu/DejaVuSansCondensed-Bold.ttf",
}


def ready(*faces: str) -> None:
    """Make these faces known to reportlab, which measures for all pens; Skip where one is not installed."""
    for face in faces:
        if face in pdfmetrics.getRegisteredFontNames():
            continue
        path = _FOLDER / FACES[face]
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian packages fonts-liberation, fonts-dejavu)")
        pdfmetrics.registerFont(TTFont(face, path))


# --- writing ---------------------------------------------------------------------------------------------------------


def cut(pages: Iterable[Page], by: str) -> list[Page]:
    """The pages with each level text cut into its words ("word") or characters ("glyph"), or whole ("line")."""
    pattern = {"word": r"\S+", "glyph": r"\S", "line": r".+"}[by]
    return [replace(page, texts=[part for text in page.texts for part in _parts(text, pattern)]) for page in pages]


def _parts(text: Text, pattern: str) -> list[Text]:
    if text.angle:
        return [text]
    return [
        replace(text, x=text.x + width(text.text[: hit.start()], text.face, text.size), text=hit.group())
        for hit in re.finditer(pattern, text.text)
    ]


def to_fpdf(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 with the embedded faces above."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _FOLDER / FACES[text.face])
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            with pen.rotation(text.angle, text.x, text.y):
                pen.text(text.x, text.y, text.text)
    pen.output(str(path))


def to_pymupdf(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF's insert_text; DejaVu faces only, since from Liberation it takes hyphens for soft hyphens."""
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        for text in page.texts:
            sheet.insert_text(
                (text.x, text.y),
                text.text,
                fontsize=text.size,
                fontname=text.face,
                fontfile=str(_FOLDER / FACES[text.face]),
                color=text.color,
                rotate=text.angle,
            )
    document.subset_fonts()
    save(document, path)


# --- rows ------------------------------------------------------------------------------------------------------------


def month(rng: Random, first: int = 2020, last: int = 2024) -> tuple[date, date]:
    """The first and last day of a calendar month of these years."""
    start = date(rng.randint(first, last), rng.randint(1, 12), 1)
    return start, (start + timedelta(31)).replace(day=1) - timedelta(1)


def used(style: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool for `frame.fill`: a day shortly before the booking in this style of strftime."""
    return lambda rng, day: earlier(rng, day, most).strftime(style)


def clock(rng: Random, seconds: bool = True) -> str:
    """A time of the day."""
    text = f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}"
    return f"{text}:{rng.randint(0, 59):02}" if seconds else text


def joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())
