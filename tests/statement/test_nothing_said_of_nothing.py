"""Lines that nobody read are told of; single rows between two balances; whole amounts; transfers that are no carry."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest

from pdf_processor.model import Reconciled
from pdf_processor.statement.amounts import parse
from statement.drawn import amounts, only, read

UNREAD = """
    Steps of the club    Member 12
    2 March 2024 to 9 March 2024
    Saturday 2 March 2024
    Lidl                -£30.00     gift     -£30.00
    Sunday 3 March 2024
    Bakery   -£20.00     -£20.00
    Saturday 9 March 2024
    Salary                            £1,000.00 of £2,000.00
"""

INVOICE = """
    Invoice 4412      Date 04/05/2024
    Item          Price
    Chair        100.00
    Table        200.00
    Total        300.00
    Due 04/06/2024
"""


def test_a_document_whose_amounts_below_days_became_no_rows_says_so() -> None:
    statement = only(read(UNREAD))
    assert statement.transactions == ()
    assert [doubt.code for doubt in statement.doubts] == ["rows_overlooked"]
    assert statement.reconciled is Reconciled.UNKNOWN


def test_an_invoice_says_nothing() -> None:
    assert read(INVOICE).statements == ()


def test_a_transfer_amid_the_rows_carries_nothing_forward() -> None:
    statement = only(
        read("""
        Volksbank     Konto 4455667     Kontoauszug vom 01.03.2024 bis 31.03.2024
        Datum        Text                                    Betrag
                     Alter Saldo                           1.000,00 H
        04.03.2024   Übertrag                                200,00 S
        06.03.2024   Miete                                   500,00 S
        20.03.2024   Übertrag                                200,00 H
                     Neuer Saldo                             500,00 H
        """)
    )
    assert amounts(statement) == [D("-200.00"), D("-500.00"), D("200.00")]
    assert statement.reconciled is Reconciled.YES


def test_transfers_below_each_other_of_either_sign_carry_nothing_forward() -> None:
    statement = only(
        read("""
        Banque du Midi    Compte n° 00012345678    Relevé du 01/03/2024 au 31/03/2024
        Date     Libellé                                     Débit       Crédit
                 Ancien solde au 29/02/2024                            1 540,20
        04/03    REPORT                                       78,40
        06/03    REPORT                                                   78,40
        11/03    VIR SALAIRE DUPONT SA                                 2 100,00
                 Nouveau solde au 31/03/2024                           3 640,20
        """)
    )
    assert amounts(statement) == [D("-78.40"), D("78.40"), D("2100.00")]


def test_a_sum_that_is_carried_between_two_sheets_on_one_page_is_no_row() -> None:
    statement = only(
        read("""
        Volksbank     Konto 4455667     Kontoauszug vom 01.03.2024 bis 31.03.2024
        Datum        Text                                    Betrag
                     Alter Saldo                           1.000,00 H
        04.03.2024   Strom                                   200,00 S
        06.03.2024   Übertrag                                800,00 H
        06.03.2024   Übertrag                                800,00 H
        20.03.2024   Lohn                                    200,00 H
                     Neuer Saldo                           1.000,00 H
        """)
    )
    assert amounts(statement) == [D("-200.00"), D("200.00")]


def test_one_row_without_titles_is_what_parts_the_two_balances() -> None:
    statement = only(
        read("""
        Direktbank   Tagesgeldkonto 1234567890
        Kontoauszug Nr. 1/2024  01.01.2024 - 31.03.2024
        Alter Saldo                                   5.000,00 EUR
        31.03.2024  31.03.2024  Habenzinsen              25,00 EUR
        Neuer Saldo                                   5.025,00 EUR
        """)
    )
    assert [(row.date, row.amount) for row in statement.transactions] == [(date(2024, 3, 31), D("25.00"))]
    assert statement.reconciled is Reconciled.YES


def test_one_line_that_does_not_part_the_balances_is_no_row() -> None:
    statement = only(
        read("""
        Direktbank   Tagesgeldkonto 1234567890
        Kontoauszug Nr. 1/2024  01.01.2024 - 31.03.2024
        Alter Saldo                                   5.000,00 EUR
        31.03.2024  Freistellungsauftrag                801,00 EUR
        Neuer Saldo                                   5.000,00 EUR
        """)
    )
    assert statement.transactions == ()


@pytest.mark.parametrize(
    ("text", "core", "sign"),
    [
        ("1'000.--", "1'000.00", ""),
        ("500.—", "500.00", ""),
        ("-25,-", "25,00", "-"),
        ("9,000/-", "9,000.00", ""),
        ("50,000/=", "50,000.00", ""),
    ],
)
def test_a_dash_behind_the_mark_stands_for_no_decimals(text: str, core: str, sign: str) -> None:
    raw = parse(text)
    assert raw is not None
    assert (raw.core, raw.sign) == (core, sign)


@pytest.mark.parametrize("text", ["500-", "5-"])
def test_a_dash_without_a_mark_is_a_minus(text: str) -> None:
    raw = parse(text)
    assert raw is not None
    assert raw.sign == "-"
