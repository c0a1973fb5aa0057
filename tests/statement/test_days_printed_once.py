"""Days printed once for all their rows, in bare digits; titles in a currency; tables below the last balance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read, told

AUSTRIAN = """
    Kontoauszug vom 01.03.2023 bis 31.03.2023
    Datum    Buchungstext                         Valuta      Betrag EUR
             Alter Kontostand                     2802          1.105,71
    0103     OMV 6254 K1 26.02.
             STEYR 4400                           2702             24,75-
             STORNO OMV 6254 K1 26.02.
             STEYR 4400                           2802             24,75
             Rechnung 404166317                   2702             34,41-
    0203     Bankomat 00088502 K1 27.02.
             UM 09:35                             0203             80,00-
             HOFER DANKT 7662 K1 28.02.
             WELS 4600                            0203            126,63-
    0703     LOHN/GEHALT 03/2023                  0703          1.930,41
    0803     Kontoführungsentgelt                 0603              5,78-
             Rechnung 400520635                   0703            107,95-
             Neuer Kontostand                                   2.681,35
"""


def test_bare_digits_under_the_title_of_the_day_are_days_though_few_rows_have_them() -> None:
    statement = only(read(AUSTRIAN))
    days = [line.split()[0] for line in told(statement)]
    assert days == ["2023-03-01"] * 3 + ["2023-03-02"] * 2 + ["2023-03-07"] + ["2023-03-08"] * 2
    assert statement.reconciled is Reconciled.YES


def test_a_text_in_euros_is_no_column_of_amounts() -> None:
    statement = only(
        read(
            """
            Relevé de compte du 01/07/2023 au 31/07/2023
            Solde précédent au 30/06/2023                                 + 552,64
            Date     Détail des opérations en euros                        Montant
            04/07    Virement reçu                                      + 1936,41
            21/07    CB AMZ DIGITAL                                        - 19,93
                     LUXEMBOURG 10,56 USD 1 EUR = 1,0816 USD
            27/07    Retrait                                               - 90,00
                     LUXEMBOURG 10,56 USD 1 EUR = 1,0816 USD
            Nouveau solde au 31/07/2023                                  + 2379,12
            """
        )
    )
    assert amounts(statement) == [Decimal("1936.41"), Decimal("-19.93"), Decimal("-90.00")]


def test_rows_below_a_balance_that_repeats_the_one_above_it_are_left_out_and_said_to_be() -> None:
    statement = only(
        read(
            """
            Resumen del 01/03/2024 al 31/03/2024
            FECHA      DESCRIPCION                      DEBITO      CREDITO        SALDO
                       SALDO ANTERIOR                                           1.000,00
            01/03/24   Transferencia enviada            100,00                    900,00
            26/03/24   Credito inmediato                            50,00         950,00
            27/03/24   Compra con tarjeta                19,00                    931,00
                       SALDO AL 31/03/2024                                        931,00
            DETALLE DE LO COBRADO EN EL PERIODO
            01/03/24   AGROINSUMOS PAMPA SA                        100,00
            27/03/24   YPF FULL                                     19,00
            """
        )
    )
    assert amounts(statement) == [Decimal("-100.00"), Decimal("50.00"), Decimal("-19.00")]
    assert statement.closing_balance == Decimal("931.00")


@pytest.mark.parametrize(("out", "in_"), [("(Dr)", "(Cr)"), ("[DR]", "[CR]")])
def test_marks_in_brackets_right_behind_figures_tell_the_direction(out: str, in_: str) -> None:
    statement = only(
        read(
            f"""
            Period 09-12-2019 to 08-01-2020
            Date         Description              Amount            Balance
                         Opening balance                      1,00,100.00{in_}
            10-12-2019   UPI LAKSHMI STORES     13.00{out}    1,00,087.00{in_}
            13-12-2019   NEFT SALARY             7.00{in_}    1,00,094.00{in_}
                         Closing balance                      1,00,094.00{in_}
            """
        )
    )
    assert amounts(statement) == [Decimal("-13.00"), Decimal("7.00")]
    assert statement.reconciled is Reconciled.YES


def test_a_brand_and_what_bills_of_cards_say_make_a_card_though_rows_print_balances() -> None:
    statement = only(
        read(
            """
            LOW RATE VISA STATEMENT OF ACCOUNT
            Statement period 10/08/2019 - 09/09/2019
            Credit limit                $6,000.00
            Minimum monthly payment        $25.00
            Payment due date           04/10/2019
            Date         Transaction details        Amount ($A)     Balance
                         Opening balance                             144.71
            16/08/2019   STAN.COM.AU                      27.15      171.86
            16/08/2019   REFUND WOOLWORTHS             11.19 CR      160.67
            26/08/2019   BUNNINGS                          3.87      164.54
            06/09/2019   PAYMENT THANK YOU            100.00 CR       64.54
                         Closing balance                              64.54
            """
        )
    )
    assert amounts(statement) == [Decimal(text) for text in ("-27.15", "11.19", "-3.87", "100.00")]
    assert statement.kind == "credit_card"


def test_rows_below_the_balance_of_another_day_than_theirs_are_doubted() -> None:
    statement = only(
        read(
            """
            Extrato de 01/04/2024 a 30/04/2024
            Data         Lançamento                    Valor       Saldo
                         Saldo anterior                           534,48
            02/04/2024   Compra                        -8,00      526,48
            Saldo do dia 09/04/2024                               498,91
                         Pix enviado                  -27,57      498,91
                         Pix recebido                  26,00      524,91
            Saldo final                                           524,91
            """
        )
    )
    assert statement.reconciled is not Reconciled.YES


def test_days_that_carry_their_balance_and_the_titles_of_their_rows() -> None:
    statement = only(
        read(
            """
            Extrato conta corrente      Período: 05/10/2022 a 04/11/2022
            Saldo anterior em 04/10/2022                                              R$ 4.182,88
            10 de Outubro de 2022        Saldo do dia: R$ 4.114,47       Valor        Saldo por transação
            Pix enviado: Condominio                                  -R$ 68,41        R$ 4.114,47
            11 de Outubro de 2022        Saldo do dia: R$ 8.938,31       Valor        Saldo por transação
            Credito em conta: Salario                              R$ 4.873,84        R$ 8.988,31
            Saque: Banco 24h                                         -R$ 50,00        R$ 8.938,31
            14 de Outubro de 2022        Saldo do dia: R$ 8.732,31       Valor        Saldo por transação
            Pix enviado: Joana                                      -R$ 206,00        R$ 8.732,31
            """
        )
    )
    assert [line.split()[:2] for line in told(statement)] == [
        ["2022-10-10", "-68.41"],
        ["2022-10-11", "4873.84"],
        ["2022-10-11", "-50.00"],
        ["2022-10-14", "-206.00"],
    ]


def test_two_rows_are_enough_for_days_of_bare_digits_under_titles_of_days() -> None:
    statement = only(
        read("""
        Kontoutskrift for konto 4516.66.22812       i perioden 01.07.2019 - 31.07.2019
        Forklaring                                Rentedato    Ut av konto    Inn på konto    Bokført    Referanse
        Saldo fra kontoutskrift 30.06.2019                                       31.141,73
        Nettgiro til: Tibber Betalt: 29.06           3006         1.687,93                       0107    168470984
        *0588 04.07 GBP 51.20 TESCO STORES           0507           154,28                       0507    180546962
        Sum bevegelser                                            1.842,21         0,00
        Saldo i Deres favør 31.07.2019                                           29.299,52
        """)
    )
    assert [str(row.date) for row in statement.transactions] == ["2019-07-01", "2019-07-05"]
    assert statement.reconciled is Reconciled.YES
