"""How a page lies on its picture: the margins around it, in points. Loads no PDF library."""

from __future__ import annotations

LEGEND_HEIGHT = 22.0
"""Below the page."""
LEFT_MARGIN, RIGHT_MARGIN = 24.0, 118.0
"""Beside the page, for labels: over the page they would hide figures."""


def sheet_size(width: float, height: float) -> tuple[float, float]:
    """The size in points of the picture of a page of that size."""
    return width + LEFT_MARGIN + RIGHT_MARGIN, height + LEGEND_HEIGHT
