"""Where a page's words come from, decided cheaply: only a page that holds a large picture is looked at closely.

A text layer is doubted where the picture may say something else: text that is invisible or lies under the picture (an
earlier OCR, good or bad), a few words around a picture, and characters that cannot be meant. Who reads the page settles
the doubt by comparing the layer with the picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pymupdf

from pdf_processor.model import PageKind, Word

FEW_WORDS = 12  # a page with fewer has no text layer worth the name
SOME_WORDS = 80  # fewer around or over a picture may be a frame; a statement's page has more
PICTURE_SHARE = 0.3  # of the page
LARGE_PIXELS = 250_000  # a picture with fewer cannot hold a page
MANY_PATHS = 400  # drawings on a page without text, from which they may be its letters
ODD_SHARE = 0.01  # of the characters, from which labels may be unreadable
UNREADABLE_SHARE = 0.3
WITHOUT_DIGITS = 60  # words without a single digit: more than a statement's page ever prints
HIDDEN_SHARE = 0.5  # of the words
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")


class Doubt(StrEnum):
    """Why a page's text layer may not be what its reader sees."""

    NONE = ""
    HIDDEN = "hidden"
    FRAME = "frame"
    GARBLED = "garbled"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a page is taken for, and what speaks against it."""

    kind: PageKind
    doubt: Doubt = Doubt.NONE


def kind_of(page: pymupdf.Page, words: Sequence[Word]) -> Kind:
    """Digital, scanned (a picture of a page), or empty, and whether the picture has to be asked."""
    odd = _odd_share(words)
    if words and odd > UNREADABLE_SHARE:
        return Kind(PageKind.SCANNED)
    garbled = odd > ODD_SHARE or _lacks_digits(words)
    if len(words) >= FEW_WORDS and not garbled and not _holds_large_picture(page):
        return Kind(PageKind.DIGITAL)
    pictures, hidden = _drawn(page)
    covered = sum(abs(box.width * box.height) for box in pictures) >= PICTURE_SHARE * _area(page)
    if len(words) < FEW_WORDS:
        if covered or (not words and _draws_letters(page)):
            return Kind(PageKind.SCANNED)
        return Kind(PageKind.DIGITAL if words else PageKind.EMPTY)
    return Kind(PageKind.DIGITAL, _doubt(words, pictures, hidden, covered=covered, garbled=garbled))


def _doubt(
    words: Sequence[Word],
    pictures: Sequence[pymupdf.Rect],
    hidden: Sequence[pymupdf.Rect],
    *,
    covered: bool,
    garbled: bool,
) -> Doubt:
    if covered and hidden and _within(words, hidden) > HIDDEN_SHARE * len(words):
        return Doubt.HIDDEN
    if garbled:
        return Doubt.GARBLED
    inside = _within(words, pictures)
    if covered and (len(words) < SOME_WORDS or inside < 0.1 * len(words)):
        return Doubt.FRAME
    return Doubt.NONE


def _odd_share(words: Sequence[Word]) -> float:
    """A broken ToUnicode map: the share of characters that stand for no letter at all."""
    text = "".join([word.text for word in words[:400]])
    if text.isascii() and text.isprintable():
        return 0.0
    return len(_ODD.findall(text)) / len(text)


def _lacks_digits(words: Sequence[Word]) -> bool:
    """Whether a page full of words has no digit: its map from characters to letters may be shifted."""
    return len(words) >= WITHOUT_DIGITS and not any(
        c.isdigit() for word in words if not word.text.isalpha() for c in word.text
    )


def _holds_large_picture(page: pymupdf.Page) -> bool:
    """From the page's resources alone, which takes a hundredth of the time that drawing it takes."""
    return max((int(image[2]) * int(image[3]) for image in page.get_images()), default=0) >= LARGE_PIXELS


def _drawn(page: pymupdf.Page) -> tuple[list[pymupdf.Rect], list[pymupdf.Rect]]:
    """The boxes of the page's larger pictures, and of text that is invisible or lies under one of them."""
    pictures: list[pymupdf.Rect] = []
    texts: list[pymupdf.Rect] = []
    hidden: list[pymupdf.Rect] = []
    matrix, shown = page.rotation_matrix, page.rect  # once: a /Rotate of many turns is undone turn by turn
    for what, corners in page.get_bboxlog():
        box = pymupdf.Rect(corners) * matrix & shown
        if box.is_empty:
            continue
        if what == "ignore-text":
            hidden.append(box)
        elif what.endswith("-text"):
            texts.append(box)
        elif "image" in what and box.width * box.height > 0.02 * _area(page):
            pictures.append(box)
            hidden += [text for text in texts if _middle_in(text, box)]
            texts = [text for text in texts if not _middle_in(text, box)]
    return pictures, hidden


def _draws_letters(page: pymupdf.Page) -> bool:
    """Whether a page without any text draws so many shapes that they may be letters."""
    return [str(what).endswith("-path") for what, _ in page.get_bboxlog()].count(True) >= MANY_PATHS


def _area(page: pymupdf.Page) -> float:
    return abs(page.rect.width * page.rect.height) or 1.0


def _middle_in(one: pymupdf.Rect, other: pymupdf.Rect) -> bool:
    return bool(other.contains(pymupdf.Point((one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2)))


def _within(words: Iterable[Word], boxes: Sequence[pymupdf.Rect]) -> int:
    """How many words stand in one of the boxes."""
    count = 0
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        count += any(box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1 for box in boxes)
    return count
