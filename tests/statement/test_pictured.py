"""What holds for pages read from pictures alone: misread headings, misread running heads, tables overlooked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement, Word
from pdf_processor.statement import read_statements
from statement.drawn import draw

X = (40, 100, 170, 380, 470)
HEADING = ("Date", "Value date", "Description", "Amount", "Balance")
ROWS = (
    ("14/02/2024", "", "Opening balance", "", "1,000.00"),
    ("15/02/2024", "13/02/2024", "Bakery", "-12.34", "987.66"),
    ("16/02/2024", "15/02/2024", "Chemist", "-7.66", "980.00"),
    ("19/02/2024", "18/02/2024", "Salary", "1,427.10", "2,407.10"),
    ("21/02/2024", "20/02/2024", "Rent", "-650.00", "1,757.10"),
    ("23/02/2024", "", "Closing balance", "", "1,757.10"),
)


def line(texts: tuple[str, ...], y: float, page: int = 1, sure: float | None = 0.95) -> list[Word]:
    words = []
    for x, text in zip(X, texts, strict=True):
        at = float(x)
        for part in text.split():
            words.append(Word(part, at, y, at + 5 * len(part), y + 9, page, sure))
            at += 5 * len(part) + 4
    return words


def read(*lines: list[Word]) -> Statement:
    return read_statements([word for words in lines for word in words], latest=date(2024, 12, 31)).statements[0]


def table(*, heading: bool, sure: float | None = 0.95) -> list[list[Word]]:
    lines = [line(HEADING, 90, sure=sure)] if heading else []
    return lines + [line(row, 110 + 14 * at, sure=sure) for at, row in enumerate(ROWS)]


@pytest.mark.parametrize("sure", [0.95, None])
def test_of_two_dates_without_a_heading_none_is_sure(sure: float | None) -> None:
    named, unnamed = read(*table(heading=True, sure=sure)), read(*table(heading=False, sure=sure))
    assert named.reconciled is Reconciled.YES
    assert unnamed.reconciled is Reconciled.UNKNOWN
    assert "date_unsure" in {doubt.code for doubt in unnamed.doubts}


@pytest.mark.parametrize("sure", [0.95, None])
def test_amounts_without_a_row_are_no_empty_month(sure: float | None) -> None:
    head = [
        line(("", "", label, "", "64.00"), 90 + 14 * at, sure=sure)
        for at, label in enumerate(("Opening balance", "Closing balance"))
    ]
    bare = [line(("", "", "xq", f"{at}.50", ""), 160 + 14 * at, sure=sure) for at in range(6)]
    empty = read(*head)
    assert (empty.reconciled, empty.transactions) == (Reconciled.YES, ())
    full = read(*head, *bare)
    assert not (full.reconciled is Reconciled.YES and sure is not None)


def test_a_running_head_is_known_though_a_letter_is_misread() -> None:
    heads = ("Northern Savings Bank Account", "Northem Savinqs Bank Account")
    pages = [
        [line(("", "", heads[page - 1], "4550737.00", ""), 30, page), line(HEADING, 90, page)]
        + [line(row, 110 + 14 * at, page) for at, row in enumerate(rows)]
        for page, rows in ((1, ROWS[:3]), (2, ROWS[3:]))
    ]
    found = read(*pages[0], *pages[1][:1], *pages[1][2:])
    assert [(row.date, row.amount) for row in found.transactions] == [
        (date(2024, 2, 15), Decimal("-12.34")),
        (date(2024, 2, 16), Decimal("-7.66")),
        (date(2024, 2, 19), Decimal("1427.10")),
        (date(2024, 2, 21), Decimal("-650.00")),
    ]
    assert found.reconciled is Reconciled.YES


def test_a_line_of_text_with_two_words_of_titles_is_no_heading() -> None:
    rows = [line(row, 110 + 14 * at) for at, row in enumerate([(r[0], "", *r[2:]) for r in ROWS])]
    prose = line(("Credit", "", "of the", "date", ""), 240)
    read_all = read(*rows, prose)
    assert [row.amount for row in read_all.transactions] == [row.amount for row in read(*rows).transactions]
    assert len(read_all.transactions) == 4


def days_as_headings(second: str) -> Statement:
    """A table whose days stand above their rows, each row with a value date; the second day's words are given."""
    titles, rows = ("Value date", "No", "Description", "Amount", ""), []
    for at, (day, amount) in enumerate((("05/02/2024", "-10.00"), ("09/02/2024", "-20.00"), ("14/02/2024", "-30.00"))):
        word = second if at == 1 else "Booking date"
        rows.append(line((f"{word} {day}", "", "", "", ""), 130 + 40 * at))
        rows.append(line(("04/02/2024", str(at), "Shop", amount, ""), 144 + 40 * at))
    ends = [
        line(("", "", "Opening balance", "100.00", ""), 110),
        line(("", "", "Closing balance", "40.00", ""), 260),
    ]
    return read(line(titles, 90), ends[0], *rows, ends[1])


def test_a_day_whose_words_are_misread_leaves_the_days_below_it_unsure() -> None:
    told, misread = days_as_headings("Booking date"), days_as_headings("Bqoking dqte")
    assert [row.date for row in told.transactions] == [date(2024, 2, day) for day in (5, 9, 14)]
    assert told.reconciled is Reconciled.YES
    assert misread.reconciled is Reconciled.UNKNOWN
    assert "date_unsure" in {doubt.code for doubt in misread.doubts}


def test_a_box_beside_the_table_whose_lines_lie_between_its_own_stays_out_of_it() -> None:
    beside = [
        Word(text, 560 + 30 * at, 93.7, 588 + 30 * at, 102.7, 1, 0.95) for at, text in enumerate(["Start", "balance"])
    ]
    statement = read(*table(heading=True), beside)
    assert len(statement.transactions) == 4
    assert statement.reconciled is Reconciled.YES


def test_titles_in_two_languages_of_which_one_is_misread() -> None:
    lost = [
        Word(text, x, 78, x + 40, 87, 1, 0.5)
        for text, x in zip(("Ngav", "qiao", "S6 tién qhi", "ng", "Sédu"), X, strict=True)
    ]
    statement = read(lost, *table(heading=True))
    assert [row.date for row in statement.transactions] == [date(2024, 2, day) for day in (15, 16, 19, 21)]


def test_two_days_and_two_amounts_told_apart_by_the_titles_second_line() -> None:
    places = (40, 100, 170, 340, 400, 450, 510)
    first = ("Datum", "Datum", "Angabe des Unternehmens", "", "", "", "Betrag")
    second = ("Beleg", "Buchung", "Verwendungszweck", "W\u00e4hrung", "Betrag", "Kurs", "in EUR")
    rows = (
        ("", "", "Saldo letzte Abrechnung", "", "", "", "100,00-"),
        ("12.02.24", "13.02.24", "Lastschrift", "", "", "", "100,00+"),
        ("14.02.24", "15.02.24", "Hotel Zweig", "CHF", "14,02", "0,9487", "14,78-"),
        ("15.02.24", "16.02.24", "B\u00e4ckerei Mohn", "", "", "", "17,58-"),
        ("", "", "Neuer Saldo", "", "", "", "32,36-"),
    )

    def line_of(texts: tuple[str, ...], y: float, high: float) -> list[Word]:
        words = []
        for x, text in zip(places, texts, strict=True):
            at = float(x)
            for part in text.split():
                words.append(Word(part, at, y, at + 4.5 * len(part), y + high, 1, 0.93))
                at += 4.5 * len(part) + 2
        return words

    head = line_of(("", "", "Kreditkarte Abrechnung vom 11.02.2024 bis 20.02.2024", "", "", "", ""), 50, 10)
    table = [line_of(texts, 110 + 13 * at, 12) for at, texts in enumerate(rows)]
    statement = read(head, line_of(first, 82, 12.6), line_of(second, 91.7, 12.6), *table)
    assert [(row.date, row.amount) for row in statement.transactions] == [
        (date(2024, 2, 13), Decimal("100.00")),
        (date(2024, 2, 15), Decimal("-14.78")),
        (date(2024, 2, 16), Decimal("-17.58")),
    ]


@pytest.mark.parametrize(("sure", "verdict"), [(0.95, Reconciled.UNKNOWN), (None, Reconciled.YES)])
def test_two_dates_one_over_the_other_that_no_title_tells_apart(sure: float | None, verdict: Reconciled) -> None:
    lines = [line(("Date", "", "Description", "Amount", "Balance"), 90, sure=sure)]
    for at, (day, other, text, amount, balance) in enumerate(ROWS):
        lines.append(line((day, "", text, amount, balance), 120 + 30 * at, sure=sure))
        if other:
            lines.append(line((other, "", "", "", ""), 131 + 30 * at, sure=sure))
    statement = read(*lines)
    assert [row.date for row in statement.transactions] == [date(2024, 2, day) for day in (15, 16, 19, 21)]
    assert statement.reconciled is verdict


def test_a_checks_number_in_the_next_column_is_no_year() -> None:
    drawn = draw("""
        Beginning balance 12/31/2023        2,000.00
        Ending balance 01/31/2024             774.47
        Checks paid
        Check   Amount   Date    Check   Amount   Date    Check   Amount   Date
        1908    988.32  01/15    1909     52.69  01/20    1910    184.52  01/25
        Total checks paid (3)                                             $1,225.53
        """)
    # A picture's words are higher than they were printed: the gap of 20 points is less than twice their height.
    statement = read([replace(word, y1=word.y1 + 1, confidence=0.95) for word in drawn])
    assert [row.date for row in statement.transactions] == [date(2024, 1, day) for day in (15, 20, 25)]


def test_a_legend_of_types_below_the_table_is_read_without_an_error() -> None:
    words = [
        Word("debit", 254.4, 389.5, 271.2, 400.8, 3, 0.97),
        Word("interest", 419.3, 389.5, 444.0, 400.8, 3, 0.97),
        Word("D", 50.4, 390.2, 55.7, 400.8, 3, 0.97),
        Word("C", 55.7, 390.2, 61.0, 400.8, 3, 0.97),
        Word("Direct", 63.0, 390.2, 82.6, 400.8, 3, 0.97),
        Word("EFTPOS", 62.2, 400.6, 92.4, 412.0, 3, 0.92),
        Word("transaction", 93.9, 400.6, 130.9, 412.0, 3, 0.97),
        Word("FX", 220.1, 399.3, 229.9, 412.6, 3, 0.97),
        Word("Foreign", 231.7, 399.3, 257.3, 412.6, 3, 0.96),
        Word("exchange", 259.0, 399.3, 292.2, 412.6, 3, 0.97),
    ]
    assert read_statements(words).statements == ()
