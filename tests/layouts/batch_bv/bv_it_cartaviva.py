"""Italy, credit card statement: summary page, then operation and registration date, foreign amount and rate in columns.

Credits end with a minus; stamp duty and the debit of the last statement are rows of the table; written word by word.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits
from ._rows import add, count_pages, share, some_balance, use, word_by_word

TEAL = (0.0, 0.36, 0.42)
KINDS = [
    Kind(6, -5, -140, "{shop} {town} ITA", "buy"),
    Kind(2, -8, -90, "AMZN Mktp IT*??#??#??# Luxembourg LUX", "buy"),
    Kind(2, -20, -90, "{fuel} {town} ITA", "buy"),
    Kind(2, -2, -60, "{toll}", "buy"),
    Kind(1.5, -9, -80, "RISTORANTE PIZZERIA {rest} {town} ITA", "buy"),
    Kind(1, -10, -250, "{abroad}", "abroad"),
    Kind(0.5, 10, 120, "STORNO {shop} {town} ITA", "credit"),
]
POOLS = {
    "shop": ["ESSELUNGA SPA", "COOP ALLEANZA 3.0", "FARMACIA COMUNALE N ##", "LIBRERIA FELTRINELLI", "CONAD CITY"],
    "town": ["MILANO", "BOLOGNA", "TORINO", "SESTO SAN GIOVANNI", "REGGIO EMILIA"],
    "fuel": ["ENI STATION ####", "Q8 PV ####", "IP DISTRIBUTORE"],
    "toll": ["TELEPASS SPA PEDAGGI AUTOSTRADALI E SERVIZI ROMA ITA", "TRENITALIA WEB ROMA ITA", "ATM MILANO ITA"],
    "rest": ["DA GINO", "LA LANTERNA", "VECCHIA NAPOLI"],
    "abroad": ["HOTEL ARLBERG ZURICH CHE", "BOOKSHOP PICCADILLY LONDON GBR", "CITY BAGELS NEW YORK USA"],
}
RATES = {"CHE": (94000, 98000), "GBR": (85000, 89000), "USA": (105000, 112000)}
UNITS = {"CHE": "CHF", "GBR": "GBP", "USA": "USD"}


def eur(amount: Decimal) -> str:
    """Spending without a sign, credits with a minus after the figure."""
    return written(abs(amount), ".", ",") + ("-" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("Narrow", "Narrow-Bold")
    start, end = some_period(rng, 30, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 75))
    opening = -some_balance(rng, 60, 2400)
    debit = Entry(start + timedelta(rng.randint(9, 15)), ("ADDEBITO IN C/C SALDO E/C PRECEDENTE",), -opening, "pay", "")
    duty = Entry(end, ("IMPOSTA DI BOLLO SU ESTRATTO CONTO",), Decimal("-2.00"), "duty", "")
    entries = [*sorted([*entries, debit], key=lambda entry: entry.day), duty]
    closing = opening + add(entry.amount for entry in entries)
    number = f"**** **** **** {rng.randrange(10000):04}"
    name = rng.choice(["GIULIA FERRANTE", "MATTEO DE SANCTIS", "ALESSIA BIANCONI"])
    rows: list[Row] = []

    def top(page: Page, sheet: int) -> float:
        page.face, page.bold = "Narrow", "Narrow-Bold"
        page.box(0, 0, 595, 50, TEAL)
        page.put(40, 32, "CartaViva", 18, bold=True, color=WHITE)
        page.put(555, 32, f"Pag. {sheet} di __", 9, right=True, color=WHITE)
        page.put(40, 72, f"ESTRATTO CONTO AL {end:%d/%m/%Y}", 12, bold=True)
        page.put(40, 86, f"Carta {number}   Titolare {name}", 9)
        if sheet == 1:
            return 110
        page.box(40, 100, 515, 26, (0.88, 0.93, 0.94))
        for x, first, second in [(44, "DATA", "OPERAZIONE"), (98, "DATA", "REGISTRAZIONE"), (160, "DESCRIZIONE", "")]:
            page.lines(x, 111, [first, second], 8, 9, bold=True)
        page.put(430, 111, "IMPORTO IN", 8, bold=True, right=True)
        page.put(430, 120, "ALTRE VALUTE", 8, bold=True, right=True)
        page.put(484, 111, "CAMBIO", 8, bold=True, right=True)
        page.put(551, 111, "IMPORTO", 8, bold=True, right=True)
        page.put(551, 120, "IN EURO", 8, bold=True, right=True)
        return 142

    flow = Flow(770, Page, top)
    page = flow.page
    page.lines(340, 130, ["Gentile", name, f"VIA GARIBALDI {rng.randint(1, 99)}", "20121 MILANO MI"], 11, 13)
    page.put(40, 230, "IL TUO ESTRATTO CONTO IN SINTESI", 11, bold=True, color=TEAL)
    bought = -add(entry.amount for entry in entries if entry.tag in ("buy", "abroad"))
    back = add(entry.amount for entry in entries if entry.tag == "credit")
    y = 254.0
    for label, amount in [
        ("Saldo estratto conto precedente", -opening),
        ("Addebito in conto corrente", opening),
        ("Totale spese del periodo", bought),
        ("Accrediti e storni", -back),
        ("Imposta di bollo", Decimal("2.00")),
    ]:
        page.put(46, y, label, 10)
        page.put(330, y, eur(-amount), 10, right=True)
        page.rule(40, y + 5, 336, 0.3, GREY)
        y += 18
    page.box(40, y - 10, 296, 20, TEAL)
    page.put(46, y + 4, "TOTALE DA ADDEBITARE EURO", 10, bold=True, color=WHITE)
    page.put(330, y + 4, eur(closing), 10, bold=True, right=True, color=WHITE)
    pay = end + timedelta(15)
    note = f"L'importo sarà addebitato con valuta {pay:%d/%m/%Y} sul conto corrente da te indicato."
    page.lines(40, y + 34, wrap(note, fits("Narrow", 9, 296)), 9, 11)
    page.box(366, 216, 189, 110, (0.96, 0.94, 0.88))
    page.put(376, 234, "Il tuo fido", 10, bold=True)
    fido = Decimal(rng.randrange(2000, 6000, 500))
    for n, (label, text) in enumerate(
        [("Fido mensile", written(fido, ".", ",")), ("Disponibile", written(max(fido + closing, Decimal(0)), ".", ","))]
    ):
        page.put(376, 254 + n * 16, label, 9)
        page.put(545, 254 + n * 16, text, 9, right=True)
    page.put(376, 300, "TAN 14,40%   TAEG 19,22%", 9)
    note = "Comunicazioni. Con l'app CartaViva puoi bloccare la carta, cambiare il PIN e ricevere avvisi per le spese "
    note += (
        "superiore a 2 euro. Eventuali contestazioni vanno inviate entro 60 giorni dal ricevimento dell'estratto conto."
    )
    page.lines(40, 640, wrap(note, fits("Narrow", 8, 515)), 8, 10, color=GREY)
    flow.turn()
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Narrow", 9, 196))
        flow.need(len(lines) * 10 + 4)
        page = flow.page
        used = entry.day if entry.tag in ("pay", "duty") else earlier(rng, entry.day)
        page.put(44, flow.y, f"{used:%d/%m/%y}", 9)
        page.put(98, flow.y, f"{entry.day:%d/%m/%y}", 9)
        if entry.tag == "abroad":
            rate = Decimal(rng.randrange(*RATES[entry.lines[0][-3:]])) / 100000
            foreign = written(share(-entry.amount, str(rate)), ".", ",")
            page.put(
                430,
                flow.y,
                f"{UNITS[entry.lines[0][-3:]]} {foreign}",
                9,
                right=True,
            )
            page.put(484, flow.y, written(rate, "", ",", 5), 9, right=True)
        page.put(551, flow.y, eur(entry.amount), 9, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = page.lines(160, flow.y, lines, 9, 10) + 3
        page.rule(40, flow.y - 9, 555, 0.2, (0.75, 0.75, 0.75))
    flow.need(40)
    flow.page.put(160, flow.y + 10, "TOTALE DA ADDEBITARE", 10, bold=True)
    flow.page.put(551, flow.y + 10, eur(closing), 10, bold=True, right=True)
    count_pages(flow.pages)
    word_by_word(flow.pages, path)
    return Truth("card", "it_IT", "EUR", number, start, end, opening, closing, rows)
