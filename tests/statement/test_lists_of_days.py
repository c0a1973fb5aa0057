"""Rows without a day of their own below headings of days, as apps print them, in any language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read, told

D = Decimal


def test_a_day_that_begins_a_page_is_no_running_head() -> None:
    statement = only(
        read("""
        ACCOUNT STATEMENT 01.09.2021 - 30.09.2021
        REFERENCE      VALUE  PAYEE                          AMOUNT
                              OPENING BALANCE 31.08.21       100,00+
                              BOOKING DAY 01.09.21
        2109010866S    0109   SMITH JOHN                      10,00-
                              BOOKING DAY 02.09.21
        2109010867S    0209   SMITH JOHN                      10,00-
                              BOOKING DAY 03.09.21
        2109010868S    0309   SMITH JOHN                      10,00-
        --- next page ---
        ACCOUNT STATEMENT 01.09.2021 - 30.09.2021
                              BOOKING DAY 06.09.21
        2109010869S    0609   SMITH JOHN                      10,00-
                              BOOKING DAY 07.09.21
        2109010870S    0709   SMITH JOHN                      10,00-
        --- next page ---
        ACCOUNT STATEMENT 01.09.2021 - 30.09.2021
                              BOOKING DAY 09.09.21
        2109010871S    0909   SMITH JOHN                      10,00-
                              CLOSING BALANCE 30.09.21        40,00+
        """)
    )
    assert [row[:10] for row in told(statement)] == [f"2021-09-0{day}" for day in (1, 2, 3, 6, 7, 9)]
    assert statement.reconciled is Reconciled.YES


LISTS = {
    "relative words before the day": (
        """
        Kontoauszug
        Zeitraum 01.03.2024 - 31.03.2024
        IBAN DE02 1203 0000 0000 2020 51
        Anfangssaldo          1.000,00 €
        Endsaldo                955,10 €

        Heute, 28. März
        Rewe Markt                                    -20,00 €
        12:04 · Lebensmittel
        Gestern, 27. März
        Max Mustermann                                +50,00 €
        09:10 · Überweisung
        Mittwoch, 20. März
        DB Vertrieb                                   -49,90 €
        Netflix                                       -25,00 €
        """,
        ["2024-03-28 -20.00", "2024-03-27 50.00", "2024-03-20 -49.90", "2024-03-20 -25.00"],
    ),
    "weekdays and years, the dollar behind the sign": (
        """
        Account statement
        March 1, 2024 - March 31, 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Thu, Mar 28, 2024
        Starbucks                                      -$4.50
        8:15 AM
        Payroll ACME                                 +$100.00
        9:00 AM
        Wed, Mar 27, 2024
        Uber                                          -$20.00
        7:15 PM
        Fri, Mar 1, 2024
        Shell                                         -$20.00
        6:45 PM
        """,
        ["2024-03-28 -4.50", "2024-03-28 100.00", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "a sign behind the amount": (
        """
        Account statement
        1 March 2024 - 31 March 2024
        Opening balance     £100.00
        Closing balance     £155.50

        Thursday 28 March 2024
        Starbucks                                      £4.50-
        Payroll ACME                                 £100.00
        Wednesday 27 March 2024
        Uber                                          £20.00-
        Friday 1 March 2024
        Shell                                         £20.00-
        """,
        ["2024-03-28 -4.50", "2024-03-28 100.00", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "a weekday in brackets": (
        """
        入出金明細
        期間 2024年3月1日 〜 2024年3月31日
        前月残高 100,000円
        期末残高 155,500円

        3月28日(木)
        スターバックス            -500円
        給与                 +80,000円
        3月27日(水)
        JR東日本             -4,000円
        3月1日(金)
        家賃                -20,000円
        """,
        ["2024-03-28 -500", "2024-03-28 80000", "2024-03-27 -4000", "2024-03-01 -20000"],
    ),
    "a weekday behind": (
        """
        Выписка по счёту
        За период с 01.03.2024 по 31.03.2024
        Остаток на начало периода     1 000,00 ₽
        Остаток на конец периода      1 555,00 ₽

        28 марта, четверг
        Пятёрочка                      −45,00 ₽
        Зарплата                      +800,00 ₽
        27 марта, среда
        Такси                         −100,00 ₽
        1 марта, пятница
        Аренда                        −100,00 ₽
        """,
        ["2024-03-28 -45.00", "2024-03-28 800.00", "2024-03-27 -100.00", "2024-03-01 -100.00"],
    ),
    "from right to left": (
        """
        كشف حساب
        01/03/2024 - 31/03/2024
        الرصيد الافتتاحي  1,000.00
        الرصيد الختامي   1,555.00

        الخميس 28 مارس 2024
        راتب      +800.00
        مطعم       -45.00
        الأربعاء 27 مارس 2024
        تاكسي     -100.00
        الجمعة 1 مارس 2024
        إيجار     -100.00
        """,
        ["2024-03-28 800.00", "2024-03-28 -45.00", "2024-03-27 -100.00", "2024-03-01 -100.00"],
    ),
    "a weekday with its particle": (
        """
        รายการเดินบัญชี
        1 มี.ค. 2567 - 31 มี.ค. 2567
        ยอดยกมา  1,000.00
        ยอดคงเหลือสิ้นงวด  1,555.00

        วันพฤหัสบดีที่ 28 มีนาคม 2567
        เงินเดือน      +800.00
        ร้านอาหาร      -45.00
        วันพุธที่ 27 มีนาคม 2567
        แท็กซี่         -100.00
        วันศุกร์ที่ 1 มีนาคม 2567
        ค่าเช่า         -100.00
        """,
        ["2024-03-28 800.00", "2024-03-28 -45.00", "2024-03-27 -100.00", "2024-03-01 -100.00"],
    ),
    "how many rows a day has": (
        """
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     100.00 USD
        Closing balance     155.50 USD

        28 March 2024       2 transactions
        Starbucks                                     -4.50 USD
        Payroll ACME                                +100.00 USD
        27 March 2024       1 transaction
        Uber                                         -20.00 USD
        1 March 2024        1 transaction
        Shell                                        -20.00 USD
        """,
        ["2024-03-28 -4.50", "2024-03-28 100.00", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "a sum without a name": (
        """
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     100.00 USD
        Closing balance     155.50 USD

        28 March 2024                                +95.50 USD
        Starbucks                                     -4.50 USD
        Payroll ACME                                +100.00 USD
        27 March 2024                                -20.00 USD
        Uber                                         -20.00 USD
        1 March 2024                                 -20.00 USD
        Shell                                        -20.00 USD
        """,
        ["2024-03-28 -4.50", "2024-03-28 100.00", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "a sum at a place of its own": (
        """
        Estratto conto
        Dal 01/03/2024 al 31/03/2024
        Saldo iniziale     100,00 €
        Saldo finale     155,50 €

        giovedì 28 marzo                          +95,50 €
        Stipendio                                        +100,00 €
        Bar                                                -4,50 €
        mercoledì 27 marzo                        -20,00 €
        Uber                                              -20,00 €
        venerdì 1 marzo                           -20,00 €
        Eni                                               -20,00 €
        """,
        ["2024-03-28 100.00", "2024-03-28 -4.50", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "figures for the month, currencies in front": (
        """
        Statement of account
        01/03/2024 - 31/03/2024
        Opening balance     100.00 EUR
        Closing balance     155.50 EUR

        Thursday, 28/03/2024
        Payroll                    EUR +100.00
        Starbucks                  EUR -4.50
        Wednesday, 27/03/2024
        Uber                       EUR -20.00
        Friday, 01/03/2024
        Shell                      EUR -20.00
        """,
        ["2024-03-28 100.00", "2024-03-28 -4.50", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "apostrophes": (
        """
        Kontoauszug
        01.03.2024 - 31.03.2024
        Anfangssaldo     CHF 1'000.00
        Schlusssaldo     CHF 1'955.50

        Do, 28.03.2024
        Lohn                                            +1'000.00
        Kaffee                                              -4.50
        Mi, 27.03.2024
        SBB                                                -20.00
        Fr, 01.03.2024
        Coop                                               -20.00
        """,
        ["2024-03-28 1000.00", "2024-03-28 -4.50", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "kinds, and sums by kind below": (
        """
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        28 Mar 2024, Thursday
        Payroll                    Income            +$100.00
        Starbucks                  Food                -$4.50
        27 Mar 2024, Wednesday
        Uber                       Travel             -$20.00
        1 Mar 2024, Friday
        Shell                      Travel             -$20.00

        Spending by group
        Travel                                         $40.00
        Food                                            $4.50
        """,
        ["2024-03-28 100.00", "2024-03-28 -4.50", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "times with a point": (
        """
        Kontoudtog
        01.03.2024 - 31.03.2024
        Primo saldo     100,00
        Ultimo saldo     155,50

        torsdag 28. marts
        10.12  Løn                                     +100,00
        14.30  Netto                                     -4,50
        onsdag 27. marts
        11.09  DSB                                      -20,00
        fredag 1. marts
        09.45  Shell                                    -20,00
        """,
        ["2024-03-28 100.00", "2024-03-28 -4.50", "2024-03-27 -20.00", "2024-03-01 -20.00"],
    ),
    "balances beside": (
        """
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Friday 1 March
        08:30  Shell                                 -$20.00    $80.00
        Wednesday 27 March
        09:30  Uber                                  -$20.00    $60.00
        Thursday 28 March
        10:30  Payroll                              +$100.00   $160.00
        11:30  Starbucks                              -$4.50   $155.50
        """,
        ["2024-03-01 -20.00", "2024-03-27 -20.00", "2024-03-28 100.00", "2024-03-28 -4.50"],
    ),
    "two columns of amounts": (
        """
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Friday 1 March
        08:30  Shell                                  $20.00              $80.00
        Wednesday 27 March
        09:30  Uber                                   $20.00              $60.00
        Thursday 28 March
        10:30  Payroll                                         $100.00   $160.00
        11:30  Starbucks                               $4.50             $155.50
        """,
        ["2024-03-01 -20.00", "2024-03-27 -20.00", "2024-03-28 100.00", "2024-03-28 -4.50"],
    ),
    "months as headings": (
        """
        账户明细
        2024-03-01 至 2024-03-31
        期初余额 ¥1,000.00
        期末余额 ¥1,555.00

        2024年3月
        28日 星期四
        星巴克                      -45.00
        工资                       +800.00
        27日 星期三
        滴滴                       -100.00
        1日 星期五
        房租                       -100.00
        """,
        ["2024-03-28 -45.00", "2024-03-28 800.00", "2024-03-27 -100.00", "2024-03-01 -100.00"],
    ),
    "months as headings, signs apart": (
        """
        Relevé de compte
        Du 01/03/2024 au 31/03/2024
        Solde au 01/03/2024          100,00 €
        Solde au 31/03/2024           55,10 €

        Mars 2024
        Jeudi 28
        Carrefour                                     - 20,00 €
        Mercredi 27
        Virement reçu Dupont                          + 50,00 €
        Mercredi 20
        SNCF                                          - 49,90 €
        Netflix                                       - 25,00 €
        """,
        ["2024-03-28 -20.00", "2024-03-27 50.00", "2024-03-20 -49.90", "2024-03-20 -25.00"],
    ),
    "a day's money in and money out": (
        """
        Extrato
        01 MAR 2024 a 31 MAR 2024
        Saldo inicial          1.000,00
        Saldo final            1.555,00

        28 MAR 2024                 Total de entradas   + 800,00
        Transferência recebida  João Silva                 800,00
                                    Total de saídas      - 45,00
        Compra no débito  Padaria                             45,00
        27 MAR 2024                 Total de saídas     - 100,00
        Uber                                                 100,00
        01 MAR 2024                 Total de saídas     - 100,00
        Aluguel                                              100,00
        """,
        ["2024-03-28 800.00", "2024-03-28 -45.00", "2024-03-27 -100.00", "2024-03-01 -100.00"],
    ),
}


@pytest.mark.parametrize(("table", "rows"), LISTS.values(), ids=LISTS)
def test_rows_below_the_heading_of_their_day(table: str, rows: list[str]) -> None:
    statement = only(read(table))
    assert [f"{row.date} {row.amount:f}" for row in statement.transactions] == rows
    assert statement.reconciled is Reconciled.YES


def test_today_is_the_day_on_which_the_list_was_made() -> None:
    statement = only(
        read("""
        Statement of account
        Generated on 29 March 2024
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Today
        Payroll                                    +$100.00
        Starbucks                                    -$4.50
        Yesterday
        Uber                                        -$20.00
        Friday 1 March
        Shell                                       -$20.00
        """)
    )
    assert [row[8:10] for row in told(statement)] == ["29", "29", "28", "01"]
    assert statement.reconciled is Reconciled.YES


def test_today_is_no_day_where_nothing_says_when_the_list_was_made() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Today
        Payroll                                    +$100.00
        Starbucks                                    -$4.50
        Yesterday
        Uber                                        -$20.00
        Friday 1 March
        Shell                                       -$20.00
        """)
    )
    assert [row[:7] for row in told(statement)] == ["no-date", "no-date", "no-date", "2024-03"]
    assert amounts(statement) == [D(100), D("-4.50"), D(-20), D(-20)]
    assert statement.reconciled is not Reconciled.YES


def test_the_balance_stands_below_each_amount() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Friday 1 March
        08:30  Shell                                 -$20.00
               Card 1234                              $80.00
        Wednesday 27 March
        09:30  Uber                                  -$20.00
               Card 1234                              $60.00
        Thursday 28 March
        10:30  Payroll                              +$100.00
               Transfer                              $160.00
        11:30  Starbucks                              -$4.50
               Card 1234                             $155.50
        """)
    )
    assert [row.balance for row in statement.transactions] == [D(80), D(60), D(160), D("155.50")]
    assert told(statement)[0] == "2024-03-01 -20.00 Shell Card 1234"
    assert statement.reconciled is Reconciled.YES


def test_the_balance_stands_below_each_amount_behind_its_name() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Friday 1 March
        08:30  Shell                                 -$20.00
               Card 1234                      Balance: $80.00
        Wednesday 27 March
        09:30  Uber                                  -$20.00
               Card 1234                      Balance: $60.00
        Thursday 28 March
        10:30  Payroll                              +$100.00
               Transfer                      Balance: $160.00
        11:30  Starbucks                              -$4.50
               Card 1234                      Balance: $155.50
        """)
    )
    assert [row.balance for row in statement.transactions] == [D(80), D(60), D(160), D("155.50")]
    assert statement.reconciled is Reconciled.YES


def test_rows_below_a_heading_that_cannot_be_read_are_not_of_the_day_above() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Thursday 28 March
        Payroll                                    +$100.00
        Starbucks                                    -$4.50
        Xyzday 27 Xxxxx
        Uber                                        -$20.00
        Friday 1 March
        Shell                                       -$20.00
        """)
    )
    assert told(statement)[2] == "no-date -20.00 Uber"
    assert statement.reconciled is not Reconciled.YES


def test_days_below_their_rows_are_no_headings() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Payroll                                    +$100.00
        28 March 2024
        Starbucks                                    -$4.50
        27 March 2024
        Uber                                        -$20.00
        3 March 2024
        Shell                                       -$20.00
        1 March 2024
        """)
    )
    assert not any(row.date for row in statement.transactions)


def test_the_day_of_printing_on_each_page_is_no_heading() -> None:
    statement = only(
        read("""
        Statement of account                5 April 2024
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Thu 28 March
        Payroll                                    +$100.00
        Starbucks                                    -$4.50
        Wed 27 March
        Uber                                        -$20.00
        --- next page ---
        5 April 2024
        Mon 4 March
        Shell                                       -$10.00
        Sat 2 March
        --- next page ---
        5 April 2024
        Shell                                        -$5.00
        Fri 1 March
        Shell                                        -$5.00
        """)
    )
    assert [row[8:10] for row in told(statement)] == ["28", "28", "27", "04", "02", "01"]
    assert statement.reconciled is Reconciled.YES


def test_months_and_years_above_days() -> None:
    statement = only(
        read("""
        Statement of account
        20 December 2023 - 10 January 2024
        Opening balance     100.00 EUR
        Closing balance     155.50 EUR

        January 2024
        Mon 8
        Payroll                    EUR +100.00
        Tue 2
        Starbucks                  EUR -4.50
        December 2023
        Sun 31
        Uber                       EUR -20.00
        Wed 20
        Shell                      EUR -20.00
        """)
    )
    assert told(statement)[1] == "2024-01-02 -4.50 Starbucks"
    assert [row[:10] for row in told(statement)][2:] == ["2023-12-31", "2023-12-20"]


def test_pending_rows_have_days_of_their_own() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Pending
        Friday 29 March
        Lidl                                         -$7.00
        Booked transactions
        Thursday 28 March
        Payroll                                    +$100.00
        Starbucks                                    -$4.50
        Wednesday 27 March
        Uber                                        -$20.00
        Friday 1 March
        Shell                                       -$20.00
        """)
    )
    assert [row[8:10] for row in told(statement)] == ["28", "28", "27", "01"]
    assert statement.reconciled is Reconciled.YES


def test_a_figure_at_the_end_of_a_text_has_no_column() -> None:
    statement = only(
        read("""
        Statement of account
        1 March 2024 - 31 March 2024
        Opening balance     $100.00
        Closing balance     $155.50

        Thursday 28 March
        Payroll                                       + $100.00
        For 12 hours at 8.33
        Starbucks                                       - $4.50
        Wednesday 27 March
        Uber                                           - $20.00
        Friday 1 March
        Shell                                          - $20.00
        """)
    )
    assert amounts(statement) == [D(100), D("-4.50"), D(-20), D(-20)]
    assert statement.reconciled is Reconciled.YES


def test_a_kind_of_payment_is_no_total_and_a_balance_below_may_begin_the_next_page() -> None:
    statement = only(
        read("""
        Виписка про рух коштів       Рахунок 26001234567890     Період 01.10.2020 – 31.10.2020
        Залишок на початок періоду   1000.00₴
        Залишок на кінець періоду    1347.96₴
        29 жовтня, четвер
        20:32   Маркет №614                                   -50.00₴
                Продукти та супермаркети                     1347.96₴
        20:31   Поповнення +380679985324                     -252.04₴
                Мобільний звʼязок                            1397.96₴
        16 жовтня, пʼятниця
        19:35   Таксі                                        -100.00₴
        --- next page ---
                Транспорт                                    1650.00₴
        14 жовтня, середа
        10:59   ТОВ Степ                                     +750.00₴
                Зарахування                                  1750.00₴
        """)
    )
    assert amounts(statement) == [D("-50.00"), D("-252.04"), D("-100.00"), D("750.00")]
    assert [row[:10] for row in told(statement)] == ["2020-10-29", "2020-10-29", "2020-10-16", "2020-10-14"]
    assert statement.reconciled is Reconciled.YES
