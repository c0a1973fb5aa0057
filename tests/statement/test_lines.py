"""Words become lines without loss, in whatever order and however often they are drawn."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.model import Box, Word
from pdf_processor.statement.clusters import cluster
from pdf_processor.statement.lines import Line, group, join_spread
from statement.drawn import draw

TEXTS = st.sampled_from(
    ["Grocer", "Müller", "12.50", "-4.20", "01/02/2024", "x", "Überweisung", "東京", "CR", "1,234.56"]
)
TABLES = st.lists(st.lists(TEXTS, min_size=1, max_size=6), min_size=1, max_size=30)


def table(texts: list[list[str]], rng: Random, leading: float = 13.0) -> list[Word]:
    """Words in columns, their baselines up to a point off and their heights unlike, as fonts are."""
    words = []
    for row, line in enumerate(texts):
        for column, text in enumerate(line):
            y = 40 + row * leading + rng.uniform(-1, 1)
            x = 40 + column * 85
            words.append(Word(text, x, y, x + 5 * len(text), y + rng.uniform(9, 10.5), 1))
    return words


def texts_of(lines: list[Line]) -> list[list[str]]:
    return [[word.text for word in line.words] for line in lines]


@given(texts=TABLES, seed=st.integers(0, 2**32))
def test_every_row_is_a_line_whatever_the_order_of_the_words(texts: list[list[str]], seed: int) -> None:
    rng = Random(seed)
    words = table(texts, rng)
    rng.shuffle(words)
    assert texts_of(group(words, 1)) == texts


@given(texts=TABLES, seed=st.integers(0, 2**32), share=st.floats(0, 1))
def test_words_drawn_twice_count_once(texts: list[list[str]], seed: int, share: float) -> None:
    rng = Random(seed)
    words = table(texts, rng)
    words += [replace(word, x0=word.x0 + 0.4, x1=word.x1 + 0.4) for word in words if rng.random() < share]
    rng.shuffle(words)
    assert texts_of(group(words, 1)) == texts


@given(
    st.lists(
        st.builds(
            lambda text, x, y, size: Word(text, x, y, x + 5 * len(text), y + size, 1),
            TEXTS, st.floats(0, 560), st.floats(0, 800), st.floats(6, 14),
        ),
        max_size=60,
    )
)  # fmt: skip
def test_no_word_is_lost_or_invented_on_any_page(words: list[Word]) -> None:
    """Wherever words stand, each is in one line; only a word on top of its own twin may go."""
    found = [word for line in group(words, 1) for word in line.words]
    assert len(found) <= len(words)
    assert set(found) <= set(words)
    for word in set(words) - set(found):
        assert any(word.text == other.text and abs(word.x0 - other.x0) < 14 for other in found)


@given(texts=TABLES, seed=st.integers(0, 2**32))
def test_lines_stand_from_top_to_bottom_and_words_from_left_to_right(texts: list[list[str]], seed: int) -> None:
    lines = group(table(texts, Random(seed)), 1)
    assert [line.middle for line in lines] == sorted(line.middle for line in lines)
    assert all(line.x0 == min(word.x0 for word in line.words) for line in lines)


def test_equal_words_side_by_side_are_two() -> None:
    assert texts_of(group(draw("coffee coffee   4.50 4.50"), 1)) == [["coffee", "coffee", "4.50", "4.50"]]


def test_dot_leaders_go() -> None:
    assert texts_of(group(draw("Rent .......... 500.00\nFood......12.00\nTax 3.00"), 1)) == [
        ["Rent", "500.00"],
        ["Food", "12.00"],
        ["Tax", "3.00"],
    ]


def test_text_up_the_margin_goes() -> None:
    margin = Word("Form-12345-0024", 5.0, 200.0, 14.0, 300.0, 1)
    assert texts_of(group([*draw("Rent 500.00\nFood 12.00\nTax 3.00"), margin], 1)) == [
        ["Rent", "500.00"],
        ["Food", "12.00"],
        ["Tax", "3.00"],
    ]


def test_spread_characters_are_joined() -> None:
    [line] = group(draw("1 2 . 5 0      R E N T    ab c"), 1)
    assert [word.text for word in join_spread(line.words)] == ["12.50", "RENT", "ab", "c"]


def test_part_of_a_line_keeps_its_words() -> None:
    [line] = group(draw("Rent      500.00      late"), 1)
    part = line.between(80, 130)
    assert part is not None
    assert part.text == "500.00"
    assert line.between(500, 600) is None


def test_figures_that_part_one_by_one_are_parted_however_many() -> None:
    """Fault 19: a line of a thousand figures over one another, of which each cut takes off but one."""
    line = [(0, Box(0.0, 0.0, 100.0 + at**1.5, 10.0)) for at in range(1100)]
    assert [len(part) for part in cluster(line)] == [1] * 1100


def seen(text: str, x: float, y: float) -> Word:
    """A word of a picture."""
    return Word(text, x, y, x + 5 * len(text), y + 12, 1, 0.9)


def test_a_day_that_lies_below_its_row_on_a_bent_sheet_belongs_to_it() -> None:
    row = [seen("95.50", 438, 100.4), seen("694.90", 504, 99.7), seen("Direct", 115, 103), seen("Debit", 150, 103)]
    above = [seen("York", 115, 90.4), seen("51.31", 438, 87.5)]
    day = [seen("28", 60, 104.4), seen("DEC", 75, 104.4)]
    assert texts_of(group([*above, *row, *day], 1)) == [
        ["York", "51.31"],
        ["28", "DEC", "Direct", "Debit", "95.50", "694.90"],
    ]


def test_a_day_between_two_rows_belongs_to_neither() -> None:
    rows = [seen("Rent", 115, 90), seen("51.31", 438, 90), seen("Grocer", 115, 104), seen("95.50", 438, 104)]
    day = [seen("28", 60, 97), seen("DEC", 75, 97)]
    assert ["28", "DEC"] in texts_of(group([*rows, *day], 1))


def test_soft_hyphens_are_plain_ones_but_between_letters() -> None:
    line = group(draw("16\u00ad07\u00ad2024 Zahlungs\u00adverkehr Fracht\u00ad 12,50\u00ad \u00ad 3,00"), 1)
    assert texts_of(line) == [["16-07-2024", "Zahlungs\u00adverkehr", "Fracht-", "12,50-", "-", "3,00"]]
