"""Dates in every printed form are written and read back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.model import Reconciled
from pdf_processor.statement.dates import DateReader, Reading, is_time
from pdf_processor.statement.vocabulary import Language, Vocabulary, languages
from statement.drawn import only, read

DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))
ALL = {language.language: language for language in languages()}


def reader(language: str = "en", years: frozenset[int] = frozenset()) -> DateReader:
    spoken = Vocabulary.choose([" ".join(ALL[language].common)])
    return DateReader(spoken.months, spoken.weekdays, years)


ENGLISH = reader("en")


def readings(words: Sequence[str], using: DateReader = ENGLISH) -> tuple[int, tuple[Reading, ...]]:
    found = using.at(words, 0)
    return found if found is not None else (0, ())


def by_order(words: Sequence[str], order: str, using: DateReader = ENGLISH) -> tuple[int | None, int, int] | None:
    """(year, month, day) as read in one order, of a date that takes up all the words."""
    stop, found = readings(words, using)
    if stop != len(words):
        return None
    return next(((r.year, r.month, r.day) for r in found if r.order == order), None)


@pytest.mark.parametrize("separator", ["/", ".", "-"])
@given(day=DAYS)
def test_numeric_dates_keep_both_orders(separator: str, day: date) -> None:
    full = (day.year, day.month, day.day)
    british = f"{day.day:02d}{separator}{day.month:02d}{separator}{day.year}"
    american = f"{day.month}{separator}{day.day}{separator}{day.year}"
    assert by_order([british], "DMY") == full
    assert by_order([american], "MDY") == full
    assert by_order([f"{day.year}{separator}{day.month:02d}{separator}{day.day:02d}"], "YMD") == full
    assert (by_order([british], "MDY") is not None) == (day.day <= 12)


@given(day=DAYS)
def test_years_of_two_digits(day: date) -> None:
    full = (day.year, day.month, day.day)
    assert by_order([day.strftime("%d.%m.%y")], "DMY") == full
    assert by_order([day.strftime("%m/%d/%y")], "MDY") == full
    if day.year >= 2001:
        assert by_order([day.strftime("%y/%m/%d")], "YMD") == full


@given(day=DAYS)
def test_solid_and_yearless_dates(day: date) -> None:
    assert by_order([day.strftime("%Y%m%d")], "YMD") == (day.year, day.month, day.day)
    assert by_order([day.strftime("%d/%m")], "DMY") == (None, day.month, day.day)
    assert by_order([day.strftime("%d.%m.")], "DMY") == (None, day.month, day.day)
    assert by_order([day.strftime("%m/%d")], "MDY") == (None, day.month, day.day)


@given(day=DAYS)
def test_a_year_that_stands_apart(day: date) -> None:
    full = (day.year, day.month, day.day)
    assert by_order([day.strftime("%d.%m."), str(day.year)], "DMY") == full


FORMS = [
    "{d} {n} {y}", "{d:02d} {n} {y}", "{d}. {n} {y}", "{d:02d}-{n}-{y}", "{d:02d}-{n}-{s:02d}", "{d:02d}{n}{s:02d}",
    "{d:02d}{n}{y}", "{d:02d}/{n}/{y}", "{d} {n}, {y}", "{n} {d}, {y}", "{n} {d} {y}", "{n}{d:02d}/{y}", "{d} {n}. {y}",
    "{d} de {n} de {y}", "{d}-{n}. {y}",
]  # fmt: skip
YEARLESS = ["{d} {n}", "{d:02d}{n}", "{d:02d}/{n}", "{n}{d:02d}", "{n} {d}", "{d}. {n}", "{d}-{n}", "{d} {n}."]


ORDINALS = ("st", "nd", "rd", "th")


def names(language: Language) -> list[tuple[int, str]]:
    """The names of its months that are words, as letters and spaces only."""
    return [
        (number, name)
        for number, variants in enumerate(language.months, 1)
        for name in variants
        if name.isalpha() and 3 <= len(name) <= 12
    ]


@pytest.mark.parametrize("language", [code for code in ALL if names(ALL[code])])
def test_named_dates_in_every_language(language: str) -> None:
    using = reader(language)
    wrong = []
    for number, name in names(ALL[language]):
        day = date(2024, number, 2 + number * 2)
        for form in FORMS:
            if form.startswith("{d:02d}{n}") and name.startswith(ORDINALS):
                continue
            # Capitals of letters with two accents are written apart by Unicode, and never so by banks.
            for spelt in filter(str.isalpha, (name, name.upper(), name.capitalize())):
                text = form.format(d=day.day, n=spelt, y=day.year, s=day.year % 100)
                if by_order(text.split(), "N", using) != (day.year, day.month, day.day):
                    wrong.append(text)
        for form in YEARLESS:
            if form == "{d:02d}{n}" and name.startswith(ORDINALS):
                continue
            text = form.format(d=day.day, n=name)
            if by_order(text.split(), "N", using) != (None, day.month, day.day):
                wrong.append(text)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@given(day=DAYS)
def test_ordinals_and_weekdays(day: date) -> None:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day, "th")
    month = ENGLISH_MONTHS[day.month - 1]
    assert by_order([f"{day.day}{ending}", month, str(day.year)], "N") == (day.year, day.month, day.day)
    assert by_order(["Monday", str(day.day), month], "N") == (None, day.month, day.day)
    assert by_order(["Mon,", str(day.day), month, str(day.year)], "N") == (day.year, day.month, day.day)


ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@given(day=DAYS)
def test_east_asian_dates(day: date) -> None:
    full = (day.year, day.month, day.day)
    assert by_order([f"{day.year}年{day.month}月{day.day}日"], "N") == full
    assert by_order([f"{day.year}年{day.month:02d}月{day.day:02d}日"], "N") == full
    assert by_order([f"{day.year}년{day.month}월{day.day}일"], "N") == full
    assert by_order([f"{day.month}月{day.day}日"], "N") == (None, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和6年1月2日", (2024, 1, 2)),
        ("令和元年5月1日", (2019, 5, 1)),
        ("平成31年4月30日", (2019, 4, 30)),
        ("昭和64年1月7日", (1989, 1, 7)),
        ("R6.1.2", (2024, 1, 2)),
        ("H31/4/30", (2019, 4, 30)),
        ("民國113年1月2日", (2024, 1, 2)),
    ],
)
def test_eras(text: str, expected: tuple[int, int, int]) -> None:
    assert by_order([text], "N") == expected


@given(day=DAYS)
def test_buddhist_years(day: date) -> None:
    assert by_order([f"{day.day:02d}/{day.month:02d}/{day.year + 543}"], "DMY") == (day.year, day.month, day.day)


@given(day=DAYS, zero=st.sampled_from("０٠۰०"))
def test_digits_of_other_scripts(day: date, zero: str) -> None:
    text = "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in day.strftime("%d/%m/%Y"))
    assert by_order([text], "DMY") == (day.year, day.month, day.day)


def test_a_short_year_apart_only_where_that_year_is_printed_in_full() -> None:
    words = ["01", "AUG", "23"]
    assert by_order(words, "N", reader("en", frozenset({2023}))) == (2023, 8, 1)
    assert readings(words, reader("en", frozenset({2019}))) == (2, (Reading(None, 8, 1, "N"),))
    assert readings([*words, "Grocer"]) == (2, (Reading(None, 8, 1, "N"),))


def test_where_no_year_is_printed_in_full_a_short_one_ends_its_line() -> None:
    assert readings(["01", "AUG", "23"]) == (3, (Reading(2023, 8, 1, "N"),))
    assert readings(["01", "AUG", "63"]) == (2, (Reading(None, 8, 1, "N"),))


@pytest.mark.parametrize(
    "text",
    [
        "12:30", "09:15:00", "5%", "0,75%", "2024", "12", "31/02/2024", "32/01/2024", "00/00/0000", "13.13.2024",
        "99999999", "20241332", "+44", "020-7946-0958", "DE89370400440532013000", "1,234.56", "100.00", "", "-", "CR",
        "Jan",
        "2024/000123", "12/345",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert ENGLISH.at([text], 0) is None


@pytest.mark.parametrize("text", ["9:05", "12:30", "23:59:59", "9:05am", "12.30", "08:00PM"])
def test_times(text: str) -> None:
    assert is_time(text)


@pytest.mark.parametrize("text", ["12:3", "12/30", "1230", "12:30 Uhr", "a12:30", ""])
def test_no_times(text: str) -> None:
    assert not is_time(text)


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=5))
def test_any_words_are_read_or_refused(words: list[str]) -> None:
    for start in range(len(words)):
        found = ENGLISH.at(words, start)
        if found is not None:
            stop, read = found
            assert start < stop <= len(words)
            assert read and all(1 <= r.month <= 12 and 1 <= r.day <= 31 for r in read)


@pytest.mark.parametrize(
    "words, expected",
    [
        (["2024년", "3월", "4일"], (2024, 3, 4)),
        (["1年", "9月19日"], (2019, 9, 19)),  # the first year of Reiwa
        (["令和元年", "9月19日"], (2019, 9, 19)),
        (["2024年3月", "4日"], None),
    ],
)
def test_east_asian_dates_in_pieces(words: list[str], expected: tuple[int, int, int] | None) -> None:
    found = ENGLISH.at(words, 0)
    if expected is None:
        assert found is None
        return
    assert found is not None
    stop, read = found
    assert stop == len(words)
    assert [(r.year, r.month, r.day) for r in read] == [expected]


def test_two_digits_are_buddhist_years_where_four_digits_are() -> None:
    statement = only(
        read(
            """
            Period 01/08/2567 - 31/08/2567
            Date       Description             Amount     Balance
                       Balance brought forward             100.00
            15/08/67   Bill payment            -10.00       90.00
            28/08/67   Transfer                -10.00       80.00
                       Ending balance                       80.00
            """
        )
    )
    assert [row.date for row in statement.transactions] == [date(2024, 8, 15), date(2024, 8, 28)]
    assert statement.reconciled is Reconciled.YES


def test_the_same_two_digits_behind_both_days_of_a_row_are_a_year_whatever_a_text_says() -> None:
    statement = only(
        read(
            """
            Date       Value date   Description             Amount     Balance
                                    Balance brought forward             100.00
            11 JAN 19  11 JAN 19    Salary JAN 2024          10.00      110.00
            29 JAN 19  26 JAN 19    Transfer                -10.00      100.00
                                    Closing balance                     100.00
            """
        )
    )
    assert [row.date for row in statement.transactions] == [date(2019, 1, 11), date(2019, 1, 29)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "Thứ Năm, 28 tháng 3, 2024"),
        ("vi", "28 tháng 3 năm 2024"),
        ("hu", "2024. március 28."),
        ("th", "วันพฤหัสบดีที่ 28 มีนาคม 2567"),
    ],
)
def test_months_and_weekdays_of_two_words_and_years_in_front(language: str, words: str) -> None:
    found = readings(words.split(), reader(language))
    year = 2024 if language != "th" else 2567 - 543
    assert found == (len(words.split()), (Reading(year, 3, 28, "N"),))
    assert reader(language).may_begin(words.split(maxsplit=1)[0])
