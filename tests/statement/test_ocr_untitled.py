"""Titles that nobody could read, told by the figures below them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pdf_processor.model import Proof, Reconciled, Transaction, Word
from pdf_processor.statement import read_statements
from pdf_processor.statement.ocr_untitled import with_titles_told
from pdf_processor.statement.vocabulary import Vocabulary

OPENING = Decimal("1000.00")
MOVED = [Decimal(each) for each in ("-12.50", "-7.50", "200.00", "-40.25", "55.00", "-3.99", "-120.00", "8.80")]
UNREAD = 0.3


def word(text: str, x: float, y: float, page: int = 1, sure: float = 0.95) -> Word:
    return Word(text, x, y, x + 5 * len(text), y + 10, page, sure)


def figure(value: Decimal | str, right: float, y: float, page: int = 1) -> Word:
    text = value if isinstance(value, str) else f"{value:,.2f}"
    return replace(word(text, right - 5 * len(text), y, page), x1=right)


def table(*, day: float, sides: tuple[float, float], balance: float, signed: bool = False) -> list[Word]:
    """A page in a script that was misread: columns at these places, money out and in at `sides`, or both at one."""
    words = [
        word(text, x, 80, sure=UNREAD) for text, x in (("xnNx", day), ("mnIn", 200), ("n2xr", 300), ("yx", balance))
    ]
    words += [word("nnna", 200, 100, sure=UNREAD), figure(OPENING, balance, 100)]
    left = OPENING
    for at, amount in enumerate(MOVED):
        left += amount
        y = 120 + 20 * at
        words += [word(f"{at + 3:02}/07/2021", day, y), word("anwn", 200, y, sure=UNREAD), figure(left, balance, y)]
        words.append(figure(f"{amount:+,.2f}" if signed else abs(amount), sides[amount > 0], y))
    return words


def rows_of(words: list[Word]) -> list[Transaction]:
    told = with_titles_told(words)
    assert told is not None
    (statement,) = read_statements(told).statements
    assert statement.reconciled is not Reconciled.NO
    return list(statement.transactions)


def test_money_out_and_in_are_told_by_what_they_do_to_the_balance() -> None:
    for words in (
        table(day=40, sides=(350, 420), balance=520),
        table(day=480, sides=(170, 110), balance=60),  # as in a script that is written to the left
    ):
        rows = rows_of(words)
        assert [row.amount for row in rows] == MOVED
        assert [row.date.day for row in rows if row.date] == [at + 3 for at in range(len(MOVED))]
        assert all(row.proof is Proof.BALANCE for row in rows)


def test_a_table_written_to_the_left_is_not_read_without_titles() -> None:
    words = table(day=480, sides=(170, 110), balance=60)
    assert not any(statement.transactions for statement in read_statements(words).statements)


def test_one_column_with_signs_is_the_amount() -> None:
    assert [row.amount for row in rows_of(table(day=40, sides=(400, 400), balance=520, signed=True))] == MOVED


def test_a_page_that_lies_a_little_aside_has_titles_of_its_own() -> None:
    words = table(day=40, sides=(350, 420), balance=520)
    aside = [replace(w, page=2, x0=w.x0 + 3, x1=w.x1 + 3, y0=w.y0 - 160, y1=w.y1 - 160) for w in words if w.y0 >= 200]
    assert [row.amount for row in rows_of([*(w for w in words if w.y0 < 200), *aside])] == MOVED


def test_a_figure_that_was_misread_is_not_proved() -> None:
    words = [replace(w, text="46.25") if w.text == "40.25" else w for w in table(day=40, sides=(350, 420), balance=520)]
    told = with_titles_told(words)
    assert told is not None
    (statement,) = read_statements(told).statements
    assert statement.reconciled is not Reconciled.YES
    assert not any(row.proof is not Proof.NONE and row.amount not in MOVED for row in statement.transactions)


def test_nothing_is_told_without_balances_or_of_a_text_layer() -> None:
    words = table(day=40, sides=(350, 420), balance=520)
    assert with_titles_told([w for w in words if w.x1 != 520]) is None
    assert with_titles_told([replace(w, confidence=None) for w in words]) is None
    assert with_titles_told([w for w in words if "/" not in w.text]) is None


def test_a_currency_alone_is_the_title_of_amounts_in_it() -> None:
    """Of `新臺幣金額` the second line is misread now and then."""
    vocabulary = Vocabulary.choose(["消費日 消費說明 外幣金額 新臺幣", "帳單結帳日 繳款截止日"])
    assert "columns.amount" in {hit.role for hit in vocabulary.phrases.find(["新臺幣"])}
