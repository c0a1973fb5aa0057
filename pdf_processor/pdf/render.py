"""Pages as grey pictures, with a limit on pixels before any is allocated."""

from __future__ import annotations

from dataclasses import dataclass

import pymupdf

from pdf_processor.errors import LimitExceeded
from pdf_processor.model import Picture
from pdf_processor.pdf.document import PDF_ERRORS, broken
from pdf_processor.settings import Limits

POINTS_PER_INCH = 72.0
PAGE_AREA = 8.27 * 11.69  # square inches of an A4 page: what a page of any nominal size is taken to be on paper
MAIN_SHARE = 0.4  # of the page, from which a picture is the page's scan
LARGEST = 32 * 2**20  # bytes of a file that are kept beside the picture of one of its pages


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A page's picture, and what it was drawn from: the file's own bytes, as each request opens the file anew."""

    source: bytes
    scale: float
    picture: Picture

    def is_of(self, page: pymupdf.Page, scale: float) -> bool:
        same = self.picture.page == page.number + 1 and self.scale == scale
        return same and self.source == page.parent.stream


_last: list[_Drawing] = []
"""The last drawing: whoever looks at a page again, at other scales or in another language, asks for the same one."""


def render(page: pymupdf.Page, dpi: tuple[float, float], limits: Limits) -> tuple[Picture, float]:
    """The page's picture and its resolution (pixels per 72 points): the scan's own, kept within `dpi`.

    The bounds hold for a page of ordinary size: one that is said to be larger than paper ever is has its pixels
    counted as if it were A4. Raises `LimitExceeded` where the picture would have more pixels than allowed,
    `DamagedPdf` or `OutOfMemory` where it cannot be drawn.
    """
    try:
        scale = resolution(page, *dpi)
        _check_pixels(page, scale, limits)
        return _drawn(page, scale), scale
    except (*PDF_ERRORS, MemoryError) as error:
        raise broken(error, page.number + 1) from error


def _drawn(page: pymupdf.Page, scale: float) -> Picture:
    for drawing in tuple(_last):
        if drawing.is_of(page, scale):
            return drawing.picture
    _last.clear()  # before another is drawn: never two at a time
    matrix = pymupdf.Matrix(scale / POINTS_PER_INCH, scale / POINTS_PER_INCH)
    pixmap = page.get_pixmap(matrix=matrix, colorspace=pymupdf.csGRAY, alpha=False)
    picture = Picture(page.number + 1, pixmap.width, pixmap.height, bytes(pixmap.samples_mv))
    source = page.parent.stream
    if isinstance(source, bytes) and len(source) <= LARGEST:
        _last[:] = [_Drawing(source, scale, picture)]
    return picture


def resolution(page: pymupdf.Page, lowest: float, highest: float) -> float:
    """The resolution of the page's scan in dots per 72 points, within bounds; the lower one where there is no scan."""
    inches = abs(page.rect.width * page.rect.height) / POINTS_PER_INCH**2
    nominal = min(1.0, (PAGE_AREA / inches) ** 0.5) if inches else 1.0
    own = _own_resolution(page)
    if own is None:
        return lowest * nominal
    return min(max(own, lowest * nominal), highest * nominal)


def _own_resolution(page: pymupdf.Page) -> float | None:
    area = abs(page.rect.width * page.rect.height)
    found = None
    for info in page.get_image_info():
        box = pymupdf.Rect(info["bbox"])
        if not box.is_empty and box.width * box.height >= MAIN_SHARE * area:
            pixels = float(info["width"]) * float(info["height"])
            own = POINTS_PER_INCH * (pixels / (box.width * box.height)) ** 0.5
            found = own if found is None else max(found, own)
    return found


def _check_pixels(page: pymupdf.Page, dpi: float, limits: Limits) -> None:
    pixels = page.rect.width * page.rect.height * (dpi / POINTS_PER_INCH) ** 2
    if pixels > limits.pixels_per_page:
        number = page.number + 1
        raise LimitExceeded(
            f"page {number} would be {pixels / 1e6:.0f} million pixels, more than the limit of "
            f"{limits.pixels_per_page / 1e6:.0f} million (--max-pixels)",
            page=number,
        )
