"""Days, tables and labels that one odd figure, name or list further down must not turn into something else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read, told

D = Decimal

NAMES = """
Wyciąg z rachunku 01.03.2024 - 31.03.2024
Data         Opis operacji               Kwota         Saldo
             Saldo początkowe                         500,00
04.03.2024   Przelew NILSSON,BO         -50,00        450,00
05.03.2024   Sklep spożywczy            -10,00        440,00
06.03.2024   Przelew NILSSON,BO         -40,00        400,00
             Saldo końcowe                            400,00
"""
LIST_BELOW = """
Relevé de compte
du 08.02.2024 au 08.03.2024
DATE         LIBELLÉ                      VALEUR         DÉBIT     CRÉDIT
             ANCIEN SOLDE AU 08.02.2024                            779,65
12.02        PRLV SEPA IMPOT              13.02.24       20,33
23.02        PRLV SEPA TELECOM            23.02.24      172,36
26.02        VIR SEPA REÇU                28.02.24                  16,57
01.03        FACTURE CARTE                04.03.24      100,00
             NOUVEAU SOLDE AU 08.03.2024                           503,53

POUR INFORMATION : DÉTAIL DE VOS ACHATS PAR CARTE À DÉBIT DIFFÉRÉ
   16/01      CARREFOUR CITY        7,61
   17/01      CARREFOUR CITY       17,61
   18/01      FNAC PART DIEU        4,45
   23/01      CARREFOUR CITY        3,15
   25/01      PICARD                4,23
   30/01      SNCF INTERNET        34,04
   31/01      LEROY MERLIN         28,91
"""
TRANSFERS = "\n".join(
    f"{day:02} Jun    Transfer from 07-01-16                         10.00     {1556 + 10 * day}.81"
    for day in range(1, 25)
)
SORT_CODES = f"""
Account statement
Statement date 05 April 2021
Sort code 07-02-46
Form 9/26
Date      Description                             Out        In      Balance
2020      Balance from statement 6 dated 05/04/2020                 1,429.84
13 Apr    Bank credit                                     26.97     1,456.81
27 May    Transfer from 07-01-16                         100.00     1,556.81
{TRANSFERS}
26 Jul    Transfer to 07-01-16                  50.00               1,746.81
          Closing balance                                           1,746.81
"""
PAID_EARLIER = """
Fatura do cartão de crédito                 Vencimento 03/07/2020
Total da fatura anterior                                 615,97
Pagamento efetuado em 04/06/2020                        -615,97
Data de fechamento: 25/06/2020
Total desta fatura                                       215,00
Data    Estabelecimento              Valor em R$
02/11   LOJA DE MOVEIS 08/10               50,00
02/02   LOJA DE ROUPAS 05/07               40,00
04/06   PAGAMENTO                        -615,97
10/06   FARMACIA                           10,00
11/06   PADARIA                            10,00
12/06   PADARIA                            10,00
15/06   PADARIA                            15,00
17/06   POSTO                              30,00
23/06   MERCADO                            40,00
30/05   CHAT SUBSCR                        10,00
"""
YEARS_IN_FRONT = """
カードご利用代金明細書
ご利用日     ご利用店名              支払区分      今回回数      お支払金額
19/11/18     家具のニシムラ          分割          10/10          3,420
19/11/18     ドラッグ                分割           7/10          1,830
19/11/20     すし処                  分割            3/6          1,263
19/11/20     セブン                  分割            2/6          1,240
19/11/22     タクシー                分割            2/6          1,150
19/12/04     薬局                    分割            2/6          1,000
今回のお支払金額                                                   9,903
"""
PAGE_OF_PAGES = """
Extrato 01/10/2020 a 31/10/2020
Saldo inicial                                          499,23
Saldo final do período                                 591,25
01 OUT 2020   Total de saídas                          -20,57
              Transferência enviada pelo Pix            20,57
06 OUT 2020   Total de saídas                         -329,51
              Compra no débito                         329,51
15 OUT 2020   Total de entradas                        442,10
              Transferência recebida                   442,10
Atendimento 24h.
Roxinho Pagamentos S.A. - CNPJ 18.236.120/0001-58      1 de 1
"""
TWO_COLUMNS = """
Fatura do cartão de crédito                        Vencimento 20/01/2021
Saldo anterior                                      100,00
Pagamento                                          -100,00
Total desta fatura                                  155,00
Data     Descrição         Valor          Data     Descrição            Valor
23/12    PAGAMENTO          -100,00       06/01    DROGARIA              20,00
24/12    MERCADO              10,00       07/01    PADARIA               25,00
Despesas                                  TOTAL DESPESAS NO BRASIL      155,00
15/12    PASTELARIA           15,00
16/12    CHURRASCARIA         35,00
17/12    LIVRARIA             50,00
"""


def test_a_name_that_ends_in_two_letters_is_no_opening_balance() -> None:
    found = only(read(NAMES))
    assert amounts(found) == [D("-50.00"), D("-10.00"), D("-40.00")]
    assert found.reconciled is Reconciled.YES


def test_days_flush_with_their_title_are_the_rows_though_a_list_below_has_more() -> None:
    found = only(read(LIST_BELOW))
    assert [row.date for row in found.transactions] == [
        date(2024, 2, 12),
        date(2024, 2, 23),
        date(2024, 2, 26),
        date(2024, 3, 1),
    ]
    assert found.reconciled is Reconciled.YES


def test_one_odd_figure_among_sort_codes_does_not_put_the_month_first() -> None:
    found = only(read(SORT_CODES))
    assert (found.period_start, found.period_end) == (date(2020, 4, 6), date(2021, 4, 5))
    assert [row.date for row in found.transactions][:1] == [date(2020, 4, 13)]


def test_bare_days_lie_before_the_closing_day_not_before_the_payments() -> None:
    found = only(read(PAID_EARLIER))
    days = [row.date for row in found.transactions]
    assert {day for day in days[3:-1] if day} == {date(2020, 6, day) for day in (10, 11, 12, 15, 17, 23)}


def test_numbers_of_instalments_say_nothing_against_a_year_in_front() -> None:
    found = only(read(YEARS_IN_FRONT))
    assert {row.date for row in found.transactions} == {
        date(2019, 12, 4),
        *(date(2019, 11, day) for day in (18, 20, 22)),
    }
    assert "dates_uncertain" not in {doubt.code for doubt in found.doubts}


def test_a_pages_number_and_how_many_there_are_are_no_amount() -> None:
    found = only(read(PAGE_OF_PAGES))
    assert amounts(found) == [D("-20.57"), D("-329.51"), D("442.10")]
    assert found.reconciled is Reconciled.YES


def test_a_total_of_the_right_column_does_not_end_the_left_one() -> None:
    found = only(read(TWO_COLUMNS))
    assert len(found.transactions) == 7
    assert found.reconciled is Reconciled.YES


def test_a_single_amount_in_two_words_with_its_minus_is_one() -> None:
    text = """
Kontoutdrag 2023-07-01 - 2023-07-31
Bokföringsdag    Text                              Belopp       Saldo
2023-07-25       Insättning från sparkonto         300,00      374,32
2023-07-06       Överföring 5208-29 436 15      \u22121 900,00       74,32
"""
    words = told(only(read(text)))
    assert words == [
        "2023-07-25 300.00 Insättning från sparkonto",
        "2023-07-06 -1900.00 Överföring 5208-29 436 15",
    ]


AMOUNT_IN = """
Credit card statement 23 December 2023 to 22 January 2024
Opening Balance                                               R 100.00Dr
Closing Balance                                                R 95.98Dr
Date        Transaction Description             Amount in Rand (ZAR)
02 Jan      Payment Received - Thank You                    100.00Cr
03 Jan      Dis-Chem Randburg                                25.98
04 Jan      Vida E Caffe                                     30.00
05 Jan      Shoprite                                         40.00
"""
TWO_OPENINGS = """
Estado de cuenta tarjeta de crédito
SALDO ADEUDADO INICIO PERÍODO ANTERIOR                   $ 155.549
MONTO FACTURADO A PAGAR (PERÍODO ANTERIOR)                $ 71.339
MONTO TOTAL FACTURADO A PAGAR                             $ 27.020
Fecha         Descripción operación            Monto $
25/11/2018    MERCADO                          11.430
15/01/2019    RIPLEY                           14.000
11/02/2019    SHELL                             1.590
26/02/2019    PAGO                            -71.339
"""
AFTER_THE_OLD_BALANCE = """
Kontoauszug                 018/2021   Blatt 1
Datum       Buchungstext                      Valuta          Betrag
            ALTER KONTOSTAND PER 20.12.2020                  663,84
23.12.      KONTOFUEHRUNGSENTGELT             23.12.           8,97-
29.12.      LASTSCHRIFT                       29.12.          36,58-
04.01.      GEHALT                            04.01.       2.304,53
05.01.      UEBERWEISUNG                      05.01.          36,83-
            NEUER KONTOSTAND                               2.885,99
"""
INTEREST_WITH_BALANCE = """
Resumen de cuenta del 26/08/19 al 25/09/19
Fecha       Descripción                        Débito       Crédito         Saldo
26/08/19    Saldo inicial                                                1.000,00
06/09/19    Transferencia realizada           -431,27
            Extracción en cajero              -100,00
            Intereses ganados                                 40,30        509,03
09/09/19    Compra con tarjeta                -132,39                      376,64
25/09/19    Saldo final                                                    376,64
"""


def test_amount_in_a_currency_is_no_money_in() -> None:
    found = only(read(AMOUNT_IN))
    assert amounts(found) == [D("100.00"), D("-25.98"), D("-30.00"), D("-40.00")]
    assert found.reconciled is Reconciled.YES


def test_of_two_opening_balances_the_rows_lead_from_one_to_the_end() -> None:
    found = only(read(TWO_OPENINGS))
    assert (found.opening_balance, found.reconciled) == (D(-71339), Reconciled.YES)


def test_bare_days_follow_the_old_balances_where_nothing_later_is_printed() -> None:
    found = only(read(AFTER_THE_OLD_BALANCE))
    days = [row.date for row in found.transactions]
    assert days == [date(2020, 12, 23), date(2020, 12, 29), date(2021, 1, 4), date(2021, 1, 5)]
    assert found.reconciled is Reconciled.YES


def test_a_label_with_an_amount_and_the_balance_behind_it_is_a_row_though_its_day_stands_above() -> None:
    found = only(read(INTEREST_WITH_BALANCE))
    assert amounts(found) == [D("-431.27"), D("-100.00"), D("40.30"), D("-132.39")]
    assert found.reconciled is Reconciled.YES


def test_a_whole_number_in_a_column_of_cents_is_no_row() -> None:
    text = """
Current account statement
Date        Details                      Payments - Out     Payments - In      Balance
            BALANCE FORWARD                                                   1,977.97
17 Jan 2020 Card purchase                         50.00                       1,927.97
            Telephone Number 091                                   555
18 Jan 2020 Transfer                              27.97                       1,900.00
19 Jan 2020 Salary                                               100.00       2,000.00
            Closing balance                                                   2,000.00
"""
    assert amounts(only(read(text))) == [D("-50.00"), D("-27.97"), D("100.00")]


def test_of_two_days_of_operation_the_one_with_a_word_for_posting_is_the_rows() -> None:
    text = """
Extracto de tarjeta de crédito
Saldo anterior                                                     100,00
Saldo actual                                                       105,00
FECHA OPER.   FECHA CARGO    ESTABLECIMIENTO                      IMPORTE EUR
28-06-19      28-06-19       ADEUDO EN CUENTA                      100,00-
25-06-19      28-06-19       SUPERMERCADOS                          11,00
22-06-19      29-06-19       AHORRAMAS                              10,00
30-06-19      30-06-19       MERCADONA                              84,00
"""
    found = only(read(text))
    assert [row.date.day for row in found.transactions if row.date] == [28, 28, 29, 30]
    assert "date_unsure" not in {doubt.code for doubt in found.doubts}


def test_titles_set_tight_that_begin_alike_are_two_and_the_days_of_interest_no_rows() -> None:
    text = """
ESTRATTO CONTO CORRENTE N. 000000605938 AL 30/06/2020
DATA       VALUTA    MOVIMENTI DARE MOVIMENTI AVERE    DESCRIZIONE DELLE OPERAZIONI
31/03/20   31/03/20                        2.070,69    SALDO INIZIALE
01/04/20   01/04/20            1,50                    COMMISSIONI
17/04/20   15/04/20           26,84                    PAGAMENTO POS
01/05/20   01/05/20                          750,00    OPERAZIONE ALLO SPORTELLO
30/06/20   30/06/20            8,55                    IMPOSTA DI BOLLO
30/06/20   30/06/20                        2.783,80    SALDO FINALE A VS. CREDITO

RIASSUNTO SCALARE PER IL CALCOLO DEGLI INTERESSI
VALUTA              SALDO PER VALUTA  GIORNI     NUMERI DARE     NUMERI AVERE
31/03/20                     2.070,69      1                                2
01/04/20                     2.069,19     14                               29
15/04/20                     2.042,35     16                               33
01/05/20                     2.792,35     60                              168
30/06/20                     2.783,80      0                                0
"""
    found = only(read(text))
    assert amounts(found) == [D("-1.50"), D("-26.84"), D("750.00"), D("-8.55")]
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_a_summarys_figure_under_two_columns_does_not_make_them_one() -> None:
    text = """
Account statement 01/01/2020 to 31/01/2020
Date       Narration                Withdrawal Amt.    Deposit Amt.     Closing Balance
03/01/20   UPI-GROCER                      4,416.49                           67,338.34
04/01/20   UPI-CAFE                          116.00                           67,222.34
07/01/20   NEFT CR-SALARY                                 52,241.00          119,463.34
09/01/20   ATW-CASH                        1,000.00                          118,463.34
12/01/20   IMPS-FRIEND                                        36.00          118,499.34
15/01/20   UPI-GROCER                         14.00                          118,485.34
19/01/20   INTEREST PAID                                     768.00          119,253.34
STATEMENT SUMMARY
Opening Balance       Dr Count          Debits     Credits                  Closing Bal
71,754.83             4                          1,53,045.00          119,253.34
"""
    found = only(read(text))
    assert amounts(found)[:3] == [D("-4416.49"), D("-116.00"), D("52241.00")]
    assert "columns_exchanged" not in {doubt.code for doubt in found.doubts}


def test_a_cards_total_may_leave_out_the_payment_of_its_old_balance() -> None:
    text = """
Extrato de conta cartão de crédito
Data          Descrição                    Débito (EUR)      Crédito (EUR)
              Saldo em dívida anterior           144,18
31/12/2024    PAGAMENTO DEBITO DIRETO                               144,18
Cartão n.º 4155 **** **** 3629
03/01/2025    COMBOIOS                             6,75
04/01/2025    LIVRARIA                            85,35
06/01/2025    DEVOLUCAO LIVRARIA                                     5,35
              Total do cartão                     {total}            5,35
              Saldo em dívida atual               86,75
"""
    assert only(read(text.format(total="92,10"))).reconciled is Reconciled.YES
    assert only(read(text.format(total="99,10"))).reconciled is not Reconciled.YES
