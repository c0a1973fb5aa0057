"""What several layouts do with invented rows before they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from ..frame import Entry


def solvent(entries: Sequence[Entry], opening: Decimal) -> list[Entry]:
    """The rows without those that would overdraw the account."""
    kept, balance = [], opening
    for entry in entries:
        if balance + entry.amount >= 0:
            kept.append(entry)
            balance += entry.amount
    return kept


def clocks(rng: Random, entries: Sequence[Entry]) -> list[str]:
    """A time of day for each row, rising within each day."""
    moments = sorted((entry.day, rng.randint(21600, 86399)) for entry in entries)
    return [f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}" for _, second in moments]
