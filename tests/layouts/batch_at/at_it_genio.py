"""Italy, statement with DATA, VALUTA, DESCRIZIONE, USCITE, ENTRATE, days as 03.10.22, long texts in capitals.

SALDO INIZIALE and SALDO FINALE are rows; boxes before the table give the balance and the totals, a table of costs and
interest follows; further pages begin with the titles at once.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, wrap
from ..pens import Flow, Page, fits, with_fpdf
from ._rows import IT, MONTHS_IT, dotted, folded, how_many, long_day, sheet, totals

KINDS = [
    Kind(22, -4, -150, "PAGAMENTO CONTACTLESS CARTA N° {card} del {used10}|{shop} {city}"),
    Kind(10, -4, -80, "PAGAMENTO APPLE PAY MC NFC del {used10} CARTA *{card}|DI EUR {shop} {city}"),
    Kind(6, -5, -110, "PAGAMENTO E-COMMERCE del {used10} CARTA *{card}|{web}"),
    Kind(6, -20, -250, "PRELIEVO SMART BANCOMAT|{used10} ORE {clock} SPORTELLO 0#### {city}", step="10"),
    Kind(
        8,
        -15,
        -240,
        "ADDEBITO SEPA DD PER FATTURA A VOSTRO CARICO|Incasso ##############|SDD da IT##ZZZ############ {biller}"
        " mandato nr. ?##########",
    ),
    Kind(
        5,
        -50,
        -950,
        "DISPOSIZIONE DI BONIFICO|BONIFICO SEPA A {person} PER {why}|COMM 0,00 SPESE 0,00 TRN ################IT",
    ),
    Kind(2, -2, -14, "COSTO FISSO MENSILE CONTO|MESE DI {month}", most=3),
    Kind(2, -1, -2.5, "COMMISSIONI - PROVVIGIONI - SPESE|SU BONIFICO DEL {used10}", most=3),
    Kind(1, -8.55, -8.55, "IMPOSTA BOLLO CONTO CORRENTE|DPR 642/72 - DM 24/5/2012", most=1),
    Kind(
        6,
        1000,
        2600,
        "BONIFICO A VOSTRO FAVORE|BONIFICO SEPA DA {payer} PER EMOLUMENTI {month}|COMM 0,00 SPESE 0,00"
        " TRN ##############IT",
        most=4,
    ),
    Kind(5, 15, 500, "BONIFICO A VOSTRO FAVORE ISTANTANEO|DA {person} PER {why}|TRN ##############IT"),
    Kind(2, 20, 400, "STORNO OPERAZIONE CARTA|{shop} {city} del {used10}"),
]
RED = (0.85, 0.08, 0.1)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, quarter = rng.randint(2019, 2024), rng.randint(1, 4)
    start = date(year, 3 * quarter - 2, 1)
    end = (date(year + 1, 1, 1) if quarter == 4 else date(year, 3 * quarter + 1, 1)) - timedelta(1)
    opening = some_amount(rng, 200, 7000) * rng.choice([1, 1, 1, 1, 1, -1])
    pools = dict(IT) | {
        "card": [f"{rng.randint(0, 9999):04}"],
        "month": lambda _, day: MONTHS_IT[day.month - 1].upper(),
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening)
    number = iban(rng, "IT", "?0299712345000######0##")
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out

    def head(page: Page, n: int) -> float:
        if n > 1:
            page.put(40, 40, "ESTRATTO CONTO N. " + f"{quarter:03}/{year}", 8)
            page.put(300, 40, f"IBAN {number}", 8, center=True)
            return titles(page, 52)
        page.box(40, 30, 20, 20, RED)
        page.put(66, 46, "UNIONE BANCARIA ADIGE", 12, bold=True)
        page.put(555, 46, f"ESTRATTO CONTO AL {end:%d.%m.%Y}", 11, right=True, bold=True)
        page.lines(
            40,
            80,
            ["CONTO GENIO GREEN", f"N. {quarter:03}/{year}", "AGENZIA VERONA BRA (00417)", "NUMERO VERDE 800.99.71.71"],
            8,
            10.5,
        )
        page.lines(
            330, 96, ["SIG. ZANETTI ROBERTO", "SIG.RA FABBRI ELENA", "VIA MAZZINI 71", "37121 VERONA VR"], 9, 11.5
        )
        page.put(40, 158, "COORDINATE BANCARIE", 8, bold=True, color=RED)
        page.put(40, 170, f"IBAN {number}", 9, bold=True)
        page.put(330, 170, "BIC/SWIFT UBADIT2V", 9)
        boxes = [
            ("SALDO INIZIALE A " + ("DEBITO" if opening < 0 else "CREDITO"), opening),
            ("TOTALE ENTRATE", into),
            ("TOTALE USCITE", out),
            ("SALDO FINALE A " + ("DEBITO" if closing < 0 else "CREDITO"), closing),
        ]
        for n_box, (text, amount) in enumerate(boxes):
            x = 40 + 129 * n_box
            page.box(x, 184, 126, 34, stroke=(0.6, 0.6, 0.6))
            page.put(x + 5, 196, text, 6.8)
            page.put(x + 121, 211, f"EUR {dotted(amount, '')}", 9, right=True, bold=True)
        page.put(
            40,
            240,
            f"MOVIMENTI DAL {long_day(start, MONTHS_IT).upper()} AL {long_day(end, MONTHS_IT).upper()}",
            8.5,
            bold=True,
        )
        return titles(page, 248)

    def titles(page: Page, y: float) -> float:
        page.box(40, y, 515, 15, (0.35, 0.35, 0.35))
        for x, title in ((44, "DATA"), (90, "VALUTA"), (138, "DESCRIZIONE")):
            page.put(x, y + 10.5, title, 7.5, bold=True, color=(1, 1, 1))
        page.put(476, y + 10.5, "USCITE", 7.5, right=True, bold=True, color=(1, 1, 1))
        page.put(551, y + 10.5, "ENTRATE", 7.5, right=True, bold=True, color=(1, 1, 1))
        return y + 27

    flow = Flow(778, Page, head)

    def say(day: date, text: str, amount: Decimal) -> None:
        flow.page.put(44, flow.y, f"{day:%d.%m.%y}", 8, bold=True)
        flow.page.put(138, flow.y, text, 8, bold=True)
        flow.page.put(476 if amount < 0 else 551, flow.y, dotted(amount, ""), 8, right=True, bold=True)
        flow.y += 13

    say(start, "SALDO INIZIALE", opening)
    rows: list[Row] = []
    for entry in entries:
        text = entry.lines
        if "DI EUR" in entry.text:
            text = (text[0], text[1].replace("DI EUR", f"DI EUR {dotted(entry.amount, '')}"))
        lines = [part for line in text for part in wrap(line, fits("Helvetica", 7.5, 270))]
        flow.need(9 * len(lines) + 3)
        value = entry.day - timedelta(rng.randint(0, 2)) if "CARTA" in entry.text else entry.day
        flow.page.put(44, flow.y, f"{entry.day:%d.%m.%y}", 7.5)
        flow.page.put(90, flow.y, f"{value:%d.%m.%y}", 7.5)
        flow.page.lines(138, flow.y, lines, 7.5, 9)
        flow.page.put(476 if entry.amount < 0 else 551, flow.y, dotted(entry.amount, ""), 7.5, right=True)
        rows.append(Row(entry.day, sheet(lines), entry.amount, None, value, flow.number))
        flow.y += 9 * len(lines) + 3
    flow.need(30)
    flow.page.rule(40, flow.y - 8, 555)
    flow.y += 4
    say(end, "SALDO FINALE", closing)
    flow.y += 12
    if flow.need(140):
        flow.page.texts = [item for item in flow.page.texts if item.y < 45]
        flow.page.boxes.clear()
    page, y = flow.page, flow.y
    page.put(40, y, "PROSPETTO DELLE COMPETENZE E DELLE SPESE", 8.5, bold=True, color=RED)
    costs = [
        ("COSTO FISSO TENUTA CONTO", "12,00"),
        ("SPESE INVIO ESTRATTO CONTO", "0,00"),
        ("INTERESSI CREDITORI LORDI (0,0010%)", "0,01"),
        ("RITENUTA FISCALE (26,00%)", "0,00"),
        ("NUMERI DEBITORI", "0"),
    ]
    for row, (text_, amount_) in enumerate(costs):
        page.put(46, y + 14 + 11 * row, text_, 7.5)
        page.put(330, y + 14 + 11 * row, amount_, 7.5, right=True)
    folded(
        page,
        40,
        y + 84,
        "La preghiamo di verificare l'estratto conto: in mancanza di reclamo scritto entro 60 giorni dalla"
        " ricezione si intende approvato. Il foglio informativo aggiornato è disponibile in agenzia e sul sito.",
        515,
        6.5,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 822, f"PAGINA {n} DI {len(flow.pages)}", 7, right=True)
        page.put(
            40,
            822,
            "UNIONE BANCARIA ADIGE S.p.A. - Sede: Stradone Nuovo 2, 37122 Verona - Cap. Soc. euro 96.107.332,00",
            6,
        )
    with_fpdf(flow.pages, path, order="columns")
    return Truth("account", "it_IT", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
