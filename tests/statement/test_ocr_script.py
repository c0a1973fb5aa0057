"""Greek and Cyrillic words in what a model for Latin letters made of them."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_script import with_script
from pdf_processor.statement.text import fold

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
