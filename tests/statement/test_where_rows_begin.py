"""Where a row begins and ends: by its edge, by the page's end, and not at what only looks like a heading or a foot."""

from __future__ import annotations

from decimal import Decimal

from pdf_processor.model import Reconciled
from statement.drawn import amounts, only, read, told

D = Decimal


def test_rows_whose_first_line_stands_further_left_than_the_line_with_the_amount() -> None:
    statement = only(
        read("""
10 August to 9 September 2020
Date         Payment type and details          Paid out    Paid in      Balance
             BALANCE BROUGHT FORWARD                                     179.25
10 Aug 20    )))   GREGGS PLC YORK                12.87                  166.38
11 Aug 20    SO    MISS A COLE                    99.22                   67.16
12 Aug 20    CR    CALDER RETAIL LTD
                   SALARY                                  2,411.67
             )))   LIDL GB
                   YORK                            1.71
             BP    J PEMBERTON
                   RENT AND BILLS                257.76                2,219.36
13 Aug 20    DD    OCTOPUS ENERGY                 20.92                2,198.44
14 Aug 20    VIS   TRAINLINE
                   35314369001
                   REFUND                                     11.74    2,210.18
17 Aug 20    DD    TV LICENCE                     10.00                2,200.18
18 Aug 20    DD    WATER                          10.00                2,190.18
19 Aug 20    DD    PHONE                          10.00                2,180.18
20 Aug 20    DD    COUNCIL TAX                    10.00                2,170.18
21 Aug 20    DD    GYM                            10.00
             DD    CLUB                           10.00
             DD    RENT                           10.00                2,140.18
24 Aug 20    DD    GYM                            10.00
             )))   LIDL GB
                   YORK                           10.00                2,120.18
             BALANCE CARRIED FORWARD                                   2,120.18
""")
    )
    assert told(statement) == [
        "2020-08-10 -12.87 ))) GREGGS PLC YORK",
        "2020-08-11 -99.22 SO MISS A COLE",
        "2020-08-12 2411.67 CR CALDER RETAIL LTD SALARY",
        "2020-08-12 -1.71 ))) LIDL GB YORK",
        "2020-08-12 -257.76 BP J PEMBERTON RENT AND BILLS",
        "2020-08-13 -20.92 DD OCTOPUS ENERGY",
        "2020-08-14 11.74 VIS TRAINLINE 35314369001 REFUND",
        "2020-08-17 -10.00 DD TV LICENCE",
        "2020-08-18 -10.00 DD WATER",
        "2020-08-19 -10.00 DD PHONE",
        "2020-08-20 -10.00 DD COUNCIL TAX",
        "2020-08-21 -10.00 DD GYM",
        "2020-08-21 -10.00 DD CLUB",
        "2020-08-21 -10.00 DD RENT",
        "2020-08-24 -10.00 DD GYM",
        "2020-08-24 -10.00 ))) LIDL GB YORK",
    ]


def test_a_line_with_a_day_in_its_column_is_no_heading() -> None:
    statement = only(
        read("""
Foreign Currency Savings    1 Sep 2023 to 30 Sep 2023
CCY    Date      Transaction Details       Deposit     Withdrawal       Balance
USD    31 Aug    B/F BALANCE                                           5,972.31
USD    6 Sep     FX CONVERSION
                 N133979493(05SEP)          415.28                     6,387.59
USD    18 Sep    TELEGRAPHIC TRANSFER
                 TT REF 4225687544                         277.22      6,110.37
USD    30 Sep    C/F BALANCE                                           6,110.37
""")
    )
    assert amounts(statement) == [D("415.28"), D("-277.22")]


def test_the_kontostand_zum_above_the_rows_opens_them() -> None:
    statement = only(
        read("""
KONTOAUSZUG   Datum 30.04.21
Text/Verwendungszweck                     Datum    PNNr    Wert            Soll          Haben
*** Kontostand zum 31.03.21 ***                                                      1.781,59+
LASTSCHRIFT                               02.04.   8452    02.04.         41,21-
GUTSCHRIFT                                07.04.   8400    08.04.                       36,02+
LASTSCHRIFT                               09.04.   8452    08.04.         59,40-
*** Kontostand zum 30.04.21 ***                                                      1.717,00+
""")
    )
    assert (statement.opening_balance, statement.closing_balance) == (D("1781.59"), D("1717.00"))
    assert statement.reconciled is Reconciled.YES, statement.doubts


def test_a_line_above_the_titles_of_a_later_page_is_none_of_them() -> None:
    statement = only(
        read("""
Tiliote 01.02.2022 - 28.02.2022
Arkistointitunnus   Arvopäivä    Saaja/Maksaja            Selite          Määrä EUR
SALDO 31.01.2022                                                           204,00
KIRJAUSPÄIVÄ   02.02.22
220202/L784/091900  01.02.       VR HELSINKI              KORTTIOSTO        10,00-
220202/L784/091901  02.02.       KELA                     ETUUS            100,00+
KIRJAUSPÄIVÄ   07.02.22
220207/L784/091900  04.02.       VR HELSINKI              KORTTIOSTO        10,00-
220207/L784/091900  07.02.       VR HELSINKI              KORTTIOSTO        10,00-
--- next page ---
Tiliote 01.02.2022 - 28.02.2022
                                             BIC              NASIFIHH
Arkistointitunnus   Arvopäivä    Saaja/Maksaja            Selite          Määrä EUR
220207/L784/091902  06.02.       VR HELSINKI              KORTTIOSTO        20,00-
KIRJAUSPÄIVÄ   09.02.22
220209/L784/091903  08.02.       VR HELSINKI              KORTTIOSTO        20,00-
220209/L784/091904  09.02.       VR HELSINKI              KORTTIOSTO        20,00-
SALDO 28.02.2022                                                           214,00
""")
    )
    assert [row.date.day for row in statement.transactions if row.date] == [2, 2, 7, 7, 7, 9, 9]


def test_digits_alone_end_a_wrapped_text_below_a_title_that_is_centred() -> None:
    statement = only(
        read("""
Hesap Özeti 01.01.2021 - 31.01.2021
Tarih         Fiş No                    Açıklama                         İşlem Tutarı        Bakiye
04.01.2021    F16416      Fatura Ödemesi - TURKCELL Abone No:               -50,00 TL     950,00 TL
                          8886897123
05.01.2021    F46202      POS Harcama - ECZANE DERMAN TR Kart No:           -10,00 TL     940,00 TL
                          5400 61** **** 0429
06.01.2021    F62298      POS Harcama - A101 Kart No: 5400 61** ****        -20,00 TL     920,00 TL
                          0429
07.01.2021    F19316      Giden Havale - AYŞE YILDIRIM KİRA ÖDEMESİ         -20,00 TL     900,00 TL
""")
    )
    assert [row.description.split()[-1] for row in statement.transactions] == ["8886897123", "0429", "0429", "ÖDEMESİ"]


def test_the_last_lines_of_a_row_at_a_pages_end_are_no_running_foot() -> None:
    def page(day: int, reference: int, balance: int) -> str:
        return f"""
Datum        Omschrijving                      Bedrag         Saldo
{day:02}-03-2023   BETALING MET DEBETKAART           -10,00    {balance - 10:>9},00
             BANKREFERENTIE : {reference}
             VALUTADATUM : {day:02}/03/2023
{day:02}-03-2023   BETALING MET DEBETKAART           -10,00    {balance - 20:>9},00
             BANKREFERENTIE : {reference + 7}
             VALUTADATUM : {day:02}/03/2023
"""

    pages = [page(1, 2303091, 1000), page(4, 2303094, 980), page(9, 2303099, 960)]
    head = "Rekeninguittreksel 01-03-2023 - 31-03-2023\nVorig saldo 1.000,00\nNieuw saldo 940,00\n"
    statement = only(read(head + "--- next page ---".join(pages)))
    ends = [row.description.split("VALUTADATUM : ")[-1] for row in statement.transactions]
    assert ends == [f"{day:02}/03/2023" for day in (1, 1, 4, 4, 9, 9)]


def test_a_number_behind_the_word_for_a_balance_within_a_text_is_text() -> None:
    statement = only(
        read("""
Estratto conto dal 01/03/2024 al 31/03/2024
Data        Valuta       Dare         Avere     Descrizione
                                    1.000,00    Saldo iniziale
04/03/2024  04/03/2024   100,00                 DISPOSIZIONE DI BONIFICO
                                                BENEF. ROSSI MARCO CAUSALE SALDO FATT. 368
06/03/2024  06/03/2024    50,00                 PAGAMENTO POS
                                      850,00    Saldo finale
""")
    )
    assert statement.transactions[0].description.endswith("CAUSALE SALDO FATT. 368")


def test_what_is_printed_to_be_read_aloud_is_no_text() -> None:
    statement = only(
        read("""
Statement 01 September 2020 to 30 September 2020
Balance on 01 September 2020 £100.00
Balance on 30 September 2020 £128.03
Date.          Description.               Type.     Money In (£).   Money Out (£).     Balance (£).
01 Sep 20.     LIDL GB LEEDS CD 7099.     DEB.      blank.                  21.25.           78.75.
02 Sep 20.     OAKWELL LETTINGS           FPI.              100.26. blank.                  179.01.
               L2027018Z.
03 Sep 20.     CO-OP GROUP CD 7361.       DEB.      blank.                  10.39.          168.62.
04 Sep 20.     MR T ADEYEMI.              FPO.      blank.                  40.59.          128.03.
""")
    )
    assert [row.description for row in statement.transactions] == [
        "LIDL GB LEEDS CD 7099",
        "OAKWELL LETTINGS L2027018Z",
        "CO-OP GROUP CD 7361",
        "MR T ADEYEMI",
    ]
    assert amounts(statement) == [D("-21.25"), D("100.26"), D("-10.39"), D("-40.59")]


def test_a_cards_name_between_rows_of_one_line_is_no_rows_text() -> None:
    rows = "".join(f"{day:02}.09.22   {day:02}.09.22   COOP PRONTO CHUR          {day}0,00-\n" for day in range(10, 18))
    statement = only(
        read(f"""
Kreditkartenabrechnung 01.09.2022 - 30.09.2022
Beleg      Buchung    Verwendungszweck            EUR
                      Saldo der letzten Abrechnung      100,00-
05.09.22   05.09.22   LASTSCHRIFT VIELEN DANK     100,00+
                      Umsätze Karte 4546 XXXX XXXX 0121 Carola Reindl
{rows}                      Neuer Saldo              1.080,00-
""")
    )
    assert statement.transactions[0].description == "LASTSCHRIFT VIELEN DANK"


def test_the_pages_head_above_the_right_half_is_no_part_of_its_rows() -> None:
    left = [(f"{day:02}/03   LOJA {day}", f"{day},00") for day in range(1, 13)]
    right = [(f"{day:02}/03   MERCADO {day}", f"{day},00") for day in range(13, 27)]
    lines = [
        f"{'Resumo da fatura em R$':44}{'O total da sua fatura é: R$':28}{'351,00':>10}",
        f"{'Total da fatura anterior':26}{'0,00':>12}      Limites de crédito em R$",
        f"{'Total desta fatura':26}{'351,00':>12}      {'Limite total':26}{'18.500,00':>12}",
        "",
    ]
    heads = [("", ""), ("DATA    ESTABELECIMENTO", "VALOR EM R$")]
    for (a, x), (b, y) in zip([*heads, *left], right, strict=True):
        lines.append(f"{a:26}{x:>12}      {b:26}{y:>12}")
    statement = only(read("Fatura do cartão de crédito  Fechamento 30/03/2020\n" + "\n".join(lines)))
    assert len(statement.transactions) == 26


def test_a_text_below_the_balance_brought_forward_is_none_of_the_first_row() -> None:
    found = only(
        read("""
        Statement of account 16 Jul 2020 to 16 Aug 2020
        Date           Details                      Debit      Credit      Balance
        16 Jul 2020    BALANCE FORWARD                                      830.81
                       INTEREST RATE
                       Lending @ 15.900 %
        17 Jul 2020    SUPERVALU DUN                23.97
                       HARTY ENGINEE                         2,093.35     2,900.19
                       SALARY
                       IE26726751474
        20 Jul 2020    CIRCLE K                     25.94
                       SUPERVALU                   239.11
                       MOBI CREDIT UNION                       128.04     2,763.18
        """)
    )
    assert told(found)[:3] == [
        "2020-07-17 -23.97 SUPERVALU DUN",
        "2020-07-17 2093.35 HARTY ENGINEE SALARY IE26726751474",
        "2020-07-20 -25.94 CIRCLE K",
    ]


def test_a_text_that_fills_its_column_ends_where_the_next_titles_text_begins() -> None:
    found = only(
        read("""
        Statement of account 1 March 2024 to 31 March 2024
        Date         Transaction        Amount      Balance   Channel         Details
                     Opening balance                 100.00
        02/03/2024   Payment             -1.00        99.00   Mobile          To shop one
        13/03/2024   Transfer in          2.00       101.00   InternetBanking From MR MILLER
        14/03/2024   Payment             -3.00        98.00   Mobile          To shop two
        """)
    )
    assert told(found)[1] == "2024-03-13 2.00 Transfer in From MR MILLER"
