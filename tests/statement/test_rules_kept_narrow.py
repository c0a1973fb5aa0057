"""Rules that read some statements better must not reach for others: what a stranger to them would print."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled, Statement
from pdf_processor.statement import read_statements
from statement.drawn import amounts, draw, only, read

D = Decimal
CARD_ROWS = """
Relevé de carte du 01/03/2024 au 31/03/2024
Date         Libellé                           Montant
             Ancien solde                       100,00
04/03/2024   CARTE 4512 BOULANGERIE              10,00
             CARTE 4512 TOTAL ACCESS             45,00
             CARTE 4512 SNCF                     20,00
11/03/2024   CARTE 4512 CARREFOUR                30,00
             CARTE 4512 TOTAL ACCESS AVOIR      -45,00
             CARTE 4512 FNAC                     25,00
             Nouveau solde                      185,00
"""
STRAY = """
Account statement 01/06/2024 to 31/08/2024
Date         Description               Amount      Balance
             Opening balance                      1000.00
03/07/2024   Shop                       -1.00       999.00
02/07/2024   Shop                       -2.00       997.00
05/07/2024   Shop                       -3.00       994.00
05/08/2024   Shop                       -5.00       989.00
06/07/2024   Shop                       -7.00       982.00
10/07/2024   Shop                       -8.00       974.00
             Closing balance                        974.00
"""
PURCHASES = """
Kreditkartenabrechnung 01.03.2024 - 31.03.2024
Saldo letzte Abrechnung 100,00
04.03.2024   Valuta 05.03.2024   Coop             10,00
02.03.2024   Valuta 06.03.2024   SBB              20,00
06.03.2024   Valuta 08.03.2024   Migros           30,00
03.03.2024   Valuta 11.03.2024   Hotel            40,00
12.03.2024   Valuta 14.03.2024   Denner           50,00
Neuer Saldo 250,00
"""
CODES = """
Account statement 01/03/2024 to 31/03/2024
No   Date         Details                    Tp  {title}          Balance
                  Opening balance                             1,000.00
1    01/03/2024   Grocer Miller              POS -10.00         990.00
2    05/03/2024   Rent                       STO -50.00         940.00
3    06/03/2024   Phone                      DDR -115.00        825.00
4    14/03/2024   Salary                     TRF 1,000.00     1,825.00
5    21/03/2024   Sports club                POS -25.00       1,800.00
                  Closing balance                             1,800.00
"""
FEES_WITHIN = """
Statement 01/03/2024 to 31/03/2024
Date        Description            Fees     Withdrawals    Deposits      Balance
            Opening balance                                             1,000.00
04/03/2024  Shop                               100.00                     900.00
05/03/2024  Monthly fee            5.00                                   895.00
11/03/2024  Salary                                          500.00      1,395.00
20/03/2024  Transfer fee           2.00                                 1,393.00
            Total                  7.00        {total}       500.00
            Closing balance                                             1,393.00
"""
CUT_ROW = """
Account statement 01/03/2024 to 31/03/2024
Opening balance 1,000.00
Closing balance 905.00
Date         Description                                 Amount        Balance
01/03/2024   GROCER MILLER                               -10.00         990.00
04/03/2024   PHONE                                       -15.00         975.00
05/03/2024   FUEL                                        -50.00         925.00
07/03/2024   SEPA DIRECT DEBIT
--- next page ---
Date         Description                                 Amount        Balance
             BAKERY                                      -10.00         915.00
08/03/2024   BAKERY                                      -10.00         905.00
"""
SIGNS_BEFORE_TEXT = """
Kontoauszug 01.03.2024 bis 31.03.2024
Alter Kontostand 1.000,00
Neuer Kontostand 1.322,00
Datum        Betrag           Text
04.03.2024   115,00 - S Bahn München
05.03.2024   500,00 + Gehalt
06.03.2024   40,00 - Rewe
06.03.2024   23,00 - dm
"""


def days(statement: Statement) -> list[int]:
    return [row.date.day for row in statement.transactions if row.date]


def test_a_brand_called_total_behind_a_cards_number_is_a_row() -> None:
    statement = only(read(CARD_ROWS))
    assert amounts(statement) == [D(-10), D(-45), D(-20), D(-30), D(45), D(-25)]
    assert statement.reconciled is Reconciled.YES, statement.doubts


def test_a_stray_day_in_a_table_with_balances_is_doubtful_however_it_is_ordered() -> None:
    assert only(read(STRAY)).reconciled is not Reconciled.YES


@pytest.mark.parametrize("word", ["Valuta", "Val."])
def test_the_order_of_rows_overrules_words_in_front_of_dates(word: str) -> None:
    assert days(only(read(PURCHASES.replace("Valuta", word)))) == [5, 6, 8, 11, 14]


def test_a_day_of_interest_beside_one_of_posting_is_no_posting_day() -> None:
    rows = [(2, 3, 990), (5, 5, 980), (4, 8, 970), (9, 8, 960), (12, 12, 950)]
    lines = [("記帳日", "入帳起息日", "摘要", "支出", "存入", "餘額"), ("", "", "承前餘額", "", "", "1,000")]
    lines += [(f"2020/06/{d:02}", f"2020/06/{v:02}", "轉帳", "10", "", str(balance)) for d, v, balance in rows]
    table = [f"{a:14}{b:14}{c:12}{d:>8}{e:>10}{f:>12}" for a, b, c, d, e, f in lines]
    assert days(only(read("\n".join(["存款明細  自 2020/06/01 至 2020/06/30", *table])))) == [2, 5, 4, 9, 12]


@pytest.mark.parametrize("title", ["Flow", "Mvmt", "Amount"])
def test_codes_close_to_amounts_do_not_make_them_text(title: str) -> None:
    statement = only(read(CODES.format(title=title)))
    assert amounts(statement) == [D(-10), D(-50), D(-115), D(1000), D(-25)]
    assert statement.reconciled is Reconciled.YES, statement.doubts


@pytest.mark.parametrize("total", ["107.00", "100.00"])
def test_a_total_of_money_out_may_contain_the_fees_beside_it(total: str) -> None:
    assert only(read(FEES_WITHIN.format(total=total))).reconciled is Reconciled.YES


def test_a_total_of_neither_is_contradicted() -> None:
    assert only(read(FEES_WITHIN.format(total="105.00"))).reconciled is not Reconciled.YES


def test_a_row_cut_by_the_pages_end_keeps_its_day() -> None:
    statement = only(read(CUT_ROW))
    assert days(statement) == [1, 4, 5, 7, 8]
    assert statement.reconciled is Reconciled.YES, statement.doubts


@pytest.mark.parametrize("text", ["S Bahn München", "H und M", "D Miguel Pérez"])
def test_a_letter_that_begins_a_text_is_no_mark_behind_a_sign(text: str) -> None:
    table = SIGNS_BEFORE_TEXT.replace("S Bahn München", text)
    assert amounts(only(read_statements(draw(table, character=3.5)))) == [D(-115), D(500), D(-40), D(-23)]


@pytest.mark.parametrize("second", ["Fecha liq", "Fecha de liquidación"])
def test_a_bills_day_of_settlement_is_that_of_posting(second: str) -> None:
    rows = [(4, 5, 10), (6, 6, 20), (5, 8, 30), (11, 11, 40), (12, 14, 50)]
    head = f"{'Fecha consumo':16}{second:24}{'Descripción':20}{'Importe':>10}"
    lines = [f"{d:02}/03/2024      {p:02}/03/2024              {'TIENDA':20}{a:>10},00" for d, p, a in rows]
    table = ["Estado de cuenta tarjeta 01/03/2024 al 31/03/2024", "Saldo anterior 100,00", head, *lines]
    assert days(only(read("\n".join([*table, "Saldo nuevo 250,00"])))) == [5, 6, 8, 11, 14]
