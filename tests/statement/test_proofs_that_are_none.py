"""Statements in which a rule that reads others better must not let a wrong reading pass for proved.

Each table says what is right; whoever reads otherwise must doubt it.
"""

from __future__ import annotations

import pytest

from pdf_processor.model import Reconciled, Word
from pdf_processor.statement import read_statements
from statement.drawn import only, read, told

LOAN = """
Statement 01/03/2024 to 31/03/2024
Personal loan balance
Date         Description               Amount        Balance
             Opening balance                        10,000.00
04/03/2024   Late charge                  25.00      10,025.00
11/03/2024   Interest                     75.00      10,100.00
27/03/2024   Instalment                 -500.00       9,600.00
             Closing balance                          9,600.00
"""
CARD = """
Estado de cuenta
{dates}
Contrato registrado el 01/02/2023, modificado el 01/02/2023
Fecha       Descripción              Cargo     Abono      Saldo
            Saldo anterior                                 100.00
18/12       TIENDA                   50.00                  50.00
28/12       PAGO                               100.00      150.00
14/01       TIENDA                   25.00                 125.00
            Saldo final                                    125.00
"""
DAYS_ABOVE = """
Account statement 1 March 2024 - 31 March 2024
Opening balance 1,000.00
Closing balance 1,310.00
Description                                          Amount        Balance
1 March 2024 Card
GROCER MILLER                                        -10.00         990.00
5 March 2024 Transfer
--- next page ---
Description                                          Amount        Balance
RENT MARCH                                          -500.00         490.00
6 March 2024 Card
BAKERY                                               -10.00         480.00
7 March 2024 Card
BAKERY                                               -10.00         470.00
8 March 2024 Card
BAKERY                                               -10.00         460.00
9 March 2024 Card
BAKERY                                               -10.00         450.00
14 March 2024 Transfer
SALARY                                               900.00       1,350.00
21 March 2024 Transfer
--- next page ---
Description                                          Amount        Balance
SPORTS CLUB                                          -40.00       1,310.00
31 March 2024 Statement
"""
BELOW_THE_END = """
Statement period: 01/03/2024 to 31/03/2024
Date         Description               Debit          Credit
             Opening balance                            100.00
14/03/2024   Grocer Miller                  25.50
18/03/2024   Salary March                               900.00
27/03/2024   Rent                          500.00
             Total                         525.50       900.00
             Closing balance                            474.50
28/03/2024   Bakery                         10.00
29/03/2024   Fuel                           60.00
"""
TOTAL_DENIES = """
Statement period: 01/03/2024 to 31/03/2024
Date         Description               Debit          Credit
             Opening balance                            100.00
14/03/2024   Grocer Miller                  25.50
18/03/2024   Salary March                               900.00
27/03/2024   Rent                          500.00
             Total                         625.50      1000.00
             Closing balance                            474.50
"""
SECOND_MONTH = """
Relevé de compte du 01/04/2019 au 31/05/2019
Date         Opération                     Débit (€)      Crédit (€)
             Ancien solde au 31/03/2019                     555,72
14/04/2019   PRELEVEMENT EDF                  157,17
29/04/2019   VIREMENT DE MLLE ROUX                           20,00
30/04/2019   DEBIT CARTE DIFFERE              100,00
             Total des opérations             257,17         20,00
             Nouveau solde au 30/04/2019                    318,55
Date         Opération                     Débit (€)      Crédit (€)
04/05/2019   PRELEVEMENT EAU                   50,00
12/05/2019   VIREMENT SALAIRE                              1000,00
18/05/2019   RETRAIT DAB                      6O,00
             Total des opérations             110,00       1000,00
             Nouveau solde au 31/05/2019                   1208,55
"""
ONE_PAGE = """
Account activity 01/03/2024 to 31/03/2024
Date         Description               Withdrawal     Deposit        Balance
14/03/2024   Grocer Miller                  25.50                     974.50
18/03/2024   Salary                                    900.00       1,874.50
19/03/2024   Grocer Miller                  74.50                   1,800.00
27/03/2024   Rent                          500.00                   1,300.00
             Total for this page           600.00      900.00
"""
DAY_AT_ITS_END = """
Account statement 01/02/2024 to 29/02/2024
Date         Description                  Amount        Balance
31/01/2024   Opening balance                           1,000.00
             Grocer Miller                -10.00
             Salary                       500.00
02/02/2024   Rent                        -500.00         990.00
             Grocer Miller                -20.00
             Bakery                        -5.00
09/02/2024   Electricity                  -65.00         900.00
             Grocer Miller                -30.00
             Phone                        -20.00
16/02/2024   Bakery                       -50.00         800.00
29/02/2024   Closing balance                             800.00
"""
OPENING_ON_EACH_PAGE = """
Account statement 01/03/2024 to 31/03/2024
Date         Description                  Paid out      Paid in      Balance
01/03/2024   Opening balance                                        1,000.00
04/03/2024   Grocer Miller                 10.00
             Salary                                     500.00      1,490.00
12/03/2024   Rent                         500.00
--- next page ---
Date         Description                  Paid out      Paid in      Balance
01/03/2024   Opening balance                                        1,000.00
             Grocer Miller                 20.00                      970.00
19/03/2024   Electricity                   65.00
             Grocer Miller                 30.00                      875.00
22/03/2024   Bakery                        75.00                      800.00
31/03/2024   Closing balance                                          800.00
"""
ANOTHER_YEAR = """
Statement period 01/06/2024 to 30/06/2024
Date        Text              Withdrawals   Balance
            Opening balance                  107.00
03/06       Grocer                  1.00     106.00
04/06       Grocer                  1.00     105.00
05/06       Grocer                  1.00     104.00
07/06 2023  Refused card fee        1.00     103.00
08/06       Grocer                  1.00     102.00
09/06       Grocer                  1.00     101.00
10/06       Grocer                  1.00     100.00
            Closing balance                  100.00
"""
FOOT_WITH_A_DAY = """
Account statement 1 March 2024 - 31 March 2024
Opening balance 1,000.00
Closing balance 1,310.00
Date         Description                                 Amount        Balance
01/03/2024   GROCER MILLER                               -10.00         990.00
05/03/2024   RENT MARCH                                 -500.00         490.00
             RENT MARCH GARAGE                          -10.00          480.00
             GROCER MILLER                               -5.00          475.00
12/03/2024   PHONE                                      -15.00          460.00

15/03/2024 updated at branch 17
--- next page ---
Account statement 1 March 2024 - 31 March 2024
Sheet continued from overleaf
all amounts in EUR
Date         Description                                 Amount        Balance
             BAKERY                                      -10.00         450.00
14/03/2024   SALARY                                      900.00       1,350.00
             SALARY BONUS                                 10.00       1,360.00
21/03/2024   SPORTS CLUB                                 -40.00       1,320.00
             SPORTS CLUB LUNCH                           -10.00       1,310.00

31/03/2024 updated at branch 17
"""
FORM_OF_LONG_AGO = """
Statement for January 2024
Form created on 01/03/2023
Date     Description         Amount       Balance
         Opening balance                   100.00
12/13    Shop                -10.00         90.00
12/15    Shop                -10.00         80.00
12/17    Shop                -10.00         70.00
12/28    Shop                -10.00         60.00
         Closing balance                    60.00
"""


def signs(rows: list[str]) -> list[str]:
    return [row.split()[1] for row in rows]


def days(rows: list[str]) -> list[str]:
    return [row.split()[0] for row in rows]


def is_proved(table: str) -> tuple[bool, list[str]]:
    statement = only(read(table))
    return statement.reconciled is Reconciled.YES, told(statement)


def test_a_loans_title_may_speak_of_its_balance() -> None:
    proved, rows = is_proved(LOAN)
    assert not proved or signs(rows) == ["-25.00", "-75.00", "500.00"]


@pytest.mark.parametrize(
    "dates",
    [
        "Fecha de corte 15/01/2024   Fecha de vencimiento 05/02/2024",
        "Statement Date: 15/01/2024     A/C Open Date: 01/06/2010",
        "Data de emissão 15/01/2024    Data de vencimento 25/01/2024",
        "Rechnungsdatum 15.01.2024   Fälligkeitsdatum 25.01.2024",
    ],
)
def test_a_statements_date_beside_another_one_stays_its_own(dates: str) -> None:
    proved, rows = is_proved(CARD.format(dates=dates))
    assert not proved or days(rows) == ["2023-12-18", "2023-12-28", "2024-01-14"]


def test_days_above_their_rows_stay_above_them_where_pages_end_on_one() -> None:
    proved, rows = is_proved(DAYS_ABOVE)
    assert not proved or [int(day[-2:]) for day in days(rows)] == [1, 5, 6, 7, 8, 9, 14, 21]


@pytest.mark.parametrize("table", [BELOW_THE_END, TOTAL_DENIES, SECOND_MONTH, ONE_PAGE])
def test_totals_that_prove_nothing(table: str) -> None:
    assert not is_proved(table)[0]


def test_a_last_page_may_be_missing_below_a_total() -> None:
    rows = "\n".join(f"{day:02}/03/2024   Grocer Miller                   1.00" for day in [1] * 25 + [2] * 24)
    table = f"""
Statement period: 01/03/2024 to 31/03/2024
Date         Description               Debit          Credit        Balance
             Opening balance                                         100.00
{rows}
03/03/2024   Salary                                    900.00        951.00
             Total                         49.00       900.00
"""
    assert not is_proved(table)[0]


@pytest.mark.parametrize("table", [DAY_AT_ITS_END, OPENING_ON_EACH_PAGE])
def test_the_day_of_a_balance_is_no_rows_without_need(table: str) -> None:
    assert not is_proved(table)[0]


def test_a_year_that_is_printed_is_not_taken_for_a_number() -> None:
    proved, rows = is_proved(ANOTHER_YEAR)
    assert not proved or "2023-06-07" in days(rows)


def test_a_day_in_a_pages_foot_dates_no_rows() -> None:
    proved, rows = is_proved(FOOT_WITH_A_DAY)
    assert not proved or "2024-03-15" not in days(rows)


def test_a_form_is_older_than_its_statement() -> None:
    proved, rows = is_proved(FORM_OF_LONG_AGO)
    assert not proved or days(rows)[0].startswith("2023")


TWO_COLUMNS = """
Statement 01/03/2024 to 31/03/2024
Opening balance 1,000.00
Date        Amount     Balance       Date        Amount     Balance
28/03/2024  -10.00      940.00       25/03/2024  -10.00      970.00
27/03/2024  -10.00      950.00       24/03/2024  -10.00      980.00
26/03/2024  -10.00      960.00       23/03/2024  -10.00      990.00
                                     Total       -60.00
"""
LABELS_BEFORE = """
Statement 01/03/2024 - 31/03/2024
Opening Balance رصيد سابق   1,000.00     Closing Balance رصيد ختامي   1,050.00
Date         Description               Debit        Credit
04/03/2024   CASH                                   100.00
19/03/2024   ATM                         50.00
"""
IN_ANOTHER_CURRENCY = """
Statement 01/03/2024 to 31/03/2024
Date         Description               Debit        Credit       Balance
             Opening balance                                     1,000.00
04/03/2024   CASH                                   100.00       1,100.00
19/03/2024   ATM                         50.00                   1,050.00
Closing balance 1,150.00 USD at the rate of the day              1,050.00
"""
OTHER_ACCOUNTS = """
Account statement 01/03/2024 to 31/03/2024
Date         Description                        Amount
             Opening balance                    400.00
02/03/2024   Shop                              -100.00
11/03/2024   Salary                              80.00
             Closing balance                    380.00

Your accounts                 Available      Overdrawn
Current account                 380.00           0.00
Savings account closing balance             1,250.00
"""


@pytest.mark.parametrize("table", [TWO_COLUMNS, LABELS_BEFORE, IN_ANOTHER_CURRENCY, OTHER_ACCOUNTS])
def test_what_is_printed_plainly_stays_proved(table: str) -> None:
    assert is_proved(table)[0]


def a_year(head: str, opening: str, first: str, last: str) -> str:
    return f"""
Your ISA statement                                  {head}
Date         Description                                   £Out        £In      £Balance
{opening:10}   Opening balance                                                    5,133.63
{first}       Cash deposit                                               20.00   5,153.63
28 Sep       Cash withdrawal                             150.00                 5,003.63
10 Jan       Cheque deposit                                          1,260.00   6,263.63
{last}       Interest added                                             71.96   6,335.59
             Closing balance                                                    6,335.59
"""


@pytest.mark.parametrize(
    ("head", "opening", "first", "last", "year"),
    [
        ("Statement date 06 April 2023", "06/04/2022", "06 Apr", "05 Apr", 2022),
        ("Statement date 03 April 2023", "05/04/2022", "08 Apr", "05 Apr", 2023),
        ("Terms dated 01/03/2023", "05/04/2022", "06 May", "01 Apr", 2023),
    ],
)
def test_rows_at_the_rim_of_a_year(head: str, opening: str, first: str, last: str, year: int) -> None:
    proved, rows = is_proved(a_year(head, opening, first, last))
    row = rows[0] if year == 2022 else rows[-1]
    assert not proved or row.startswith(str(year))


def test_the_balance_of_a_loan_above_an_account_makes_no_loan_of_it() -> None:
    proved, rows = is_proved("""
Current account statement 01/03/2024 to 31/03/2024
Mortgage loan balance
85,000.00
Date         Description               Amount        Balance
01/03/2024   Opening balance                          100.00
04/03/2024   Salary                       25.00       125.00
11/03/2024   Refund                       75.00       200.00
27/03/2024   Shop                       -100.00       100.00
31/03/2024   Closing balance                          100.00
""")
    assert not proved or signs(rows) == ["25.00", "75.00", "-100.00"]


@pytest.mark.parametrize(
    "dates",
    [
        "Data di emissione 15/01/2024   Data di scadenza 31/01/2026",
        "Fecha de emisión 15/01/2024   Fecha de vencimiento 31/01/2026",
        "Statement date 15/01/2024   Due date 31/01/2026",
    ],
)
def test_a_due_date_far_ahead_is_no_statements(dates: str) -> None:
    proved, rows = is_proved(CARD.format(dates=dates).replace("Contrato registrado el 01/02/2023, modificado", ""))
    assert not proved or days(rows) == ["2023-12-18", "2023-12-28", "2024-01-14"]


@pytest.mark.parametrize(
    ("opened", "head"),
    [("31/03/2024", "01/03/2024 to 31/03/2024"), ("29/02/2024", "Statement date 31/03/2024")],
)
def test_a_balances_day_that_cannot_be_the_rows(opened: str, head: str) -> None:
    assert not is_proved(f"""
Account statement {head}
Date         Description                  Paid out      Paid in      Balance
{opened}   Opening balance                                        1,000.00
             Standing order                20.00
04/03/2024   Grocer Miller                 10.00
             Salary                                     500.00      1,470.00
12/03/2024   Rent                         500.00
             Phone                         20.00                      950.00
             Closing balance                                          950.00
""")[0]


@pytest.mark.parametrize(
    "total",
    [
        "             Total                       1,525.50     1,900.00",
        "             Total                         625.50      1000.00\n"
        "             Total operations              625.50      1000.00",
    ],
)
def test_totals_of_more_than_the_rows(total: str) -> None:
    printed = "             Total                         625.50      1000.00"
    assert printed in TOTAL_DENIES
    assert not is_proved(TOTAL_DENIES.replace(printed, total))[0]


@pytest.mark.parametrize("name", ["Subtotal", "Seitensumme", "Sous-total", "Totale parziale"])
def test_a_subtotal_stands_for_no_opening_balance(name: str) -> None:
    assert not is_proved(ONE_PAGE.replace("Total for this page", f"{name:19}"))[0]


def test_columns_side_by_side_go_as_their_balances_do() -> None:
    assert is_proved("""
Statement 01/03/2024 to 31/03/2024
Opening balance 1,000.00
Closing balance 960.00
Date        Text     Amount     Balance       Date        Text   Amount     Balance
02/03/2024  Shop     -10.00      990.00       03/03/2024  Shop   -10.00      980.00
03/03/2024  Shop     -10.00      970.00       03/03/2024  Shop   -10.00      960.00
""")[0]


@pytest.mark.parametrize("label", ["Card", "Transfer of funds"])
@pytest.mark.parametrize("foot", ["Card", "Statement"])
def test_days_halfway_between_rows_may_be_of_either(label: str, foot: str) -> None:
    assert not is_proved(f"""
Account statement 1 March 2024 - 31 March 2024
Opening balance 1,000.00
Closing balance 455.00
Description                                          Amount        Balance
MONTHLY FEE                                          -5.00         995.00
1 March 2024 {label}
GROCER MILLER                                        -10.00        985.00
5 March 2024 {label}
RENT MARCH                                          -500.00        485.00
6 March 2024 {label}
BAKERY                                               -10.00        475.00
7 March 2024 {label}
BAKERY                                               -10.00        465.00
8 March 2024 {label}
BAKERY                                               -10.00        455.00
31 March 2024 {foot}
""")[0]


def test_a_day_right_below_a_pages_last_row_is_not_the_next_pages() -> None:
    proved, rows = is_proved(FOOT_WITH_A_DAY.replace("\n\n", "\n"))
    assert not proved or days(rows)[5] == "2024-03-12"


def sheet(low: float) -> list[Word]:
    """A scan's rows, some without a day of their own, the fourth row's day so far below its amount."""
    words = [
        scanned(text, x, 60) for text, x in (("Date", 40), ("Description", 110), ("Amount", 310), ("Balance", 405))
    ]
    words += [scanned(text, x, 80) for text, x in (("Opening", 110), ("balance", 150), ("1,000.00", 400))]
    balance = 100_000
    for at, (day, cents) in enumerate(
        ((14, -1000), (None, -500), (15, 2500), (16, -700), (None, 1100), (18, -300)),
    ):
        y, balance = 105.0 + 24 * at, balance + cents
        figures = f"{cents / 100:,.2f}", f"{balance / 100:,.2f}"
        words += [scanned(text, edge - 5 * len(text), y) for text, edge in zip(figures, (340, 440), strict=True)]
        words += [scanned("Transfer", 110, y), scanned("Shop", 110, y + 11)]
        words += [scanned(f"{day}/05/2022", 40, y + (low if at == 3 else 0))] if day else []
    return [*words, *(scanned(text, x, 250) for text, x in (("Closing", 110), ("balance", 150), ("1,011.00", 400)))]


def scanned(text: str, x: float, y: float) -> Word:
    return Word(text, x, y, x + 5 * len(text), y + 9, 1, 0.95)


@pytest.mark.parametrize("low", [4, 6, 8, 11, 12, 14, 16, 18])
def test_a_scan_s_day_between_two_rows_may_be_of_either(low: float) -> None:
    (level,) = read_statements(sheet(0)).statements
    assert level.reconciled is Reconciled.YES
    (statement,) = read_statements(sheet(low)).statements
    rows = [row.date for row in statement.transactions]
    assert statement.reconciled is not Reconciled.YES or rows == [row.date for row in level.transactions]
