"""Greek and Cyrillic words in what a model for Latin letters made of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdf_processor.model import Reconciled, Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.ocr_script import with_script, with_years_doubted
from pdf_processor.statement.text import fold
from statement.drawn import draw

RUSSIAN = "Homep cyéTa Kapta Bantota Nepesog onepauni CYMMA OCTATOK CPEACTB KATErOPUA Onucanve onepauun 3apnnata SBERNA"
GREEK = "Hpepopnvia Nepioboc kwhoewv AttioAoyia undAotno NAnpwyés KkataBoAn ENINAA YNOAOINO NPOHTOYMENO ATOPA MARKET"


def read(line: str, sure: float | None = 0.5) -> list[str]:
    words = [Word(text, 60 * at, 10, 60 * at + 50, 20, 1, sure) for at, text in enumerate(line.split())]
    return [word.text for word in with_script(words)]


def test_cyrillic_titles_are_known_by_their_look() -> None:
    found = read(RUSSIAN)
    assert {"Номер", "Карта", "СУММА", "ОСТАТОК", "Категория", "Описание", "зарплата"} <= set(found)
    assert found[-1] == "SBERNA"


def test_greek_titles_are_known_by_their_look() -> None:
    found = read(GREEK)
    assert {"ημερομηνια", "αιτιολογια", "υπολοιπο", "αγορα"} <= set(map(fold, found))
    assert found[-1] == "MARKET"


@pytest.mark.parametrize("sure", [0.9, None])
def test_letters_that_were_read_surely_are_what_they_are(sure: float | None) -> None:
    assert read(RUSSIAN, sure) == RUSSIAN.split()


def test_a_few_words_that_look_alike_are_no_language() -> None:
    line = "Bhckqz Kapta tmnpq Wvrtz qqkkt pzzwq nmkrt kkpzq wwrtk CYMMA"
    assert read(line) == line.split()


def test_a_word_of_one_letter_is_known_by_the_title_around_it() -> None:
    line = "Сума B Валюті картки операції Bantota Kype MCC B Hosuii Netpexko Bacunisya Onena початок періоду рахунку"
    found = read(line)
    assert found[:3] == ["Сума", "в", "Валюті"]
    assert found[5:7] == ["Валюта", "Курс"]
    assert found[8] == "B"


STATEMENT = """
    Date         Text            Money out     Money in      Balance
    2005-08-01   Opening balance                              174.56
    2005-08-01   Card               37.40                     137.16
    2005-08-21   Salary                          5.66         142.82
    2005-09-18   Cash                4.00                     138.82
    2005-09-18   Closing balance                              138.82
"""


def test_a_year_of_two_digits_may_be_an_eras_where_no_letters_are_read() -> None:
    """`05-08-01` on a Japanese statement is of 2023, which only the era's name tells."""
    words = draw(STATEMENT)
    reading = read_statements(words)
    assert [each.reconciled for each in reading.statements] == [Reconciled.YES]
    assert with_years_doubted(words, reading) == reading
    for year in ("05", "1200512"):
        short = [replace(word, text=word.text.replace("2005", year)) for word in words]
        (doubted,) = with_years_doubted(short, reading).statements
        assert ([doubt.code for doubt in doubted.doubts], doubted.reconciled) == (
            ["dates_uncertain"],
            Reconciled.UNKNOWN,
        )
