"""What several layouts of this batch share: periods, names of months, Indian figures, faces, words placed singly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped,unused-ignore]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped,unused-ignore]

from ..frame import Entry, Skip, written
from ..pens import Flow, Page, Text, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")

ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ENGLISH_LONG = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
SPANISH = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
SPANISH_LONG = (
    *("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto"),
    *("Septiembre", "Octubre", "Noviembre", "Diciembre"),
)
PORTUGUESE = ("JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ")
PORTUGUESE_LONG = (
    *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto"),
    *("setembro", "outubro", "novembro", "dezembro"),
)


def liberation(name: str) -> str:
    """A Liberation face such as "LiberationSans-Regular", ready for the reportlab pen."""
    if name not in pdfmetrics.getRegisteredFontNames():
        path = _LIBERATION / f"{name}.ttf"
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def month(rng: Random) -> tuple[date, date]:
    """First and last day of some month."""
    start = date(rng.randint(2020, 2025), rng.randint(1, 12), 1)
    return start, (start + timedelta(32)).replace(day=1) - timedelta(1)


def months(rng: Random, count: int) -> tuple[date, date]:
    """First and last day of so many months in a row."""
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    end = start
    for _ in range(count):
        end = (end + timedelta(32)).replace(day=1)
    return start, end - timedelta(1)


def brazilian(amount: Decimal, minus: str = "-") -> str:
    return written(amount, ".", ",", minus=minus)


def trailing(amount: Decimal, thousands: str = ",", point: str = ".") -> str:
    """The minus after the figure."""
    return written(amount, thousands, point, minus="") + ("-" if amount < 0 else "")


def indian(amount: Decimal) -> str:
    """Lakhs and crores: 12,34,567.89."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    parts: list[str] = []
    while head:
        parts.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*parts, tail]) + "." + cents


def joined(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())


def total(entries: Sequence[Entry], sign: int) -> Decimal:
    """The sum of what comes in (sign 1) or goes out (-1), with its sign."""
    return sum((entry.amount for entry in entries if entry.amount * sign > 0), Decimal(0))


def worded(pages: Sequence[Page]) -> Sequence[Page]:
    """The same pages with every word placed singly and no spaces."""
    for page in pages:
        texts: list[Text] = []
        for text in page.texts:
            here = text.x
            for word in text.text.split(" "):
                if word and text.angle == 0:
                    texts.append(replace(text, x=here, text=word, anchor=here))
                here += width(word + " ", text.face, text.size)
            if text.angle:
                texts.append(text)
        page.texts = texts
    return pages


def kept(entries: Sequence[Entry], opening: Decimal, least: Decimal = Decimal(0)) -> list[Entry]:
    """The entries without those for which there is no money."""
    rows: list[Entry] = []
    for entry in entries:
        if entry.amount > 0 or opening + entry.amount >= least:
            opening += entry.amount
            rows.append(entry)
    return rows


def broken(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Lines broken after spaces, hyphens and strokes, and within a part only where it is too long for a line."""
    lines = [""]
    for part in re.findall(r"[^ /-]*[ /-]|[^ /-]+", text):
        if lines[-1] and not fits((lines[-1] + part).rstrip()):
            lines.append("")
        lines[-1] += part
        while not fits(lines[-1].rstrip()):
            size = next(n for n in range(len(lines[-1]) - 1, 0, -1) if fits(lines[-1][:n]))
            lines[-1:] = [lines[-1][:size], lines[-1][size:]]
    return [line.strip() for line in lines if line.strip()]


def after_table(flow: Flow, height: float, below: float) -> None:
    """Unless so much fits, a new page that keeps only what its head has down to `below`."""
    if flow.y + height <= flow.bottom:
        return
    flow.turn(last=True)
    flow.page.texts = [text for text in flow.page.texts if text.y <= below]
    flow.page.boxes = [box for box in flow.page.boxes if box.y <= below]
    flow.y = below + 24
