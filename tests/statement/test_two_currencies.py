"""A table with a column of amounts for each currency: a statement for each, whose rows stand among each other."""

from __future__ import annotations

from decimal import Decimal as D

from pdf_processor.model import Document, Reconciled
from statement.drawn import amounts, only, read

CARD = """
RESUMEN DE TARJETA DE CREDITO     Nro de tarjeta XXXX XXXX XXXX 1234
Periodo del 01/05/2024 al 31/05/2024
FECHA        DETALLE                          SOLES        DOLARES
             SALDO ANTERIOR                  1,500.00         20.00
02/05/2024   SU PAGO                         1,500.00-
02/05/2024   SU PAGO                                          20.00-
07/05/2024   MERCADO                           310.50
11/05/2024   STREAMING                                        12.99
19/05/2024   FARMACIA                           42.10
             SALDO ACTUAL                      352.60         12.99
"""


def test_each_currency_has_its_own_balances() -> None:
    soles, dollars = read(CARD).statements
    assert (soles.currency, dollars.currency) == ("PEN", "USD")
    assert amounts(soles) == [D("1500.00"), D("-310.50"), D("-42.10")]
    assert amounts(dollars) == [D("20.00"), D("-12.99")]
    assert (soles.opening_balance, soles.closing_balance) == (D("-1500.00"), D("-352.60"))
    assert (dollars.opening_balance, dollars.closing_balance) == (D("-20.00"), D("-12.99"))
    assert soles.reconciled is dollars.reconciled is Reconciled.YES


def test_the_documents_rows_stand_in_the_order_of_print() -> None:
    found = Document((), read(CARD).statements)
    assert [row.amount for row in found.transactions] == [
        D("1500.00"), D("20.00"), D("-310.50"), D("-12.99"), D("-42.10"),
    ]  # fmt: skip
    assert [row.currency for row in found.transactions] == ["PEN", "USD", "PEN", "USD", "PEN"]


def test_a_currency_without_rows_is_told_if_something_is_owed_in_it() -> None:
    rows = [line for line in CARD.splitlines() if "STREAMING" not in line and "20.00-" not in line]
    owed = read("\n".join(rows).replace("12.99", "20.00")).statements
    assert [(len(one.transactions), one.closing_balance) for one in owed] == [(3, D("-352.60")), (0, D("-20.00"))]
    nothing = read("\n".join(rows).replace("12.99", " 0.00").replace("20.00", " 0.00")).statements
    assert [one.closing_balance for one in nothing] == [D("-352.60")]


def test_figures_in_a_summary_are_told_apart_by_their_signs_or_their_places() -> None:
    lines = [line for line in CARD.splitlines() if "SALDO" not in line]
    summary = "SALDO ANTERIOR  S/ 1,500.00  US$ 20.00   LIMITE  5,000.00\nPAGO TOTAL DEL MES  352.60  12.99"
    soles, dollars = read("\n".join([*lines[:3], summary, *lines[3:]])).statements
    assert (soles.opening_balance, dollars.opening_balance) == (D("-1500.00"), D("-20.00"))
    assert (soles.closing_balance, dollars.closing_balance) == (D("-352.60"), D("-12.99"))


def test_a_sum_abroad_beside_the_amount_is_no_other_statement() -> None:
    both = """
    ESTADO DE CUENTA DE TARJETA DE CREDITO     Periodo del 01/05/2024 al 31/05/2024
    FECHA        DETALLE                        DOLARES         SOLES
                 SALDO ANTERIOR                               1,500.00
    02/05/2024   SU PAGO                                      1,500.00-
    07/05/2024   STREAMING                        12.99          48.70
    11/05/2024   HOTEL                           100.00         375.00
                 SALDO ACTUAL                                   423.70
    """
    (only,) = read(both).statements
    assert amounts(only) == [D("1500.00"), D("-48.70"), D("-375.00")]


def test_of_two_columns_of_amounts_the_balance_tells_which_is_in_the_account_s_money() -> None:
    statement = only(
        read("""
        Rachunek PL71 1140 2004 6287        Okres: 25.12.2020 – 08.02.2021
        Data         Opis                 Kwota oryg.   Waluta   Kurs     Kwota rozlicz.   Waluta      Saldo
        26.12.2020   Saldo początkowe                                                                 500,00
        25.01.2021   Ferry Line               −97,61      GBP   4,0000       −390,44          PLN     109,56
        26.01.2021   Apteka                   −10,00      PLN                 −10,00          PLN      99,56
        03.02.2021   Pensja                   100,00      PLN                 100,00          PLN     199,56
        04.02.2021   Cloudnest                −10,00      USD   3,9840        −39,84          PLN     159,72
        08.02.2021   Saldo końcowe                                                                    159,72
        """)
    )
    assert amounts(statement) == [D("-390.44"), D("-10.00"), D("100.00"), D("-39.84")]
    assert {row.currency for row in statement.transactions} == {"PLN"}
    assert statement.reconciled is Reconciled.YES
