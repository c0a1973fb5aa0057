"""Where a page's words come from, decided cheaply: images are looked at only where there is hardly any text."""

from __future__ import annotations

from collections.abc import Sequence

import pymupdf

from pdf_processor.model import PageKind, Word

FEW_WORDS = 12
PICTURE_SHARE = 0.3
UNREADABLE_SHARE = 0.3


def kind_of(page: pymupdf.Page, words: Sequence[Word]) -> PageKind:
    """Digital, scanned (a picture of a page), or empty."""
    if words and _unreadable(words):
        return PageKind.SCANNED
    if len(words) >= FEW_WORDS:
        return PageKind.DIGITAL
    if _pictured(page) >= PICTURE_SHARE:
        return PageKind.SCANNED
    return PageKind.DIGITAL if words else PageKind.EMPTY


def _unreadable(words: Sequence[Word]) -> bool:
    """A broken ToUnicode map: too many characters that stand for no letter at all."""
    text = "".join(word.text for word in words[:400])
    odd = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " for c in text)
    return odd > UNREADABLE_SHARE * len(text)


def _pictured(page: pymupdf.Page) -> float:
    """The share of the page that pictures cover, the largest one counted."""
    area = abs(page.rect.width * page.rect.height) or 1.0
    boxes = [pymupdf.Rect(info["bbox"]) & page.rect for info in page.get_image_info()]
    return max((box.width * box.height / area for box in boxes if not box.is_empty), default=0.0)
