"""Several documents bound together in one PDF: each is read by itself, and what belongs together stays together."""

from __future__ import annotations

import random
import sys
from datetime import date
from decimal import Decimal
from types import FrameType

import pytest
from hostile import disguised

from pdf_processor.extract import extract
from pdf_processor.model import Reconciled, Statement
from pdf_processor.statement import worth
from pdf_processor.statement.anchors import label_value
from pdf_processor.statement.bundles import beginnings
from pdf_processor.statement.printed import printed
from statement.drawn import NEW_PAGE, amounts, draw, read, told

BRITISH = """
    Anchor Bank                                   Your current account
    Statement period 1 March 2024 to 31 March 2024
    Account number 01234567

    Date      Description                Paid out      Paid in      Balance
              Opening balance                                      1,000.00
    4 Mar     City Gas                     150.00                    850.00
    18 Mar    Salary                                  1,200.00     2,050.00
    28 Mar    Water company                 50.00                  2,000.00
              Closing balance                                      2,000.00
"""

GERMAN = """
    Kreissparkasse Musterstadt                       Kontoauszug 1
    Konto 7654321                                    Seite 1
    Kontostand am 31.12.2022                                   100,00
    Datum       Erläuterung                                    Betrag
    02.01.2023  Lastschrift Stadtwerke                         -60,00
    15.01.2023  Gehalt                                       1.500,00
    20.01.2023  Miete                                         -900,00
    Kontostand am 31.01.2023                                   640,00
"""

TERMS = """
    Conditions of your current account, and what to do about a payment
    that you did not make: call us at once, we are there day and night.
    Deposits are protected by law up to a limit for each saver.
"""


def month(number: int, opening: str, rows: tuple[str, ...], closing: str) -> str:
    """A page of a month's statement; its rows print no year, its head does."""
    return "\n".join(
        [
            "    Anchor Bank                                Your current account",
            f"    Statement date 28 {('November', 'December', 'January')[number]} {(2023, 2023, 2024)[number]}",
            "",
            "    Date      Description                Paid out      Paid in      Balance",
            f"              Opening balance                                      {opening}",
            *(f"    {row}" for row in rows),
            f"              Closing balance                                      {closing}",
        ]
    )


MONTHS = (
    month(0, "500.00", ("6 Nov     Rent                         100.00                    400.00",), "400.00"),
    month(1, "400.00", ("7 Dec     Rent                         100.00                    300.00",), "300.00"),
    month(2, "300.00", ("8 Jan     Rent                         100.00                    200.00",), "200.00"),
)


def bound(*documents: str) -> str:
    return f"\n    {NEW_PAGE}\n".join(documents)


def test_each_banks_statement_is_read_in_its_own_language_and_figures() -> None:
    british, german = read(bound(BRITISH, GERMAN)).statements
    assert told(british) == [
        "2024-03-04 -150.00 City Gas",
        "2024-03-18 1200.00 Salary",
        "2024-03-28 -50.00 Water company",
    ]
    assert told(german) == [
        "2023-01-02 -60.00 Lastschrift Stadtwerke",
        "2023-01-15 1500.00 Gehalt",
        "2023-01-20 -900.00 Miete",
    ]
    assert british.reconciled is german.reconciled is Reconciled.YES


def test_the_order_of_the_banks_does_not_matter() -> None:
    one, other = read(bound(BRITISH, GERMAN)).statements, read(bound(GERMAN, BRITISH)).statements
    assert [told(statement) for statement in one] == [told(statement) for statement in other[::-1]]


def test_pages_of_terms_between_two_statements_keep_neither_from_being_read() -> None:
    statements = read(bound(BRITISH, TERMS, GERMAN)).statements
    assert [len(statement.transactions) for statement in statements] == [3, 3]
    assert all(statement.reconciled is Reconciled.YES for statement in statements)


def test_a_cover_belongs_to_the_statement_behind_it() -> None:
    cover, table = GERMAN.split("    Datum ")
    statements = read(bound(BRITISH, cover, "    Datum " + table)).statements
    assert [statement.opening_balance for statement in statements] == [Decimal(1000), Decimal(100)]
    assert [len(statement.transactions) for statement in statements] == [3, 3]


def test_rows_of_each_month_take_its_own_year() -> None:
    statements = read(bound(*MONTHS)).statements
    assert [row.date for statement in statements for row in statement.transactions] == [
        date(2023, 11, 6),
        date(2023, 12, 7),
        date(2024, 1, 8),
    ]
    assert all(statement.reconciled is Reconciled.YES for statement in statements)


@pytest.mark.parametrize("number", ["Page {} of 2", "{}/2"])
def test_a_statement_of_two_pages_stays_one(number: str) -> None:
    head, rows = BRITISH.rstrip().rsplit("\n", 2)[0], "\n".join(BRITISH.rstrip().rsplit("\n", 2)[1:])
    statements = read(bound(f"{head}\n    {number.format(1)}", f"{rows}\n\n    {number.format(2)}")).statements
    assert [amounts(statement) for statement in statements] == [[Decimal(-150), Decimal(1200), Decimal(-50)]]
    assert statements[0].reconciled is Reconciled.YES


def lines(table: str) -> list[int]:
    pages: dict[int, list[object]] = {}
    for word in draw(table):
        pages.setdefault(word.page, []).append(word)
    found = printed(pages)  # type: ignore[arg-type]
    assert found is not None
    return [one.page for one in beginnings(found.lines)]


def test_where_another_document_may_begin() -> None:
    assert lines(BRITISH) == []
    assert lines(bound(BRITISH, GERMAN)) == [2]
    assert lines(bound(*MONTHS)) == [2, 3]
    assert lines(bound("    Page 1 of 2\n    A text that stands here", "    Page 2 of 2\n    And another one")) == []
    assert lines(
        bound("    Page 1 of 1\n    The text of both of them", "    Page 1 of 1\n    The text of both of them")
    ) == [2]


def test_more_proved_rows_are_worth_more_than_fewer_doubts() -> None:
    whole = read(BRITISH).statements
    nothing: tuple[Statement, ...] = ()
    contradicted = read(BRITISH.replace("150.00", "151.00")).statements
    assert contradicted[0].reconciled is Reconciled.NO
    assert worth(whole) > worth(contradicted) > worth(nothing)


def page(head: str, told: str, opening: str, closing: str, foot: str = "") -> str:
    return f"""
    {head}
    {told}

    Date      Description                Paid out      Paid in      Balance
              Opening balance                                      {opening}
    6 Nov     Rent                         100.00                    {closing}
              Closing balance                                      {closing}
    {foot}
"""


def years(table: str) -> list[int]:
    statements = read(table).statements
    return [row.date.year for statement in statements for row in statement.transactions if row.date is not None]


def test_page_numbers_that_happen_to_follow_on_join_no_two_banks() -> None:
    british = page("Anchor Bank", "Statement date 31 March 2024", "500.00", "400.00", "Page 1 of 2")
    rows = [
        told(statement) for statement in read(bound(british, GERMAN.replace("Seite 1", "Seite 2 von 2"))).statements
    ]
    assert [len(each) for each in rows] == [1, 3]


def without_year(first: str, second: str) -> str:
    """A card's bill whose days print no year, but its first page's head; each page has a head of its own height."""
    row = "{:<11}{:<24}{:>10}{:>10}{:>14}".format
    titles = row("이용일", "이용가맹점명", "이용금액", "개월", "이번달 결제금액")
    pages = (
        [
            ("12.27", "쿠팡", "2,520", "", "2,520"),
            ("01.01", "카카오모빌리티", "9,570", "", "9,570"),
            ("01.11", "서울도시가스", "34,090", "", "34,090"),
        ],
        [("01.16", "삼천리손해보험", "25,240", "", "25,240"), ("01.18", "우아한형제들", "1,530", "", "1,530")],
    )
    one, two = ("\n".join(row(*each) for each in rows) for rows in pages)
    whose = "이서연 회원님\n이용기간 2023.12.27 ~ 2024.01.26\n결제계좌 국민 ***-**-4053 작성일 2024.01.26\n"
    return (
        f"한빛카드 이용대금 명세서\n{whose}\n{titles}\n{one}\n{first:>70}\n{NEW_PAGE}\n"
        f"한빛카드 (계속)\n{titles}\n{two}\n           이번달 청구금액 합계                  72,950\n{second:>70}"
    )


def test_the_next_page_of_as_many_goes_on_where_it_has_no_balance_to_begin_with() -> None:
    (found,) = read(without_year("1 / 2", "2 / 2")).statements
    assert [row.date for row in found.transactions] == [
        date(2023, 12, 27),
        date(2024, 1, 1),
        date(2024, 1, 11),
        date(2024, 1, 16),
        date(2024, 1, 18),
    ]
    assert "dates_uncertain" not in {doubt.code for doubt in found.doubts}


@pytest.mark.parametrize("step", [1, 2])
def test_the_next_years_statement_on_the_next_page_is_another_one(step: int) -> None:
    heads = [f"Statement date 31 December {year}" for year in (2021, 2021 + step)]
    pages = [page("Anchor Bank", head, "500.00", "400.00") for head in heads]
    assert years(bound(*pages)) == [2021, 2021 + step]


def test_a_day_that_never_changes_does_not_join_two_statements() -> None:
    heads = [f"Customer since 1 May 2010\n    Statement date 30 November {year}" for year in (2021, 2023)]
    pages = [
        page("Anchor Bank", head, opening, "800.00") for head, opening in zip(heads, ("900.00", "900.00"), strict=True)
    ]
    assert years(bound(*pages)) == [2021, 2023]


def test_a_year_lent_by_another_document_is_doubted() -> None:
    later = GERMAN.replace("31.12.2022", "").replace("31.01.2023", "").replace(".2023", "")
    (found,) = read(later.replace("Seite 1", "       ")).statements
    assert {row.date for row in found.transactions} == {None}
    first, second = read(GERMAN + NEW_PAGE + later.replace("7654321", "1234567")).statements
    assert first.reconciled is Reconciled.YES
    assert second.reconciled is not Reconciled.YES
    assert "dates_uncertain" in [doubt.code for doubt in second.doubts]


def test_documents_that_could_not_all_be_tried_are_doubted() -> None:
    """Each page says that it is the first, and none proves anything by itself."""
    page = "    Anchor Bank\n    Page 1\n    Date      Description      Paid out      Paid in      Balance\n{}"
    pages = [
        page.format(f"    {at % 28 + 1} Mar     City Gas             1.00                   {1000 - at}.00")
        for at in range(1, 60)
    ]
    first = page.format("              Opening balance on 1 March 2024             1,000.00")
    reading = read(f"\n{NEW_PAGE}\n".join([first, *pages]))
    codes = {doubt.code for statement in reading.statements for doubt in statement.doubts}
    assert "documents_not_parted" in codes


def test_balances_of_bound_statements_are_not_read_anew_for_each_way_to_read_their_columns() -> None:
    """Bundles of hundreds of pages that contradict each other took 25 to 41 s."""
    asked, code = 0, label_value.__code__

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal asked
        asked += event == "call" and frame.f_code is code

    pdf = disguised.bound(random.Random(11))
    sys.setprofile(count)
    try:
        found = extract(pdf)
    finally:
        sys.setprofile(None)
    assert len(found.pages) == 14
    assert 0 < asked < 10_000  # 2,200; 82,000 where each way asks
