"""Italy, estratto conto of a credit card: data acquisto, data registrazione, descrizione, importo in altre valute,
cambio, importo in euro; `dd/mm/yy`.

Purchases are unsigned, credits have a minus before the figure. The last statement's balance is collected by SDD as the
first row; then one block a card with a total of its own (rows of the second card begin anew), fees and stamp duty in a
block at the end. reportlab, Times, text column by column with a little character spacing.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    some_amount,
    some_count,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Flow, Page, fits, with_reportlab

KINDS = [
    Kind(12, -2, -160, "{shop} {town} ITA"),
    Kind(3, -4, -120, "{web} ?#?#?# {seat}"),
    Kind(1.5, -8, -320, "{abroad}|di cui commissione di cambio 1,75% EUR {fee}", "fx"),
    Kind(1.2, -1.2, -28, "TELEPASSO PEDAGGI FATT. ######### DEL {used}"),
    Kind(0.7, 6, 150, "STORNO {web} {seat}"),
    Kind(0.5, -25, -250, "ANTICIPO CONTANTE ATM {town} COMM. 4,00%", step="5"),
    Kind(0.5, -60, -480, "{shop} {town} ITA|RATA 0# DI 12 - PIANO EASY IMPORTO 1.2##,00"),
]
POOLS = {
    "shop": ["IPERCOOPA 0231", "FARMACIA DOTT. SERRA", "TRATTORIA DA NINO", "Q9 DISTRIBUTORE", "MERCERIA L'AGO SNC"],
    "town": ["BOLOGNA", "REGGIO NELL'EMILIA", "PADOVA", "S.LAZZARO"],
    "web": ["AMAZZONE MKTPL IT*", "TRENOVIA.IT", "MUSICALO P######", "GIGLIO SHOP"],
    "seat": ["LUXEMBOURG LUX", "MILANO ITA", "DUBLIN IRL"],
    "abroad": ["HOTEL PINEVIEW DENVER USA", "FJORDTAXI OSLO NOR", "CAFFE BELLEVUE ZUERICH CHE"],
    "fee": ["0,##", "1,##", "2,##"],
    "used": lambda rng, day: earlier(rng, day, 9).strftime("%d/%m/%Y"),
}
BOUGHT, BOOKED, TEXT, FOREIGN, RATE, AMOUNT = 45, 92, 140, 415, 470, 550
MONEY = {" USA": ("USD", 10812), " NOR": ("NOK", 114530), " CHE": ("CHF", 9571)}
GREEN = (0.05, 0.35, 0.3)
FACE = "Times-Roman"


def _it(amount: Decimal) -> str:
    """As on a bill: what is spent has no sign."""
    return written(-amount, ".", ",", minus="- ")


def _row(flow: Flow, truth: Truth, rng: Random, entry: Entry) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 8.5, 218))]
    flow.need(10 * len(lines) + 4)
    page, y = flow.page, flow.y
    bought = entry.day if entry.tag == "bank" else earlier(rng, entry.day, 3)
    page.put(BOUGHT, y, f"{bought:%d/%m/%y}", 8.5)
    page.put(BOOKED, y, f"{entry.day:%d/%m/%y}", 8.5)
    page.put(AMOUNT, y, _it(entry.amount), 8.5, right=True)
    if entry.tag == "fx":
        code, usual = next(pair for land, pair in MONEY.items() if land in entry.lines[0])
        rate = Decimal(usual + rng.randint(-300, 300)) / 10000
        foreign = (-entry.amount * rate).quantize(Decimal("0.01"))
        page.put(FOREIGN, y, f"{written(foreign, '.', ',')} {code}", 8.5, right=True)
        page.put(RATE, y, written(rate, ".", ",", 4), 8.5, right=True)
    flow.y = page.lines(TEXT, y, lines, 8.5, 10) + 4
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, bought, flow.number))


def _block(flow: Flow, truth: Truth, rng: Random, title: str, total: str, entries: list[Entry]) -> None:
    flow.need(44)
    flow.page.put(BOUGHT, flow.y + 4, title, 9, bold=True, color=GREEN)
    flow.y += 18
    for entry in entries:
        _row(flow, truth, rng, entry)
    flow.need(20)
    flow.page.rule(FOREIGN, flow.y - 6, AMOUNT, 0.4, GREEN)
    flow.page.put(TEXT, flow.y + 4, total, 8.5, bold=True)
    amount = sum((entry.amount for entry in entries), Decimal("0.00"))
    flow.page.put(AMOUNT, flow.y + 4, _it(amount), 8.5, right=True, bold=True)
    flow.y += 24


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, 30, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, -40, -3200)] * 6 + [Decimal("0.00")])
    card = fill(rng, "4539 78XX XXXX ####", start, {})
    count = some_count(rng)
    second = rng.randint(1, count - 2) if count > 6 and rng.random() < 0.5 else 0
    cards = [
        some_entries(rng, KINDS, POOLS, period, count=n) for n in ([count - second, second] if second else [count])
    ]
    bank = []
    if opening:
        paid = ("ADDEBITO SDD SU C/C 00#####", f"SALDO ESTRATTO CONTO DEL {start - timedelta(1):%d/%m/%Y}")
        lines = tuple(fill(rng, line, start, {}) for line in paid)
        bank = [Entry(start + timedelta(rng.randint(4, 12)), lines, -opening, "bank", "")]
    spent = sum((entry.amount for entries in cards for entry in entries), Decimal("0.00"))
    fees = [Entry(end, ("QUOTA ASSOCIATIVA CARTA BASE",), Decimal("-3.00"), "bank", "")] if rng.random() < 0.4 else []
    if spent < Decimal("-77.47"):
        fees.append(Entry(end, ("IMPOSTA DI BOLLO SU ESTRATTO CONTO",), Decimal("-2.00"), "bank", ""))
    closing = opening + spent + sum(entry.amount for entry in bank + fees)
    truth = Truth("credit_card", "it_IT", "EUR", card, start, end, opening, closing)
    flow = Flow(745, _page, lambda page, number: _head(page, number, truth, spent, fees))
    if bank:
        _block(flow, truth, rng, "Pagamenti e accrediti", "Totale pagamenti", bank)
    for number, entries in zip([card, card[:-4] + str(rng.randint(1000, 9999))], cards, strict=False):
        holder = "GHERARDI SILVIA" if number == card else "GHERARDI MATTEO (carta aggiuntiva)"
        _block(flow, truth, rng, f"Titolare {holder} - Carta n. {number}", f"Totale carta n. {number}", entries)
    if fees:
        _block(flow, truth, rng, "Quote, commissioni e imposte", "Totale quote e imposte", fees)
    _notes(flow, end, closing)
    for number, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 820, f"Pagina {number} di {len(flow.pages)}", 7.5, right=True)
        page.put(
            BOUGHT, 820, "Scudo Pagamenti S.p.A. - Corso Vercelli 101, 20144 Milano - Cap. Soc. € 57.070.707,00", 6.5
        )
    with_reportlab(flow.pages, path, "columns", 0.08)
    return truth


def _page() -> Page:
    return Page(face=FACE, bold="Times-Bold")


def _head(page: Page, number: int, truth: Truth, spent: Decimal, fees: list[Entry]) -> float:
    page.put(BOUGHT, 48, "SCUDO carte", 18, bold=True, color=GREEN)
    page.put(AMOUNT, 40, f"Estratto conto del {truth.period_end:%d/%m/%Y}", 11, right=True, bold=True)
    page.put(AMOUNT, 53, f"Operazioni registrate dal {truth.period_start:%d/%m/%Y}", 8.5, right=True)
    y = 86.0
    if number == 1:
        page.lines(350, 92, ["Gent.ma Sig.ra", "SILVIA GHERARDI", "VIA DELLE LAME 57/B", "40122 BOLOGNA BO"], 10, 12)
        page.box(BOUGHT, 150, AMOUNT - BOUGHT, 40, stroke=GREEN)
        others = sum((entry.amount for entry in fees), Decimal("0.00"))
        parts = [truth.opening_balance, -truth.opening_balance, spent, others, truth.closing_balance]
        names = ["Saldo precedente", "Pagamenti", "Totale spese", "Quote e imposte", "SALDO DA ADDEBITARE"]
        for n, (name, amount) in enumerate(zip(names, parts, strict=True)):
            page.put(BOUGHT + 8 + 98 * n, 165, name, 8, color=GREEN)
            page.put(BOUGHT + 8 + 98 * n, 181, f"€ {_it(amount)}", 10, bold=True)
        page.put(BOUGHT, 204, "Fido € 5.000,00 - TAN 14,90% - TAEG 17,21%. Il segno - indica importi a credito.", 8)
        y = 230
    heads = [(BOUGHT, "Data", "acquisto"), (BOOKED, "Data", "registr."), (TEXT, "Descrizione delle operazioni", "")]
    for x, top, low in [
        *heads,
        (FOREIGN, "Importo in", "altre valute"),
        (RATE, "Cambio", ""),
        (AMOUNT, "Importo", "in Euro"),
    ]:
        page.put(x, y, top, 8, right=x >= FOREIGN, bold=True)
        page.put(x, y + 9, low, 8, right=x >= FOREIGN, bold=True)
    page.rule(BOUGHT, y + 14, AMOUNT, 1, GREEN)
    return y + 28


def _notes(flow: Flow, end: date, closing: Decimal) -> None:
    flow.need(70)
    text = (
        f"L'importo di € {_it(closing)} sarà addebitato sul Suo c/c IBAN IT60 X054 2811 1010 0000 0XXX XXX con valuta"
        f" {end + timedelta(15):%d/%m/%Y}. L'imposta di bollo di € 2,00 è dovuta per saldi superiori a € 77,47. Reclami"
        " entro 60 giorni dal ricevimento. Promozione: fino al 30/06 spenda € 500,00 e riceva un buono da € 25,00."
    )
    flow.y = flow.page.lines(BOUGHT, flow.y + 10, wrap(text, fits(FACE, 8.5, 500)), 8.5, 11)
