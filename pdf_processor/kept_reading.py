"""What OCR made of a page, as a few bytes to send and to keep: hundredths of a point, confidence in ten-thousandths.

A reading that was kept must lead to the same statements as a fresh one, so fresh ones are rounded alike (`rounded`).
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from pdf_processor.model import PictureReading, Word

PER_POINT = 100
PER_CONFIDENCE = 10_000
LONGEST_WORD = 1_000

MOST = 2**40
Hundredths = Annotated[int, Meta(ge=-MOST, le=MOST)]


class _Packed(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Columns instead of rows: no keys, and few bytes a number. `boxes` holds four numbers a word."""

    width: Hundredths
    height: Hundredths
    turned: Annotated[int, Meta(ge=0, lt=360)]
    texts: tuple[Annotated[str, Meta(max_length=LONGEST_WORD)], ...]
    boxes: tuple[Hundredths, ...]
    confidences: tuple[Annotated[int, Meta(ge=0, le=PER_CONFIDENCE)] | None, ...]


_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[_Packed] = msgspec.msgpack.Decoder(_Packed)


def pack_reading(reading: PictureReading) -> bytes:
    """The reading as bytes; the words' page is not among them."""
    words = reading.words
    return _encoder.encode(
        _Packed(
            _hundredths(reading.width),
            _hundredths(reading.height),
            reading.turned % 360,
            tuple(_text(word.text) for word in words),
            tuple(_hundredths(edge) for word in words for edge in (word.x0, word.y0, word.x1, word.y1)),
            tuple(None if word.confidence is None else round(word.confidence * PER_CONFIDENCE) for word in words),
        )
    )


def unpack_reading(packed: bytes, page: int) -> PictureReading:
    """The reading of that page. Raises `ValueError` for bytes that are none."""
    try:
        found = _decoder.decode(packed)
    except msgspec.MsgspecError as error:
        raise ValueError("no reading of a page") from error
    texts, boxes, confidences = found.texts, found.boxes, found.confidences
    if len(boxes) != 4 * len(texts) or len(confidences) != len(texts):
        raise ValueError("no reading of a page")
    edges = [edge / PER_POINT for edge in boxes]
    words = [
        Word(text, x0, y0, x1, y1, page, None if sure is None else sure / PER_CONFIDENCE)
        for text, x0, y0, x1, y1, sure in zip(
            texts, edges[::4], edges[1::4], edges[2::4], edges[3::4], confidences, strict=True
        )
    ]
    return PictureReading(words, found.width / PER_POINT, found.height / PER_POINT, found.turned)


def rounded(reading: PictureReading, page: int) -> PictureReading:
    """The reading as it comes back when it was kept."""
    return unpack_reading(pack_reading(reading), page)


def _hundredths(points: float) -> int:
    # A page of 10^38 points keeps its words, at the edge of what is kept.
    return round(max(-MOST, min(MOST, points * PER_POINT)))


def _text(text: str) -> str:
    return text[:LONGEST_WORD].encode("utf-8", "replace").decode()
