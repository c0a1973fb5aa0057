"""Commas for points in figures of scans: put right where the document's other figures agree, digits never touched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_marks import with_usual_marks

EUROPEAN = ("12,50", "1.250,00", "-7,99", "48,10", "3,15", "2.157,51", "100,00", "9,99", "61,20")


def words(*texts: str, right: float = 500.0, confidence: float | None = 0.9) -> list[Word]:
    column = [Word(text, 470, 20 * at, 500, 20 * at + 9, 1, confidence) for at, text in enumerate(EUROPEAN)]
    return column + [Word(text, right - 30, 300, right, 309, 1, confidence) for text in texts]


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("1,236,41", "1.236,41"),
        ("16.76", "16,76"),
        ("-278.79", "-278,79"),
        ("1.236.41", "1.236,41"),
        ("7.50-", "7,50-"),
    ],
)
def test_a_figure_takes_the_marks_of_the_others(seen: str, meant: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == meant


@pytest.mark.parametrize("text", ["12,50", "1.236", "12.05.24", "v1.25", "EUR"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert with_usual_marks(words(text))[-1].text == text


@pytest.mark.parametrize("text", ["753.08", "78.46", "-5.22"])
def test_what_is_no_day_need_not_stand_in_the_column(text: str) -> None:
    assert with_usual_marks(words(text, right=400.0))[-1].text == text.replace(".", ",")


def test_what_stands_for_a_minus() -> None:
    few = with_usual_marks(words("\u201c6,60", "~6,60"))
    assert [word.text for word in few[-2:]] == ["\u201c6,60", "~6,60"]
    more = with_usual_marks(words("-8,10", "\u201c6,60", "~4.046.52", "~6", "\u201cZoo"))
    assert [word.text for word in more[-4:]] == ["-6,60", "-4.046,52", "~6", "\u201cZoo"]


def test_a_day_beside_the_column_is_none_of_its_figures() -> None:
    assert with_usual_marks(words("12.05", right=60.0))[-1].text == "12.05"


def test_where_figures_do_not_agree_nothing_changes() -> None:
    mixed = words(*("5.00",) * 6)
    assert with_usual_marks(mixed) == mixed


def test_a_text_layer_is_left_alone() -> None:
    assert with_usual_marks(words("16.76", confidence=None))[-1].text == "16.76"


def test_days_have_no_voice_in_what_the_mark_is() -> None:
    days = [Word("26.08", 40, 20 * at, 60, 20 * at + 9, 1, 0.9) for at in range(12)]
    read = with_usual_marks([*days, *words("6.85")])
    assert read[-1].text == "6,85"
    assert read[:12] == days


def within(text: str, right: float = 500) -> str:
    """How a word is read at the height of a gap in a column of figures."""
    column = [Word(each, 470, 20 * at, 500, 20 * at + 9, 1, 0.9) for at, each in enumerate((*EUROPEAN, "", *EUROPEAN))]
    gap = Word(text, right - 20, 180, right, 189, 1, 0.9)
    return with_usual_marks([*(word for word in column if word.text), gap])[-1].text


@pytest.mark.parametrize(
    ("seen", "meant"), [("477", "4,77"), ("-1238", "-12,38"), ("47", ",47"), ("7", "7"), ("1234567", "1234567")]
)
def test_a_mark_that_was_lost_in_a_column_of_figures(seen: str, meant: str) -> None:
    assert within(seen) == meant
    assert within(seen, right=400) == seen


def test_a_whole_number_elsewhere_stays() -> None:
    assert within("2024") == "2024"
    torn = [Word("1.", 478, 172, 484, 181, 1, 0.9), Word("47", 488, 172, 500, 181, 1, 0.9)]
    below = Word("12,50", 470, 192, 500, 201, 1, 0.9)
    assert with_usual_marks([*words(), *torn, below])[-2].text == "47"
    assert with_usual_marks(words("477"))[-1].text == "477"  # below the column
    several = [Word("0101", 480, y, 500, y + 2, 1, 0.9) for y in (12, 32, 52)]
    assert with_usual_marks([*words(), *several])[-3:] == several


def letters(*texts: str) -> list[str]:
    column = [Word(text, 514, 20 * at, 520, 20 * at + 9, 1, 0.8) for at, text in enumerate(texts)]
    return [word.text for word in with_usual_marks(column)]


def test_letters_of_a_column_are_capitals() -> None:
    assert letters("H", "s", "Ss", "S", "5", "s") == ["H", "S", "S", "S", "S", "S"]


def test_small_letters_and_numbers_of_a_column_stay_as_they_are() -> None:
    assert letters("s", "h", "s") == ["s", "h", "s"]
    assert letters("5", "5", "H", "7") == ["5", "5", "H", "7"]


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("5.835,.40", "5.835,40"),
        ("\u00a7.819.40", "5.819,40"),
        ("\u00a78,10", "58,10"),
        ("5..40", "5..40"),
        ("1,.448,72", "1.448,72"),
    ],
)
def test_a_figure_with_both_marks_for_one_or_a_sign_for_its_first_digit(seen: str, meant: str) -> None:
    read = with_usual_marks(words(seen))[-1]
    assert read.text == meant
    assert (read.confidence or 0) <= 0.5 or seen == meant


def test_what_stands_for_a_minus_apart_from_its_figure() -> None:
    column = [Word(text, 505, 20 * at, 509, 20 * at + 9, 1, 0.9) for at, text in enumerate(("-", "-", "-", "=", "="))]
    beside = Word("=", 300, 20, 304, 29, 1, 0.9)
    assert [word.text for word in with_usual_marks([*words(), *column, beside])[-6:]] == ["-"] * 5 + ["="]
    assert [word.text for word in with_usual_marks([*words(), *column[2:]])[-3:]] == ["-", "=", "="]


def test_what_stands_for_a_minus_before_the_first_group_of_a_figure() -> None:
    parts = [Word("~6", 400, 300, 410, 309, 1, 0.9), Word("522,00", 413, 300, 440, 309, 1, 0.9)]
    assert with_usual_marks([*words("-8,10"), *parts])[-2].text == "-6"
    assert with_usual_marks([*words("-8,10"), parts[0], replace(parts[1], text="Filme")])[-2].text == "~6"


def test_times_say_nothing_of_the_decimal_mark() -> None:
    times = [Word(f"{at + 8:02}.{at + 31}", 100, 20 * at, 130, 20 * at + 9, 1, 0.9) for at in range(12)]
    read = with_usual_marks([*words("84.49"), *times])
    assert read[-len(times) :] == times
    assert read[-len(times) - 1].text == "84,49"


def test_a_ring_behind_a_figure_is_a_star() -> None:
    assert with_usual_marks(words("19,50\u00b0"))[-1].text == "19,50*"
    assert with_usual_marks(words("20\u00b0"))[-1].text == "20\u00b0"


@pytest.mark.parametrize("seen", ['01/14/20"', "01/14/2020\u2019", "14.01.20\u00b0"])
def test_a_quote_behind_a_day_is_a_star(seen: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == f"{seen[:-1]}*"


@pytest.mark.parametrize("seen", ["#***", "#e**", "**\u00ab*", "*****+"])
def test_signs_among_the_stars_of_a_masked_number_are_stars(seen: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == "*" * len(seen)


@pytest.mark.parametrize("seen", ["*e", "#eee", "**12", "e*mail"])
def test_words_and_numbers_with_a_star_stay(seen: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == seen


@pytest.mark.parametrize("seen", ['3.5"', '01/14"', "'24", '4-7"'])
def test_a_quote_elsewhere_is_one(seen: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == seen


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("58,535", "58,53S"),
        ("1.158,535", "1.158,53S"),
        ("457S", "4,57S"),
        ("7,218", "7,21S"),
        ("12168", "12,16S"),
        ("23,570", "23,57D"),
        ("23.570", "23,57D"),
        ("23,576", "23,576"),
    ],
)
def test_a_letter_behind_an_amount_that_looks_like_a_digit(seen: str, meant: str) -> None:
    letter = meant[-1] if meant != seen else "D"
    lettered = [Word(f"{at}9,47{letter}", 475, 400 + 20 * at, 507, 409 + 20 * at, 1, 0.9) for at in range(1, 4)]
    found = with_usual_marks([*words(), *lettered, Word(seen, 475, 560, 507, 569, 1, 0.9)])[-1]
    assert (found.text, found.confidence) == (meant, 0.5 if meant != seen else 0.9)
    apart = with_usual_marks([*words(), *lettered, Word(seen, 445, 560, 477, 569, 1, 0.9)])[-1]
    assert apart.text == seen
    others = [replace(word, text=f"{word.text[:-1]}H") for word in lettered]
    if not seen.endswith("S"):
        assert with_usual_marks([*words(), *others, Word(seen, 475, 560, 507, 569, 1, 0.9)])[-1].text == seen


def test_a_sign_behind_amounts_that_was_read_as_a_digit() -> None:
    plain = [Word(f"${at}0.75", 540, 20 * at, 568, 20 * at + 9, 1, 0.9) for at in range(1, 9)]
    signed = ("$57.284", "$12.134", "$10.75\u00a2", "$1,173.804")
    marked = [Word(text, 541 - 5 * (len(text) - 7), 400 + 20 * at, 574, 409 + 20 * at, 1, 0.9)
              for at, text in enumerate(signed)]  # fmt: skip
    bare = [Word("$7.994", 546, 20, 574, 29, 2, 0.9)]  # a page without any other figure
    found = with_usual_marks([*plain, *marked, *bare])[len(plain) :]
    assert [word.text for word in found] == ["$57.28*", "$12.13*", "$10.75*", "$1,173.80*", "$7.99*"]
    assert {word.confidence for word in found} == {0.5}
    rates = [replace(word, x0=word.x0 - 6, x1=word.x1 - 6) for word in marked]
    assert with_usual_marks([*plain, *rates])[len(plain) :] == rates


def test_the_last_dots_of_a_leader_in_front_of_a_figure_are_none_of_it() -> None:
    seen = words("..2,203.49", ".375.00", "\u00b7\u00b752.00", ".50", "...")
    assert [word.text for word in with_usual_marks(seen)][-5:] == ["2,203.49", "375.00", "52.00", ".50", "..."]


@pytest.mark.parametrize(
    ("seen", "meant"), [("610,000!", "610,000"), ("-12,50|", "-12,50"), ("12!", "12!"), ("1,00", "1,00")]
)
def test_the_edge_of_a_cell_behind_a_figure_is_none_of_it(seen: str, meant: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == meant


def test_a_number_right_behind_a_word_has_lost_no_mark() -> None:
    """`Cost centre 4410` ends where amounts do; a number of its own there is one."""
    number = Word("4410", 480, 85, 500, 94, 1, 0.9)
    centre = Word("Centre", 446, 85, 478, 94, 1, 0.9)
    assert with_usual_marks([*words(), centre, number])[-1].text == "4410"
    assert with_usual_marks([*words(), replace(centre, x0=346, x1=378), number])[-1].text == "44,10"


@pytest.mark.parametrize(
    ("seen", "meant"),
    [("$98812728", "S98812728"), ("€160401225791452", "C160401225791452"), ("$98,12", "$98,12"), ("$9881", "$9881")],
)
def test_a_payments_number_gets_its_letter_back(seen: str, meant: str) -> None:
    assert with_usual_marks(words(seen, right=300.0))[-1].text == meant
    assert with_usual_marks(words(seen, right=300.0, confidence=None))[-1].text == seen


@pytest.mark.parametrize(("seen", "meant"), [("584,75.", "584,75"), ("584,75;", "584,75"), ("58.", "58.")])
def test_a_speck_behind_a_figure_of_a_column_is_no_mark(seen: str, meant: str) -> None:
    assert with_usual_marks(words(seen))[-1].text == meant
    assert with_usual_marks(words(seen, right=200.0))[-1].text == seen  # at the end of a sentence


@pytest.mark.parametrize(("seen", "meant"), [("OR", "DR"), ("oR", "DR"), ("cR", "cR"), ("or", "DR"), ("OK", "OK")])
def test_a_mark_of_a_column_whose_d_was_read_as_an_o(seen: str, meant: str) -> None:
    column = [
        Word(text, 490, 40.0 * at, 500, 40.0 * at + 10, 1, 0.9) for at, text in enumerate(("CR", "DR", "CR", seen))
    ]
    found = with_usual_marks(column)[-1]
    assert (found.text, found.confidence) == (meant, 0.5 if meant == "DR" else 0.9)
    assert with_usual_marks([*column[:3], replace(column[3], x0=430, x1=440)])[-1].text == seen
