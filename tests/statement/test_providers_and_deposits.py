"""Payment providers, notice deposits and loans of one payment: which way figures go, and which of them are a row's."""

from __future__ import annotations

from decimal import Decimal as D

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read

PAYOUTS = """
    Saldo-overzicht     15-10-2021 t/m 21-10-2021
    Beginsaldo                                      € 420,56
    Eindsaldo                                       € 153,53
    Datum           Omschrijving                       Bruto       Kosten            Netto            Saldo
    15-10-2021      Abonnement Stichting Kinderkade    € 24,68      -€ 0,32        € 24,36         € 444,92
    15-10-2021      Terugbetaling Kadobon              -€ 33,92     -€ 0,25       -€ 34,17         € 410,75
    15-10-2021      Factuur F-02791                    € 27,51      -€ 0,32        € 27,19         € 437,94
    15-10-2021      Uitbetaling naar NL83 RABO        -€ 387,94                   -€ 387,94         € 50,00
    18-10-2021      Bestelling W11493                  € 23,59      -€ 0,32        € 23,27          € 73,27
    18-10-2021      Factuur F-04379                   € 106,57      -€ 0,32       € 106,25         € 179,52
    18-10-2021      Terugbetaling cadeaukaart          -€ 13,92     -€ 0,25       -€ 14,17         € 165,35
    18-10-2021      Terugbetaling cadeaukaart          -€ 11,57     -€ 0,25       -€ 11,82         € 153,53
"""

SALES = """
    Saldo-overzicht     15-10-2021 t/m 21-10-2021
    Beginsaldo                                      € 420,56
    Eindsaldo                                       € 153,53
    Datum           Omschrijving                                  Bedrag            Saldo
    15-10-2021      Abonnement Stichting Kinderkade              € 24,36         € 444,92
    15-10-2021      Terugbetaling Kadobon                       -€ 34,17         € 410,75
    15-10-2021      Factuur F-02791                              € 27,19         € 437,94
    15-10-2021      Uitbetaling naar NL83 RABO                 -€ 387,94          € 50,00
    18-10-2021      Bestelling W11493                            € 23,27          € 73,27
    18-10-2021      Factuur F-04379                             € 106,25         € 179,52
    18-10-2021      Terugbetaling cadeaukaart                   -€ 14,17         € 165,35
    18-10-2021      Terugbetaling cadeaukaart                   -€ 11,82         € 153,53
"""

MOVED = [D("24.36"), D("-34.17"), D("27.19"), D("-387.94"), D("23.27"), D("106.25"), D("-14.17"), D("-11.82")]


def test_fees_that_make_less_of_what_is_received_tell_which_way_plain_figures_go() -> None:
    statement = only(read(PAYOUTS))
    assert amounts(statement) == MOVED
    assert statement.opening_balance == D("420.56")


def test_a_tax_is_received_with_its_price_and_tells_no_side() -> None:
    statement = only(
        read("""
        Business account     01/03/2023 to 31/03/2023
        Date          Description              Sales        VAT         Total        Balance
        01/03/2023    Opening balance                                                 100.00
        02/03/2023    Invoice 1                500.00      50.00        550.00        650.00
        03/03/2023    Invoice 2                500.00      50.00        550.00      1,200.00
        04/03/2023    Invoice 3                500.00      50.00        550.00      1,750.00
        05/03/2023    Invoice 4                500.00      50.00        550.00      2,300.00
        06/03/2023    Payout                -1,000.00                -1,000.00      1,300.00
        31/03/2023    Closing balance                                               1,300.00
        """)
    )
    assert amounts(statement) == [D("550.00")] * 4 + [D("-1000.00")]
    assert statement.opening_balance == D("100.00")


def test_words_alone_make_no_statement_surely_one_of_debts() -> None:
    assert only(read(SALES)).reconciled is not Reconciled.YES


def test_a_reference_in_front_of_an_amount_is_none_of_its_thousands() -> None:
    statement = only(
        read("""
        Account statement R    2023/07/01 to 2023/09/30
        Date          Description          Withdrawals     Deposits         Balance
        2023/07/01    Opening balance                                      4,000.00
        2023/07/04    Rent Unit         R3 500.00                          3,500.00
        2023/07/07    Rent Unit         R3 500.00                          3,000.00
        2023/07/09    Water                120.00                          2,880.00
        2023/07/31    Salary                               900.00          3,780.00
        2023/09/30    Closing balance                                      3,780.00
        """)
    )
    assert amounts(statement) == [D("-500.00"), D("-500.00"), D("-120.00"), D("900.00")]


def test_thousands_behind_a_space_carry_their_currency_in_front() -> None:
    statement = only(
        read("""
        Account number 3837358352        Statement period 2023/07/01 to 2023/09/30
        Transaction date    Description                     Deposits      Withdrawals          Balance
        2023/07/01          Balance brought forward                                        R108 967.29
        2023/07/04          Notice withdrawal                               R6 700.00      R102 267.29
        2023/07/07          Immediate access withdrawal                     R5 400.00       R96 867.29
        2023/07/31          Interest capitalised             R242.13                        R97 109.42
        2023/09/30          Closing balance                                                 R97 109.42
        """)
    )
    assert amounts(statement) == [D("-6700.00"), D("-5400.00"), D("242.13")]
    assert statement.opening_balance == D("108967.29")
    assert statement.reconciled is Reconciled.YES


def test_a_loans_only_payment_stands_in_no_column_of_what_is_told_below_its_end() -> None:
    statement = only(
        read("""
        Statement period October 1, 2023 to October 31, 2023
        TERM LOAN 41
        Date       Description                          Charges      Payments     Balance owing
        Oct 01     Opening balance                                                    14,410.49
        Oct 24     Loan Payment - Thank You                          1,076.27         13,334.22
                   Closing balance                                                    13,334.22

        Annual general meeting
        Join us on April 24 at 6:30 p.m.     Last year we $1,284,500.00 in dividends
        """)
    )
    assert amounts(statement) == [D("1076.27")]
    assert statement.closing_balance == D("-13334.22")
    assert statement.reconciled is Reconciled.YES


def test_a_mark_below_an_amount_may_stand_behind_the_rows_second_line() -> None:
    statement = only(
        read("""
        Credit card statement of 8 February 2023     Card number xxxx-xxxxxx-29755
        Previous balance                                                     1,580.62
        Date      Processed   Details                                        Amount
        Jan 20    Jan 23      LE PAIN BRUXELLES                                 32.95

        Jan 23    Jan 26      BRITISH AIRWAYS HARMONDSWORTH                     24.52
                              LONDON TO NICE                                       CR

        Jan 25    Jan 26      AMZNMKTPLACE                                     258.84

        Jan 27    Jan 30      PAYMENT RECEIVED                               1,000.00
                                                                                   CR

        New balance                                                            847.89
        """)
    )
    assert amounts(statement) == [D("-32.95"), D("24.52"), D("-258.84"), D("1000.00")]
    assert statement.transactions[1].description == "BRITISH AIRWAYS HARMONDSWORTH LONDON TO NICE"
    assert statement.reconciled is Reconciled.YES


def test_how_many_items_make_a_sections_sum_is_no_row() -> None:
    statement = only(
        read("""
        Statement ending 01/25/2023
        12/26/2022    Beginning balance                             $3,172.83
        01/25/2023    Ending balance                                $3,058.15
        Electronic credits
        Date          Description                                      Amount
        01/25/2023    INTEREST EARNED                                   $0.09
                                                     1 item(s) totaling $0.09
        Electronic debits
        Date          Description                                      Amount
        12/27/2022    ATM WITHDRAWAL 150 MAIN ST                       $60.00
        01/03/2023    GEICO PREM COLL 1604805364                       $54.77
                                                   2 item(s) totaling $114.77
        """)
    )
    assert amounts(statement) == [D("0.09"), D("-60.00"), D("-54.77")]
    assert statement.reconciled is Reconciled.YES


def test_of_a_debt_in_two_currencies_the_one_of_the_rows_counts() -> None:
    statement = only(
        read("""
        Tarjeta de crédito 4152-42XX-XXXX-1381       Periodo de facturación 19/02/2021 al 18/03/2021
        FECHA     FECHA      DESCRIPCIÓN                                   CAPITAL    INTERÉS       SOLES     DÓLARES
        PROCESO   CONSUMO                                                                            S/         US$
                             SALDO ANTERIOR                                                         944.06      0.00
        24FEB     24FEB      PAGO BANCA MOVIL                                                      -944.06
        25FEB     25FEB      DISPOSICION EFECTIVO                                                   170.00
        26FEB     23FEB      FARMACIA                                                                13.60
        18MAR     14FEB      AEROLINEAS PERU                                434.93      69.95       504.88
                             DEUDA TOTAL                                                            688.48      0.00
        """)
    )
    assert statement.opening_balance == D("-944.06")
    assert amounts(statement) == [D("944.06"), D("-170.00"), D("-13.60"), D("-504.88")]
    assert statement.reconciled is Reconciled.YES


HOLDINGS = """
    Banco Aurora      extrato mensal      jul 2019
    Conta Corrente | Movimentação
    período de visualização: 01/07/2019 até 31/07/2019
    data          descrição                          entradas R$      saídas R$        saldo R$
                                                     (créditos)       (débitos)
    30/06         SALDO ANTERIOR                                                       1.994,95
    01/07         TED CONDOMINIO                        2.991,76                       4.986,71
    02/07         INT PAG TIT 109                                        239,95-       4.746,76
    03/07         PIX TRANSF                               21,90                       4.768,66
    09/07         REND PAGO APLIC                           0,10                       4.768,76
    11/07         PIX TRANSF                                              20,76-       4.748,00
    23/07         PIX TRANSF                               52,00                       4.800,00
                  SALDO FINAL                                                          4.800,00

    Aplicações automáticas | APLIC AUT PLUS
    saldo anterior                                      8.060,65
    (+) aplicações no mês                               1.070,04
    saldo líquido                                       6.637,43

    CDB-DI | posição consolidada
    15/08/18      CDB 98% DI                           14.908,50
    13/11/18      CDB 98% DI                           13.546,26
    28/04/19      CDB 98% DI                           17.482,46
"""


def test_what_is_held_since_other_years_is_listed_and_no_row() -> None:
    statement = only(read(HOLDINGS))
    assert len(statement.transactions) == 6
    assert statement.reconciled is Reconciled.YES


def test_a_second_account_without_a_closing_balance_is_kept_and_doubted() -> None:
    _, savings = read("""
        Account statement    03/01/2023 to 03/31/2023
        Checking account 111111
        Opening balance 1,000.00
        Date        Description               Amount
        03/02/2023  Water company             -10.00
        03/03/2023  Salary                     30.00
        03/04/2023  Water company             -10.00
        Closing balance 1,010.00
        Savings account 222222
        Opening balance 500.00
        Date        Description               Amount
        02/27/2023  Transfer in                50.00
        02/28/2023  Interest                   75.00
    """).statements
    assert [abs(amount) for amount in amounts(savings)] == [D("50.00"), D("75.00")]
    assert savings.reconciled is not Reconciled.YES


MORTGAGE = """
    Your mortgage      01/01/2023 to 31/03/2023
    Opening balance       {mark}£100,000.00
    Closing balance        {mark}£98,800.00
    Date          Description                          Amount          Balance
    01/01/2023    Interest                           {mark}£200.00   {mark}£100,200.00
    15/01/2023    Direct debit received               {other}£600.00    {mark}£99,600.00
    01/02/2023    Interest                           {mark}£200.00    {mark}£99,800.00
    15/02/2023    Direct debit received               {other}£600.00    {mark}£99,200.00
    01/03/2023    Interest                           {mark}£200.00    {mark}£99,400.00
    15/03/2023    Direct debit received               {other}£600.00    {mark}£98,800.00
"""


def test_plain_balances_below_a_mortgages_name_may_be_owed() -> None:
    assert only(read(MORTGAGE.format(mark="", other="-"))).reconciled is not Reconciled.YES


def test_balances_with_a_minus_say_on_which_side_a_mortgage_stands() -> None:
    statement = only(read(MORTGAGE.format(mark="-", other="")))
    assert amounts(statement)[:2] == [D("-200.00"), D("600.00")]
    assert statement.reconciled is Reconciled.YES


def test_financing_named_above_a_table_may_be_owed() -> None:
    statement = only(
        read("""
        Dal 01/03/2023 al 31/03/2023
        Finanziamenti in corso
        Data          Descrizione                      Importo      Saldo
        01/03/2023    Saldo iniziale                             1.000,00
        02/03/2023    Erogazione                        200,00   1.200,00
        08/03/2023    Rata                             -100,00   1.100,00
        31/03/2023    Saldo finale                               1.100,00
        """)
    )
    assert statement.reconciled is not Reconciled.YES


def test_a_company_that_finances_makes_no_account_one_of_debts() -> None:
    statement = only(
        read("""
        AYMORÉ CRÉDITO, FINANCIAMENTO E INVESTIMENTO S.A.
        Extrato de conta corrente  01/03/2023 a 31/03/2023
        Data        Histórico                    Valor         Saldo
        01/03/2023  Saldo anterior                           1.000,00
        02/03/2023  Salário                     400,00       1.400,00
        05/03/2023  Aluguel                    -900,00         500,00
        31/03/2023  Saldo final                                500,00
        """)
    )
    assert amounts(statement) == [D("400.00"), D("-900.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_sum_to_date_that_parts_happen_to_make_is_no_payment() -> None:
    statement = only(
        read("""
        LOAN 0101
        Date          Details              Principal   Interest    Paid to date    Loan balance
        01/03/2023    Previous loan balance                                           10,000.00
        10/03/2023    Payment                 300.00     200.00          500.00        9,700.00
        10/04/2023    Payment                 310.00     190.00        1,000.00        9,390.00
        30/04/2023    New loan balance                                                 9,390.00
        """)
    )
    assert amounts(statement) == [D("300.00"), D("310.00")]


@pytest.mark.parametrize(
    "line",
    [
        "                    Interest paid 31 Mar 2023                    5.00          985.00",
        "    INT             31 Mar 2023  Interest                        5.00          985.00",
    ],
)
def test_a_line_that_moves_the_closing_balance_on_is_told(line: str) -> None:
    statement = only(
        read(f"""
    Account statement    1 March 2023 to 31 March 2023
    Date            Description                  Paid out     Paid in         Balance
    1 Mar 2023      Opening balance                                          1,000.00
    2 Mar 2023      Water                           20.00                      980.00
    31 Mar 2023     Balance at end of period                                   980.00
{line}
        """)
    )
    assert statement.reconciled is not Reconciled.YES


def test_a_lone_row_stands_in_its_column_whatever_is_summed_up_below_the_end() -> None:
    text = """
    Statement period 12/25/2022 to 01/24/2023
    LINE OF CREDIT - 60
    Date        Transaction Description                                        Advance/Payment          You Owe
    Dec 25      Beginning Balance                                                                      2,083.99
    Jan 17      Loan Advance Transfer To Checking 40                                    198.64         2,282.63
    Jan 24      Ending Balance                                                                         2,282.63

    Fee and Dividend Summary                                         This Period          Year To Date
    Total Overdraft Fees                                                    0.00                 29.00
    Total Other Fees                                                        0.00                  3.15
    Dividends Paid                                                          0.02                  6.44
    """
    statement = only(read(text))
    assert amounts(statement) == [D("-198.64")]
    assert statement.reconciled is not Reconciled.NO


def test_words_for_the_closing_balance_in_a_rows_text_end_no_table() -> None:
    statement = only(
        read("""
        Account statement    March 1, 2023 to March 31, 2023
        Beginning balance 1,000.00
        Ending balance 915.00
        Date     Description                        Withdrawals    Deposits     Balance
        03/02    Water company                          20.00                    980.00
        03/05    Power company                          15.00                    965.00
        03/31    Visa pmt amount due                    50.00                    915.00
                 ACH debit insurer                      75.00                    840.00
                 ACH return insurer                                  75.00       915.00
        """)
    )
    assert amounts(statement)[-2:] == [D("-75.00"), D("75.00")]


def test_both_balances_above_numbered_rows_leave_these_their_columns() -> None:
    statement = only(
        read("""
        Statement     1 March 2023 to 31 March 2023
        No    Date           Description              Debit          Credit          Balance
        01/03/2023           Opening balance                                        1,000.00
        31/03/2023           Closing balance                                        1,050.00
        1     02/03/2023     Card payment             20.00                           980.00
        2     05/03/2023     Power                    30.00                           950.00
        3     20/03/2023     Salary                                  100.00         1,050.00
        """)
    )
    assert amounts(statement) == [D("-20.00"), D("-30.00"), D("100.00")]


def test_brackets_around_figures_in_two_words_are_a_minus() -> None:
    statement = only(
        read("""
        Owner account OWN05342     Period 01/12/2021 to 31/12/2021
        Date          Details                         VAT incl.       Amount (R)      Balance (R)
                      Balance brought forward                                            4 524.57
        15/12/2021    Levies Body Corporate                           (2 864.16)         1 660.41
        15/12/2021    Levies Body Corporate                           (2 864.16)        (1 203.75)
        17/12/2021    Rental received                                 13 050.00         11 846.25
        17/12/2021    Management commission               63.59         (487.50)        11 358.75
                      Closing balance                                                   11 358.75
        """)
    )
    assert amounts(statement) == [D("-2864.16"), D("-2864.16"), D("13050.00"), D("-487.50")]
    assert statement.transactions[1].balance == D("-1203.75")
    assert statement.reconciled is Reconciled.YES


def test_days_of_both_balances_make_no_value_date_the_rows_day() -> None:
    statement = only(
        read("""
        Estratto conto dal 27/12/2024 al 27/03/2025
        Data         Data         Addebiti      Accrediti     Descrizione operazioni
        contabile    valuta        in euro        in euro
                     27/12/24                    6.565,62     SALDO INIZIALE
        04/03/25     03/03/25       440,00                    PRELIEVO POSTAMAT
                     27/03/25                    6.125,62     SALDO FINALE
        """)
    )
    assert [str(row.date) for row in statement.transactions] == ["2025-03-04"]
    assert statement.reconciled is Reconciled.YES


def test_net_and_tax_make_the_gross_amount_that_is_moved() -> None:
    statement = only(
        read("""
        Fuel card account        Credit card statement     Period 10/12/21 to 09/01/22
        Previous balance          100.00
        New balance               369.43
        Date        Site                   Litres      Net £       VAT £       Gross £
        05/01/22    THURROCK TRUCKSTOP      64.73      79.77       15.96         95.73
        07/01/22    THURROCK TRUCKSTOP      46.77      57.64       11.53         69.17
        08/01/22    DOVER                   70.71      87.11       17.42        104.53
        """)
    )
    assert amounts(statement) == [D("-95.73"), D("-69.17"), D("-104.53")]


def test_few_deposits_that_touch_their_texts_keep_their_column() -> None:
    statement = only(
        read("""
        Account statement    March 1, 2023 to March 31, 2023
        Previous balance 1,000.00
        New balance 1,015.00
        Description                       Deposits       Withdrawals
        March 2
        Power company                                     20.00
        Power company                                     20.00
        Direct deposit of the Company Ltd 95.00
        March 5
        Power company                                     20.00
        Power company                                     20.00
        """)
    )
    assert D("95.00") in amounts(statement)


def test_an_amount_in_other_money_that_is_the_sum_of_amount_and_fee_is_not_what_is_moved() -> None:
    statement = only(
        read("""
        Datum       Text                 Betrag      Entgelt   Betrag in Fremdwährung    Saldo
        01.03.2023  Anfangssaldo                                                       1.000,00
        02.03.2023  Shop A               -20,50     -0,50      -20,00                    979,50
        05.03.2023  Shop B               -30,50     -0,50      -30,00                    949,00
        06.03.2023  Shop C               -40,50     -0,50      -40,00                    908,50
        07.03.2023  Gehalt               100,00                                        1.008,50
        31.03.2023  Endsaldo                                                           1.008,50
        """)
    )
    assert amounts(statement) == [D("-20.50"), D("-30.50"), D("-40.50"), D("100.00")]


@pytest.mark.parametrize(
    "days", [("17.04./16.04.", "18.04./18.04."), ("17.04.2023/16.04.2023", "18.04.2023/18.04.2023")]
)
def test_days_of_posting_and_of_value_may_be_one_word(days: tuple[str, str]) -> None:
    statement = only(
        read(f"""
        Kontoauszug: Giro plus vom 13.04.2023 bis 12.05.2023
        Alter Saldo EUR + 609,30
        Buchung/Wert             Vorgang/Buchungsinformation                Soll             Haben
        {days[0]:<25}Kartenzahlung                            - 45,86
                                 DM FIL.2682
        {days[1]:<25}Gehalt                                                    + 100,00
        Neuer Saldo EUR + 663,44
        """)
    )
    assert [str(row.date) for row in statement.transactions] == ["2023-04-17", "2023-04-18"]
    assert statement.reconciled is Reconciled.YES


def test_a_month_with_its_year_behind_a_stroke_is_the_period() -> None:
    statement = only(
        read("""
        EXTRATO CONSOLIDADO                       janeiro/2021
        Resumo - janeiro/2021
        Conta Corrente - Movimentação
        Data      Descrição                        Créditos       Débitos        Saldo
                  SALDO EM 31/12                                                2.525,53
        04/01     RESGATE AUTOMATICO                 389,03
                  COMPRA CARTAO 03/01                             125,83-       2.788,73
        06/01     PIX ENVIADO                                       8,82-       2.779,91
        Comprovantes de Pagamento de Contas
        06/01     AUTENTICAÇÃO 2093                                              322,30
        """)
    )
    assert [str(row.date) for row in statement.transactions] == ["2021-01-04", "2021-01-04", "2021-01-06"]
    assert statement.period_start is not None and str(statement.period_start) == "2021-01-01"


@pytest.mark.parametrize("said", ["parcela mar/2021", "Mutuo rata março/2021"])
def test_a_month_and_year_in_a_rows_text_is_no_period(said: str) -> None:
    statement = only(
        read(f"""
        Extrato  emitido em 05/04/2023
        Data     Histórico            Valor      Saldo
        01/03    Saldo anterior                  1.000,00
        04/03    Compra               -20,00      980,00
                 {said}
        05/03    Compra               -15,00      965,00
        31/03    Saldo final                      965,00
        """)
    )
    assert {row.date.year for row in statement.transactions if row.date} <= {2023}


def test_a_bills_month_is_no_period_beside_a_day_in_full() -> None:
    statement = only(
        read("""
        Fatura cartão de crédito   Fatura mar/2023
        Vencimento 10/03/2023
        Saldo anterior 100,00
        Data     Descrição              Valor
        05/02    Pagamento            -100,00
        06/02    Loja A                 20,00
        20/02    Loja B                 30,00
        02/03    Loja C                 40,00
        Saldo atual 90,00
        """)
    )
    assert [str(row.date) for row in statement.transactions][:2] == ["2023-02-05", "2023-02-06"]
    assert statement.reconciled is Reconciled.YES


def test_a_cards_end_is_no_period() -> None:
    statement = only(
        read("""
        Card valid thru Mar/2027
        Date     Details              Amount      Balance
        01/03    Opening balance                  1,000.00
        02/03    Water company        -20.00        980.00
        05/03    Power company        -15.00        965.00
        31/03    Closing balance                    965.00
        """)
    )
    assert statement.reconciled is not Reconciled.YES
