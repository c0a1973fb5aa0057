"""Headings that come back on each page of a scan: pages laid over one another, and titles read alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_heads import laid_over

TITLES = ("Date", "Description", "Paid", "out", "Paid", "in", "Balance")
PLACES = (50, 100, 300, 325, 380, 405, 500)


def page(
    number: int, titles: tuple[str, ...] = TITLES, shift: float = 0.0, scale: float = 1.0, **others: object
) -> list[Word]:
    heading = [
        Word(title, scale * x + shift, 80, scale * (x + 6 * len(title)) + shift, 90, number, 0.95)
        for title, x in zip(titles, PLACES, strict=True)
    ]
    row = [("01/03/2024", 50), ("Shop", 100), ("12.34", 310), ("812.34", 510)]
    below = [Word(text, scale * x + shift, 100, scale * (x + 30) + shift, 110, number, 0.95) for text, x in row]
    return [replace(word, **others) for word in heading] + below  # type: ignore[arg-type]


@pytest.mark.parametrize(("shift", "scale"), [(4.0, 1.0), (-11.0, 1.0), (3.0, 1.02)])
def test_a_page_is_moved_over_the_first_one(shift: float, scale: float) -> None:
    overlay = laid_over(page(1) + page(2, shift=shift, scale=scale))
    first, second = overlay.words[: len(overlay.words) // 2], overlay.words[len(overlay.words) // 2 :]
    assert [word.x1 for word in second] == pytest.approx([word.x1 for word in first], abs=0.01)
    assert [word.page for word in second] == [2] * len(second)
    again = Word("12.34", 310 * scale + shift, 100, 340 * scale + shift, 110, 2, 0.9)
    assert overlay.moved([again])[0].x0 == pytest.approx(310, abs=0.1)


def test_titles_stand_at_one_place_exactly() -> None:
    wandering = [replace(word, x0=word.x0 + 0.3 * (at % 3)) for at, word in enumerate(page(2))]
    placed = laid_over(page(1) + wandering).words
    half = len(placed) // 2
    assert [word.x0 for word in placed[half : half + 7]] == [word.x0 for word in placed[:7]]


def test_a_misread_title_is_what_the_other_page_says() -> None:
    misread = (*TITLES[:4], "Raid", "im", TITLES[6])
    for first, second in ((TITLES, misread), (misread, TITLES)):
        other = [replace(word, confidence=0.6) if word.text in ("Raid", "im") else word for word in page(2, second)]
        one = [replace(word, confidence=0.6) if word.text in ("Raid", "im") else word for word in page(1, first)]
        placed = laid_over(one + other).words
        assert [word.text for word in placed if word.y0 == 80] == [*TITLES, *TITLES]


def test_a_misread_run_of_several_titles() -> None:
    run = [word for word in page(2) if word.x0 != 405]
    run = [replace(word, text="Becu", x1=word.x1 + 20, confidence=0.3) if word.x0 == 380 else word for word in run]
    placed = laid_over(page(1) + run).words
    assert [word.text for word in placed if word.page == 2 and word.y0 == 80] == [*TITLES]


def test_sure_titles_that_differ_stay() -> None:
    other = (*TITLES[:6], "Remarks")
    assert [word.text for word in laid_over(page(1) + page(2, other)).words if word.page == 2][6] == "Remarks"


def test_a_text_layer_and_a_lone_page_stay() -> None:
    layer = page(1) + page(2, shift=5.0, confidence=None)
    layer = [replace(word, confidence=None) for word in layer]
    assert laid_over(layer).words == layer
    assert laid_over(page(1)).words == page(1)


def test_rows_with_the_same_words_are_no_heading() -> None:
    words = page(1)[7:] + page(2, shift=6.0)[7:]
    assert laid_over(words).words == words


def test_what_is_left_of_a_rule_is_no_title() -> None:
    stroke = Word("I", 470, 79, 472, 90, 2, 0.9)
    assert stroke not in laid_over([*page(1), stroke, *page(2)]).words
    assert replace(stroke, y0=100, y1=110) in laid_over([*page(1), replace(stroke, y0=100, y1=110), *page(2)]).words


def test_a_title_read_as_a_digit_is_what_the_other_page_says() -> None:
    misread = (*TITLES[:5], "7", TITLES[6])
    one = [replace(word, confidence=0.5) if word.text == "7" else word for word in page(1, misread)]
    placed = laid_over(one + page(2)).words
    assert [word.text for word in placed if word.y0 == 80] == [*TITLES, *TITLES]


def test_a_heading_that_comes_back_on_its_own_page() -> None:
    again = [replace(word, y0=word.y0 + 200, y1=word.y1 + 200) for word in page(1)]
    again = [replace(word, text="Balauce", confidence=0.6) if word.text == "Balance" else word for word in again]
    placed = laid_over(page(1) + again)
    assert not placed.shifts
    assert [word.text for word in placed.words if word.y0 in (80, 280)] == [*TITLES, *TITLES]


def test_a_title_that_was_not_read_is_where_the_same_heading_has_it_on_another_page() -> None:
    lost = [word for word in page(2, shift=4.0) if word.text != "Balance"]
    more = [Word("799.34", 514, 120, 544, 130, 2, 0.95)]
    placed = laid_over(page(1) + lost + more).words
    (title,) = (word for word in placed if word.page == 2 and word.text == "Balance")
    assert (title.x0, title.y0) == (pytest.approx(500, abs=0.1), 80)
    # Not where no figures stand below it, where another word stands, or where the heading is elsewhere on its page.
    empty = [replace(word, text="none") if word.text in ("812.34", "799.34") else word for word in lost + more]
    other = [*lost, *more, Word("Remarks", 505, 80, 530, 90, 2, 0.95)]
    lower = [replace(word, y0=word.y0 + 300, y1=word.y1 + 300) for word in lost + more]
    for words in (empty, other, lower):
        assert "Balance" not in [word.text for word in laid_over(page(1) + words).words if word.page == 2]


def rows(number: int, shift: float = 0.0, scale: float = 1.0, end: float = 540.0) -> list[Word]:
    """A page of a table that goes on without a heading."""
    cells = (("0{}/03/2024", 50.0, 100.0), ("Shop", 110.0, 130.0), ("1{}.34", end - 30, end))
    return [
        Word(text.format(at), scale * x0 + shift, 80 + 14 * at, scale * x1 + shift, 90 + 14 * at, number, 0.95)
        for at in range(1, 4)
        for text, x0, x1 in cells
    ]


@pytest.mark.parametrize(("shift", "scale"), [(9.0, 0.98), (-6.0, 1.0)])
def test_a_page_without_a_heading_is_moved_by_its_rows(shift: float, scale: float) -> None:
    first = page(1)[:7] + rows(1)
    overlay = laid_over(first + rows(2, shift, scale))
    assert overlay.words[: len(first)] == first
    assert [word.x1 for word in overlay.words[len(first) :]] == pytest.approx([word.x1 for word in rows(2)], abs=0.01)


def test_rows_that_end_elsewhere_are_another_tables() -> None:
    words = page(1)[:7] + rows(1) + rows(2, 4.0, 1.0, 480.0)
    assert laid_over(words).words == words
    headed = page(1) + rows(1) + page(2) + rows(2, 5.0)
    assert laid_over(headed).words[-1].x1 == headed[-1].x1


def test_a_heading_with_most_words_misread_by_one_letter_is_the_same() -> None:
    """Of a title's second line in Cyrillic letters, read by a model that knows none, half of the words agreed."""
    second = ("операції", "BamorTi", "картки", "womiciit", "кешбеку", "після", "Oo")
    better = ("операцію", "Валюті", "картки", "комісію", "кешбеку", "після", "Balance")
    words = [*page(1, second, confidence=0.5), *page(2, better, confidence=0.8)]
    placed = [word.text for word in laid_over(words).words if word.page == 1]
    assert "Валюті" in placed


def test_the_edge_of_a_bar_beside_a_number_leaves_a_heading_what_it_is() -> None:
    titles = (*TITLES[:6], "2|")
    misread = (*TITLES[:4], "Raid", "im", "2|")
    other = [replace(word, confidence=0.6) if word.text in ("Raid", "im") else word for word in page(2, misread)]
    placed = laid_over(page(1, titles) + other).words
    assert [word.text for word in placed if word.page == 2 and word.y0 == 80] == [*titles]
