"""Misread figures: another reading is taken where a printed balance proves it, and only there."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Word
from pdf_processor.statement import Reading, read_statements
from pdf_processor.statement.ocr_repair import (
    Band,
    Repaired,
    Substitute,
    by_grammar,
    by_second_look,
    failing_bands,
    is_broken,
    is_contradicted,
    repair,
)
from statement.drawn import draw

HEADING = (("Date", 40), ("Description", 100), ("Amount", 300), ("Balance", 400))
ROWS = (
    ("14/02/2024", "Opening balance", "", "1,000.00"),
    ("15/02/2024", "Bakery", "-12.34", "987.66"),
    ("16/02/2024", "Chemist", "-7.66", "980.00"),
    ("19/02/2024", "Salary", "1,427.10", "2,407.10"),
    ("21/02/2024", "Rent", "-650.00", "1,757.10"),
    ("23/02/2024", "Closing balance", "", "1,757.10"),
)


def page(*misread: tuple[str, str]) -> list[Word]:
    """A scanned page of the rows above, with some words misread: (as printed, as read)."""
    wrong = dict(misread)
    words = [word(text, x, 90) for text, x in HEADING]
    for at, (day, text, amount, balance) in enumerate(ROWS):
        y = 110 + 14 * at
        words += [word(part, 100 + 60 * place, y) for place, part in enumerate(text.split())]
        words += [word(wrong.get(part, part), x, y) for part, x in ((day, 40), (amount, 300), (balance, 400)) if part]
    return words


def word(text: str, x: float, y: float) -> Word:
    """A word; figures end at one right edge."""
    wide = 5.0 * len(text)
    x0 = x if x < 300 else x + 60 - wide
    return Word(text, x0, y, x0 + wide, y + 9, 1, 0.9)


def mended(words: list[Word], *others: list[Word]) -> Repaired:
    """Repair with grammar and other readings of the page."""
    reading = read_statements(words)
    bands = failing_bands(reading, [1])
    candidates = by_grammar(words, bands)
    for other in others:
        candidates += by_second_look(words, other, bands)
    return repair(Repaired(list(words), reading), candidates)


def amounts(reading: Reading) -> list[Decimal]:
    return [row.amount for statement in reading.statements for row in statement.transactions]


RIGHT = [Decimal("-12.34"), Decimal("-7.66"), Decimal("1427.10"), Decimal("-650.00")]


def test_the_page_itself_is_proved() -> None:
    reading = read_statements(page())
    assert amounts(reading) == RIGHT
    assert [statement.reconciled for statement in reading.statements] == [Reconciled.YES]


@pytest.mark.parametrize(
    ("printed", "read"),
    [("-12.34", "-1Z.34"), ("-7.66", "-766"), ("-650.00", "-6S0.00"), ("1,427.10", "l,427.1O")],
)
def test_grammar_mends_what_a_balance_proves(printed: str, read: str) -> None:
    words = page((printed, read))
    assert is_broken(read_statements(words))
    result = mended(words)
    assert amounts(result.reading) == RIGHT
    assert not is_broken(result.reading)


def test_a_first_digit_that_was_read_as_a_dollar() -> None:
    """Its mark behind it says that it is no currency's sign; which digit it is the balances say."""
    words = page(("1,427.10", "8,427.10"), ("2,407.10", "9,407.10"), ("1,757.10", "8,757.10"))
    misread = [replace(one, text=one.text.replace("8,427.10", "$,427.10")) for one in words]
    assert is_broken(read_statements(misread))
    assert amounts(mended(misread).reading) == amounts(read_statements(words))


@pytest.mark.parametrize(("printed", "read"), [("-12.34", "-72.34"), ("1,757.10", "1,751.10")])
def test_a_second_look_mends_what_a_balance_proves(printed: str, read: str) -> None:
    words = page((printed, read))
    assert is_broken(read_statements(words))
    result = mended(words, page(), page((printed, read)))
    assert amounts(result.reading) == RIGHT
    assert not is_broken(result.reading)


def test_a_row_whose_amount_was_not_read_at_all() -> None:
    words = [one for one in page() if one.text != "-7.66"]
    result = mended(words, page())
    assert amounts(result.reading) == RIGHT


def test_two_mistakes_in_different_rows() -> None:
    words = page(("-12.34", "-72.34"), ("-650.00", "-850.00"))
    result = mended(words, page(("-12.34", "-72.34")), page(("-650.00", "-850.00")))
    assert amounts(result.reading) == RIGHT


def test_a_reading_that_no_balance_proves_is_not_taken() -> None:
    words = page(("-12.34", "-72.34"))
    result = mended(words, page(("-12.34", "-17.34")))
    assert result.words == words
    assert is_broken(result.reading)


def test_two_readings_that_would_mend_the_same_break_are_both_left() -> None:
    """The statement's end: a smaller amount or a larger balance would close it, and nothing printed says which."""
    words = [one for one in page(("-650.00", "-600.00")) if one.y0 < 180]
    reading = read_statements(words)
    amount = next(one for one in words if one.text == "-600.00")
    balance = next(one for one in words if one.text == "1,757.10")
    candidates = [
        Substitute(frozenset({amount}), (replace(amount, text="-650.00"),)),
        Substitute(frozenset({balance}), (replace(balance, text="1,807.10"),)),
    ]
    assert is_broken(reading)
    assert repair(Repaired(words, reading), candidates).words == words


def test_words_of_a_text_layer_are_never_touched() -> None:
    words = [replace(one, confidence=None) for one in page(("-12.34", "-1Z.34"))]
    assert mended(words, page()).words == words


def test_a_figure_that_vanishes_mends_nothing() -> None:
    words = page(("1,757.10", "1,751.10"))
    closing = [one for one in words if one.text == "1,751.10"]
    candidates = [Substitute(frozenset({one}), ()) for one in closing]
    result = repair(Repaired(words, read_statements(words)), candidates)
    assert is_broken(result.reading)


def test_a_minus_that_was_seen_is_not_given_up_for_a_balance() -> None:
    bands = [Band(1, 0, 300)]
    (seen,) = (each for each in page() if each.text == "-12.34")
    assert not by_second_look(page(), [replace(seen, text="12.34")], bands)
    assert by_second_look(page(), [replace(seen, text="-12.35")], bands)


def test_days_are_no_figures_and_marks_are_the_usual_ones() -> None:
    words = page(("-12.34", "1234"), ("14/02/2024", "14/02"))
    tried = by_grammar(words, [Band(1, 0, 300)])
    assert [(next(iter(each.removed)).text, each.added[0].text) for each in tried] == [("1234", "12.34")]


def test_an_amount_below_one_that_lost_its_point() -> None:
    words = page(("-7.66", "-66"), ("980.00", "987.00"))
    assert amounts(mended(words).reading)[1] == Decimal("-0.66")


def test_a_sign_for_the_first_of_a_figures_groups() -> None:
    words = [word("Saldo", 100, 50), word("-\u00a7", 300, 50), word("110,12", 318, 50), word("-\u00a7", 100, 70)]
    found = by_grammar(words, [Band(1, 0, 100)])
    assert [[each.text for each in one.added] for one in found] == [["-5"]]


def test_a_minus_on_both_sides_of_an_amount_below_one_is_a_point_in_front() -> None:
    for seen, meant in (("-05-", "0.05-"), ("\u00ab63+", "0.63+"), ("-05", "-0.05")):
        words = [word(seen, 300, 50)]
        found = by_grammar([*page(), *words], [Band(1, 49, 61)])
        assert [one.added[0].text for one in found if one.removed == frozenset(words)] == [meant]


@pytest.mark.parametrize(("first", "look"), [("-12.84", "\u201c12.34"), ("-24", "-1234")])
def test_a_look_that_is_misread_itself_is_spelled_as_a_figure(first: str, look: str) -> None:
    """The balances prove what neither reading says: a quote is the first look's minus, a point was lost."""
    misread = page(("-12.34", first))
    assert is_broken(read_statements(misread))
    assert mended(misread, page(("-12.34", look))).reading.statements[0].reconciled is Reconciled.YES
    other = page(("-12.34", look.replace("34", "35")))
    assert mended(misread, other).reading.statements[0].reconciled is Reconciled.NO


def test_a_misread_balance_that_cost_the_whole_column_is_spelled_as_the_others_prove() -> None:
    table = """
        ALKUSALDO 27.12.2024                                          137,87+
        Pvm      Nro    Saaja/Maksaja                 Määrä EUR             Saldo EUR
        27.12.24     1   MÄKELÄ T:MI                   476,19+              614,06+
        31.12.24     2   HSL MOBIILI                    91,74-              $22,32+
        08.01.25     3   TÖÖLÖN KELLO OY                60,50+              582,82+
        14.01.25     4   HOTELL SJÖVIK VISBY            35,93-              546,89+
        LOPPUSALDO 26.01.2025                                         546,89+
    """
    words = [replace(word, confidence=0.95) for word in draw(table)]
    reading = read_statements(words)
    assert [row.balance for row in reading.statements[0].transactions] == [None] * 4
    assert is_broken(reading)
    assert not is_contradicted(reading)  # nothing that would be worth looking at the picture again
    repaired = repair(Repaired(words, reading), by_grammar(words, failing_bands(reading, [1])))
    assert [row.balance for row in repaired.reading.statements[0].transactions][1] == Decimal("522.32")
    assert repaired.reading.statements[0].reconciled is Reconciled.YES
