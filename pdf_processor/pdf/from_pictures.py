"""Pictures of pages bound into one PDF, in their order; their pixels are counted before any is unpacked."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence

import pymupdf

from pdf_processor.errors import DamagedPdf, FileError, LimitExceeded
from pdf_processor.header import picture_kind
from pdf_processor.pdf.document import PDF_ERRORS
from pdf_processor.settings import Limits, ReadSettings

_NEXT_STEP = "send it again, as PNG, JPEG or TIFF"
_WIDTH, _HEIGHT = 256, 257  # tags of TIFF 6.0, section 8
_SHORT, _LONG = 3, 4


def bound(data: bytes, sizes: Sequence[int], settings: ReadSettings, on_picture: Callable[[], object]) -> bytes:
    """A PDF of the pictures that lie behind one another in `data`, each of so many bytes; a TIFF may hold several.

    The same pictures give the same bytes. `on_picture` is told that one is done. Raises `DamagedPdf` or `LimitExceeded`
    with the number of the picture as page.
    """
    made = pymupdf.open()
    start = 0
    for number, size in enumerate(sizes, start=1):
        try:
            _append(made, data[start : start + size], number, settings.limits)
        except FileError:
            raise
        except PDF_ERRORS as error:
            raise _unreadable(number) from error
        start += size
        on_picture()
    result: bytes = made.tobytes(no_new_id=True, deflate=True, garbage=1)
    return result


def _append(made: pymupdf.Document, picture: bytes, number: int, limits: Limits) -> None:
    kind = picture_kind(picture)
    if kind is None:
        raise _unreadable(number)
    if kind == "tiff":
        for width, height in _tiff_sizes(picture, number):
            _check(width, height, number, limits)
    with pymupdf.open(stream=picture, filetype=kind) as document:
        if made.page_count + document.page_count > limits.pages:
            raise LimitExceeded(f"these are more than {limits.pages} pages (--max-pages)", page=number)
        for page in document:
            # Of PNG and JPEG this reads the header alone.
            for info in page.get_image_info():
                _check(info["width"], info["height"], number, limits)
        with pymupdf.open("pdf", document.convert_to_pdf()) as pages:
            if not pages.page_count:
                raise _unreadable(number)
            made.insert_pdf(pages)


def _tiff_sizes(data: bytes, number: int) -> Iterator[tuple[int, int]]:
    """Width and height of each picture in a TIFF, from its directories (TIFF 6.0, section 2)."""
    order = "<" if data[:2] == b"II" else ">"
    seen: set[int] = set()
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        while at and at not in seen:
            seen.add(at)
            (entries,) = struct.unpack_from(f"{order}H", data, at)
            found = {_WIDTH: 0, _HEIGHT: 0}
            for place in range(at + 2, at + 2 + 12 * entries, 12):
                tag, kind = struct.unpack_from(f"{order}HH", data, place)
                if tag in found and kind in (_SHORT, _LONG):
                    (found[tag],) = struct.unpack_from(f"{order}{'H' if kind == _SHORT else 'I'}", data, place + 8)
            yield found[_WIDTH], found[_HEIGHT]
            (at,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * entries)
    except struct.error as error:
        raise _unreadable(number) from error


def _check(width: int, height: int, number: int, limits: Limits) -> None:
    if width * height > limits.pixels_per_page:
        raise LimitExceeded(
            f"picture {number} has {width * height / 1e6:.0f} million pixels, more than the limit of "
            f"{limits.pixels_per_page / 1e6:.0f} million (--max-pixels)",
            next_step="send it smaller",
            page=number,
        )


def _unreadable(number: int) -> DamagedPdf:
    return DamagedPdf(f"picture {number} cannot be read", next_step=_NEXT_STEP, page=number)
