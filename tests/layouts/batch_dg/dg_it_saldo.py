"""Italy: a charge card paid in full by direct debit, money out and in as two columns, the foreign amount on a line
of its own below the shop, two dates of two-digit years, sums at the foot, text laid down glyph by glyph."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._kit import Spots, cells, rows_wanted, total

SPOTS: Spots = {"booked": (42, "l"), "used": (98, "l"), "text": (155, "l"), "out": (470, "r"), "in": (553, "r")}
HEADS = (
    {"booked": "Data", "used": "Data", "text": "Descrizione delle operazioni", "out": "Addebiti", "in": "Accrediti"},
    {"booked": "registr.", "used": "acquisto", "out": "in Euro", "in": "in Euro"},
)
POOLS = {
    "town": ("BOLOGNA", "FORLI'", "MILANO", "REGGIO EMILIA", "TRIESTE", "LECCE"),
    "shop": (
        "ESSELUNGA VIA RIVA",
        "COOP ALLEANZA 3.0",
        "DECATHLON",
        "LIBRERIA FELTRINELLI",
        "ENI STATION 05512",
        "OVS",
    ),
}
KINDS = [
    Kind(9, -8, -320, "{shop} {town} ITA"),
    Kind(3, -18, -140, "TRATTORIA DA NELLO {town} ITA"),
    Kind(2, -2.5, -48, "TELEPASS SPA ROMA ITA"),
    Kind(2, -20, -900, "MUSEUM SHOP LONDON GBR|GBP"),
    Kind(1, -20, -900, "HOTEL ADLER ZUERICH CHE|CHF"),
    Kind(1, 15, 260, "STORNO {shop} {town} ITA"),
]
RATES = {"GBP": "0.8512", "CHF": "0.9543"}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def texts_of(entry: Entry) -> list[str]:
    def line(text: str) -> str:
        if text not in RATES:
            return text
        rate = Decimal(RATES[text])
        return f"IMPORTO IN VALUTA {text} {money(abs(entry.amount) * rate)} CAMBIO {rate}".replace("0.", "0,")

    return [line(text) for text in entry.lines]


def front(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.put(42, 54, "CartaViva", 20, face="Times-Bold")
    page.put(553, 50, "Estratto conto mensile", 11, right=True)
    page.put(553, 63, f"pag. {number}", 8, right=True)
    y = 92.0
    if number == 1:
        page.lines(
            330, y, ["Egr. Sig.", "DE SANCTIS GIANNI", "VIA DELL'UNITA' D'ITALIA, 112", "40128 BOLOGNA BO"], 9, 12
        )
        for n, (label, value) in enumerate(facts):
            page.put(42, y + 14 * n, label + ":", 8)
            page.put(290, y + 14 * n, value, 8, bold=True, right=True)
        y += 14 * len(facts) + 24
    for n, heads in enumerate(HEADS):
        cells(page, y + 9 * n, SPOTS, heads, 7.5, bold=True)
    page.rule(42, y + 14, 553, 1)
    return y + 27


def put_row(flow: Flow, entry: Entry, used: date) -> Row:
    texts = texts_of(entry)
    lines = [part for text in texts for part in wrap(text, fits("Helvetica", 8, 250))]
    flow.need(10 * len(lines) + 3)
    side = "out" if entry.amount < 0 else "in"
    dates = {"booked": f"{entry.day:%d/%m/%y}", "used": f"{used:%d/%m/%y}"}
    cells(flow.page, flow.y, SPOTS, dates | {side: money(entry.amount)}, 8)
    row = Row(entry.day, " ".join(texts), entry.amount, value_date=used, page=flow.number)
    flow.y = flow.page.lines(155, flow.y, lines, 8, 10) + 3
    return row


def ending(flow: Flow, entries: list[Entry], opening: Decimal, due: date) -> None:
    flow.need(80)
    flow.page.rule(42, flow.y - 6, 553, 1)
    sums = {"text": "Totale movimenti", "out": money(total(entries, True)), "in": money(total(entries, False))}
    cells(flow.page, flow.y + 6, SPOTS, sums, 8, bold=True)
    closing = money(opening + total(entries))
    flow.page.put(155, flow.y + 20, f"Saldo a Suo debito al prossimo addebito: Euro {closing}", 8, bold=True)
    note = (
        f"L'importo di Euro {closing} sara' addebitato sul Suo c/c IT60 X054 2811 1010 0000 0123 456 il {due:%d/%m/%Y}."
    )
    flow.page.put(42, flow.y + 40, note, 7.5)
    flow.page.put(42, flow.y + 52, "Commissione carburante Euro 0,77. Blocco carta 800 15 16 16.", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, -120, -4200)
    inner = (start + timedelta(3), end - timedelta(1))
    entries = some_entries(rng, KINDS, POOLS, inner, count=rows_wanted(rng, 12, 55))
    paid = start + timedelta(14)
    entries.append(Entry(paid, ("ADDEBITO IN C/C SALDO MESE PRECEDENTE",), -opening, "own", ""))
    entries.sort(key=lambda entry: entry.day)
    if total(entries, True) < Decimal("-77.47"):
        entries.append(Entry(end, ("IMPOSTA DI BOLLO ESTRATTO CONTO",), Decimal("-2.00"), "own", ""))
    card = fill(rng, "**** ****** #####", start, {})
    facts = [
        ("Carta n.", card),
        ("Periodo", f"dal {start:%d/%m/%Y} al {end:%d/%m/%Y}"),
        ("Saldo precedente a debito", money(opening)),
        ("Totale accrediti", money(total(entries, False))),
        ("Totale addebiti", money(total(entries, True))),
        ("Saldo attuale a debito", money(opening + total(entries))),
    ]
    flow = Flow(770, Page, lambda page, number: front(page, number, facts))
    rows = [put_row(flow, e, e.day if e.tag == "own" else earlier(rng, e.day)) for e in entries]
    ending(flow, entries, opening, end + timedelta(15))
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("card", "it_IT", "EUR", card, start, end, opening, opening + total(entries), rows)
