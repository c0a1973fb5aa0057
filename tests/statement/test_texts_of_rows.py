"""What is printed of a row stays in its text: figures and words for a balance within it, text beside a price."""

from __future__ import annotations

from textwrap import dedent

from pdf_processor.model import Statement, Word
from pdf_processor.statement import read_statements
from statement.drawn import LEADING, NEW_PAGE, TOP, draw, only

NEARER = 3.5  # points
CLOSE = 4.0  # points a character, and a blank between words of a sentence


def found_in(table: str) -> Statement:
    return only(read_statements(draw(table, character=CLOSE)))


def nearer(table: str) -> Statement:
    """Lines that begin with `^` stand nearer below the one above than others do."""
    lines = dedent(table).strip("\n").splitlines()
    words = draw("\n".join(line.replace("^", " ") for line in lines), character=CLOSE)
    pages = "\n".join(lines).split(NEW_PAGE)
    moved = []
    for word in words:
        above = pages[word.page - 1].lstrip("\n").splitlines()[: round((word.y0 - TOP) / LEADING) + 1]
        up = NEARER * sum(line.count("^") for line in above)
        moved.append(Word(word.text, word.x0, word.y0 - up, word.x1, word.y1 - up, word.page))
    return only(read_statements(moved))


def texts(statement: Statement) -> list[str | None]:
    return [row.description for row in statement.transactions]


def test_sums_in_texts_below_rows_make_no_column_where_no_title_is_of_money() -> None:
    statement = found_in("""
        Kontoauszug Nr. 7/2024 vom 12.06.2024 bis 14.07.2024
        Bu-Tag   Wert     Vorgang
                          alter Kontostand vom 12.06.2024                                          135,77 S
        13.06.   14.06.   Kartenzahlung girocard             PN:5326                                28,42 S
                          Tankhof Süd 4711//Rinteln/DE
                          2024-06-12T10:26:56 Debitk.1 2027-12 13,79 EUR EREF: NOTPRO
                          VIDED MREF: M-00331623
        14.06.   14.06.   Überweisungsgutschr.               PN:931                              1.030,26 H
                          Aylin Kaplan
                          Kundennr. 778288 Rate 3 von 12 a 45,00 EUR, Rest 405,00 E
                          UR EREF: 31060516662038 IBAN: DE1034164771433435
                          5882 BIC: NOLADE21KUT
        17.06.   17.06.   Basislastschrift                   PN:9310                                80,89 S
                          STADTWERKE OBERWESER GMBH
                          2024-06-14T17:25:59 Debitk.9 2027-12 11,14 EUR EREF: NOTPRO
                          Kundennr. 770414 Rate 3 von 12 a 45,00 EUR, Rest 405,00 E
                          UR EREF: 20517804920914
                          neuer Kontostand vom 14.07.2024                                          785,18 H
    """)
    assert texts(statement) == [
        "Kartenzahlung girocard PN:5326 Tankhof Süd 4711//Rinteln/DE 2024-06-12T10:26:56 Debitk.1 2027-12 13,79 EUR "
        "EREF: NOTPRO VIDED MREF: M-00331623",
        "Überweisungsgutschr. PN:931 Aylin Kaplan Kundennr. 778288 Rate 3 von 12 a 45,00 EUR, Rest 405,00 E "
        "UR EREF: 31060516662038 IBAN: DE1034164771433435 5882 BIC: NOLADE21KUT",
        "Basislastschrift PN:9310 STADTWERKE OBERWESER GMBH 2024-06-14T17:25:59 Debitk.9 2027-12 11,14 EUR EREF: "
        "NOTPRO Kundennr. 770414 Rate 3 von 12 a 45,00 EUR, Rest 405,00 E UR EREF: 20517804920914",
    ]


def test_a_title_for_the_sum_in_another_currency_below_a_texts_title_leaves_the_text_whole() -> None:
    statement = found_in("""
        Výpis z účtu za období 15. 12. 2020 - 14. 1. 2021
        Počáteční zůstatek                                                   597 037.45 CZK
        Datum           Kategorie transakce                                                           Částka
        Valuta          Číslo protiúčtu               VS / KS / SS    Popis transakce
        Kód transakce   Název protiúčtu                               Původní částka, kurz
        17. 12. 2020    Platba kartou                                 Datum platby 16.12.2020         -3 574.51 CZK
        17. 12. 2020    PK: 4405 77XX XXXX 5487
        5290081554      ALZA.CZ; PRAHA 4; CZE

        18. 12. 2020    Zahraniční příchozí úhrada                    /ROC/95320243                   28 679.98 CZK
        18. 12. 2020    SK80 5664 9825 2600 8604 0589                 1 144.32 EUR
        5290114468      Tischlerei Huber KG                           kurz 25.063

        18. 12. 2020    Poplatek za zahraniční úhradu                 Ceník ref. 7891267              -700.00 CZK
        18. 12. 2020
        5290185810

        23. 12. 2020    Příchozí úhrada               VS: 249374      249374 platba faktury            4 066.86 CZK
        22. 12. 2020    046961-8959703869/0800        KS: 0308
        5290682319      Agro Výčapy a.s.

        Konečný zůstatek                                                     625 509.78 CZK
    """)
    assert texts(statement) == [
        "Platba kartou Datum platby 16.12.2020 PK: 4405 77XX XXXX 5487 ALZA.CZ; PRAHA 4; CZE",
        "Zahraniční příchozí úhrada SK80 5664 9825 2600 8604 0589 Tischlerei Huber KG /ROC/95320243 1 144.32 EUR "
        "kurz 25.063",
        "Poplatek za zahraniční úhradu Ceník ref. 7891267",
        "Příchozí úhrada 249374 platba faktury 046961-8959703869/0800 Agro Výčapy a.s.",
    ]


def test_a_text_that_goes_on_with_the_word_for_a_balance_states_none() -> None:
    statement = found_in("""
        Extrait de compte du 01.03.2024 au 31.03.2024
        Date         Libellé                                            Débit        Crédit       Solde
        01.03.2024   Solde reporté                                                             1'000.00
        04.03.2024   Virement Commune de Corcelles                      10.00                    990.00
                     solde révision Renault VD 329174
        05.03.2024   Ordre e-banking Pneus Léman Sàrl                   20.00                    970.00
                     motif: solde fact. 37 CHF 1'220.00 en deux
                     fois VD 778035
        06.03.2024   Retrait                                            30.00                    940.00
                     motif: solde fact. 118 CHF 1'220.00
        31.03.2024   Solde final                                                                 940.00
    """)
    assert texts(statement) == [
        "Virement Commune de Corcelles solde révision Renault VD 329174",
        "Ordre e-banking Pneus Léman Sàrl motif: solde fact. 37 CHF 1'220.00 en deux fois VD 778035",
        "Retrait motif: solde fact. 118 CHF 1'220.00",
    ]


def test_text_beside_a_sum_in_another_currency_below_the_amount_is_the_rows() -> None:
    statement = found_in("""
        Výpis z účtu za období 21. 12. 2020 - 20. 1. 2021
        Datum           Popis transakce                     VS / KS / SS                    Částka
        Valuta                                                               Orig. částka / kurz
        23. 12. 2020    Počáteční zůstatek                                             1 000,00
        24. 12. 2020    Odchozí úhrada                      VS: 1221214314              -100,00
        24. 12. 2020    Petr Novák
        28. 12. 2020    Platba kartou                                                   -329,00
        27. 12. 2020    GASTHOF ADLER WIEN AT                                        -12,70 EUR
                        Karta 5168 XXXX XXXX 4158                                   kurz 25,112
        29. 12. 2020    Odchozí úhrada                                                  -200,00
        29. 12. 2020    Jan Novák
        30. 12. 2020    Odchozí úhrada                                                  -100,00
        30. 12. 2020    Jan Novák
        31. 12. 2020    Odchozí úhrada                                                  -100,00
        31. 12. 2020    Jan Novák
        20. 1. 2021     Konečný zůstatek                                                 171,00
    """)
    assert "Platba kartou GASTHOF ADLER WIEN AT Karta 5168 XXXX XXXX 4158" in texts(statement)


def test_text_under_no_title_is_of_the_column_that_begins_left_of_it() -> None:
    statement = found_in("""
        Statement period 01/12/2024 to 31/12/2024
        Date         Description                                              Branch        Amount      Balance
        01/12/2024   Opening balance                                                                   1,000.00
        03/12/2024   DEBIT TRANSACTION       DATE: 03/12 QR 131               0938          100.00 DB    900.00
                                             00000.00SWALAYAN PRIMA MAJU
        04/12/2024   E-BANKING TRANSFER      1101/FTSCY/WS95757               0000          200.00 DB    700.00
                                             2380500.00
                                             ganti makan siang
                                             TOKO SINAR JAYA
        31/12/2024   Closing balance                                                                     700.00
    """)
    assert texts(statement) == [
        "DEBIT TRANSACTION DATE: 03/12 QR 131 00000.00SWALAYAN PRIMA MAJU",
        "E-BANKING TRANSFER 1101/FTSCY/WS95757 2380500.00 ganti makan siang TOKO SINAR JAYA",
    ]


def test_no_text_left_over_where_days_begin_leans_on_the_amounts_below_it() -> None:
    days = [
        f"""
        {day} Oct 2024   V{day} Woolworths 3006
                      Footscray {day}                                 10.00
                      EFTPOS Purchase {day}                           20.00
                      Internet Transfer {day}
                      Picnic {day}                                    30.00
                      Other Purchase {day}                            20.00
                      Last Purchase {day}                             20.00       {2000 - 100 * (day - 13):,.2f}
        """.strip("\n").rstrip()
        for day in range(14, 18)
    ]
    statement = found_in(
        "\n".join(
            [
                "        Statement period 1 October 2024 to 31 October 2024",
                "        Date          Particulars                            Debits        Balance",
                "        14 Oct 2024   Brought forward                                     2,000.00",
                *days,
                "        18 Oct 2024   Overdrawn Fee                          10.00       1,590.00",
                "        19 Oct 2024   Account Fee                            10.00       1,580.00",
                "                      Have you seen our new cards",
                "        31 Oct 2024   Closing balance                                     1,580.00",
            ]
        )
    )
    assert texts(statement)[:3] == [
        "V14 Woolworths 3006 Footscray 14",
        "EFTPOS Purchase 14",
        "Internet Transfer 14 Picnic 14",
    ]


def test_one_small_step_of_a_box_does_not_tell_where_blocks_of_text_end() -> None:
    rows = [
        f"""
        {day:02}.06.2024   Purchase on the internet                 10.00        {1000 - 10 * day:.2f}
      ^                    SHOP {day} AMSTERDAM NL
      ^                    reference {day}
        """.strip("\n").rstrip()
        for day in range(1, 17)
    ]
    table = [
        "        Statement period 01.06.2024 to 30.06.2024",
        "        Date         Description                             Debits       Balance",
        "        01.06.2024   Opening balance                                      1000.00",
        *rows,
        "                     Own means                                            840.00",
        "      ^^             Reserved                                              10.00",
    ]
    assert texts(nearer("\n".join(table)))[:2] == [
        "Purchase on the internet SHOP 1 AMSTERDAM NL reference 1",
        "Purchase on the internet SHOP 2 AMSTERDAM NL reference 2",
    ]


def test_a_card_payments_second_line_with_the_cards_number_heads_nothing() -> None:
    statement = found_in("""
        Rekeninguittreksel van 01-07-2019 tot 31-07-2019
        Vorig saldo                                                          1.000,00
        0019    04-07-2019  (VAL. 04-07-2019)                                 -  20,00
                AANKOOP BANCONTACT MET KAART NR 6703 4210 1063 2833
                - PEETERS AN DE LIJN M-TICKET MECHELEN
        0020    05-07-2019  (VAL. 05-07-2019)                                 -  30,00
                OVERSCHRIJVING NAAR JAN PEETERS
        0021    06-07-2019  (VAL. 06-07-2019)                                 -  40,00
                AANKOOP BANCONTACT MET KAART NR 6703 1135 5999 9280
                - WOUTERS BART KRUIDVAT 4340 LEUVEN
        0022    08-07-2019  (VAL. 08-07-2019)                                 -  10,00
                OVERSCHRIJVING NAAR JAN PEETERS
        0023    09-07-2019  (VAL. 09-07-2019)                                 -  10,00
                OVERSCHRIJVING NAAR JAN PEETERS
        0024    10-07-2019  (VAL. 10-07-2019)                                 -  10,00
                OVERSCHRIJVING NAAR JAN PEETERS
        Nieuw saldo                                                            880,00
    """)
    assert "PEETERS AN DE LIJN M-TICKET MECHELEN" in str(texts(statement)[0])


def test_a_rows_second_line_heads_nothing_though_it_says_what_headings_do() -> None:
    statement = nearer("""
        Relevé de compte du 01.12.2024 au 31.12.2024
        Date         Libellé                                   Valeur         Débit       Crédit
                     Solde précédent                                                    1 000,00
        24.12.2024   CHEQUE N° 6811358                         23.12.2024     28,00
        25.12.2024   COMMISSIONS D'INTERVENTION                23.12.2024      8,00
      ^              2 OPERATIONS AU 25/12/24
        26.12.2024   CHEQUE N° 6811359                         23.12.2024     14,00
        27.12.2024   CHEQUE N° 6811360                         23.12.2024     50,00
                     Nouveau solde                                                        900,00
    """)
    assert texts(statement)[1] == "COMMISSIONS D'INTERVENTION 2 OPERATIONS AU 25/12/24"


def test_text_beside_a_sum_in_other_money_is_the_rows_where_each_day_has_its_balance() -> None:
    statement = found_in("""
        Account statement 1 December 2019 to 31 December 2019
        Date          Description                              Money out     Money in       Balance
        19 Dec 2019   Top-up                                                  £100.00       £200.00
        20 Dec 2019   Carrefour Market                            £12.04                    £187.96
                      To: Carrefour City, Lyon                    €13.97
                      Card: 535522******4410
                      Rate £1.00 = €1.15 (ECB rate £1.00 = €1.12)
        23 Dec 2019   Withdrawal                                  £10.00                    £177.96
    """)
    assert texts(statement)[1] == (
        "Carrefour Market To: Carrefour City, Lyon Card: 535522******4410 Rate £1.00 = €1.15 (ECB rate £1.00 = €1.12)"
    )


def test_a_rows_text_at_a_pages_foot_stays_its_own_though_another_page_has_its_like() -> None:
    statement = found_in("""
        Statement period 01.05.2023 to 31.05.2023
        Date         Description                        Debits        Balance
        01.05.2023   Opening balance                                  1000.00
        02.05.2023   E-banking order                     10.00         990.00
                     Helsena Insurances
                     QR bill 21 00000 00003 02835
        --- next page ---
        Statement period 01.05.2023 to 31.05.2023
        Date         Description                        Debits        Balance
        03.05.2023   Cash                                10.00         980.00
        04.05.2023   E-banking order                     10.00         970.00
                     Helsena Insurances
                     QR bill 21 00000 00003 00944
        --- next page ---
        Statement period 01.05.2023 to 31.05.2023
        Date         Description                        Debits        Balance
        05.05.2023   Cash                                10.00         960.00
        31.05.2023   Closing balance                                   960.00
    """)
    assert texts(statement)[2] == "E-banking order Helsena Insurances QR bill 21 00000 00003 00944"


def test_text_that_runs_on_below_one_column_of_amounts_is_the_rows() -> None:
    statement = found_in("""
        Statement period 1 June 2021 to 30 June 2021
        Date     Description                       Money out     Money in      Balance
        1 Jun    Opening balance                                               1,000.00
        21 Jun   Card Purchase Booking.Com On          10.00                     990.00
                 21 Jun at VISA Exchange Rate 1.48 The Final Amount
                 Includes a Fee
        23 Jun   Card Payment to Lidl                  20.00                     970.00
                 ** INTEREST RATE NOW 0.47% GROSS P.A. FOR ALL OF OUR OLD AND NEW **
        24 Jun   Card Payment to Lidl                  20.00                     950.00
        25 Jun   Closing balance                                                 950.00
    """)
    assert texts(statement) == [
        "Card Purchase Booking.Com On 21 Jun at VISA Exchange Rate 1.48 The Final Amount Includes a Fee",
        "Card Payment to Lidl",
        "Card Payment to Lidl",
    ]


def test_east_asian_titles_a_blank_apart_are_two() -> None:
    table = """
        對帳單 2024/01/01 至 2024/01/31
        交易日期        摘要        支出金額      存入金額      帳戶餘額 備註
        2024/01/01   承前頁                            10,000
        2024/01/03   跨行轉入                   2,000  12,000   陳小玲 房租
        2024/01/05   簽帳消費        1,500            10,500   家樂福 重慶店
        2024/01/08   現金提款        3,000             7,500
    """
    statement = only(read_statements(draw(table, character=8.0)))
    assert texts(statement) == ["跨行轉入 陳小玲 房租", "簽帳消費 家樂福 重慶店", "現金提款"]
