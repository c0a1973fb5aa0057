"""Misread words of headings: told by the titles around them, and only in lines that are headings."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_titles import distance, with_whole_headings
from pdf_processor.statement.titles import named_in
from pdf_processor.statement.vocabulary import Vocabulary

DUTCH = ("Datum", "Naam", "Omschrijving", "|", "Bedrag", "{}", "|", "Bedrag", "bij")
SPANISH = ("Fecha", "|", "Valor", "|", "Concepto", "|", "{}", "|", "Saldo")


def line(texts: tuple[str, ...], misread: str, sure: float | None = 0.9) -> list[Word]:
    """The words of a line; a stroke stands for a gap between columns."""
    x, found = 40.0, []
    for text in texts:
        if text == "|":
            x += 40
            continue
        wide = 5.0 * len(text.format(misread))
        found.append(Word(text.format(misread), x, 50, x + wide, 60, 1, sure if "{" in text else 0.9))
        x += wide + 2
    return found


def spelled(texts: tuple[str, ...], misread: str, codes: tuple[str, ...], sure: float | None = 0.9) -> str:
    at = texts.index("{}") - texts[: texts.index("{}")].count("|")
    return with_whole_headings(line(texts, misread, sure), codes)[at].text


def test_a_short_word_is_told_by_the_rest_of_its_title() -> None:
    assert spelled(DUTCH, "at", ("nl",)) == "Af"
    assert spelled(DUTCH, "xq", ("nl",)) == "xq"


@pytest.mark.parametrize(
    ("seen", "sure", "meant"),
    [
        ("Dispomible", 0.7, "Disponible"),
        ("Disponipie", 0.1, "Disponible"),
        ("Disponipie", 0.9, "Disponipie"),
        ("vivisa", 0.5, "Divisa"),
        ("vivisa", 0.9, "vivisa"),
    ],
)
def test_a_long_word_that_was_read_unsurely(seen: str, sure: float, meant: str) -> None:
    assert spelled(SPANISH, seen, ("es",), sure) == meant


def test_a_dollar_that_was_read_as_an_s() -> None:
    """It may stand in no line of a heading: beside a table set in two columns there are rows."""
    row = ("19/05", "|", "10,91", "|", "{}", "|", "RS")
    assert spelled(row, "uss", ("pt",)) == "US$"
    assert spelled(row, "uss", ("de",)) == "uss"
    assert spelled(row, "uss", ("pt",), None) == "uss"


def test_a_line_that_is_no_heading_and_a_text_layer_stay() -> None:
    prose = ("Le", "informamos", "que", "la", "{}", "no", "cambia", "este", "mes")
    assert spelled(prose, "vivisa", ("es",), 0.3) == "vivisa"
    assert spelled(SPANISH, "vivisa", ("es",), None) == "vivisa"


@pytest.mark.parametrize(
    ("one", "other", "most", "apart"),
    [
        ("af", "at", 1, 1),
        ("divisa", "vivisa", 2, 1),
        ("abc", "abc", 1, 0),
        ("disponipie", "disponible", 2, 2),
        ("ab", "xy", 1, 2),
    ],
)
def test_distance(one: str, other: str, most: int, apart: int) -> None:
    assert distance(one, other, most) == apart


def test_two_days_titles_that_stand_near_to_one_another() -> None:
    """A scan's words are higher than print, so that what stands between two titles looks narrow."""
    places = (("Transaction", 44, 87), ("Date", 89, 106), ("Posting", 111, 139), ("Date", 141, 158))
    words = [Word(text, x0, 60, x1, 71, 1, 0.95) for text, x0, x1 in places]
    columns = named_in(words, Vocabulary.choose(["Transaction Date", "the amount of your payment"]))
    assert [column.title for column in columns] == ["Transaction Date", "Posting Date"]


def test_a_short_word_that_was_read_surely_is_told_by_the_same_title_beside_it() -> None:
    """A table set twice side by side has its titles twice."""
    twice = ("Date", "|", "{}", "Number", "|", "Amount", "|", "Date", "|", "Ref", "Number", "|", "Amount")
    once = ("Date", "|", "{}", "Number", "|", "Amount", "|", "Balance")
    assert spelled(twice, "Ret", ("en",), 0.99) == "Ref"
    assert spelled(once, "Ret", ("en",), 0.99) == "Ret"


@pytest.mark.parametrize(("aside", "meant"), [(0.0, "Oryginalna"), (60.0, "oryginaina")])
def test_a_word_is_told_by_what_stands_over_it_in_a_title_of_two_lines(aside: float, meant: str) -> None:
    upper = (("Data", 40), ("transakcji", 64), ("Opis", 140), ("Kwota", 300), ("Kwota", 420), ("w", 450), ("PLN", 460))
    lower = (("Data", 40.0), ("ksiegowania", 64.0), ("oryginaina", 280 + aside), ("/Ma", 500.0))
    words = [
        Word(text, x, y, x + 4.5 * len(text), y + 10, 1, 0.95)
        for y, line in ((50, upper), (60, lower))
        for text, x in line
    ]
    assert with_whole_headings(words, ("pl",))[-2].text == meant


def test_a_currency_in_a_title_is_no_other_one() -> None:
    titles = ("Date", "|", "Status", "|", "Description", "|", "Amount", "{}", "|", "Balance")
    assert spelled(titles, "(RM)", ("en",), 0.6) == "(RM)"
