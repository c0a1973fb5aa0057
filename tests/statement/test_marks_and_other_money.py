"""Marks on lines of their own, whole amounts beside sums with decimals, other money, and charges between totals."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pdf_processor.model import Proof, Reconciled
from pdf_processor.statement import read_statements
from pdf_processor.statement.headings import header_at
from pdf_processor.statement.printed import printed
from statement.drawn import amounts, draw, only, read

D = Decimal
WHOLE = """
Releve de compte du 01/03/2024 au 31/03/2024
Compte n° 94.523.72L171                               PK 12,5 cote montagne
Date         Operations                   Valeur         Debit        Credit
             Ancien solde au 01/03/2024                              168 649
02/03        VIREMENT DE M. MARC          03/03                        9 500
04/03        PRELEVEMENT ELECTRICITE      04/03          7 182
05/03        RETRAIT                      05/03         37 000
06/03        RETRAIT                      06/03          4 000
07/03        ACHAT                        07/03            565
08/03        VIREMENT DE M. MARC          09/03                        1 000
08/03        VIREMENT DE M. MARC          09/03                        2 000
08/03        VIREMENT DE LA CAISSE        09/03                       30 535
             Nouveau solde au 31/03/2024                             162 937
             Pour information, contre-valeur : 1 340,27 EUR
"""
ABROAD = """
Account statement 1 March 2024 to 31 March 2024
Date         Amount                Operation
             Opening balance       1000.00 GEL
03.03.2024   - 120.00 GEL          Purchase SHOP
             (- 41.30 USD)
05.03.2024   + 500.00 GEL          Transfer
07.03.2024   - 80.00 GEL           Purchase GAMES
             (- 27.10 USD)
             Closing balance       1300.00 GEL
"""
MARK_BELOW = """
Charge card statement of account
Statement date 11/09/2023
Previous balance 500.00     Closing balance 62.73
{box}
Transaction  Process      Transaction details                    Amount
Aug 25       Aug 25       RECEIVED WITH THANKS                   500.00
                                                                     CR
Aug 26       Aug 27       JOHN SMITHS                             63.90
Aug 27       Aug 28       JOHN SMITHS                             20.35
                                                                     CR
Aug 28       Aug 29       PRET                                     7.05
Aug 29       Aug 30       LEON                                    12.13
"""
POINTS = """
                                                   Membership points
                                                   Opening balance       18,240
                                                   Points earned            162
                                                   Closing balance       18,402
"""
BETWEEN_TOTALS = """
Fatura do cartao de credito
Vencimento 20/06/2023
Saldo anterior                                 0,00
DATA         ESTABELECIMENTO             VALOR EM R$
24/05/2023   CURSOS ONLINE                   115,48
27/05/2023   JOGOS                           234,88
             Total transacoes                350,36
             Repasse de IOF em R$             18,99
             Total lancamentos               369,35
Total desta fatura                           369,35
"""
TITLE_OF_TWO_LINES = """
                                                                                             Bank
Date         Description                          Amount          Balance                 Charges
02/02/2024   Purchase                              61.18          938.82Cr                   3.50
"""
UNDATED_AT_FIRST = """
Statement of account 22 March 2024 to 22 April 2024
Date         Transaction details        Deposit      Withdrawal       Balance
22 Mar       B/F balance                                             14662.68
20 Apr       Withdrawal                                  165.23
             Withdrawal                                  443.52
             Order                      1659.68                      15713.61
             Total deposits             1659.68
"""
HEADING_BESIDE = """
Card statement of May 2024
Date         Text                   Amount           Date         Text                     Amount
02/05/2024   Shop                    10.00           12/05/2024   Shop                      30.00
03/05/2024   Shop                    11.00           13/05/2024   Shop                      31.00
04/05/2024   Shop                    12.00           14/05/2024   Shop                      32.00

                                                     Date         Text            US$       Amount
05/05/2024   Shop                    13.00
06/05/2024   Shop                    14.00           15/05/2024   Shop          40.00       36.00
07/05/2024   Shop                    15.00           16/05/2024   Shop          41.00       37.00
"""


def test_a_sum_in_other_money_makes_no_decimals_of_whole_francs() -> None:
    found = only(read_statements(draw(WHOLE, character=4.0)))
    assert amounts(found) == [D(9500), D(-7182), D(-37000), D(-4000), D(-565), D(1000), D(2000), D(30535)]
    assert found.reconciled is Reconciled.YES
    assert found.account == "94.523.72L171"


def test_what_was_paid_in_other_money_is_no_row() -> None:
    found = only(read(ABROAD))
    assert amounts(found) == [D(-120), D(500), D(-80)]
    assert found.reconciled is Reconciled.YES


def test_a_mark_below_an_amount_is_of_that_amount() -> None:
    words = draw(MARK_BELOW.format(box="").replace("Closing balance 62.73", ""))
    near = [replace(word, y0=word.y0 - 4, y1=word.y1 - 4) if word.text == "CR" else word for word in words]
    found = only(read_statements(near))
    assert amounts(found) == [D(500), D("-63.90"), D("20.35"), D("-7.05"), D("-12.13")]
    assert found.transactions[2].description.endswith("JOHN SMITHS")


def test_a_mark_as_near_to_the_line_below_is_of_neither() -> None:
    found = only(read(MARK_BELOW.format(box="").replace("Closing balance 62.73", "")))
    assert found.reconciled is not Reconciled.YES


def test_points_are_no_balance_where_one_with_decimals_is_printed() -> None:
    found = only(read(MARK_BELOW.format(box=POINTS)))
    assert (found.opening_balance, found.closing_balance) == (D(-500), D("-62.73"))


def test_a_charge_between_two_totals_is_a_row_without_a_day() -> None:
    found = only(read(BETWEEN_TOTALS))
    assert amounts(found) == [D("-115.48"), D("-234.88"), D("-18.99")]
    assert "no_date" in [doubt.code for doubt in found.doubts]


def test_a_title_is_told_by_its_first_line_too_though_nothing_else_stands_there() -> None:
    page = printed({1: draw(TITLE_OF_TWO_LINES)})
    assert page is not None
    found = header_at(page.lines, 0, page.vocabulary)
    assert found is not None
    assert [column.role for column in found[1]] == ["date", "description", "amount", "balance", "fee"]


def test_rows_without_a_day_that_lead_from_the_balance_brought_forward_are_rows() -> None:
    found = only(read(UNDATED_AT_FIRST))
    assert amounts(found) == [D("-165.23"), D("-443.52"), D("1659.68")]
    assert found.closing_balance == D("15713.61")


def test_titles_in_one_of_two_columns_end_the_other_not() -> None:
    found = only(read(HEADING_BESIDE))
    assert sorted(-row.amount for row in found.transactions) == [
        *(D(n) for n in range(10, 16)), *(D(n) for n in (30, 31, 32, 36, 37)),
    ]  # fmt: skip


def test_a_sign_may_be_followed_by_its_word() -> None:
    found = only(
        read("""
        Rekeningafschrift 30-09-2019
        Vorig saldo              Totaal af         Totaal bij        Nieuw saldo
        708,58+/CREDIT           1.562,92          91,61             762,73-/DEBET
        Datum         Omschrijving                        Bedrag af        Bedrag bij
        02-09-2019    SEPA Overboeking                                          91,61
        25-09-2019    BEA, Betaalpas                       1.562,92
        """)
    )
    assert (found.opening_balance, found.closing_balance) == (D("708.58"), D("-762.73"))
    assert found.reconciled is Reconciled.YES


def test_what_may_be_spent_with_a_limit_is_no_balance() -> None:
    found = only(
        read("""
        Account statement 1 March 2024 to 31 March 2024
        Date         Description          Amount      Balance
                     Opening balance                    46.00
        02/03/2024   Card                  -3.00        43.00
        09/03/2024   Card                  -4.00        39.00
                                     Balance            39.00
                                     Credit limit      150.00
                                     Available         189.00
        """)
    )
    assert found.closing_balance == D("39.00")
    assert found.reconciled is Reconciled.YES


@pytest.mark.parametrize(("currency", "scale"), [("KWD", 1), ("JPY", 1000)])
def test_three_digits_behind_a_point_are_decimals_where_the_currency_has_three(currency: str, scale: int) -> None:
    found = only(
        read(f"""
        Account statement 1 March 2024 to 31 March 2024
        Currency {currency}
        Date         Description                     Debit      Credit      Balance
        01/03/2024   Opening balance                                        500.000
        02/03/2024   Shop                           12.500                  487.500
        13/03/2024   Transfer                                   30.250      517.750
                     Closing balance                                        517.750
        """)
    )
    assert amounts(found) == [D("-12.5") * scale, D("30.25") * scale]
    assert found.reconciled is Reconciled.YES


UNNAMED = """
Account statement 1 March 2024 to 31 March 2024
Date         Description                     Debit      Credit      Balance
01/03/2024   Opening balance                                        500.000
02/03/2024   Shop                           12.500                  487.500
13/03/2024   Transfer                                  30.250       517.750
"""


def test_figures_that_may_have_three_decimals_or_none_prove_nothing() -> None:
    found = only(read(UNNAMED))
    assert "decimals_unsure" in {doubt.code for doubt in found.doubts}
    assert {row.proof for row in found.transactions} == {Proof.NONE}


def test_a_figure_below_a_thousand_tells_that_none_has_decimals() -> None:
    found = only(read(UNNAMED + "14/03/2024   Fee                             250                     517.500"))
    assert "decimals_unsure" not in {doubt.code for doubt in found.doubts}
    assert {row.proof for row in found.transactions} == {Proof.BALANCE}


BEHIND = ["Available balance      39.00", "Accrued interest 1.00\nBalance with interest  40.00"]


@pytest.mark.parametrize("behind", BEHIND)
def test_a_limit_of_nought_and_interest_to_come_leave_the_balance(behind: str) -> None:
    found = only(
        read(f"""
Account statement 1 March 2024 to 31 March 2024
Date         Description          Amount
             Opening balance       46.00
02/03/2024   Card                  -3.00
19/03/2024   Card                  -4.00
             Balance               39.00
             Overdraft limit        0.00
             {behind}
        """)
    )
    assert (found.closing_balance, found.reconciled) == (D("39.00"), Reconciled.YES)
