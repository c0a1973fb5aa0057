"""What the layouts of this batch share: more fonts, more ways of writing, wrapping, page numbers, people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen import canvas  # type: ignore[import-untyped]

from ..frame import Entry, Skip, wrap
from ..pens import Page, Text, fits, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_FACES = ("Sans", "Sans-Bold", "Sans-Italic", "SansNarrow", "SansNarrow-Bold", "Serif", "Serif-Bold", "Mono")


def _file(face: str) -> Path:
    name = face.removeprefix("Lib")
    return _LIBERATION / f"Liberation{name}{'' if '-' in name else '-Regular'}.ttf"


def liberation() -> None:
    """Make the faces LibSans, LibSans-Bold, ... known to the pens' metrics and to reportlab."""
    for name in _FACES:
        face = f"Lib{name}"
        if face not in pdfmetrics.getRegisteredFontNames():
            if not _file(face).is_file():
                raise Skip(f"font {_file(face)} is missing (Debian package fonts-liberation)")
            pdfmetrics.registerFont(TTFont(face, _file(face)))


def _apart(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    words, start = [], 0
    for word in text.text.split(" "):
        if word:
            before = width(text.text[:start], text.face, text.size)
            words.append(replace(text, x=text.x + before, text=word, anchor=text.x + before))
        start += len(word) + 1
    return words


def by_word(pages: Sequence[Page]) -> list[Page]:
    """The pages with each word as a text of its own."""
    return [replace(page, texts=[word for text in page.texts for word in _apart(text)]) for page in pages]


def one_object(pages: Sequence[Page], path: Path) -> None:
    """reportlab with one text object for all texts of a page, as page composers write."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        pen.setPageSize(page.size)
        high = page.size[1]
        for box in page.boxes:
            pen.setLineWidth(box.line)
            if box.stroke:
                pen.setStrokeColorRGB(*box.stroke)
            if box.fill:
                pen.setFillColorRGB(*box.fill)
            pen.rect(box.x, high - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))
        flow = pen.beginText()
        for text in page.texts:
            if text.angle:
                pen.saveState()
                pen.setFont(text.face, text.size)
                pen.translate(text.x, high - text.y)
                pen.rotate(text.angle)
                pen.drawString(0, 0, text.text)
                pen.restoreState()
                continue
            flow.setTextOrigin(text.x, high - text.y)
            flow.setFont(text.face, text.size)
            flow.setFillColorRGB(*text.color)
            flow.textOut(text.text)
        pen.drawText(flow)
        pen.showPage()
    pen.save()


def wrapped(lines: Sequence[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The bank's own lines, each broken to the width of the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room), cut)]


def prose(page: Page, x: float, y: float, text: str, room: float, size: float = 7, lead: float = 0.0) -> float:
    """A paragraph of small print in the page's face; the base line after it is returned."""
    return page.lines(x, y, wrap(text, fits(page.face, size, room)), size, lead or size * 1.2)


def any_day(rng: Random, entries: Sequence[Entry], end: date, tags: Sequence[str]) -> list[Entry]:
    """The rows of these tags moved on by up to two days, so that some fall on weekends; sorted."""
    moved = [
        replace(entry, day=min(end, entry.day + timedelta(rng.choice([0, 0, 1, 2])))) if entry.tag in tags else entry
        for entry in entries
    ]
    return sorted(moved, key=lambda entry: entry.day)


def joined(lines: Sequence[str]) -> str:
    """A description as the truth wants it."""
    return " ".join(" ".join(lines).split())
