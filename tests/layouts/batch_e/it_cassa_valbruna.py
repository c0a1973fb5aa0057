"""Italy, estratto conto: "Data contabile", "Valuta", then "Dare" and "Avere" before the description (look 1, with the
ABI reason code in between) or behind it (look 2); "Saldo iniziale" and "Saldo finale" as rows, no running balance.

`02.01.24` (look 1) or `02/01/2024`. Descriptions of one to four lines with times, card numbers, exchange rates, TRN and
mandate codes. After the table come the totals, the "Riassunto scalare" with a balance per value date, days
and "numeri", and the "Competenze" with rates and withheld tax. Hand-written stream, one string per glyph in
look 1, font sizes in the matrix in look 2.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(11, -2, -160, "PAGAMENTO POS CARTA *4417|DEL {used} ORE {clock} C/O {shop} {town}", "43"),
    Kind(3, -12, -260, "ADDEBITO DIRETTO SDD {biller}|MANDATO {mandate} CRED. IT##ZZZ0000000########|{note}", "50"),
    Kind(2, -15, -900, "BONIFICO A FAVORE DI {person}|{note}|TRN {trn}", "26"),
    Kind(2, 20, 900, "BONIFICO DA {person}|PER {note}|TRN {trn}|DATA ORD. {used}", "48"),
    Kind(1.4, 1200, 2600, "EMOLUMENTI {firm}|STIPENDIO {month} MATR. 00####", "27", most=2),
    Kind(1.8, -20, -250, "PRELIEVO BANCOMAT CARTA *4417|DEL {used} ORE {clock} SPORT. 0417 {town}", "42", "10"),
    Kind(1, -50, -1200, "ASSEGNO N. 00########-##", "13"),
    Kind(0.9, 60, 1500, "VERSAMENTO ASSEGNI|N. 2 ASSEGNI DI CUI 1 FUORI PIAZZA", "78"),
    Kind(0.8, -8, -190, "PAGAMENTO ESTERO CARTA *4417|DEL {used} {abroad}", "43"),
    Kind(0.8, -1.1, -1.1, "COMMISSIONE SU BONIFICO|{used} 1 X 1,10", "16", "1.1"),
    Kind(0.6, -20, -400, "DELEGA F24 UNIFICATO|COD. 3918 ANNO 20## RAV. 01", "19"),
    Kind(0.4, 5, 90, "STORNO PAGAMENTO POS {shop}|OPERAZIONE DEL {used}", "43"),
    Kind(0.5, -34.2, -34.2, "IMPOSTA DI BOLLO SU ESTRATTO CONTO", "18", "34.2", most=1),
    Kind(0.5, -6, -18, "CANONE MENSILE CONTO FAMIGLIA|{month} AL NETTO SCONTO 2,00", "16", most=1),
]
POOLS = {
    "shop": ["SUPERMERCATO IL MELO", "FARMACIA DOTT.SSA RIZZI", "AUTOGRILLO 0712", "TRATTORIA DA GIGI SNC",
             "FERRAMENTA 24/7"],
    "town": ["UDINE", "TARVISIO", "CIVIDALE D.F.", "GEMONA"],
    "biller": ["ENERGIA ALPINA SPA", "TELEFONIA NORDEST", "ACQUEDOTTO CARNICO", "ASSICURAZIONI IL LEONE"],
    "person": ["ZORZI LUCIA", "ROSSETTI M. E BASSO A.", "CONDOMINIO VIA ROMA 7"],
    "firm": ["ACCIAIERIE FRIULANE", "MIN. ISTRUZIONE"],
    "abroad": ["MIGROX ZUERICH CHE|CHF 61,40 CAMBIO 0,9466 COMM. 0,97",
               "HARBOR INN BOSTON USA|USD 1.020,00 CAMBIO 1,0844"],
    "note": ["AFFITTO {month}", "FATT. 118/20## DEL {used}", "SALDO FT. 1.204,00 - ACCONTO", "BOLLETTA N. 00########"],
    "mandate": ["##########", "R###-00####.01"],
    "trn": ["1104############################IT"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
    "clock": lambda rng, _: f"{rng.randint(8, 22):02}:{rng.randint(0, 59):02}",
}  # fmt: skip
LEFT, RIGHT = 38, 560
RED = (0.6, 0.1, 0.12)


def _it(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


class _Conto:
    def __init__(self, truth: Truth, look: int) -> None:
        self.truth, self.look = truth, look
        self.out, self.into, self.text = (236.0, 318.0, 330.0) if look == 1 else (478.0, RIGHT, 154.0)
        self.room = RIGHT - self.text if look == 1 else 248.0
        self.flow = Flow(770, Page, self.head)

    def day(self, day: date) -> str:
        return f"{day:%d.%m.%y}" if self.look == 1 else f"{day:%d/%m/%Y}"

    def head(self, page: Page, number: int) -> float:
        truth = self.truth
        page.put(LEFT, 46, "Cassa di Risparmio di Valbruna", 15, bold=True, color=RED)
        page.put(LEFT, 58, "Banca di credito cooperativo - Fil. 0417 Tarvisio, Via Alpi Giulie 22", 7.5)
        page.put(RIGHT, 46, "ESTRATTO CONTO", 11, right=True, bold=True)
        y = 104.0
        if number == 1:
            page.put(RIGHT, 58, f"al {self.day(truth.period_end)}", 9, right=True)
            page.lines(350, 96, ["Gent. Sig.ra", "DE MARCHI ORNELLA", "VIA DEI TIGLI 4/A", "33018 TARVISIO UD"], 9, 12)
            start, end = self.day(truth.period_start), self.day(truth.period_end)
            lines = [
                "Conto corrente ordinario 'Famiglia'",
                f"IBAN {truth.account_number}",
                "Intestato a DE MARCHI ORNELLA",
            ]
            page.lines(LEFT, 100, [*lines, f"Periodo dal {start} al {end}"], 8.5, 12)
            y = 176
        else:
            page.put(LEFT, 76, f"segue estratto conto {truth.account_number}", 8)
        page.box(LEFT - 2, y - 18, RIGHT - LEFT + 4, 24, (0.96, 0.92, 0.9))
        page.put(LEFT, y - 9, "DATA", 7.5, bold=True)
        page.put(LEFT, y, "CONTABILE", 7.5, bold=True)
        page.put(94, y, "VALUTA", 7.5, bold=True)
        if self.look == 1:
            page.put(136, y, "CAUS.", 7.5, bold=True)
        page.put(self.out, y, "DARE" if self.look == 1 else "DARE EURO", 7.5, right=True, bold=True)
        page.put(self.into, y, "AVERE" if self.look == 1 else "AVERE EURO", 7.5, right=True, bold=True)
        page.put(self.text, y, "DESCRIZIONE DELLE OPERAZIONI", 7.5, bold=True)
        return y + 20

    def line(self, day: date | None, text: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, self.day(day) if day else "", 8.5)
        page.put(self.text, y, text, 8.5, bold=True)
        page.put(self.out if amount < 0 else self.into, y, _it(amount), 8.5, right=True, bold=True)
        self.flow.y += 16

    def row(self, entry: Entry, valued: date) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, self.room))]
        self.flow.need(10 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, self.day(entry.day), 8.5)
        page.put(94, y, self.day(valued), 8.5)
        if self.look == 1:
            page.put(142, y, entry.tag, 8.5)
        page.put(self.out if entry.amount < 0 else self.into, y, _it(entry.amount), 8.5, right=True)
        self.flow.y = page.lines(self.text, y, lines, 8, 10) + 4
        self.truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, valued, self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, rng.choice([30, 90]), calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 100, 9000)] * 7 + [some_amount(rng, -20, -350)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "IT", "?0899963###000000######")
    truth = Truth("checking", "it_IT", "EUR", number, start, end, opening, closing)
    conto = _Conto(truth, look)
    favour = {True: "A VOSTRO CREDITO", False: "A VOSTRO DEBITO"}
    conto.line(start - timedelta(1), f"SALDO INIZIALE {favour[opening >= 0]}", opening)
    ahead = {"78": [1, 3, 4], "13": [-1, -2], "43": [0, -1, -2], "42": [0, -1], "48": [0, 0, 1]}
    for entry in entries:
        conto.row(entry, entry.day + timedelta(rng.choice(ahead.get(entry.tag, [0]))))
    flow = conto.flow
    flow.need(44)
    flow.page.rule(LEFT, flow.y - 9, RIGHT, 0.5)
    flow.page.put(conto.text, flow.y, "TOTALE MOVIMENTI DARE E AVERE", 8.5)
    for x, debit in ((conto.out, True), (conto.into, False)):
        total = sum((abs(e.amount) for e in entries if (e.amount < 0) == debit), Decimal("0.00"))
        flow.page.put(x, flow.y, _it(total), 8.5, right=True)
    flow.y += 14
    conto.line(end, f"SALDO FINALE {favour[closing >= 0]}", closing)
    _scalare(conto)
    _terms(conto, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 815, f"Foglio {n} di {len(flow.pages)}", 7.5, right=True)
        page.put(
            LEFT,
            815,
            "Aderente al Fondo Interbancario di Tutela dei Depositi - Cod. ABI 08999 - P.IVA 00441720308",
            6.5,
        )
    by_hand(flow.pages, path, Hand(show="glyphs") if look == 1 else Hand(scaled=True, split=True, order="columns"))
    return truth


def _scalare(conto: _Conto) -> None:
    truth, flow = conto.truth, conto.flow
    moved: dict[date, Decimal] = {}
    for row in truth.transactions:
        day = row.value_date or row.date
        moved[day] = moved.get(day, Decimal(0)) + row.amount
    flow.need(80)
    flow.y += 8
    flow.page.put(LEFT, flow.y, "RIASSUNTO SCALARE PER VALUTA", 9, bold=True, color=RED)
    places = [(LEFT, "Valuta", False), (220, "Saldo debitore", True), (320, "Saldo creditore", True)]
    places += [(380, "Giorni", True), (470, "Numeri", True)]
    flow.y += 13
    for x, name, right in places:
        flow.page.put(x, flow.y, name, 7.5, right=right, bold=True)
    flow.y += 12
    days, balance = sorted(moved), truth.opening_balance
    for day, after in zip(days, [*days[1:], truth.period_end], strict=False):
        balance += moved[day]
        if flow.y + 11 > flow.bottom:
            flow.page = Page()
            flow.pages.append(flow.page)
            flow.y = 60
        span = max(0, (after - day).days)
        flow.page.put(LEFT, flow.y, conto.day(day), 8)
        flow.page.put(220 if balance < 0 else 320, flow.y, _it(balance), 8, right=True)
        flow.page.put(380, flow.y, str(span), 8, right=True)
        flow.page.put(470, flow.y, _it((balance * span).quantize(Decimal(1))).split(",")[0], 8, right=True)
        flow.y += 10.5


def _terms(conto: _Conto, rng: Random) -> None:
    flow = conto.flow
    if flow.y + 110 > flow.bottom:
        flow.page = Page()
        flow.pages.append(flow.page)
        flow.y = 60
    page, y = flow.page, flow.y + 12
    page.put(LEFT, y, "COMPETENZE", 9, bold=True, color=RED)
    rows = [("Interessi creditori 0,0100%", "0,03"), ("Ritenuta fiscale 26,00%", "0,01")]
    rows += [("Interessi debitori 9,7500% (entro fido 1.500,00)", _it(some_amount(rng, 0.1, 12)))]
    for n, (name, value) in enumerate(rows):
        page.put(LEFT, y + 13 + 11 * n, name, 8)
        page.put(320, y + 13 + 11 * n, value, 8, right=True)
    text = (
        "Gli interessi debitori maturati al 31/12 saranno esigibili dal 01/03 dell'anno successivo. L'estratto conto si"
        " intende approvato trascorsi 60 giorni dal ricevimento. Prelievi presso altre banche: 2,10 euro ciascuno."
        " I depositi sono tutelati fino a 100.000,00 euro. Proposta di modifica unilaterale del contratto: canone annuo"
        " da 48,00 a 54,00 euro dal 01/04."
    )
    page.lines(LEFT, y + 58, wrap(text, fits("Helvetica", 7.5, RIGHT - LEFT)), 7.5, 9.5, color=GREY)
