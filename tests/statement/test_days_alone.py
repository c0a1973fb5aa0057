"""Rows that print no more than the day of the month, under a date's title: the period has month and year."""

from __future__ import annotations

from datetime import date

import pytest

from pdf_processor.model import Reconciled
from pdf_processor.statement.days_alone import give_days_their_period
from statement.drawn import only, read, told

TABLE = """
BANCO DEL NORTE
ESTADO DE CUENTA
{period}
Saldo inicial                                                   1,000.00
DIA      CONCEPTO                          CARGOS      ABONOS      SALDO
{0}       CHEQUE PAGADO NO. 0000683         100.00                 900.00
         CAMARA DE COMPENSACION
{1}       ABONO VENTAS                                  50.00      950.00
{2}       SPEI ENVIADO                      200.00                 750.00
{3}       DEPOSITO                                     300.00    1,050.00
Saldo final                                                     1,050.00
"""


@pytest.mark.parametrize(
    ("period", "days", "dates"),
    [
        ("Periodo del 01 al 30 de NOVIEMBRE 2021", ("01", "03", "03", "28"), ("11-01", "11-03", "11-03", "11-28")),
        ("Periodo del 15/10/2021 al 14/11/2021", ("15", "31", "02", "14"), ("10-15", "10-31", "11-02", "11-14")),
        ("Periodo del 15/10/2021 al 14/11/2021", ("14", "02", "31", "15"), ("11-14", "11-02", "10-31", "10-15")),
        # Some are in two months of the period, and only one way leads through all.
        ("Periodo del 20/08/2021 al 05/10/2021", ("31", "15", "30", "04"), ("08-31", "09-15", "09-30", "10-04")),
    ],
)
def test_the_period_gives_days_month_and_year(period: str, days: tuple[str, ...], dates: tuple[str, ...]) -> None:
    text = TABLE.format(*days, period=period)
    found = only(read(text))
    assert [row.date for row in found.transactions] == [date.fromisoformat(f"2021-{day}") for day in dates]
    assert told(found)[0].endswith("-100.00 CHEQUE PAGADO NO. 0000683 CAMARA DE COMPENSACION")
    assert found.reconciled is Reconciled.YES, [doubt.message for doubt in found.doubts]


def test_days_that_may_be_of_another_month_leave_a_doubt() -> None:
    found = only(read(TABLE.format("15", "20", "25", "28", period="Periodo del 01/09/2021 al 30/11/2021")))
    assert "dates_uncertain" in {doubt.code for doubt in found.doubts}
    assert found.reconciled is not Reconciled.YES


def test_the_name_of_a_month_long_before_the_statement_leaves_a_doubt() -> None:
    text = TABLE.format("01", "03", "03", "28", period="Ejercicio ENERO 2021     Fecha de corte 30/11/2021")
    found = only(read(text))
    assert "dates_uncertain" in {doubt.code for doubt in found.doubts}
    assert found.reconciled is not Reconciled.YES


def test_days_without_a_period_are_rows_without_a_date() -> None:
    found = only(read(TABLE.format("01", "03", "03", "28", period="Sucursal 014")))
    assert [row.date for row in found.transactions] == [None] * 4
    assert "no_date" in {doubt.code for doubt in found.doubts}
    assert found.reconciled is not Reconciled.YES


def test_numbers_beside_dates_are_no_days() -> None:
    text = """
    Statement of account 1 January 2024 to 31 January 2024
    No. Date          Details            Withdrawals   Deposits   Balance
    Opening balance                                                500.00
    1   03 Jan 2024   Grocer                   20.00               480.00
    2   04 Jan 2024   Salary                             100.00    580.00
    3   09 Jan 2024   Rent                    300.00               280.00
    """
    found = only(read(text))
    assert [row.date for row in found.transactions] == [date(2024, 1, 3), date(2024, 1, 4), date(2024, 1, 9)]


def test_nothing_is_done_without_tables() -> None:
    assert give_days_their_period([], [], lambda _: False, None)
