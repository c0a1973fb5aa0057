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
    assert days(only(read(CUT_ROW))) == [1, 4, 5, 7, 8]


@pytest.mark.parametrize("foot", ["Blatt 1 von 2", "Printed by branch", "erstellt, Fortsetzung auf Blatt 2"])
@pytest.mark.parametrize("gap", ["", "\n\n"])
def test_a_dated_foot_lends_no_row_its_day(foot: str, gap: str) -> None:
    table = CUT_ROW.replace("07/03/2024   SEPA DIRECT DEBIT", f"{gap}31/03/2024   {foot}")
    assert only(read(table)).reconciled is not Reconciled.YES


def test_numbers_that_rise_do_not_excuse_a_stray_day_among_days_in_order() -> None:
    days_of = ["04/01", "09/01", "15/01", "18/03", "22/01", "30/01", "02/02"]
    rows = "".join(f"{day}/2024   {1021 + at}            10.00\n" for at, day in enumerate(days_of))
    statement = only(
        read(f"""
Statement period 01/01/2024 to 31/03/2024
Opening balance            100.00
Cheques paid
Date         Cheque number     Amount
{rows}Total cheques paid             70.00
Closing balance                 30.00
""")
    )
    assert statement.reconciled is not Reconciled.YES


def test_a_day_of_crediting_beside_a_plain_one_is_no_posting_day() -> None:
    rows = [(2, 9), (5, 6), (6, 6), (9, 11), (12, 14)]
    lines = "".join(f"{d:02}.03.2024       {v:02}.03.2024          МАГАЗИН            -10,00\n" for d, v in rows)
    statement = only(
        read(f"""
Выписка по счету за период 01.03.2024 - 31.03.2024
Входящий остаток 1000,00
Дата             Дата зачисления     Описание            Сумма
{lines}Исходящий остаток 950,00
""")
    )
    assert days(statement) == [2, 5, 6, 9, 12]


@pytest.mark.parametrize("front", ["JPY", "*", "2024/03/05"])
def test_a_bare_balance_behind_a_currency_a_bullet_or_a_day_is_none_of_a_text(front: str) -> None:
    statement = only(
        read(f"""
Account statement 2024/03/01 to 2024/03/31  Currency JPY
Opening balance 950
Date         Description               Withdrawal   Deposit     Balance
2024/03/04   Shop                            100                     850
2024/03/05   Shop                             50                     800
{front} carried forward 800
""")
    )
    assert statement.reconciled is not Reconciled.YES
    assert statement.transactions[-1].description == "Shop"


def test_opening_and_closing_of_bare_numbers_with_a_currency_in_front() -> None:
    statement = only(
        read("""
Számlakivonat 2024.03.01 - 2024.03.31
HUF nyitó egyenleg 950
Dátum        Megnevezés           Terhelés     Jóváírás
2024.03.04   Bolt                 100
2024.03.05   Bolt                  50
2024.03.11   Fizetés                             500
2024.03.12   Bolt                 500
HUF záró egyenleg 800
""")
    )
    assert statement.reconciled is Reconciled.YES, statement.doubts


@pytest.mark.parametrize("titles", [("Fecha Oper", "Fecha Liq"), ("F. Oper.", "F. Liq."), ("OPER", "LIQ")])
def test_the_day_of_operation_stands_before_that_of_settlement(titles: tuple[str, str]) -> None:
    rows = [(2, 4), (5, 6), (6, 6), (9, 11), (12, 14)]
    lines = "".join(f"{d:02}/03/2024      {v:02}/03/2024      TIENDA            -10.00\n" for d, v in rows)
    table = f"""
Estado de cuenta del 01/03/2024 al 31/03/2024
Saldo anterior 100.00
{titles[0]:16}{titles[1]:16}Descripción       Importe
{lines}Saldo final 50.00
"""
    assert days(only(read(table))) == [2, 5, 6, 9, 12]


@pytest.mark.parametrize("number", ["Seite {}/3", "Blatt-Nr.{}", "({}/3)"])
def test_a_foot_close_below_rows_stays_one_whatever_its_pages_number_stands_in(number: str) -> None:
    def page(day: int) -> str:
        return f"""{"Alter Kontostand 100,00" if day == 1 else "Kontonummer 4711"}
Kontoauszug 01.03.2024 bis 31.03.2024
Datum        Text                       Betrag         Saldo
{day:02}.03.2024   KARTENZAHLUNG              -10,00    {100 - 20 * day + 10:>9},00
             DM REF {2303000 + 7 * day}
{day:02}.03.2024   KARTENZAHLUNG              -10,00    {100 - 20 * day:>9},00
             DM REF {2305000 + 7 * day}
             {number.format(day)}
"""

    statement = only(read("--- next page ---\n".join(map(page, (1, 2, 3)))))
    assert not [row.description for row in statement.transactions if number[:3] in row.description]


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


def test_a_masked_cards_number_makes_a_bill_of_a_card() -> None:
    statement = only(
        read("""
Estratto conto dal 01/07/2020 al 31/07/2020
Carta N. 4532 **** **** 0494                 SILVIA LOCATELLI
Totale estratto conto precedente                 100,00
L'importo sarà addebitato sul conto corrente
Totale da addebitare                              60,00
Data         Data         Descrizione                              Importo
acquisto     registraz.   delle operazioni                         in Euro
15/07/20     15/07/20     ADDEBITO IN C/C SALDO PRECEDENTE         -100,00
29/06/20     01/07/20     JUST EAT ITALY SRL                         49,00
30/06/20     02/07/20     ESSELUNGA SPA                              11,00
""")
    )
    assert amounts(statement) == [D(100), D(-49), D(-11)]


def test_a_rupee_drawn_as_a_grave_accent() -> None:
    statement = only(
        read("""
Credit card statement   Statement date 27/11/2020
Card number 4375XXXXXXXX2585
Previous balance `1,000.00
Total amount due `1,500.00
Date         Details                    Points     Amount (in`)
29/10/2020   AIRTEL PAYMENTS                10           600.00
10/11/2020   BBPS Payment received           0         1,000.00 CR
12/11/2020   ZOMATO LTD                     16           900.00
""")
    )
    assert statement.currency == "INR"
    assert amounts(statement) == [D(-600), D(1000), D(-900)]


def test_undated_lines_that_a_total_below_them_sums_up_are_no_rows() -> None:
    statement = only(
        read("""
Card statement   Closing date 01/25/2020
Previous Balance $100.00
New Balance $85.00
Date         Description                           Amount
01/14/20     MOBILE PAYMENT - THANK YOU          -$100.00
New Charges
             ELLEN P MARCHETTI                      $60.00
             DAVID MARCHETTI                        $25.00
             Total New Charges                      $85.00
01/15/20     HILTON GARDEN INN                      $60.00
01/16/20     BEST BUY                               $25.00
""")
    )
    assert amounts(statement) == [D(100), D(-60), D(-25)]
