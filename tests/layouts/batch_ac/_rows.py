"""How many rows a statement of this batch has."""

from __future__ import annotations

from random import Random


def how_many(rng: Random, most: int = 90) -> int:
    """Mostly a page or two, now and then a few rows or many pages."""
    low, high = rng.choices([(5, 14), (15, 45), (46, most)], [20, 55, 25])[0]
    return rng.randint(low, high)
