"""Signs of currencies that a model does not know: told by the letters that stand behind nearly all figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from pdf_processor.model import Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.ocr_signs import with_signs

READ = ("T", "TF", "T", "T", "TF", "F", "T", "T", "TF")


def page(letters: tuple[str, ...] = READ) -> list[Word]:
    """Rows of a day, an amount and what was read for the sign behind it; the first one hangs on its figure."""
    words = [word("Date", 40, 60), word("Amount", 120, 60), word("Details", 250, 60)]
    for at, text in enumerate(letters):
        y = 80 + 14 * at
        figure = word(f"-{at + 10},50", 120, y)
        words += [word(f"{at + 1:02}.03.2024", 40, y)]
        words += [replace(figure, text=figure.text + text, x1=157)] if not at else [figure, word(text, 152, y)]
        words += [word("Purchase", 250, y)]
    return words


def word(text: str, x: float, y: float) -> Word:
    return Word(text, x, y, x + 5 * len(text), y + 9, 1, 0.9)


def test_letters_behind_the_figures_are_the_currency_s_sign() -> None:
    words = with_signs(page())
    assert [each.text for each in words if each.text == "\u20b8"] == ["\u20b8"] * len(READ)
    assert words[4].text == "-10,50"
    (statement,) = read_statements(words).statements
    assert statement.currency == "KZT"
    rows = [(row.date, row.amount) for row in statement.transactions]
    assert rows == [(date(2024, 3, 1 + at), Decimal(f"-{at + 10}.50")) for at in range(len(READ))]


def test_letters_behind_few_figures_stay() -> None:
    few = page(READ[:3] + ("EUR",) * 9)
    assert with_signs(few) == few
    assert with_signs(page(READ[:7])) == page(READ[:7])
    layer = [replace(each, confidence=None) for each in page()]
    assert with_signs(layer) == layer
