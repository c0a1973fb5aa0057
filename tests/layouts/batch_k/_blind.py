"""What several layouts of this batch need: weekends, accounts that are never overdrawn, row counts, Arabic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random

from ..frame import Entry, running, wrap
from ..pens import GREY, Page, fits


def rows_between(rng: Random, *spans: tuple[int, int]) -> int:
    """A row count from one of the spans."""
    return rng.randint(*rng.choice(spans))


def with_weekends(rng: Random, entries: Sequence[Entry], end: date) -> list[Entry]:
    """Some of Friday's rows moved to Saturday or Sunday, for banks that book every day."""
    moved = []
    for entry in entries:
        later = entry.day + timedelta(rng.choice([0, 1, 2])) if entry.day.weekday() == 4 else entry.day
        moved.append(replace(entry, day=later if later <= end else entry.day))
    return sorted(moved, key=lambda entry: entry.day)


def enough(rng: Random, amounts: Sequence[Decimal], most: int) -> Decimal:
    """An opening balance with which the account never falls below zero."""
    lowest = min([Decimal(0), *running(Decimal(0), amounts)])
    return Decimal(rng.randint(100, most * 100)) / 100 - lowest


def prose(page: Page, x: float, y: float, text: str, room: float, size: float = 7, face: str | None = None) -> float:
    """Fine print, wrapped; the base line after it."""
    lines = wrap(text, fits(face or page.face, size, room))
    return page.lines(x, y, lines, size, size * 1.22, face=face, color=GREY)


@cache
def _shapes() -> dict[tuple[str, str], str]:
    """Arabic presentation forms by what they stand for and how they join."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        how, *letters = unicodedata.decomposition(chr(code)).split()
        found["".join(chr(int(letter, 16)) for letter in letters), how] = chr(code)
    return found


def arabic(text: str) -> str:
    """Arabic as glyphs from left to right, the way pens without text shaping lay it down."""
    shapes, out, before = _shapes(), list[str](), False
    units = re.findall("ل[اأإآ]|.", text)
    for n, unit in enumerate(units):
        following = units[n + 1] if n + 1 < len(units) else ""
        on = (unit, "<initial>") in shapes and (following, "<final>") in shapes
        how = {(True, True): "<medial>", (True, False): "<final>", (False, True): "<initial>"}.get((before, on))
        out.append(shapes.get((unit, how or "<isolated>"), unit))
        before = on
    return "".join(reversed(out))
