"""Pages as pictures, with a limit on pixels before any is allocated."""

from __future__ import annotations

import pymupdf

from pdf_processor.errors import LimitExceeded
from pdf_processor.settings import Limits

POINTS_PER_INCH = 72.0


def render_png(page: pymupdf.Page, dpi: int, limits: Limits) -> bytes:
    """The page as a grey PNG. Raises `LimitExceeded` where it would have more pixels than allowed."""
    pixels = page.rect.width * page.rect.height * (dpi / POINTS_PER_INCH) ** 2
    if pixels > limits.pixels_per_page:
        number = page.number + 1
        raise LimitExceeded(
            f"page {number} would be {pixels / 1e6:.0f} million pixels, more than the limit of "
            f"{limits.pixels_per_page / 1e6:.0f} million",
            page=number,
        )
    pixmap = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY, alpha=False)
    data: bytes = pixmap.tobytes("png")
    return data
