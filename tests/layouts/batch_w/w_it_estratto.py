"""Italy: quarterly estratto conto of a banca popolare. Data and valuta, then dare and avere, the description last
and of several lines; opening and closing balance as rows of the table, totals of movements, carried forward lines
(A RIPORTARE, RIPORTO); the stamp duty and fees at the quarter's end; then conto scalare (balances by value date
with days and numeri, none of them rows) and the prospetto of competenze; written sideways, shown upright by
/Rotate."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._tools import ZERO, cents, money_in, money_out, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "CONAD SUPERSTORE",
        "ESSELUNGA",
        "TABACCHERIA GALLI",
        "ENI STATION ####",
        "DECATHLON",
        "FARMACIA COMUNALE",
    ],
    "town": ["LODI ITA", "CREMA ITA", "PIACENZA ITA", "MILANO ITA"],
    "firm": ["ENEL ENERGIA SPA", "A2A ENERGIA", "FASTWEB SPA", "UNIPOLSAI ASSICURAZIONI", "TELEPASS SPA"],
    "who": ["BRAMBILLA GIUSEPPE", "CONDOMINIO VIA GARIBALDI 7", "ASD NUOTO LODI", "ROSSI CHIARA"],
    "pays": ["OFFICINE ADDA SRL", "INPS"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d/%m/%y}",
    "hour": lambda rng, _: f"{rng.randint(8, 20):02}.{rng.randint(0, 59):02}",
    "month": lambda _, day: f"{day:%m/%Y}",
}
KINDS = [
    Kind(24, -4, -150, "PAGAMENTO POS|CARTA *#### DEL {day} ORE {hour} {shop} {town}"),
    Kind(8, -20, -260, "ADDEBITO DIRETTO SDD|{firm} MANDATO ############ FATT. ######## COD.CRED. IT##0000000########"),
    Kind(6, -30, -800, "BONIFICO SEPA|A FAVORE {who} CAUSALE: SPESE {month} CRO ###########"),
    Kind(4, -20, -250, "PRELIEVO BANCOMAT|CARTA *#### DEL {day} ORE {hour} SPORT. 0#### {town}", "", "10"),
    Kind(3, -90, -1500, "ASSEGNO BANCARIO N. 0#########"),
    Kind(2, -25, -480, "DELEGA F24|TELEMATICA PROT. ##########"),
    Kind(5, 900, 2900, "BONIFICO A VOSTRO FAVORE|ORD. {pays} EMOLUMENTI {month} TRN ##########?#"),
    Kind(3, 20, 400, "BONIFICO ISTANTANEO A VOSTRO FAVORE|ORD. {who} PER CENA"),
    Kind(2, 50, 900, "VERSAMENTO CONTANTE/ASSEGNI|DIP. 00#"),
]
DATE, VALUE, OUT, INTO, TEXT = 44.0, 92.0, 208.0, 284.0, 298.0


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def side(amount: Decimal) -> str:
    return "A VOSTRO CREDITO" if amount >= 0 else "A VOSTRO DEBITO"


class Sheet:
    def __init__(self, rng: Random) -> None:
        year, month = rng.randint(2019, 2024), rng.choice([1, 4, 7, 10])
        after = date(year + month // 10, (month + 3) % 12, 1)
        self.period = date(year, month, 1), after - timedelta(1)
        account = f"{rng.randint(0, 999999):06}"
        self.account = f"01234/{account}"
        self.iban = iban(rng, "IT", f"K0551620300000000{account}")
        self.sums = [ZERO, ZERO]
        self.listing = True
        self.flow = Flow(738, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(44, 46, "BANCA POPOLARE DELL'ADDA", 14, bold=True)
        page.put(
            44, 58, "Società cooperativa per azioni - Filiale di LODI 3 - Via Incoronata 12 - Tel. 0371 555 0142", 7
        )
        page.put(551, 46, "ESTRATTO CONTO", 12, bold=True, right=True)
        page.put(551, 58, f"al {end:%d/%m/%Y}   n. {end.month // 3}/{end.year}   foglio {number} di @@", 8, right=True)
        page.put(44, 74, f"Conto corrente di corrispondenza n. {self.account}   EURO   {self.iban}", 8)
        page.put(
            44,
            826,
            "Iscritta all'Albo delle Banche n. 5110 - Aderente al Fondo Interbancario di Tutela dei Depositi - "
            "P.IVA 00685540157",
            6,
            color=GREY,
        )
        if not self.listing:
            return 100
        y = 98.0
        if number == 1:
            page.lines(
                330, 104, ["Gent.ma Sig.ra", "FUMAGALLI BEATRICE", "VIA SAN BASSIANO 21", "26900 LODI LO"], 9, 12
            )
            page.put(44, 112, f"Periodo dal {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8.5)
            page.put(44, 124, "Codice ABI 05516  CAB 20300  CIN K", 8)
            page.put(44, 136, "Intestazione: FUMAGALLI BEATRICE - PERI MARCO", 8)
            y = 180
        page.box(40, y - 12, 515, 25, stroke=(0, 0, 0))
        for x, top, low, right in (
            (DATE, "DATA", "OPERAZ.", False),
            (VALUE, "DATA", "VALUTA", False),
            (OUT, "MOVIMENTI", "DARE", True),
            (INTO, "MOVIMENTI", "AVERE", True),
        ):
            page.put(x, y - 2, top, 7, bold=True, right=right)
            page.put(x, y + 8, low, 7, bold=True, right=right)
        page.put(TEXT, y + 3, "DESCRIZIONE DELLE OPERAZIONI", 7, bold=True)
        y += 28
        if number > 1:
            self.sides(page, y, "RIPORTO")
            y += 14
        return y

    def sides(self, page: Page, y: float, text: str) -> None:
        page.put(OUT, y, euro(self.sums[0]), 8, right=True)
        page.put(INTO, y, euro(self.sums[1]), 8, right=True)
        page.put(TEXT, y, text, 8)

    def foot(self, page: Page, y: float) -> None:
        if self.listing:
            self.sides(page, y + 2, "A RIPORTARE")

    def balance(self, day: date, amount: Decimal, text: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, f"{day:%d/%m/%y}", 8, bold=True)
        page.put(INTO if amount >= 0 else OUT, y, euro(amount), 8, bold=True, right=True)
        page.put(TEXT, y, f"{text} {side(amount)}", 8, bold=True)
        self.flow.y += 15


def ladder(sheet: Sheet, opening: Decimal, rows: list[Row]) -> None:
    """The conto scalare: the balance after each value date, for how many days, times the days."""
    flow, (start, end) = sheet.flow, sheet.period
    sheet.listing = False
    flow.turn()
    flow.page.put(44, flow.y, f"CONTO SCALARE - dal {start:%d/%m/%Y} al {end:%d/%m/%Y}", 10, bold=True)
    flow.y += 20
    steps: dict[date, Decimal] = defaultdict(lambda: ZERO)
    for row in rows:
        steps[min(max(row.value_date or row.date, start), end)] += row.amount
    days = sorted({start, *steps})
    heads = ("Valuta", "Saldi per valuta", "", "Giorni", "Numeri creditori", "Numeri debitori")
    edges = (44, 200, 216, 270, 390, 500)

    def title() -> None:
        for edge, text in zip(edges, heads, strict=True):
            flow.page.put(edge, flow.y, text, 7.5, bold=True, right=edge > 44)
        flow.page.rule(44, flow.y + 3, 510)
        flow.y += 14

    title()
    balance, sums, count = opening, [ZERO, ZERO], 0
    for n, day in enumerate(days):
        if flow.need(12):
            title()
        balance += steps.get(day, ZERO)
        until = days[n + 1] if n + 1 < len(days) else end + timedelta(1)
        span = (until - day).days
        number = (abs(balance) * span / 1000).quantize(Decimal("0.001"))
        sums[balance < 0] += number
        count += span
        figures = ["", ""]
        figures[balance < 0] = written(number, ".", ",", 3)
        cells = [f"{day:%d/%m/%y}", euro(balance), "C" if balance >= 0 else "D", str(span), *figures]
        for edge, cell in zip(edges, cells, strict=True):
            flow.page.put(edge, flow.y, cell, 7.5, right=edge > 44)
        flow.y += 10.5
    cells = ["TOTALI", "", "", str(count), written(sums[0], ".", ",", 3), written(sums[1], ".", ",", 3)]
    for edge, cell in zip(edges, cells, strict=True):
        flow.page.put(edge, flow.y + 3, cell, 7.5, bold=True, right=edge > 44)
    flow.y += 26


def terms(sheet: Sheet) -> None:
    flow, end = sheet.flow, sheet.period[1]
    flow.need(190)
    page, y = flow.page, flow.y
    page.put(44, y, "PROSPETTO DI LIQUIDAZIONE DELLE COMPETENZE", 9, bold=True)
    lines = [
        ("", "Tasso annuo", "Decorrenza", "Importo"),
        ("Interessi creditori lordi", "0,010%", f"01/01/{end.year}", "0,00"),
        ("Ritenuta fiscale 26%", "", "", "0,00"),
        ("Interessi debitori - TEG 18,20%", "13,750%", f"01/01/{end.year}", "0,00"),
        ("Commissione su fido accordato (fido EUR 2.000,00)", "0,500% trim.", "", "0,00"),
        ("Spese di scritturazione: n. operazioni incluse 40", "", "", "0,00"),
    ]
    for n, row in enumerate(lines):
        for x, cell in zip((44, 330, 420, 510), row, strict=True):
            page.put(x, y + 15 + n * 11, cell, 7.5, bold=n == 0, right=x > 44)
    text = (
        "Il presente estratto conto si intende approvato trascorsi 60 giorni dal ricevimento senza reclamo "
        "scritto (art. 119 D.Lgs. "
        "385/1993). Il correntista dispone di un ISEE? L'imposta di bollo non è dovuta per giacenza media annua "
        "non superiore a "
        "5.000,00 euro. Reclami: Ufficio Reclami, Piazza Broletto 4, 26900 Lodi; in mancanza di risposta entro "
        "60 giorni è "
        "possibile ricorrere all'Arbitro Bancario Finanziario. Dal 1° gennaio il canone mensile passa da 3,50 a "
        "4,00 euro."
    )
    paragraph(page, 44, y + 92, text, 507, 7)


def valued(rng: Random, entry: Entry) -> date:
    if entry.text in ("duty", "fee"):
        return entry.day
    if entry.amount > 0:
        return entry.day + timedelta(rng.choice([0, 0, 1, 3]))
    return entry.day - timedelta(rng.choice([0, 0, 1, 2]))


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    start, end = sheet.period
    opening = cents(rng, -200, 5200)
    count = row_count(rng)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-900)
    entries.append(Entry(end, ("IMPOSTA DI BOLLO DPR 642/72",), Decimal("-8.55"), "", "duty"))
    entries.append(Entry(end, ("CANONE TRIMESTRALE CONTO ADDA SMART",), Decimal("-10.50"), "", "fee"))
    flow, rows = sheet.flow, []
    sheet.balance(start - timedelta(1), opening, "SALDO INIZIALE")
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 250))]
        flow.need(len(lines) * 10 + 18)
        page, value = flow.page, valued(rng, entry)
        page.put(DATE, flow.y, f"{entry.day:%d/%m/%y}", 8)
        page.put(VALUE, flow.y, f"{value:%d/%m/%y}", 8)
        page.put(OUT if entry.amount < 0 else INTO, flow.y, euro(entry.amount), 8, right=True)
        sheet.sums[entry.amount > 0] += abs(entry.amount)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, value, flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 8, 10) + 3
    amounts = [row.amount for row in rows]
    closing = opening + sum(amounts, ZERO)
    flow.need(40)
    sheet.sums = [money_out(amounts), money_in(amounts)]
    sheet.sides(flow.page, flow.y + 2, "TOTALE MOVIMENTI")
    flow.y += 18
    sheet.balance(end, closing, "SALDO FINALE")
    ladder(sheet, opening, rows)
    terms(sheet)
    number_pages(flow.pages)
    by_hand(flow.pages, path, Hand(show="Tj", turned=True))
    return Truth("checking", "it_IT", "EUR", sheet.account, start, end, opening, closing, rows)
