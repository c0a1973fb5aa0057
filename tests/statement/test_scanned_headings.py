"""Headings and numbers of pictures that the engine reads otherwise than a text layer's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement, Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.columns import runs
from pdf_processor.statement.ocr_words import with_known_words
from pdf_processor.statement.titles import named_in
from pdf_processor.statement.vocabulary import Vocabulary
from statement.drawn import NEW_PAGE, draw

HEADS = (("Transaction", 36, 79), ("Posting", 86, 114), ("Date", 36, 53), ("Date", 86, 103))
ROWS = (
    ("09/28", "10/01", "-204.85"),
    ("09/25", "09/27", "18.84"),
    ("10/05", "10/08", "40.12"),
    ("10/06", "10/08", "13.66"),
)


def word(text: str, x0: float, x1: float, y: float) -> Word:
    return Word(text, x0, y, x1, y + 13, 1, 0.95)


def card(confidence: float | None = 0.95) -> list[Word]:
    words = [word(text, x0, x1, 60 if at < 2 else 69) for at, (text, x0, x1) in enumerate(HEADS)]
    words += [word("Description", 130, 172, 69), word("Amount", 543, 572, 69)]
    words += [word("Statement", 36, 80, 20), word("Closing", 82, 110, 20), word("Date", 112, 130, 20)]
    words += [word("10/18/2021", 200, 250, 20)]
    for at, (day, posted, amount) in enumerate(ROWS):
        y = 90.0 + 14 * at
        words += [word(day, 36, 59, y), word(posted, 86, 109, y), word("SHOP", 130, 160, y), word(amount, 550, 572, y)]
    return [replace(each, confidence=confidence) for each in words]


def test_two_titles_side_by_side_each_flush_with_its_other_line() -> None:
    rows = [row for statement in read_statements(card()).statements for row in statement.transactions]
    assert [row.date for row in rows] == [date(2021, 10, 1), date(2021, 9, 27), date(2021, 10, 8), date(2021, 10, 8)]


def purchases(*beside: Word) -> list[Decimal]:
    """The amounts of four rows, with other words under the column of amounts."""
    words = [word("Datum", 40, 66, 60), word("Omschrijving", 106, 160, 60), word("Bedrag", 440, 469, 60)]
    for at, amount in enumerate(("-21,53", "-5,87", "-35,07", "-12,00")):
        y = 80.0 + 14 * at
        words += [word(f"2{at}-01-2021", 40, 80, y), word("Winkel", 106, 140, y), word(amount, 446, 469, y)]
    statements = read_statements([*words, *beside]).statements
    return [row.amount for statement in statements for row in statement.transactions]


RIGHT = [Decimal("-21.53"), Decimal("-5.87"), Decimal("-35.07"), Decimal("-12.00")]


@pytest.mark.parametrize("country", ["NL07", "NLO7"])
def test_a_group_of_an_iban_under_a_column_of_amounts_is_none(country: str) -> None:
    groups = ((country, 409, 428), ("IJSB", 430, 446), ("0815", 448, 468), ("3005", 472, 488))
    assert purchases(*(word(text, x0, x1, 140) for text, x0, x1 in (("Rekening", 330, 363), *groups))) == RIGHT


@pytest.mark.parametrize(("label", "number"), [("Pagina", "2"), ("Rekeningnummer", "28999176")])
def test_a_page_and_an_account_under_a_column_of_amounts_are_none(label: str, number: str) -> None:
    assert purchases(word(label, 380, 430, 140), word(number, 446, 469, 140)) == RIGHT


def test_what_was_made_of_a_dark_bar_is_no_amount() -> None:
    assert purchases(replace(word("128", 452, 469, 140), confidence=0.1)) == RIGHT


def test_signs_in_a_title_stand_wide_of_its_words() -> None:
    title = [word(text, x0, x1, 60) for text, x0, x1 in (("Panot", 460, 482), ("(+)", 488.5, 499), ("Otot", 507, 525))]
    assert [len(run) for run in runs(title, 0.55)] == [3]
    assert [len(run) for run in runs([replace(each, confidence=None) for each in title[:2]], 0.45)] == [1, 1]


def test_a_piece_of_a_heading_that_was_cut_out_lower_is_no_other_print() -> None:
    words = [word(text, x0, x1, 60) for text, x0, x1 in (("Date", 40, 63), ("Out", 411, 439), ("EUR", 445, 462))]
    low = [words[0], *(replace(each, y0=words[0].y0 + 0.7) for each in words[1:])]
    gap = 6.1 / (words[0].y1 - words[0].y0)
    assert [len(run) for run in runs(words, gap)] == [len(run) for run in runs(low, gap)] == [1, 2]
    lower = [replace(each, y0=words[0].y0 + 3) for each in low[1:]]
    assert [len(run) for run in runs([words[0], *lower], gap)] == [1, 1, 1]
    assert [len(run) for run in runs([replace(each, confidence=None) for each in low], gap)] == [1, 1, 1]


NORWEGIAN = ((44, "Vipps", 335, "2212", 408, "420,00"), (44, "Lønn", 335, "2312", 465, "27.964,89"))


def test_titles_of_money_out_and_in_nearer_than_an_engines_boxes_are_high() -> None:
    """RapidOCR's boxes are half as high again as the letters, so that two titles look like one."""
    out_and_in = (("Ut", 380, 393), ("av", 393, 406), ("konto", 408, 436), ("Inn", 443, 462), ("på", 463, 477))
    titles = (("Forklaring", 45, 93), ("Rentedato", 320, 371), *out_and_in, ("konto", 478, 506), ("Bokført", 512, 551))
    words = [replace(word(text, x0, x1, 60), y1=75.0) for text, x0, x1 in titles]
    words += [word(text, 45 + 30 * at, 70 + 30 * at, 20) for at, text in enumerate(("Kontoutskrift", "31.12.2024"))]
    for at, (x0, text, day_x0, day, amount_x0, amount) in enumerate(NORWEGIAN * 2):
        y = 80.0 + 14 * at
        words += [word(text, x0, x0 + 24, y), word(day, day_x0, day_x0 + 20, y), word("2712", 528, 549, y)]
        words.append(word(amount, amount_x0, 436 if amount_x0 < 440 else 506, y))
    rows = [row for statement in read_statements(words).statements for row in statement.transactions]
    assert [row.amount for row in rows] == [Decimal("-420.00"), Decimal("27964.89")] * 2
    assert {row.date for row in rows} == {date(2024, 12, 27)}


def test_titles_with_a_currency_behind_each_nearer_than_their_boxes_are_high() -> None:
    """The vocabulary has the second title without its currency."""
    vocabulary = Vocabulary.choose(["Výpis z účtu Počáteční zůstatek částka datum platba úhrada číslo banka je dne za"])
    titles = (("Castka", 456.3, 482.9), ("CZK", 484.8, 500.6), ("Poplatky", 504.9, 539.4), ("CZK", 540.9, 556.7))
    words = [word(text, x0, x1, 60) for text, x0, x1 in titles]
    found = [(each.role, each.x0, each.x1) for each in named_in(words, vocabulary)]
    assert found == [("amount", 456.3, 500.6), ("fee", 504.9, 556.7)]
    tight = [replace(each, x0=each.x0 - 2, x1=each.x1 - 2) for each in words[2:]]
    assert len(named_in([*words[:2], *tight], vocabulary)) == 1


DAYS_AS_HEADINGS = """
    TILIOTE / KONTOUTDRAG                     Kausi/Period 27.12.2024 - 26.01.2025
    ALKUSALDO / INGÅENDE SALDO 27.12.                                        137,87+
    Arvo-   Nro    Saaja/Maksaja                 Määrä EUR             Saldo EUR
    Valör   Nr     Mottagare/Betalare               Belopp                 Saldo
    HEAD 27.12.
    2712     1   MÄKELÄ T:MI                      476,19+              614,06+
                 TILISIIRTO
    HEAD 31.12.
    3112     2   HSL MOBIILI                       91,74-              522,32+
                 PANKKIKORTTIOSTO
    HEAD 08.01.
    0601     3   TÖÖLÖN KELLO OY                   60,50+              582,82+
                 HYVITYS
    HEAD 14.01.
    1401     4   HOTELL SJÖVIK VISBY               35,93-              546,89+
                 KORTTIOSTO ULKOMAILLA
    LOPPUSALDO / UTGÅENDE SALDO 26.01.                                 546,89+
"""


def headed(head: str) -> Statement:
    drawn = [replace(each, confidence=0.95) for each in draw(DAYS_AS_HEADINGS.replace("HEAD", head))]
    return read_statements(with_known_words(drawn)).statements[0]


@pytest.mark.parametrize(
    "head", ["Kirjauspäivä/Bokföringsdag", "Kirjauspdéiva/Bokféringsdag", "Kirjausp@iva/Bokforingsdag"]
)
def test_words_of_two_languages_with_a_stroke_between_them_are_each_put_right(head: str) -> None:
    statement = headed(head)
    assert [row.date for row in statement.transactions] == [
        date(2024, 12, 27), date(2024, 12, 31), date(2025, 1, 8), date(2025, 1, 14)
    ]  # fmt: skip
    assert statement.reconciled is Reconciled.YES


def test_days_that_head_nothing_leave_rows_unsure_that_print_their_value_dates() -> None:
    statement = headed("Xirjauspdxxva/Bokfxrxngxdag")
    assert statement.reconciled is Reconciled.UNKNOWN
    assert {doubt.code for doubt in statement.doubts} == {"date_unsure"}


def test_a_value_date_as_the_second_line_of_each_row_heads_nothing() -> None:
    rows = (("21/07/2021", "-8,38", "91,62"), ("20/07/2021", "-5,00", "100,00"), ("19/07/2021", "5,00", "105,00"))
    words = [word(text, x, x + 5 * len(text), 50) for text, x in (("Fecha", 40), ("Importe", 300), ("Saldo", 400))]
    words += [word(text, x, x + 5 * len(text), 20) for text, x in (("Saldo", 40), ("inicial", 70), ("100,00", 400))]
    for at, row in enumerate(rows):
        y = 70.0 + 27 * at
        words += [word(text, x, x + 5 * len(text), y) for text, x in zip(row, (40.0, 300.0, 400.0), strict=True)]
        words += [word("Tienda", 120, 150, y), word("Valor", 40, 58, y + 12), word("Compras", 120, 150, y + 12)]
        words += [word(f"1{at}/07/2021", 60, 100, y + 12)]
    statement = read_statements(words).statements[0]
    assert "date_unsure" not in {doubt.code for doubt in statement.doubts}


KINDS = """
    ACCOUNT NUMBER 889910067                  STATEMENT PERIOD 06/01/19 - 06/30/19
    BEGINNING BALANCE                  1,000.00
    DEPOSITS
    DATE       DESCRIPTION                                 AMOUNT
    06/12      DEPOSIT                                     100.00
    06/24      MOBILE DEPOSIT                              200.00
    TOTAL DEPOSITS                                         300.00
    {0}
    CHECKS AND OTHER DEBITS
    DATE       DESCRIPTION                                 AMOUNT
    06/03      RENT                                        400.00
    06/20      POWER                                        50.00
    TOTAL CHECKS AND OTHER DEBITS                          450.00
    ENDING BALANCE                       850.00
"""


@pytest.mark.parametrize(("between", "unsure"), [("", False), (NEW_PAGE, True)])
def test_days_begin_anew_below_the_titles_of_another_table_on_a_page(between: str, *, unsure: bool) -> None:
    drawn = [replace(each, confidence=0.95) for each in draw(KINDS.format(between))]
    statement = read_statements(drawn, latest=date(2019, 6, 30)).statements[0]
    assert [row.date for row in statement.transactions if row.date is not None] == [
        date(2019, 6, day) for day in (12, 24, 3, 20)
    ]
    assert ("date_unsure" in {doubt.code for doubt in statement.doubts}) is unsure


@pytest.mark.parametrize("no", ["NO.", "NO"])
def test_columns_side_by_side_whose_title_lost_its_point_are_those_of_one_register(no: str) -> None:
    table = f"""
        ACCOUNT NUMBER 889910067                  STATEMENT PERIOD 06/01/19 - 06/30/19
        BEGINNING BALANCE                1,000.00
        CHECKS PAID
        CHECK NO.   DATE        AMOUNT      CHECK {no:3}   DATE        AMOUNT
        6935        06/05       102.08      6940        06/06        68.73
        6950        06/13       190.83      6952        06/13       155.67
        ENDING BALANCE                     482.69
    """
    drawn = [replace(each, confidence=0.95) for each in draw(table)]
    statement = read_statements(drawn, latest=date(2019, 6, 30)).statements[0]
    assert sorted(-row.amount for row in statement.transactions) == list(
        map(Decimal, ("68.73", "102.08", "155.67", "190.83"))
    )


@pytest.mark.parametrize("aside", [-0.3, 0.0, 0.3])
@pytest.mark.parametrize("swapped", [False, True])
def test_of_two_titles_one_over_the_other_the_upper_one_is_the_upper_dates(aside: float, *, swapped: bool) -> None:
    titles = ("Data waluty", "Data ksiegow.") if swapped else ("Data ksiegow.", "Data waluty")
    table = f"""
        Wyciąg za okres 2021-10-01 - 2021-10-31
        Saldo początkowe 1 000,00 PLN
        {titles[0]:18}  Opis operacji              Kwota operacji     Saldo po operacji
        {titles[1]}
        2021-10-04          PRZELEW WYCHODZĄCY         -100,00 PLN        900,00 PLN
        2021-10-01          Zakład
        2021-10-06          PRZELEW DO US              -200,00 PLN        700,00 PLN
        2021-10-05          Symbol VAT
        2021-10-11          POLECENIE ZAPŁATY          -300,00 PLN        400,00 PLN
        2021-10-10          UMOWA
        Saldo końcowe 400,00 PLN
    """
    drawn = [replace(each, confidence=0.95) for each in draw(table)]
    upper, lower = sorted({each.y0 for each in drawn if each.text == "Data"})
    moved = [replace(each, y0=each.y0 - 6, y1=each.y1 - 6) if each.y0 == lower else each for each in drawn]
    moved = [replace(each, x0=each.x0 + aside) if (each.text, each.y0) == ("Data", upper) else each for each in moved]
    statement = read_statements(moved).statements[0]
    days = (1, 5, 10) if swapped else (4, 6, 11)
    assert [row.date for row in statement.transactions] == [date(2021, 10, day) for day in days]
