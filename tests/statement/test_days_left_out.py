"""Days that leave out year and month or print blanks for noughts, titles with numbers, bills above what they sum up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.model import Reconciled, Word
from pdf_processor.statement.headings import header_at
from pdf_processor.statement.lines import Line, group, join_padded
from pdf_processor.statement.printed import printed
from pdf_processor.statement.regions import split_regions
from statement.drawn import amounts, draw, only, read, told

D = Decimal


def test_years_and_months_are_printed_only_where_they_change() -> None:
    found = only(
        read("""
        RESUMEN DE CUENTA TARJETA DE CREDITO
        Cierre actual 12 May 19
        FECHA               COMPROBANTE   DETALLE DE TRANSACCION             PESOS
                                          SALDO ANTERIOR                    100,00
        19  Abril      28                 SU PAGO EN PESOS                  100,00-
        18  Noviem.    10   091871*       MUSIMUNDO 12        C.07/12        25,36
                       24   649116*       FRAVEGA 045 ONLINE  C.05/12         6,50
            Diciem.    02   671931        AEROLINEAS          C.06/06        17,96
        19  Enero      10   039783*       DEXTER 31           C.05/06        11,44
                       11   039784*       DEXTER 31           C.05/06        12,44
                                          SALDO ACTUAL                       73,70
        """)
    )
    assert [line.split()[0] for line in told(found)] == [
        "2019-04-28", "2018-11-10", "2018-11-24", "2018-12-02", "2019-01-10", "2019-01-11",
    ]  # fmt: skip
    assert found.reconciled is Reconciled.YES


def test_a_year_behind_its_month_is_left_where_it_is() -> None:
    found = only(
        read("""
        Account statement 1 June 2019 to 30 June 2019
        Date               Details               Amount     Balance
                           Opening balance                   100.00
        18 June 19       Shop                   -1.00       99.00
        19 June 19       Shop                   -1.00       98.00
        19 June 19       Shop                   -1.00       97.00
        20 June 19       Shop                   -1.00       96.00
        """)
    )
    assert [line.split()[0] for line in told(found)] == ["2019-06-18", "2019-06-19", "2019-06-19", "2019-06-20"]


def test_blanks_stand_for_noughts_in_days_of_an_era() -> None:
    found = only(
        read("""
        当座勘定照合表
        ご照合期間 令和 6年 4月 1日 ～ 令和 6年 4月30日
        年月日         摘要            お支払金額      差引残高
        6- 4- 1        前月より繰越                  1,648,763
        6- 4- 2        小切手          1,054,000       594,763
        6- 4- 9        振込                4,763       590,000
        6- 4-10        振込               37,000       553,000
        6-10- 3        振込                3,000       550,000
        """)
    )
    assert [line.split()[0] for line in told(found)] == ["2024-04-02", "2024-04-09", "2024-04-10", "2024-10-03"]


def _lines(rows: list[str]) -> list[Line]:
    """Lines of words that stand a little less apart than two blanks."""
    lines = []
    for nth, row in enumerate(rows):
        x, words = 0.0, []
        for text in row.split("\n"):
            words.append(Word(text, x, 20.0 * nth, x + 5 * len(text), 20.0 * nth + 10, 1))
            x += 5 * len(text) + 3
        lines += group(words, 1)
    return lines


@given(st.integers(1, 2030), st.integers(1, 12), st.integers(1, 31), st.sampled_from("-/"))
def test_a_padded_day_becomes_one_word(year: int, month: int, day: int, stroke: str) -> None:
    printed_day = f"{year}{stroke}{month:2}{stroke}{day:2}".replace(f"{stroke} ", f"{stroke}\n")
    lines = _lines([f"{printed_day}\nShop\n12.00"] * 3)
    join_padded(lines)
    padded = "\n" in printed_day
    whole = f"{year}{stroke}{month:02}{stroke}{day:02}" if padded else printed_day
    assert [line.texts for line in lines] == [[whole, "Shop", "12.00"]] * 3


@pytest.mark.parametrize("row", ["1-\n2\n3", "12/\na\n3", "3-\n4-\nShop", "Contract\n6-\n4-\n1"])
def test_words_that_only_end_with_a_stroke_stay_apart(row: str) -> None:
    lines = _lines([row] * 3)
    join_padded(lines)
    assert [line.texts for line in lines] == [row.split("\n")] * 3


def test_what_hardly_any_line_begins_with_is_no_day() -> None:
    lines = _lines(["6-\n4-\n1\nLoan", "Shop\n1.00"])
    join_padded(lines)
    assert lines[0].texts == ["6-", "4-", "1", "Loan"]


def test_titles_with_numbers_are_titles() -> None:
    page = printed({1: draw("Fecha      Concepto       F. valor     Importe      Saldo   Referencia 1   Referencia 2")})
    assert page is not None
    found = header_at(page.lines, 0, page.vocabulary)
    assert found is not None
    roles = [column.role for column in found[1]]
    assert roles == ["date", "description", "value_date", "amount", "balance", "reference", "reference"]


def test_a_line_of_a_pages_head_is_no_heading_right_above_one() -> None:
    page = printed({1: draw("""
        BIC SAARFIHH     Käyttötili    EUR

        Kirjauspäivä     Arvopäivä     Saaja                     Selitys         Määrä EUR
        17.04.2024       17.04.2024    K-MARKET                  KORTTIOSTO          58,63-
        """)})  # fmt: skip
    assert page is not None
    titled = [region for region in split_regions(page.lines, page.vocabulary) if region.columns]
    assert [region.columns[0].role for region in titled] == ["date"]


def test_a_bill_above_what_it_sums_up_is_no_row() -> None:
    found = only(
        read("""
        Credit card bill
        Card type        Number         Limit          Charged on       Amount
        GOLD             0973           18,000         02/12/2021        45.00

        Day of purchase       Shop                Original amount       Amount charged
        14/10/2021            Books                         90.00                30.00
        15/10/2021            Music                         10.00                10.00
        16/10/2021            Bakery                         5.00                 5.00
        """)
    )
    assert [abs(amount) for amount in amounts(found)] == [D(30), D(10), D(5)]


def test_a_table_without_rows_keeps_its_titles() -> None:
    page = printed({1: draw("""
        Date         Payments and credits      Amount

        Date         Purchases      Category       Amount
        05/10/22     Shop           Books          $21.10
        """)})  # fmt: skip
    assert page is not None
    titled = [region for region in split_regions(page.lines, page.vocabulary) if region.columns]
    assert len(titled) == 2


def test_a_total_with_a_count_is_no_heading() -> None:
    page = printed({1: draw("Total No. of Deposits              6         8,064.62         Balance")})
    assert page is not None
    assert header_at(page.lines, 0, page.vocabulary) is None


def test_charges_that_add_up_to_a_row_lead_nowhere() -> None:
    found = only(
        read("""
        Account statement from 2 April 2019 to 2 May 2019
        Date         Text                          Amount
                     Balance 1 April 2019          100.00
        02/05/2019   Card                          -48.14
        02/05/2019   Closing of account            -21.17
                     Balance 2 May 2019             30.69

        Interest on overdraft                      12.32
        Fee for the account                         8.85
        Closing of account 2 May 2019              21.17
        Balance after closing                       30.69
        """)
    )
    assert (amounts(found), found.closing_balance) == ([D("-48.14"), D("-21.17")], D("30.69"))
    assert "unexplained_line" not in [doubt.code for doubt in found.doubts]


def test_instalments_beside_named_days_say_nothing_of_days_and_months() -> None:
    rows = "\n".join(
        f"        {day:02}Mar       {day:02}Mar      Shop                05/{20 + day}            10.00"
        for day in (4, 5, 6, 7, 8)
    )
    found = only(
        read(f"""
        Estado de cuenta tarjeta de credito
        Periodo de facturacion: 02/03/2019 al 01/04/2019
        Ultimo dia de pago: 26/04/2019
        Proceso     Consumo    Descripcion         Cuota            Soles
                               Saldo anterior                        0.00
{rows}
                               Saldo actual                         50.00
        """)
    )
    assert {row.date.month for row in found.transactions if row.date} == {3}
    assert (found.period_start, found.period_end) == (date(2019, 3, 2), date(2019, 4, 1))
