"""Scanned pages that no scanner makes: what costs those who look for lines, letters, angles and tables in a picture."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from hostile.pdf_parts import image, image_page

Paper = NDArray[np.uint8]
WIDTH, HEIGHT = 1240, 1754


def _blank() -> Paper:
    return np.full((HEIGHT, WIDTH), 255, np.uint8)


def _noise(dice: random.Random) -> Paper:
    grains = np.random.default_rng(dice.randrange(2**32)).random((HEIGHT, WIDTH))
    return np.where(grains < dice.choice((0.0005, 0.005, 0.05, 0.3, 0.5, 0.9)), 0, 255).astype(np.uint8)


def _grey_noise(dice: random.Random) -> Paper:
    return np.random.default_rng(dice.randrange(2**32)).integers(0, 256, (HEIGHT, WIDTH), np.uint8)


def _lattice(dice: random.Random) -> Paper:
    paper, step, thick = _blank(), dice.choice((2, 3, 4, 7, 12, 25)), dice.choice((1, 1, 2, 3))
    for line in range(thick):
        paper[line::step] = 0
        if dice.random() < 0.7:
            paper[:, line::step] = 0
    return paper


def _dashes(dice: random.Random) -> Paper:
    paper, step = _blank(), dice.choice((6, 14, 30))
    paper[::step] = np.where(np.arange(WIDTH) % dice.choice((3, 9, 40)) < 2, 255, 0).astype(np.uint8)
    return paper


def _waves(dice: random.Random) -> Paper:
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    far = np.hypot(rows - HEIGHT * dice.random(), columns - WIDTH * dice.random())
    turned = columns * dice.uniform(-1, 1) + rows * dice.uniform(-1, 1)
    waves = np.sin(dice.choice((far, turned, far * turned / 500)) / dice.choice((1, 3, 10, 40)))
    return np.asarray(128 + 127 * waves).astype(np.uint8)


def _blots(dice: random.Random) -> Paper:
    paper = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(paper)
    for _ in range(dice.choice((50, 2000, 20_000))):
        x, y, size = dice.randrange(WIDTH), dice.randrange(HEIGHT), dice.randrange(1, 30)
        draw.ellipse((x, y, x + size, y + dice.randrange(1, 30)), fill=dice.randrange(256))
    return np.asarray(paper)


def _strokes(dice: random.Random) -> Paper:
    paper = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(paper)
    for _ in range(dice.choice((30, 500, 5000))):
        ends = [dice.randrange(-500, 2500) for _ in range(4)]
        draw.line(ends, fill=dice.choice((0, 0, 90)), width=dice.choice((1, 1, 3)))
    return np.asarray(paper)


def _written(dice: random.Random) -> Paper:
    """Text by the thousand words, in any size and direction, black on white or the other way."""
    paper = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(paper)
    size = dice.choice((5, 8, 12, 20, 60, 300))
    words = ("01/02/2024", "-12.40", "1,234.56", "Coffee", "Balance", "....", "|||", "$$$", "lIl1|!", "000000", "CR")
    for y in range(0, HEIGHT, size + dice.choice((0, 2, 10))):
        line = " ".join(dice.choice(words) for _ in range(2 * WIDTH // (5 * size) + 1))
        draw.text((dice.choice((0, 40)), y), line, fill=0, font=ImageFont.load_default(size))
    paper = paper.rotate(dice.choice((0, 0, 3, 17, 45, 90, 180)), fillcolor=255)
    made = np.asarray(paper)
    return np.asarray(255 - made if dice.random() < 0.2 else made)


def _cells(dice: random.Random) -> Paper:
    """A table of thousands of cells with a figure in each."""
    paper = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(paper)
    wide, high = dice.choice(((12, 12), (30, 14), (60, 20), (200, 9)))
    for y in range(0, HEIGHT, high):
        draw.line((0, y, WIDTH, y), fill=0)
        for x in range(0, WIDTH, wide):
            draw.line((x, y, x, y + high), fill=0)
            draw.text((x + 2, y), dice.choice("0123456789-.,"), fill=0, font=ImageFont.load_default(high - 3))
    return np.asarray(paper)


def _thin(dice: random.Random) -> Paper:
    """A page of one row or column of pixels, or a few."""
    sides = [dice.choice((1, 2, 5)), dice.choice((3000, 20_000, 60_000))]
    dice.shuffle(sides)
    return np.random.default_rng(dice.randrange(2**32)).integers(0, 256, sides, np.uint8)


_KINDS: dict[str, Callable[[random.Random], Paper]] = {
    "noise": _noise, "grey_noise": _grey_noise, "lattice": _lattice, "dashes": _dashes, "waves": _waves,
    "blots": _blots, "strokes": _strokes, "written": _written, "cells": _cells, "thin": _thin,
}  # fmt: skip


def papers(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` scans of one page, a few of them several times; the same number and seed give the same file."""
    names = list(_KINDS)
    for number in range(count):
        dice = random.Random(f"{seed}-{number}")
        name = names[number % len(names)]
        paper = _KINDS[name](dice)
        height, width = paper.shape
        picture = image(zlib.compress(np.ascontiguousarray(paper).tobytes(), 1), width, height, b"/Filter/FlateDecode")
        yield f"{number:05}-{name}", image_page(picture, dice.choice((1, 1, 1, 3)))
