"""A long document's candidates are tried on their own pages, unless these say too little by themselves."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pdf_processor.model import Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.ocr_alone import PageAlone
from pdf_processor.statement.ocr_repair import Band, Repaired, Substitute, by_grammar, failing_bands, is_broken, repair

PAGES, ROWS = 6, 12
EARLY = ("01/05/2024", "02/05/2024", "03/05/2024")
HEADING = (("Date", 40), ("Description", 100), ("Amount", 300), ("Balance", 400))


def word(text: str, x: float, y: float, page: int) -> Word:
    wide = 5.0 * len(text)
    x0 = x if x < 300 else x + 60 - wide
    return Word(text, x0, y, x0 + wide, y + 9, page, 0.9)


def document(*misread: tuple[str, str], titles: bool = True) -> list[Word]:
    """A statement of six pages, 12 rows each; without `titles` only the first page names its columns."""
    wrong, balance, words = dict(misread), Decimal(1000), []
    for page in range(1, PAGES + 1):
        if titles or page == 1:
            words += [word(text, x, 90, page) for text, x in HEADING]
        for at in range(ROWS):
            amount = Decimal(-100 * page - at) / 100
            balance += amount
            texts = (
                (f"{at + 1:02}/0{page}/2024", 40),
                ("Bakery", 100),
                (f"{amount:.2f}", 300),
                (f"{balance:.2f}", 400),
            )
            words += [word(wrong.get(text, text), x, 110 + 14 * at, page) for text, x in texts]
    return words


def test_only_what_changes_a_figure_may_mend_one() -> None:
    words = document(("-5.04", "-§.04"))
    alone = PageAlone(words, 5, read_statements(words), None)
    figure = next(one for one in words if one.text == "-§.04")
    shop = next(one for one in words if one.page == 5 and one.text == "Bakery")
    assert alone.size < len(words) / 2
    assert alone.may_mend(frozenset({figure}), [replace(figure, text="-5.04")])
    assert not alone.may_mend(frozenset({shop}), [replace(shop, text="Baker")])


@pytest.mark.parametrize("titles", [True, False])
def test_a_figure_of_a_long_document_is_mended(titles: bool) -> None:
    words = document(("-5.04", "-§.04"), titles=titles)
    reading = read_statements(words)
    assert is_broken(reading)
    mended = repair(Repaired(words, reading), by_grammar(words, failing_bands(reading, range(1, PAGES + 1))))
    assert not is_broken(mended.reading)
    assert [row.amount for one in mended.reading.statements for row in one.transactions].count(Decimal("-5.04")) == 1


def test_what_stands_in_a_row_that_its_page_alone_lacks_may_mend() -> None:
    # The day of the first three rows stands on the page before.
    words = [one for one in document(("-5.01", "-5.81")) if one.page != 5 or one.text not in EARLY]
    figure = next(one for one in words if one.text == "-5.81")
    reading = read_statements(words)
    assert is_broken(reading)
    alone = PageAlone(words, 5, reading, None)
    shop = next(one for one in words if one.page == 5 and one.text == "Bakery" and one.y0 > figure.y1 + 30)
    assert not alone.may_mend(frozenset({shop}), [replace(shop, text="Baker")])
    mended = repair(Repaired(words, reading), [Substitute(frozenset({figure}), (replace(figure, text="-5.01"),))])
    assert not is_broken(mended.reading)


def test_of_a_page_that_is_no_small_part_of_the_document_anything_may_mend() -> None:
    words = [one for one in document() if one.page == 2]
    alone = PageAlone(words, 2, read_statements(words), None)
    shop = next(one for one in words if one.page == 2 and one.text == "Bakery")
    assert alone.size == 0
    assert alone.may_mend(frozenset({shop}), [replace(shop, text="Baker")])


def test_what_was_tried_in_vain_is_remembered() -> None:
    words = document(("-4.05", "-4.85"))  # a wrong figure that no spelling mends
    reading = read_statements(words)
    candidates = by_grammar(words, [Band(4, float("-inf"), float("inf"))])
    candidates += [Substitute(frozenset({one}), (replace(one, text="-4.95"),)) for one in words if one.text == "-4.85"]
    found = repair(Repaired(words, reading), candidates)
    assert found.words == words
    assert found.in_vain >= {candidates[-1]}
    assert repair(found, candidates) == found
