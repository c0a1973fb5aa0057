"""Several looks at one run of text: which reading is taken, and how sure it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pdf_processor.model import Word
from pdf_processor.ocr.baselines import on_their_line
from pdf_processor.ocr.figures import parted, whole_figures
from pdf_processor.ocr.minus import with_minus
from pdf_processor.ocr.segments import Layout, Segment, without_strokes
from pdf_processor.ocr.tesseract import chosen, is_smear, with_lone_dashes

Look = list[tuple[str, float]]


def looked(*looks: Look) -> list[Word]:
    return chosen([[Word(text, 10, 10, 50, 20, 1, sure) for text, sure in look] for look in looks])


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in words]


def test_one_look_is_what_it_is() -> None:
    assert looked([("12.50", 0.9)]) == [Word("12.50", 10, 10, 50, 20, 1, pytest.approx(0.9))]
    assert looked([]) == []


def test_looks_that_agree_are_surer_than_either() -> None:
    (word,) = looked([("12.50", 0.6)], [("12.50", 0.7)])
    assert word.confidence == pytest.approx(0.88)


def test_two_looks_outvote_a_surer_one() -> None:
    assert texts(looked([("$3.820", 0.5)], [("$", 0.93), ("3.620", 0.79)], [("$3.820", 0.45)])) == ["$3.820"]


def test_a_sign_beside_the_figure_has_no_voice() -> None:
    assert texts(looked([("$3.820", 0.83)], [("$", 0.99), ("3.620", 0.79)])) == ["$3.820"]


def test_a_figure_that_another_look_contradicts_is_unsure() -> None:
    (word,) = looked([("01/05/24", 0.81)], [("01/08/24", 0.90)])
    assert word.text == "01/08/24"
    assert word.confidence is not None
    assert word.confidence < 0.6


def test_other_marks_are_no_contradiction() -> None:
    (word,) = looked([("3,474", 0.2)], [("3.474", 0.92)])
    assert (word.text, word.confidence) == ("3.474", pytest.approx(0.92))


@pytest.mark.parametrize(
    ("text", "wide", "sure", "smear"),
    [
        ("ee", 166, 0.4, True),
        ("=", 53, 0.47, True),
        ("ee", 166, 0.8, False),  # a title with wide letters
        ("WM", 60, 0.4, False),
        ("Date", 166, 0.4, False),
    ],
)
def test_a_few_unsure_signs_as_wide_as_a_bar_are_none(text: str, wide: int, sure: float, smear: bool) -> None:
    assert is_smear(Word(text, 100, 50, 100 + wide, 86, 1, sure)) is smear


def test_text_is_what_was_read_most_surely() -> None:
    assert texts(looked([("Pagina", 0.9), ("t", 0.5)], [], [("Pagina", 0.9), ("1", 0.82)])) == ["Pagina", "1"]


def dashed(*strokes: tuple[int, int, int, int]) -> list[list[str]]:
    """What is found of a figure that reaches to 100 pixels and of runs that are strokes, (x0, y0, x1, y1)."""
    page = np.full((100, 400), 250, dtype=np.uint8)
    for x0, y0, x1, y1 in strokes:
        page[y0:y1, x0:x1] = 0
    runs = [Segment(40, 20, 100, 35), *(Segment(*stroke) for stroke in strokes)]
    found = [[Word("12,50", 40, 15, 100, 40, 1, 0.9)], *([] for _ in strokes)]
    return [[word.text for word in words] for words in with_lone_dashes(page, Layout(runs, 15.0), found, 1)]


def test_a_dash_beside_a_figure_is_a_minus() -> None:
    assert dashed((115, 26, 126, 29)) == [["12,50"], ["-"]]


@pytest.mark.parametrize(
    "stroke", [(115, 60, 126, 63), (200, 26, 211, 29), (115, 20, 126, 35), (115, 26, 118, 29), (115, 26, 160, 29)]
)
def test_a_stroke_elsewhere_or_of_another_shape_is_none(stroke: tuple[int, int, int, int]) -> None:
    assert dashed(stroke) == [["12,50"], []]


def test_a_dash_far_from_its_figure_is_a_minus_where_signs_stand_above_and_below() -> None:
    page = np.full((200, 400), 250, dtype=np.uint8)
    dash = Segment(200, 66, 206, 68)
    page[dash.y0 : dash.y1, dash.x0 : dash.x1] = 0
    signs = [Segment(200, 22 + 20 * at, 211, 33 + 20 * at) for at in range(2)]
    found = [*([Word("+", sign.x0, sign.y0, sign.x1, sign.y1, 1, 0.9)] for sign in signs), []]
    *_, read = with_lone_dashes(page, Layout([*signs, dash], 15.0), found, 1)
    assert [word.text for word in read] == ["-"]
    page[70:72, dash.x0 : dash.x1] = 0  # the lower half of a `=`
    *_, read = with_lone_dashes(page, Layout([*signs, dash], 15.0), found, 1)
    assert not read


def overlooked(stroke: tuple[int, int, int, int], signs: int = 5) -> list[str]:
    """What is found of a figure whose row has a stroke, which is no run, where the rows above have a `+`."""
    page = np.full((300, 400), 250, dtype=np.uint8)
    x0, y0, x1, y1 = stroke
    page[y0:y1, x0:x1] = 0
    pluses = [Segment(200, 22 + 20 * at, 211, 33 + 20 * at) for at in range(signs)]
    figure = Segment(300, 218, 360, 234)
    found = [*([Word("+", sign.x0, sign.y0, sign.x1, sign.y1, 1, 0.9)] for sign in pluses)]
    read = with_lone_dashes(page, Layout([*pluses, figure], 20.0), [*found, [Word("1.00", 300, 218, 360, 234, 1)]], 1)
    return [word.text for some in list(read)[signs:] for word in some]


def test_a_dash_too_small_to_be_a_run_is_a_minus_where_all_other_rows_have_a_plus() -> None:
    """At 150 dpi a hyphen of 9 points is six pixels wide, less than three tenths of the lines' height."""
    assert overlooked((200, 225, 206, 228)) == ["1.00", "-"]
    assert overlooked((200, 225, 206, 228), signs=3) == ["1.00"]


@pytest.mark.parametrize(
    "stroke", [(200, 225, 203, 228), (203, 219, 206, 232), (180, 225, 186, 228), (200, 240, 206, 243)]
)
def test_a_speck_a_stroke_down_or_elsewhere_is_no_minus_of_a_column(stroke: tuple[int, int, int, int]) -> None:
    assert overlooked(stroke) == ["1.00"]


def among_signs(stroke: tuple[int, int, int, int], pluses: int) -> list[str]:
    """What a run is where the rows above it have a dash, or a `+` in so many of them."""
    page = np.full((300, 400), 250, dtype=np.uint8)
    signs = [Segment(200, 22 + 20 * at, 211, 33 + 20 * at) for at in range(pluses)]
    dashes = [Segment(200, 26 + 20 * at, 207, 29 + 20 * at) for at in range(pluses, 4)]
    run = Segment(*stroke)
    for dash in (*dashes, run):
        page[dash.y0 : dash.y1, dash.x0 : dash.x1] = 0
    found = [
        *([Word("+", sign.x0, sign.y0, sign.x1, sign.y1, 1, 0.9)] for sign in signs),
        *([] for _ in (*dashes, run)),
    ]
    read = list(with_lone_dashes(page, Layout([*signs, *dashes, run], 20.0), found, 1))
    return [word.text for word in read[-1]]


def test_a_hyphen_hardly_wider_than_high_is_a_minus_where_each_row_has_a_sign() -> None:
    """At 150 dpi most hyphens of 9 points are four pixels high and five or six wide, whatever the other signs are."""
    assert among_signs((200, 105, 206, 109), pluses=1) == ["-"]
    assert among_signs((200, 105, 206, 109), pluses=4) == ["-"]
    assert among_signs((200, 105, 206, 109), pluses=0) == []
    assert among_signs((202, 105, 206, 109), pluses=1) == []  # a speck
    assert among_signs((220, 105, 226, 109), pluses=1) == []


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("*13,", "656.09"), ["*13,656.09"]),
        (("1.", "234,56-"), ["1.234,56-"]),
        (("563,", "71-"), ["563,71-"]),
        (("13,", "656,09"), ["13,", "656,09"]),
        (("0,", "656.09"), ["0,", "656.09"]),
        (("46", ".000-"), ["46", ".000-"]),
    ],
)
def test_figures_torn_at_a_mark_are_joined(parts: tuple[str, str], whole: list[str]) -> None:
    run = [Word(part, 40.0 * at, 10, 40.0 * at + 37, 20, 1, 0.9) for at, part in enumerate(parts)]
    assert texts(whole_figures(run)) == whole


@pytest.mark.parametrize(("gap", "whole"), [(1, ["46.000-"]), (5, ["46", ".000-"])])
def test_a_mark_right_behind_a_number_belongs_to_it(gap: float, whole: list[str]) -> None:
    run = [Word("46", 40, 10, 50, 20, 1, 0.9), Word(".000-", 50 + gap, 10, 74, 20, 1, 0.9)]
    assert texts(whole_figures(run)) == whole


def test_no_word_is_wider_than_to_where_the_next_one_begins() -> None:
    run = [Word("100.000", 135, 10, 236, 20, 1, 0.9), Word("EUR", 164, 10, 177, 20, 1, 0.9)]
    assert [(word.x0, word.x1) for word in parted(run)] == [(135, 164), (164, 177)]
    near = [Word("Angabe", 146, 10, 165, 20, 1, 0.9), Word("des", 164, 10, 177, 20, 1, 0.9)]
    assert parted(near) == near


@pytest.mark.parametrize(
    ("stroke", "sign"),
    [
        ((0, 9, 6, 12), "-"),
        ((0, 9, 9, 12), "-"),  # it touches the digit
        ((5, 9, 9, 12), ""),  # a digit's own edge
        ((0, 0, 3, 20), ""),  # left of a ruled line
        ((0, 17, 6, 20), ""),  # a line below
        ((-20, 9, -14, 12), ""),  # too far away
    ],
)
@pytest.mark.parametrize("trailing", [False, True])
def test_a_minus_that_was_not_read_is_seen(stroke: tuple[int, int, int, int], sign: str, *, trailing: bool) -> None:
    x0, y0, x1, y1 = stroke
    page = np.full((60, 300), 255, np.uint8)
    for at in range(4):  # the digits
        page[20:40, 108 + 14 * at : 118 + 14 * at] = 0
    page[20 + y0 : 20 + y1, 100 + x0 : 100 + x1] = 0
    run = Segment(100 + min(0, x0), 20, 160, 40)
    if trailing:
        page = page[:, ::-1]
        run = Segment(300 - run.x1, 20, 300 - run.x0, 40)
    signed = [Word("7.10-" if trailing else "-7.10", 0, 0, 9, 9, 1, 0.9)]
    found = [[Word("33.14", 108, 20, 160, 40, 1, 0.6)], *[signed] * 3]
    far = Segment(0, 0, 9, 9)
    meant = f"33.14{sign}" if trailing else f"{sign}33.14"
    assert texts(list(with_minus(page, [run, far, far, far], found)[0])) == [meant]
    assert with_minus(page, [run, far], found[:2]) == found[:2]
    priced = [[replace(found[0][0], text="$33.14")], *found[1:]]
    assert texts(list(with_minus(page, [run, far, far, far], priced)[0])) == [meant.replace("33", "$33")]


@pytest.mark.parametrize("read", [["33.14"], ["+", "33.14"]])
@pytest.mark.parametrize(("stroke", "sign"), [((9, 12), "-"), ((2, 18), "")])
def test_a_minus_set_apart_is_seen_where_others_are(read: list[str], stroke: tuple[int, int], sign: str) -> None:
    """A space stands between it and the digits, and an engine may take it for a plus; what is high is one."""
    page = np.full((60, 300), 255, np.uint8)
    for at in range(4):
        page[20:40, 108 + 14 * at : 118 + 14 * at] = 0
    page[20 + stroke[0] : 20 + stroke[1], 91:97] = 0
    place = {"33.14": (108.0, 160.0), "+": (91.0, 97.0)}
    words = [Word(text, place[text][0], 20, place[text][1], 40, 1, 0.9) for text in read]
    others = [[Word("-", 0, 0, 4, 9, 1, 0.9), Word("7.10", 9, 0, 20, 9, 1, 0.9)]] * 3
    runs = [Segment(91, 20, 160, 40), *[Segment(0, 0, 9, 9)] * 3]
    found = texts(list(with_minus(page, runs, [words, *others])[0]))
    assert found == (["-33.14"] if sign else read)
    near = [[Word("-7.10", 0, 0, 9, 9, 1, 0.9)]] * 3
    assert texts(list(with_minus(page, runs, [words, *near])[0])) == read


def test_a_plus_set_apart_stays_one_where_others_have_a_minus() -> None:
    """Its left half is a stroke across that touches something, as a minus touches its digit."""
    page = np.full((60, 300), 255, np.uint8)
    for at in range(4):
        page[20:40, 108 + 14 * at : 118 + 14 * at] = 0
    page[29:32, 84:98] = 0
    page[23:38, 90:93] = 0
    words = [Word("+", 84, 20, 98, 40, 1, 0.9), Word("33.14", 108, 20, 160, 40, 1, 0.9)]
    others = [[Word("-", 0, 0, 4, 9, 1, 0.9), Word("7.10", 9, 0, 20, 9, 1, 0.9)]] * 3
    runs = [Segment(84, 20, 160, 40), *[Segment(0, 0, 9, 9)] * 3]
    assert texts(list(with_minus(page, runs, [words, *others])[0])) == ["+", "33.14"]


@pytest.mark.parametrize(("text", "kept"), [("11 11", True), ("1  12", False)])
def test_a_one_beside_a_one_is_no_stroke(text: str, *, kept: bool) -> None:
    """On coarse print a 1 has no flag, and is as narrow as what is left of a ruled line."""
    ink = np.zeros((40, 200), bool)
    x = 10
    for sign in text:
        wide = {"1": 3, "2": 10, " ": 3}[sign]
        ink[10:30, x : x + wide] = sign != " "
        x += wide + 8
    whole = Segment(10, 10, x - 8, 30)
    assert (without_strokes(ink, whole, 20.0) == whole) is kept


def drawn(text: str) -> tuple[np.ndarray, Segment]:
    """A text as black letters of 14 pixels a capital on paper, its baseline at 60, and the box of its ink."""
    image = Image.new("L", (400, 100), 255)
    ImageDraw.Draw(image).text((20, 60), text, 0, ImageFont.load_default(20), anchor="ls")
    grey = np.asarray(image)
    down, across = np.nonzero(grey < 128)
    return grey, Segment(int(across.min()), int(down.min()), int(across.max()) + 1, int(down.max()) + 1)


@pytest.mark.parametrize("text", ["Date", "Day", "sum", "saying", "1,234.56", "ÇÖ ÜSKÜDAR", "24.09.2021"])
def test_words_of_one_line_stand_at_one_height_whatever_their_letters(text: str) -> None:
    grey, run = drawn(text)
    middle = (run.y0 + run.y1) / 2
    (word,) = on_their_line([Word(text, 10, middle - 9, 50, middle + 9, 1, 0.9)], grey, run, 14.0)
    assert (word.y0 + word.y1) / 2 == pytest.approx(60 - 0.42 * 14, abs=1.01)
    assert word.y1 - word.y0 == pytest.approx(18)


def test_marks_stay_where_their_ink_is() -> None:
    grey, run = drawn("---")
    word = Word("---", 10, 90, 50, 108, 1, 0.9)
    assert on_their_line([word], grey, run, 14.0) == [word]


@pytest.mark.parametrize("height", [1, 2, 3])
def test_print_of_some_pixels_stands_somewhere(height: int) -> None:
    """Fault 21: a page said to be as large as a house has so few pixels that its letters are a row or two."""
    grey = np.full((10, 40), 255, np.uint8)
    grey[4 : 4 + height, 5:30] = 0
    (word,) = on_their_line([Word("-", 5, 4, 30, 4 + height, 1, 0.9)], grey, Segment(5, 4, 30, 4 + height), 1.0)
    assert abs(word.y0 - 4) <= height
