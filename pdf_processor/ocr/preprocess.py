"""A page's picture made ready for reading: even light, text lines level, ruled lines and dark bars gone.

Each step stands here because it was measured; docs/ocr.md has the figures. Pillow and numpy only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from pdf_processor.model import Picture
from pdf_processor.ocr.pixels import (
    Grey,
    Mask,
    brightest_near,
    components,
    grey_of,
    opened,
    percentile,
    picture_of,
    runs,
    smeared,
)
from pdf_processor.ocr.rotation import rotated

Floats = NDArray[np.float32]

PAPER = 250  # what paper becomes when the light is made even
INK_BELOW = 60  # how much darker than paper ink is
FAINT = 90  # the darkest twentieth of a page's ink is lighter than this where print is faint
STEEPEST = 15.0  # degrees
LEVEL = 0.03  # degrees: less skew than this moves no word by a pixel
LARGE = 1.0  # degrees: more skew needs a larger picture, or corners are lost
SKEW_DPI = 100
TIGHT, LONG_WORD = 0.25, 1.5  # of a letter's height, between letters of a word; a word's length by its height
SMALLEST_LETTER = 4  # pixels at 100 dpi
FEWEST_EDGES, MOST_EDGES = 50, 40_000
RULE = 0.25  # inches: longer straight strokes are rules; the widest letter is narrower
RULE_THICKNESS = 0.03  # inches
LONG_RULE, LONG_RULE_THICKNESS = 1.0, 0.1  # inches: as long as no dash is, so it may be thicker
CROSSED = 0.25  # of a short line's length: with more ink just above or below it is part of letters
BAR = 0.1  # inches: larger dark areas are bars or borders, not letters
DARK = 0.53  # of the way from black print to paper: darker areas are dark with light text on them
TITLE = 0.1  # inches: light text in a bar is seldom higher, so that a bar with little margin is one area all the same
BROAD_TITLE = 0.6  # inches: two dark areas beside one another are one bar if no more than a title lies between
LONG_BAR, ENDING = 3, 0.25  # of a broad title's width; of a bar's usual darkness: so much of it is dark beside letters
DARK_SIDE = 0.6  # of a photo's edge is dark where the sheet lies on something dark
BAR_SHARE = 0.6  # of a dark area's width: bold letters fill less
PIECES = (1.0, 0.25)  # inches: a bar that lies at more than two degrees has no level edge along an inch
LETTERS_LEAVE = 0.2  # of a bar's row or column: so much of it stays dark however bold the text
EDGE = 0.5  # of a bar's first and last row or column: so much of it is dark
STEEP, EDGE_BELOW = 0.03, 0.85  # of a piece's width, by which a bar rises along it; of paper: what is darker is edge
FAINTEST = 40  # how much lighter than a bar the text in it is at least, of
CONTRAST = 230  # between paper and black
FAINT_PRINT = 0.55  # of the paper's brightness: lighter print is not worth looking at
TILES = 5  # a side, of a page, in which paper is looked for
SHADOW = 0.6  # of the page's paper: the darkest that paper is in a shadow


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
    angle = skew(picture, dpi)
    straight = _rotated(grey, angle) if abs(angle) >= LEVEL else grey.copy()
    if clean:
        without_surroundings(straight, dpi)
        with_bars_turned(straight, dpi)
        straight = evenly_lit(straight)
        without_rules(straight, dpi)
    high, wide = straight.shape
    left, top = (wide - picture.width) / 2, (high - picture.height) / 2
    return Prepared(picture_of(straight, picture.page), left, top, angle)


def _rotated(grey: Grey, angle: float) -> Grey:
    """The picture rotated around its centre, larger by what its corners need if it is tilted much."""
    high, wide = grey.shape
    slant = abs(float(np.sin(np.radians(angle)))) / 2 if abs(angle) > LARGE else 0.0
    return rotated(grey, angle, int(high * slant) + 1 if slant else 0, int(wide * slant) + 1 if slant else 0)


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned clockwise by so many quarters of a circle."""
    if quarters % 4 == 0:
        return picture
    return picture_of(np.rot90(grey_of(picture), -quarters), picture.page)


def busiest(picture: Picture, parts: int = 4) -> Picture:
    """The quarter of the page, in both directions half of it, that holds most edges of ink."""
    grey = grey_of(picture)
    high, wide = max(1, picture.height // 2), max(1, picture.width // 2)
    best, chosen = -1, grey
    for y in range(parts):
        for x in range(parts):
            top, left = y * (picture.height - high) // (parts - 1), x * (picture.width - wide) // (parts - 1)
            part = grey[top : top + high, left : left + wide]
            edges = int((np.abs(np.diff(part[::2, ::2].astype(np.int16), axis=1)) > INK_BELOW).sum())
            if edges > best:
                best, chosen = edges, part
    return picture_of(chosen, picture.page)


_BRIGHTNESS = np.arange(256, dtype=np.uint32)
_LIT: Grey = np.minimum(_BRIGHTNESS * (PAPER * 256 // np.maximum(_BRIGHTNESS, 40))[:, None] >> 8, 255).astype(np.uint8)
"""By the paper's brightness and a pixel's, how bright the pixel is where paper is `PAPER`."""


def evenly_lit(grey: Grey, shrink: int = 8) -> Grey:
    """The page as if its paper were equally bright everywhere: shades behind text and shadows of a photo go.

    The paper's brightness is what the brightest pixels around a place show, on a picture `shrink` times smaller.
    """
    image = Image.fromarray(grey)
    bright = Image.fromarray(brightest_near(np.asarray(image.reduce(shrink)), 2)).filter(ImageFilter.MedianFilter(5))
    paper = bright.filter(ImageFilter.BoxBlur(1)).resize(image.size, Image.Resampling.BILINEAR)
    # Looked up, not computed: numbers of 32 bits for each pixel took most of the time and of the memory of this step.
    place = np.asarray(paper).astype(np.uint16)
    place <<= 8
    place |= grey
    return _stretched(_LIT.take(place))


def _stretched(even: Grey) -> Grey:
    """Faint print made dark: ink's darkest twentieth becomes black."""
    sample = even[::3, ::3]
    ink = sample[sample < PAPER - INK_BELOW // 2]
    if ink.size < 50:
        return even
    darkest = percentile(ink, 5)
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


def skew(picture: Picture, dpi: float) -> float:
    """The angle in degrees (counter-clockwise) by which to rotate for level text lines, 0.02 exact.

    Lower edges of ink are projected along slanted lines: where the lines run along text, baselines pile up. The
    angle at which neighbouring sums differ most wins (Postl 1986), sought in steps of 0.5, 0.1 and 0.02 degrees.
    """
    y, x = _edges(_small_ink(picture, dpi))
    if len(y) < FEWEST_EDGES:
        return 0.0
    best, reach = 0.0, STEEPEST
    for step in (0.5, 0.1, 0.02):
        angles = best + np.arange(-reach, reach + step / 2, step)
        best = float(angles[int(np.argmax([_sharpness(y, x, float(angle)) for angle in angles]))])
        reach = step
    return best


def is_sideways(picture: Picture, dpi: float) -> bool:
    """Whether text runs up or down the page: its words, letters that stand close, are then taller than wide.

    Their shape tells it more surely than where lines show: in a table, columns line up as sharply as rows.
    """
    ink = _small_ink(picture, dpi)
    ink = ink & ~(opened(ink, round(SKEW_DPI * RULE), 1) | opened(ink, round(SKEW_DPI * RULE), 0))
    letters = components(ink)
    sizes = (letters[:, 2:4] - letters[:, :2]).max(axis=1)
    large = sizes[sizes >= SMALLEST_LETTER]
    gap = max(2, round(TIGHT * float(np.median(large)))) if large.size else 2
    words = components(smeared(ink, gap) | smeared(np.ascontiguousarray(ink.T), gap).T)
    wide, high = words[:, 2] - words[:, 0], words[:, 3] - words[:, 1]
    across = int(wide[wide > LONG_WORD * high].sum())
    down = int(high[high > LONG_WORD * wide].sum())
    return down > across


@lru_cache(maxsize=1)
def _small_ink(picture: Picture, dpi: float) -> Mask:
    """Ink at about 100 dpi; kept, as how a page is turned and how it is tilted are asked one after the other."""
    small = Image.fromarray(grey_of(picture)).reduce(max(1, int(dpi // SKEW_DPI)))
    return ink_of(evenly_lit(np.asarray(small), 4))


def _edges(ink: Mask) -> tuple[Floats, Floats]:
    """Rows and columns of lower edges of ink, not too many."""
    rows, columns = np.nonzero(ink[:-1] & ~ink[1:])
    if not len(rows):
        return np.zeros(0, np.float32), np.zeros(0, np.float32)
    chosen = np.linspace(0, len(rows) - 1, min(len(rows), MOST_EDGES)).astype(np.int64)
    return rows[chosen].astype(np.float32), columns[chosen].astype(np.float32)


def _sharpness(y: Floats, x: Floats, angle: float) -> float:
    along = y - x * np.float32(np.tan(np.radians(angle)))
    sums = np.bincount((along - along.min()).astype(np.int64)).astype(np.float64)
    return float((np.diff(sums) ** 2).sum())


def without_rules(grey: Grey, dpi: float) -> None:
    """Paint thin straight lines, across and down, over with paper; in place."""
    ink = ink_of(grey)
    for length, thickness in ((RULE, RULE_THICKNESS), (LONG_RULE, LONG_RULE_THICKNESS)):
        thick = max(3, round(dpi * thickness))
        for axis in (1, 0):
            straight = opened(ink, round(dpi * length), axis)
            straight &= ~opened(straight, thick + 1, 1 - axis)
            if length < LONG_RULE:
                _keep_letters(straight, ink, axis)
            grey[_wider(straight, 1 - axis)] = PAPER


def _keep_letters(straight: Mask, ink: Mask, axis: int) -> None:
    """Take out of the lines (in place) those with ink along them: bold letters that run into one another."""
    lines, around = (straight, ink) if axis == 1 else (straight.T, ink.T)
    for x0, y0, x1, y1, _ in components(np.ascontiguousarray(lines)).tolist():
        above, below = around[max(0, y0 - 3) : max(0, y0 - 1), x0:x1], around[y1 + 1 : y1 + 3, x0:x1]
        if any(side.size and side.mean() > CROSSED for side in (above, below)):
            lines[y0:y1, x0:x1] = False


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


def without_surroundings(grey: Grey, dpi: float) -> None:
    """Paint what lies around a photographed sheet, such as a dark table, over with paper; in place.

    Only where at least three sides are dark: a single dark side may be a coloured band across the page's head.
    """
    shrink = max(1, round(dpi * BAR / 2.5))
    small = np.asarray(Image.fromarray(grey).reduce(shrink))
    paper = percentile(small, 80)
    black = _black(grey, paper)
    dark = small < black + DARK * (paper - black)
    outside = np.zeros_like(dark)
    sides = 0
    for quarters in range(4):
        side = np.rot90(dark, quarters)
        leading = np.logical_and.accumulate(side, axis=1)
        if leading[:, 0].mean() >= DARK_SIDE:
            sides += 1
            outside |= np.rot90(leading, -quarters)
    if sides < 3:
        return
    # Two cells more: where the sheet ends its edge is neither light nor dark.
    wider = _wider(_wider(_wider(_wider(outside, 0), 1), 0), 1)
    large = np.kron(wider, np.ones((shrink, shrink), dtype=np.bool_))[: grey.shape[0], : grey.shape[1]]
    grey[: large.shape[0], : large.shape[1]][large] = round(paper)


def with_bars_turned(grey: Grey, dpi: float) -> None:
    """Turn dark areas light, so that white titles on dark bars become ink on paper; in place.

    A scanner's black border becomes paper by the same step.
    """
    shrink = max(1, round(dpi * BAR / 2.5))
    small = np.asarray(Image.fromarray(grey).reduce(shrink))
    black = _black(grey, percentile(small, 80))
    paper = _paper_around(small)
    limit = black + DARK * (paper - black)
    dark = smeared(small < limit, 2)
    dark |= smeared(np.ascontiguousarray(dark.T), max(1, round(dpi * TITLE / shrink))).T
    # Titles in a bar that is hardly darker than half of the way leave no dark cell where they stand.
    title = max(1, round(dpi * BROAD_TITLE / shrink))
    solid = smeared(opened(opened(dark, 8, 1), 3, 0), title)
    for x0, y0, x1, y1, _ in components(solid).tolist():
        beside = 2 * title if x1 - x0 > LONG_BAR * title else 1
        around = (slice(max(0, y0 - 1), y1 + 1), slice(max(0, x0 - beside), x1 + beside))
        box = grey[tuple(slice(side.start * shrink, side.stop * shrink) for side in around)]
        # Light changes along a bar: in its bright half paper is brighter than in its middle.
        local = np.repeat(np.median(paper[around], axis=0), shrink)[: box.shape[1]]
        if beside > 1:
            reach = _with_ends(
                box < black + DARK * (local - black), (x0 - around[1].start) * shrink, (x1 - x0) * shrink
            )
            box, local = box[:, reach], local[reach]
        # Narrower pieces only where wide ones fail: letters fill more of them.
        any(_turn_bar(box, local, black, max(1, round(dpi * inches))) for inches in PIECES)


def _with_ends(dark: Mask, start: int, length: int) -> slice:
    """The columns of a bar with `length` of them from `start`, and those at its ends: it may end with a title."""
    counts = dark.sum(axis=0)
    full = counts >= ENDING * np.median(counts[start : start + length])
    left, right = full[:start][::-1], full[start + length :]
    return slice(
        start - int(np.logical_and.accumulate(left).sum()),
        start + length + int(np.logical_and.accumulate(right).sum()),
    )


def _black(grey: Grey, paper: float) -> float:
    """How dark print is: the darkest hundredth of the page, unless so little is printed that it is no print."""
    return min(percentile(grey[::3, ::3], 1), FAINT_PRINT * paper)


def _paper_around(small: Grey) -> Floats:
    """How bright paper is at each place of a small picture: a shadow that lies across makes it darker on one side.

    The bright fifth of each of a few tiles shows it, unless a tile is all dark: there it is what the page shows.
    """
    high, wide = small.shape
    rows, columns = (np.array_split(np.arange(side), min(TILES, side)) for side in (high, wide))
    tiles = np.array([[percentile(small[np.ix_(y, x)], 80) for x in columns] for y in rows])
    page = percentile(small, 80)
    tiles[tiles < SHADOW * page] = page
    smooth = Image.fromarray(tiles.astype(np.float32)).resize((wide, high), Image.Resampling.BILINEAR)
    return np.asarray(smooth, dtype=np.float32)


def _turn_bar(box: Grey, paper: Floats, black: float, wide: int) -> bool:
    """Turn a box of dark pixels light where it is a bar; in pieces of `wide` pixels, as a bar may lie at a slant.

    Says whether it is one. The bar becomes as bright as the paper around it, whatever its grey, and its text dark;
    `paper` is how bright that is in each column. A grey bar that holds darker text stays as it is.
    """
    starts = range(0, box.shape[1], wide)
    pieces = [box[:, at : at + wide] for at in starts]
    limits = [black + DARK * (float(np.median(paper[at : at + wide])) - black) for at in starts]
    places = [_bar_in(piece < limit) for piece, limit in zip(pieces, limits, strict=True)]
    bars = [piece[place] for piece, place in zip(pieces, places, strict=True)]
    whole = sum(bar.shape[1] for bar in bars) >= BAR_SHARE * box.shape[1]
    if not whole or sum(_is_bar(bar < limit) for bar, limit in zip(bars, limits, strict=True)) * 2 <= len(bars):
        return False
    papers = [paper[at : at + wide][place[1]] for at, place in zip(starts, places, strict=True)]
    turning = [(bar, papers[at], float(np.median(bar))) for at, bar in enumerate(bars) if bar.size]
    lighter = max(percentile(bar, 99) - level for bar, _, level in turning)
    darker = max(level - percentile(bar, 1) for bar, _, level in turning)
    faintest = FAINTEST * (float(np.median(paper)) - black) / CONTRAST
    if darker > max(lighter, faintest):
        return True
    reach = 1 + round(STEEP * wide)
    for bar, local, level in turning:
        faded = (bar.astype(np.float32) - level) / max(lighter, faintest)
        bar[...] = np.clip(local * (1 - np.where(_paper_in(bar, local, level, reach), 0, faded)), 0, local)
    for piece, (rows, columns), local in zip(pieces, places, papers, strict=True):
        _without_edge(piece[max(0, rows.start - reach) : rows.start, columns][::-1], local)
        _without_edge(piece[rows.stop : rows.stop + reach, columns], local)
    return True


def _paper_in(bar: Grey, paper: Floats, level: float, reach: int) -> Mask:
    """Where a slanted bar leaves paper within its level box: bright from the box's edge on, and no title."""
    bright = bar > (level + paper) / 2
    found = np.zeros_like(bright)
    for side, seen in ((found, bright), (found[::-1], bright[::-1])):
        side[:reach] |= np.logical_and.accumulate(seen[:reach], axis=0)
        side[1 : reach + 1] |= side[: min(reach, len(side) - 1)].copy()  # the row between paper and bar is neither
        side[0] = True
    return found


def _without_edge(beside: Grey, paper: Floats) -> None:
    """Paint what of a slanted bar reaches over its level box with paper; the rows beside it, the nearest one first."""
    over = np.logical_and.accumulate(beside < EDGE_BELOW * paper, axis=0)
    beside[over] = np.broadcast_to(paper, beside.shape)[over]


def _bar_in(dark: Mask) -> tuple[slice, slice]:
    """The rows that a bar takes in a piece, and in these the columns."""
    rows = _span(dark, 1)
    return rows, _span(dark[rows], 0) if rows.stop else slice(0, 0)


def _span(dark: Mask, axis: int) -> slice:
    """The longest stretch of rows (or columns) that are dark but for letters: bold titles below a bar are shorter."""
    shares = dark.mean(axis=axis)
    _, starts, stops = runs((shares > LETTERS_LEAVE)[None])
    if not len(starts):
        return slice(0, 0)
    longest = int(np.argmax(stops - starts))
    full = np.flatnonzero(shares[starts[longest] : stops[longest]] > EDGE)  # where a slanted bar begins it is half dark
    if not len(full):
        return slice(0, 0)
    return slice(int(starts[longest] + full[0]), int(starts[longest] + full[-1] + 1))


def _is_bar(dark: Mask) -> bool:
    """Whether a dark area has a dark margin around its text: letters set close, however bold, have none."""
    if min(dark.shape) < 8 or dark.mean() < 0.6:
        return False
    edges = (dark[1:4], dark[-4:-1])
    return all(float(edge.mean()) > 0.9 for edge in edges)
