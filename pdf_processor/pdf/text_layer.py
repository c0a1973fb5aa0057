"""A page's text layer as positioned words, by MuPDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pymupdf

from pdf_processor.errors import LimitExceeded
from pdf_processor.model import Word
from pdf_processor.settings import Limits

TALL = 2.0  # times as tall as the page's words are in the middle
SLANT = 0.1  # of a line's direction: a page that was put into a scanner a little crooked has less
FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
UNKNOWN = "\ufffd"  # what MuPDF gives for a glyph of which the font does not tell the character


def text_layer(page: pymupdf.Page, limits: Limits) -> list[Word]:
    """The words of a page as its reader sees it, /Rotate applied, in no particular order.

    Points from the upper left corner. Raises `LimitExceeded` where there are more words than allowed.
    """
    number = page.number + 1
    textpage = page.get_textpage(flags=FLAGS)
    raw = textpage.extractWORDS()
    if _has_tall(raw):
        raw = _without_slanted(raw, textpage)
    if len(raw) > limits.words_per_page:
        raise LimitExceeded(
            f"page {number} has {len(raw)} words, more than the limit of {limits.words_per_page} (--max-words)",
            page=number,
        )
    # Written out: with stars, each word would make a list that nobody wants.
    words = [Word(text, x0, y0, x1, y1, number) for x0, y0, x1, y1, text, _block, _line, _number in raw]
    if UNKNOWN in "".join([word[4] for word in raw]):
        words = [_with_plain_figure(word) for word in words]
    if page.rotation:
        matrix = page.rotation_matrix
        words = [_turned(word, matrix) for word in words]
    if _is_sideways(words):
        return _upright(words, page)
    return _without_margins(words, raw)


def _with_plain_figure(word: Word) -> Word:
    """A figure without the unknown sign before or behind it, as a currency's often is."""
    figure = word.text.strip(UNKNOWN)
    if figure == word.text or not figure or not figure[0].isdecimal() or not figure[-1].isdecimal():
        return word
    return replace(word, text=figure)


def _has_tall(raw: Sequence[tuple[Any, ...]]) -> bool:
    """Whether some words are much taller than most: large ones, or such as are written across the page."""
    heights = sorted([word[3] - word[1] for word in raw])
    return bool(heights) and heights[-1] > TALL * heights[len(heights) // 2]


def _without_slanted(raw: Sequence[tuple[Any, ...]], textpage: pymupdf.TextPage) -> list[tuple[Any, ...]]:
    """Without what is written across the page, such as `COPY`: it belongs to none of the lines that it crosses."""
    slanted = {
        (block["number"], number)
        for block in textpage.extractDICT()["blocks"]
        for number, line in enumerate(block.get("lines", ()))
        if min(map(abs, line["dir"])) > SLANT
    }
    return [word for word in raw if (word[5], word[6]) not in slanted]


def _without_margins(words: list[Word], raw: Sequence[tuple[Any, ...]]) -> list[Word]:
    """Without lines written up or down the margin: MuPDF's own lines whose words stand above one another."""
    # By line first, then by block: one comparison tells most neighbours apart.
    ends = [at for at, (one, other) in enumerate(pairwise(raw), start=1) if one[6] != other[6] or one[5] != other[5]]
    bounds = list(pairwise([0, *ends, len(words)]))
    stacked = [(start, end) for start, end in bounds if end - start > 1 and _is_stacked(words[start], words[end - 1])]
    if not stacked:
        return words
    left_out = set(stacked)
    return [word for bound in bounds if bound not in left_out for word in words[slice(*bound)]]


def _is_stacked(first: Word, last: Word) -> bool:
    apart = abs(last.y0 - first.y0)
    return apart > 0.8 * min(first.y1 - first.y0, last.y1 - last.y0) and abs(last.x0 - first.x0) < 2 and apart > 4


def _turned(word: Word, matrix: pymupdf.Matrix) -> Word:
    box = pymupdf.Rect(word.x0, word.y0, word.x1, word.y1) * matrix
    return Word(word.text, box.x0, box.y0, box.x1, box.y1, word.page)


def quarter_turns(page: pymupdf.Page) -> int:
    """How often `text_layer` turned the page clockwise by 90 degrees, so that text drawn sideways reads upright."""
    raw = page.get_textpage(flags=FLAGS).extractWORDS()
    words = [Word(text, x0, y0, x1, y1, 1) for x0, y0, x1, y1, text, *_ in raw]
    if page.rotation:
        matrix = page.rotation_matrix
        words = [_turned(word, matrix) for word in words]
    if not _is_sideways(words):
        return 0
    return 1 if _reads_upwards(page) else 3


def _is_sideways(words: list[Word]) -> bool:
    """Whether most longer words are taller than wide: the page's text itself is drawn sideways."""
    tall = [word.y1 - word.y0 > 1.2 * (word.x1 - word.x0) for word in words if len(word.text) > 3]
    return len(tall) >= 4 and tall.count(True) >= 0.7 * len(tall)


def _upright(words: list[Word], page: pymupdf.Page) -> list[Word]:
    """Turn the words of a page whose text is drawn sideways."""
    width, height = page.rect.width, page.rect.height
    if _reads_upwards(page):
        return [Word(w.text, height - w.y1, w.x0, height - w.y0, w.x1, w.page) for w in words]
    return [Word(w.text, w.y0, width - w.x1, w.y1, width - w.x0, w.page) for w in words]


def _reads_upwards(page: pymupdf.Page) -> bool:
    """Whether the sideways lines run from bottom to top, as the reader sees the page."""
    matrix = page.rotation_matrix
    blocks = page.get_text("dict", flags=FLAGS)["blocks"]
    ways = [line["dir"] for block in blocks for line in block.get("lines", [])]
    upwards = sum(x * matrix.b + y * matrix.d < 0 for x, y in ways)
    return bool(upwards * 2 > len(ways))
