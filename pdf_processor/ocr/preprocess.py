"""A page's picture made ready for reading: even light, text lines level, ruled lines and dark bars gone.

Each step stands here because it was measured; docs/ocr.md has the figures. Pillow and numpy only.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from pdf_processor.model import Picture
from pdf_processor.ocr.pixels import Grey, Mask, grey_of, opened, picture_of

Floats = NDArray[np.float32]

PAPER = 250  # what paper becomes when the light is made even
INK_BELOW = 60  # how much darker than paper ink is
FAINT = 90  # the darkest twentieth of a page's ink is lighter than this where print is faint
STEEPEST = 15.0  # degrees
LEVEL = 0.03  # degrees: less skew than this moves no word by a pixel
SKEW_DPI = 100
MOST_EDGES = 40_000
RULE = 0.25  # inches: longer straight strokes are rules; the widest letter is narrower
RULE_THICKNESS = 0.03  # inches
BAR = 0.1  # inches: larger solid areas are bars or borders, not letters


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture with its text lines level, and where it lies on the page.

    `left` and `top` are the pixels by which the page's corner lies right of and below the picture's: pixels lost
    nowhere, so a tilted page's picture is larger than the page.
    """

    picture: Picture
    left: float
    top: float
    skew: float


def prepare(picture: Picture, dpi: float, *, clean: bool) -> Prepared:
    """Straighten a picture whose text runs from left to right; `clean` also takes rules, bars and shades away."""
    grey = grey_of(picture)
    even = evenly_lit(grey)
    angle = skew(even, dpi)
    image = Image.fromarray(even if clean else grey)
    if abs(angle) >= LEVEL:
        paper = PAPER if clean else int(np.percentile(grey[::8, ::8], 90))
        image = image.rotate(angle, Image.Resampling.BICUBIC, expand=abs(angle) > 1.0, fillcolor=paper)
    straight = np.array(image)
    if clean:
        without_bars(straight, dpi)
        without_rules(straight, dpi)
    left, top = (image.width - picture.width) / 2, (image.height - picture.height) / 2
    return Prepared(picture_of(straight, picture.page), left, top, angle)


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned clockwise by so many quarters of a circle."""
    if quarters % 4 == 0:
        return picture
    return picture_of(np.rot90(grey_of(picture), -quarters), picture.page)


def evenly_lit(grey: Grey, shrink: int = 8) -> Grey:
    """The page as if its paper were equally bright everywhere: shades behind text and shadows of a photo go.

    The paper's brightness is what the brightest pixels around a place show, on a picture `shrink` times smaller.
    """
    image = Image.fromarray(grey)
    paper = image.reduce(shrink).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.MedianFilter(5))
    paper = paper.filter(ImageFilter.BoxBlur(1)).resize(image.size, Image.Resampling.BILINEAR)
    gain = (PAPER * 256) // np.maximum(np.asarray(paper, dtype=np.uint32), 40)
    even = np.minimum((grey * gain) >> 8, 255).astype(np.uint8)
    return _stretched(even)


def _stretched(even: Grey) -> Grey:
    """Faint print made dark: ink's darkest twentieth becomes black."""
    sample = even[::3, ::3]
    ink = sample[sample < PAPER - INK_BELOW // 2]
    if ink.size < 50:
        return even
    darkest = float(np.percentile(ink, 5))
    if darkest < FAINT:
        return even
    scale = PAPER / (PAPER - darkest + 30)
    table = np.clip((np.arange(256) - PAPER) * scale + PAPER, 0, 255).astype(np.uint8)
    stretched: Grey = table[even]
    return stretched


def ink_of(grey: Grey) -> Mask:
    """Where there is ink on an evenly lit page."""
    ink: Mask = grey < PAPER - INK_BELOW
    return ink


def skew(even: Grey, dpi: float) -> float:
    """The angle in degrees (counter-clockwise) by which to rotate for level text lines, 0.02 exact.

    Lower edges of ink are projected along slanted lines: where the lines run along text, baselines pile up. The
    angle at which neighbouring sums differ most wins (Postl 1986), sought in steps of 0.5, 0.1 and 0.02 degrees.
    """
    shrink = max(1, round(dpi / SKEW_DPI))
    ink = ink_of(np.asarray(Image.fromarray(even).reduce(shrink)))
    rows, columns = np.nonzero(ink[:-1] & ~ink[1:])
    if len(rows) < 50:
        return 0.0
    chosen = np.linspace(0, len(rows) - 1, min(len(rows), MOST_EDGES)).astype(np.int64)
    y, x = rows[chosen].astype(np.float32), columns[chosen].astype(np.float32)
    best, reach = 0.0, STEEPEST
    for step in (0.5, 0.1, 0.02):
        angles = best + np.arange(-reach, reach + step / 2, step)
        best = float(angles[int(np.argmax([_sharpness(y, x, float(angle)) for angle in angles]))])
        reach = step
    return best


def _sharpness(y: Floats, x: Floats, angle: float) -> float:
    along = y - x * np.float32(np.tan(np.radians(angle)))
    sums = np.bincount((along - along.min()).astype(np.int64)).astype(np.float64)
    return float((np.diff(sums) ** 2).sum())


def without_rules(grey: Grey, dpi: float) -> None:
    """Paint thin straight lines, across and down, over with paper; in place."""
    ink = ink_of(grey)
    thick = max(3, round(dpi * RULE_THICKNESS))
    for axis in (1, 0):
        straight = opened(ink, round(dpi * RULE), axis)
        straight &= ~opened(straight, thick + 1, 1 - axis)
        grey[_wider(straight, 1 - axis)] = PAPER


def _wider(mask: Mask, axis: int) -> Mask:
    """The mask and its neighbours along an axis: the grey edge of a line belongs to it."""
    wide = mask.copy()
    if axis == 0:
        wide[1:] |= mask[:-1]
        wide[:-1] |= mask[1:]
    else:
        wide[:, 1:] |= mask[:, :-1]
        wide[:, :-1] |= mask[:, 1:]
    return wide


def without_bars(grey: Grey, dpi: float) -> None:
    """Paint solid dark areas (a scanner's borders, bars without text) over with paper; in place."""
    side = max(4, round(dpi * BAR))
    ink = ink_of(grey)
    solid = opened(opened(ink, side, 1), side, 0)
    if solid.any():
        grey[_wider(_wider(solid, 0), 1)] = PAPER
