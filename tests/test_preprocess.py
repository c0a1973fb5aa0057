"""Pictures of pages made ready for reading, each step on drawn pages whose truth is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pymupdf
import pytest
from PIL import Image, ImageDraw

from pdf_processor.model import Picture, Word
from pdf_processor.ocr.columns import upright
from pdf_processor.ocr.figures import whole_figures
from pdf_processor.ocr.levels import leveled
from pdf_processor.ocr.pixels import Grey, Mask, components, grey_of, opened, picture_of, runs, smeared
from pdf_processor.ocr.preprocess import busiest, is_sideways, prepare, skew, turned, with_bars_turned
from pdf_processor.ocr.segments import Segment, find_segments, without_leaders
from pdf_processor.ocr.sheet import compose, sheets_of

DPI = 150
ROWS = [(f"{day:02}/03/2024", f"Payment to a shop number {day}", f"{day * 37 % 900}.{day:02}") for day in range(1, 29)]


@pytest.fixture(scope="module")
def page() -> Grey:
    with pymupdf.open() as pdf:
        sheet = pdf.new_page()
        for at, row in enumerate(ROWS):
            for x, text in zip((60, 150, 450), row, strict=True):
                sheet.insert_text((x, 100 + 18 * at), text, fontsize=9)
        pixmap = sheet.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
    return np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, pixmap.width).copy()


def ruled(page: Grey) -> Grey:
    """The page with a rule below each row and two down the table."""
    drawn = page.copy()
    for at in range(len(ROWS) + 1):
        y = round((86 + 18 * at) * DPI / 72)
        drawn[y : y + 2, 100:1100] = 40
    for x in (110, 280, 900):
        drawn[round(86 * DPI / 72) : round(590 * DPI / 72), x : x + 2] = 40
    return drawn


def rotated(page: Grey, angle: float) -> Grey:
    return np.asarray(Image.fromarray(page).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255))


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (1, 40), (9, 3)])
def test_pictures_of_a_few_pixels_are_nothing_but_pages_without_text(size: tuple[int, int]) -> None:
    specks = np.random.default_rng(1).integers(0, 256, size).astype(np.uint8)
    assert is_sideways(picture_of(specks, 1), DPI) in (True, False)
    assert grey_of(busiest(picture_of(specks, 1))).size >= 1
    for clean in (False, True):
        assert min(grey_of(prepare(picture_of(specks, 1), DPI, clean=clean).picture).shape) >= 1


def test_a_page_of_a_dot_an_inch_has_no_bars_to_turn(page: Grey) -> None:
    dark = np.minimum(page, 90)
    dark[200:260] = 0
    assert grey_of(prepare(picture_of(dark, 1), 0.4, clean=True).picture).size > 0


@pytest.mark.parametrize("angle", [-14.0, -3.3, -0.4, 0.0, 0.25, 2.0, 9.5])
def test_skew_is_measured(page: Grey, angle: float) -> None:
    assert skew(picture_of(rotated(page, angle), 1), DPI) == pytest.approx(-angle, abs=0.15)


@pytest.mark.parametrize("quarters", range(4))
def test_sideways_text_is_noticed(page: Grey, quarters: int) -> None:
    lying = turned(picture_of(ruled(page), 1), quarters)
    assert is_sideways(lying, DPI) is bool(quarters % 2)
    assert grey_of(turned(lying, -quarters)).shape == page.shape


def test_runs_are_the_cells(page: Grey) -> None:
    for drawn in (page, ruled(page)):
        prepared = prepare(picture_of(drawn, 1), DPI, clean=True)
        segments = find_segments(grey_of(prepared.picture), DPI).segments
        assert len(segments) == 3 * len(ROWS)
        assert all(segment.height < 0.2 * DPI for segment in segments)


def test_a_shadow_and_faint_ink_make_no_difference(page: Grey) -> None:
    faint = 120 + page * 0.5
    shadow = (faint * np.linspace(0.6, 1.0, page.shape[1])).astype(np.uint8)
    prepared = prepare(picture_of(shadow, 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)


def test_a_tilted_page_loses_no_corner(page: Grey) -> None:
    tilted = Image.fromarray(page).rotate(8, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    prepared = prepare(picture_of(np.asarray(tilted), 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)
    assert prepared.picture.width > tilted.width
    assert prepared.left > 0


def test_white_titles_on_a_dark_bar_become_dark(page: Grey) -> None:
    drawn = page.copy()
    bar = drawn[100:150, 100:1100]
    bar[:] = 30
    title = 255 - page[round(88 * DPI / 72) : round(106 * DPI / 72), 100:1100]
    bar[8 : 8 + title.shape[0]] = np.maximum(bar[8 : 8 + title.shape[0]], title)
    prepared = prepare(picture_of(drawn, 1), DPI, clean=True)
    inside = [one for one in find_segments(grey_of(prepared.picture), DPI).segments if one.y0 >= 100 and one.y1 <= 150]
    assert len(inside) == 3


@pytest.mark.parametrize(("grey", "margin"), [(30, 3), (100, 3), (100, 12)])
def test_a_bar_of_any_grey_becomes_paper_however_narrow(page: Grey, grey: int, margin: int) -> None:
    drawn = page.copy()
    title = page[round(88 * DPI / 72) : round(104 * DPI / 72), 100:1100]
    bar = drawn[100 : 100 + title.shape[0] + 2 * margin, 100:1100]
    bar[:] = grey
    inner = bar[margin : margin + title.shape[0]]
    inner[:] = np.maximum(inner, 255 - title)
    prepared = grey_of(prepare(picture_of(drawn, 1), DPI, clean=True).picture)
    top, bottom = 100, 100 + bar.shape[0]
    inside = [one for one in find_segments(prepared, DPI).segments if one.y0 >= top - 2 and one.y1 <= bottom + 2]
    assert len(inside) == 3
    assert np.median(prepared[top:bottom, 100:1100]) > 230


def test_a_bar_in_light_that_changes_along_it_becomes_paper(page: Grey) -> None:
    """What is paper in the middle of a bar is too dark at its bright end: white titles there drowned in grey."""
    drawn = page.astype(np.float32)
    title = page[round(88 * DPI / 72) : round(104 * DPI / 72), 100:1100]
    bar = drawn[100 : 106 + title.shape[0], 100:1180]
    bar[:] = 120
    bar[3 : 3 + title.shape[0], :1000] = np.maximum(120, 255 - title.astype(np.float32))
    lit = drawn * np.linspace(0.5, 1.0, page.shape[1])
    prepared = grey_of(prepare(picture_of(lit.astype(np.uint8), 1), DPI, clean=True).picture)
    inside = prepared[102 : 102 + title.shape[0], 110:1170]
    assert min(float(np.median(inside[:, at : at + 100])) for at in range(0, 1000, 100)) > 235


def test_grey_fields_with_black_text_stay(page: Grey) -> None:
    drawn = page.copy()
    field = drawn[round(86 * DPI / 72) : round(108 * DPI / 72), 90:1150]
    field[:] = np.minimum(field, 205)
    prepared = prepare(picture_of(drawn, 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)


def test_a_bar_that_slants_as_on_a_photo_becomes_paper() -> None:
    drawn = Image.new("L", (1240, 400), 255)
    pen = ImageDraw.Draw(drawn)
    pen.polygon([(100, 114), (1150, 100), (1150, 136), (100, 150)], fill=40)
    for at, title in enumerate(("Date", "Description", "Paid out", "Balance")):
        pen.text((120 + 270 * at, 120 - 4 * at), title, fill=255, font_size=20)
    prepared = prepare(picture_of(np.asarray(drawn), 1), DPI, clean=True)
    runs_of_text = find_segments(grey_of(prepared.picture), DPI).segments
    assert len([run for run in runs_of_text if run.height > 10 and run.x1 < 1100]) == 4
    assert all(run.height < 30 for run in runs_of_text if run.x1 < 1100)


def test_a_bar_whose_titles_are_as_bright_as_paper_is_turned_to_its_ends(page: Grey) -> None:
    """It is hardly darker than half of the way to paper: where titles stand nothing of it is dark when made small."""
    drawn = Image.fromarray(np.vstack([np.full((200, page.shape[1]), 255, np.uint8), page]))
    pen = ImageDraw.Draw(drawn)
    pen.rectangle([(100, 100), (1150, 130)], fill=126)
    places = (110, 560, 1020)
    for x in places:
        pen.text((x, 102), "SALDOS", fill=255, font_size=26, stroke_width=1)
    prepared = grey_of(prepare(picture_of(np.asarray(drawn), 1), DPI, clean=True).picture)
    for x in places:
        assert float(np.median(prepared[104:127, x : x + 110])) > 230
    inside = [run for run in find_segments(prepared, DPI).segments if run.y1 < 140 and run.height > 10]
    assert len(inside) == len(places)


def test_a_bar_that_slants_by_more_than_two_degrees_becomes_paper(page: Grey) -> None:
    """As at the head of a photo whose other lines, lower down, are level."""
    drawn = Image.fromarray(np.vstack([np.full((200, page.shape[1]), 255, np.uint8), page]))
    pen = ImageDraw.Draw(drawn)
    pen.polygon([(100, 114), (1150, 70), (1150, 106), (100, 150)], fill=40)
    for at, title in enumerate(("Date", "Description", "Paid out", "Balance")):
        pen.text((120 + 270 * at, 120 - 11 * at), title, fill=255, font_size=16)
    prepared = grey_of(prepare(picture_of(np.asarray(drawn), 1), DPI, clean=True).picture)
    assert float(np.median(prepared[125:135, 300:360])) > 230
    assert float(np.median(prepared[85:95, 1000:1140])) > 230
    found = [run for run in find_segments(prepared, DPI).segments if run.y1 < 160]
    assert len([run for run in found if 10 < run.height < 30]) == 4
    assert len(found) == 4  # nothing is left of the bar's edges


@pytest.mark.parametrize("high", [6, 7])
def test_a_bar_that_ends_lower_than_it_may_slant_becomes_paper(high: int) -> None:
    grey = np.full((400, 1400), 240, np.uint8)
    grey[160:184, 200:1000] = 90
    grey[160 : 160 + high, 1000:1060] = 90
    grey[168:176, 300:340] = 235
    with_bars_turned(grey, 200)
    assert grey[161:183, 400:900].min() > 200


def test_shaded_rows_in_a_shadow_stay(page: Grey) -> None:
    shaded = page.copy()
    for at in range(0, len(ROWS), 2):
        top = round((88 + 18 * at) * DPI / 72)
        rows = shaded[top : top + round(18 * DPI / 72), 90:1150]
        rows[...] = np.minimum(rows, 215)
    copied = (110 + shaded * 0.5) * np.linspace(0.7, 1.0, page.shape[1])
    prepared = prepare(picture_of(copied.astype(np.uint8), 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)


def test_a_page_with_little_print_in_a_shadow_has_no_bars(page: Grey) -> None:
    sparse = page.copy()
    sparse[round(120 * DPI / 72) :] = 255
    copied = (110 + sparse * 0.5) * np.linspace(0.7, 1.0, page.shape[1])
    prepared = prepare(picture_of(copied.astype(np.uint8), 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 6


def test_a_hair_beside_a_run_is_no_letter(page: Grey) -> None:
    plain = find_segments(page, DPI).segments
    framed = page.copy()
    for at in range(len(ROWS)):
        top = round((92 + 18 * at) * DPI / 72)
        framed[top : top + round(9 * DPI / 72), 110:112] = 60
    found = find_segments(framed, DPI).segments
    assert sorted(run.x0 for run in found) == pytest.approx(sorted(run.x0 for run in plain), abs=1)


def test_a_dark_table_around_the_sheet_is_no_ink(page: Grey) -> None:
    corners = [(60, 30), (page.shape[1] + 20, 50), (page.shape[1], page.shape[0] + 40), (30, page.shape[0] + 70)]
    table = Image.new("L", (page.shape[1] + 90, page.shape[0] + 100), 70)
    sheet = Image.new("L", table.size, 0)
    ImageDraw.Draw(sheet).polygon(corners, fill=255)
    paper = Image.new("L", table.size, 240)
    paper.paste(Image.fromarray(page), (45, 45))
    table.paste(paper, (0, 0), sheet)
    prepared = prepare(picture_of(np.asarray(table), 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)


def test_cells_that_hang_together_by_a_stroke_are_read_apart(page: Grey) -> None:
    tied = page.copy()
    for at in range(0, len(ROWS) - 1, 2):
        top = round((92 + 18 * at) * DPI / 72)
        tied[top : top + round(26 * DPI / 72), 120:122] = 90  # half of a frame's side, too short for a rule
    plain, found = find_segments(page, DPI).segments, find_segments(tied, DPI).segments
    assert len(found) == len(plain)
    for one, other in zip(sorted(plain, key=str), sorted(found, key=str), strict=True):
        assert other.y0 == pytest.approx(one.y0, abs=2)
        assert other.y1 == pytest.approx(one.y1, abs=2)


def test_sheets_are_never_higher_than_engines_take() -> None:
    runs_of_text = [Segment(10, 40 * at, 200, 40 * at + 20) for at in range(900)]
    portions = list(sheets_of(runs_of_text, 20.0, 1.5))
    assert [run for portion in portions for run in portion] == runs_of_text
    heights = [compose(np.full((36_000, 300), 255, np.uint8), portion, 20.0, 1.5).grey.shape[0] for portion in portions]
    assert max(heights) < 8_100
    assert len(portions) < 10


def test_text_up_the_margin_is_left_out(page: Grey) -> None:
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((30, 500), "FORM 1234/2024 (B)", fontsize=8, rotate=90)
        pixmap = pdf[0].get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
    margin = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(page.shape)
    assert (margin < 128).any()
    prepared = prepare(picture_of(np.minimum(page, margin), 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)


def test_dot_leaders_are_no_text(page: Grey) -> None:
    drawn = page.copy()
    base = round(100 * DPI / 72)
    for x in range(620, 900, 6):
        drawn[base - 2 : base, x : x + 2] = 0
    prepared = prepare(picture_of(drawn, 1), DPI, clean=True)
    assert len(find_segments(grey_of(prepared.picture), DPI).segments) == 3 * len(ROWS)


@pytest.mark.parametrize("step", [6, 1])
@pytest.mark.parametrize("slope", [0.0, 0.03])
def test_leaders_that_slant_are_no_text(step: int, slope: float) -> None:
    ink = np.zeros((40, 600), dtype=np.bool_)
    for x in (*range(0, 60, 6), *range(500, 600, 6)):  # strokes of letters
        base = round(36 - slope * x)
        ink[base - 20 : base, x : x + 2] = True
    for x in range(70, 490, step):
        base = round(36 - slope * x)
        ink[base - 2 : base, x : x + 2] = True
    top = int(np.flatnonzero(ink.any(axis=1))[0])
    left, right = without_leaders(ink, Segment(0, top, 600, 36), 20.0)
    assert (left.x0, right.x1) == (0, 600)
    assert left.x1 < 75
    assert right.x0 > 485
    assert max(left.height, right.height) < 25


def test_a_dash_among_words_that_stands_alone_is_text() -> None:
    ink = np.zeros((20, 300), dtype=np.bool_)
    for x in (*range(0, 100, 6), *range(150, 300, 6)):
        ink[:, x : x + 2] = True
    ink[10:12, 112:138] = True
    whole = Segment(0, 0, 300, 20)
    assert without_leaders(ink, whole, 20.0) == [whole]


def test_lines_that_fan_out_are_levelled() -> None:
    words = [
        Word("word", x, 100 + 30 * row + (row - 5) * 0.004 * x, x + 40, 110 + 30 * row + (row - 5) * 0.004 * x, 1, 0.9)
        for row in range(10)
        for x in (50, 250, 500, 800)
    ]
    result = leveled(words)
    for row in range(10):
        heights = [word.y0 for word in result[4 * row : 4 * row + 4]]
        assert max(heights) - min(heights) < 4
    level = [Word(w.text, w.x0, 100.0 + 30 * (at // 4), w.x1, 110.0 + 30 * (at // 4), 1) for at, w in enumerate(words)]
    assert leveled(level) == level


@pytest.mark.parametrize("seed", range(4))
def test_lines_that_fan_out_beside_a_panel_with_lines_of_its_own_are_levelled(seed: int) -> None:
    """How much a page fans out thick lines show only about: a row's day and amount lay nine pixels apart."""
    flat = [Word("word", x, y, x + wide, y + 26, 1, 0.9) for x, y, wide in _table_and_panel()]
    chance = np.random.default_rng(seed).uniform(-2, 2, len(flat))
    fanned = [
        replace(word, y0=word.y0 + lower, y1=word.y1 + lower)
        for word, by in zip(flat, chance.tolist(), strict=True)
        for lower in [by + (0.028 - 0.017 * (word.y0 - 100) / 2100) * ((word.x0 + word.x1) / 2 - 860)]
    ]
    assert max(abs(one.y0 - word.y0) for one, word in zip(leveled(fanned), flat, strict=True)) < 6


def _table_and_panel() -> Iterator[tuple[float, float, float]]:
    """Left, top and width of words: rows of a table, the panel beside it, and the page's head and foot."""
    for row in range(26):
        top = 300.0 + 58 * row
        yield from [(150, top, 70)] * (row % 3 == 0)
        yield from ((260, top, 180), (260, top + 27, 300), (900 if row % 4 else 760, top, 60))
        yield from [(1030, top, 70)] * (row % 2)
        yield from ((1160, 230 + 47.0 * row, 160), (1400, 230 + 47.0 * row, 80))
    yield from ((150, 100 + 30.0 * row, 150) for row in range(6))
    yield 150, 2190, 400


def test_lines_that_tilt_by_more_than_lies_between_them_are_levelled() -> None:
    """As on a photo: rows of two lines, whose amounts are nearer to the row's second line than to its first."""
    words, rows = [], 14
    for row in range(rows):
        slope = 0.024 * (1 - row / rows)
        for x0, wide, below in ((60, 330 - row % 4 * 40, 0), (60, 150 + row % 3 * 60, 22), (960, 90, 0), (1150, 90, 0)):
            y = 100 + 48 * row + below + slope * (x0 + wide / 2 - 650)
            parts = max(1, wide // 60)
            step = wide / parts
            words += [Word("x", x0 + step * at, y, x0 + step * (at + 1) - 6, y + 28, 1, 0.9) for at in range(parts)]
    result = leveled(words)
    amounts = [word.y0 for word in result if word.x0 == 960]
    firsts = [word.y0 for word in result if word.x0 == 60]
    assert max(abs(amount - first) for amount, first in zip(amounts, firsts[::2], strict=True)) < 6
    assert min(second - amount for amount, second in zip(amounts, firsts[1::2], strict=True)) > 16


def test_a_panel_whose_lines_lie_between_those_beside_it_tilts_no_table() -> None:
    words = []
    for at in range(36):
        y = 100.0 + 43 * at
        level = at % 3 == 0  # a row of the table; else a line of text beside one of the panel
        for x, below in ((60.0, 0), (1000.0, 0)) if level else ((60.0, 0), (700.0, 3 + at * 11 % 22)):
            words.append(Word("word", x, y + below, x + 90, y + below + 30, 1, 0.9))
    assert leveled(words) == words


def test_columns_that_lean_are_put_upright() -> None:
    flat = [
        Word("word", x, 100.0 + 30 * row, x + wide, 118.0 + 30 * row, 1, 0.9)
        for row in range(30)
        for x, wide in ((60.0, 70), (200.0, 100 + 17 * (row % 5)), (760.0 - row % 3 * 12, 60 + row % 3 * 12))
    ]
    assert upright(flat) == flat
    leaning = [Word(w.text, *(_leaning(w.x0, w.y0), w.y0, _leaning(w.x1, w.y0), w.y1), 1, w.confidence) for w in flat]
    result = upright(leaning)
    for column in (0, 1):
        lefts = [word.x0 for word in result[column::3]]
        assert max(word.x0 for word in leaning[column::3]) - min(word.x0 for word in leaning[column::3]) > 4
        assert max(lefts) - min(lefts) < 4


def test_columns_that_lean_at_one_side_alone_are_put_upright() -> None:
    """A photo whose sides lean by less than columns differ each, and by more together: `lean` and `change` in one."""
    leaning = []
    for row in range(40):
        y = 200.0 + 40 * row
        for x, wide in ((180, 120), (370, 120), (560, 60 + row * 37 % 160), (1060, 62 + row % 3 * 9), (1300, 110)):
            aside = (y - 980) * (0.0035 - 0.0045 * (x - 795) / 615)
            leaning.append(Word("word", x - aside, y, x + wide - aside, y + 28, 1, 0.9))
    lefts, moved = leaning[::5], upright(leaning)[::5]
    assert max(word.x0 for word in lefts) - min(word.x0 for word in lefts) > 12
    assert max(word.x0 for word in moved) - min(word.x0 for word in moved) < 6


def test_a_slight_lean_of_a_short_table_below_lines_of_text_is_put_upright() -> None:
    """The edges of texts pile up anywhere, so that only the table's own, which then stand exactly, tell."""
    leaning = []
    for row in range(22):
        y = 200.0 + 58 * row
        texts = ((200 + row * 71 % 300, 90 + row * 29 % 50), (700 + row * 97 % 350, 80 + row * 31 % 70))
        cells = ((200, 50), (345, 60 + row * 37 % 160), (840, 60 + row * 53 % 120), (1200, 62), (1410, 60))
        for x, wide in texts if row < 8 else cells:
            aside = (y - 838) * (0.014 - 0.009 * (x - 840) / 640)
            leaning.append(Word("word", x - aside, y, x + wide - aside, y + 34, 1, 0.9))
    lefts, moved = leaning[16::5], upright(leaning)[16::5]
    assert max(word.x0 for word in lefts) - min(word.x0 for word in lefts) > 15
    assert max(word.x0 for word in moved) - min(word.x0 for word in moved) < 8


def test_a_second_table_that_is_set_in_is_no_lean() -> None:
    upper = [(row, 136.0, 180.0 + 7 * (row % 3), 1273.0 - row % 4 * 12) for row in range(20)]
    lower = [(row, 160.0, 204.0 + 7 * (row % 3), 945.0 - row % 4 * 12) for row in range(23, 43)]
    flat = [
        Word("word", x, 100.0 + 26 * row, right, 130.0 + 26 * row, 1, 0.9)
        for row, left, middle, end in (*upper, *lower)
        for x, right in ((left, left + 60), (left + 140, middle + 300), (end - 70, end + row % 4 * 12))
    ]
    assert upright(flat) == flat


def _leaning(x: float, y: float) -> float:
    return x + (y - 500) * (0.01 + 0.03 * (x - 400) / 400)


@pytest.mark.parametrize(
    ("read", "whole"),
    [
        (["563,", "71-"], ["563,71-"]),
        (["1.742,", "44"], ["1.742,44"]),
        (["R15,", "408.32"], ["R15,408.32"]),
        (["Rs.15,", "408.32"], ["Rs.15,408.32"]),
        (["3,", "91,188.32"], ["3,91,188.32"]),
        (["1,59,", "745.00"], ["1,59,745.00"]),
        (["1,59.", "745.00"], ["1,59.", "745.00"]),
        (["3.", "91,188.32"], ["3.", "91,188.32"]),
        (["Konto15,", "408.32"], ["Konto15,", "408.32"]),
        (["Nr.", "71"], ["Nr.", "71"]),
        (["12.", "345"], ["12.", "345"]),
        (["563,71", "12"], ["563,71", "12"]),
    ],
)
def test_torn_figures_are_put_together(read: list[str], whole: list[str]) -> None:
    words = [Word(text, 40.0 * at, 0, 40.0 * at + 36, 11, 1, 0.9 - 0.1 * at) for at, text in enumerate(read)]
    result = whole_figures(words)
    assert [word.text for word in result] == whole
    assert (result[0].x0, result[-1].x1) == (words[0].x0, words[-1].x1)
    assert min(word.confidence or 0 for word in result) == min(word.confidence or 0 for word in words)


def test_openings_and_runs_keep_their_definition() -> None:
    random = np.random.default_rng(3)
    for _ in range(20):
        mask: Mask = random.random((random.integers(3, 30), random.integers(3, 40))) < 0.7
        for length in (1, 2, 3, 5):
            assert (opened(mask, length, 1) == _opened(mask, length)).all()
            assert (opened(mask, length, 0) == _opened(mask.T, length).T).all()
        rows, starts, stops = runs(mask)
        assert sum(stops - starts) == mask.sum()
        assert all(mask[row, start:stop].all() for row, start, stop in zip(rows, starts, stops, strict=True))
        assert components(mask)[:, 4].sum() == mask.sum()
        assert (smeared(mask, 2) >= mask).all()


def _opened(mask: Mask, length: int) -> Mask:
    kept = np.zeros_like(mask)
    for y, row in enumerate(mask):
        for x in range(len(row) - length + 1):
            if row[x : x + length].all():
                kept[y, x : x + length] = True
    return kept


def test_an_empty_page_has_no_runs() -> None:
    blank = Picture(1, 800, 600, b"\xff" * 480_000)
    assert find_segments(grey_of(prepare(blank, DPI, clean=True).picture), DPI).segments == []
