"""Letters where a date's digits stand: put right by the shape of the page's other dates, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_dates import with_plain_dates

PLAIN = ("DEC12", "DEC20", "JAN14", "12/03/24", "14/03/24", "15/03/24")


def words(*texts: str, confidence: float | None = 0.9) -> list[Word]:
    return [Word(text, 10, 20 * at, 60, 20 * at + 9, 1, confidence) for at, text in enumerate(texts)]


def read(text: str) -> str:
    return with_plain_dates(words(*PLAIN, text))[-1].text


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("JANO2", "JAN02"),
        ("DECl9", "DEC19"),
        ("O1/10/24", "01/10/24"),
        ("2S/03/24", "25/03/24"),
        ("DECO9/24", "DEC09/24"),
    ],
)
def test_a_date_takes_the_shape_of_the_others(seen: str, meant: str) -> None:
    assert read(seen) == meant


@pytest.mark.parametrize("text", ["LOSS", "BOOKS", "ABC-O2", "JAN02", "12.50", "O2", "W1N263"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert read(text) == text


def test_a_shape_that_the_page_does_not_have_changes_nothing() -> None:
    assert [word.text for word in with_plain_dates(words("JANO2", "JANO3", "JANO4"))] == ["JANO2", "JANO3", "JANO4"]


def test_text_layers_are_never_touched() -> None:
    layer = words(*PLAIN, "JANO2", confidence=None)
    assert with_plain_dates(layer) == layer


def test_a_comma_for_a_point_in_a_whole_date() -> None:
    page = words(
        "27.12.2021", "28.12.2021", "31.12.2021", "27.12.", "28.12.", "29.12.", "31,12,2021", "31,12", "31,12."
    )
    amounts = [replace(word, x0=440, x1=490) for word in words("31,12", "31,12.")]
    read_again = with_plain_dates([*page[:-2], *amounts])[-3:]
    assert [word.text for word in read_again] == ["31.12.2021", "31,12", "31,12."]


@pytest.mark.parametrize(("seen", "meant"), [("O7FEB23", "07FEB23"), ("I2FEB23", "12FEB23"), ("O7FEE23", "O7FEE23")])
def test_a_month_tells_a_date_though_no_date_of_the_page_is_plain(seen: str, meant: str) -> None:
    assert [word.text for word in with_plain_dates(words("O1FEB23", "O2FEB23", "O3FEB23", seen))][-1] == meant


def test_a_digit_that_is_guessed_makes_the_date_unsure() -> None:
    exact, guessed = with_plain_dates(words("01/ENE", "02/ENE", "04/ENE", "O3/ENE", "OS/ENE"))[-2:]
    assert (exact.text, exact.confidence) == ("03/ENE", 0.9)
    assert guessed.text == "05/ENE"
    assert guessed.confidence is not None
    assert guessed.confidence <= 0.5


def column(*texts: str) -> list[Word]:
    """Days as wide as they would be with their slash."""
    widths = {"7/9": 12.0, "75": 12.0, "7A": 12.0, "74": 17.0, "7/12": 17.0, "721": 17.0, "7A2": 17.0}
    return [Word(text, 50, 20 * at, 50 + widths[text], 20 * at + 9, 1, 0.9) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("seen", "meant"), [("75", "7/5"), ("7A", "7/1"), ("721", "7/21"), ("7A2", "7/12"), ("74", "74")]
)
def test_a_day_that_lost_its_slash(seen: str, meant: str) -> None:
    read_again = with_plain_dates(column("7/9", "7/12", "7/9", "7/12", seen))[-1]
    assert read_again.text == meant
    assert read_again.confidence is not None
    assert (read_again.confidence <= 0.5) is (seen != meant)
    assert with_plain_dates(column("7/9", "7/12", seen))[-1].text == seen


def test_a_comma_in_a_day_that_stands_below_days() -> None:
    days = [Word(text, 40, 20 * at, 62, 20 * at + 9, 1, 0.9) for at, text in enumerate(("26.08", "29.08", "30.08"))]
    amounts = [
        replace(day, text=text, x0=440, x1=462) for day, text in zip(days, ("11,42", "28,13", "5,12"), strict=True)
    ]
    below, beside = (Word("31,08", x, 90, x + 22, 99, 1, 0.9) for x in (40, 440))
    assert [word.text for word in with_plain_dates([*days, *amounts, below, beside])[-2:]] == ["31.08", "31,08"]


@pytest.mark.parametrize(
    ("seen", "meant"),
    [("111", "1.11"), ("131", "1.31"), ("142", "142"), ("1101", "1101"), ("1A2", "1.12"), ("4A2", "4.12")],
)
def test_a_day_that_lost_its_point(seen: str, meant: str) -> None:
    """As wide as the days above it at their place, it was printed with their point; no digit is guessed."""
    column = [
        Word(text, 40, 20 * at, 60, 20 * at + 9, 1, 0.9) for at, text in enumerate(("1.08", "1.09", "1.12", seen))
    ]
    assert with_plain_dates(column)[-1] == replace(column[-1], text=meant)
    narrow = replace(column[-1], x1=54)
    assert with_plain_dates([*column[:-1], narrow])[-1] == narrow
    assert with_plain_dates(column[1:])[-1].text == seen


def numbers(*texts: str) -> list[Word]:
    return [Word(text, 10, 20 * at, 22, 20 * at + 9, 1, 0.9) for at, text in enumerate(texts)]


def test_a_number_in_a_column_of_numbers_has_digits() -> None:
    read = with_plain_dates(numbers("05", "05", "05", "os", "o1", "us", "AB"))
    assert [word.text for word in read] == ["05", "05", "05", "05", "01", "us", "AB"]
    assert read[3].confidence == 0.9  # a month that stands above it three times


def test_a_number_of_its_own_is_doubted() -> None:
    read = with_plain_dates(numbers("11", "12", "13", "1s"))
    assert (read[-1].text, read[-1].confidence) == ("15", 0.5)


def test_a_day_before_its_month_and_year_has_digits() -> None:
    line = [Word(text, 30 * at, 10, 30 * at + 20, 19, 1, 0.9) for at, text in enumerate(("au", "31", "os", "2022"))]
    assert [word.text for word in with_plain_dates(line)] == ["au", "31", "05", "2022"]
    prose = [Word(text, 30 * at, 10, 30 * at + 20, 19, 1, 0.9) for at, text in enumerate(("Is", "so", "2022"))]
    assert with_plain_dates(prose) == prose


def test_a_month_that_is_misread_in_each_of_its_days() -> None:
    read = with_plain_dates(words("030CT", "040CT", "100CT", "0SOCT"))
    assert [word.text for word in read] == ["03OCT", "04OCT", "10OCT", "05OCT"]
    assert read[-1].confidence == 0.5


def test_a_sign_for_a_digit_makes_a_day_unsure() -> None:
    read = with_plain_dates(words("5/20", "5/22", "5/30", "§/23"))[-1]
    assert (read.text, read.confidence) == ("5/23", 0.5)


def test_days_printed_with_spaces_that_were_lost() -> None:
    def line(*texts: str) -> list[str]:
        printed = [Word(text, 12.0 * at, 10, 12.0 * at + 9, 19, 1, 0.9) for at, text in enumerate(texts)]
        return [word.text for word in with_plain_dates(printed)]

    assert line("4.", "6.2021", "Shop") == ["4.", "6.", "2021", "Shop"]
    assert line("15.", "6,", "2021") == ["15.", "6.", "2021"]
    assert line("14,", "6.", "2021") == ["14.", "6.", "2021"]
    assert line("32.", "6.2021") == ["32.", "6.2021"]
    assert line("4.", "6,", "100") == ["4.", "6,", "100"]


def test_a_whole_date_needs_no_other_to_get_its_month_back() -> None:
    read = with_plain_dates(words("220CT2023", "22N0V2023", "1250712023", "22ABC2023", "$0.00"))
    assert [word.text for word in read] == ["22OCT2023", "22NOV2023", "1250712023", "22ABC2023", "$0.00"]
    assert read[0].confidence == 0.9


def test_a_currency_s_sign_is_no_digit() -> None:
    assert with_plain_dates(words("12.03", "14.03", "15.03", "$0.00"))[-1].text == "$0.00"


def test_an_s_for_a_digit_is_what_keeps_the_days_in_order() -> None:
    column = ("05FEB", "07FEB", "OSFEB", "11FEB", "13FES", "12MAR", "14MAR")
    found = with_plain_dates(words(*column))
    assert [word.text for word in found] == ["05FEB", "07FEB", "08FEB", "11FEB", "13FEB", "12MAR", "14MAR"]
    assert [(word.confidence or 0) <= 0.5 for word in found] == [False, False, True, False, True, False, False]
    newest_first = with_plain_dates(words("14MAR", "13FEB", "OSFEB", "07FEB", "05FEB"))
    assert newest_first[2].text == "08FEB"


def test_a_page_with_few_rows_takes_the_shape_of_dates_from_the_page_before() -> None:
    before = words("DEC12", "DEC20", "JAN14")
    assert [word.text for word in with_plain_dates(words("JANO8", "JANO9"), before)] == ["JAN08", "JAN09"]
    assert [word.text for word in with_plain_dates(words("JANO8", "JANO9"))] == ["JANO8", "JANO9"]


def test_ordinals_of_letters_and_times_with_a_misread_colon() -> None:
    found = with_plain_dates(words("1st", "3rd", "4th", "Sth", "lst", "11th", "Mth", "27/04/2023-12:55;19"))
    assert [word.text for word in found][3:] == ["5th", "1st", "11th", "Mth", "27/04/2023-12:55:19"]
    assert (found[3].confidence or 0) <= 0.5 < (found[4].confidence or 0)


def slashed(*texts: str) -> list[Word]:
    return [Word(text, 50, 20 * at, 70, 20 * at + 9, 1, 0.9) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("seen", "meant"),
    [("17105", "17/05"), ("27l05", "27/05"), ("17705", "17/05"), ("17205", "17205"), ("99105", "99105")],
)
def test_a_slash_that_was_read_as_a_digit(seen: str, meant: str) -> None:
    assert with_plain_dates(slashed("14/05", "15/05", "15/05", seen))[-1].text == meant
    assert with_plain_dates(slashed("14/05", "15/05", seen))[-1].text == seen
    beside = replace(slashed(seen)[0], x0=150, x1=170, y0=80, y1=89)
    assert with_plain_dates([*slashed("14/05", "15/05", "15/05"), beside])[-1] == beside


def test_a_letter_of_a_month_that_was_read_twice() -> None:
    days = ("12/OCT", "12/OCT", "13/OCT", "14/OCT", "13/O0CT", "14/0OCT", "14/OOZE")
    assert [word.text for word in with_plain_dates(words(*days))[-3:]] == ["13/OCT", "14/OCT", "14/OOZE"]


def two_columns(*days: tuple[str, str]) -> list[Word]:
    """Months and days as two words, below one another."""
    return [
        Word(text, x, 20 * at, x + 12, 20 * at + 9, 1, 0.9)
        for at, day in enumerate(days)
        for text, x in zip(day, (30, 44), strict=True)
    ]


def test_a_month_beside_its_day_that_differs_by_a_letter_from_those_above() -> None:
    july = [("Jul", "02"), ("Jul", "02"), ("Jul", "03")]
    assert with_plain_dates(two_columns(*july, ("dul", "04")))[-2].text == "Jul"
    assert with_plain_dates(two_columns(*july, ("dol", "04")))[-2].text == "dol"
    assert with_plain_dates(two_columns(*july, ("dul", "ON")))[-2].text == "dul"
    assert with_plain_dates(two_columns(*july[1:], ("dul", "04")))[-2].text == "dul"


@pytest.mark.parametrize(
    ("seen", "meant"),
    [("2705/22", "27/05/22"), ("27105/22", "27/05/22"), ("27/0522", "27/05/22"), ("4705/22", "4705/22")],
)
def test_a_date_with_a_year_that_lost_a_mark(seen: str, meant: str) -> None:
    dates = [replace(word, x1=80) for word in slashed("24/05/22", "25/05/22", "25/05/22", seen)]
    assert with_plain_dates(dates)[-1].text == meant
    assert with_plain_dates(dates[1:])[-1].text == seen


def test_a_day_with_its_month_in_one_is_two_words_again() -> None:
    october = [("13", "OCT"), ("17", "OCT"), ("20", "OCT")]
    days = two_columns(*october)
    for seen, meant in (("140CT", ["14", "OCT"]), ("14NOV", ["14", "NOV"]), ("440CT", ["440CT"]), ("14CAT", ["14CAT"])):
        glued = Word(seen, 30, 90, days[-1].x1, 99, 1, 0.4)
        assert [word.text for word in with_plain_dates([*days, glued])][6:] == meant
    assert with_plain_dates([*days[2:], glued])[-1].text == glued.text
